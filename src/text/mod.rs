//! Text as such: folding and nearness, low in the tree, shared by checks, search and questions.

mod figures;
mod fold;
mod index_letter;
mod nearest;
mod normalise;
mod quantities;
mod school_grade;
mod width;
pub mod xml;

pub use figures::{Figure, figures, significant_digits};
pub use fold::{Folded, Script, fold, folded, is_han};
pub use index_letter::index_letter;
pub use nearest::nearest;
pub use normalise::{bare, hash};
pub use quantities::{Quantity, is_ratio, quantities};
pub use school_grade::school_grade;
pub use width::narrow;
