//! The one integration binary: a module per room, named as in `src/`, all through `SiteTest`.

mod charts;
mod cli;
mod content;
mod desks;
mod exchange;
mod facts;
mod files;
mod fresh;
mod guide;
mod hook;
mod hostile;
mod i18n;
mod markdown;
mod modules;
mod outputs;
mod packages;
mod panels;
mod pipeline;
mod resources;
mod search;
mod serve;
mod statistics;
mod strings;
mod support;
mod theme;
mod tidy;
