//! Finds the lines of block directives: three colons or more where a block may begin.

use memchr::{memchr, memmem, memrchr};

use super::{Use, UseKind};
use crate::markdown::directives::{self, Form};
use crate::text::nearest;

/// How many bytes of quote and list marks may stand before a fence.
const PREFIX: usize = 256;

pub(super) fn find(text: &str, uses: &mut Vec<Use>) {
    fences(text, ":::", uses);
    fences(text, "：：：", uses);
}

fn fences(text: &str, mark: &str, uses: &mut Vec<Use>) {
    let bytes = text.as_bytes();
    for at in memmem::find_iter(bytes, mark) {
        let from = at.saturating_sub(PREFIX);
        let start = match memrchr(b'\n', &bytes[from..at]) {
            Some(newline) => from + newline + 1,
            None if from == 0 => 0,
            None => continue,
        };
        if !is_prefix(&bytes[start..at]) {
            continue;
        }
        let line = memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |len| at + len);
        let end = at + bytes[at..line].trim_ascii_end().len();
        let kind = match mark.is_ascii() || is_meant(&text[at..end]) {
            true => UseKind::Fence,
            false => UseKind::FullWidthFence,
        };
        uses.push(Use { at, end, kind });
    }
}

/// Whether full-width colons stand for a directive's, rather than beside words: nothing follows them,
/// or nearly the name of one.
fn is_meant(line: &str) -> bool {
    let rest = line.trim_start_matches('：').trim_start();
    let len = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let name = &rest[..len.unwrap_or(rest.len())];
    rest.is_empty() || nearest(name, directives::names(Form::Block)).is_some()
}

/// Whether only white space, quote marks and list marks stand here.
fn is_prefix(mut bytes: &[u8]) -> bool {
    while let Some(first) = bytes.first() {
        let len = match first {
            b' ' | b'\t' | b'>' => 1,
            b'-' | b'+' | b'*' | b':' => spaced(bytes, 1),
            b'0'..=b'9' => {
                let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
                match bytes.get(digits) {
                    Some(b'.' | b')') if digits <= 9 => spaced(bytes, digits + 1),
                    _ => 0,
                }
            }
            _ => 0,
        };
        if len == 0 {
            return false;
        }
        bytes = &bytes[len..];
    }
    true
}

/// The length of a list mark, if white space follows it.
fn spaced(bytes: &[u8], len: usize) -> usize {
    match bytes.get(len) {
        Some(b' ' | b'\t') => len + 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fences_stand_where_blocks_begin() {
        for (text, want) in [
            (":::", ":::"),
            ("> 1. :::a  \r\n", ":::a"),
            ("a\n  ::::b{c=d}\n", "::::b{c=d}"),
            ("a :::", ""),
            ("-:::", ""),
            ("::::::", "::::::"),
            ("：：：a", "：：：a"),
        ] {
            let mut uses = Vec::new();
            find(text, &mut uses);
            let got: Vec<_> = uses.iter().map(|u| &text[u.at..u.end]).collect();
            assert_eq!(got.join(" "), want, "{text}");
        }
    }
}
