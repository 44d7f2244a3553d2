//! Prefectures as tiles of one size, about where they lie: small ones are seen as well as large ones. A tile's shade is its
//! class, which squares in it count; on wide screens its number stands in it.

use super::{Kind, Series};
use crate::charts::canvas::{Anchor, Canvas};
use crate::charts::classes::Classes;
use crate::charts::model::{Cell, Chart, ems};
use crate::charts::rows::hatch;
use crate::diagnostics::Text;

/// Columns and rows of the whole map.
const COLUMNS: f64 = 11.0;
const ROWS: f64 = 11.5;
/// The height of a tile in ems on narrow and on wide screens.
const NARROW: f64 = 2.3;
const WIDE: f64 = 3.2;
/// A line of the legend.
const LEGEND: f64 = 1.45;

/// Column and row of each prefecture in the order of JIS X 0401.
const PLACES: [(f64, f64); 47] = [
    (10.0, 0.0),
    (10.0, 1.25),
    (10.0, 2.25),
    (10.0, 3.25),
    (9.0, 2.25),
    (9.0, 3.25),
    (10.0, 4.25),
    (10.0, 5.25),
    (9.0, 4.25),
    (8.0, 4.25),
    (9.0, 5.25),
    (10.0, 6.25),
    (9.0, 6.25),
    (9.0, 7.25),
    (8.0, 3.25),
    (7.0, 4.25),
    (6.0, 4.25),
    (6.0, 5.25),
    (8.0, 6.25),
    (8.0, 5.25),
    (7.0, 5.25),
    (8.0, 7.25),
    (7.0, 6.25),
    (7.0, 7.25),
    (6.0, 6.25),
    (5.0, 5.25),
    (5.0, 7.25),
    (5.0, 6.25),
    (6.0, 7.25),
    (6.0, 8.25),
    (4.0, 5.25),
    (3.0, 5.25),
    (4.0, 6.25),
    (3.0, 6.25),
    (2.0, 6.25),
    (4.35, 9.45),
    (4.35, 8.45),
    (3.35, 8.45),
    (3.35, 9.45),
    (1.0, 7.5),
    (0.0, 7.5),
    (0.0, 8.5),
    (1.0, 8.5),
    (2.0, 7.5),
    (2.0, 8.5),
    (1.0, 9.5),
    (0.0, 10.5),
];

/// The kind.
pub struct TileMap;

impl Kind for TileMap {
    fn names(&self) -> &'static [&'static str] {
        &["tile-map", "タイル地図"]
    }

    fn docs(&self) -> Text {
        Text::new(
            "都道府県を同じ大きさのタイルで並べる",
            "prefectures as tiles of one size",
        )
    }

    fn title(&self) -> &'static str {
        "chart-kind-map"
    }

    fn series(&self) -> Series {
        Series::One
    }

    fn prefectures(&self) -> bool {
        true
    }

    fn draw(&self, chart: &Chart<'_>, name: &str) -> String {
        let classes = Classes::of(chart.values());
        let wide = drawing(chart, &classes, WIDE).finish("drawing wide", ROWS * WIDE, Some(name));
        let narrow =
            drawing(chart, &classes, NARROW).finish("drawing narrow", ROWS * NARROW, Some(name));
        wide + &narrow
    }
}

fn drawing(chart: &Chart<'_>, classes: &Classes, height: f64) -> Canvas {
    // A map has its west on the left in every language.
    let mut canvas = Canvas::new(false);
    legend(&mut canvas, chart, classes);
    for (at, category) in chart.categories.iter().enumerate() {
        let place = category
            .code
            .parse::<usize>()
            .ok()
            .and_then(|number| PLACES.get(number.checked_sub(1)?));
        if let Some((column, row)) = place {
            let tile = Tile {
                x: column / COLUMNS * 100.0,
                y: row * height,
                width: 1.0 / COLUMNS * 100.0 - 0.5,
                height: height - 0.12,
                wide: height > NARROW,
            };
            tile.draw(
                &mut canvas,
                chart,
                classes,
                (&category.code, &category.text, chart.cell(0, at)),
            );
        }
    }
    canvas
}

struct Tile {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    wide: bool,
}

impl Tile {
    fn draw(
        &self,
        canvas: &mut Canvas,
        chart: &Chart<'_>,
        classes: &Classes,
        (code, name, cell): (&str, &str, Cell),
    ) {
        let (class, fill) = match cell {
            Cell::Value(value) => (format!("tile q{}", classes.shade(value)), String::new()),
            Cell::Hidden => ("tile hidden".to_owned(), hatch(chart)),
            Cell::Missing => ("tile unknown".to_owned(), String::new()),
        };
        canvas.area(&class, &fill, (self.x, self.width), (self.y, self.height));
        let tone = match cell {
            Cell::Value(value) if classes.is_dark(value) => "tile-name on-dark",
            Cell::Hidden => "tile-name on-hatch",
            _ => "tile-name",
        };
        let middle = self.x + self.width / 2.0;
        let lines = if self.wide {
            wide_name(name)
        } else {
            narrow_name(code, name)
        };
        let said = self.said(chart, cell);
        let count = lines.len() + usize::from(!said.is_empty());
        // Letters of the name have a size of their own, of which places are ems.
        let mut y = (self.y + self.height / 2.0) / SIZE - (count as f64 - 1.0) * 0.55 + 0.2;
        for line in lines {
            canvas.text(tone, (middle, 0.0), y, Anchor::Middle, &line);
            y += 1.1;
        }
        if !said.is_empty() {
            canvas.text(tone, (middle, 0.0), y + 0.05, Anchor::Middle, &said);
        }
        if let Cell::Value(value) = cell {
            let class = if classes.is_dark(value) {
                "square on-dark"
            } else {
                "square"
            };
            squares(
                canvas,
                class,
                (middle, self.y + self.height - 0.34),
                classes.shade_count(value),
            );
        }
    }

    /// The number, on a wide screen only.
    fn said(&self, chart: &Chart<'_>, cell: Cell) -> String {
        match (self.wide, cell) {
            (true, Cell::Value(_) | Cell::Hidden) => chart.said(cell),
            _ => String::new(),
        }
    }
}

/// The size of letters in tiles, which the style sheet sets, in ems of the drawing.
const SIZE: f64 = 0.8;

/// A name without 都, 府 and 県; Hokkaido keeps its last letter.
fn wide_name(name: &str) -> Vec<String> {
    let bare = name
        .strip_suffix(['都', '府', '県', '县'])
        .filter(|bare| bare.chars().count() > 1);
    vec![bare.unwrap_or(name).to_owned()]
}

/// What fits a tile on a narrow screen: two letters a line, or the number of the prefecture.
fn narrow_name(code: &str, name: &str) -> Vec<String> {
    let name = wide_name(name).remove(0);
    if ems(&name) < name.chars().count() as f64 {
        return vec![code.to_owned()];
    }
    let letters: Vec<char> = name.chars().collect();
    letters
        .chunks(2)
        .map(|line| line.iter().collect())
        .collect()
}

/// As many small squares as the class has, side by side.
fn squares(canvas: &mut Canvas, class: &str, (middle, y): (f64, f64), count: usize) {
    const PITCH: f64 = 0.3;
    for at in 0..count {
        let dx = (at as f64 - count as f64 / 2.0) * PITCH + 0.05;
        canvas.block(class, "", (middle, dx), (y, 0.2), 0.2);
    }
}

/// What the shades mean, where the map leaves room: the least and the greatest published number of each.
fn legend(canvas: &mut Canvas, chart: &Chart<'_>, classes: &Classes) {
    let mut y = 0.1;
    for (at, (low, high)) in classes.ranges().enumerate() {
        let (low, high) = ((chart.words.number)(low), (chart.words.number)(high));
        let said = if low == high {
            low
        } else {
            format!("{low} – {high}")
        };
        canvas.block(
            &format!("tile q{}", classes.shade_of(at)),
            "",
            (0.0, 0.05),
            (y, 1.15),
            1.9,
        );
        let class = if classes.shade_of(at) > 2 {
            "square on-dark"
        } else {
            "square"
        };
        for square in 0..=at {
            canvas.block(
                class,
                "",
                (0.0, 0.3 + square as f64 * 0.3),
                (y + 0.75, 0.2),
                0.2,
            );
        }
        canvas.text("name", (0.0, 2.3), y + 0.92, Anchor::Start, &said);
        y += LEGEND;
    }
    let cells = || chart.cells.iter().flatten();
    if cells().any(|cell| *cell == Cell::Hidden) {
        canvas.block("tile hidden", &hatch(chart), (0.0, 0.05), (y, 1.15), 1.9);
        canvas.text(
            "name",
            (0.0, 2.3),
            y + 0.92,
            Anchor::Start,
            &chart.words.hidden,
        );
        y += LEGEND;
    }
    if cells().any(|cell| *cell == Cell::Missing) {
        canvas.block("tile unknown", "", (0.0, 0.05), (y, 1.15), 1.9);
        canvas.text(
            "name",
            (0.0, 2.3),
            y + 0.92,
            Anchor::Start,
            &chart.words.missing,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_tiles_lie_on_each_other() {
        for (a, (x, y)) in PLACES.iter().enumerate() {
            assert!(x + 1.0 <= COLUMNS && y + 1.0 <= ROWS, "{}", a + 1);
            for (b, (u, v)) in PLACES.iter().enumerate().skip(a + 1) {
                let apart = |p: &f64, q: &f64| p + 1.0 <= *q || q + 1.0 <= *p;
                assert!(apart(x, u) || apart(y, v), "{} and {}", a + 1, b + 1);
            }
        }
    }

    #[test]
    fn names_fit_their_tiles() {
        assert_eq!(narrow_name("14", "神奈川県"), ["神奈", "川"]);
        assert_eq!(narrow_name("26", "京都府"), ["京都"]);
        assert_eq!(narrow_name("13", "Tokyo"), ["13"]);
        assert_eq!(wide_name("北海道"), ["北海道"]);
    }
}
