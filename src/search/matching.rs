//! Finds one unit of a query: on which pages it stands, and how prominently.
//!
//! Tiers: as typed (and without okurigana), as it is read → where few have it, its parts near each other → where none
//! has, the nearest word of the vocabulary. Then nothing: a page that has half of a word is not an answer.

use super::lexicon::{reading_form, typo_forms};
use super::phrase::{Match, beside, either, lowered, phrase, scored};
use super::posting::Posting;
use super::query::{Unit, UnitKind, pieces, units, without_okurigana};
use super::terms::Letter;
use crate::text::Script;

/// With fewer pages than these, a word's parts are looked for too.
const FEW: usize = 8;

/// An index that answers term by term: tantivy's own files, or the shards that a browser reads.
pub trait Lookup {
    /// The pages that have a term, in order.
    fn postings(&self, term: &str) -> Vec<Posting>;
    /// The words of the vocabulary one slip away, the best first.
    fn nearest(&self, word: &str) -> Vec<String>;
    /// What is written for a whole reading.
    fn reading(&self, reading: &str) -> Vec<String>;
    /// Other names of what the words of a query, folded and with spaces between, are a name of.
    fn synonyms(&self, words: &str) -> Vec<String>;
    /// How many pages there are.
    fn pages(&self) -> u32;
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
    let mut found = Found {
        matches: as_typed(&unit.kind, index),
        instead: None,
    };
    as_read(unit, index, &mut found);
    if found.matches.len() < FEW
        && let UnitKind::Chars(letters, _) = &unit.kind
    {
        let apart = parts(letters, found.matches.is_empty(), index);
        found.matches = either(found.matches, apart);
    }
    match found.matches.is_empty() {
        true => misspelt(unit, index).unwrap_or(found),
        false => found,
    }
}

/// Adds what is written for a unit typed in kana.
fn as_read(unit: &Unit, index: &dyn Lookup, found: &mut Found) {
    let none = found.matches.is_empty();
    let Some(reading) = reading_form(unit, none) else {
        return;
    };
    for word in written(&reading, index) {
        let read = lowered(whole(&word, index), 7, 8);
        if none && !read.is_empty() {
            found.instead.get_or_insert(word);
        }
        found.matches = either(std::mem::take(&mut found.matches), read);
    }
}

/// What is written for a reading; a long one may be of two words.
fn written(reading: &str, index: &dyn Lookup) -> Vec<String> {
    let whole = index.reading(reading);
    if !whole.is_empty() {
        return whole;
    }
    let letters: Vec<char> = reading.chars().collect();
    let mut found = Vec::new();
    for cut in 2..letters.len().saturating_sub(1) {
        let half = |part: &[char]| index.reading(&part.iter().collect::<String>());
        let left = half(&letters[..cut]);
        if left.is_empty() {
            continue;
        }
        let right = half(&letters[cut..]);
        for l in left.iter().take(2) {
            found.extend(right.iter().take(2).map(|r| format!("{l}{r}")));
        }
    }
    found
}

/// The nearest word that some page has.
fn misspelt(unit: &Unit, index: &dyn Lookup) -> Option<Found> {
    let near = typo_forms(unit)
        .into_iter()
        .flat_map(|word| index.nearest(&word));
    let mut near = near.map(|word| Found {
        matches: lowered(whole(&word, index), 3, 4),
        instead: Some(word),
    });
    near.find(|found| !found.matches.is_empty())
}

/// What another form of something finds: pages that have all of its words.
pub fn whole(form: &str, index: &dyn Lookup) -> Vec<Match> {
    let units = units(form).into_iter();
    let matches = units.map(|unit| as_typed(&unit.kind, index));
    matches
        .reduce(|before, next| beside(&before, &next))
        .unwrap_or_default()
}

/// The unit as it was typed, and without its okurigana, which counts for less.
fn as_typed(kind: &UnitKind, index: &dyn Lookup) -> Vec<Match> {
    match kind {
        UnitKind::Word(word) => scored(index.postings(word), 1),
        UnitKind::Chars(letters, word) => {
            let mut found = phrase(letters, index);
            if let Some(word) = word {
                found = either(lowered(found, 3, 8), as_written(word, letters, index));
            }
            for (bare, share) in without_okurigana(letters) {
                found = either(found, lowered(phrase(&bare, index), share, 16));
            }
            found
        }
    }
}

/// Pages that have a word with just these long vowels; the one at its end is often left out.
fn as_written(word: &str, letters: &[Letter], index: &dyn Lookup) -> Vec<Match> {
    let length = letters.len() as u32;
    let written = |word: &str| scored(index.postings(word), length);
    match word.ends_with('ー') {
        true => written(word),
        false => either(written(word), written(&format!("{word}ー"))),
    }
}

/// Pages on which the parts of a run stand near each other: cut where the script changes, else where neighbours are
/// rarest. Short parts are only looked for if nothing has the `whole`.
fn parts(letters: &[Letter], none: bool, index: &dyn Lookup) -> Vec<Match> {
    let parts = pieces(letters);
    let changes = parts.len() > 1 || parts.concat().len() < letters.len();
    if changes && (none || parts.iter().all(|p| p.len() > 1)) {
        let found = all_of(&parts, index);
        if !found.is_empty() {
            return found;
        }
    }
    match rarest_cut(letters, index) {
        Some(at) => all_of(&[letters[..at].to_vec(), letters[at..].to_vec()], index),
        None => Vec::new(),
    }
}

fn all_of(parts: &[Vec<Letter>], index: &dyn Lookup) -> Vec<Match> {
    let found = |part: &Vec<Letter>| as_typed(&UnitKind::Chars(part.clone(), None), index);
    let together = parts
        .iter()
        .map(found)
        .reduce(|before, next| beside(&before, &next));
    lowered(together.unwrap_or_default(), 1, 16)
}

/// Where a run is cut in two: where what stands across the cut is on the fewest pages.
fn rarest_cut(letters: &[Letter], index: &dyn Lookup) -> Option<usize> {
    let pages = |from: usize| {
        let gram: String = letters[from..from + 3].iter().map(|l| l.c).collect();
        index.postings(&gram).len()
    };
    let word =
        |part: &[Letter]| part.len() > 1 && (part.len() > 2 || part[0].script == Script::Han);
    let cuts = (2..letters.len().saturating_sub(1))
        .filter(|at| word(&letters[..*at]) && word(&letters[*at..]));
    let middle = |at: usize| (2 * at).abs_diff(letters.len());
    cuts.min_by_key(|at| (pages(at - 2).min(pages(at - 1)), middle(*at), *at))
}
