//! What the numbers were when somebody last checked them: a table beside the desks that `shirube desks verify` writes,
//! so that a number that changes without a new check is found.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::entry::Entry;
use crate::source::SourceFile;

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
    /// Reads the table. A row that nobody can make sense of counts as none: `desks verify` writes it anew.
    pub fn parse(file: &SourceFile) -> Self {
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .from_reader(file.text.as_bytes());
        let row = |record: csv::StringRecord| {
            let on = record.get(1)?.parse().ok()?;
            let numbers = record.get(2)?.to_owned();
            Some((record.get(0)?.to_owned(), Known { on, numbers }))
        };
        Self(
            reader
                .records()
                .filter_map(Result::ok)
                .filter_map(row)
                .collect(),
        )
    }

    pub fn get(&self, id: &str) -> Option<&Known> {
        self.0.get(id)
    }

    /// The table as it should be now, with the ids of desks whose numbers changed without a new check: those keep
    /// what was checked.
    pub fn renewed(&self, entries: &[Entry]) -> (Self, Vec<String>) {
        let mut refused = Vec::new();
        let mut rows = BTreeMap::new();
        for entry in entries {
            let Some(on) = entry.record.verified_on else {
                continue;
            };
            let now = Known {
                on,
                numbers: told(entry),
            };
            let known = match self.get(&entry.id) {
                Some(known) if known.on == on && *known != now => {
                    refused.push(entry.id.clone());
                    known.clone()
                }
                _ => now,
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

/// A desk's numbers as the table has them.
pub(super) fn told(entry: &Entry) -> String {
    let numbers = entry.record.numbers().chain(&entry.record.fax);
    numbers
        .map(|number| number.shown.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}
