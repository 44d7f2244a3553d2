//! What a chart is drawn from: series by categories, and what is known of each cell.

pub use crate::statistics::cube::Cell;

/// The sum of cells: none where a part is hidden or not known, since the rest would tell of it.
pub(super) fn sum(cells: impl IntoIterator<Item = Cell>) -> Cell {
    cells
        .into_iter()
        .fold(Cell::Value(0.0), |sum, cell| match (sum, cell) {
            (Cell::Value(sum), Cell::Value(value)) => Cell::Value(sum + value),
            (Cell::Hidden, _) | (_, Cell::Hidden) => Cell::Hidden,
            _ => Cell::Missing,
        })
}

/// A category or a series: its code in the data, and its name in the page's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    pub code: String,
    pub text: String,
    /// Whether it is a total of others beside it, with which it is not compared.
    pub whole: bool,
}

/// How the page's language says things in a chart.
pub struct Words<'w> {
    /// In the place of a hidden number, such as 非公表.
    pub hidden: String,
    /// In the place of a number that nobody knows.
    pub missing: String,
    /// Writes a number.
    pub number: &'w dyn Fn(f64) -> String,
}

/// What is drawn.
pub struct Chart<'w> {
    pub series: Vec<Label>,
    pub categories: Vec<Label>,
    /// By series and category.
    pub cells: Vec<Vec<Cell>>,
    pub words: Words<'w>,
    /// Begins the ids in the drawing, and is used by no other drawing of the page.
    pub id: String,
    /// Whether the categories are times, in their order.
    pub in_time: bool,
    /// Whether the page's language is written from right to left.
    pub rtl: bool,
}

impl Chart<'_> {
    /// The cell of a series and a category.
    pub fn cell(&self, series: usize, category: usize) -> Cell {
        let row = self.cells.get(series);
        row.and_then(|row| row.get(category))
            .copied()
            .unwrap_or(Cell::Missing)
    }

    /// All published numbers.
    pub fn values(&self) -> impl Iterator<Item = f64> {
        self.cells.iter().flatten().filter_map(|cell| cell.value())
    }

    /// What stands in the place of a cell in words.
    pub fn said(&self, cell: Cell) -> String {
        match cell {
            Cell::Value(value) => (self.words.number)(value),
            Cell::Hidden => self.words.hidden.clone(),
            Cell::Missing => self.words.missing.clone(),
        }
    }

    /// The widest of the words beside cells, in ems.
    pub(super) fn widest_said(&self) -> f64 {
        let said = self
            .cells
            .iter()
            .flatten()
            .map(|cell| ems(&self.said(*cell)));
        said.fold(0.0, f64::max)
    }
}

/// How wide a text is, about, in ems.
pub(super) fn ems(text: &str) -> f64 {
    let wide = |c: char| match unicode_width::UnicodeWidthChar::width(c) {
        Some(2) => 1.0,
        Some(0) | None => 0.0,
        Some(_) => 0.58,
    };
    text.chars().map(wide).sum()
}

/// A text in lines of at most so many ems: at spaces where it has them, and anywhere between wide characters.
pub(super) fn lines(text: &str, most: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in pieces(text) {
        let line = lines.last_mut().map(std::mem::take).unwrap_or_default();
        if line.is_empty() || ems(&line) + ems(piece.trim_end()) <= most {
            lines.pop();
            lines.push(line + piece);
        } else {
            lines.pop();
            lines.push(line.trim_end().to_owned());
            lines.push(piece.to_owned());
        }
    }
    lines
        .into_iter()
        .map(|line| line.trim_end().to_owned())
        .collect()
}

/// Where a line may break: after a space, and beside a wide character that may begin a line.
fn pieces(text: &str) -> Vec<&str> {
    const NEVER_FIRST: &str = "、。，．・：；）」』】〕ーっゃゅょッャュョ々";
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        let wide = |c: char| unicode_width::UnicodeWidthChar::width(c) == Some(2);
        let may = before.is_some_and(|b: char| b == ' ' || wide(b) || wide(c)) && c != ' ';
        let opens = before.is_some_and(|b| "（「『【〔".contains(b));
        if may && !opens && !NEVER_FIRST.contains(c) && at > start {
            pieces.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    pieces.push(&text[start..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_with_a_hidden_part_is_hidden() {
        use Cell::{Hidden, Missing, Value};
        assert_eq!(sum([Value(1.0), Value(2.0)]), Value(3.0));
        assert_eq!(sum([Value(1.0), Missing]), Missing);
        assert_eq!(sum([Missing, Hidden, Value(2.0)]), Hidden);
        assert_eq!(sum([]), Value(0.0));
    }

    #[test]
    fn long_labels_are_broken_into_lines() {
        assert_eq!(
            lines("がん遺伝子パネル検査", 6.0),
            ["がん遺伝子パ", "ネル検査"]
        );
        assert_eq!(
            lines("Breast and ovarian cancer", 9.0),
            ["Breast and", "ovarian cancer"].map(str::to_owned)
        );
        assert_eq!(lines("胃（いぶくろ）", 6.0), ["胃（いぶく", "ろ）"]);
        assert_eq!(lines("", 6.0), [""]);
    }
}
