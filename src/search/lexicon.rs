//! The words of the index by themselves: for the nearest spelling of a word that was not found, and for words that
//! were typed as they are read. The browser gets it in pieces, so what may be asked of it is what a piece can answer.

use std::collections::{BTreeMap, BTreeSet};

use super::query::{Unit, UnitKind, units};
use crate::text::{Script, fold};

/// Shorter words are near to too many others.
const SHORTEST_WORD: usize = 5;
const SHORTEST_KANA: usize = 4;
/// Words of one reading that are looked for.
const HOMOPHONES: usize = 4;

/// Words and readings.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    /// Whole words and runs of katakana, folded, with the number of pages that have them.
    pub words: BTreeMap<String, u32>,
    /// Readings in folded kana, with what is read so and on how many pages.
    pub readings: BTreeMap<String, BTreeMap<String, u32>>,
    /// Names, folded and with spaces between their words, with other names of the same.
    pub synonyms: BTreeMap<String, BTreeSet<String>>,
}

/// The forms of a word of which the nearest may be looked for: without its plural's ending, and as it was typed.
pub fn typo_forms(unit: &Unit) -> Vec<String> {
    let shortest = match &unit.kind {
        UnitKind::Word(_) => SHORTEST_WORD,
        UnitKind::Chars(letters, _) if letters.iter().all(|l| l.script == Script::Katakana) => {
            SHORTEST_KANA
        }
        UnitKind::Chars(..) => usize::MAX,
    };
    let mut forms = vec![unit.key(), fold(&unit.typed)];
    forms.dedup();
    forms.retain(|form| {
        form.chars().count() >= shortest && !form.chars().any(|c| c.is_ascii_digit())
    });
    forms
}

/// A unit that may be a reading: kana alone, two at least. Katakana are a word of their own, unless there is none.
pub fn reading_form(unit: &Unit, none: bool) -> Option<String> {
    let UnitKind::Chars(letters, _) = &unit.kind else {
        return None;
    };
    let kana = |s: Script| s == Script::Hiragana || (none && s == Script::Katakana);
    let fits = letters.len() > 1 && letters.iter().all(|l| kana(l.script));
    fits.then(|| letters.iter().map(|l| l.c).collect())
}

impl Lexicon {
    /// Adds how a word is read on this many pages.
    pub fn read(&mut self, word: &str, reading: &str, pages: u32) {
        let reading = fold(reading);
        if reading.chars().count() > 1 && fold(word) != reading {
            let words = self.readings.entry(reading).or_default();
            let known = words.entry(word.to_owned()).or_default();
            *known = known.saturating_add(pages);
        }
    }

    /// The words one slip of a finger away, the most frequent first. Their first or last two letters are as typed.
    pub fn nearest(&self, word: &str) -> Vec<&str> {
        let typed: Vec<char> = word.chars().collect();
        let mut found: Vec<(u32, &str)> = Vec::new();
        for (other, pages) in &self.words {
            let letters: Vec<char> = other.chars().collect();
            if letters.len().abs_diff(typed.len()) <= 1
                && shares_an_end(&typed, &letters)
                && one_slip(&typed, &letters)
            {
                found.push((*pages, other));
            }
        }
        found.sort_by_key(|(pages, word)| (u32::MAX - pages, *word));
        found.into_iter().map(|(_, word)| word).collect()
    }

    /// What is written for a whole reading, the most frequent first. Of many, the rest is hardly meant.
    pub fn reading(&self, reading: &str) -> Vec<String> {
        let words = self.readings.get(reading).into_iter().flatten();
        let mut words: Vec<(&String, &u32)> = words.collect();
        words.sort_by_key(|(word, pages)| (u32::MAX - **pages, *word));
        let words = words.into_iter().take(HOMOPHONES);
        words.map(|(word, _)| word.clone()).collect()
    }

    /// Other names of what this is a name of.
    pub fn others(&self, words: &str) -> Vec<String> {
        let list = self.synonyms.get(words).into_iter().flatten();
        list.cloned().collect()
    }

    /// Adds names of one thing, each of which finds the others.
    pub fn same(&mut self, names: &BTreeSet<String>) {
        for name in names {
            let others = names.iter().filter(|other| *other != name).cloned();
            self.synonyms
                .entry(words_of(name))
                .or_default()
                .extend(others);
        }
    }
}

/// The words of a text as synonyms are kept by.
pub fn words_of(text: &str) -> String {
    let keys: Vec<String> = units(text).iter().map(Unit::key).collect();
    keys.join(" ")
}

fn shares_an_end(a: &[char], b: &[char]) -> bool {
    a.len() > 1 && b.len() > 1 && (a[..2] == b[..2] || a[a.len() - 2..] == b[b.len() - 2..])
}

/// Whether one letter too many, too few, wrong, or two in the wrong order make the difference.
fn one_slip(a: &[char], b: &[char]) -> bool {
    let (a, b) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let Some(at) = a.iter().zip(b).position(|(x, y)| x != y) else {
        return b.len() == a.len() + 1;
    };
    if a.len() < b.len() {
        return a[at..] == b[at + 1..];
    }
    let swapped = at + 1 < a.len() && a[at] == b[at + 1] && a[at + 1] == b[at];
    a[at + 1..] == b[at + 1..] || (swapped && a[at + 2..] == b[at + 2..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_found_and_two_are_not() {
        let words = ["genome", "けのむかいせき"];
        let lexicon = Lexicon {
            words: words.iter().map(|w| ((*w).to_owned(), 1)).collect(),
            ..Lexicon::default()
        };
        for (typed, want) in [
            ("genme", vec!["genome"]),
            ("genomme", vec!["genome"]),
            ("genoem", vec!["genome"]),
            ("gemome", vec!["genome"]),
            ("gmeone", vec![]),
            ("けのかいせき", vec!["けのむかいせき"]),
        ] {
            assert_eq!(lexicon.nearest(typed), want, "{typed}");
        }
    }
}
