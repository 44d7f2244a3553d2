//! The pages of a feed.

use crate::site::Route;
use crate::templates::{View, World};

/// Answers with the addresses of the newest pages of the section at an address, and below it, without
/// the sensitive ones.
pub struct FeedPages;

impl View for FeedPages {
    type Answer = Vec<Route>;
    const NAME: &'static str = "feed-pages";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let section = world.site.at(arg);
        let most = world.site.config.feed_entries.unwrap_or(20) as usize;
        let pages = world.site.newest(section.lang, &section.key, usize::MAX);
        let open = pages.into_iter().filter(|page| !page.common().sensitive);
        open.take(most).map(|page| page.route.clone()).collect()
    }
}
