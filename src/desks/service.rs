//! A channel that is offered or not, with what to know about it.

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::hours::Hours;
use super::said::Said;
use crate::fields::Localised;
use crate::fields::{FieldValue, Link, Node, Reader, Value, read_record};
use crate::record;

/// A channel besides telephone and writing: relay, sign language, a visit.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Service {
    pub offered: bool,
    /// Whether it has to be booked.
    pub booking: bool,
    pub note: Localised,
    pub url: Option<Link>,
    /// When, if not whenever the desk answers.
    pub hours: Option<Hours>,
}

record! {
    /// How a service is written down in full.
    struct Written {
        /// Whether it is offered (default true)
        "offered" | "有無" => offered: Option<Said>;
        /// Whether it has to be booked
        "booking" | "予約" => booking: bool;
        /// What to know about it
        "note" | "説明" => note: Localised;
        /// Page about it
        "url" => url: Option<Link>;
        /// When, if not whenever the desk answers
        "hours" | "受付時間" => hours: Option<Hours>;
    }
}

impl FieldValue for Service {
    /// `true`, `有`, a sentence about it, or a group of keys.
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Map(keys) = &node.value else {
            let Said { offered, note } = Said::read(node, reader)?;
            return Some(Self {
                offered,
                note,
                ..Self::default()
            });
        };
        let written: Written = read_record(node, reader)?;
        let says = keys.iter().any(|entry| {
            matches!(entry.key.as_str(), "offered" | "有無") && entry.value.value != Value::Null
        });
        // One whose answer cannot be read is not offered to anybody.
        let said = written.offered.unwrap_or_else(|| Said {
            offered: !says,
            ..Said::default()
        });
        Some(Self {
            offered: said.offered,
            booking: written.booking,
            note: if written.note.is_empty() {
                said.note
            } else {
                written.note
            },
            url: written.url,
            hours: written.hours,
        })
    }

    fn schema() -> Json {
        json!({ "anyOf": [bool::schema(), { "type": "string" }, Written::schema()] })
    }
}
