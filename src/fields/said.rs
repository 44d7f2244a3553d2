//! What a record says to its readers, with the place where it is written.

use serde::{Deserialize, Serialize};

use super::localised::Localised;
use super::node::Node;
use super::record::Reader;
use super::scalar::FieldValue;
use crate::diagnostics::{Diagnostic, Place, Rule};

/// A text by language.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Said {
    pub text: Localised,
    /// None for a text that was left out.
    place: Option<Place>,
}

impl Said {
    /// The file that it is written in.
    pub fn path(&self) -> Option<&crate::files::SitePath> {
        self.place.as_ref().map(|place| &place.path)
    }

    /// Begins a finding where it is written.
    pub fn find(&self, rule: &'static Rule) -> Diagnostic {
        Diagnostic {
            place: self.place.clone(),
            ..Diagnostic::new(rule)
        }
    }
}

impl FieldValue for Said {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = Localised::read(node, reader)?;
        let place = Some(Place::new(reader.file, node.span));
        Some(Self { text, place })
    }

    fn schema() -> serde_json::Value {
        Localised::schema()
    }
}
