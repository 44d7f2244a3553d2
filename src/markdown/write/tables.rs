//! Tables: header cells with a scope, alignment as a class (a `style` attribute would be blocked), and
//! a frame that scrolls by keyboard and has a name.

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use super::Writer;
use crate::markdown::document::Node;
use crate::markdown::html::attribute;

/// Where the writer is in a table.
#[derive(Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    cell: usize,
    in_head: bool,
    /// The first cell of the head is empty, so the first column holds names.
    named_rows: bool,
    body_open: bool,
    end_tag: &'static str,
}

impl<'w, 'a: 'w> Writer<'w, 'a, '_> {
    pub(super) fn table_start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Table(alignments) => {
                self.table = Table {
                    alignments: alignments.clone(),
                    ..Table::default()
                };
                let mut out = String::from("<div class=\"table\" role=\"region\" tabindex=\"0\"");
                attribute(&mut out, "aria-label", &self.cx.table_label());
                out.push_str(">\n<table>");
                self.html(out);
            }
            Tag::TableHead => {
                self.table.in_head = true;
                self.table.cell = 0;
                self.html("<thead>\n<tr>");
            }
            Tag::TableRow => {
                self.table.cell = 0;
                let open = match std::mem::replace(&mut self.table.body_open, true) {
                    true => "<tr>",
                    false => "<tbody>\n<tr>",
                };
                self.html(open);
            }
            _ => self.cell(),
        }
    }

    fn cell(&mut self) {
        let empty = self
            .doc
            .nodes
            .get(self.at)
            .is_some_and(|n| matches!(n.node, Node::Md(Event::End(TagEnd::TableCell))));
        // An empty header cell names nothing, so it is no header. At the corner it says that rows
        // have names too.
        let first = self.table.cell == 0;
        self.table.named_rows |= self.table.in_head && first && empty;
        let scope = match self.table.in_head {
            true => "col",
            false => "row",
        };
        let header = !empty && (self.table.in_head || self.table.named_rows && first);
        let align = match self.table.alignments.get(self.table.cell) {
            Some(Alignment::Left) => " class=\"left\"",
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"right\"",
            _ => "",
        };
        self.table.cell += 1;
        let (open, close) = match header {
            true => (format!("<th scope=\"{scope}\""), "</th>"),
            false => ("<td".to_owned(), "</td>"),
        };
        self.table.end_tag = close;
        self.html(format!("{open}{align}>"));
    }

    pub(super) fn table_end(&mut self, end: TagEnd) {
        match end {
            TagEnd::TableHead => {
                self.table.in_head = false;
                self.html("</tr>\n</thead>\n");
            }
            TagEnd::TableRow => self.html("</tr>\n"),
            TagEnd::TableCell => self.html(self.table.end_tag),
            _ if self.table.body_open => self.html("</tbody>\n</table>\n</div>\n"),
            _ => self.html("</table>\n</div>\n"),
        }
    }
}
