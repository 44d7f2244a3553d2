//! Shirube compiles curated multilingual content into an accessible static site.
//!
//! # The pipeline
//!
//! `load → parse → resolve → render → write`: [`pipeline`] reads the folder, [`content`] and
//! [`markdown`] parse each page into front matter and an outline, [`site`] connects everything with
//! everything, [`outputs`] makes files of it through [`templates`], and [`files`] puts them in place
//! as one. `build`, `check` and `serve` are the same pipeline with a colder or warmer start.
//!
//! # Rooms
//!
//! Lowest first. A room imports from those above it in this list only; `tests/suite/tidy.rs` knows the
//! layers and fails when one is crossed.
//!
//! - `source`: a file's text, places in it, lines and columns
//! - `files`: the only room that reads and writes the site's folders
//! - `diagnostics`: what an author got wrong, as values and as text
//! - `text`: folding and normalising
//! - `fields`: records of typed keys, read from YAML and TOML, and their schemas
//! - `config`: `site.toml`
//! - `i18n`: locales, strings, dates, numbers, freshness of translations
//! - `content`: front matter and the kinds of page
//! - `markdown`: from source to document, from document to HTML
//! - `site`: the resolved graph of pages
//! - `images`: pictures probed, resized, encoded, cleaned
//! - `assets`: style sheet, scripts and icons under names that change with them
//! - `cache`: what one build leaves for the next
//! - `templates`: layouts, and everything that they may ask
//! - `outputs`: every file that a build writes, one registration each
//! - `theme`: the default layouts, styles and strings inside the binary
//! - `starter`: what `new` writes
//! - `translation`: marks a translation as made from its source as it is
//! - `rules`: every rule of every room
//! - `pipeline`: the build
//! - `serve`: HTTP, events, watching
//! - `preview`: the site as `serve` shows it
//! - `cli`: the commands
//! - `main`: arguments in, exit code out

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
