//! The cells of a table with their places, which the CSV reader itself does not tell.

use super::node::Value;
use crate::source::{SourceFile, Span};

/// A cell as it was meant, and where it stands.
#[derive(Debug, Clone)]
pub struct Cell {
    pub text: String,
    pub span: Span,
}

/// A row, with its number as Excel shows it.
#[derive(Debug, Clone)]
pub struct Row {
    pub number: usize,
    pub cells: Vec<Cell>,
}

impl Row {
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.text.is_empty())
    }

    /// From its first cell to its last.
    pub fn span(&self) -> Span {
        let ends = self.cells.first().zip(self.cells.last());
        ends.map_or_else(Span::default, |(first, last)| {
            Span::new(first.span.start as usize, last.span.end as usize)
        })
    }
}

impl Cell {
    /// Its value as YAML would have it.
    pub fn value(&self) -> Value {
        if self.text.is_empty() {
            return Value::Null;
        }
        match self.text.as_str() {
            "TRUE" => Value::Bool(true),
            "FALSE" => Value::Bool(false),
            text if is_number(text) => Value::Number(text.to_owned()),
            text => Value::Text(text.to_owned()),
        }
    }
}

fn is_number(text: &str) -> bool {
    text.bytes()
        .all(|b| b.is_ascii_digit() || b == b'.' || b == b'-')
        && text.parse::<f64>().is_ok()
}

/// All rows that are not empty lines, the header first.
pub fn rows(file: &SourceFile, delimiter: u8) -> Vec<Row> {
    let text = file.text.as_ref();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    // The text is UTF-8 and rows may differ in length, so that there is nothing left to fail.
    let records: Vec<csv::StringRecord> = reader.records().filter_map(Result::ok).collect();
    let start = |record: &csv::StringRecord| {
        record
            .position()
            .and_then(|at| usize::try_from(at.byte()).ok())
            .unwrap_or(0)
    };
    let starts: Vec<usize> = records.iter().map(start).chain([text.len()]).collect();
    let mut number = 0;
    let mut rows = Vec::with_capacity(records.len());
    for (record, bounds) in records.iter().zip(starts.windows(2)) {
        let raw = &text[file.floor(bounds[0])..file.floor(bounds[1])];
        // Empty lines before a row are rows in Excel.
        let body = raw.trim_start_matches(['\r', '\n']);
        let skipped = &raw[..raw.len() - body.len()];
        // The reader ends a row before the line feed of a CRLF.
        let halved = skipped.starts_with('\n') && text[..bounds[0]].ends_with('\r');
        number += skipped.matches('\n').count() + 1 - usize::from(halved);
        let places = places(body, bounds[0] + skipped.len(), delimiter);
        let cells = record.iter().zip(places).map(|(text, span)| Cell {
            text: text.trim().to_owned(),
            span,
        });
        rows.push(Row {
            number,
            cells: cells.collect(),
        });
    }
    rows
}

/// Where each cell of a row is, without the quotes around it.
fn places(row: &str, offset: usize, delimiter: u8) -> Vec<Span> {
    let mut places = Vec::new();
    let (mut from, mut quoted) = (0, false);
    let place = |from: usize, to: usize| {
        let cell = &row[from..to];
        let bare = cell
            .strip_prefix('"')
            .and_then(|cell| cell.strip_suffix('"'));
        let quotes = usize::from(bare.is_some());
        Span::new(offset + from + quotes, offset + to - quotes)
    };
    for (at, byte) in row.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'\r' | b'\n' if !quoted => {
                places.push(place(from, at));
                return places;
            }
            _ if byte == delimiter && !quoted => {
                places.push(place(from, at));
                from = at + 1;
            }
            _ => {}
        }
    }
    places.push(place(from, row.len()));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::SitePath;

    #[test]
    fn cells_know_their_places_and_rows_their_numbers() {
        let text = "id,name\r\n\r\na,\"二, 行\n目\"\r\nb,\"say \"\"x\"\"\"\r\n";
        let file = SourceFile::new(SitePath::new("a.csv"), text);
        let rows = rows(&file, b',');
        let told: Vec<(usize, &str, &str)> = rows
            .iter()
            .map(|row| {
                (
                    row.number,
                    row.cells[1].text.as_str(),
                    &text[row.cells[1].span.range()],
                )
            })
            .collect();
        let want = [
            (1, "name", "name"),
            (3, "二, 行\n目", "二, 行\n目"),
            (4, "say \"x\"", "say \"\"x\"\""),
        ];
        assert_eq!(told, want);
    }

    #[test]
    fn values_are_what_excel_means() {
        let value = |text: &str| {
            Cell {
                text: text.to_owned(),
                span: Span::default(),
            }
            .value()
        };
        assert_eq!(value("TRUE"), Value::Bool(true));
        assert_eq!(value("0120000000"), Value::Number("0120000000".to_owned()));
        assert_eq!(
            value("03-0000-0000"),
            Value::Text("03-0000-0000".to_owned())
        );
        assert_eq!(value(""), Value::Null);
    }
}
