//! Finds inline directives, `:name[text](address){key=value}`, each paragraph in one pass over its
//! brackets, so that neither depth nor a missing `]` makes the search long.

use std::ops::Range;

use memchr::{memchr_iter, memchr2, memchr3};

use super::{Use, UseKind, escaped};
use crate::markdown::directives::{self, Attributes, Directive, Form};
use crate::text::nearest;

/// How many bytes an address in parentheses may take, which bounds the search for the end.
const LONGEST_ADDRESS: usize = 2000;

/// An inline directive as it stands in the body.
#[derive(Clone)]
pub(crate) struct Inline {
    pub directive: &'static dyn Directive,
    pub at: usize,
    pub text: Range<usize>,
    pub dest: Option<Range<usize>>,
    pub attributes: Option<Range<usize>>,
    pub end: usize,
}

impl std::fmt::Debug for Inline {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}@{}", self.directive.name(), self.at)
    }
}

/// The `:name[` of a directive that exists.
struct Candidate {
    at: usize,
    text: usize,
    directive: &'static dyn Directive,
}

pub(super) fn find(text: &str, uses: &mut Vec<Use>) -> Vec<Inline> {
    let candidates = candidates(text, uses);
    let mut inlines = Vec::new();
    let mut rest = candidates.as_slice();
    while let Some(first) = rest.first() {
        let end = paragraph_end(text.as_bytes(), first.at);
        let here = rest.partition_point(|c| c.at < end);
        brackets(&text[..end], &rest[..here], &mut inlines, uses);
        rest = &rest[here..];
    }
    for (number, inline) in inlines.iter().enumerate() {
        mark(inline, number, uses);
    }
    inlines
}

fn candidates(text: &str, uses: &mut Vec<Use>) -> Vec<Candidate> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    for at in memchr_iter(b':', bytes) {
        let Some(name) = name(text, at) else {
            continue;
        };
        let end = at + 1 + name.len() + 1;
        let glued = at > 0 && bytes[at - 1].is_ascii_alphanumeric();
        match directives::find(name, Form::Inline) {
            Some(_) if glued => {
                let (end, kind) = (end - 1, UseKind::Glued);
                uses.push(Use { at, end, kind });
            }
            None if glued => {}
            Some(directive) => found.push(Candidate {
                at,
                text: end,
                directive,
            }),
            None if nearest(name, directives::names(Form::Inline)).is_some() => {
                // The parser splits text at the bracket, so the place ends before it.
                let (end, kind) = (end - 1, UseKind::Unknown);
                uses.push(Use { at, end, kind });
            }
            None => {}
        }
    }
    found
}

/// The name between a colon and `[`, where a directive may begin: not inside a path or a run of colons. After a letter or
/// digit it is text, which may be meant otherwise.
fn name(text: &str, at: usize) -> Option<&str> {
    let bytes = text.as_bytes();
    if !bytes.get(at + 1)?.is_ascii_lowercase() {
        return None;
    }
    let before = at.checked_sub(1).map(|b| bytes[b]);
    if before.is_some_and(|b| matches!(b, b':' | b'/')) || escaped(bytes, at) {
        return None;
    }
    let rest = &bytes[at + 1..bytes.len().min(at + 32)];
    let len = rest
        .iter()
        .take_while(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || **b == b'-')
        .count();
    (rest.get(len) == Some(&b'[')).then(|| &text[at + 1..at + 1 + len])
}

/// The next blank line, where no inline markup can go on.
fn paragraph_end(bytes: &[u8], from: usize) -> usize {
    for newline in memchr_iter(b'\n', &bytes[from..]) {
        let rest = &bytes[from + newline + 1..];
        let blank = rest.iter().find(|b| !matches!(b, b' ' | b'\t' | b'\r'));
        if blank.is_none_or(|b| *b == b'\n') {
            return from + newline;
        }
    }
    bytes.len()
}

/// Pairs the brackets of one paragraph, whose candidates are given in order.
fn brackets(text: &str, here: &[Candidate], inlines: &mut Vec<Inline>, uses: &mut Vec<Use>) {
    let bytes = text.as_bytes();
    let mut here = here.iter().peekable();
    let mut open: Vec<Option<&Candidate>> = Vec::new();
    let mut at = here.peek().map_or(0, |c| c.at);
    while let Some(skip) = memchr3(b'[', b']', b'\\', &bytes[at..]) {
        at += skip;
        match bytes[at] {
            b'[' => {
                while here.next_if(|c| c.text <= at).is_some() {}
                open.push(here.next_if(|c| c.text == at + 1));
            }
            b']' => {
                if let Some(Some(candidate)) = open.pop() {
                    let inline = complete(text, candidate, at);
                    at = inline.end - 1;
                    inlines.push(inline);
                }
            }
            _ => at += 1,
        }
        at = (at + 1).min(bytes.len());
    }
    for candidate in open.into_iter().flatten() {
        let (at, end, kind) = (candidate.at, candidate.text - 1, UseKind::Unclosed);
        uses.push(Use { at, end, kind });
    }
}

/// What follows the `]` at `close`: an address and attributes, each if there.
fn complete(text: &str, candidate: &Candidate, close: usize) -> Inline {
    let mut end = close + 1;
    let dest = destination(&text[end..]).map(|len| end + 1..end + len - 1);
    if let Some(dest) = &dest {
        end = dest.end + 1;
    }
    let attributes = Attributes::measure(&text[end..]).map(|len| end..end + len);
    if let Some(attributes) = &attributes {
        end = attributes.end;
    }
    Inline {
        directive: candidate.directive,
        at: candidate.at,
        text: candidate.text..close,
        dest,
        attributes,
        end,
    }
}

fn destination(text: &str) -> Option<usize> {
    if !text.starts_with('(') {
        return None;
    }
    let near = &text.as_bytes()[..text.len().min(LONGEST_ADDRESS)];
    let end = memchr2(b')', b'\n', near)?;
    (text.as_bytes()[end] == b')').then_some(end + 1)
}

fn mark(inline: &Inline, number: usize, uses: &mut Vec<Use>) {
    if inline.directive.literal() {
        let (at, end, kind) = (inline.at, inline.end, UseKind::Whole(number));
        return uses.push(Use { at, end, kind });
    }
    let (at, end, kind) = (inline.at, inline.text.start, UseKind::Open(number));
    uses.push(Use { at, end, kind });
    let (at, end, kind) = (inline.text.end, inline.end, UseKind::Close(number));
    uses.push(Use { at, end, kind });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> (Vec<&str>, Vec<UseKind>) {
        let mut uses = Vec::new();
        let inlines = find(text, &mut uses);
        let texts = inlines.iter().map(|i| &text[i.at..i.end]).collect();
        (texts, uses.into_iter().map(|u| u.kind).collect())
    }

    #[test]
    fn directives_are_found_with_what_follows() {
        for (text, want) in [
            ("は:lang[a]{lang=en}です", vec![":lang[a]{lang=en}"]),
            (
                ":lang[a :lang[b]{lang=fr} [c]]{lang=en}",
                vec![
                    ":lang[b]{lang=fr}",
                    ":lang[a :lang[b]{lang=fr} [c]]{lang=en}",
                ],
            ),
            (
                ":lang[a\\]b]{lang=\"}\"} c",
                vec![":lang[a\\]b]{lang=\"}\"}"],
            ),
            (":decorative[](a.jpg) b", vec![":decorative[](a.jpg)"]),
            ("a:lang[b] ::lang[c] \\:lang[d]", vec![]),
            (":lang[a\n\nb]", vec![]),
        ] {
            assert_eq!(found(text).0, want, "{text}");
        }
    }

    #[test]
    fn near_misses_are_noticed() {
        assert_eq!(found(":langg[a]").1, [UseKind::Unknown]);
        assert_eq!(found(":lang[a").1, [UseKind::Unclosed]);
        assert_eq!(found("a:lang[b]").1, [UseKind::Glued]);
        assert_eq!(found("a:langg[b] a\\:lang[b]").1, []);
        assert_eq!(found(":array[0]").1, []);
    }
}
