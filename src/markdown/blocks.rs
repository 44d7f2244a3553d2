//! A document as a tree of blocks, for rooms that read a meaning out of plain CommonMark: questions with their
//! options, branching cases. What a block holds is written through `Fragments`.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::directives::Form;
use super::document::{Document, Node};
use super::{headings, plain};
use crate::source::{SourceFile, Span};

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockKind {
    /// The whole document.
    Document,
    /// With its level in the page, and its id.
    Heading {
        level: u8,
        id: String,
    },
    /// A paragraph, or the bare text of a tight list's item.
    Paragraph,
    List {
        ordered: bool,
    },
    /// An item, and what its box says if it has one.
    Item {
        task: Option<bool>,
    },
    Quote,
    Table,
    /// A row, of the head or the body.
    Row,
    Cell,
    /// Anything else that stands on lines of its own.
    Other,
}

/// A block, where it stands, and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    /// The nodes of the document that it is made of.
    pub nodes: Range<usize>,
    /// The nodes within it, without an item's box.
    pub inner: Range<usize>,
    /// Its place in the file.
    pub span: Span,
    pub children: Vec<Block>,
}

impl Block {
    /// Whether it is a list of some kind.
    pub fn is_list(&self) -> bool {
        matches!(self.kind, BlockKind::List { .. })
    }
}

impl Document<'_> {
    /// The blocks of the document, as one.
    pub fn blocks(&self) -> Block {
        let mut growing = Growing {
            doc: self,
            open: vec![self.begun(BlockKind::Document, 0)],
            run: None,
        };
        for at in 0..self.nodes.len() {
            growing.node(at);
        }
        growing.finish()
    }

    /// The file that it was read from.
    pub fn source_file(&self) -> &SourceFile {
        self.source
    }

    /// The words of some nodes, blocks on lines of their own.
    pub fn text_of(&self, nodes: Range<usize>) -> String {
        plain::text(self, nodes)
    }

    /// Where the links among some nodes lead, as written.
    pub fn links_in(&self, nodes: Range<usize>) -> impl Iterator<Item = &str> {
        let nodes = self.nodes.get(nodes).unwrap_or_default();
        nodes.iter().filter_map(|placed| match &placed.node {
            Node::Md(Event::Start(Tag::Link { dest_url, .. })) => Some(dest_url.as_ref()),
            _ => None,
        })
    }

    /// Whether there is an image among some nodes.
    pub fn has_image(&self, nodes: Range<usize>) -> bool {
        let nodes = self.nodes.get(nodes).unwrap_or_default();
        let is_image = |node: &Node<'_>| matches!(node, Node::Md(Event::Start(Tag::Image { .. })));
        nodes.iter().any(|placed| is_image(&placed.node))
    }

    /// The last piece of code within a line among some nodes, and its node.
    pub fn last_code(&self, nodes: Range<usize>) -> Option<(usize, &str)> {
        let mut nodes = nodes.rev();
        nodes.find_map(|at| match &self.nodes.get(at)?.node {
            Node::Md(Event::Code(text)) => Some((at, text.as_ref())),
            _ => None,
        })
    }

    fn begun(&self, kind: BlockKind, at: usize) -> Block {
        let span = self.nodes.get(at).map_or(0..0, |placed| placed.range());
        Block {
            kind,
            nodes: at..at,
            inner: at + 1..at + 1,
            span: Span::from(span).shifted(self.base),
            children: Vec::new(),
        }
    }
}

struct Growing<'d, 'a> {
    doc: &'d Document<'a>,
    /// The blocks that are open, the document first.
    open: Vec<Block>,
    /// Where bare text of an item began.
    run: Option<usize>,
}

impl Growing<'_, '_> {
    fn node(&mut self, at: usize) {
        match &self.doc.nodes[at].node {
            Node::Md(Event::Start(tag)) if plain::is_block(tag) => self.start(kind(tag), at),
            Node::Md(Event::End(end)) if is_block_end(*end) => self.end(at),
            Node::Open(usage) if self.doc.usages[*usage].form == Form::Block => {
                self.start(BlockKind::Other, at);
            }
            Node::Close(usage) if self.doc.usages[*usage].form == Form::Block => self.end(at),
            Node::Md(Event::TaskListMarker(done)) => self.task(*done, at),
            Node::Md(Event::Rule | Event::Html(_)) => self.end_run(at),
            _ if self.in_leaf() => {}
            _ => {
                self.run.get_or_insert(at);
            }
        }
    }

    /// Whether what is inline here belongs to a block of its own already.
    fn in_leaf(&self) -> bool {
        let containers = [BlockKind::Document, BlockKind::Quote];
        let last = self.open.last().map(|block| &block.kind);
        last.is_some_and(|kind| {
            !containers.contains(kind) && !matches!(kind, BlockKind::Item { .. })
        })
    }

    fn start(&mut self, kind: BlockKind, at: usize) {
        self.end_run(at);
        self.open.push(self.doc.begun(kind, at));
    }

    fn end(&mut self, at: usize) {
        self.end_run(at);
        // The document itself stays open.
        if self.open.len() > 1
            && let Some(mut block) = self.open.pop()
        {
            block.nodes.end = at + 1;
            block.inner.end = at;
            self.add(block);
        }
    }

    fn task(&mut self, done: bool, at: usize) {
        if let Some(leaf) = self.open.last_mut() {
            leaf.inner.start = at + 1;
        }
        let item = self
            .open
            .iter_mut()
            .rev()
            .find_map(|block| match &mut block.kind {
                BlockKind::Item { task } => Some(task),
                _ => None,
            });
        if let Some(task) = item {
            *task = Some(done);
        }
    }

    /// Ends bare text, which becomes a paragraph.
    fn end_run(&mut self, at: usize) {
        let Some(from) = self.run.take() else { return };
        let mut block = self.doc.begun(BlockKind::Paragraph, from);
        let end = self.doc.nodes[at - 1].range().end;
        let start = self.doc.nodes[from].range().start;
        block.span = Span::from(start..end.max(start)).shifted(self.doc.base);
        (block.nodes, block.inner) = (from..at, from..at);
        self.add(block);
    }

    fn add(&mut self, block: Block) {
        if let Some(parent) = self.open.last_mut() {
            parent.children.push(block);
        }
    }

    fn finish(mut self) -> Block {
        let end = self.doc.nodes.len();
        self.end_run(end);
        // Starts and ends are balanced, so that only the document is open.
        let mut document = self.open.swap_remove(0);
        (document.nodes, document.inner) = (0..end, 0..end);
        document
    }
}

fn kind(tag: &Tag<'_>) -> BlockKind {
    match tag {
        Tag::Heading { level, id, .. } => BlockKind::Heading {
            level: headings::level(*level) as u8,
            id: id.as_deref().unwrap_or_default().to_owned(),
        },
        Tag::Paragraph => BlockKind::Paragraph,
        Tag::List(first) => BlockKind::List {
            ordered: first.is_some(),
        },
        Tag::Item => BlockKind::Item { task: None },
        Tag::BlockQuote(_) => BlockKind::Quote,
        Tag::Table(_) => BlockKind::Table,
        Tag::TableHead | Tag::TableRow => BlockKind::Row,
        Tag::TableCell => BlockKind::Cell,
        _ => BlockKind::Other,
    }
}

fn is_block_end(end: pulldown_cmark::TagEnd) -> bool {
    use pulldown_cmark::TagEnd;
    !matches!(
        end,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Diagnostics;
    use crate::files::SitePath;
    use crate::markdown::{Masked, parse};
    use crate::source::SourceFile;

    /// The tree as indented words, each with its text if it holds no blocks.
    fn drawn(text: &str) -> Vec<String> {
        let source = SourceFile::new(SitePath::new("a.md"), text);
        let mut found = Diagnostics::default();
        let masked = Masked::new(&source, 0..text.len());
        let doc = parse(&masked, &source, &mut found);
        let mut lines = Vec::new();
        draw(&doc, &doc.blocks(), 0, &mut lines);
        lines
    }

    fn draw(doc: &Document<'_>, block: &Block, depth: usize, lines: &mut Vec<String>) {
        let name = match &block.kind {
            BlockKind::Item { task: Some(true) } => "[x]".to_owned(),
            BlockKind::Item { task: Some(false) } => "[ ]".to_owned(),
            BlockKind::Heading { level, id } => format!("h{level}#{id}"),
            kind => format!("{kind:?}")
                .split(' ')
                .next()
                .unwrap_or_default()
                .to_owned(),
        };
        let text = match block.children.is_empty() {
            true => doc.text_of(block.inner.clone()),
            false => String::new(),
        };
        lines.push(
            format!("{}{name} {}", "  ".repeat(depth), text.trim())
                .trim_end()
                .to_owned(),
        );
        for child in &block.children {
            draw(doc, child, depth + 1, lines);
        }
    }

    #[test]
    fn tight_and_loose_items_are_told_alike() {
        let tight = "### 問い\n- [x] {本人|ほんにん}*a*\n  > そう\n- [ ] b\n";
        let loose = "### 問い\n\n- [x] {本人|ほんにん}*a*\n\n  > そう\n\n- [ ] b\n";
        let want = [
            "Document",
            "  h3#問い 問い",
            "  List",
            "    [x]",
            "      Paragraph 本人a",
            "      Quote",
            "        Paragraph そう",
            "    [ ]",
            "      Paragraph b",
        ];
        assert_eq!(drawn(tight), want);
        assert_eq!(drawn(loose), want);
    }

    #[test]
    fn tables_have_rows_and_directives_are_blocks() {
        let lines = drawn("|a|b|\n|-|-|\n|c|d|\n\n:::details{summary=x}\ny\n:::\n");
        let want = [
            "Document",
            "  Table",
            "    Row",
            "      Cell a",
            "      Cell b",
            "    Row",
            "      Cell c",
            "      Cell d",
            "  Other",
            "    Paragraph y",
        ];
        assert_eq!(lines, want);
    }
}
