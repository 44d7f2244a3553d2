//! Reads a page for search: which pages are searched, and what their words are.

use xxhash_rust::xxh3::xxh3_64;

use crate::cache;
use crate::content::kinds::panel::Part;
use crate::content::{Facet, FacetText, PREFECTURE};
use crate::diagnostics::Diagnostics;
use crate::files;
use crate::markdown::{Masked, fill_facts, marked_statistics, parse, strip_ruby};
use crate::search::{Entry, FacetValue, PageText, Section};
use crate::site::{Page, fact_in_words};
use crate::templates::views::{StatisticsView, show_statistics};
use crate::templates::{View, World};

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
        statistics_of(page, world),
    );
    xxh3_64(format!("{facts:?}").as_bytes())
}

/// What the tables are that a page shows something of.
fn statistics_of(page: &Page, world: &World) -> Vec<Option<(u64, bool)>> {
    let ids = page.parsed.outline.statistics.iter();
    ids.map(|id| StatisticsView::answer(world, id)).collect()
}

pub(super) fn page_hash(page: &Page) -> u64 {
    xxh3_64(page.route.as_str().as_bytes())
}

pub(super) fn entry(page: &Page, world: &World) -> Entry {
    Entry {
        url: world.url(page),
        title: strip_ruby(page.title()),
        review_by: page.common().review_by,
    }
}

/// What a page can be narrowed by, with the names that readers know.
pub(super) fn facets(page: &Page, world: &World) -> Vec<FacetValue> {
    let facets = page.parsed.content.facets().into_iter();
    let value = |facet: Facet| {
        let (value, label) = match facet.value {
            FacetText::Text(text) => (text.clone(), text),
            FacetText::Word(word) => {
                let label = world.label(page.lang, facet.name, word);
                (word.to_owned(), label.label)
            }
        };
        FacetValue {
            facet: facet.name,
            value,
            label,
        }
    };
    let desk = world.site.desk(page);
    let prefectures = desk.into_iter().flat_map(|desk| desk.prefectures());
    let tag = &world.site.lang(page.lang).tag;
    let prefectures = prefectures.map(|prefecture| FacetValue {
        facet: PREFECTURE,
        value: prefecture.code(),
        label: prefecture.name(tag).to_owned(),
    });
    facets.map(value).chain(prefectures).collect()
}

/// The words of a page. A file that went away has only its title.
pub(super) fn text(page: &Page, world: &World) -> PageText {
    let common = page.common();
    let mut about = common.tags.clone();
    let words = page.parsed.content.fields.search_words();
    about.extend(words.into_iter().map(str::to_owned));
    if let Some(desk) = world.site.desk(page) {
        let tag = &world.site.lang(page.lang).tag;
        about.extend(desk.search_words(tag));
        let remit = desk.record.remit.iter();
        about.extend(remit.map(|remit| world.label(page.lang, "desk-remit", remit.key()).label));
    }
    about.extend(panel_words(page, world));
    PageText {
        title: strip_ruby(page.title()),
        description: strip_ruby(&common.description),
        about,
        sections: sections(page, world).unwrap_or_default(),
    }
}

/// What else a recommendation is looked for by: its wording, its theme, whom it asks.
fn panel_words(page: &Page, world: &World) -> Vec<String> {
    let tag = world.site.lang(page.lang).tag.as_str();
    let panel = world.site.panel(page);
    let Some((panel, Part::Item(id))) = panel else {
        return Vec::new();
    };
    let Some(item) = panel.item(id) else {
        return Vec::new();
    };
    let asked = item
        .addressee
        .as_ref()
        .and_then(|name| panel.addressee(&name.name));
    let said = [&item.text, &item.theme, &item.plan]
        .into_iter()
        .chain(asked.map(|asked| &asked.name));
    said.filter_map(|said| said.text.get(tag))
        .map(str::to_owned)
        .collect()
}

fn sections(page: &Page, world: &World) -> Option<Vec<Section>> {
    // A page without a file of its own has only what is said about it.
    if page.parsed.hash == 0 {
        return None;
    }
    let mut findings = Diagnostics::default();
    let file = files::read_text(&world.root, &page.parsed.path, &mut findings).ok()??;
    let file = world.site.panels.withdrawn.mask(file, &mut findings);
    let raw = crate::content::split(&file, &mut findings);
    let masked = Masked::new(&file, raw.text(&page.parsed.content));
    let document = parse(&masked, &file, &mut findings);
    let tag = &world.site.lang(page.lang).tag;
    let say = |mark: &str, whole: bool| match marked_statistics(mark) {
        Some(asked) => Some(show_statistics(world, page.lang, &asked).ok()?.text),
        None => fact_in_words(mark, whole, &world.site.register, tag),
    };
    let words = |text: &str| fill_facts(text, say).into_owned();
    let section = |s: crate::markdown::SectionText| Section {
        heading: words(&s.heading),
        id: s.id,
        text: words(&s.text),
    };
    Some(document.sections().into_iter().map(section).collect())
}
