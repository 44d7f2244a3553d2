//! Style sheets as text: comments and indentation taken out, `url(…)` handed to the caller, and what
//! would spill over into the next file closed. A scanner, not a parser: it knows only what can hide
//! a quote, a comment or an address from it (CSS Syntax 3, section 4).

use std::ops::Range;

/// What stands out in a style sheet, with its place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Event {
    /// An address in `url(…)`, without quotes and escapes.
    Url(String),
    /// An `@import`, which is left out.
    Import,
    /// Something opened here is not closed in this file.
    Unclosed,
    /// A bracket closes nothing.
    Unopened,
}

/// Rewrites a style sheet. `see` is told of each event and, for an address, gives the one to write.
pub(super) fn rewrite(
    text: &str,
    see: &mut dyn FnMut(Event, Range<usize>) -> Option<String>,
) -> String {
    let mut scanner = Scanner {
        text,
        at: 0,
        out: String::with_capacity(text.len()),
        line_start: true,
        open: Vec::new(),
        see,
    };
    scanner.run();
    scanner.out
}

struct Scanner<'a, 's> {
    text: &'a str,
    at: usize,
    out: String,
    /// Whether white space here would be indentation.
    line_start: bool,
    /// Brackets that are open: what closes each, and where it was opened.
    open: Vec<(char, usize)>,
    see: &'s mut dyn FnMut(Event, Range<usize>) -> Option<String>,
}

impl Scanner<'_, '_> {
    fn run(&mut self) {
        while let Some(c) = self.rest().chars().next() {
            match c {
                '/' if self.rest().starts_with("/*") => self.comment(),
                '"' | '\'' => self.string(c),
                '\\' => self.escape(),
                '\n' | '\r' | '\x0C' => self.newline(),
                ' ' | '\t' if self.line_start => self.at += 1,
                '@' if self.at_word("@import") => self.import(),
                'u' | 'U' if self.at_word("url(") && !self.inside_name() => self.url(),
                _ => self.plain(c),
            }
        }
        self.close_all();
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn at_word(&self, word: &str) -> bool {
        let start = self.rest().as_bytes().get(..word.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
    }

    fn inside_name(&self) -> bool {
        self.out.ends_with(is_name)
    }

    fn copy_to(&mut self, end: usize) {
        self.out.push_str(&self.text[self.at..end]);
        self.at = end;
        self.line_start = false;
    }

    fn plain(&mut self, c: char) {
        match c {
            '{' => self.open.push(('}', self.at)),
            '(' => self.open.push((')', self.at)),
            '[' => self.open.push((']', self.at)),
            '}' | ')' | ']' => {
                if self.open.last().is_some_and(|(close, _)| *close == c) {
                    self.open.pop();
                } else {
                    let here = self.at..self.at + 1;
                    (self.see)(Event::Unopened, here);
                    // Written, it would close what another file opened.
                    self.at += 1;
                    return;
                }
            }
            _ => {}
        }
        self.copy_to(self.at + c.len_utf8());
    }

    fn newline(&mut self) {
        self.at += 1;
        if !self.line_start {
            self.out.push('\n');
            self.line_start = true;
        }
    }

    /// A comment goes, save where it alone keeps two names apart: `a/**/b` is neither `ab` nor
    /// `a b`. One that begins with `!` names a licence and stays.
    fn comment(&mut self) {
        let body = &self.text[self.at + 2..];
        let Some(len) = body.find("*/") else {
            (self.see)(Event::Unclosed, self.at..self.at + 2);
            self.at = self.text.len();
            return;
        };
        let end = self.at + 2 + len + 2;
        if body.starts_with('!') {
            return self.copy_to(end);
        }
        self.at = end;
        let joins = |c: char| !c.is_whitespace() && !"{};,".contains(c);
        let next = self.rest().chars().next();
        if !self.line_start && self.out.ends_with(joins) && next.is_some_and(joins) {
            self.out.push_str("/**/");
        }
    }

    /// Copies a string as it is. A line's end inside ends it, as in browsers.
    fn string(&mut self, quote: char) {
        let start = self.at;
        match string_end(self.text, start, quote) {
            Ok(end) => self.copy_to(end),
            Err(end) => {
                (self.see)(Event::Unclosed, start..end);
                self.copy_to(end);
                self.out.push(quote);
            }
        }
    }

    /// Copies an escape whole: a hexadecimal one swallows the one white space after it.
    fn escape(&mut self) {
        let end = escape_end(self.text, self.at);
        self.copy_to(end);
    }

    /// Leaves an `@import` out, to its semicolon.
    fn import(&mut self) {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut end = start;
        while let Some(byte) = bytes.get(end) {
            end = match byte {
                b'"' | b'\'' => match string_end(self.text, end, char::from(*byte)) {
                    Ok(end) | Err(end) => end,
                },
                b'{' | b'}' => break,
                b'(' => match self.text[end..].find([')', '\n']) {
                    Some(len) => end + len + 1,
                    None => self.text.len(),
                },
                b';' => {
                    end += 1;
                    break;
                }
                _ => end + 1,
            };
        }
        (self.see)(Event::Import, start..end);
        self.at = end;
    }

    fn url(&mut self) {
        let start = self.at;
        let open = start + "url(".len();
        let inner = open + leading_space(&self.text[open..]);
        let quote = self.text[inner..]
            .chars()
            .next()
            .filter(|c| "\"'".contains(*c));
        let (raw, end) = match quote {
            Some(quote) => {
                let end = match string_end(self.text, inner, quote) {
                    Ok(end) | Err(end) => end,
                };
                let raw = self.text[inner + 1..end].trim_end_matches(quote);
                (raw, end + leading_space(&self.text[end..]))
            }
            None => {
                let end = bare_end(self.text, inner);
                (self.text[inner..end].trim_end(), end)
            }
        };
        let closed = self.text[end..].starts_with(')');
        let place = inner..inner + raw.len() + usize::from(quote.is_some()) * 2;
        let place = place.start..place.end.min(self.text.len());
        if !closed {
            (self.see)(Event::Unclosed, start..open);
        }
        let address = unescape(raw);
        match (self.see)(Event::Url(address), place) {
            Some(address) => {
                self.out.extend(["url(\"", &address, "\")"]);
                self.at = end;
            }
            None => {
                self.copy_to(end);
                self.out.push(')');
            }
        }
        self.at = end + usize::from(closed);
        self.line_start = false;
    }

    fn close_all(&mut self) {
        while let Some((close, at)) = self.open.pop() {
            (self.see)(Event::Unclosed, at..at + 1);
            self.out.push(close);
        }
        while self.out.ends_with(char::is_whitespace) {
            self.out.pop();
        }
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || "-_\\".contains(c) || !c.is_ascii()
}

fn leading_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// The place after a string's closing quote, or that where an unclosed one stops.
fn string_end(text: &str, start: usize, quote: char) -> Result<usize, usize> {
    let bytes = text.as_bytes();
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at = escape_end(text, at),
            b'\n' | b'\r' | b'\x0C' => return Err(at),
            _ if char::from(*byte) == quote => return Ok(at + 1),
            _ => at += 1,
        }
    }
    Err(at.min(text.len()))
}

/// The place after an address without quotes, before its closing bracket.
fn bare_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at = escape_end(text, at),
            // A line's end and a brace are not part of an address; the bracket was forgotten.
            b')' | b'\n' | b';' if *byte != b';' || !text[start..at].contains("data:") => break,
            _ => at += 1,
        }
    }
    at.min(text.len())
}

/// The place after an escape that begins at `at`.
fn escape_end(text: &str, at: usize) -> usize {
    let after = &text[at + 1..];
    let hex = after
        .bytes()
        .take(6)
        .take_while(u8::is_ascii_hexdigit)
        .count();
    let rest = &after[hex..];
    let tail = match (hex, rest.as_bytes()) {
        (_, [b'\r', b'\n', ..]) => 2,
        (0, _) => rest.chars().next().map_or(0, char::len_utf8),
        (_, [b' ' | b'\t' | b'\n' | b'\r' | b'\x0C', ..]) => 1,
        _ => 0,
    };
    at + 1 + hex + tail
}

fn unescape(raw: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    while let Some(c) = raw[at..].chars().next() {
        if c != '\\' {
            out.push(c);
            at += c.len_utf8();
            continue;
        }
        let end = escape_end(raw, at);
        let escaped = &raw[at + 1..end];
        match u32::from_str_radix(escaped.trim_end(), 16) {
            Ok(number) => out.push(char::from_u32(number).unwrap_or('\u{FFFD}')),
            Err(_) => out.push_str(escaped.trim_matches(['\r', '\n'])),
        }
        at = end;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str) -> (String, Vec<(Event, String)>) {
        let mut seen = Vec::new();
        let out = rewrite(text, &mut |event, place| {
            let new = match &event {
                Event::Url(url) if !url.starts_with("data:") => Some(format!("<{url}>")),
                _ => None,
            };
            seen.push((event, text[place].to_owned()));
            new
        });
        (out, seen)
    }

    #[test]
    fn comments_and_indentation_go_and_meaning_stays() {
        for (given, want) in [
            ("a {\n    color: red;\n\n\n}\r\n", "a {\ncolor: red;\n}\n"),
            ("/* x */\na{}/* y */b{}", "a{}b{}\n"),
            ("a/**/b{}", "a/**/b{}\n"),
            (".a/* x */.b{}", ".a/**/.b{}\n"),
            ("a /* x */ b{}", "a  b{}\n"),
            ("/*! licence */a{}", "/*! licence */a{}\n"),
            ("a{content:\"/* no */  \"}", "a{content:\"/* no */  \"}\n"),
            ("a{content:'it\\'s /*'}/**/", "a{content:'it\\'s /*'}\n"),
            ("a{content:\"x\\\n   y\"}", "a{content:\"x\\\n   y\"}\n"),
            ("\\31\n  b{}", "\\31\n  b{}\n"),
            ("a\\\"b{} /* c */ d{}", "a\\\"b{}  d{}\n"),
            ("a{grid:\n  [x] 1fr\n}", "a{grid:\n[x] 1fr\n}\n"),
            ("", ""),
        ] {
            assert_eq!(run(given), (want.to_owned(), vec![]), "{given:?}");
        }
    }

    #[test]
    fn addresses_are_found_and_replaced() {
        for (given, want, url) in [
            ("a{b:url(x.png)}", "a{b:url(\"<x.png>\")}", "x.png"),
            (
                "a{b:URL( 'x y.png' ) c}",
                "a{b:url(\"<x y.png>\") c}",
                "x y.png",
            ),
            ("a{b:url(\"a\\29 b\")}", "a{b:url(\"<a)b>\")}", "a)b"),
            ("a{b:url(a\\ b.png)}", "a{b:url(\"<a b.png>\")}", "a b.png"),
            (
                "a{b:url( data:a;b,c )}",
                "a{b:url( data:a;b,c )}",
                "data:a;b,c",
            ),
        ] {
            let (out, seen) = run(given);
            assert_eq!(out.trim_end(), want);
            assert_eq!(seen[0].0, Event::Url(url.to_owned()));
            assert_eq!(seen.len(), 1);
        }
        for none in ["a{b:my-url(x)}", "/* url(x) */", "a{b:'url(x)'}"] {
            assert_eq!(run(none).1, vec![], "{none}");
        }
    }

    #[test]
    fn imports_are_left_out() {
        let (out, seen) = run("@import url(\"a;b.css\") screen;\na{}");
        assert_eq!(out, "a{}\n");
        assert_eq!(seen[0].0, Event::Import);
        assert_eq!(run("@IMPORT 'x;y';b{}").0, "b{}\n");
        assert_eq!(run("a::after{content:'@import x;'}").1, vec![]);
    }

    #[test]
    fn what_is_left_open_is_closed_and_told() {
        for (given, want, at) in [
            ("a{b:c", "a{b:c}\n", "{"),
            ("@media x{a{}", "@media x{a{}}\n", "{"),
            ("a{b:'c\n}d{}", "a{b:'c'\n}d{}\n", "'c"),
            ("a{} /* b", "a{}\n", "/*"),
            ("a{b:url(data:x\n}", "a{b:url(data:x)\n}\n", "url("),
        ] {
            let (out, seen) = run(given);
            assert_eq!(out, want);
            assert_eq!(seen[0], (Event::Unclosed, at.to_owned()), "{given}");
        }
        let (out, seen) = run("a{}}b{}");
        assert_eq!((out.as_str(), &seen[0].0), ("a{}b{}\n", &Event::Unopened));
    }

    #[test]
    fn any_text_is_scanned_to_its_end() {
        for text in [
            "\\", "url(", "url('", "@import", "\"\\", "/*", "u", "é\\é", "url(\\",
        ] {
            run(text);
            run(&format!("a{{b:{text}"));
        }
    }
}
