//! All that a language's search is made from, as one hash: any change makes its files anew.

use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use super::statistics::StatisticsView;
use crate::site::{LangId, Page};
use crate::templates::{View, World, names, search_layout};

/// Answers about a language by its tag: the words of all its pages.
pub struct SearchInput;

/// Answers about a language by its tag: how many pieces its terms are in.
pub struct SearchTerms;

/// Answers about a language by its tag: titles and headings alone.
pub struct SearchTitles;

impl View for SearchInput {
    type Answer = u64;
    const NAME: &'static str = "search";

    fn answer(world: &World, tag: &str) -> Self::Answer {
        let Some(lang) = world.site.lang_by_tag(tag) else {
            return 0;
        };
        let input = &world.search[lang.index()].input;
        *input.get_or_init(|| {
            let names = format!("{:?}", names(world, lang));
            let words = hash(world, lang, |page| words(page, world));
            words ^ xxh3_64(names.as_bytes())
        })
    }
}

impl View for SearchTerms {
    type Answer = u32;
    const NAME: &'static str = "search-terms";

    fn answer(world: &World, tag: &str) -> Self::Answer {
        let lang = world.site.lang_by_tag(tag);
        lang.map_or(0, |lang| search_layout(world, lang).terms)
    }
}

impl View for SearchTitles {
    type Answer = u64;
    const NAME: &'static str = "search-titles";

    fn answer(world: &World, tag: &str) -> Self::Answer {
        let lang = world.site.lang_by_tag(tag);
        lang.map_or(0, |lang| hash(world, lang, titles))
    }
}

fn hash(world: &World, lang: LangId, of: impl Fn(&Page) -> u64) -> u64 {
    let mut hash = Xxh3::new();
    hash.update(&world.site.settings.to_le_bytes());
    // Results name kinds and readers by the interface's strings.
    let strings = world.catalogs.hash(&world.site.lang(lang).tag);
    hash.update(&strings.to_le_bytes());
    for page in world.site.searched(lang) {
        hash.update(page.route.as_str().as_bytes());
        hash.update(&of(page).to_le_bytes());
    }
    hash.digest()
}

fn words(page: &Page, world: &World) -> u64 {
    let mut hash = Xxh3::new();
    hash.update(&page.parsed.hash.to_le_bytes());
    // What a page without a file says is among its facts.
    hash.update(&page.parsed.facts.to_le_bytes());
    for path in &page.parsed.outline.includes {
        let media = world.site.media.get(path);
        hash.update(&media.map_or(0, |media| media.hash).to_le_bytes());
    }
    for id in &page.parsed.outline.statistics {
        let answer = StatisticsView::answer(world, id);
        hash.update(format!("{answer:?}").as_bytes());
    }
    hash.digest()
}

fn titles(page: &Page) -> u64 {
    let headings = page.parsed.outline.headings.iter();
    let headings: Vec<_> = headings.map(|h| (&h.id, &h.text, h.unsearched)).collect();
    let reading = page.parsed.content.fields.reading();
    xxh3_64(format!("{:?}", (page.title(), reading, headings)).as_bytes())
}
