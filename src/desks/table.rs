//! Desks in a table, as Excel exports one: a header, then a desk a row. Each row becomes the same tree of keys that a
//! YAML file is, so that both are read, and found fault with, alike.

use super::columns::{Column, columns};
use super::entry::Entry;
use super::read::entry;
use super::rules::{COLUMN_MISSING, ROW_WIDTH};
use crate::config::SiteConfig;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::{self, Cell, Node, Row, Value, rows};
use crate::source::SourceFile;

/// Columns without which no row says which desk it is.
const NEEDED: [&str; 2] = ["id", "name"];

/// What separates one of several numbers or languages in a cell.
const BETWEEN: [char; 4] = ['、', '，', ',', '\n'];

/// Reads a table. What is wrong is found with its row and column; a row that cannot be read is found as well.
pub(super) fn read(
    file: &SourceFile,
    delimiter: u8,
    config: &SiteConfig,
    diagnostics: &mut Diagnostics,
) -> Vec<Entry> {
    let mut rows = rows(file, delimiter).into_iter();
    let Some(header) = rows.next() else {
        return Vec::new();
    };
    let columns = columns(file, &header, config, diagnostics);
    let lacks = |key: &&str| {
        !columns
            .iter()
            .any(|column| column.path.first().is_some_and(|k| k == key))
    };
    let missing: Vec<&str> = NEEDED.into_iter().filter(lacks).collect();
    if !missing.is_empty() {
        let finding = Diagnostic::at(&COLUMN_MISSING, file, header.span());
        diagnostics.push(finding.arg("columns", missing.join(", ")));
        return Vec::new();
    }
    let table = Table { file, columns };
    rows.filter(|row| !row.is_blank())
        .filter_map(|row| table.desk(&row, diagnostics))
        .collect()
}

struct Table<'t> {
    file: &'t SourceFile,
    columns: Vec<Column>,
}

impl Table<'_> {
    fn desk(&self, row: &Row, diagnostics: &mut Diagnostics) -> Option<Entry> {
        if row.cells.len() != self.columns.len() {
            let finding = Diagnostic::at(&ROW_WIDTH, self.file, row.span())
                .arg("row", row.number)
                .arg("found", row.cells.len())
                .arg("wanted", self.columns.len());
            diagnostics.push(finding);
            return None;
        }
        let mut found = Diagnostics::default();
        let desk = entry(
            self.file,
            &self.tree(row),
            None,
            Some(row.number),
            &mut found,
        );
        diagnostics.extend(found.into_iter().map(|finding| self.placed(finding, row)));
        desk
    }

    /// The row's cells as the keys of a record.
    fn tree(&self, row: &Row) -> Node {
        let mut keys = Vec::new();
        for (column, cell) in self.columns.iter().zip(&row.cells) {
            // An empty cell is no value, but a name must not be missing silently.
            let needed = column
                .path
                .first()
                .is_some_and(|key| NEEDED.contains(&key.as_str()));
            if !column.path.is_empty() && (needed || !cell.text.is_empty()) {
                insert(&mut keys, &column.path, cell);
            }
        }
        for entry in &mut keys {
            match entry.key.as_str() {
                "telephone" => split(&mut entry.value, "number"),
                "languages" => split(&mut entry.value, "language"),
                _ => {}
            }
        }
        Node::new(row.span(), Value::Map(keys))
    }

    /// A finding with the row and the column that it is in.
    fn placed(&self, finding: Diagnostic, row: &Row) -> Diagnostic {
        let at = finding.place.as_ref().map(|place| place.span.start);
        let inside =
            |cell: &&Cell| at.is_some_and(|at| cell.span.start <= at && at <= cell.span.end);
        let column = row
            .cells
            .iter()
            .zip(&self.columns)
            .rfind(|(cell, _)| inside(cell));
        let Some((_, column)) = column else {
            return finding;
        };
        let place = crate::diagnostics::Place::new(self.file, column.span);
        let (header, number) = (&column.header, row.number);
        let ja = format!("{number}行目の「{header}」の列です");
        let en = format!("row {number}, column “{header}”");
        finding.related(place, &ja, &en)
    }
}

fn insert(keys: &mut Vec<fields::Entry>, path: &[String], cell: &Cell) {
    let [key, rest @ ..] = path else { return };
    let at = keys.iter().position(|entry| entry.key == *key);
    let at = at.unwrap_or_else(|| {
        let value = if rest.is_empty() {
            cell.value()
        } else {
            Value::Map(Vec::new())
        };
        let value = Node::new(cell.span, value);
        keys.push(fields::Entry {
            key: key.clone(),
            key_span: cell.span,
            value,
        });
        keys.len() - 1
    });
    if let Value::Map(inner) = &mut keys[at].value.value {
        insert(inner, rest, cell);
    }
}

/// A record whose cell `key` names several things becomes a list of records that share the rest.
fn split(node: &mut Node, key: &str) {
    let Some(named) = node.get(key).cloned() else {
        return;
    };
    let Some(text) = named.as_text().filter(|text| text.contains(BETWEEN)) else {
        return;
    };
    let parts = text
        .split(BETWEEN)
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let one = |part: &str| {
        let mut one = node.clone();
        if let Value::Map(entries) = &mut one.value {
            for entry in entries.iter_mut().filter(|entry| entry.key == key) {
                entry.value.value = Value::Text(part.to_owned());
            }
        }
        one
    };
    node.value = Value::List(parts.map(one).collect());
}
