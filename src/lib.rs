//! Shirube compiles curated multilingual content into an accessible static site.

pub mod diagnostics;
pub mod files;
pub mod i18n;
pub mod source;
