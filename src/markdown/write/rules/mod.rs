//! Findings about what a page shows and where it leads: what `write` and directives report. Flat tables of words.

mod facts;
mod html;
mod links;
mod parts;

pub use facts::*;
pub use html::*;
pub use links::*;
pub use parts::*;
