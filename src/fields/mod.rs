//! Typed records out of YAML and TOML. One definition (`record!`, `choices!`) gives the struct, the
//! reading with findings for each key, and the JSON Schema, so that the three cannot drift apart.
//!
//! Invariant: reading never stops at the first mistake, and a wrong value leaves the field at its
//! default.

mod cells;
mod choice;
mod localised;
mod node;
mod placed;
mod record;
mod reference;
pub mod rules;
mod said;
mod scalar;
mod schema;
mod toml;
mod yaml;
mod yaml_lookalikes;
mod yaml_slips;

pub use self::toml::parse_toml;
pub use cells::{Cell, Row, rows};
pub use choice::{Choice, choice_schema, read_choice};
pub use localised::{Localised, LocalisedList};
pub use node::{Entry, Node, Value};
pub use placed::Placed;
pub use record::{Field, Reader, Record, read_record, read_records};
pub use reference::Reference;
pub use rules::RULES;
pub use said::Said;
pub use scalar::{FieldValue, Link, Moment, lenient_date};
pub use schema::{nested_schema, object_schema};
pub use yaml::parse_yaml;
