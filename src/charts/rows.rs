//! What bars and dots share: rows with their names, one below the other, and room for the numbers beside.

use super::canvas::{Anchor, Canvas};
use super::model::{Cell, Chart, ems, lines};
use super::scale::Scale;

/// How wide a drawing is in ems on the narrowest screen, beside the page's margins.
pub(super) const NARROW: f64 = 19.5;
/// The height of a line of text.
pub(super) const LINE: f64 = 1.45;
/// Names up to this width stand beside their rows; longer ones above.
const BESIDE: f64 = 6.2;

/// Where rows begin and end across.
pub(super) struct Rows {
    /// Where names end and bars begin, in per cents; nothing where names stand above.
    pub names: Option<f64>,
    pub scale: Scale,
}

impl Rows {
    /// Lays out rows that are called so.
    pub fn of<'t>(
        chart: &Chart<'_>,
        names: impl Iterator<Item = &'t str>,
        values: impl Iterator<Item = f64>,
    ) -> Self {
        let widest = widest(names);
        // Readers may space letters out by an eighth of an em (WCAG 1.4.12).
        let names = (widest <= BESIDE).then(|| per_cent(widest * 1.25 + 0.6));
        let start = names.unwrap_or(0.0);
        let room = per_cent(chart.widest_said() + 0.8).clamp(8.0, 45.0);
        let room = room.min((85.0 - start) / 2.0);
        let mut scale = Scale::with_zero(values, (start, 100.0 - room));
        if scale.goes_below_zero() {
            scale = scale.between(start + room, 100.0 - room);
        }
        Self { names, scale }
    }

    /// Writes a row's name, and says where the row goes on down.
    pub fn name(&self, canvas: &mut Canvas, y: f64, name: &str) -> f64 {
        match self.names {
            Some(end) => {
                canvas.text("name", (end, -0.6), y + 0.98, Anchor::End, name);
                y
            }
            None => above(canvas, y, name),
        }
    }

    /// A row for each category, so high: its name, what `draw` makes of its place at a height, and the axis. Says where
    /// the last one ends.
    pub fn each(
        &self,
        canvas: &mut Canvas,
        chart: &Chart<'_>,
        height: f64,
        draw: impl Fn(&mut Canvas, usize, f64),
    ) -> f64 {
        let mut y = 0.2;
        for (at, category) in chart.categories.iter().enumerate() {
            y = self.name(canvas, y, &category.text);
            draw(canvas, at, y);
            self.axis(canvas, (y - 0.2, y + height - 0.2));
            y += height;
        }
        y
    }

    /// The line that bars begin at: through all rows, or where names stand above, at each.
    pub fn axis(&self, canvas: &mut Canvas, (from, to): (f64, f64)) {
        let zero = self.scale.at(0.0);
        canvas.line("axis", (zero, from), (zero, to));
    }

    /// A bar with its number, or the sign that there is none to show.
    pub fn bar(
        &self,
        canvas: &mut Canvas,
        chart: &Chart<'_>,
        fill: (&str, &str),
        y: f64,
        cell: Cell,
    ) {
        let (class, pattern) = fill;
        let (at, base) = (self.scale.at(0.0), y + 0.98);
        match cell {
            Cell::Value(value) => {
                let (x, width) = self.scale.bar(value);
                canvas.area(class, pattern, (x, width), (y, 1.3));
                let (x, dx, anchor) = match value < 0.0 {
                    true => (x, -0.4, Anchor::End),
                    false => (x + width, 0.4, Anchor::Start),
                };
                canvas.text("number", (x, dx), base, anchor, &chart.said(cell));
            }
            Cell::Hidden => hidden(canvas, chart, at, (y, 1.3)),
            Cell::Missing => canvas.text("none", (at, 0.4), base, Anchor::Start, &chart.said(cell)),
        }
    }
}

/// The sign of a hidden number: a hatched box of one size, and the word.
pub(super) fn hidden(canvas: &mut Canvas, chart: &Chart<'_>, x: f64, (y, height): (f64, f64)) {
    canvas.block("hidden", &hatch(chart), (x, 0.15), (y, height), 1.3);
    canvas.text(
        "none",
        (x, 1.9),
        y + 0.98,
        Anchor::Start,
        &chart.words.hidden,
    );
}

/// The hatching of hidden numbers.
pub(super) fn hatch(chart: &Chart<'_>) -> String {
    format!("url(#{}-h)", chart.id)
}

/// Writes a name on lines of its own, and says where it ends.
pub(super) fn above(canvas: &mut Canvas, y: f64, name: &str) -> f64 {
    let lines = lines(name, NARROW);
    for (at, line) in lines.iter().enumerate() {
        canvas.text(
            "name",
            (0.0, 0.0),
            y + at as f64 * LINE + 1.05,
            Anchor::Start,
            line,
        );
    }
    y + lines.len() as f64 * LINE
}

/// Whether all of these names are so short that they stand beside their rows.
pub(super) fn fits_beside<'t>(names: impl Iterator<Item = &'t str>) -> bool {
    widest(names) <= BESIDE
}

fn widest<'t>(names: impl Iterator<Item = &'t str>) -> f64 {
    names.map(ems).fold(0.0, f64::max)
}

/// Ems as a share of the narrowest drawing.
pub(super) fn per_cent(ems: f64) -> f64 {
    (ems / NARROW * 100.0).min(45.0)
}
