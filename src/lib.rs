//! Shirube compiles curated multilingual content into an accessible static site.

pub mod assets;
pub mod config;
pub mod content;
pub mod diagnostics;
pub mod fields;
pub mod files;
pub mod i18n;
pub mod images;
pub mod markdown;
pub mod serve;
pub mod site;
pub mod source;
pub mod text;
