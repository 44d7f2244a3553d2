//! Makes a language's index and its pieces, once for each state of the site.

use std::sync::Arc;

use rayon::prelude::*;

use super::read;
use crate::content::FACETS;
use crate::search::{Asking, Contents, Dictionary, Facets, Index, Pieces, Reader, pack};
use crate::site::{LangId, Page};
use crate::templates::{World, names, search_layout};

/// The pieces of a language; empty, if tantivy cannot work here at all.
///
/// Many jobs ask for them at once from the threads that render. They wait for a thread of its own, since one that
/// rendered another job while it waits could be asked for the pieces again.
pub(super) fn pieces(world: &World, lang: LangId) -> Arc<Pieces> {
    let slot = &world.search[lang.index()].pieces;
    slot.get_or_init(|| {
        let packed = std::thread::scope(|scope| scope.spawn(|| packed(world, lang)).join());
        Arc::new(packed.ok().flatten().unwrap_or_default())
    })
    .clone()
}

fn packed(world: &World, lang: LangId) -> Option<Pieces> {
    let pool = rayon::ThreadPoolBuilder::new().build().ok()?;
    pool.install(|| {
        let pages = world.site.searched(lang).collect::<Vec<_>>();
        let language = indexed(world, lang, &pages).ok()?;
        let contents = Contents {
            pages: pages
                .par_iter()
                .map(|page| (read::entry(page, world), read::text(page, world)))
                .collect(),
            facets: facets(world, &pages),
        };
        let layout = search_layout(world, lang);
        pack(&language.reader, &language.lexicon, &contents, layout).ok()
    })
}

/// A language's index as it stands now, with its pages in the order of their numbers.
///
/// # Errors
/// If tantivy can neither use the cache nor work in memory.
pub(super) fn language(world: &World, lang: LangId) -> tantivy::Result<Asking> {
    indexed(world, lang, &world.site.searched(lang).collect::<Vec<_>>())
}

/// What the pages of a language can be narrowed by.
pub(super) fn facets(world: &World, pages: &[&Page]) -> Facets {
    let values: Vec<_> = pages.iter().map(|page| read::facets(page, world)).collect();
    Facets::of(FACETS, &values)
}

/// Whether a language is read in kana.
pub(super) fn is_japanese(world: &World, lang: LangId) -> bool {
    world.site.lang(lang).tag.split('-').next() == Some("ja")
}

fn indexed(world: &World, lang: LangId, pages: &[&Page]) -> tantivy::Result<Asking> {
    let tag = &world.site.lang(lang).tag;
    let folder = world
        .root
        .join(".shirube")
        .join("cache")
        .join("search")
        .join(tag);
    let japanese = is_japanese(world, lang);
    let dictionary = || if japanese { Dictionary::open() } else { None };
    // Another build may hold the cache, or it cannot be written: then memory has to do.
    let kept = Index::open(Some(&folder), dictionary());
    let kept = kept.and_then(|index| updated(&index, world, pages));
    let reader = kept.or_else(|_| updated(&Index::open(None, dictionary())?, world, pages))?;
    let mut lexicon = reader.words()?;
    for page in pages {
        for (word, reading) in &page.parsed.outline.readings {
            lexicon.read(word, reading, AUTHORS);
        }
    }
    for names in names(world, lang) {
        lexicon.same(&names);
    }
    Ok(Asking { reader, lexicon })
}

/// An author's ruby says more than a dictionary: it counts as this many pages.
const AUTHORS: u32 = 1 << 20;

fn updated(index: &Index, world: &World, pages: &[&Page]) -> tantivy::Result<Reader> {
    let hashes: Vec<(u64, u64)> = pages
        .iter()
        .map(|page| (read::page_hash(page), read::text_hash(page, world)))
        .collect();
    index.update(&hashes, &|at| read::text(pages[at], world))?;
    let order: Vec<u64> = hashes.iter().map(|(page, _)| *page).collect();
    index.reader(&order)
}
