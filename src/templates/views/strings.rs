//! The interface's strings in one language, by their hash.

use crate::templates::{View, World};

/// Answers with the hash of a language's catalog and of those it falls back to.
pub struct Strings;

impl View for Strings {
    type Answer = u64;
    const NAME: &'static str = "strings";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        world.catalogs.hash(arg)
    }
}
