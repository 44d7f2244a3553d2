//! Reads HTML tag by tag. Linear: a `<` that finds another `<` before its `>` is text.

use std::ops::Range;

use memchr::{memchr, memmem};

/// A piece of HTML.
#[derive(Debug, PartialEq)]
pub(crate) enum Token<'a> {
    Text(&'a str),
    Comment,
    /// A declaration, a processing instruction, or character data.
    Other(&'a str),
    Tag(Tag<'a>),
}

/// A start tag or an end tag.
#[derive(Debug, PartialEq)]
pub(crate) struct Tag<'a> {
    pub raw: &'a str,
    pub name: &'a str,
    pub closing: bool,
    /// What stands after the name.
    pub attributes: &'a str,
}

/// The pieces of `html`, each with its place.
pub(crate) fn tokens(html: &str) -> impl Iterator<Item = (Token<'_>, Range<usize>)> {
    let mut at = 0;
    let mut marks = Marks::default();
    std::iter::from_fn(move || {
        let rest = &html[at..];
        if rest.is_empty() {
            return None;
        }
        let (token, len) = match marks.markup(rest) {
            Some(found) => found,
            None => {
                let next = memchr(b'<', &rest.as_bytes()[1..]).map_or(rest.len(), |n| n + 1);
                let next = rest.ceil_char_boundary(next);
                (Token::Text(&rest[..next]), next)
            }
        };
        let range = at..at + len;
        at += len;
        Some((token, range))
    })
}

/// Ends of comments and the like that do not come any more. Without this, each of a million `<!--`
/// would look for its end to the end.
#[derive(Default)]
struct Marks {
    absent: [bool; 3],
}

impl Marks {
    fn markup<'a>(&mut self, text: &'a str) -> Option<(Token<'a>, usize)> {
        let bytes = text.as_bytes();
        if bytes.first() != Some(&b'<') {
            return None;
        }
        if text.starts_with("<!--") {
            return Some((Token::Comment, self.until(text, 0, "-->")?));
        }
        let other = |len: usize| (Token::Other(&text[..len]), len);
        match bytes.get(1)? {
            b'?' => self.until(text, 1, "?>").map(other),
            b'!' => self.until(text, 2, ">").map(other),
            b'/' if bytes.get(2)?.is_ascii_alphabetic() => tag(text, 2),
            b if b.is_ascii_alphabetic() => tag(text, 1),
            _ => None,
        }
    }

    /// The length of `text` up to and with the mark.
    fn until(&mut self, text: &str, kind: usize, mark: &str) -> Option<usize> {
        if self.absent[kind] {
            return None;
        }
        let found = memmem::find(&text.as_bytes()[2..], mark.as_bytes());
        self.absent[kind] = found.is_none();
        found.map(|at| at + 2 + mark.len())
    }
}

fn tag(text: &str, start: usize) -> Option<(Token<'_>, usize)> {
    let bytes = text.as_bytes();
    let name = bytes[start..]
        .iter()
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b':'))
        .count();
    let from = start + name;
    if !matches!(bytes.get(from)?, b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r') {
        return None;
    }
    let end = tag_end(&bytes[from..])? + from;
    let tag = Tag {
        raw: &text[..=end],
        name: &text[start..from],
        closing: start == 2,
        attributes: &text[from..end],
    };
    Some((Token::Tag(tag), end + 1))
}

fn tag_end(bytes: &[u8]) -> Option<usize> {
    let mut quote = None;
    for (at, b) in bytes.iter().enumerate() {
        match (b, quote) {
            (b'>', None) => return Some(at),
            (b'<', None) => return None,
            (b'"' | b'\'', None) => quote = Some(*b),
            (b, Some(q)) if *b == q => quote = None,
            _ => {}
        }
    }
    None
}

/// Names and values, without quotes.
pub(crate) fn attributes(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text;
    let gap = |c: char| c.is_ascii_whitespace() || c == '/';
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(gap);
        if rest.is_empty() {
            return None;
        }
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let len = rest[first..]
            .find(|c: char| gap(c) || c == '=')
            .map_or(rest.len(), |n| n + first);
        let name = &rest[..len];
        rest = rest[len..].trim_start_matches(|c: char| c.is_ascii_whitespace());
        let Some(after) = rest.strip_prefix('=') else {
            return Some((name, ""));
        };
        let after = after.trim_start_matches(|c: char| c.is_ascii_whitespace());
        let (value, end) = match after.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let len = after[1..].find(quote).unwrap_or(after.len() - 1);
                (&after[1..1 + len], (len + 2).min(after.len()))
            }
            _ => {
                let len = after
                    .find(|c: char| c.is_ascii_whitespace())
                    .unwrap_or(after.len());
                (&after[..len], len)
            }
        };
        rest = &after[end..];
        Some((name, value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_as_browsers_do() {
        let read = |text| attributes(text).collect::<Vec<_>>();
        assert_eq!(
            read(" a=1 b = 'c d' e/f=\"g\""),
            [("a", "1"), ("b", "c d"), ("e", ""), ("f", "g")]
        );
        assert_eq!(read(" =a \"b"), [("=a", ""), ("\"b", "")]);
        assert_eq!(read(""), []);
    }

    #[test]
    fn broken_tags_are_text() {
        let kinds = |html| {
            tokens(html)
                .map(|(t, _)| matches!(t, Token::Text(_)))
                .collect::<Vec<_>>()
        };
        assert_eq!(kinds("<a <b>"), [true, false]);
        assert_eq!(kinds("<a"), [true]);
        assert_eq!(kinds("<!-- a"), [true]);
        assert_eq!(kinds("a<あ>"), [true, true]);
    }
}
