//! Bars: one number a category.

use super::{Kind, Series};
use crate::charts::canvas::Canvas;
use crate::charts::model::Chart;
use crate::charts::rows::Rows;
use crate::diagnostics::Text;

/// The height of a row, with the gap below.
const ROW: f64 = 1.9;

/// The kind.
pub struct Bar;

impl Kind for Bar {
    fn names(&self) -> &'static [&'static str] {
        &["bar", "棒"]
    }

    fn docs(&self) -> Text {
        Text::new("数を長さで比べる", "compares numbers by length")
    }

    fn title(&self) -> &'static str {
        "chart-kind-bar"
    }

    fn series(&self) -> Series {
        Series::One
    }

    fn draw(&self, chart: &Chart<'_>, name: &str) -> String {
        let names = chart.categories.iter().map(|label| label.text.as_str());
        let rows = Rows::of(chart, names, chart.values());
        let mut canvas = Canvas::new(chart.rtl);
        let mut y = 0.2;
        for (at, category) in chart.categories.iter().enumerate() {
            let below = rows.name(&mut canvas, y, &category.text);
            rows.bar(&mut canvas, chart, ("s0", ""), below, chart.cell(0, at));
            rows.axis(&mut canvas, (below - 0.2, below + ROW - 0.2));
            y = below + ROW;
        }
        canvas.finish("drawing", y, Some(name))
    }
}
