//! How a page stands today: what its own file does not say.

use serde::Serialize;

use crate::site::PageState;
use crate::templates::{View, World};

/// Answers for the page at an address.
pub struct Standing;

/// Everything about a page that other files, or the day, decide.
#[derive(Debug, Serialize)]
pub struct StandingAnswer {
    /// The file that it is made from.
    path: String,
    /// The page that it stands in for.
    source: Option<String>,
    /// The page that it is a translation of.
    original: Option<String>,
    outdated: bool,
    expired: bool,
    overdue: bool,
}

impl View for Standing {
    type Answer = Option<StandingAnswer>;
    const NAME: &'static str = "standing";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let site = &world.site;
        let page = site.by_route(arg)?;
        let source = match page.state {
            PageState::Fallback(source) => Some(world.url(site.page(source))),
            PageState::Own | PageState::Implied => None,
        };
        let original = site.find(site.source_lang(), &page.key);
        Some(StandingAnswer {
            path: page.parsed.path.to_string(),
            source,
            original: original.map(|page| world.url(page)),
            outdated: page.outdated,
            expired: page.is_expired(site.date),
            overdue: page.is_overdue(site.date),
        })
    }
}
