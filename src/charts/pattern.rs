//! The patterns that tell series apart, and the hatching of hidden numbers. Colours come from the style sheet by class;
//! without any the patterns still differ.

use std::fmt::Write;

use super::model::Chart;

/// The lines of each pattern, in a square of 8. The first series is plain, the second empty.
const LINES: [&str; 6] = [
    "",
    "",
    "M-2 2l4-4M0 8l8-8M6 10l4-4",
    "M2 2h1.6v1.6h-1.6zM6 6h1.6v1.6h-1.6z",
    "M0 4h8",
    "M0 4h8M4 0v8",
];

/// The class of a series, and its fill: none for one that the class alone says.
pub(super) fn fill(chart: &Chart<'_>, series: usize) -> (&'static str, String) {
    const CLASSES: [&str; 6] = ["s0", "s1", "s2", "s3", "s4", "s5"];
    let at = series % CLASSES.len();
    let pattern = match LINES[at].is_empty() {
        true => String::new(),
        false => format!("url(#{}-{at})", chart.id),
    };
    (CLASSES[at], pattern)
}

/// The patterns that a chart of so many series uses, to stand before it.
pub(super) fn definitions(id: &str, series: usize) -> String {
    let mut out = String::from(
        "<svg class=\"definitions\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>",
    );
    pattern(
        &mut out,
        &format!("{id}-h"),
        "hatch",
        "M-2 2l4-4M0 8l8-8M6 10l4-4",
    );
    for (at, lines) in LINES
        .iter()
        .enumerate()
        .take(series)
        .filter(|(_, lines)| !lines.is_empty())
    {
        pattern(&mut out, &format!("{id}-{at}"), &format!("p{at}"), lines);
    }
    out.push_str("</defs></svg>\n");
    out
}

fn pattern(out: &mut String, id: &str, class: &str, lines: &str) {
    let _ = write!(
        out,
        "<pattern id=\"{id}\" class=\"{class}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">\
         <rect width=\"8\" height=\"8\"/><path d=\"{lines}\"/></pattern>"
    );
}
