//! The statistics hook: tables are fetched from programs, files and addresses, refused where they tell of single
//! people, put through the gate, and stored as snapshots.
//!
//! Invariants: what a source gave is in memory only, until the gate has let it through; no message, log or finding
//! repeats a figure or a secret; whatever goes wrong, the last snapshot stays as it was.
//!
//! The way of a table: `command`, `file` or `http` gives bytes → `formats` reads them → `words` and `codes` give
//! categories their labels → `refuse` looks for what must never be there → `release` gates and holds it against what
//! was published before.

mod codes;
mod command;
mod conform;
mod fault;
mod file;
mod formats;
mod http;
mod limits;
mod orphans;
mod protocol;
mod redact;
mod refuse;
mod release;
mod sandbox;
mod secrets;
mod source;
mod verify;
mod words;

pub use command::{Program, Ran, run};
pub use conform::{Point, conformance};
pub use fault::Fault;
pub use formats::{FORMATS, Format, Hints, format};
pub use http::{Asked, get};
pub use limits::Limits;
pub use protocol::{Answer, VERSION, answer, request};
pub use redact::Redactor;
pub use refuse::refuse;
pub use release::{Asking, Fetched, fetch};
pub use secrets::Secrets;
pub use source::{RULES, check};
pub use verify::{known_large, verify};
