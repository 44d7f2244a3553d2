//! Finds one unit of a query: on which pages it stands, and how prominently.
//!
//! Tiers, each tried only where the one before found nothing: as typed (and without okurigana) → cut where the
//! script changes → cut into parts that the index knows → the nearest word of the vocabulary, or a reading. Then
//! nothing: a page that has half of a word is not an answer.

use super::lexicon::{reading_form, typo_form};
use super::posting::{InTitle, Posting};
use super::query::{Unit, UnitKind, cover, pieces, without_okurigana};
use super::terms::Letter;
use crate::text::Script;

/// An index that answers term by term: tantivy's own files, or the shards that a browser reads.
pub trait Lookup {
    /// The pages that have a term, in order.
    fn postings(&self, term: &str) -> Vec<Posting>;
    /// The words of the vocabulary one slip away, the best first.
    fn nearest(&self, word: &str) -> Vec<String>;
    /// What is written for a reading.
    fn written(&self, reading: &str) -> Vec<String>;
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
    let mut exact = as_typed(&unit.kind, index);
    let mut instead = None;
    if let Some(reading) = reading_form(unit) {
        for word in index.written(&reading) {
            let read = lowered(typed(&word, index), 7, 8);
            instead = instead.or((exact.is_empty() && !read.is_empty()).then_some(word));
            exact = either(exact, read);
        }
    }
    if exact.is_empty() {
        exact = apart(unit, index);
    }
    if exact.is_empty()
        && let Some(word) = typo_form(unit)
    {
        let near = index
            .nearest(&word)
            .into_iter()
            .map(|near| (typed(&near, index), near));
        if let Some((matches, near)) = near.into_iter().find(|(matches, _)| !matches.is_empty()) {
            (exact, instead) = (lowered(matches, 3, 4), Some(near));
        }
    }
    Found {
        matches: exact,
        instead,
    }
}

/// What another form of a word finds.
fn typed(word: &str, index: &dyn Lookup) -> Vec<Match> {
    let unit = super::query::units(word).into_iter().next();
    unit.map(|unit| as_typed(&unit.kind, index))
        .unwrap_or_default()
}

/// Pages on which the parts of a run stand apart.
fn apart(unit: &Unit, index: &dyn Lookup) -> Vec<Match> {
    let UnitKind::Chars(letters) = &unit.kind else {
        return Vec::new();
    };
    let parts = pieces(letters);
    if parts.len() > 1 || parts.concat().len() < letters.len() {
        let together = all_of(&parts, index);
        if !together.is_empty() {
            return together;
        }
    }
    known_parts(letters, index)
}

/// The unit as it was typed, and without its okurigana, which counts for less.
fn as_typed(kind: &UnitKind, index: &dyn Lookup) -> Vec<Match> {
    match kind {
        UnitKind::Word(word) => scored(index.postings(word), 1),
        UnitKind::Chars(letters) => {
            let [inner, outer] = without_okurigana(letters);
            let mut found = phrase(letters, index);
            for (bare, by) in [(inner, 15), (outer, 6)] {
                if let Some(bare) = bare {
                    found = either(found, lowered(phrase(&bare, index), by, 16));
                }
            }
            found
        }
    }
}

/// Pages on which characters stand together.
fn phrase(letters: &[Letter], index: &dyn Lookup) -> Vec<Match> {
    let mut found: Option<(Vec<Posting>, usize)> = None;
    for (offset, term) in cover(letters).iter().enumerate() {
        let postings = index.postings(term);
        let both = match found {
            None => (postings, offset),
            Some((before, at)) => (joined(&before, &postings, offset - at), at),
        };
        if both.0.is_empty() {
            return Vec::new();
        }
        found = Some(both);
    }
    let (postings, _) = found.unwrap_or_default();
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
    let matched = |posting: Posting| Match {
        posting,
        score: score(&posting),
    };
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

/// Pages that have both. What they have less of counts most.
pub fn both(one: &[Match], other: &[Match]) -> Vec<Match> {
    let mut rest = other.iter().peekable();
    let mut found = Vec::new();
    for a in one {
        while rest.next_if(|b| b.posting.page < a.posting.page).is_some() {}
        if let Some(b) = rest.next_if(|b| b.posting.page == a.posting.page) {
            let heading = a.posting.heading.filter(|h| b.posting.heading == Some(*h));
            let posting = Posting {
                heading,
                ..a.posting
            };
            let score = a.score + b.score + 4 * a.score.min(b.score);
            found.push(Match { posting, score });
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
