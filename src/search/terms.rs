//! Text as the terms that the index knows: parts of two and three characters of scripts without spaces, single
//! kanji, and whole words of the others. Nothing is segmented: what is matched is what is written.
//!
//! Okurigana are written or left out as people like (取り扱い, 取扱い, 取扱), so each place where they can be
//! left out also gives the terms that stand there without them.

use unicode_normalization::UnicodeNormalization;

use crate::text::{Folded, Script, folded};

/// A piece of text in which terms are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Characters of a script without spaces.
    Chars(Vec<Letter>),
    /// A word between spaces, folded and without a plural's ending.
    Word { text: String, at: usize },
}

/// A character of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter {
    pub c: char,
    pub script: Script,
    pub at: usize,
}

impl Run {
    /// Where it begins in the text, in bytes.
    pub fn start(&self) -> usize {
        match self {
            Self::Chars(letters) => letters[0].at,
            Self::Word { at, .. } => *at,
        }
    }
}

/// Cuts a text into runs. White space within text of scripts without spaces is the author's, not the language's.
pub fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut letters: Vec<Letter> = Vec::new();
    let mut word = String::new();
    let mut word_at = 0;
    let mut space = false;
    for Folded { c, script, at } in folded(text) {
        let kind = script;
        if kind != Script::Word {
            end_word(&mut word, word_at, &mut runs);
        }
        match kind {
            Script::Space => space = true,
            Script::Break => end_letters(&mut letters, &mut runs),
            Script::Word => {
                end_letters(&mut letters, &mut runs);
                if word.is_empty() {
                    word_at = at;
                }
                word.push(c);
            }
            // Korean does part its words with spaces.
            Script::Unspaced if space && ('\u{ac00}'..='\u{d7a3}').contains(&c) => {
                end_letters(&mut letters, &mut runs);
                letters.push(Letter { c, script, at });
            }
            _ => letters.push(Letter { c, script, at }),
        }
        space &= kind == Script::Space;
    }
    end_word(&mut word, word_at, &mut runs);
    end_letters(&mut letters, &mut runs);
    runs
}

fn end_letters(letters: &mut Vec<Letter>, runs: &mut Vec<Run>) {
    if !letters.is_empty() {
        runs.push(Run::Chars(std::mem::take(letters)));
    }
}

fn end_word(word: &mut String, at: usize, runs: &mut Vec<Run>) {
    if !word.is_empty() {
        let text = singular(&std::mem::take(word));
        runs.push(Run::Word { text, at });
    }
}

/// English plurals are the singular (Harman's S stemmer, 1991); other words stay.
pub fn singular(word: &str) -> String {
    let ends = |end: &str, but: &[&str]| {
        word.is_ascii() && word.ends_with(end) && !but.iter().any(|b| word.ends_with(b))
    };
    let cut = |n: usize| &word[..word.len() - n];
    if word.len() < 4 {
        word.to_owned()
    } else if ends("ies", &["eies", "aies"]) {
        format!("{}y", cut(3))
    } else if ends("es", &["aes", "ees", "oes"]) || ends("s", &["us", "ss", "es"]) {
        cut(1).to_owned()
    } else {
        word.to_owned()
    }
}

/// Every term of a text, with its place. Places of different runs are never neighbours.
pub fn terms(text: &str, mut each: impl FnMut(&str, u32)) {
    let mut position = 0;
    let mut buffer = String::new();
    for run in runs(text) {
        match run {
            Run::Word { text, .. } => {
                each(&text, position);
                position += 2;
            }
            Run::Chars(letters) => {
                for at in 0..letters.len() {
                    if letters[at].script == Script::Han {
                        each(letters[at].c.encode_utf8(&mut [0; 4]), position + at as u32);
                    }
                    for size in [2, 3] {
                        if let Some(gram) = letters.get(at..at + size).filter(|g| !parted(g)) {
                            buffer.clear();
                            buffer.extend(gram.iter().map(|l| l.c));
                            each(&buffer, position + at as u32);
                        }
                    }
                }
                without_okurigana(&letters, &mut buffer, |term, at| {
                    each(term, position + at as u32);
                });
                for (at, term) in long_vowels(text, &letters) {
                    each(&term, position + at as u32);
                }
                position += letters.len() as u32 + 1;
            }
        }
    }
}

/// Whether one hiragana stands between two other letters: 査を受. Its halves say as much, and are on more pages.
pub fn parted(gram: &[Letter]) -> bool {
    let hiragana = |l: &Letter| l.script == Script::Hiragana;
    matches!(gram, [a, b, c] if hiragana(b) && !hiragana(a) && !hiragana(c))
}

/// Words in katakana as they are written where that has long vowels: シーン is not シン. A page that has the word just
/// so comes before one that has it only when folded.
pub fn long_vowels(text: &str, letters: &[Letter]) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    for chunk in
        letters.chunk_by(|a, b| (a.script == Script::Katakana) == (b.script == Script::Katakana))
    {
        if chunk[0].script == Script::Katakana {
            let written = katakana_at(&text[chunk[0].at..]);
            found.extend(written.contains('ー').then_some((at, written)));
        }
        at += chunk.len();
    }
    found
}

/// A text's beginning in katakana, as hiragana with long-vowel marks.
fn katakana_at(text: &str) -> String {
    let kana = |c: &char| matches!(c, 'ァ'..='ヶ' | 'ー');
    let hiragana = |c: char| {
        char::from_u32(c as u32 - 0x60)
            .filter(|_| c != 'ー')
            .unwrap_or(c)
    };
    text.nfkc().take_while(kana).map(hiragana).collect()
}

/// The words in katakana of a text that are long enough to be misspelt, folded.
pub fn katakana(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for run in runs(text) {
        let Run::Chars(letters) = run else { continue };
        for chunk in letters
            .chunk_by(|a, b| (a.script == Script::Katakana) == (b.script == Script::Katakana))
        {
            if chunk[0].script == Script::Katakana && chunk.len() > 2 {
                words.push(chunk.iter().map(|l| l.c).collect());
            }
        }
    }
    words
}

/// Whether a term is a whole word that may be misspelt, not a part of a text without spaces.
pub fn is_word(term: &str) -> bool {
    let alphabetic = |c: char| c.is_alphabetic() && c < '\u{0e00}';
    term.chars().count() > 3 && term.chars().all(alphabetic)
}

/// The length of a text in the measure of its terms' places.
pub fn length(text: &str) -> u64 {
    let length = |run: &Run| match run {
        Run::Word { .. } => 2,
        Run::Chars(letters) => letters.len() as u64 + 1,
    };
    let all: u64 = runs(text).iter().map(length).sum();
    all.saturating_sub(1)
}

/// The terms that stand across places where okurigana are left out, all of them or the first of two.
fn without_okurigana(letters: &[Letter], buffer: &mut String, mut each: impl FnMut(&str, usize)) {
    let all = bare(letters, Leave::Inner);
    let short = bare(letters, Leave::Short);
    let second = if short == all { &[][..] } else { &short };
    for kept in [&all[..], second] {
        if kept.len() == letters.len() {
            continue;
        }
        let grams = [2, 3].into_iter().flat_map(|size| kept.windows(size));
        for gram in grams.filter(|gram| gram[gram.len() - 1] - gram[0] >= gram.len()) {
            // 文字の体裁 is not about 字体.
            if gram.len() == 2 && letters[gram[0] + 1].c == 'の' {
                continue;
            }
            buffer.clear();
            buffer.extend(gram.iter().map(|i| letters[*i].c));
            each(buffer, gram[0]);
        }
    }
}

/// Which okurigana are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leave {
    /// Those between kanji, and の between words.
    Inner,
    /// These, and the first of two where some write only the second: 生まれる, 生れる.
    Short,
    /// The inner ones, and those at the end.
    End,
}

/// The places of a run that stay when okurigana are left out.
pub fn bare(letters: &[Letter], leave: Leave) -> Vec<usize> {
    let mut kept = Vec::with_capacity(letters.len());
    let mut at = 0;
    while at < letters.len() {
        kept.push(at);
        let after = &letters[at + 1..];
        let skip = match letters[at].script {
            Script::Han => match okurigana(after, leave == Leave::End).max(particle(after)) {
                0 if leave == Leave::Short => shortened(after),
                skip => skip,
            },
            Script::Katakana => particle(after),
            _ => 0,
        };
        at += 1 + skip;
    }
    kept
}

/// Whether the first of two okurigana is one that many do not write.
fn shortened(after: &[Letter]) -> usize {
    match after {
        [first, second, ..] if first.script == Script::Hiragana => {
            let ends = SHORT.iter().find(|(c, _)| *c == first.c);
            usize::from(ends.is_some_and(|(_, ends)| ends.contains(second.c)))
        }
        _ => 0,
    }
}

/// How many letters after a kanji are okurigana that many leave out: one or two before the next kanji.
fn okurigana(after: &[Letter], end: bool) -> usize {
    let hiragana = after
        .iter()
        .take_while(|l| l.script == Script::Hiragana)
        .count();
    let closed = match after.get(hiragana) {
        Some(next) => next.script == Script::Han,
        None => end,
    };
    let fits = match hiragana {
        1 => LAST.contains(after[0].c),
        2 => FIRST.contains(after[0].c) && LAST.contains(after[1].c),
        _ => false,
    };
    if closed && fits { hiragana } else { 0 }
}

/// Whether a の stands here between two words: 名前の解決 is looked for as 名前解決 too.
fn particle(after: &[Letter]) -> usize {
    let word = |l: &Letter| matches!(l.script, Script::Han | Script::Katakana);
    match after {
        [no, next, ..] if no.c == 'の' && no.script == Script::Hiragana && word(next) => 1,
        _ => 0,
    }
}

/// Ends of nouns that were verbs: 取り, 申込み, 引っ越し, 受付け.
const LAST: &str = "いきしちにひみりぎじびえけせてねへめれげぜでべつ";
/// What stands before such an end: 合わせ, 見積もり, 引き落とし.
const FIRST: &str = "わもとらまさかたながはばやあ";
/// Okurigana that some leave out, before which others: 変わる, 生まれる, 当たる, 分かる, 上がる, 行なう, 落とす, 起こる.
const SHORT: &[(char, &str)] = &[
    ('わ', "るりれつすしせさ"),
    ('ま', "るりれつ"),
    ('た', "るりれつ"),
    ('か', "るりつ"),
    ('が', "るりれつ"),
    ('な', "いうえつわ"),
    ('と', "すしせさ"),
    ('こ', "るりれすし"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        terms(text, |term, _| found.push(term.to_owned()));
        found
    }

    #[test]
    fn scripts_without_spaces_give_their_parts_and_others_their_words() {
        assert_eq!(all("遺伝子"), ["遺", "遺伝", "遺伝子", "伝", "伝子", "子"]);
        assert_eq!(all("Genes, DNA"), ["gene", "dna"]);
        assert_eq!(all("DNA検査"), ["dna", "検", "検査", "査"]);
        assert_eq!(all("の"), [""; 0]);
    }

    #[test]
    fn okurigana_may_be_left_out() {
        for (text, want) in [
            ("取り扱い", "取扱"),
            ("引っ越し", "引越"),
            ("組み合わせ表", "合表"),
            ("問い合わせ先", "問合先"),
            ("問い合わせ", "問合せ"),
            ("生まれる", "生れる"),
        ] {
            assert!(
                all(text).contains(&want.to_owned()),
                "{text}: {:?}",
                all(text)
            );
        }
        assert!(!all("見る人").contains(&"見人".to_owned()));
    }

    #[test]
    fn words_lose_their_plural() {
        for (word, want) in [
            ("studies", "study"),
            ("genes", "gene"),
            ("virus", "virus"),
            ("dns", "dns"),
        ] {
            assert_eq!(singular(word), want);
        }
    }
}
