//! Our syntax in running text: ruby and inline directives.

use std::ops::Range;

use super::{Frame, Recogniser};
use crate::markdown::directives::{Attributes, Directive, Form, Usage, Value};
use crate::markdown::document::Node;
use crate::markdown::mask::{Use, UseKind};
use crate::markdown::ruby::Ruby;
use crate::markdown::rules::{
    DIRECTIVE_BRACKET, DIRECTIVE_CROSSES, DIRECTIVE_FULL_WIDTH, DIRECTIVE_GLUED, RUBY_COUNT,
    RUBY_EMPTY, RUBY_FULL_WIDTH,
};

impl<'a> Recogniser<'a, '_> {
    /// Acts on a use of our syntax in running text. Says whether its text is used up.
    pub(super) fn apply(&mut self, u: &Use) -> bool {
        let range = u.at..u.end;
        match u.kind {
            UseKind::Ruby { full_width } => return self.ruby(range, full_width),
            UseKind::Open(number) => {
                let usage = self.inline_usage(number);
                self.node(Node::Open(usage), range);
                self.frames.push(Frame::Inline {
                    number,
                    usage,
                    closing: false,
                });
            }
            UseKind::Close(number) => self.close_inline(number, range),
            UseKind::Whole(number) => {
                let usage = self.inline_usage(number);
                self.node(Node::Open(usage), range.clone());
                self.node(Node::Close(usage), range);
            }
            UseKind::Unclosed => {
                self.findings.at(&DIRECTIVE_BRACKET, range);
                return false;
            }
            UseKind::Glued => {
                // Without a fix: text may be meant, which `check --fix` cannot know.
                let name = &self.body[range.clone()];
                self.findings
                    .with(&DIRECTIVE_GLUED, range.clone(), |d| d.arg("name", name));
                return false;
            }
            UseKind::Unknown => {
                let name = self.body[u.at + 1..u.end].to_owned();
                self.unknown(&name, range, Form::Inline);
                return false;
            }
            UseKind::FullWidthFence => {
                self.wide_text = true;
                self.full_width_fence(range);
                return false;
            }
            UseKind::Fence => return false,
        }
        true
    }

    fn ruby(&mut self, range: Range<usize>, full_width: bool) -> bool {
        let text = &self.body[range.clone()];
        let Some(ruby) = Ruby::parse(text) else {
            return false;
        };
        let (characters, readings) = ruby.counts();
        if full_width {
            let half = format!("{{{}|{}}}", ruby.base, ruby.readings.replace('｜', "|"));
            self.findings.with(&RUBY_FULL_WIDTH, range.clone(), |d| {
                d.arg("half", half.clone()).fix(half)
            });
        }
        if ruby.reading().trim().is_empty() {
            self.findings.at(&RUBY_EMPTY, range.clone());
        } else if readings > 1 && readings != characters {
            self.findings.with(&RUBY_COUNT, range.clone(), |d| {
                d.arg("base", ruby.base)
                    .arg("characters", characters)
                    .arg("readings", readings)
            });
        }
        self.node(Node::Ruby(ruby), range);
        true
    }

    fn inline_usage(&mut self, number: usize) -> usize {
        let inline = &self.masked.inlines[number];
        let mut values = self.values(inline.directive, inline.attributes.clone());
        if let Some(dest) = &inline.dest {
            let value = self.body[dest.clone()].trim();
            values.push(Value {
                key: "src",
                value,
                span: dest.clone(),
            });
        }
        let text = &self.body[inline.text.clone()];
        self.usage(Usage {
            directive: inline.directive,
            form: Form::Inline,
            text,
            values,
            span: inline.at..inline.end,
        })
    }

    pub(super) fn values(
        &mut self,
        directive: &'static dyn Directive,
        span: Option<Range<usize>>,
    ) -> Vec<Value<'a>> {
        let findings = &mut self.findings;
        let mut attributes = Attributes {
            directive,
            findings,
        };
        span.map_or(Vec::new(), |span| attributes.read(self.body, span))
    }

    pub(super) fn usage(&mut self, usage: Usage<'a>) -> usize {
        let mut attributes = Attributes {
            directive: usage.directive,
            findings: &mut self.findings,
        };
        attributes.require(&usage.values, usage.span.clone());
        self.usages.push(usage);
        self.usages.len() - 1
    }

    fn close_inline(&mut self, wanted: usize, range: Range<usize>) {
        let depth = self
            .frames
            .iter()
            .rposition(|f| matches!(f, Frame::Inline { number, .. } if *number == wanted));
        let Some(depth) = depth else {
            return;
        };
        if depth + 1 == self.frames.len() {
            if let Some(Frame::Inline { usage, .. }) = self.frames.pop() {
                self.node(Node::Close(usage), range);
            }
        } else if let Frame::Inline { closing, usage, .. } = &mut self.frames[depth] {
            *closing = true;
            let span = self.usages[*usage].span.clone();
            self.findings.at(&DIRECTIVE_CROSSES, span);
        }
    }

    /// Reports the full-width colons that a line begins with.
    pub(super) fn full_width_fence(&mut self, range: Range<usize>) {
        let line = &self.body[range.clone()];
        let wide = line.len() - line.trim_start_matches('：').len();
        let half = ":".repeat(wide / '：'.len_utf8());
        let place = range.start..range.start + wide;
        self.findings
            .with(&DIRECTIVE_FULL_WIDTH, place, |d| d.fix(half));
    }
}
