//! Finds our own syntax again in the parser's events, by offset, and closes whatever is still open
//! where a block or a span ends, so that everything after this file may rely on nesting.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::directives::{self, Attributes, Form, Usage, Value};
use super::document::{Node, Placed};
use super::findings::Findings;
use super::mask::{Masked, Use, UseKind};
use super::ruby::Ruby;
use super::rules::*;
use crate::source::SourceFile;
use crate::text::nearest;

/// How deep blocks and spans may nest. What is deeper keeps its text and loses its markup.
const DEEPEST: usize = 100;

enum Frame {
    Tag {
        end: TagEnd,
        dropped: bool,
    },
    Inline {
        number: usize,
        usage: usize,
        closing: bool,
    },
    Block {
        colons: usize,
        usage: Option<usize>,
        line: Range<usize>,
    },
}

pub(crate) struct Recogniser<'a, 'd> {
    masked: &'a Masked,
    source: &'a SourceFile,
    seen: &'a str,
    body: &'a str,
    /// The first use that no event has reached yet.
    next: usize,
    frames: Vec<Frame>,
    nodes: Vec<Placed<'a>>,
    usages: Vec<Usage<'a>>,
    findings: Findings<'d>,
    /// Whether the last node is a slice of the body that the next slice may lengthen.
    open_text: bool,
    /// Within the HTML block that stands for a directive's line.
    in_fence: bool,
}

impl<'a, 'd> Recogniser<'a, 'd> {
    pub(crate) fn new(masked: &'a Masked, source: &'a SourceFile, findings: Findings<'d>) -> Self {
        let body = masked.original(source);
        Self {
            masked,
            source,
            seen: masked.text(source),
            body,
            next: 0,
            frames: Vec::new(),
            nodes: Vec::with_capacity(body.len() / 24),
            usages: Vec::new(),
            findings,
            open_text: false,
            in_fence: false,
        }
    }

    pub(crate) fn event(&mut self, event: Event<'a>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(end) => self.end(end, range),
            _ if self.in_fence => {}
            Event::Text(text) if self.within(TagEnd::HtmlBlock) => {
                self.push(Event::Html(text), range);
            }
            Event::Text(text) => self.text(text, range),
            Event::Html(html) => self.slice(Event::Html, html, range),
            Event::Code(code) => {
                let code = self.masked.restore(self.source, code, range.clone());
                self.push(Event::Code(code), range);
            }
            Event::InlineHtml(html) => self.inline_html(html, range),
            other => self.push(other, range),
        }
    }

    /// The nodes, with everything closed.
    pub(crate) fn finish(mut self) -> (Vec<Placed<'a>>, Vec<Usage<'a>>, Findings<'d>) {
        while let Some(frame) = self.frames.pop() {
            self.abandon(frame, self.body.len()..self.body.len());
        }
        (self.nodes, self.usages, self.findings)
    }

    fn push(&mut self, event: Event<'a>, range: Range<usize>) {
        self.node(Node::Md(event), range);
    }

    fn node(&mut self, node: Node<'a>, range: Range<usize>) {
        self.open_text = false;
        let end = range.end.max(range.start) as u32;
        let start = range.start as u32;
        self.nodes.push(Placed { node, start, end });
    }

    fn within(&self, tag: TagEnd) -> bool {
        matches!(self.frames.last(), Some(Frame::Tag { end, .. }) if *end == tag)
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>) {
        if let Tag::HtmlBlock = tag
            && let Some(u) = self.use_at(range.start)
        {
            self.in_fence = true;
            return self.fence(&u);
        }
        let dropped = self.frames.len() >= DEEPEST;
        let end = tag.to_end();
        self.frames.push(Frame::Tag { end, dropped });
        if dropped {
            return self.findings.at(&NESTING_TOO_DEEP, range);
        }
        let tag = self.restore_tag(tag, &range);
        self.push(Event::Start(tag), range);
    }

    fn restore_tag(&self, tag: Tag<'a>, range: &Range<usize>) -> Tag<'a> {
        let back = |text: CowStr<'a>| self.masked.restore(self.source, text, range.clone());
        match tag {
            Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            } => Tag::Link {
                link_type,
                dest_url: back(dest_url),
                title: back(title),
                id,
            },
            Tag::Image {
                link_type,
                dest_url,
                title,
                id,
            } => Tag::Image {
                link_type,
                dest_url: back(dest_url),
                title: back(title),
                id,
            },
            Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Fenced(info)) => {
                Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Fenced(back(info)))
            }
            Tag::Heading {
                level,
                id: Some(id),
                classes,
                attrs,
            } => Tag::Heading {
                level,
                id: Some(back(id)),
                classes,
                attrs,
            },
            other => other,
        }
    }

    fn end(&mut self, end: TagEnd, range: Range<usize>) {
        if self.in_fence && end == TagEnd::HtmlBlock {
            self.in_fence = false;
            return;
        }
        let at = range.end..range.end;
        while let Some(frame) = self.frames.pop() {
            match frame {
                Frame::Tag { dropped, .. } => {
                    if !dropped {
                        self.push(Event::End(end), range);
                    }
                    break;
                }
                other => self.abandon(other, at.clone()),
            }
        }
        if let Some(Frame::Inline { closing: true, .. }) = self.frames.last()
            && let Some(Frame::Inline { usage, .. }) = self.frames.pop()
        {
            self.node(Node::Close(usage), at);
        }
    }

    /// Closes a directive that its author did not close, or not here.
    fn abandon(&mut self, frame: Frame, at: Range<usize>) {
        match frame {
            Frame::Inline { usage, closing, .. } => {
                if !closing {
                    let span = self.usages[usage].span.clone();
                    self.findings.at(&DIRECTIVE_CROSSES, span);
                }
                self.node(Node::Close(usage), at);
            }
            Frame::Block {
                usage,
                line,
                colons,
            } => {
                self.fill_text(usage, &line, at.start);
                let fence = ":".repeat(colons.min(20));
                self.findings
                    .with(&DIRECTIVE_UNCLOSED, line, |d| d.arg("fence", fence));
                if let Some(usage) = usage {
                    self.node(Node::Close(usage), at);
                }
            }
            Frame::Tag { .. } => {}
        }
    }

    /// The use that begins at `offset`, where an HTML block begins.
    fn use_at(&mut self, offset: usize) -> Option<Use> {
        self.skip_to(offset);
        let u = self.masked.uses.get(self.next)?;
        (u.at == offset && u.kind == UseKind::Fence).then(|| u.clone())
    }

    fn skip_to(&mut self, offset: usize) {
        while self
            .masked
            .uses
            .get(self.next)
            .is_some_and(|u| u.at < offset)
        {
            self.next += 1;
        }
    }

    /// An inline processing instruction may be a directive's line that stands in running text.
    fn inline_html(&mut self, html: CowStr<'a>, range: Range<usize>) {
        if self.seen[range.clone()] != self.body[range.clone()]
            && self.body[range.clone()].starts_with(":::")
        {
            let text = self.body[range.clone()].into();
            return self.push(Event::Text(text), range);
        }
        let html = self.masked.restore(self.source, html, range.clone());
        self.push(Event::InlineHtml(html), range);
    }

    /// Text, or a line of HTML or code, that is a slice of the body joins the slice before it.
    fn slice(&mut self, make: fn(CowStr<'a>) -> Event<'a>, text: CowStr<'a>, range: Range<usize>) {
        if self.seen[range.clone()] != *text {
            let text = self.masked.restore(self.source, text, range.clone());
            return self.push(make(text), range);
        }
        if range.is_empty() {
            return;
        }
        let joined = self.open_text
            && self.nodes.last().is_some_and(|last| {
                last.end as usize == range.start
                    && matches!(&last.node, Node::Md(event)
                        if std::mem::discriminant(event) == std::mem::discriminant(&make("".into())))
            });
        let start = match joined {
            true => self.nodes.pop().map_or(range.start, |n| n.start as usize),
            false => range.start,
        };
        self.push(make(self.body[start..range.end].into()), start..range.end);
        self.open_text = true;
    }

    fn text(&mut self, text: CowStr<'a>, range: Range<usize>) {
        let code = self.within(TagEnd::CodeBlock);
        if code || self.seen[range.clone()] != *text {
            return self.slice(Event::Text, text, range);
        }
        self.undefined_note(&range);
        self.skip_to(range.start);
        let mut at = range.start;
        while let Some(u) = self.masked.uses.get(self.next) {
            if u.at >= range.end {
                break;
            }
            self.next += 1;
            if u.at < at || u.end > range.end || u.kind == UseKind::Fence {
                continue;
            }
            self.plain(at..u.at);
            at = u.at;
            if self.apply(u) {
                at = u.end;
            }
        }
        self.plain(at..range.end);
    }

    fn plain(&mut self, range: Range<usize>) {
        let text = &self.seen[range.clone()];
        self.slice(Event::Text, text.into(), range);
    }

    /// `[^name]` that no note defines comes as the text `^name` after a bracket.
    fn undefined_note(&mut self, range: &Range<usize>) {
        let bytes = self.body.as_bytes();
        if bytes.get(range.start) != Some(&b'^') || range.start == 0 {
            return;
        }
        let end = range.end.min(range.start + 200);
        let end = self.body.floor_char_boundary(end);
        let opened = bytes[range.start - 1] == b'['
            && (range.start < 2 || !matches!(bytes[range.start - 2], b'\\' | b'!'));
        let name = self.body[range.start + 1..end].split(']').next();
        if let Some(name) = name.filter(|n| opened && !n.is_empty()) {
            let close = range.start + 1 + name.len();
            let place = range.start - 1..(close + 1).min(self.body.len());
            self.findings
                .with(&FOOTNOTE_UNDEFINED, place, |d| d.arg("name", name));
        }
    }

    /// Acts on a use of our syntax in running text. Says whether its text is used up.
    fn apply(&mut self, u: &Use) -> bool {
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
            UseKind::Unknown => {
                let name = self.body[u.at + 1..u.end].to_owned();
                self.unknown(&name, range, Form::Inline);
                return false;
            }
            UseKind::FullWidthFence => {
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

    fn values(
        &mut self,
        directive: &'static dyn directives::Directive,
        span: Option<Range<usize>>,
    ) -> Vec<Value<'a>> {
        let findings = &mut self.findings;
        let mut attributes = Attributes {
            directive,
            findings,
        };
        span.map_or(Vec::new(), |span| attributes.read(self.body, span))
    }

    fn usage(&mut self, usage: Usage<'a>) -> usize {
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

    fn full_width_fence(&mut self, range: Range<usize>) {
        let line = &self.body[range.clone()];
        let wide = line.len() - line.trim_start_matches('：').len();
        let half = ":".repeat(wide / '：'.len_utf8());
        let place = range.start..range.start + wide;
        self.findings
            .with(&DIRECTIVE_FULL_WIDTH, place, |d| d.fix(half));
    }

    /// A line of colons: with a name it opens a directive, without one it closes.
    fn fence(&mut self, u: &Use) {
        let line = &self.body[u.at..u.end];
        let colons = line.bytes().take_while(|b| *b == b':').count();
        match line[colons..].trim() {
            "" => self.close_block(colons, u.at..u.end),
            _ => self.open_block(colons, u.at..u.end),
        }
    }

    fn open_block(&mut self, colons: usize, line: Range<usize>) {
        let after = line.start + colons;
        let text = &self.body[after..line.end];
        let start = after + text.len() - text.trim_start().len();
        let text = &self.body[start..line.end];
        let len = text
            .find(|c: char| c.is_whitespace() || c == '{' || c == '[')
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

    fn unknown(&mut self, name: &str, range: Range<usize>, form: Form) {
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
            self.findings.at(&DIRECTIVE_UNMATCHED, line.clone());
            return self.paragraph(text, line);
        };
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

    /// A block's text is the source between its fences.
    fn fill_text(&mut self, usage: Option<usize>, opening: &Range<usize>, end: usize) {
        if let Some(usage) = usage {
            let start = opening.end.min(end);
            self.usages[usage].text = &self.body[start..end];
        }
    }
}
