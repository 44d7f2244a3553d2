//! Desks in a table, as Excel exports one: a header, then a desk a row. Each row becomes the same tree of keys that a
//! YAML file is, so that both are read, and found fault with, alike.

use std::sync::Arc;

use super::columns::{Column, columns};
use super::entry::Entry;
use super::read::entry;
use super::rules::{COLUMN_MISSING, FILE_UNREAD, ROW_SHORT, ROW_WIDTH};
use crate::config::SiteConfig;
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::fields::{self, Cell, Node, Row, Value, rows};
use crate::source::{SourceFile, Span};

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
        diagnostics.push(Diagnostic::about(&FILE_UNREAD, &file.path));
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
    let table = Table {
        file,
        columns: Arc::new(columns),
    };
    let mut rows = rows.filter(|row| !row.is_blank()).peekable();
    if rows.peek().is_none() {
        diagnostics.push(Diagnostic::about(&FILE_UNREAD, &file.path));
    }
    rows.filter_map(|row| table.desk(&row, diagnostics))
        .collect()
}

/// A row of a table, so that a finding can say where it is as Excel shows it.
#[derive(Debug)]
pub struct TableRow {
    /// Counted as Excel does.
    pub number: usize,
    cells: Vec<Span>,
    columns: Arc<Vec<Column>>,
}

impl TableRow {
    /// The cell of a key, though it is empty.
    pub(super) fn cell(&self, key: &str) -> Option<Span> {
        let of_key = |column: &Column| column.path.first().is_some_and(|first| first == key);
        let at = self.columns.iter().position(of_key)?;
        self.cells.get(at).copied()
    }

    /// A finding with the row and the column that it is in.
    pub(super) fn placed(&self, mut finding: Diagnostic, file: &SourceFile) -> Diagnostic {
        let Some(at) = finding.place.as_ref().map(|place| place.span) else {
            return finding;
        };
        let inside = |cell: &Span| cell.start <= at.start && at.end <= cell.end;
        let cells = self.cells.iter().zip(self.columns.iter());
        let column = cells.filter(|(cell, _)| inside(cell)).last();
        let number = self.number;
        let Some((_, column)) = column else {
            let place = Place::new(file, at);
            return finding.related(
                place,
                &format!("{number}行目です"),
                &format!("row {number}"),
            );
        };
        let header = &column.header;
        // Whoever wrote the table knows the column by its header.
        for (_, value) in finding.args.iter_mut().filter(|(name, _)| *name == "key") {
            value.clone_from(header);
        }
        let ja = format!("{number}行目の「{header}」の列です");
        let en = format!("row {number}, column “{header}”");
        finding.related(Place::new(file, column.span), &ja, &en)
    }
}

struct Table<'t> {
    file: &'t SourceFile,
    columns: Arc<Vec<Column>>,
}

impl Table<'_> {
    fn desk(&self, row: &Row, diagnostics: &mut Diagnostics) -> Option<Entry> {
        let row = &self.filled(row, diagnostics)?;
        let at = Arc::new(TableRow {
            number: row.number,
            cells: row.cells.iter().map(|cell| cell.span).collect(),
            columns: self.columns.clone(),
        });
        let mut found = Diagnostics::default();
        let tree = self.tree(row);
        let desk = entry(self.file, &tree, None, Some(at.clone()), &mut found);
        let placed = |finding| at.placed(finding, self.file);
        diagnostics.extend(found.into_iter().map(placed));
        desk
    }

    /// A row with as many cells as there are columns. Cells missing at its end are taken as empty, as some programs
    /// leave them out; but after a line break within a cell, a quote that is not closed may have swallowed them.
    fn filled(&self, row: &Row, diagnostics: &mut Diagnostics) -> Option<Row> {
        let (found, wanted) = (row.cells.len(), self.columns.len());
        let mut row = row.clone();
        let beyond = row.cells.get(wanted..).unwrap_or_default();
        let swallowed = row.cells.iter().any(|cell| cell.text.contains('\n'));
        let rule = match found < wanted {
            _ if beyond.iter().any(|cell| !cell.text.is_empty()) => &ROW_WIDTH,
            true if swallowed => &ROW_WIDTH,
            true => &ROW_SHORT,
            false => {
                row.cells.truncate(wanted);
                return Some(row);
            }
        };
        let finding = Diagnostic::at(rule, self.file, row.span())
            .arg("row", row.number)
            .arg("found", found)
            .arg("wanted", wanted);
        diagnostics.push(finding);
        let end = row.span().end as usize;
        let empty = Cell {
            text: String::new(),
            span: Span::new(end, end),
        };
        row.cells.resize(wanted, empty);
        (rule.id == ROW_SHORT.id).then_some(row)
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
                "telephone" => several(&mut entry.value, "number"),
                "languages" => several(&mut entry.value, "language"),
                _ => {}
            }
        }
        Node::new(row.span(), Value::Map(keys))
    }
}

fn insert(keys: &mut Vec<fields::Entry>, path: &[String], cell: &Cell) {
    let [key, rest @ ..] = path else { return };
    let at = keys.iter().position(|entry| entry.key == *key);
    let at = at.unwrap_or_else(|| {
        let value = match rest {
            [] => cell.value(),
            _ => Value::Map(Vec::new()),
        };
        keys.push(fields::Entry {
            key: key.clone(),
            key_span: cell.span,
            value: Node::new(cell.span, value),
        });
        keys.len() - 1
    });
    if let Value::Map(inner) = &mut keys[at].value.value {
        insert(inner, rest, cell);
    }
}

/// What `telephone`, `telephone.2.number`, … say, in the order of their numbers. One cell may name several as well.
fn several(node: &mut Node, key: &str) {
    let Value::Map(entries) = &mut node.value else {
        return;
    };
    let (numbered, first): (Vec<_>, Vec<_>) = std::mem::take(entries)
        .into_iter()
        .partition(|entry| place(&entry.key).is_some());
    let mut all: Vec<(usize, Node)> = numbered
        .into_iter()
        .map(|entry| (place(&entry.key).unwrap_or_default(), entry.value))
        .collect();
    if !first.is_empty() {
        all.push((1, Node::new(node.span, Value::Map(first))));
    }
    all.sort_by_key(|(at, _)| *at);
    node.value = Value::List(
        all.into_iter()
            .flat_map(|(_, one)| split(one, key))
            .collect(),
    );
}

/// The number of a numbered column.
fn place(key: &str) -> Option<usize> {
    key.parse().ok()
}

/// A record whose cell `key` names several things as records that share the rest.
fn split(node: Node, key: &str) -> Vec<Node> {
    let named = node.get(key).and_then(Node::as_text);
    let Some(text) = named.filter(|text| text.contains(BETWEEN)) else {
        return vec![node];
    };
    let parts: Vec<String> = text
        .split(BETWEEN)
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect();
    let one = |part: String| {
        let mut one = node.clone();
        if let Value::Map(entries) = &mut one.value {
            for entry in entries.iter_mut().filter(|entry| entry.key == key) {
                entry.value.value = Value::Text(part.clone());
            }
        }
        one
    };
    parts.into_iter().map(one).collect()
}
