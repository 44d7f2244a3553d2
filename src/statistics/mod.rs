//! Statistics
mod consistency;
mod dice;
mod gate;
mod moves;
mod need;
mod pattern;
mod policy;
mod program;
mod refusal;
mod rules;
mod search;
mod shift;
mod table;
pub use gate::{gate, Gated};
pub use policy::*;
pub use refusal::*;
pub use table::*;
