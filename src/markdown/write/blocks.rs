//! Blocks that the library's writer leaves to us: code and raw HTML.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, TagEnd};

use super::Writer;
use crate::markdown::code;
use crate::markdown::document::Node;

impl<'w, 'a: 'w> Writer<'w, 'a, '_> {
    pub(super) fn code(&mut self, kind: &CodeBlockKind<'_>) {
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.as_ref(),
            CodeBlockKind::Indented => "",
        };
        let (text, _) = self.collect(TagEnd::CodeBlock);
        let html = code::block(&text, info, self.cx.options.highlight);
        self.html(html);
    }

    pub(super) fn html_block(&mut self, range: Range<usize>) {
        let (text, whole) = self.collect(TagEnd::HtmlBlock);
        let range = if whole {
            range
        } else {
            range.start..range.start
        };
        let safe = self.raw.sanitise(&text, self.depth, true);
        self.html(safe);
        self.report_html(&range, whole);
    }

    pub(super) fn raw_html(&mut self, html: &str, range: Range<usize>, block: bool) {
        let safe = self.raw.sanitise(html, self.depth, block);
        self.inline(safe);
        self.report_html(&range, true);
    }

    /// Reports what was found in raw HTML. Its places count from the start of `range` if the HTML is
    /// a slice of the body.
    pub(super) fn report_html(&mut self, range: &Range<usize>, slice: bool) {
        for problem in self.raw.problems() {
            let place = match slice {
                true => range.start + problem.range.start..range.start + problem.range.end,
                false => range.clone(),
            };
            let instead = crate::markdown::raw::instead_of(&problem.tag);
            self.cx.report(problem.rule, place, |d| {
                d.arg("tag", problem.tag)
                    .arg("attribute", problem.attribute)
                    .arg("instead_ja", instead.ja)
                    .arg("instead_en", instead.en)
            });
        }
    }

    /// The text up to the end of a block that holds nothing else, and whether it is one slice.
    fn collect(&mut self, until: TagEnd) -> (Cow<'w, str>, bool) {
        let mut text = Cow::Borrowed("");
        let mut parts = 0;
        while let Some(placed) = self.doc.nodes.get(self.at) {
            self.at += 1;
            match &placed.node {
                Node::Md(Event::Text(part) | Event::Html(part)) => {
                    parts += 1;
                    match text.is_empty() {
                        true => text = Cow::Borrowed(part),
                        false => text.to_mut().push_str(part),
                    }
                }
                Node::Md(Event::End(end)) if *end == until => break,
                _ => {}
            }
        }
        (text, parts <= 1)
    }
}
