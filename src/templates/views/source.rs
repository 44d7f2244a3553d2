//! The text of a page's file, or of a fragment that it includes, by its hash.

use crate::files::SitePath;
use crate::templates::{View, World};

/// Answers with the hash of a source file; a file that is gone has none.
pub struct Source;

impl View for Source {
    type Answer = Option<u64>;
    const NAME: &'static str = "source";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let path = SitePath::new(arg);
        match world.site.by_source(&path) {
            Some(page) => Some(page.parsed.hash),
            None => world.site.media.get(&path).map(|media| media.hash),
        }
    }
}
