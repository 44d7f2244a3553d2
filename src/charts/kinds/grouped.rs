//! Bars side by side: a number for each category and series.

use super::{Kind, Legend, Series};
use crate::charts::canvas::Canvas;
use crate::charts::model::Chart;
use crate::charts::pattern::fill;
use crate::charts::rows::{Rows, above, fits_beside};
use crate::diagnostics::Text;

/// The height of a bar with the gap below, and the gap between categories.
const ROW: f64 = 1.5;
const GAP: f64 = 0.6;

/// The kind.
pub struct GroupedBar;

impl Kind for GroupedBar {
    fn names(&self) -> &'static [&'static str] {
        &["grouped-bar", "並べた棒", "集合棒"]
    }

    fn docs(&self) -> Text {
        Text::new("系列ごとの棒を並べて比べる", "compares series side by side")
    }

    fn title(&self) -> &'static str {
        "chart-kind-bar"
    }

    fn series(&self) -> Series {
        Series::Several
    }

    fn legend(&self, chart: &Chart<'_>) -> Legend {
        match named_beside(chart) {
            true => Legend::None,
            false => Legend::Patterns,
        }
    }

    fn draw(&self, chart: &Chart<'_>, name: &str) -> String {
        let names = chart.series.iter().map(|label| label.text.as_str());
        let rows = Rows::of(chart, names, chart.values());
        let mut canvas = Canvas::new(chart.rtl);
        let mut y = 0.2;
        for (at, category) in chart.categories.iter().enumerate() {
            y = above(&mut canvas, y, &category.text) + 0.1;
            let top = y;
            for (number, series) in chart.series.iter().enumerate() {
                if rows.names.is_some() {
                    rows.name(&mut canvas, y, &series.text);
                }
                let (class, pattern) = fill(chart, number);
                rows.bar(
                    &mut canvas,
                    chart,
                    (class, &pattern),
                    y,
                    chart.cell(number, at),
                );
                y += ROW;
            }
            rows.axis(&mut canvas, (top - 0.1, y - 0.1));
            y += GAP;
        }
        canvas.finish("drawing", y, Some(name))
    }
}

/// Whether names of series are short enough to stand at each bar. Longer ones are told by their patterns.
fn named_beside(chart: &Chart<'_>) -> bool {
    fits_beside(chart.series.iter().map(|label| label.text.as_str()))
}
