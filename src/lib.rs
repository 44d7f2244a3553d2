//! Shirube compiles curated multilingual content into an accessible static site.

pub mod assets;
pub mod cache;
pub mod cli;
pub mod config;
pub mod content;
pub mod diagnostics;
pub mod fields;
pub mod files;
pub mod i18n;
pub mod images;
pub mod markdown;
pub mod outputs;
pub mod pipeline;
pub mod preview;
pub mod rules;
pub mod serve;
pub mod site;
pub mod source;
pub mod starter;
pub mod templates;
pub mod text;
pub mod theme;
pub mod translation;
