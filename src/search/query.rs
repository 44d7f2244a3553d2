//! What somebody typed, as things to look for.

use super::terms::{Letter, Run, bare, runs};
use crate::text::Script;

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

/// How a unit is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitKind {
    /// Characters that stand together.
    Chars(Vec<Letter>),
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
                Run::Chars(letters) => UnitKind::Chars(letters.clone()),
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

/// The terms by which a run of characters is found, each one place after the one before, so that only what stands
/// together has all.
pub fn cover(letters: &[Letter]) -> Vec<String> {
    let text = |part: &[Letter]| part.iter().map(|l| l.c).collect();
    match letters.len() {
        0 => Vec::new(),
        length => letters.windows(length.min(3)).map(text).collect(),
    }
}

/// The same characters without okurigana and の within, then without okurigana at the end, where that leaves enough.
pub fn without_okurigana(letters: &[Letter]) -> [Option<Vec<Letter>>; 2] {
    let inner = bare(letters, false);
    let outer = bare(letters, true);
    let kept = |kept: &[usize], than: usize| {
        let fits = kept.len() < than && kept.len() > 1;
        fits.then(|| kept.iter().map(|at| letters[*at]).collect())
    };
    [kept(&inner, letters.len()), kept(&outer, inner.len())]
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
        let text = |kind: &UnitKind| match kind {
            UnitKind::Word(word) => word.clone(),
            UnitKind::Chars(letters) => letters.iter().map(|l| l.c).collect(),
        };
        units.iter().map(|u| text(&u.kind)).collect()
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
            ("全ゲノム解析", vec!["全げの", "げのむ", "のむ解", "む解析"]),
        ] {
            let UnitKind::Chars(letters) = &units(typed)[0].kind else {
                panic!("{typed} has characters");
            };
            assert_eq!(cover(letters), want);
        }
    }
}
