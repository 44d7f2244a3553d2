//! Lines: how numbers change, mostly over time. A line does not go on over a number that is hidden or not known.

use super::{Kind, Legend, Series};
use crate::charts::canvas::Canvas;
use crate::charts::model::Chart;
use crate::charts::plot::{Plot, named_at_ends};
use crate::diagnostics::Text;

/// The height of the part with lines, in ems.
const HEIGHT: f64 = 13.0;

/// The kind.
pub struct Line;

impl Kind for Line {
    fn names(&self) -> &'static [&'static str] {
        &["line", "折れ線"]
    }

    fn docs(&self) -> Text {
        Text::new("時間とともに変わる様子を見る", "shows change over time")
    }

    fn title(&self) -> &'static str {
        "chart-kind-line"
    }

    fn series(&self) -> Series {
        Series::Any
    }

    fn in_time(&self) -> bool {
        true
    }

    fn legend(&self, chart: &Chart<'_>) -> Legend {
        match chart.series.len() < 2 || named_at_ends(chart) {
            true => Legend::None,
            false => Legend::Signs,
        }
    }

    fn draw(&self, chart: &Chart<'_>, name: &str) -> String {
        let plot = Plot::of(chart, HEIGHT);
        let mut canvas = Canvas::new(chart.rtl);
        plot.grid(&mut canvas, chart);
        for series in 0..chart.series.len() {
            plot.series(&mut canvas, chart, series);
        }
        if chart.series.len() == 1 {
            plot.numbers(&mut canvas, chart);
        }
        plot.ends(&mut canvas, chart);
        let end = plot.names(&mut canvas, chart);
        let end = plot.hidden(&mut canvas, chart, end);
        canvas.finish("drawing", end, Some(name))
    }
}
