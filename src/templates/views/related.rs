//! Pages to go on with.

use super::card::Card;
use crate::templates::{View, World};

/// Answers with the cards of pages related to the one at an address.
pub struct Related;

impl View for Related {
    type Answer = Vec<Card>;
    const NAME: &'static str = "related";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let related = world.site.related(world.site.at(arg)).into_iter();
        related.map(|page| Card::of(world, page)).collect()
    }
}
