//! The one integration binary: a module per room, named as in `src/`, all through `SiteTest`.

mod cli;
mod pipeline;
mod support;
