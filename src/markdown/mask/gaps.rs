//! Gaps to fill, `____`, next to punctuation. Two of them in brackets, `「____」と「____」`, are emphasis to CommonMark,
//! and so are two around a word; nobody emphasises with four underscores. They are covered by letters.

use memchr::{memchr, memmem, memrchr};

use super::{Cover, escaped, in_address};

/// The shortest run that is a gap wherever it stands. Three are emphasis if a word is beside them.
const SURE: usize = 4;

pub(super) fn cover(cover: &mut Cover<'_>) {
    let text = cover.original;
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(skip) = memmem::find(&bytes[from..], b"___") {
        let at = from + skip;
        let run = bytes[at..].iter().take_while(|b| **b == b'_').count();
        from = at + run;
        let lone = run >= SURE || !has_word_beside(text, at, from);
        if lone && !escaped(bytes, at) && !in_address(bytes, at) && !is_rule(bytes, at) {
            cover.put(at, "x".repeat(run).as_bytes());
        }
    }
}

fn has_word_beside(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    before.is_some_and(char::is_alphanumeric) || after.is_some_and(char::is_alphanumeric)
}

/// Whether the line has nothing but underscores: a break between parts of a text.
fn is_rule(bytes: &[u8], at: usize) -> bool {
    let start = memrchr(b'\n', &bytes[..at]).map_or(0, |newline| newline + 1);
    let end = memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |len| at + len);
    let blank = |b: &u8| matches!(b, b'_' | b' ' | b'\t' | b'\r' | b'>');
    bytes[start..end].iter().all(blank)
}
