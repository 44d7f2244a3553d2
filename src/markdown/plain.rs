//! A document as the words that a reader reads: no markup, no readings, blocks on lines of their own.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::directives::{Usage, fact};
use super::document::{Document, Node, Placed};
use super::stated::{around, mark};
use super::{raw, statistics};

/// A heading and the text below it, up to the next.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SectionText {
    /// Empty before the first heading.
    pub heading: String,
    /// The heading's id in the page.
    pub id: String,
    pub text: String,
}

impl Document<'_> {
    /// The running text, for telling whether words changed.
    pub(crate) fn running_text(&self) -> String {
        text(self, 0..self.nodes.len())
    }

    /// The running text by section, for search, without the parts that search leaves out. The first is what stands
    /// before any heading.
    pub fn sections(&self) -> Vec<SectionText> {
        let mut sections = vec![SectionText::default()];
        let mut out = Plain::default();
        let mut in_heading = false;
        for (at, placed, searched) in self.nodes_for_search() {
            match &placed.node {
                _ if !searched => {}
                Node::Md(Event::Start(Tag::Heading { id, .. })) => {
                    close(&mut sections, &mut out);
                    in_heading = true;
                    sections.push(SectionText {
                        heading: self.inline_text(at),
                        id: id.as_deref().unwrap_or_default().to_owned(),
                        text: String::new(),
                    });
                }
                Node::Md(Event::End(TagEnd::Heading(_))) => {
                    in_heading = false;
                    out.text.clear();
                }
                _ if in_heading => {}
                _ => self.plain_node(at, &mut out),
            }
        }
        close(&mut sections, &mut out);
        sections
    }

    /// The nodes with their places, and whether search reads them.
    pub(super) fn nodes_for_search(&self) -> impl Iterator<Item = (usize, &Placed<'_>, bool)> {
        let mut outside: u32 = 0;
        self.nodes.iter().enumerate().map(move |(at, placed)| {
            let left_out = |usage: &usize| !self.usages[*usage].directive.searched();
            match &placed.node {
                Node::Open(usage) if left_out(usage) => outside += 1,
                Node::Close(usage) if left_out(usage) => outside = outside.saturating_sub(1),
                _ => {}
            }
            (at, placed, outside == 0)
        })
    }

    /// The text of the heading, paragraph or link that a node starts.
    pub(super) fn inline_text(&self, at: usize) -> String {
        inline_text(&self.nodes[at..], &self.usages)
    }

    fn plain_node(&self, at: usize, out: &mut Plain) {
        let placed = &self.nodes[at];
        out.node(placed, self.nodes.get(at + 1));
        if let Node::Open(usage) = placed.node {
            let usage = &self.usages[usage];
            out.fact(usage);
            out.statistics(usage);
            for value in usage.directive.spoken().iter().filter_map(|k| usage.get(k)) {
                out.block();
                out.text.push_str(&super::strip_ruby(value));
                out.block();
            }
        }
    }
}

/// Gives the text so far to the section that it belongs to.
fn close(sections: &mut [SectionText], out: &mut Plain) {
    let text = std::mem::take(&mut out.text);
    if let Some(section) = sections.last_mut() {
        section.text.push_str(text.trim());
    }
}

/// The running text of some nodes.
pub(crate) fn text(doc: &Document<'_>, nodes: std::ops::Range<usize>) -> String {
    let mut out = Plain::default();
    for at in nodes.start..nodes.end.min(doc.nodes.len()) {
        doc.plain_node(at, &mut out);
    }
    out.text
}

/// The text of the heading, paragraph, link or image that the first node starts. Facts are marks in it, where the uses
/// of directives are given.
pub(crate) fn inline_text(nodes: &[Placed<'_>], usages: &[Usage<'_>]) -> String {
    let mut out = Plain::default();
    let mut depth = 0;
    for (at, placed) in nodes.iter().enumerate() {
        match &placed.node {
            Node::Md(Event::Start(_)) => depth += 1,
            Node::Md(Event::End(_)) => depth -= 1,
            _ => {}
        }
        out.node(placed, nodes.get(at + 1));
        if let Node::Open(usage) = placed.node {
            usages
                .get(usage)
                .into_iter()
                .for_each(|usage| out.fact(usage));
        }
        if depth == 0 {
            break;
        }
    }
    out.text.truncate(out.text.trim_end().len());
    out.text
}

#[derive(Default)]
struct Plain {
    text: String,
    /// Within a raw `<rt>` or `<rp>`.
    quiet: bool,
}

impl Plain {
    fn fact(&mut self, usage: &Usage<'_>) {
        if let Some((id, whole)) = fact::stated(usage) {
            self.text.push_str(&mark(id, whole));
        }
    }

    fn statistics(&mut self, usage: &Usage<'_>) {
        if let Some(mark) = statistics::mark(usage) {
            self.text.push_str(&around(&mark));
        }
    }

    fn node(&mut self, placed: &Placed<'_>, next: Option<&Placed<'_>>) {
        match &placed.node {
            Node::Md(Event::Text(text) | Event::Code(text)) if !self.quiet => {
                self.text.push_str(text);
            }
            Node::Ruby(ruby) => self.text.push_str(ruby.base),
            Node::Md(Event::SoftBreak) if joins(&self.text, next) => {}
            Node::Md(Event::SoftBreak | Event::HardBreak) => self.text.push(' '),
            Node::Md(Event::Start(tag)) if is_block(tag) => self.block(),
            Node::Md(Event::End(TagEnd::TableCell | TagEnd::Item | TagEnd::Paragraph)) => {
                self.block();
            }
            Node::Md(Event::End(TagEnd::Heading(_) | TagEnd::CodeBlock)) => self.block(),
            Node::Md(Event::Html(html)) => raw::text_of(html, &mut self.text),
            Node::Md(Event::InlineHtml(html)) => match raw::tag_name(html) {
                "rt" | "rp" => self.quiet = !html.starts_with("</"),
                "/rt" | "/rp" | "/ruby" => self.quiet = false,
                "br" => self.text.push(' '),
                _ => {}
            },
            _ => {}
        }
    }

    fn block(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

pub(crate) fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

/// The words of a node within a line, if that is what it is. What begins or ends emphasis has none.
pub(super) fn inline_of<'p>(placed: &'p Placed<'_>) -> Option<&'p str> {
    match &placed.node {
        Node::Md(Event::Text(text)) => Some(text),
        Node::Ruby(ruby) => Some(ruby.base),
        Node::Md(Event::Start(tag)) if !is_block(tag) => Some(""),
        Node::Md(Event::End(
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link,
        )) => Some(""),
        _ => None,
    }
}

/// Whether a line break between these stands between two letters of a script without spaces, where it
/// is nothing but the author's editor wrapping a line.
pub(crate) fn joins(before: &str, next: Option<&Placed<'_>>) -> bool {
    let after = match next.map(|n| &n.node) {
        Some(Node::Md(Event::Text(text))) => text.chars().next(),
        Some(Node::Ruby(ruby)) => ruby.base.chars().next(),
        _ => None,
    };
    let unspaced = |c: char| {
        matches!(c,
            '\u{3001}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
            | '\u{ff01}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
    };
    before.chars().next_back().is_some_and(unspaced) && after.is_some_and(unspaced)
}
