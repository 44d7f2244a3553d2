//! What is new, and what was reviewed last, in a language.

use super::card::Card;
use super::navigation;
use crate::content::Kind;
use crate::site::Page;
use crate::templates::{View, World};

/// How many a home page shows.
const MOST: usize = 5;

/// Answers with the newest pages of a language, by its tag.
pub struct Newest;

/// Answers with the pages of a language that were reviewed last, by its tag.
pub struct Reviewed;

impl View for Newest {
    type Answer = Vec<Card>;
    const NAME: &'static str = "newest";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let Some(lang) = world.site.lang_by_tag(arg) else {
            return Vec::new();
        };
        first(world, world.site.newest(lang, "", usize::MAX))
    }
}

impl View for Reviewed {
    type Answer = Vec<Card>;
    const NAME: &'static str = "reviewed";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let Some(lang) = world.site.lang_by_tag(arg) else {
            return Vec::new();
        };
        first(world, world.site.last_reviewed(lang, usize::MAX))
    }
}

/// Whether a home page tells of it. Terms, units and what others made come in dozens and are found where they belong;
/// what every page links to is no news; a sensitive page is told of nowhere unasked.
fn is_told(world: &World, page: &Page) -> bool {
    let listed = matches!(page.kind(), Kind::Term | Kind::Unit | Kind::Resource);
    let footer = &world.site.config.footer;
    let linked = footer
        .iter()
        .any(|path| navigation::key(path) == page.key.as_str());
    !listed && !linked && !page.common().sensitive
}

/// The first of some pages; those past their review come after all others.
fn first(world: &World, mut pages: Vec<&Page>) -> Vec<Card> {
    pages.retain(|page| is_told(world, page));
    pages.sort_by_key(|page| page.is_overdue(world.site.date));
    let first = pages.into_iter().take(MOST);
    first.map(|page| Card::of(world, page)).collect()
}
