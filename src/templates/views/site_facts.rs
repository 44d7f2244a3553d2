//! The site as a whole: for files that list every page.

use crate::templates::{View, World};

/// Answers with a hash that changes whenever any page's title, address or dates do.
pub struct SiteFacts;

impl View for SiteFacts {
    type Answer = u64;
    const NAME: &'static str = "site-facts";

    fn answer(world: &World, _: &str) -> Self::Answer {
        world.site.facts
    }
}
