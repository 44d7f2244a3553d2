//! Shirube compiles curated multilingual content into an accessible static site.

pub mod config;
pub mod content;
pub mod diagnostics;
pub mod fields;
pub mod files;
pub mod markdown;
pub mod source;
pub mod text;
