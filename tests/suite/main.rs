//! The one integration binary: a module per room, named as in `src/`, all through `SiteTest`.

mod cli;
mod i18n;
mod pipeline;
mod support;
