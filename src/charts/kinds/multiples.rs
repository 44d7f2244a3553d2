//! Small multiples: a small chart for each series, all on one scale, so that shapes can be compared.

use std::fmt::Write;

use super::{Kind, Series};
use crate::charts::canvas::Canvas;
use crate::charts::model::{Chart, Words};
use crate::charts::plot::Plot;
use crate::charts::rows::Rows;
use crate::diagnostics::Text;
use crate::markdown::escaped;

const ROW: f64 = 1.7;

/// The kind.
pub struct SmallMultiples;

impl Kind for SmallMultiples {
    fn names(&self) -> &'static [&'static str] {
        &["small-multiples", "小さな図"]
    }

    fn docs(&self) -> Text {
        Text::new(
            "系列ごとの小さな図を同じ目盛りで並べる",
            "a small chart for each series, on one scale",
        )
    }

    fn title(&self) -> &'static str {
        "chart-kind-multiples"
    }

    fn series(&self) -> Series {
        Series::Any
    }

    fn tells_series_apart(&self) -> bool {
        false
    }

    fn draw(&self, chart: &Chart<'_>, name: &str) -> String {
        let mut out = format!(
            "<div class=\"multiples\" role=\"img\" aria-label=\"{}\">\n",
            escaped(name)
        );
        for (at, series) in chart.series.iter().enumerate() {
            let one = alone(chart, at);
            let drawn = match chart.in_time {
                true => line(chart, &one),
                false => bars(chart, &one),
            };
            let _ = write!(
                out,
                "<div><p>{}</p>\n{drawn}</div>\n",
                escaped(&series.text)
            );
        }
        out.push_str("</div>\n");
        out
    }
}

fn alone<'w>(chart: &'w Chart<'w>, series: usize) -> Chart<'w> {
    Chart {
        series: vec![chart.series[series].clone()],
        categories: chart.categories.clone(),
        cells: vec![chart.cells.get(series).cloned().unwrap_or_default()],
        words: Words {
            hidden: chart.words.hidden.clone(),
            missing: chart.words.missing.clone(),
            number: chart.words.number,
        },
        id: chart.id.clone(),
        ..*chart
    }
}

fn line(all: &Chart<'_>, one: &Chart<'_>) -> String {
    let plot = Plot::on_scale_of(all, one, 6.0);
    let mut canvas = Canvas::new(one.rtl);
    plot.grid(&mut canvas, one);
    plot.series(&mut canvas, one, 0);
    plot.ends(&mut canvas, one);
    let end = plot.names(&mut canvas, one);
    let end = plot.hidden(&mut canvas, one, end);
    canvas.finish("drawing", end, None)
}

fn bars(all: &Chart<'_>, one: &Chart<'_>) -> String {
    let names = one.categories.iter().map(|label| label.text.as_str());
    let rows = Rows::of(all, names, all.values());
    let mut canvas = Canvas::new(one.rtl);
    let end = rows.each(&mut canvas, one, ROW, |canvas, at, y| {
        rows.bar(canvas, one, ("s0", ""), y, one.cell(0, at));
    });
    canvas.finish("drawing", end, None)
}
