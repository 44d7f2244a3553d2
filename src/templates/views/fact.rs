//! What the fact register says.

use crate::facts::Printed;
use crate::templates::{View, World};

/// Answers with a fact in a language; the argument is `<tag>:<id>`.
pub struct FactView;

/// Answers with a hash of all facts in a language, by its tag.
pub struct FactsHash;

impl View for FactView {
    type Answer = Option<Printed>;
    const NAME: &'static str = "fact";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let (tag, id) = arg.split_once(':')?;
        world.site.register.printed(id, tag).cloned()
    }
}

impl View for FactsHash {
    type Answer = u64;
    const NAME: &'static str = "facts-hash";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        world.site.register.hash(arg)
    }
}
