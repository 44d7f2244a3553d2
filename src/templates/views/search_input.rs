//! All that a language's search is made from, as one hash: any change makes its files anew.

use xxhash_rust::xxh3::Xxh3;

use crate::site::LangId;
use crate::templates::{View, World};

/// Answers about a language by its tag.
pub struct SearchInput;

impl View for SearchInput {
    type Answer = u64;
    const NAME: &'static str = "search";

    fn answer(world: &World, tag: &str) -> Self::Answer {
        let lang = world.site.lang_by_tag(tag).unwrap_or(LangId::FIRST);
        *world.search[lang.index()]
            .input
            .get_or_init(|| input(world, lang))
    }
}

fn input(world: &World, lang: LangId) -> u64 {
    let mut hash = Xxh3::new();
    for page in world.site.pages().filter(|page| page.lang == lang) {
        hash.update(page.route.as_str().as_bytes());
        hash.update(&page.parsed.hash.to_le_bytes());
    }
    for media in world.site.media.values() {
        hash.update(&media.hash.to_le_bytes());
    }
    hash.update(&world.site.settings.to_le_bytes());
    hash.digest()
}
