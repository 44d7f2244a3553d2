//! A document written piece by piece, by a room that puts the pieces into markup of its own. Terms, footnotes and
//! ids are counted across all pieces, as on one page.

use std::ops::Range;

use super::context::{Page, in_words};
use super::{WriteOptions, Writer};
use crate::diagnostics::Diagnostics;
use crate::markdown::document::Document;
use crate::markdown::embeds::Embeds;

/// Writes pieces of a document.
pub struct Fragments<'w, 'a> {
    doc: &'w Document<'a>,
    embeds: &'w dyn Embeds,
    options: &'w WriteOptions,
    /// How what is to be pressed is written.
    labels: &'w WriteOptions,
    page: Page,
    diags: &'w mut Diagnostics,
}

impl<'w, 'a> Fragments<'w, 'a> {
    pub fn new(
        doc: &'w Document<'a>,
        embeds: &'w dyn Embeds,
        options: &'w WriteOptions,
        diags: &'w mut Diagnostics,
    ) -> Self {
        let page = Page::new(doc);
        Self {
            doc,
            embeds,
            options,
            labels: options,
            page,
            diags,
        }
    }

    /// The same, with options of its own for `label`.
    pub fn with_labels(self, labels: &'w WriteOptions) -> Self {
        Self { labels, ..self }
    }

    /// Some nodes as HTML. They begin and end with the same block, or are all within one.
    pub fn html(&mut self, nodes: Range<usize>) -> String {
        self.written(nodes, self.options)
    }

    /// The same for what is to be pressed.
    pub fn label(&mut self, nodes: Range<usize>) -> String {
        self.written(nodes, self.labels)
    }

    fn written(&mut self, nodes: Range<usize>, options: &'w WriteOptions) -> String {
        let mut writer = Writer::new(self.doc, self.embeds, options, &mut self.page, self.diags);
        writer.nodes(nodes);
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, writer.out.into_iter());
        html
    }

    /// The plain text of some nodes as the page says it, with its facts and figures.
    pub fn words(&self, text: &str) -> String {
        in_words(self.embeds, text)
    }

    /// A string of the interface.
    pub fn string(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.embeds.string(key, args)
    }

    /// The footnotes of all pieces, and the terms linked in them.
    pub fn finish(mut self) -> (String, Vec<String>) {
        let mut writer = Writer::new(
            self.doc,
            self.embeds,
            self.options,
            &mut self.page,
            self.diags,
        );
        writer.cx.bare_figures(self.doc);
        writer.cx.unused_notes();
        let mut html = String::new();
        self.page.notes.write(self.embeds, &mut html);
        (html, self.page.terms)
    }
}
