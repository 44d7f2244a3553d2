//! Finds our own syntax again in the parser's events, by offset, and closes whatever is still open
//! where a block or a span ends, so that everything after this file may rely on nesting.

mod fences;
mod uses;

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag, TagEnd};

use crate::markdown::directives::Usage;
use crate::markdown::document::{Node, Placed};
use crate::markdown::findings::Findings;
use crate::markdown::mask::{Masked, Use, UseKind, is_control, spaced};
use crate::markdown::rules::{
    DIRECTIVE_CROSSES, DIRECTIVE_UNCLOSED, FOOTNOTE_UNDEFINED, NESTING_TOO_DEEP,
};
use crate::source::SourceFile;

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
    /// Whether the body holds control characters, which nothing shows.
    controls: bool,
    /// Whether full-width colons that stayed text were reported: so do those that close them.
    wide_text: bool,
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
            controls: body.bytes().any(|b| is_control(&b)),
            wide_text: false,
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
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                Tag::CodeBlock(CodeBlockKind::Fenced(back(info)))
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
                // That there is no such directive was said where it begins.
                if let Some(usage) = usage {
                    let fence = ":".repeat(colons.min(20));
                    self.findings
                        .with(&DIRECTIVE_UNCLOSED, line, |d| d.arg("fence", fence));
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
            && self.body[range.clone()].starts_with([':', '：'])
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
        if self.controls && self.body[range.clone()].bytes().any(|b| is_control(&b)) {
            return self.push(make(spaced(&self.body[range.clone()]).into()), range);
        }
        if self.open_text
            && let Some(last) = self.nodes.last_mut()
            && last.end as usize == range.start
        {
            let whole = self.body[last.start as usize..range.end].into();
            last.node = Node::Md(make(whole));
            last.end = range.end as u32;
            return;
        }
        self.push(make(self.body[range.clone()].into()), range);
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
}
