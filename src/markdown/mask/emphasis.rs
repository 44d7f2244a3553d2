//! Emphasis next to CJK punctuation. CommonMark decides whether `**` opens or closes by the
//! punctuation and spaces around it, and Japanese has no spaces: `彼は**「遺伝」**です` would print its
//! asterisks. Where a run of marks would fail for that reason alone, the punctuation is covered by a
//! letter, or the letter on the other side by punctuation, and CommonMark decides rightly by itself.

use memchr::memchr2;

use super::Cover;

/// A letter of three bytes (private use: neither punctuation nor space).
const LETTER: &str = "\u{e000}";
/// Punctuation of three and of four bytes.
const PUNCTUATION: [&str; 2] = ["、", "\u{10100}"];

/// What a character is to a run of marks beside it.
#[derive(Clone, Copy)]
enum Class {
    /// A space, a line break or the text's edge: CommonMark needs no help.
    Space,
    Letter {
        cjk: bool,
    },
    /// Punctuation that words begin with, end with, or both.
    Mark {
        opens: bool,
        closes: bool,
        cjk: bool,
    },
}

pub(super) fn cover(cover: &mut Cover<'_>) {
    let mut at = 0;
    while let Some(skip) = memchr2(b'*', b'~', &cover.bytes()[at..]) {
        let bytes = cover.bytes();
        let start = at + skip;
        let mark = bytes[start];
        let run = bytes[start..].iter().take_while(|b| **b == mark).count();
        at = start + run;
        let foreign = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(|b| *b > 127);
        let near = foreign(start.checked_sub(1)) || foreign(Some(at));
        if near && (mark == b'*' || run == 2) {
            side_by_side(cover, start, at);
        }
    }
}

fn side_by_side(cover: &mut Cover<'_>, start: usize, end: usize) {
    let (before, after) = (
        char_before(cover.bytes(), start),
        char_after(cover.bytes(), end),
    );
    let (p, n) = (class(before), class(after));
    let next = (end, after.len_utf8());
    let previous = (start - before.len_utf8().min(start), before.len_utf8());
    match (p, n) {
        (Class::Letter { .. }, Class::Mark { opens: true, .. }) => {
            relax(cover, (n, next), (p, previous));
        }
        (Class::Mark { closes: true, .. }, Class::Letter { .. }) => {
            relax(cover, (p, previous), (n, next));
        }
        _ => {}
    }
}

/// A character's class, where it begins, and its length.
type Beside = (Class, (usize, usize));

/// Covers the punctuation if it is ours to cover, else the letter.
fn relax(cover: &mut Cover<'_>, punctuation: Beside, letter: Beside) {
    match (punctuation, letter) {
        ((Class::Mark { cjk: true, .. }, (at, 3)), _) => cover.put(at, LETTER.as_bytes()),
        (_, (Class::Letter { cjk: true }, (at, len @ (3 | 4)))) => {
            cover.put(at, PUNCTUATION[len - 3].as_bytes());
        }
        _ => {}
    }
}

fn class(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => Class::Letter { cjk: false },
        '(' | '[' | '<' | '{' | '$' | '&' | '\\' | '#' | '@' => mark(true, false, false),
        ')' | ']' | '>' | '}' | '.' | ',' | '?' | ';' | ':' | '%' => mark(false, true, false),
        '!'..='/' | '='..='~' => mark(true, true, false),
        c if "「『（【〈《〔［｛〖〘“‘｢＜＃＠￥＄".contains(c) => {
            mark(true, false, true)
        }
        c if "」』）】〉》〕］｝〗〙”’｣。、，．！？：；％＞｡､".contains(c) => {
            mark(false, true, true)
        }
        '々' | '〆' | '〇' => Class::Letter { cjk: true },
        '\u{2010}'..='\u{205e}'
        | '\u{2190}'..='\u{2bff}'
        | '\u{3003}'..='\u{303d}'
        | '・'
        | '゠'
        | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}'
        | '\u{ff3b}'..='\u{ff40}'
        | '\u{ff5b}'..='\u{ff65}'
        | '\u{ffe0}'..='\u{ffe6}' => mark(true, true, true),
        '\u{2e80}'..='\u{2fff}'
        | '\u{3005}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff10}'..='\u{ff9f}'
        | '\u{20000}'..='\u{3ffff}' => Class::Letter { cjk: true },
        _ => Class::Space,
    }
}

fn mark(opens: bool, closes: bool, cjk: bool) -> Class {
    Class::Mark { opens, closes, cjk }
}

fn char_before(bytes: &[u8], at: usize) -> char {
    let from = (at.saturating_sub(4)..at).find(|i| std::str::from_utf8(&bytes[*i..at]).is_ok());
    from.and_then(|from| std::str::from_utf8(&bytes[from..at]).ok())
        .and_then(|s| s.chars().next_back())
        .unwrap_or('\n')
}

fn char_after(bytes: &[u8], at: usize) -> char {
    let len = match bytes.get(at) {
        None => return '\n',
        Some(0..=0x7f) => 1,
        Some(0..=0xdf) => 2,
        Some(0..=0xef) => 3,
        Some(_) => 4,
    };
    bytes
        .get(at..at + len)
        .and_then(|b| std::str::from_utf8(b).ok())
        .and_then(|s| s.chars().next())
        .unwrap_or('\n')
}
