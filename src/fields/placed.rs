//! A single value with the place where it is written, for what can be judged only when everything has been read.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::node::Node;
use super::record::Reader;
use super::scalar::FieldValue;
use crate::diagnostics::{Diagnostic, Place, Rule};

/// A value and its place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Placed<T> {
    pub value: T,
    pub place: Place,
}

impl<T> Placed<T> {
    /// Begins a finding where it is written.
    pub fn find(&self, rule: &'static Rule) -> Diagnostic {
        Diagnostic {
            place: Some(self.place.clone()),
            ..Diagnostic::new(rule)
        }
    }
}

impl<T: FieldValue> FieldValue for Placed<T> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let value = T::read(node, reader)?;
        let place = Place::new(reader.file, node.span);
        Some(Self { value, place })
    }

    fn schema() -> Json {
        T::schema()
    }
}
