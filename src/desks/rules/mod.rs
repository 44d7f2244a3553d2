//! The findings about desks, in three parts: single values, whole records, and desks beside each other.

mod record;
mod standing;
mod values;

pub use record::*;
pub use standing::*;
pub use values::*;
