//! Text as such: folding and nearness, low in the tree, shared by checks, search and questions.

mod nearest;
mod width;

pub use nearest::nearest;
pub use width::narrow;
