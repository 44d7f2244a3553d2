//! Shirube compiles curated multilingual content into an accessible static site.

pub mod assets;
pub mod diagnostics;
pub mod files;
pub mod images;
pub mod source;
