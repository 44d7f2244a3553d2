//! Gaps to fill, `____`, next to punctuation. Two of them in brackets, `「____」と「____」`, are emphasis to CommonMark,
//! and so are two around a word, `____は____`; nobody emphasises so in Japanese. They are covered by letters. Beside Latin
//! letters and digits they stay what CommonMark makes of them.

use memchr::memmem;

use super::{Cover, escaped, in_address};

/// The shortest run that is a gap beside a word in Japanese, too, where three are emphasis.
const SURE: usize = 4;

pub(super) fn cover(cover: &mut Cover<'_>) {
    let mut start = 0;
    for line in cover.original.split_inclusive('\n') {
        let first = memmem::find(line.as_bytes(), b"___");
        if let Some(first) = first.filter(|_| !is_rule(line)) {
            cover_line(cover, start + first, start + line.len());
        }
        start += line.len();
    }
}

/// Covers the gaps between a run of underscores and the end of its line.
fn cover_line(cover: &mut Cover<'_>, mut from: usize, end: usize) {
    let text = cover.original;
    let bytes = text.as_bytes();
    while let Some(skip) = memmem::find(&bytes[from..end], b"___") {
        let at = from + skip;
        let run = bytes[at..].iter().take_while(|b| **b == b'_').count();
        from = at + run;
        let is_word = |c: char| c.is_alphanumeric() && (run < SURE || c.is_ascii());
        let beside = [text[..at].chars().next_back(), text[from..].chars().next()];
        if !beside.into_iter().flatten().any(is_word)
            && !escaped(bytes, at)
            && !in_address(bytes, at)
        {
            cover.put(at, "x".repeat(run).as_bytes());
        }
    }
}

/// Whether a line has nothing but underscores: a break between parts of a text.
fn is_rule(line: &str) -> bool {
    let blank = |b: u8| matches!(b, b'_' | b' ' | b'\t' | b'\r' | b'\n' | b'>');
    line.bytes().all(blank)
}
