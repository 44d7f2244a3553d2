//! The masking pass: before CommonMark sees a body, our own syntax is covered by characters that mean
//! nothing to it, byte for byte, so that every offset still points into the author's text.
//!
//! Invariants: the masked text is as long as the body; a mask replaces whole characters; what a mask
//! covers is always read back from the source at the same offset, so any character may serve as cover.

mod blocks;
mod emphasis;
mod gaps;
mod inline;
mod ruby;

use std::ops::Range;

use memchr::memmem;
use pulldown_cmark::CowStr;

pub(crate) use inline::Inline;

use crate::source::SourceFile;

/// Our own syntax at one place of the body.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Use {
    pub at: usize,
    pub end: usize,
    pub kind: UseKind,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum UseKind {
    /// `{漢字|かんじ}`, or its full-width form.
    Ruby { full_width: bool },
    /// `:name[` of an inline directive, by its number in `Masked::inlines`.
    Open(usize),
    /// `]{…}` of an inline directive.
    Close(usize),
    /// A whole inline directive whose text is not markup.
    Whole(usize),
    /// `:nmae[`: no such directive, but nearly.
    Unknown,
    /// `:name[` without its `]`.
    Unclosed,
    /// `:name[` right after a letter or digit, which stays text.
    Glued,
    /// A line of colons of either width, with a name or without.
    Fence,
    /// Full-width colons before other words, which stay text.
    FullWidthFence,
}

/// A body with our syntax covered: same byte length, so offsets hold.
#[derive(Debug, Clone)]
pub struct Masked {
    pub(crate) body: Range<usize>,
    text: Option<String>,
    pub(crate) uses: Vec<Use>,
    pub(crate) inlines: Vec<Inline>,
}

impl Masked {
    /// Covers our syntax in `body`, a range of the file's text. Copies only if there is any.
    pub fn new(source: &SourceFile, body: Range<usize>) -> Self {
        let end = source.floor(body.end);
        let body = source.floor(body.start).min(end)..end;
        let text = &source.text[body.clone()];
        let mut uses = Vec::new();
        ruby::find(text, &mut uses);
        let inlines = inline::find(text, &mut uses);
        blocks::find(text, &mut uses);
        let uses = in_order(uses);
        let mut cover = Cover::new(text);
        for u in &uses {
            cover.apply(u);
        }
        gaps::cover(&mut cover);
        emphasis::cover(&mut cover);
        cover.controls();
        let text = cover.finish();
        Self {
            body,
            text,
            uses,
            inlines,
        }
    }

    /// The text for the parser.
    pub(crate) fn text<'a>(&'a self, source: &'a SourceFile) -> &'a str {
        match &self.text {
            Some(text) => text,
            None => self.original(source),
        }
    }

    /// The text as written.
    pub(crate) fn original<'a>(&self, source: &'a SourceFile) -> &'a str {
        source.text.get(self.body.clone()).unwrap_or_default()
    }

    /// What the author wrote where the parser gave `seen` for `range`. The parser may have left bytes
    /// out (a quote's `>`, a code span's backticks) or made a line break a space, so the two are
    /// walked side by side.
    pub(crate) fn restore<'a>(
        &self,
        source: &'a SourceFile,
        seen: CowStr<'a>,
        range: Range<usize>,
    ) -> CowStr<'a> {
        let written = self.written(source, seen, range);
        // Whatever was masked, what no reader can see stays a space. A direction mark comes from an entity:
        // those that stand in the file were made harmless when it was read.
        match written.bytes().any(|b| is_control(&b)) || written.contains(turns) {
            true => spaced(&written).into(),
            false => written,
        }
    }

    fn written<'a>(
        &self,
        source: &'a SourceFile,
        seen: CowStr<'a>,
        range: Range<usize>,
    ) -> CowStr<'a> {
        let (Some(masked), original) = (&self.text, self.original(source)) else {
            return seen;
        };
        if masked[range.clone()] == original[range.clone()] {
            return seen;
        }
        if seen.as_ref() == &masked[range.clone()] {
            return original[range].into();
        }
        let mut out = String::with_capacity(seen.len());
        let mut rest = masked[range.clone()].char_indices();
        for c in seen.chars() {
            let same = |m: char| m == c || (c == ' ' && m == '\n');
            match rest.clone().position(|(_, m)| same(m)) {
                Some(skip) => {
                    let (at, m) = rest.nth(skip).unwrap_or((0, c));
                    let start = range.start + at;
                    match m == c {
                        true => out.push_str(covered(original, start, start + m.len_utf8())),
                        false => out.push(c),
                    }
                }
                None => out.push(c),
            }
        }
        out.into()
    }
}

/// Control characters other than tab, form feed and line ends.
pub(crate) fn is_control(b: &u8) -> bool {
    matches!(b, 0..=8 | 11 | 14..=31 | 127)
}

/// A text with a space for each of them, and for what turns the direction of text.
pub(crate) fn spaced(text: &str) -> String {
    let hidden = |c: char| turns(c) || c.is_ascii() && is_control(&(c as u8));
    text.replace(hidden, " ")
}

/// Embeddings, overrides and isolates.
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The source's bytes under a masking character. A cover of several single bytes over one character
/// gives the character at its first byte and nothing at the others.
fn covered(original: &str, start: usize, end: usize) -> &str {
    if !original.is_char_boundary(start) {
        return "";
    }
    let end = (end..original.len() + 1)
        .find(|e| original.is_char_boundary(*e))
        .unwrap_or(original.len());
    &original[start..end]
}

/// Where ruby stands in a one-line string.
pub(crate) fn ruby_in(text: &str) -> Vec<Range<usize>> {
    let mut uses = Vec::new();
    ruby::find(text, &mut uses);
    uses.into_iter().map(|u| u.at..u.end).collect()
}

/// By place, each outermost: syntax inside the braces of other syntax is not read.
fn in_order(mut uses: Vec<Use>) -> Vec<Use> {
    uses.sort_by_key(|u| (u.at, usize::MAX - u.end));
    let mut past = 0;
    uses.retain(|u| {
        let keep = u.at >= past;
        if keep {
            past = u.end;
        }
        keep
    });
    uses
}

/// A copy of the body that is made when the first byte is covered.
pub(crate) struct Cover<'a> {
    original: &'a str,
    copy: Option<Vec<u8>>,
}

impl<'a> Cover<'a> {
    fn new(original: &'a str) -> Self {
        Self {
            original,
            copy: None,
        }
    }

    fn bytes(&self) -> &[u8] {
        self.copy.as_deref().unwrap_or(self.original.as_bytes())
    }

    /// Puts `with` over the bytes at `at`; both are whole characters of the same length.
    fn put(&mut self, at: usize, with: &[u8]) {
        let copy = self
            .copy
            .get_or_insert_with(|| self.original.as_bytes().to_vec());
        copy[at..at + with.len()].copy_from_slice(with);
    }

    /// A comma is punctuation, as brackets are, and means nothing to CommonMark.
    fn fill(&mut self, range: Range<usize>) {
        let copy = self
            .copy
            .get_or_insert_with(|| self.original.as_bytes().to_vec());
        copy[range].fill(b',');
    }

    fn apply(&mut self, u: &Use) {
        match u.kind {
            UseKind::Ruby { full_width: false } => self.ruby(u),
            UseKind::Open(_) | UseKind::Close(_) | UseKind::Whole(_) => self.fill(u.at..u.end),
            UseKind::Fence => self.fence(u),
            _ => {}
        }
    }

    /// Braces and bars become letters: emphasis then treats the ruby as the word that it is.
    fn ruby(&mut self, u: &Use) {
        for at in u.at..u.end {
            if matches!(self.original.as_bytes()[at], b'{' | b'|' | b'}') {
                self.put(at, b"x");
            }
        }
    }

    /// A processing instruction is the one HTML block that may interrupt a paragraph, ends on its own
    /// line, and fits in three bytes: `<?>` both opens and closes.
    fn fence(&mut self, u: &Use) {
        self.fill(u.at..u.end);
        self.put(u.at, b"<?");
        self.put(u.end - 2, b"?>");
    }

    /// Control characters become blanks; that they are there was said when the file was read.
    fn controls(&mut self) {
        let odd = |b: &u8| matches!(b, 0..=8 | 11 | 14..=31 | 127);
        if !self.original.as_bytes().iter().any(odd) {
            return;
        }
        for (at, _) in self.original.bytes().enumerate().filter(|(_, b)| odd(b)) {
            self.put(at, b" ");
        }
    }

    fn finish(self) -> Option<String> {
        let copy = self.copy?;
        Some(String::from_utf8(copy).expect("masks replace whole characters"))
    }
}

/// How far back a link's destination is looked for, in bytes.
const REACH: usize = 256;

/// Whether the byte at `at` stands in a link's destination, where it is part of an address.
fn in_address(bytes: &[u8], at: usize) -> bool {
    let word = &bytes[at.saturating_sub(REACH)..at];
    let start = word
        .iter()
        .rposition(|b| b.is_ascii_whitespace() || *b == b')')
        .map_or(0, |at| at + 1);
    let word = &word[start..];
    let mut ends = memmem::find_iter(word, b"](");
    let mut addresses = memmem::find_iter(word, b"://");
    ends.any(|at| !escaped(word, at))
        || addresses.any(|at| at > 0 && word[at - 1].is_ascii_alphanumeric())
}

/// Whether the byte at `at` follows an odd number of backslashes.
fn escaped(bytes: &[u8], at: usize) -> bool {
    let run = bytes[..at].iter().rev().take_while(|b| **b == b'\\');
    run.count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::SitePath;

    fn masked(text: &str) -> String {
        let source = SourceFile::new(SitePath::new("a.md"), text);
        let masked = Masked::new(&source, 0..text.len());
        masked.text(&source).to_owned()
    }

    #[test]
    fn our_syntax_is_covered_byte_for_byte() {
        for (text, want) in [
            ("|{遺伝|い|でん}|", "|x遺伝xいxでんx|"),
            ("a {yes|no} b", "a {yes|no} b"),
            (r"\{遺伝|いでん}", r"\{遺伝|いでん}"),
            (":lang[*a*]{lang=en}", ",,,,,,*a*,,,,,,,,,,"),
            (":cite[a{b|か}]", ",,,,,,,,,,,,,,,"),
            (":decorative[](a.jpg)", ",,,,,,,,,,,,,,,,,,,,"),
            ("a\n:::figure{a=b}\nc\n:::", "a\n<?,,,,,,,,,,?>\nc\n<?>"),
            ("> - ::::\n", "> - <??>\n"),
            ("：：：figure\n：：：", "<?,,,,,,,,,,,?>\n<?,,,,,?>"),
            ("：：：話", "：：：話"),
            ("a ::: b", "a ::: b"),
            ("a\u{1}b", "a b"),
            ("「____」と「_____」", "「xxxx」と「xxxxx」"),
            ("____は____。", "xxxxはxxxx。"),
            ("（___）と___語___", "（xxx）と___語___"),
            ("「____kg」と____DNA____", "「____kg」と____DNA____"),
            ("a\n____\n> ____", "a\n____\n> ____"),
            (r"[a](b____「 \____", r"[a](b____「 \____"),
        ] {
            assert_eq!(masked(text), want, "{text}");
            assert_eq!(masked(text).len(), text.len());
        }
    }

    #[test]
    fn nothing_to_cover_is_no_copy() {
        let text = "# 見出し\n\n本文 [link](http://a.b/c) `code`";
        let source = SourceFile::new(SitePath::new("a.md"), text);
        let masked = Masked::new(&source, 0..text.len());
        assert!(masked.text.is_none());
    }

    #[test]
    fn code_is_restored_through_what_the_parser_left_out() {
        let text = "> `{遺伝|い\n> でん} {遺伝|いでん}`";
        let source = SourceFile::new(SitePath::new("a.md"), text);
        let masked = Masked::new(&source, 0..text.len());
        let seen = "{遺伝|い でん} x遺伝xいでんx";
        let got = masked.restore(&source, seen.into(), 2..text.len());
        assert_eq!(got.as_ref(), "{遺伝|い でん} {遺伝|いでん}");
    }
}
