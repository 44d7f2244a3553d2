//! What search is made from besides texts: how its pieces are cut, and names of the same thing, which are those of the
//! glossary with their translations and those of the site's list.

use std::collections::BTreeSet;

use crate::content::KindFields;
use crate::markdown::{Outline, strip_ruby};
use crate::site::{LangId, Page};

use super::World;
use crate::search::Layout;

/// How a language's index is cut, which must be known before it is made.
pub fn search_layout(world: &World, lang: LangId) -> &Layout {
    world.search[lang.index()].layout.get_or_init(|| {
        let outlines = || world.site.searched(lang).map(|page| &page.parsed.outline);
        let length = |o: &Outline| u64::from(o.chars) + u64::from(o.words) * 4;
        let parts = |o: &Outline| u64::from(o.chars) + u64::from(o.words) / 2;
        let lengths: Vec<u64> = outlines().map(length).collect();
        Layout::of(&lengths, outlines().map(parts).sum())
    })
}

/// The groups of names that a language's readers may type or read.
pub fn names(world: &World, lang: LangId) -> Vec<BTreeSet<String>> {
    let site = &world.site;
    let terms = site
        .searched(lang)
        .filter(|page| matches!(page.parsed.content.fields, KindFields::Term(_)));
    let translated = |page: &Page| {
        let all = site.translations(page).into_iter();
        all.flat_map(of_term).collect()
    };
    let mut groups: Vec<BTreeSet<String>> = terms.map(translated).collect();
    groups.extend(listed(world, lang));
    groups.retain(|names| names.len() > 1);
    groups
}

/// What a page about a term calls it.
fn of_term(page: &Page) -> Vec<String> {
    let mut names = vec![strip_ruby(page.title())];
    if let KindFields::Term(term) = &page.parsed.content.fields {
        let others = term.abbreviation.iter().chain(&term.english);
        names.extend(others.chain(&term.synonyms).cloned());
    }
    names
}

/// `content/_data/synonyms/<language>.txt`.
fn listed(world: &World, lang: LangId) -> Vec<BTreeSet<String>> {
    let tag = &world.site.lang(lang).tag;
    let file = world.data.get(&format!("synonyms/{tag}.txt"));
    let groups = file.and_then(|file| file.as_array()).unwrap_or_default();
    let names = |group: &tera::Value| {
        let names = group.as_array().unwrap_or_default().iter();
        names
            .filter_map(|name| Some(name.as_str()?.to_owned()))
            .collect()
    };
    groups.iter().map(names).collect()
}
