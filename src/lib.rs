//! Shirube compiles curated multilingual content into an accessible static site.
//!
//! One pipeline, `load → parse → resolve → render → write`, carried by these rooms, lowest first; each
//! uses only those before it. `ARCHITECTURE.md` tells the journey of a page and the invariants.
//!
//! - [`source`], [`files`], [`diagnostics`], [`text`]: texts and places, disk, findings, folding
//! - [`fields`], [`config`]: typed records out of YAML and TOML, and `site.toml`
//! - [`rewrite`]: changes to finished pages: addresses, lines for the head
//! - [`search`]: terms, index, ranking, and the pieces that browsers search in
//! - [`i18n`]: languages, strings, dates
//! - [`desks`]: consultation desks as records, with their hours, numbers and areas
//! - [`panels`]: what patient panels asked for, and what happened
//! - [`content`], [`markdown`]: front matter and kinds; Markdown to HTML
//! - [`guide`]: guided paths, trees of questions
//! - [`facts`]: the register of figures and laws that pages state
//! - [`links`]: what came of addresses that somebody tried
//! - [`modules`]: questions and branching cases of e-learning
//! - [`exchange`]: question banks of other systems, out and in
//! - [`statistics`]: tables of counts, the gate that lets nobody be found in them, and snapshots of what may be published
//! - [`hook`]: tables out of programs, files and addresses, on their way through the gate
//! - [`site`]: the resolved graph
//! - [`fresh`], [`material`]: what has to be looked at again, by owner and week; materials as a table
//! - [`images`], [`assets`], [`cache`]: pictures, fingerprinted files, what is kept between builds
//! - [`charts`]: published numbers as drawings, tables and sentences
//! - [`templates`], [`outputs`]: what layouts may see; everything that is written
//! - [`theme`], [`rules`], [`starter`], [`translation`], [`impact`]: what the binary carries, and small tools
//! - [`pipeline`]: the steps put together
//! - [`serve`], [`preview`]: the local server and the site under edit
//! - [`cli`]: the commands

pub mod assets;
pub mod cache;
pub mod charts;
pub mod cli;
pub mod config;
pub mod content;
pub mod desks;
pub mod diagnostics;
pub mod exchange;
pub mod facts;
pub mod fields;
pub mod files;
pub mod fresh;
pub mod guide;
pub mod hook;
pub mod i18n;
pub mod images;
pub mod impact;
pub mod links;
pub mod markdown;
pub mod material;
pub mod modules;
pub mod outputs;
pub mod panels;
pub mod pipeline;
pub mod preview;
pub mod rewrite;
pub mod rules;
pub mod search;
pub mod serve;
pub mod site;
pub mod source;
pub mod starter;
pub mod statistics;
pub mod templates;
pub mod text;
pub mod theme;
pub mod translation;
