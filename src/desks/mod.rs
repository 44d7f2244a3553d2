//! Consultation desks: whom to ask, read from `content/_data/desks/`, checked and kept as one directory.
//!
//! Invariant: a record is what its file says and nothing more. Where it is silent (hours on holidays, the cost of a
//! call, the day of the last check) pages say so, and nothing is taken for granted in a reader's favour.

mod area;
mod check;
mod columns;
mod compare;
mod directory;
mod due;
mod entry;
mod holidays;
mod hours;
mod hours_shape;
mod hours_words;
mod languages;
mod new_year;
mod read;
mod record;
mod rules;
mod said;
mod service;
mod table;
mod telephone;
mod verified;
mod words;

pub use crate::fields::{Localised, LocalisedList};
pub use area::{AreaCode, Prefecture};
pub use compare::compare;
pub use directory::{Directory, Facet, NATIONWIDE, Reckoned};
pub use due::{Due, due};
pub use entry::{Entry, Origin, State};
pub use holidays::{is_holiday, known_until};
pub use hours::{Hours, Interval, OnHolidays, ZONE};
pub use hours_shape::Doubt;
pub use languages::autonym;
pub use read::{is_id, read};
pub use record::{DeskRecord, Line, Spoken};
pub use rules::{DESK_EXPIRED, FILE_UNREAD, LEDGER_ROW, RECORDS, STANDINGS, VALUES};
pub use service::Service;
pub use telephone::Telephone;
pub use verified::{Known, VERIFIED_FILE, Verified};
pub use words::{
    Anonymity, Asker, CallCost, Channel, Confidentiality, DeskType, Fee, Interpreting, Network,
    OperatorType, Remit,
};

use crate::fields::{Record, object_schema};

/// The folder below `content/` that holds the desks.
pub const FOLDER: &str = "_data/desks";

/// What its files may end with.
pub const EXTENSIONS: [&str; 4] = ["yaml", "yml", "csv", "tsv"];

/// A new desk's file; `TITLE` stands for its name as a YAML string.
pub const STARTER: &str = include_str!("../starter/desk.yaml");

/// The JSON Schema of a desk's file.
pub fn schema() -> serde_json::Value {
    let mut schema = object_schema(&DeskRecord::default().fields());
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    schema["title"] = "Shirube: a desk, content/_data/desks/*.yaml".into();
    schema
}
