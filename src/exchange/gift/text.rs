//! A file in GIFT as the pieces between its blank lines, with the signs that a backslash makes text covered.

use super::{BREAK, SIGNS};
use crate::source::Span;

/// A question's text as it stands in the file.
pub(super) struct Chunk {
    pub text: String,
    /// What its comments call it.
    pub id: String,
    pub span: Span,
}

/// The pieces between blank lines, without comments, their escaped signs covered.
pub(super) fn chunks(text: &str) -> Vec<Chunk> {
    let mut found = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    let (mut id, mut start, mut at) = (String::new(), None, 0);
    let ends = std::iter::once("\n");
    for line in text.split_inclusive('\n').chain(ends) {
        let bare = line.trim().trim_start_matches('\u{feff}');
        let category = lines
            .first()
            .is_some_and(|first| first.starts_with("$CATEGORY:"));
        if (bare.is_empty() || category) && !lines.is_empty() {
            let from = start.take().unwrap_or(at);
            found.push(Chunk {
                text: covered(&lines.join("\n")),
                id: std::mem::take(&mut id),
                span: Span::new(from, at.min(text.len())),
            });
            lines.clear();
        }
        if let Some(comment) = bare.strip_prefix("//") {
            id = named(comment).unwrap_or(id);
        } else if !bare.is_empty() {
            start.get_or_insert(at);
            lines.push(bare);
        }
        at += line.len();
    }
    found
}

/// `[id:…]` of a comment.
fn named(comment: &str) -> Option<String> {
    let (_, rest) = comment.split_once("[id:")?;
    let (id, _) = rest.split_once(']')?;
    Some(id.trim().to_owned())
}

fn covered(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let stand_in = |next: &char| match *next {
            '\\' => Some('\\'),
            next if next == BREAK.0 => Some(BREAK.1),
            next => SIGNS
                .iter()
                .find(|(sign, _)| *sign == next)
                .map(|(_, cover)| *cover),
        };
        match chars.peek().and_then(stand_in).filter(|_| c == '\\') {
            Some(cover) => {
                chars.next();
                out.push(cover);
            }
            None => out.push(c),
        }
    }
    out
}

/// A text as its author meant it.
pub(super) fn uncovered(text: &str) -> String {
    let open = |c: char| match c {
        c if c == BREAK.1 => '\n',
        c => SIGNS
            .iter()
            .find(|(_, cover)| *cover == c)
            .map_or(c, |(sign, _)| *sign),
    };
    text.trim().chars().map(open).collect()
}
