//! Reads a page for search: which pages are searched, and what their words are.

use xxhash_rust::xxh3::xxh3_64;

use crate::cache;
use crate::content::KindFields;
use crate::diagnostics::Diagnostics;
use crate::files;
use crate::markdown::{Masked, parse, strip_ruby};
use crate::search::{Entry, PageText, Section};
use crate::site::{LangId, Page, Site};
use crate::templates::World;

/// The pages of a language that can be found, in the site's order.
pub(super) fn searched(site: &Site, lang: LangId) -> Vec<&Page> {
    let fits = |page: &&Page| page.lang == lang && page.is_searched(site.date);
    site.pages().filter(fits).collect()
}

/// What tells a page's index entry from an older one of it.
pub(super) fn text_hash(page: &Page, world: &World) -> u64 {
    let includes = page.parsed.outline.includes.iter();
    let included: Vec<u64> = includes
        .filter_map(|path| Some(world.site.media.get(path)?.hash))
        .collect();
    let facts = (
        cache::program(),
        page.parsed.hash,
        page.parsed.facts,
        included,
    );
    xxh3_64(format!("{facts:?}").as_bytes())
}

pub(super) fn page_hash(page: &Page) -> u64 {
    xxh3_64(page.route.as_str().as_bytes())
}

pub(super) fn entry(page: &Page, world: &World) -> Entry {
    Entry {
        url: world.url(page),
        title: strip_ruby(page.title()),
        stale: page.is_overdue(world.site.date),
    }
}

/// The words of a page. A file that went away has only its title.
pub(super) fn text(page: &Page, world: &World) -> PageText {
    let common = page.common();
    let mut about = vec![strip_ruby(&common.description)];
    about.extend(common.tags.iter().cloned());
    if let KindFields::Term(term) = &page.parsed.content.fields {
        about.extend(
            term.reading
                .iter()
                .chain(&term.abbreviation)
                .chain(&term.english)
                .cloned(),
        );
        about.extend(term.synonyms.iter().cloned());
    }
    PageText {
        title: strip_ruby(page.title()),
        about: about.into_iter().filter(|text| !text.is_empty()).collect(),
        sections: sections(page, world).unwrap_or_default(),
    }
}

fn sections(page: &Page, world: &World) -> Option<Vec<Section>> {
    // A page without a file of its own has only what is said about it.
    if page.parsed.hash == 0 {
        return None;
    }
    let mut findings = Diagnostics::default();
    let file = files::read_text(&world.root, &page.parsed.path, &mut findings).ok()??;
    let raw = crate::content::split(&file, &mut findings);
    let masked = Masked::new(&file, raw.text(&page.parsed.content));
    let document = parse(&masked, &file, &mut findings);
    let section = |s: crate::markdown::SectionText| Section {
        heading: s.heading,
        id: s.id,
        text: s.text,
    };
    Some(document.sections().into_iter().map(section).collect())
}
