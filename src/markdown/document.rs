//! A parsed body: the parser's events in order, our own syntax recognised among them, every one with
//! its place. No HTML and nothing of the site.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser};

use super::directives::Usage;
use super::findings::Findings;
use super::headings;
use super::mask::Masked;
use super::recognise::Recogniser;
use super::ruby::Ruby;
use crate::diagnostics::Diagnostics;
use crate::source::SourceFile;

/// A body as structure.
pub struct Document<'a> {
    pub(crate) source: &'a SourceFile,
    pub(crate) base: usize,
    pub(crate) nodes: Vec<Placed<'a>>,
    pub(crate) usages: Vec<Usage<'a>>,
}

/// A node and its byte range in the body.
#[derive(Clone)]
pub(crate) struct Placed<'a> {
    pub node: Node<'a>,
    pub start: u32,
    pub end: u32,
}

/// What a body is made of. Starts and ends, and opens and closes, are balanced and nest.
#[derive(Clone)]
pub(crate) enum Node<'a> {
    Md(Event<'a>),
    Ruby(Ruby<'a>),
    /// A directive begins, by its number in `Document::usages`.
    Open(usize),
    Close(usize),
}

impl Placed<'_> {
    pub(crate) fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Parses a masked body. Any text is a document: what does not fit is a finding and stays text.
pub fn parse<'a>(
    masked: &'a Masked,
    source: &'a SourceFile,
    diags: &mut Diagnostics,
) -> Document<'a> {
    let base = masked.body.start;
    let findings = Findings::new(source, base, diags);
    let mut recogniser = Recogniser::new(masked, source, findings);
    let parser = Parser::new_ext(masked.text(source), options());
    for (event, range) in parser.into_offset_iter() {
        recogniser.event(event, range);
    }
    let (mut nodes, usages, mut findings) = recogniser.finish();
    headings::name(&mut nodes, &usages, &mut findings);
    Document {
        source,
        base,
        nodes,
        usages,
    }
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}
