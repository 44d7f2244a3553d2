//! Statistics: tables of counts, and the gate that lets nobody be found in them.
//!
//! `jsonstat` reads a table, `gate` hides cells of it, and `jsonstat` writes what may be published. The
//! invariant: **a `Gated` table exists only where every rule of its policy was proved**, by shifts that
//! were checked in integers (see `shift`), never by a solver's word. `docs/statistics-gate.md` says what
//! the attacker is assumed to know, and how much is lost.
//!
//! `cube` is a table with its words, and `snapshot` what is kept of a source: gated figures and their lock.
//!
//! The order is `table` (what is there) → `rules` (what must be possible, as needs) → `search` (which
//! cells to hide, by `moves` and by linear `program`s) → `gate`.

mod collapse;
mod consistency;
pub mod cube;
mod dice;
mod gate;
mod ground;
pub mod jsonstat;
mod loss;
mod merge;
mod moves;
mod need;
mod past;
mod pattern;
mod policy;
mod program;
mod reasons;
mod refusal;
mod report;
mod rounding;
mod rules;
mod search;
mod sensitive;
mod settings;
mod shift;
pub mod snapshot;
mod sums;
mod table;
mod undeclared;

pub use collapse::{collapse, smaller_half};
pub use gate::{Gated, gate, gate_after};
pub use loss::Loss;
pub use merge::Merge;
pub use past::{Change, Past, Release};
pub use policy::{Dominance, Effort, Policy, Require, Rounding, RoundingKind, Tier, Zeros};
pub use reasons::{Protected, Reason};
pub use refusal::Refusal;
pub use report::report;
pub use snapshot::RULES;
pub use table::{Dimension, Line, MOST_CELLS, Table, coordinates};
pub use undeclared::{digits, nearly_total};
