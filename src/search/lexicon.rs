//! The words of the index by themselves: for the nearest spelling of a word that was not found, and for words that
//! were typed as they are read. The browser gets it in pieces, so what may be asked of it is what a piece can answer.

use std::collections::{BTreeMap, BTreeSet};

use super::query::{Unit, UnitKind};
use crate::text::{Script, fold};

/// Shorter words are near to too many others.
const SHORTEST_WORD: usize = 5;
const SHORTEST_KANA: usize = 4;

/// Words and readings.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    /// Whole words and runs of katakana, folded, with the number of pages that have them.
    pub words: BTreeMap<String, u32>,
    /// Readings in folded kana, with what is read so.
    pub readings: BTreeMap<String, BTreeSet<String>>,
}

/// A word of which the nearest may be looked for.
pub fn typo_form(unit: &Unit) -> Option<String> {
    let (text, shortest) = match &unit.kind {
        UnitKind::Word(word) => (word.clone(), SHORTEST_WORD),
        UnitKind::Chars(letters) => {
            let kana = letters.iter().all(|l| l.script == Script::Katakana);
            let text = letters.iter().map(|l| l.c).collect();
            (text, if kana { SHORTEST_KANA } else { usize::MAX })
        }
    };
    let digits = text.chars().any(|c| c.is_ascii_digit());
    (text.chars().count() >= shortest && !digits).then_some(text)
}

/// A unit that may be a reading: kana alone, two at least.
pub fn reading_form(unit: &Unit) -> Option<String> {
    let UnitKind::Chars(letters) = &unit.kind else {
        return None;
    };
    let kana = |s: Script| matches!(s, Script::Hiragana | Script::Katakana);
    let fits = letters.len() > 1 && letters.iter().all(|l| kana(l.script));
    fits.then(|| letters.iter().map(|l| l.c).collect())
}

impl Lexicon {
    /// Adds what a page says of how words are read.
    pub fn read(&mut self, word: &str, reading: &str) {
        let reading = fold(reading);
        if reading.chars().count() > 1 && fold(word) != reading {
            self.readings
                .entry(reading)
                .or_default()
                .insert(word.to_owned());
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

    /// What is written for a reading; a long one may be of two words.
    pub fn written(&self, reading: &str) -> Vec<String> {
        if let Some(words) = self.readings.get(reading) {
            return words.iter().cloned().collect();
        }
        let letters: Vec<char> = reading.chars().collect();
        let mut found = Vec::new();
        for cut in 2..letters.len().saturating_sub(1) {
            let half = |part: &[char]| self.readings.get(&part.iter().collect::<String>());
            if let (Some(left), Some(right)) = (half(&letters[..cut]), half(&letters[cut..])) {
                found.extend(
                    left.iter()
                        .flat_map(|l| right.iter().map(move |r| format!("{l}{r}"))),
                );
            }
        }
        found
    }
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

    #[test]
    fn a_reading_of_two_words_is_cut() {
        let mut lexicon = Lexicon::default();
        lexicon.read("遺伝", "いでん");
        lexicon.read("検査", "ケンサ");
        assert_eq!(lexicon.written("いでん"), ["遺伝"]);
        assert_eq!(lexicon.written("いでんけんさ"), ["遺伝検査"]);
        assert_eq!(lexicon.written("いで"), [""; 0]);
    }
}
