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
        let end = rows.each(&mut canvas, chart, ROW, |canvas, at, y| {
            rows.bar(canvas, chart, ("s0", ""), y, chart.cell(0, at));
        });
        canvas.finish("drawing", end, Some(name))
    }
}
