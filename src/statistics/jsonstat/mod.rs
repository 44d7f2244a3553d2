//! JSON-stat 2.0: a dataset in, and the same dataset out with its counts gated. Totals are categories
//! whose `category.child` lists their parts. <https://json-stat.org/full/>

mod header;
mod merge;
mod named;
mod read;
pub(super) mod structure;
mod write;

use serde_json::{Map, Value};

pub use named::named_counts;
pub use read::{read, read_published};
pub use write::write;

use super::table::Table;

/// A dataset: its table, and what else of it may be published.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    /// Dimensions and counts.
    pub table: Table,
    /// Names, labels, roles and order, and nothing that could hold a count.
    header: Map<String, Value>,
}
