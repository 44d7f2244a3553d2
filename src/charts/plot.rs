//! Lines over time: points, the lines between them, the days below and the numbers at their ends.

use super::canvas::{Anchor, Canvas};
use super::model::{Cell, Chart, ems};
use super::rows::{NARROW, fits_beside, hatch, per_cent};
use super::scale::Scale;

/// How much wider a wide screen is than the narrowest.
const WIDER: f64 = 2.2;
/// The room that two numbers at line ends need between them.
const APART: f64 = 1.3;

/// Where a plot's points are.
pub(super) struct Plot {
    across: Scale,
    down: Scale,
    ticks: Vec<f64>,
    bottom: f64,
    named: bool,
    /// How much more room there is on a wide screen.
    wider: f64,
}

impl Plot {
    /// Room for lines of these series, `height` ems high.
    pub fn of(chart: &Chart<'_>, height: f64) -> Self {
        Self {
            wider: WIDER,
            ..Self::on_scale_of(chart, chart, height)
        }
    }

    /// The same on the scale of another chart, of which this is a part. It is as narrow on every screen.
    pub fn on_scale_of(all: &Chart<'_>, chart: &Chart<'_>, height: f64) -> Self {
        let (top, bottom) = (1.6, 1.6 + height);
        let (down, ticks) = Scale::with_zero(all.values(), (bottom, top)).rounded();
        let said = ticks.iter().map(|tick| ems(&(chart.words.number)(*tick)));
        let start = per_cent(said.fold(0.0, f64::max) + 0.9);
        let named = chart.series.len() > 1 && named_at_ends(chart);
        let names = chart
            .series
            .iter()
            .filter(|_| named)
            .map(|label| ems(&label.text));
        let end = names.fold(all.widest_said(), f64::max) + 1.1;
        let last = chart.categories.len().saturating_sub(1).max(1) as f64;
        let across = Scale::with_zero([last].into_iter(), (start, 100.0 - per_cent(end)));
        Self {
            across,
            down,
            ticks,
            bottom,
            named,
            wider: 1.0,
        }
    }

    /// The place of a category across.
    fn x(&self, category: usize) -> f64 {
        self.across.at(category as f64)
    }

    /// The lines of round numbers behind everything.
    pub fn grid(&self, canvas: &mut Canvas, chart: &Chart<'_>) {
        let end = self.x(chart.categories.len().saturating_sub(1).max(1));
        for tick in &self.ticks {
            let y = self.down.at(*tick);
            let class = if *tick == 0.0 { "axis" } else { "grid" };
            canvas.line(class, (0.0, y), (end, y));
            canvas.text(
                "tick",
                (0.0, 0.0),
                y - 0.3,
                Anchor::Start,
                &(chart.words.number)(*tick),
            );
        }
    }

    /// A series: a line between published points that follow each other, and a sign at each.
    pub fn series(&self, canvas: &mut Canvas, chart: &Chart<'_>, series: usize) {
        let points: Vec<Option<(f64, f64)>> = (0..chart.categories.len())
            .map(|at| Some((self.x(at), self.down.at(chart.cell(series, at).value()?))))
            .collect();
        let class = format!("stroke s{}", series % super::canvas::MOST_SERIES);
        for pair in points.windows(2) {
            if let [Some(from), Some(to)] = pair {
                canvas.line(&class, *from, *to);
            }
        }
        for point in points.iter().flatten() {
            canvas.mark(series, *point);
        }
    }

    /// The numbers of a lone series: the first on every screen, those between where there is room.
    pub fn numbers(&self, canvas: &mut Canvas, chart: &Chart<'_>) {
        let room = NARROW * self.wider * 0.8 / chart.widest_said().max(1.0);
        for at in 0..chart.categories.len().saturating_sub(1) {
            let Some(value) = chart.cell(0, at).value() else {
                continue;
            };
            let class = if at == 0 { "number" } else { "number wide" };
            if at == 0 || room > chart.categories.len() as f64 {
                let place = (self.x(at), 0.0);
                canvas.text(
                    class,
                    place,
                    self.down.at(value) - 0.75,
                    Anchor::Middle,
                    &(chart.words.number)(value),
                );
            }
        }
    }

    /// The last number of each series, and its name where that is short, one below the other.
    pub fn ends(&self, canvas: &mut Canvas, chart: &Chart<'_>) {
        let last = |series: usize| {
            let mut at = (0..chart.categories.len()).rev();
            at.find_map(|at| Some((at, chart.cell(series, at).value()?)))
        };
        let mut ends: Vec<(usize, usize, f64)> = (0..chart.series.len())
            .filter_map(|series| last(series).map(|(at, value)| (series, at, value)))
            .collect();
        ends.sort_by(|a, b| b.2.total_cmp(&a.2));
        let tall = if self.named { 2.0 * APART } else { APART };
        let mut free = f64::MIN;
        for (series, at, value) in ends {
            let y = (self.down.at(value) + 0.35).max(free);
            free = y + tall;
            canvas.text(
                "number",
                (self.x(at), 0.8),
                y,
                Anchor::Start,
                &(chart.words.number)(value),
            );
            if self.named {
                let name = &chart.series[series].text;
                canvas.text("name", (self.x(at), 0.8), y + APART, Anchor::Start, name);
            }
        }
    }

    /// The names of categories below, as many as there is room for, and how far down they reach.
    pub fn names(&self, canvas: &mut Canvas, chart: &Chart<'_>) -> f64 {
        let last = chart.categories.len().saturating_sub(1);
        let widest = chart
            .categories
            .iter()
            .map(|label| ems(&label.text))
            .fold(1.0, f64::max)
            + 0.8;
        let room = NARROW * (self.x(last.max(1)) - self.x(0)) / 100.0;
        let every = |room: f64| (last as f64 * widest / room).ceil().max(1.0) as usize;
        let (narrow, wide) = (every(room), every(room * self.wider));
        let y = self.bottom + 1.35;
        for (at, category) in chart.categories.iter().enumerate() {
            let class = match ((last - at) % narrow, (last - at) % wide) {
                (0, 0) => "name",
                (0, _) => "name narrow",
                (_, 0) => "name wide",
                _ => continue,
            };
            canvas.text(class, (self.x(at), 0.0), y, Anchor::Middle, &category.text);
        }
        y + 0.6
    }

    /// A line for each series with hidden numbers: where they are, apart from everything that has a height.
    pub fn hidden(&self, canvas: &mut Canvas, chart: &Chart<'_>, mut y: f64) -> f64 {
        for series in 0..chart.series.len() {
            let at: Vec<usize> = (0..chart.categories.len())
                .filter(|at| chart.cell(series, *at) == Cell::Hidden)
                .collect();
            let Some(last) = at.last() else { continue };
            for at in &at {
                canvas.block("hidden", &hatch(chart), (self.x(*at), -0.5), (y, 1.0), 1.0);
            }
            if chart.series.len() > 1 {
                canvas.mark(series, (1.5, y + 0.5));
            }
            canvas.text(
                "none",
                (self.x(*last), 0.8),
                y + 0.85,
                Anchor::Start,
                &chart.words.hidden,
            );
            y += 1.5;
        }
        y
    }
}

/// Whether the names of the series fit beside the ends of their lines.
pub(super) fn named_at_ends(chart: &Chart<'_>) -> bool {
    fits_beside(chart.series.iter().map(|label| label.text.as_str()))
}
