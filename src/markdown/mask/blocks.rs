//! Finds the lines of block directives: three colons or more where a block may begin.

use memchr::{memchr, memmem, memrchr};

use super::{Use, UseKind};

/// How many bytes of quote and list marks may stand before a fence.
const PREFIX: usize = 256;

pub(super) fn find(text: &str, uses: &mut Vec<Use>) {
    fences(text.as_bytes(), ":::", &UseKind::Fence, uses);
    fences(text.as_bytes(), "：：：", &UseKind::FullWidthFence, uses);
}

fn fences(bytes: &[u8], mark: &str, kind: &UseKind, uses: &mut Vec<Use>) {
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
        uses.push(Use {
            at,
            end,
            kind: kind.clone(),
        });
    }
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
