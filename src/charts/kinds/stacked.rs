//! Bars of parts, one after the other. Where a part is hidden, the bar ends in the sign of it, and has no total.

use super::{Kind, Legend, Series};
use crate::charts::canvas::{Anchor, Canvas};
use crate::charts::model::{Cell, Chart, ems, sum as sum_of};
use crate::charts::pattern::fill;
use crate::charts::rows::{Rows, hatch, per_cent};
use crate::diagnostics::Text;

const ROW: f64 = 2.1;
const HEIGHT: f64 = 1.5;

/// The kind.
pub struct StackedBar;

impl Kind for StackedBar {
    fn names(&self) -> &'static [&'static str] {
        &["stacked-bar", "積み上げ棒"]
    }

    fn docs(&self) -> Text {
        Text::new("部分を積み上げ、全体と比べる", "adds parts up to a whole")
    }

    fn title(&self) -> &'static str {
        "chart-kind-stacked"
    }

    fn series(&self) -> Series {
        Series::Several
    }

    fn parts(&self) -> bool {
        true
    }

    fn legend(&self, _: &Chart<'_>) -> Legend {
        Legend::Patterns
    }

    fn draw(&self, chart: &Chart<'_>, name: &str) -> String {
        let names = chart.categories.iter().map(|label| label.text.as_str());
        let lengths = (0..chart.categories.len()).map(|at| {
            let parts = (0..chart.series.len()).filter_map(|series| chart.cell(series, at).value());
            parts.sum()
        });
        let rows = Rows::of(chart, names, lengths);
        let mut canvas = Canvas::new(chart.rtl);
        let end = rows.each(&mut canvas, chart, ROW, |canvas, at, y| {
            row(canvas, chart, &rows, at, y)
        });
        canvas.finish("drawing", end, Some(name))
    }
}

fn row(canvas: &mut Canvas, chart: &Chart<'_>, rows: &Rows, category: usize, y: f64) {
    let mut sum = 0.0;
    let cells: Vec<Cell> = (0..chart.series.len())
        .map(|series| chart.cell(series, category))
        .collect();
    for (number, cell) in cells.iter().enumerate() {
        let Some(value) = cell.value() else { continue };
        let (from, to) = (rows.scale.at(sum), rows.scale.at(sum + value));
        sum += value;
        let (class, pattern) = fill(chart, number);
        canvas.area(
            class,
            &pattern,
            (from.min(to), (to - from).abs()),
            (y, HEIGHT),
        );
        let said = chart.said(*cell);
        if to - from > per_cent(ems(&said) + 0.6) {
            let tone = if number == 0 {
                "inside on-dark"
            } else {
                "inside"
            };
            canvas.text(
                tone,
                ((from + to) / 2.0, 0.0),
                y + 1.08,
                Anchor::Middle,
                &said,
            );
        }
    }
    let end = rows.scale.at(sum);
    match sum_of(cells) {
        Cell::Value(_) => canvas.text(
            "number",
            (end, 0.4),
            y + 1.08,
            Anchor::Start,
            &(chart.words.number)(sum),
        ),
        Cell::Hidden => {
            canvas.block("hidden", &hatch(chart), (end, 0.15), (y, HEIGHT), 1.3);
            canvas.text(
                "none",
                (end, 1.9),
                y + 1.08,
                Anchor::Start,
                &chart.words.hidden,
            );
        }
        Cell::Missing => canvas.text(
            "none",
            (end, 0.4),
            y + 1.08,
            Anchor::Start,
            &chart.words.missing,
        ),
    }
}
