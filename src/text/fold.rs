//! Folding: the form in which words are compared, whatever width, case, kana or spelling they were typed in.
//! `assets/search.js` is the same specification for the browser; `tests/fixtures/text/spelling.tsv` holds both to it.
//!
//! 1. NFKC; then each character in lower case, decomposed, without combining marks other than those of kana.
//! 2. Katakana become hiragana; sounds of foreign words go with their Japanese neighbours (ヴァ as バ, ティ as チ).
//! 3. Small kana become large, `ぢ` `づ` become `じ` `ず`, long-vowel marks after kana and middle dots go.
//! 4. Iteration marks repeat the character before them.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Which letters a folded character was typed in; katakana and hiragana fold to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Kanji and other Han characters.
    Han,
    Hiragana,
    Katakana,
    /// Hangul, Thai and others in which one looks for parts of words.
    Unspaced,
    /// Letters and digits of scripts with words between spaces.
    Word,
    /// Anything else: it parts words.
    Break,
    /// White space: it parts words in what is typed, and nothing within Japanese text.
    Space,
}

/// A folded character, the script it came from, and where it stood in the original, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Folded {
    pub c: char,
    pub script: Script,
    pub at: usize,
}

/// Two kana that sound as one in words from abroad.
const SOUNDS: &[(char, char, char)] = &[
    ('ゔ', 'ぁ', 'ば'),
    ('ゔ', 'ぃ', 'び'),
    ('ゔ', 'ぇ', 'べ'),
    ('ゔ', 'ぉ', 'ぼ'),
    ('て', 'ぃ', 'ち'),
    ('で', 'ぃ', 'じ'),
    ('と', 'ぅ', 'つ'),
    ('ど', 'ぅ', 'ず'),
    ('ふ', 'ぁ', 'は'),
    ('ふ', 'ぃ', 'ひ'),
    ('ふ', 'ぇ', 'へ'),
    ('ふ', 'ぉ', 'ほ'),
];

const SINGLE: &[(char, char)] = &[
    ('ぁ', 'あ'),
    ('ぃ', 'い'),
    ('ぅ', 'う'),
    ('ぇ', 'え'),
    ('ぉ', 'お'),
    ('っ', 'つ'),
    ('ゃ', 'や'),
    ('ゅ', 'ゆ'),
    ('ょ', 'よ'),
    ('ゎ', 'わ'),
    ('ゕ', 'か'),
    ('ゖ', 'け'),
    ('ゔ', 'ぶ'),
    ('ぢ', 'じ'),
    ('づ', 'ず'),
    ('ゐ', 'い'),
    ('ゑ', 'え'),
    ('đ', 'd'),
    ('ø', 'o'),
    ('ł', 'l'),
];

/// The folded form of a text, without what parts its words.
pub fn fold(text: &str) -> String {
    let folded = folded(text).into_iter();
    folded
        .filter(|f| !matches!(f.script, Script::Break | Script::Space))
        .map(|f| f.c)
        .collect()
}

/// A text folded character by character.
pub fn folded(text: &str) -> Vec<Folded> {
    let mut out: Vec<Folded> = Vec::with_capacity(text.len() / 2);
    for (at, cluster) in clusters(text) {
        for c in cluster.nfkc().flat_map(char::to_lowercase) {
            push(&mut out, c, at);
        }
    }
    for one in &mut out {
        if let Some((_, to)) = SINGLE.iter().find(|(from, _)| *from == one.c) {
            one.c = *to;
        }
    }
    out
}

fn push(out: &mut Vec<Folded>, c: char, at: usize) {
    let script = script(c);
    let c = match c {
        'ァ'..='ヶ' => char::from_u32(c as u32 - 0x60).unwrap_or(c),
        c => c,
    };
    let last = out.last().copied();
    match c {
        'ー' | '～' | '〜' if last.is_some_and(|l| is_kana(l.c)) => {}
        '・' if last.is_some_and(|l| is_kana(l.c)) => {}
        '々' | 'ゝ' | 'ヽ' => out.extend(last.map(|l| Folded { at, ..l })),
        'ゞ' | 'ヾ' => out.extend(last.map(|l| Folded { at, ..l })),
        _ if script == Script::Word && !c.is_ascii() => {
            let bare = c.nfd().filter(|c| !is_combining_mark(*c));
            out.extend(bare.map(|c| Folded { c, script, at }));
        }
        _ => {
            let sound = last.and_then(|l| SOUNDS.iter().find(|s| s.0 == l.c && s.1 == c));
            match (sound, out.last_mut()) {
                (Some(sound), Some(last)) => last.c = sound.2,
                _ => out.push(Folded { c, script, at }),
            }
        }
    }
}

/// Characters with the marks that compose with them, since NFKC looks at more than one at a time:
/// half-width kana and their voicing marks, letters and their accents, the parts of a Hangul syllable.
fn clusters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let first = rest.chars().next()?.len_utf8();
        let more = rest[first..].chars().take_while(|c| composes(*c));
        let end = first + more.map(char::len_utf8).sum::<usize>();
        let cluster = (at, &rest[..end]);
        at += end;
        Some(cluster)
    })
}

fn composes(c: char) -> bool {
    matches!(
        c,
        '\u{ff9e}' | '\u{ff9f}' | '\u{3099}' | '\u{309a}' | '\u{1161}'..='\u{11ff}'
    ) || is_combining_mark(c)
}

fn is_kana(c: char) -> bool {
    ('\u{3041}'..='\u{3096}').contains(&c)
}

/// Whether this is kanji.
pub fn is_han(c: char) -> bool {
    script(c) == Script::Han
}

/// The script of a character in NFKC.
fn script(c: char) -> Script {
    match c {
        'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => Script::Hiragana,
        'ァ'..='ヺ' | 'ヽ' | 'ヾ' | 'ー' => Script::Katakana,
        '々'
        | '〆'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' => Script::Han,
        '\u{ac00}'..='\u{d7a3}'
        | '\u{0e00}'..='\u{0eff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{3105}'..='\u{312f}' => Script::Unspaced,
        c if c.is_whitespace() => Script::Space,
        c if c.is_alphanumeric() => Script::Word,
        _ => Script::Break,
    }
}
