//! Builds as a whole: the same bytes everywhere, and nothing made twice.

mod incremental;
mod reproducible;
