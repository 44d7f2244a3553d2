//! What somebody typed, as things to look for.

use super::terms::{Leave, Letter, Run, bare, long_vowels, parted, runs};
use crate::text::{Script, folded};

/// Longer queries are pasted texts; their beginning says what they are about.
const LONGEST: usize = 60;

/// One thing that a page should have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// As it was typed.
    pub typed: String,
    pub kind: UnitKind,
    /// The word between spaces that it belongs to.
    pub group: usize,
}

impl Unit {
    /// What it is, folded.
    pub fn key(&self) -> String {
        match &self.kind {
            UnitKind::Word(word) => word.clone(),
            UnitKind::Chars(letters, _) => letters.iter().map(|l| l.c).collect(),
        }
    }
}

/// How a unit is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitKind {
    /// Characters that stand together, and the word that they are if it is in katakana with long vowels.
    Chars(Vec<Letter>, Option<String>),
    /// A whole word.
    Word(String),
}

/// The units of a query, in order, each once.
pub fn units(query: &str) -> Vec<Unit> {
    let query: String = query.chars().take(LONGEST).collect();
    let mut units: Vec<Unit> = Vec::new();
    for (number, group) in query.split_whitespace().enumerate() {
        let runs = runs(group);
        for (at, run) in runs.iter().enumerate() {
            let end = runs.get(at + 1).map_or(group.len(), Run::start);
            let typed = group[run.start()..end].to_owned();
            let kind = match run {
                Run::Word { text, .. } => UnitKind::Word(text.clone()),
                Run::Chars(letters) => {
                    UnitKind::Chars(letters.clone(), long_vowel_word(group, letters))
                }
            };
            if !units.iter().any(|u| u.kind == kind) {
                units.push(Unit {
                    typed,
                    kind,
                    group: number,
                });
            }
        }
    }
    units
}

fn long_vowel_word(text: &str, letters: &[Letter]) -> Option<String> {
    let katakana = letters.iter().all(|l| l.script == Script::Katakana);
    let words = long_vowels(text, letters);
    words
        .into_iter()
        .map(|(_, word)| word)
        .next()
        .filter(|_| katakana)
}

/// The terms by which a run of characters is found, so that only what stands together has all: every three, or two
/// where three are no term.
pub fn cover(letters: &[Letter]) -> Vec<String> {
    let text = |part: &[Letter]| part.iter().map(|l| l.c).collect();
    if letters.len() < 3 {
        return if letters.is_empty() {
            Vec::new()
        } else {
            vec![text(letters)]
        };
    }
    let mut terms = Vec::new();
    let mut covered = 1;
    for (at, gram) in letters.windows(3).enumerate() {
        if !parted(gram) {
            terms.push(text(gram));
            covered = at + 3;
        } else if covered < at + 2 {
            terms.push(text(&gram[..2]));
            covered = at + 2;
        }
    }
    if covered < letters.len() {
        terms.push(text(&letters[letters.len() - 2..]));
    }
    terms
}

/// The same characters with okurigana left out in each way that makes a difference, with the share of their score,
/// in sixteenths, that such a match has.
pub fn without_okurigana(letters: &[Letter]) -> Vec<(Vec<Letter>, u32)> {
    let mut forms: Vec<Vec<usize>> = vec![(0..letters.len()).collect()];
    let mut found = Vec::new();
    for (leave, share) in [(Leave::Inner, 15), (Leave::Short, 14), (Leave::End, 2)] {
        let kept = bare(letters, leave);
        if kept.len() > 1 && !forms.contains(&kept) {
            found.push((kept.iter().map(|at| letters[*at]).collect(), share));
            forms.push(kept);
        }
    }
    found
}

/// A word folded, without the okurigana that many leave out: 引っ越し and 引越し are one. By it the answers to gaps
/// are compared; `spelling` in `assets/search.js` is the same.
pub fn spelling(text: &str) -> String {
    let read = folded(text).into_iter();
    let read = read.filter(|f| !matches!(f.script, Script::Break | Script::Space));
    let letters: Vec<Letter> = read
        .map(|f| Letter {
            c: f.c,
            script: f.script,
            at: f.at,
        })
        .collect();
    let kept = bare(&letters, Leave::End);
    match kept.len() {
        0 | 1 => letters.iter().map(|letter| letter.c).collect(),
        _ => kept.iter().map(|at| letters[*at].c).collect(),
    }
}

/// Cuts a run where its script changes to or from hiragana, leaving out the hiragana if anything else is there:
/// what a sentence is about is rarely written in them.
pub fn pieces(letters: &[Letter]) -> Vec<Vec<Letter>> {
    let chunks = letters.chunk_by(|a, b| class(a) == class(b));
    let parts: Vec<Vec<Letter>> = chunks.map(<[Letter]>::to_vec).collect();
    let (words, rest): (Vec<_>, Vec<_>) = parts
        .into_iter()
        .partition(|p| p[0].script != Script::Hiragana);
    if words.is_empty() { rest } else { words }
}

fn class(letter: &Letter) -> u8 {
    match letter.script {
        Script::Hiragana => 0,
        Script::Katakana => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(units: &[Unit]) -> Vec<String> {
        units.iter().map(Unit::key).collect()
    }

    #[test]
    fn a_query_is_cut_at_spaces_and_between_letters_and_kanji() {
        assert_eq!(texts(&units("ＤＮＡ検査　費用")), ["dna", "検査", "費用"]);
        assert_eq!(texts(&units("ゲノム genomes genome")), ["げのむ", "genome"]);
        assert_eq!(texts(&units("「」、 ")), [""; 0]);
    }

    #[test]
    fn long_runs_are_covered_by_parts_that_overlap() {
        for (typed, want) in [
            ("遺伝", vec!["遺伝"]),
            ("遺伝子検", vec!["遺伝子", "伝子検"]),
            ("検査を受", vec!["検査を", "を受"]),
            ("話を聞く", vec!["話を", "を聞く"]),
            ("茶の湯", vec!["茶の", "の湯"]),
            ("全ゲノム解析", vec!["全げの", "げのむ", "のむ解", "む解析"]),
        ] {
            let UnitKind::Chars(letters, _) = &units(typed)[0].kind else {
                panic!("{typed} has characters");
            };
            assert_eq!(cover(letters), want);
        }
    }
}
