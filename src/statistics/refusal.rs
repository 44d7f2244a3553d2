//! Why a table is not gated.

use std::fmt;

/// Why nothing is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    TooLarge { most: usize },
    WrongSize { counts: usize, cells: usize },
    Negative { cell: String },
    NotAdditive { cell: String },
    Hierarchy { dimension: String, code: String },
    HiddenTotal { dimension: String, code: String },
    Unproven { cells: usize },
}
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{self:?}") }
}
