//! Dots on a line: where numbers stand between each other, for one series or a few.

use super::{Kind, Legend, Series};
use crate::charts::canvas::{Anchor, Canvas};
use crate::charts::model::{Cell, Chart};
use crate::charts::rows::{Rows, hidden};
use crate::diagnostics::Text;

const ROW: f64 = 2.0;

/// The kind.
pub struct Dot;

impl Kind for Dot {
    fn names(&self) -> &'static [&'static str] {
        &["dot", "点"]
    }

    fn docs(&self) -> Text {
        Text::new("数の位置と間隔を比べる", "compares places and distances")
    }

    fn title(&self) -> &'static str {
        "chart-kind-dot"
    }

    fn series(&self) -> Series {
        Series::Any
    }

    fn legend(&self, chart: &Chart<'_>) -> Legend {
        match chart.series.len() {
            0 | 1 => Legend::None,
            _ => Legend::Signs,
        }
    }

    fn draw(&self, chart: &Chart<'_>, name: &str) -> String {
        let names = chart.categories.iter().map(|label| label.text.as_str());
        let rows = Rows::of(chart, names, chart.values());
        let mut canvas = Canvas::new(chart.rtl);
        let end = rows.each(&mut canvas, chart, ROW, |canvas, at, y| {
            row(canvas, chart, &rows, at, y)
        });
        canvas.finish("drawing", end, Some(name))
    }
}

/// The least is told before its dot and the greatest after its own; what lies between is in the table.
fn row(canvas: &mut Canvas, chart: &Chart<'_>, rows: &Rows, category: usize, y: f64) {
    let cells = (0..chart.series.len()).map(|series| (series, chart.cell(series, category)));
    let cells: Vec<(usize, Cell)> = cells.collect();
    let mut values: Vec<(usize, f64)> = cells
        .iter()
        .filter_map(|(at, cell)| Some((*at, cell.value()?)))
        .collect();
    values.sort_by(|a, b| a.1.total_cmp(&b.1));
    let (Some(first), Some(last)) = (values.first(), values.last()) else {
        match cells.iter().any(|(_, cell)| *cell == Cell::Hidden) {
            true => hidden(canvas, chart, rows.scale.at(0.0), (y, 1.3)),
            false => canvas.text(
                "none",
                (rows.scale.at(0.0), 0.4),
                y + 0.98,
                Anchor::Start,
                &chart.words.missing,
            ),
        }
        return;
    };
    let from = if values.len() == 1 { 0.0 } else { first.1 };
    canvas.line(
        "stem",
        (rows.scale.at(from), y + 0.65),
        (rows.scale.at(last.1), y + 0.65),
    );
    for (series, value) in &values {
        canvas.mark(*series, (rows.scale.at(*value), y + 0.65));
    }
    let mut said = (chart.words.number)(last.1);
    if cells.iter().any(|(_, cell)| *cell == Cell::Hidden) {
        said = format!("{said} / {}", chart.words.hidden);
    }
    canvas.text(
        "number",
        (rows.scale.at(last.1), 0.7),
        y + 0.98,
        Anchor::Start,
        &said,
    );
    let apart = rows.scale.at(first.1) - rows.scale.at(0.0);
    let fits = apart > crate::charts::rows::per_cent(chart.widest_said() + 1.2);
    if values.len() > 1 && fits {
        canvas.text(
            "number",
            (rows.scale.at(first.1), -0.7),
            y + 0.98,
            Anchor::End,
            &(chart.words.number)(first.1),
        );
    }
}
