//! All that the open data of desks is made from, as one hash.

use crate::templates::{View, World};

/// Answers with a hash of all desks, and one of the day and the settings that they are shown under.
pub struct DeskFacts;

impl View for DeskFacts {
    type Answer = (u64, u64);
    const NAME: &'static str = "desk-facts";

    fn answer(world: &World, _: &str) -> Self::Answer {
        (world.site.desks.hash, world.site.settings)
    }
}
