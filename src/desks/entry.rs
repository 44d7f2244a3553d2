//! A desk with the place that it was read from, so that what is found later can still point there.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use xxhash_rust::xxh3::xxh3_64;

use super::record::DeskRecord;
use super::table::TableRow;
use crate::config::SiteConfig;
use crate::diagnostics::{Diagnostic, Place, Rule};
use crate::source::{SourceFile, Span};

/// A desk of the site.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its name in addresses and exports.
    pub id: String,
    pub record: DeskRecord,
    /// Hash of all that the record says.
    pub hash: u64,
    pub origin: Origin,
}

/// Where a record is written.
#[derive(Debug, Clone)]
pub struct Origin {
    pub file: SourceFile,
    /// The record as a whole: a file's first key, or a row.
    pub span: Span,
    /// The row of a table.
    pub row: Option<Arc<TableRow>>,
    /// The values of its keys.
    pub keys: BTreeMap<String, Span>,
}

impl Origin {
    /// The row of a table, counted as Excel does.
    pub fn row_number(&self) -> Option<usize> {
        self.row.as_ref().map(|row| row.number)
    }
}

/// How far a desk can be relied on, on a given day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Past its last day: its numbers are not shown.
    Expired,
    /// Nobody has said that they checked it.
    Unverified,
    /// Checked too long ago.
    Stale,
    Verified,
}

/// Days for which a check counts, unless the site says otherwise.
const FRESH_DAYS: u32 = 365;

impl State {
    /// The end of its string's id, and its name in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::Unverified => "unverified",
            Self::Stale => "stale",
            Self::Verified => "verified",
        }
    }
}

impl Entry {
    pub fn new(id: String, record: DeskRecord, origin: Origin) -> Self {
        let bytes = postcard::to_stdvec(&record).expect("a record is plain data");
        let hash = xxh3_64(&[id.as_bytes(), &bytes].concat());
        Self {
            id,
            record,
            hash,
            origin,
        }
    }

    /// Begins a finding at a key, or at the record where the key is not written.
    pub fn find(&self, rule: &'static Rule, key: &str) -> Diagnostic {
        let written = self.origin.keys.get(key).copied();
        let row = self.origin.row.as_ref();
        let span = written.or_else(|| row.and_then(|row| row.cell(key)));
        self.find_at(rule, span.unwrap_or(self.origin.span))
    }

    /// Begins a finding at a place in the record's file; in a table with its row and column.
    pub fn find_at(&self, rule: &'static Rule, span: Span) -> Diagnostic {
        let finding = Diagnostic::at(rule, &self.origin.file, span).arg("id", &self.id);
        match &self.origin.row {
            Some(row) => row.placed(finding, &self.origin.file),
            None => finding,
        }
    }

    pub fn place(&self, span: Span) -> Place {
        Place::new(&self.origin.file, span)
    }

    /// The day from which its last check no longer counts.
    pub fn stale_from(&self, config: &SiteConfig) -> Option<Date> {
        let days = config.desks.fresh_days.unwrap_or(FRESH_DAYS);
        let span = jiff::Span::new().try_days(days).ok()?;
        self.record.verified_on?.checked_add(span).ok()
    }

    /// How far it can be relied on.
    pub fn state(&self, today: Date, config: &SiteConfig) -> State {
        let record = &self.record;
        match self.stale_from(config) {
            _ if record.expires_on.is_some_and(|last| today > last) => State::Expired,
            None => State::Unverified,
            Some(stale) if today >= stale => State::Stale,
            Some(_) => State::Verified,
        }
    }
}
