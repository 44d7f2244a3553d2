//! Charts: published numbers as drawings in SVG, with no script and no style of their own.
//!
//! `kinds` has one file a kind of chart. What is drawn is a `Chart`, in whose cells a hidden number is not there; so nothing
//! in a drawing, its sizes included, can tell of one.

mod ask;
mod canvas;
mod classes;
mod figure;
pub mod kinds;
mod model;
mod pattern;
mod plot;
mod rows;
mod rules;
mod scale;
mod sentence;
mod slice;
mod speech;
mod summary;
mod table;

pub use ask::{Ask, Fault};
pub use figure::{Shown, chart, table_of};
pub use kinds::{KINDS, Kind};
pub use model::{Cell, Chart, Label, Words};
pub(crate) use rules::CHART_DATA;
pub use rules::RULES;
pub use sentence::sentence;
pub use slice::{Cutting, Slice};
pub use speech::Speech;
