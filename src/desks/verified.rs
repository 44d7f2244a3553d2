//! What the numbers were when somebody last checked them: a table beside the desks that `shirube desks verify` writes,
//! so that a number that changes without a new check is found.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::entry::Entry;
use super::rules::LEDGER_ROW;
use super::telephone::Telephone;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields;
use crate::fields::{Row, rows};
use crate::source::{SourceFile, Span};

/// Its path below `content/`.
pub const VERIFIED_FILE: &str = "_data/desks-verified.csv";

const HEADER: [&str; 3] = ["id", "verified_on", "numbers"];

/// Checked numbers by desk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verified(BTreeMap<String, Known>);

/// A desk's numbers on the day of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub on: Date,
    /// In their order, apart by spaces.
    pub numbers: String,
}

impl Verified {
    /// Reads the table, whoever saved it last. A row that cannot be read is found.
    pub fn parse(file: &SourceFile, diagnostics: &mut Diagnostics) -> Self {
        let mut known = BTreeMap::new();
        for row in rows(file, b',').into_iter().skip(1) {
            match of_row(&row) {
                Some((id, one)) => {
                    known.insert(id, one);
                }
                None if row.is_blank() => {}
                None => {
                    let finding = Diagnostic::at(&LEDGER_ROW, file, row.span());
                    diagnostics.push(finding.arg("row", row.number));
                }
            }
        }
        Self(known)
    }

    pub fn get(&self, id: &str) -> Option<&Known> {
        self.0.get(id)
    }

    /// The table as it should be now, with the ids of desks whose numbers changed without a new check: those keep
    /// what was checked, as do desks that say no more when that was.
    pub fn renewed(&self, entries: &[Entry]) -> (Self, Vec<String>) {
        let mut refused = Vec::new();
        let mut rows = BTreeMap::new();
        for entry in entries {
            let known = self.get(&entry.id).cloned();
            let Some(on) = entry.record.verified_on else {
                rows.extend(known.map(|known| (entry.id.clone(), known)));
                continue;
            };
            let now = Known {
                on,
                numbers: told(entry),
            };
            let known = match known.filter(|known| on <= known.on) {
                Some(known) => {
                    if known.numbers != now.numbers {
                        refused.push(entry.id.clone());
                    }
                    known
                }
                None => now,
            };
            rows.insert(entry.id.clone(), known);
        }
        (Self(rows), refused)
    }

    /// The table as CSV.
    pub fn to_csv(&self) -> String {
        let mut text = format!("{}\n", HEADER.join(","));
        for (id, known) in &self.0 {
            text.push_str(&format!("{id},{},{}\n", known.on, known.numbers));
        }
        text
    }
}

/// A row of the table: id, day, numbers.
fn of_row(row: &Row) -> Option<(String, Known)> {
    let [id, day, rest @ ..] = row.cells.as_slice() else {
        return None;
    };
    let on = fields::lenient_date(&day.text)?;
    let numbers = rest.first().map_or("", |cell| cell.text.as_str());
    let numbers: Option<Vec<String>> = numbers.split_whitespace().map(number).collect();
    let known = Known {
        on,
        numbers: numbers?.join(" "),
    };
    (!id.text.is_empty()).then(|| (id.text.clone(), known))
}

/// A number as it is shown, though Excel took its zero.
fn number(text: &str) -> Option<String> {
    let number = Telephone::parse(text, Span::default());
    let number = number.or_else(|| Telephone::padded(text, Span::default()));
    number.map(|number| number.shown)
}

/// A desk's numbers as the table has them.
pub(super) fn told(entry: &Entry) -> String {
    let numbers = entry.record.numbers().chain(&entry.record.fax);
    numbers
        .map(|number| number.shown.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}
