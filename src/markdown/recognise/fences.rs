//! The lines of block directives: which opens, which closes, and what was forgotten between.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{DEEPEST, Frame, Recogniser};
use crate::markdown::directives::{self, Attributes, Form, Usage};
use crate::markdown::document::Node;
use crate::markdown::mask::Use;
use crate::markdown::rules::{DIRECTIVE_FORM, DIRECTIVE_UNKNOWN, DIRECTIVE_UNMATCHED};
use crate::text::nearest;

impl<'a> Recogniser<'a, '_> {
    /// A line of colons: with a name it opens a directive, without one it closes.
    pub(super) fn fence(&mut self, u: &Use) {
        let line = &self.body[u.at..u.end];
        let rest = line.trim_start_matches([':', '：']);
        let marks = &line[..line.len() - rest.len()];
        let colons = marks.chars().count();
        match rest.trim() {
            "" => self.close_block(colons, u.at..u.end),
            _ => self.open_block(colons, u.at + marks.len(), u.at..u.end),
        }
    }

    fn is_wide(&self, line: &Range<usize>) -> bool {
        self.body[line.clone()].starts_with('：')
    }

    fn open_block(&mut self, colons: usize, after: usize, line: Range<usize>) {
        if self.is_wide(&line) {
            self.full_width_fence(line.clone());
        }
        let text = &self.body[after..line.end];
        let start = after + text.len() - text.trim_start().len();
        let text = &self.body[start..line.end];
        let len = text
            .find(|c: char| c.is_whitespace() || matches!(c, '{' | '｛' | '['))
            .unwrap_or(text.len());
        let (name, rest) = text.split_at(len);
        let rest_at = line.end - rest.trim_start().len();
        let braces = Attributes::measure(&self.body[rest_at..line.end]);
        let span = braces.map(|len| rest_at..rest_at + len);
        let left = span.as_ref().map_or(rest_at, |s| s.end)..line.end;

        let deep = self.frames.len() >= DEEPEST;
        let usage = match directives::find(name, Form::Block).filter(|_| !deep) {
            Some(directive) => {
                let values = self.values(directive, span);
                Some(self.usage(Usage {
                    directive,
                    form: Form::Block,
                    text: "",
                    values,
                    span: line.clone(),
                }))
            }
            None => {
                self.unknown(name, line.clone(), Form::Block);
                None
            }
        };
        if let Some(usage) = usage {
            self.node(Node::Open(usage), line.clone());
        }
        self.frames.push(Frame::Block {
            colons,
            usage,
            line,
        });
        self.left_over(left, usage.is_some());
    }

    /// Words after the braces, or after an unknown name, stay readable.
    fn left_over(&mut self, range: Range<usize>, known: bool) {
        let text = self.body[range.clone()].trim();
        if text.is_empty() {
            return;
        }
        if known {
            self.findings
                .with(&directives::DIRECTIVE_BRACES, range.clone(), |d| {
                    d.arg("part", text)
                });
        }
        self.paragraph(text, range);
    }

    fn paragraph(&mut self, text: &'a str, range: Range<usize>) {
        self.push(Event::Start(Tag::Paragraph), range.clone());
        self.push(Event::Text(text.into()), range.clone());
        self.push(Event::End(TagEnd::Paragraph), range);
    }

    pub(super) fn unknown(&mut self, name: &str, range: Range<usize>, form: Form) {
        let other = match form {
            Form::Block => Form::Inline,
            Form::Inline => Form::Block,
        };
        if let Some(directive) = directives::find(name, other) {
            let example = directive.example();
            return self.findings.with(&DIRECTIVE_FORM, range, |d| {
                d.arg("name", name).arg("example", example)
            });
        }
        let names = || directives::names(form);
        let near = nearest(name, names()).map_or(String::new(), |n| format!(" → {n}"));
        let all = names().collect::<Vec<_>>().join(", ");
        self.findings.with(&DIRECTIVE_UNKNOWN, range, |d| {
            d.arg("name", name).arg("names", all).arg("nearest", near)
        });
    }

    /// Closes the innermost directive with this many colons, else the innermost with fewer; those
    /// inside it were forgotten.
    fn close_block(&mut self, given: usize, line: Range<usize>) {
        let here = self
            .frames
            .iter()
            .rposition(|f| !matches!(f, Frame::Block { .. }))
            .map_or(0, |at| at + 1);
        let colons = |f: &Frame| match f {
            Frame::Block { colons, .. } => *colons,
            _ => usize::MAX,
        };
        let open = &self.frames[here..];
        let exact = open.iter().rposition(|f| colons(f) == given);
        let Some(at) = exact.or_else(|| open.iter().rposition(|f| colons(f) < given)) else {
            let text = &self.body[line.clone()];
            if !(self.wide_text && self.is_wide(&line)) {
                self.findings.at(&DIRECTIVE_UNMATCHED, line.clone());
            }
            return self.paragraph(text, line);
        };
        self.wide_closing(here + at, &line);
        while self.frames.len() > here + at + 1 {
            if let Some(frame) = self.frames.pop() {
                self.abandon(frame, line.start..line.start);
            }
        }
        if let Some(Frame::Block {
            usage: Some(usage),
            line: opening,
            ..
        }) = self.frames.pop()
        {
            self.fill_text(Some(usage), &opening, line.start);
            self.node(Node::Close(usage), line);
        }
    }

    /// Full-width colons at the end are named only where those at the beginning are not.
    fn wide_closing(&mut self, frame: usize, line: &Range<usize>) {
        let named = matches!(&self.frames[frame], Frame::Block { line, .. } if self.is_wide(line));
        if self.is_wide(line) && !named {
            self.full_width_fence(line.clone());
        }
    }

    /// A block's text is the source between its fences.
    pub(super) fn fill_text(&mut self, usage: Option<usize>, opening: &Range<usize>, end: usize) {
        if let Some(usage) = usage {
            let start = opening.end.min(end);
            self.usages[usage].text = &self.body[start..end];
        }
    }
}
