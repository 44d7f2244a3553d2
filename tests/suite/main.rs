//! The one integration binary: a module per room, named as in `src/`, all through `SiteTest`.

mod cli;
mod content;
mod desks;
mod files;
mod guide;
mod hostile;
mod i18n;
mod markdown;
mod modules;
mod outputs;
mod pipeline;
mod search;
mod serve;
mod strings;
mod support;
mod theme;
mod tidy;
