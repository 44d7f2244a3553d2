//! Charts: published numbers as drawings in SVG, with no script and no style of their own.
//!
//! `kinds` has one file a kind of chart. What is drawn is a `Chart`, in whose cells a hidden number is not there; so nothing
//! in a drawing, its sizes included, can tell of one.

mod canvas;
mod classes;
pub mod kinds;
mod model;
mod pattern;
mod plot;
mod rows;
mod scale;

pub use kinds::{KINDS, Kind};
pub use model::{Cell, Chart, Label, Words};
