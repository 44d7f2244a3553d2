//! Finds one unit of a query: on which pages it stands, and how prominently.
//!
//! Tiers, each tried only where the one before found nothing: as typed (and without okurigana) → cut where the
//! script changes → cut into parts that the index knows → the nearest word of the vocabulary, or a reading. Then
//! nothing: a page that has half of a word is not an answer.

use super::posting::{InTitle, Posting};
use super::query::{Unit, UnitKind, cover, pieces, without_okurigana};
use super::terms::Letter;
use crate::text::Script;

/// An index that answers term by term: tantivy's own files, or the shards that a browser reads.
pub trait Lookup {
    /// The pages that have a term, in order.
    fn postings(&self, term: &str) -> Vec<Posting>;
    /// Other forms for a word that was not found, the best first: its spelling by its reading, or the nearest
    /// words of the vocabulary.
    fn others(&self, unit: &Unit) -> Vec<String>;
    /// How many pages there are.
    fn pages(&self) -> u32;
}

/// A unit on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    pub posting: Posting,
    pub score: u32,
}

/// Where a unit was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// By page.
    pub matches: Vec<Match>,
    /// The form that was found, where it is not the one typed.
    pub instead: Option<String>,
}

/// Finds a unit.
pub fn find(unit: &Unit, index: &dyn Lookup) -> Found {
    let exact = as_typed(&unit.kind, index);
    if !exact.is_empty() {
        return Found { matches: exact, instead: None };
    }
    if let UnitKind::Chars(letters) = &unit.kind {
        let parts = pieces(letters);
        if parts.concat().len() < letters.len() || parts.len() > 1 {
            let together = all_of(&parts, index);
            if !together.is_empty() {
                return Found { matches: together, instead: None };
            }
        }
        let together = known_parts(letters, index);
        if !together.is_empty() {
            return Found { matches: together, instead: None };
        }
    }
    for other in index.others(unit) {
        let kind = super::query::units(&other).into_iter().next().map(|u| u.kind);
        let matches = kind.map(|kind| as_typed(&kind, index)).unwrap_or_default();
        if !matches.is_empty() {
            let matches = lowered(matches, 3, 4);
            return Found { matches, instead: Some(other) };
        }
    }
    Found::default()
}

/// The unit as it was typed, and without its okurigana, which counts for less.
fn as_typed(kind: &UnitKind, index: &dyn Lookup) -> Vec<Match> {
    match kind {
        UnitKind::Word(word) => scored(index.postings(word), 1),
        UnitKind::Chars(letters) => {
            let exact = phrase(letters, index);
            match without_okurigana(letters) {
                Some(bare) => either(exact, lowered(phrase(&bare, index), 3, 4)),
                None => exact,
            }
        }
    }
}

/// Pages on which characters stand together.
fn phrase(letters: &[Letter], index: &dyn Lookup) -> Vec<Match> {
    let mut parts = cover(letters).into_iter();
    let Some((first, _)) = parts.next() else {
        return Vec::new();
    };
    let mut postings = index.postings(&first);
    for (term, offset) in parts {
        if postings.is_empty() {
            break;
        }
        postings = joined(&postings, &index.postings(&term), offset);
    }
    scored(postings, letters.len() as u32)
}

/// What two terms, the second so many characters after the first, have in common.
fn joined(first: &[Posting], second: &[Posting], offset: usize) -> Vec<Posting> {
    let mut found = Vec::new();
    let mut rest = second.iter().peekable();
    for a in first {
        while rest.next_if(|b| b.page < a.page).is_some() {}
        let Some(b) = rest.next_if(|b| b.page == a.page) else {
            continue;
        };
        let apart = |a: &InTitle, b: &InTitle| usize::from(b.at.saturating_sub(a.at)) == offset;
        let posting = Posting {
            page: a.page,
            body: a.body.min(b.body),
            about: a.about && b.about,
            heading: a.heading.filter(|h| b.heading == Some(*h)),
            title: a.title.filter(|a| b.title.is_some_and(|b| apart(a, &b))),
        };
        if posting != Posting::on(a.page) {
            found.push(posting);
        }
    }
    found
}

/// Scores of a unit of this length, by where it stands: a title that says nothing else comes first.
fn scored(postings: Vec<Posting>, length: u32) -> Vec<Match> {
    let score = |p: &Posting| {
        let title = p.title.map_or(0, |t| {
            let of = u32::from(t.of).max(1);
            let whole = if length >= of { 250 } else { 0 };
            let start = if t.at == 0 { 50 } else { 0 };
            500 + 300 * length.min(of) / of + start + whole
        });
        let heading = p.heading.map_or(0, |_| 200);
        let about = if p.about { 150 } else { 0 };
        title + heading + about + 20 * u32::from(p.body)
    };
    let matched = |posting: Posting| Match { posting, score: score(&posting) };
    postings.into_iter().map(matched).collect()
}

fn lowered(mut matches: Vec<Match>, by: u32, of: u32) -> Vec<Match> {
    for found in &mut matches {
        found.score = found.score * by / of;
    }
    matches
}

/// Pages that have one or the other, each with the better score.
fn either(one: Vec<Match>, other: Vec<Match>) -> Vec<Match> {
    let mut all = one;
    all.extend(other);
    // The better of two comes first and the other goes.
    all.sort_by_key(|m| (m.posting.page, u32::MAX - m.score));
    all.dedup_by_key(|m| m.posting.page);
    all
}

/// Pages that have every part, with the mean of their scores, lowered since the parts stand apart.
fn all_of(parts: &[Vec<Letter>], index: &dyn Lookup) -> Vec<Match> {
    let mut found: Option<Vec<Match>> = None;
    for part in parts {
        let matches = as_typed(&UnitKind::Chars(part.clone()), index);
        found = Some(match found {
            None => matches,
            Some(before) => both(&before, &matches),
        });
        if found.as_ref().is_some_and(Vec::is_empty) {
            return Vec::new();
        }
    }
    lowered(found.unwrap_or_default(), 3, 4 * parts.len().max(1) as u32)
}

/// Pages that have both, with the sum of their scores.
pub fn both(one: &[Match], other: &[Match]) -> Vec<Match> {
    let mut rest = other.iter().peekable();
    let mut found = Vec::new();
    for a in one {
        while rest.next_if(|b| b.posting.page < a.posting.page).is_some() {}
        if let Some(b) = rest.next_if(|b| b.posting.page == a.posting.page) {
            let heading = a.posting.heading.filter(|h| b.posting.heading == Some(*h));
            let posting = Posting { heading, ..a.posting };
            found.push(Match { posting, score: a.score + b.score });
        }
    }
    found
}

/// Cuts a run wherever the index does not know two neighbours. What is left of one character is no word.
fn known_parts(letters: &[Letter], index: &dyn Lookup) -> Vec<Match> {
    let unknown = |pair: &[Letter]| {
        let term: String = pair.iter().map(|l| l.c).collect();
        index.postings(&term).is_empty()
    };
    let cuts = (1..letters.len()).filter(|at| unknown(&letters[at - 1..=*at]));
    let mut parts: Vec<Vec<Letter>> = Vec::new();
    let mut from = 0;
    for at in cuts.chain([letters.len()]) {
        parts.push(letters[from..at].to_vec());
        from = at;
    }
    let whole = |part: &Vec<Letter>| part.len() > 1 && part[0].script != Script::Hiragana;
    match parts.len() > 1 && parts.iter().all(whole) {
        true => all_of(&parts, index),
        false => Vec::new(),
    }
}
