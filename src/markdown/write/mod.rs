//! A `Document` as HTML. The parser's events stay events wherever its own writer does what we want;
//! the rest becomes HTML events of ours among them, and the library writes the whole.

mod blocks;
mod context;
mod fragments;
mod links;
mod notes;
pub(crate) mod rules;
mod tables;
#[cfg(test)]
mod tests;
mod words;

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd};

pub use context::Context;
use context::Page;
pub use fragments::Fragments;

use super::document::{Document, Node, Placed};
use super::embeds::Embeds;
use super::findings::Findings;
use super::headings;
use super::plain::joins;
use super::raw::Balance;
use crate::diagnostics::Diagnostics;

pub use links::image_html;

/// What the site or the page asks of the writer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WriteOptions {
    /// Colour code by language.
    pub highlight: bool,
    /// Link each glossary term where it first appears.
    pub link_terms: bool,
    /// Put a link to itself into every heading.
    pub heading_links: bool,
    /// The page's language.
    pub lang: String,
}

/// A body as HTML, and what else came out of writing it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Written {
    /// The HTML of the body, footnotes at its end.
    pub html: String,
    /// The running text for search: no readings, blocks on lines of their own.
    pub text: String,
    /// Ids of the terms linked, in order.
    pub terms: Vec<String>,
}

/// Writes a document.
pub fn write(
    doc: &Document<'_>,
    embeds: &dyn Embeds,
    options: &WriteOptions,
    diags: &mut Diagnostics,
) -> Written {
    let mut page = Page::new(doc);
    let mut html = Writer::new(doc, embeds, options, &mut page, diags).run();
    page.notes.write(embeds, &mut html);
    let mut text = doc.running_text();
    text.push_str(&page.included_text);
    Written {
        html,
        text,
        terms: page.terms,
    }
}

/// A document in the library's own words, for comparison with the specification.
pub(crate) fn vanilla(doc: &Document<'_>) -> String {
    let mut out = String::new();
    let events = doc.nodes.iter().filter_map(|placed| match &placed.node {
        Node::Md(Event::Start(Tag::Heading { level, .. })) => Some(Event::Start(Tag::Heading {
            level: *level,
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        })),
        Node::Md(event) => Some(event.clone()),
        _ => None,
    });
    pulldown_cmark::html::push_html(&mut out, events);
    out
}

/// Writer of one document; a page that includes others has one for each.
pub(crate) struct Writer<'w, 'a, 'd> {
    doc: &'w Document<'a>,
    cx: Context<'w, 'd>,
    out: Vec<Event<'w>>,
    /// The node being written.
    at: usize,
    /// How many containers of the document are open.
    depth: usize,
    raw: Balance,
    /// What closes each open link.
    links: Vec<String>,
    /// Text alternatives given by directives around.
    alts: Vec<Option<&'w str>>,
    table: tables::Table,
    /// The events before a footnote's text began.
    outer: Vec<Vec<Event<'w>>>,
    /// The names of the footnotes whose text is being written.
    notes_open: Vec<&'w str>,
}

impl<'w, 'a: 'w, 'd> Writer<'w, 'a, 'd> {
    pub(crate) fn new(
        doc: &'w Document<'a>,
        embeds: &'w dyn Embeds,
        options: &'w WriteOptions,
        page: &'w mut Page,
        diags: &'d mut Diagnostics,
    ) -> Self
    where
        'w: 'd,
    {
        let findings = Findings::new(doc.source, doc.base, diags);
        Self {
            cx: Context::new(embeds, options, page, findings),
            out: Vec::with_capacity(doc.nodes.len() + 16),
            doc,
            at: 0,
            depth: 0,
            raw: Balance::default(),
            links: Vec::new(),
            alts: Vec::new(),
            table: tables::Table::default(),
            outer: Vec::new(),
            notes_open: Vec::new(),
        }
    }

    /// The HTML of the document without its footnotes, which go to the page.
    pub(crate) fn run(mut self) -> String {
        let doc = self.doc;
        self.cx.bare_figures(doc);
        self.nodes(0..doc.nodes.len());
        self.cx.unused_notes();
        let mut html = String::with_capacity(doc.nodes.last().map_or(0, |n| n.end as usize * 2));
        pulldown_cmark::html::push_html(&mut html, self.out.into_iter());
        html
    }

    fn nodes(&mut self, range: Range<usize>) {
        let doc = self.doc;
        self.at = range.start;
        while let Some(placed) = doc.nodes.get(self.at).filter(|_| self.at < range.end) {
            self.at += 1;
            self.node(placed);
        }
        self.leave(0);
    }

    fn node(&mut self, placed: &'w Placed<'a>) {
        match &placed.node {
            Node::Md(Event::Start(tag)) => {
                self.start(tag, placed.range());
            }
            Node::Md(Event::End(end)) => self.end(*end, placed.range()),
            Node::Md(Event::Text(text)) => self.text(text),
            Node::Md(Event::Html(_)) => {}
            Node::Md(Event::InlineHtml(html)) => self.raw_html(html, placed.range(), false),
            Node::Md(Event::FootnoteReference(name)) => {
                let html = self.cx.note_reference(name);
                self.inline(html);
            }
            Node::Md(Event::TaskListMarker(done)) => {
                let html = self.cx.task(*done);
                self.inline(html);
            }
            Node::Md(Event::SoftBreak) => self.soft_break(),
            Node::Md(event) => self.out.push(event.clone()),
            Node::Ruby(ruby) => {
                let mut html = String::new();
                ruby.html(&mut html);
                self.inline(html);
            }
            Node::Open(usage) => {
                let usage = &self.doc.usages[*usage];
                self.depth += 1;
                self.alts.push(usage.directive.alt(usage));
                let html = usage.directive.open(usage, &mut self.cx);
                self.html(html);
            }
            Node::Close(usage) => {
                let usage = &self.doc.usages[*usage];
                self.leave(self.depth);
                self.depth -= 1;
                self.alts.pop();
                let html = usage.directive.close(usage, &mut self.cx);
                self.html(html);
            }
        }
    }

    fn start(&mut self, tag: &'w Tag<'a>, range: Range<usize>) {
        match tag {
            Tag::Image { .. } => return self.image(tag, range),
            Tag::CodeBlock(kind) => return self.code(kind),
            Tag::HtmlBlock => return self.html_block(range),
            _ => self.depth += 1,
        }
        match tag {
            Tag::Heading { level, id, .. } => self.heading(*level, id.as_deref()),
            Tag::BlockQuote(Some(kind)) => {
                let html = self.cx.note_box(*kind);
                self.html(html);
            }
            Tag::Link { .. } => self.link(tag, range),
            Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell => {
                self.table_start(tag)
            }
            Tag::FootnoteDefinition(name) => self.note_start(name),
            tag => self.out.push(Event::Start(tag.clone())),
        }
    }

    fn end(&mut self, end: TagEnd, range: Range<usize>) {
        self.leave(self.depth);
        self.depth = self.depth.saturating_sub(1);
        match end {
            TagEnd::Heading(level) => self.heading_end(level),
            TagEnd::BlockQuote(Some(_)) => self.html("</div>\n"),
            TagEnd::Link => {
                let close = self.links.pop().unwrap_or_default();
                self.cx.in_link = !self.links.is_empty();
                self.inline(close);
            }
            TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell => {
                self.table_end(end);
            }
            TagEnd::FootnoteDefinition => self.note_end(range),
            end => self.out.push(Event::End(end)),
        }
    }

    /// Closes raw HTML that the author left open in the container that ends.
    fn leave(&mut self, depth: usize) {
        let html = self.raw.leave(depth);
        if !html.is_empty() {
            self.inline(html);
            let end = self.at.min(self.doc.nodes.len()).saturating_sub(1);
            let end = self.doc.nodes.get(end).map_or(0, |n| n.end as usize);
            self.report_html(&(end..end), false);
        }
    }

    fn soft_break(&mut self) {
        let before = self.at.checked_sub(2).and_then(|i| self.doc.nodes.get(i));
        let last = match before.map(|p| &p.node) {
            Some(Node::Md(Event::Text(text))) => text.as_ref(),
            Some(Node::Ruby(ruby)) => ruby.base,
            _ => "",
        };
        if !joins(last, self.doc.nodes.get(self.at)) {
            self.out.push(Event::SoftBreak);
        }
    }

    fn heading(&mut self, level: HeadingLevel, id: Option<&str>) {
        let text = self.cx.in_words(&self.doc.inline_text(self.at - 1));
        let level = headings::level(level);
        let html = self.cx.heading(level, id.unwrap_or_default(), text);
        self.html(html);
    }

    fn heading_end(&mut self, level: HeadingLevel) {
        let html = self.cx.heading_end(headings::level(level));
        self.html(html);
    }

    fn html(&mut self, html: impl Into<CowStr<'w>>) {
        self.out.push(Event::Html(html.into()));
    }

    fn inline(&mut self, html: impl Into<CowStr<'w>>) {
        self.out.push(Event::InlineHtml(html.into()));
    }
}
