//! Files as text, and places in them. Every finding, wherever it is made, points into a `SourceFile`.

use std::ops::Range;
use std::sync::Arc;

use memchr::memchr_iter;
use serde::{Deserialize, Serialize};
use unicode_width::UnicodeWidthChar;

use crate::files::SitePath;

/// One text file of the site, with its path below the site's root.
#[derive(Debug, Clone)]
pub struct SourceFile {
    pub path: SitePath,
    /// The decoded text: UTF-8, without byte order mark, line endings as they were.
    pub text: Arc<str>,
}

/// A byte range in a `SourceFile`'s text.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

/// A one-based line and column. Columns count characters, as editors do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    pub line: u32,
    pub column: u32,
}

impl Span {
    pub fn new(start: usize, end: usize) -> Self {
        Self {
            start: clamp(start),
            end: clamp(end.max(start)),
        }
    }

    /// The same span in a text that this one's text begins `offset` bytes into.
    pub fn shifted(self, offset: usize) -> Self {
        Self::new(self.start as usize + offset, self.end as usize + offset)
    }

    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl SourceFile {
    pub fn new(path: SitePath, text: impl Into<Arc<str>>) -> Self {
        Self {
            path,
            text: text.into(),
        }
    }

    /// Where a byte offset is. An offset past the end, or inside a character, is moved back.
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.floor(offset);
        let start = self.line_start(offset);
        Position {
            line: clamp(memchr_iter(b'\n', &self.text.as_bytes()[..start]).count()) + 1,
            column: clamp(self.text[start..offset].chars().count()) + 1,
        }
    }

    /// The line that holds `offset`, without its line ending.
    pub fn line_range(&self, offset: usize) -> Range<usize> {
        let start = self.line_start(self.floor(offset));
        let rest = &self.text[start..];
        let len = rest.find('\n').unwrap_or(rest.len());
        start..start + rest[..len].trim_end_matches('\r').len()
    }

    fn line_start(&self, offset: usize) -> usize {
        self.text[..offset].rfind('\n').map_or(0, |at| at + 1)
    }

    /// The nearest character boundary at or before `offset`.
    pub fn floor(&self, offset: usize) -> usize {
        self.text.floor_char_boundary(offset)
    }
}

/// Columns that a terminal with a Japanese font uses for `text`: full-width characters take two.
pub fn display_width(text: &str) -> usize {
    text.chars().map(|c| c.width_cjk().unwrap_or(0)).sum()
}

fn clamp(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> SourceFile {
        SourceFile::new(SitePath::new("content/ja/a.md"), text)
    }

    #[test]
    fn positions_count_characters_and_lines() {
        let f = file("題名\r\nあb\n");
        for (offset, line, column) in [(0, 1, 1), (3, 1, 2), (8, 2, 1), (11, 2, 2), (999, 3, 1)] {
            assert_eq!(f.position(offset), Position { line, column }, "{offset}");
        }
    }

    #[test]
    fn a_line_has_no_line_ending() {
        let f = file("題名\r\nあb");
        assert_eq!(&f.text[f.line_range(2)], "題名");
        assert_eq!(&f.text[f.line_range(9)], "あb");
    }

    #[test]
    fn full_width_characters_are_two_wide() {
        assert_eq!(display_width("aあ：b"), 6);
    }
}
