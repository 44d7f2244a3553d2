//! Rows with a category of each dimension and a figure, put together into a cube. What is wrong is told by the number
//! of the row and the name of the column, never by what stands there.

use std::collections::HashMap;

use crate::diagnostics::{Diagnostics, Text};
use crate::fields::Localised;
use crate::files::{SitePath, decode_table};
use crate::hook::{Fault, refuse};
use crate::statistics::cube::{About, Axis, Category, Cell, Cube};
use crate::text::narrow;

/// A CSV text: its header, and rows as wide as it, with their line numbers.
pub(super) struct Rows {
    pub header: Vec<String>,
    /// Whether a comma stands before decimals, as where semicolons stand between columns.
    decimal_comma: bool,
    pub rows: Vec<(u64, Vec<String>)>,
}

/// Reads a CSV text in UTF-8 or Excel's Shift_JIS.
pub(super) fn rows(bytes: &[u8]) -> Result<Rows, Fault> {
    let path = SitePath::new("table.csv");
    let file = decode_table(&path, bytes, &mut Diagnostics::default());
    let file = file.ok_or_else(|| Fault::new(NOT_TEXT))?;
    // The reader counts lines by what ends them, and takes CRLF for two.
    let text = file.text.replace("\r\n", "\n");
    let first = text.lines().next().unwrap_or_default();
    let decimal_comma = first.matches(';').count() > first.matches(',').count();
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .delimiter(if decimal_comma { b';' } else { b',' })
        .from_reader(text.as_bytes());
    let not_csv = |error: csv::Error| {
        let line = error.position().map_or(0, csv::Position::line);
        Fault::new(NOT_CSV).arg("line", line)
    };
    let header: Vec<String> = reader
        .headers()
        .map_err(not_csv)?
        .iter()
        .map(trimmed)
        .collect();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(not_csv)?;
        let line = record.position().map_or(0, csv::Position::line);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if record.len() != header.len() {
            return Err(Fault::new(RAGGED).arg("line", line));
        }
        rows.push((line, record.iter().map(trimmed).collect()));
    }
    let named = header.iter().all(|name| !name.is_empty()) && !header.is_empty();
    match named && !rows.is_empty() {
        true => Ok(Rows {
            header,
            decimal_comma,
            rows,
        }),
        false => Err(Fault::new(EMPTY)),
    }
}

fn trimmed(cell: &str) -> String {
    cell.trim().to_owned()
}

impl Rows {
    /// The figure in a cell of a line.
    pub(super) fn figure(&self, text: &str, line: u64) -> Result<Cell, Fault> {
        match self.decimal_comma {
            true => figure(&narrow(text).replacen(',', ".", 1), line),
            false => figure(&narrow(text), line),
        }
    }
}

/// A figure: digits, perhaps with separators of thousands; nothing for a cell that is empty or says that it is not known.
fn figure(text: &str, line: u64) -> Result<Cell, Fault> {
    match text {
        "" | "-" | "…" | "..." | ".." | "NA" | "n/a" => return Ok(Cell::Missing),
        "c" | "C" | "x" | "X" | "*" | "***" | "秘匿" => return Ok(Cell::Hidden),
        _ => {}
    }
    let bare = match thousands(text) {
        true => text.replace(',', ""),
        false => text.to_owned(),
    };
    let plain = bare
        .bytes()
        .all(|b| b.is_ascii_digit() || b"+-.eE".contains(&b));
    let value = bare
        .parse()
        .ok()
        .filter(|value: &f64| plain && value.is_finite());
    value
        .map(Cell::Value)
        .ok_or_else(|| Fault::new(NO_FIGURE).arg("line", line))
}

/// Whether commas stand where separators of thousands stand.
fn thousands(text: &str) -> bool {
    let whole = text.split('.').next().unwrap_or_default();
    let mut groups = whole.split(',');
    let first = groups
        .next()
        .unwrap_or_default()
        .trim_start_matches(['-', '+']);
    (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3)
}

/// A dimension out of a column.
pub(super) struct Column {
    pub axis: Axis,
    places: HashMap<String, usize>,
}

impl Column {
    pub(super) fn new(id: &str, label: Localised) -> Self {
        let axis = Axis {
            id: id.to_owned(),
            label,
            ..Axis::default()
        };
        Self {
            axis,
            places: HashMap::new(),
        }
    }

    /// The place of a category, a new one if need be.
    pub(super) fn place(&mut self, code: &str, label: Localised) -> usize {
        if let Some(place) = self.places.get(code) {
            return *place;
        }
        let place = self.axis.categories.len();
        self.places.insert(code.to_owned(), place);
        self.axis.categories.push(Category {
            code: code.to_owned(),
            label,
            ..Category::default()
        });
        place
    }
}

/// A cube out of the places of each row and its figure.
pub(super) fn cube(
    about: About,
    columns: Vec<Column>,
    rows: Vec<(u64, Vec<usize>, Cell)>,
) -> Result<Cube, Fault> {
    let axes: Vec<Axis> = columns.into_iter().map(|column| column.axis).collect();
    if axes.is_empty() {
        return Err(Fault::new(EMPTY));
    }
    // Before the size: a table of people has too many combinations, and that is not what is wrong with it.
    let ones = rows.iter().all(|(_, _, cell)| *cell == Cell::Value(1.0));
    refuse::people(&axes, rows.len(), ones)?;
    let size = Cube::size(&axes)?;
    let mut cube = Cube {
        about,
        axes,
        cells: vec![Cell::Missing; size],
        contributions: None,
    };
    let mut seen = vec![false; size];
    for (line, at, cell) in rows {
        let Some(offset) = cube.offset(&at) else {
            continue;
        };
        if std::mem::replace(&mut seen[offset], true) {
            return Err(Fault::new(TWICE).arg("line", line));
        }
        cube.cells[offset] = cell;
    }
    Ok(cube)
}

const NOT_TEXT: Text = Text::new(
    "表が、UTF-8 でも Shift_JIS でもありません",
    "the table is neither UTF-8 nor Shift_JIS",
);
const NOT_CSV: Text = Text::new(
    "表の{line}行目が、CSVとして読めません",
    "line {line} of the table is not readable as CSV",
);
const RAGGED: Text = Text::new(
    "表の{line}行目の列の数が、1行目と違います",
    "line {line} of the table has not as many columns as the first",
);
const EMPTY: Text = Text::new(
    "表に、列の名前か中身がありません。1行目に列の名前を、2行目から数を書いてください",
    "the table has no rows, or a column without a name; the first line names the columns",
);
const NO_FIGURE: Text = Text::new(
    "表の{line}行目の値が、数ではありません。「10未満」や「10人」ではなく、もとの数だけを書いてください（小さな数は、取りこむときに隠します）。NaN も数ではありません",
    "the value in line {line} of the table is not a number, nor is NaN; write the true count alone, not “under 10” or “10 people”: small counts are hidden when it is taken in",
);
const TWICE: Text = Text::new(
    "表の{line}行目は、前の行と分類の組み合わせが同じです。ひとり分ずつのデータは受け取りません。集計した表にしてください",
    "line {line} of the table has the same categories as one before: data on single people are never taken; give an aggregated table",
);
pub(super) const NO_CATEGORY: Text = Text::new(
    "表の{line}行目に、空の分類があります。注の行なら、消してください",
    "line {line} of the table lacks a category; if it is a note, delete it",
);
