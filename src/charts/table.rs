//! The table of a slice: every category a row, every series a column. A hidden number has the same word wherever it stands.

use std::fmt::Write;

use super::model::Cell;
use super::slice::Slice;
use super::speech::Speech;
use crate::markdown::{attribute, escaped};

/// How a table is to be written.
pub(super) struct Look<'l> {
    pub name: &'l str,
    /// In round numbers.
    pub about: bool,
    /// Whether it is out of sight until somebody opens it.
    pub folded: bool,
}

/// The table. One of several series may be wider than a screen: its frame scrolls, by keyboard too, and has the name. It is
/// no landmark, of which a page of charts would have many of one name. What is folded cannot be reached, and must not
/// say that it can; the page's script does when it is open and too wide.
pub(super) fn table(slice: &Slice, look: &Look<'_>, speech: &Speech<'_>) -> String {
    let wide = slice.series.len() > 1;
    let (about, name) = (look.about, look.name);
    let scrolling = match (wide, look.folded) {
        (false, _) => "",
        (true, true) => " role=\"group\"",
        (true, false) => " role=\"group\" tabindex=\"0\"",
    };
    let mut out = format!("<div class=\"table\"{scrolling}");
    let mut inner = String::from("<table");
    attribute(if wide { &mut out } else { &mut inner }, "aria-label", name);
    out.push_str(&format!(">\n{inner}>\n<thead>\n<tr>"));
    let corner = match slice.of_categories.is_empty() {
        true => "<td></td>".to_owned(),
        false => format!("<th scope=\"col\">{}</th>", escaped(&slice.of_categories)),
    };
    out.push_str(&corner);
    for series in &slice.series {
        // A lone series is called by what it counts; its title stands above.
        let alone = slice.of_series.is_empty() && !slice.unit.is_empty();
        let name = if alone { &slice.unit } else { &series.text };
        let _ = write!(
            out,
            "<th scope=\"col\" class=\"right\">{}</th>",
            escaped(name)
        );
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for (at, category) in slice.categories.iter().enumerate() {
        let _ = write!(
            out,
            "<tr><th scope=\"row\">{}</th>",
            escaped(&category.text)
        );
        for cells in &slice.cells {
            out.push_str(&cell(
                cells.get(at).copied().unwrap_or(Cell::Missing),
                about,
                speech,
            ));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
    out
}

fn cell(cell: Cell, about: bool, speech: &Speech<'_>) -> String {
    match cell {
        Cell::Value(value) => format!(
            "<td class=\"right\">{}</td>",
            escaped(&speech.number(value, about))
        ),
        Cell::Hidden => format!(
            "<td class=\"right not-shown\">{}</td>",
            escaped(&speech.word("chart-hidden"))
        ),
        Cell::Missing => format!(
            "<td class=\"right not-known\">{}</td>",
            escaped(&speech.word("chart-missing"))
        ),
    }
}
