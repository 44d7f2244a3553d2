//! What can be wrong with a panel. The rules about names and histories stand beside what raises them.

mod records;
mod standings;

pub use records::*;
pub use standings::*;
