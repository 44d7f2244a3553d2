//! Materials: one as its page shows it, the ways to narrow a list of them down, and those that are withdrawn.

use std::collections::BTreeMap;

use serde::Serialize;

use super::card::Card;
use super::listing::{Paginator, paginator};
use crate::content::kinds::Resource;
use crate::desks::autonym;
use crate::site::{LangId, Page, Route, Site, Successor};
use crate::templates::shapes::{Label, LinkText};
use crate::templates::{View, World};

/// Answers with the material of the page at an address.
pub struct ResourceView;

/// Answers with the ways to narrow down the section at an address.
pub struct ResourceFacetsView;

/// Answers with one page of a narrowed list: the section's address, facet, value and part, each on a line.
pub struct ResourceListView;

/// Answers with the withdrawn materials of a language, by its tag.
pub struct WithdrawnView;

/// A material in the words of its readers.
#[derive(Debug, Serialize)]
pub struct ResourceText {
    made_by: Option<String>,
    year: Option<u32>,
    format: Option<Label>,
    languages: Vec<LanguageText>,
    licence: Option<LicenceText>,
    link: Option<String>,
    checksum: Option<String>,
    archive: Option<String>,
    verdict: Option<Label>,
    reason: Option<String>,
    withdrawn: bool,
    instead: Option<LinkText>,
}

#[derive(Debug, Serialize)]
struct LicenceText {
    name: String,
    url: Option<String>,
}

#[derive(Debug, Serialize)]
struct LanguageText {
    tag: String,
    name: String,
}

/// The ways to narrow a list of materials down.
#[derive(Debug, Serialize)]
pub struct ResourceFacetsText {
    groups: Vec<FacetGroup>,
    /// The table of all materials.
    csv_url: String,
}

#[derive(Debug, Serialize)]
struct FacetGroup {
    name: &'static str,
    links: Vec<FacetLink>,
}

#[derive(Debug, Serialize)]
struct FacetLink {
    label: String,
    url: String,
    count: usize,
}

/// One page of a narrowed list.
#[derive(Debug, Serialize)]
pub struct ResourceListText {
    pub facet: String,
    pub label: String,
    pub cards: Vec<Card>,
    pub paginator: Option<Paginator>,
    pub all_url: String,
}

/// A way to narrow a list down: by what, to which value, with its name and the pages that have it.
pub struct ResourceFacet<'s> {
    pub name: &'static str,
    pub key: String,
    pub label: String,
    pub pages: Vec<&'s Page>,
}

/// By what materials can be narrowed down, in the order in which readers see it.
const FACETS: [&str; 4] = ["verdict", "format", "audience", "language"];

/// The file of the table, below the section.
pub const RESOURCES_CSV: &str = "resources.csv";

/// All ways to narrow down a section of materials, in order.
pub fn resource_facets<'s>(world: &'s World, section: &Page) -> Vec<ResourceFacet<'s>> {
    let pages = world.site.listing(section).pages;
    let mut facets: Vec<ResourceFacet<'s>> = Vec::new();
    for name in FACETS {
        let mut values: BTreeMap<String, ResourceFacet<'s>> = BTreeMap::new();
        for page in &pages {
            let page: &'s Page = world.site.page(page.id);
            for (key, label) in values_of(world, section.lang, page, name) {
                let new = || ResourceFacet {
                    name,
                    key: key.clone(),
                    label,
                    pages: Vec::new(),
                };
                values
                    .entry(key.clone())
                    .or_insert_with(new)
                    .pages
                    .push(page);
            }
        }
        facets.extend(values.into_values());
    }
    facets
}

fn values_of(world: &World, lang: LangId, page: &Page, name: &str) -> Vec<(String, String)> {
    let Some(resource) = world.site.resource(page) else {
        return Vec::new();
    };
    let pair = |label: Label| (label.key.to_owned(), label.label);
    match name {
        "verdict" => verdict(world, lang, resource)
            .into_iter()
            .map(pair)
            .collect(),
        "format" => format(world, lang, resource)
            .into_iter()
            .map(pair)
            .collect(),
        "audience" => {
            let audience = page.common().audience.iter();
            audience
                .map(|a| pair(world.label(lang, "audience", a.key())))
                .collect()
        }
        _ => {
            let tags = resource.material_language.iter();
            tags.map(|tag| (tag.clone(), autonym(tag).to_owned()))
                .collect()
        }
    }
}

fn verdict(world: &World, lang: LangId, resource: &Resource) -> Option<Label> {
    let verdict = resource.verdict?;
    Some(world.label(lang, "material-verdict", verdict.key()))
}

fn format(world: &World, lang: LangId, resource: &Resource) -> Option<Label> {
    let format = resource.format?;
    Some(world.label(lang, "material-format", format.key()))
}

/// The address of a narrowed list's first page.
pub fn resource_route(section: &Page, facet: &str, value: &str) -> Route {
    section.route.join(&format!("{facet}/{value}/"))
}

/// The verdict on the material of a page, in the words of a language.
pub fn material_verdict(world: &World, lang: LangId, page: &Page) -> Option<Label> {
    verdict(world, lang, world.site.resource(page)?)
}

/// What to use in the place of a withdrawn material.
pub fn use_instead(world: &World, page: &Page) -> Option<LinkText> {
    world
        .site
        .resource(page)
        .filter(|resource| resource.is_withdrawn())?;
    match world.site.successor(page)? {
        Successor::Page(next) => Some(world.link_to(next)),
        Successor::Address(address) => {
            let lang = world.site.lang(world.site.text_lang(page));
            Some(LinkText {
                title: address.to_owned(),
                url: address.to_owned(),
                current: false,
                lang: lang.html_lang.clone(),
                dir: lang.dir,
            })
        }
    }
}

impl View for ResourceView {
    type Answer = Option<ResourceText>;
    const NAME: &'static str = "resource";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let page = world.site.by_route(arg)?;
        let resource = world.site.resource(page)?;
        let address = |link: &Option<crate::fields::Link>| link.as_ref().map(|link| link.0.clone());
        let language = |tag: &String| LanguageText {
            tag: tag.clone(),
            name: autonym(tag).to_owned(),
        };
        let licence = resource.material_licence.as_ref();
        Some(ResourceText {
            made_by: resource.made_by.clone(),
            year: resource.year,
            format: format(world, page.lang, resource),
            languages: resource.material_language.iter().map(language).collect(),
            licence: licence.map(|licence| LicenceText {
                name: licence.name.clone(),
                url: address(&licence.url),
            }),
            link: address(&resource.link),
            checksum: resource.checksum.clone(),
            archive: address(&resource.archive),
            verdict: verdict(world, page.lang, resource),
            reason: resource.reason.clone(),
            withdrawn: resource.is_withdrawn(),
            instead: use_instead(world, page),
        })
    }
}

impl View for ResourceFacetsView {
    type Answer = Option<ResourceFacetsText>;
    const NAME: &'static str = "resource-facets";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let section = world.site.by_route(arg)?;
        let facets = resource_facets(world, section);
        let group = |name: &'static str| {
            let links = facets.iter().filter(|facet| facet.name == name);
            let link = |facet: &ResourceFacet<'_>| FacetLink {
                label: facet.label.clone(),
                url: world.site.href(&resource_route(section, name, &facet.key)),
                count: facet.pages.len(),
            };
            FacetGroup {
                name,
                links: links.map(link).collect(),
            }
        };
        let groups = FACETS
            .into_iter()
            .map(group)
            .filter(|group| !group.links.is_empty());
        Some(ResourceFacetsText {
            groups: groups.collect(),
            csv_url: world.site.href(&section.route.join(RESOURCES_CSV)),
        })
    }
}

impl View for ResourceListView {
    type Answer = Option<ResourceListText>;
    const NAME: &'static str = "resource-list";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let mut parts = arg.split('\n');
        let section = world.site.by_route(parts.next()?)?;
        let (name, value) = (parts.next()?, parts.next()?);
        let part: usize = parts.next()?.parse().ok()?;
        let facets = resource_facets(world, section);
        let facet = facets
            .iter()
            .find(|facet| facet.name == name && facet.key == value)?;
        let per_page = world.site.config.per_page();
        let total = facet.pages.len().div_ceil(per_page).max(1);
        let shown = facet
            .pages
            .iter()
            .skip((part.max(1) - 1) * per_page)
            .take(per_page);
        let route = resource_route(section, name, value);
        Some(ResourceListText {
            facet: name.to_owned(),
            label: facet.label.clone(),
            cards: shown.map(|page| Card::of(world, page)).collect(),
            paginator: (total > 1).then(|| paginator(world, &route, part, total)),
            all_url: world.url(section),
        })
    }
}

impl View for WithdrawnView {
    type Answer = Vec<(String, Option<LinkText>)>;
    const NAME: &'static str = "withdrawn";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let site: &Site = &world.site;
        let Some(lang) = site.lang_by_tag(arg) else {
            return Vec::new();
        };
        let all = site.withdrawn_addresses(lang);
        all.map(|(address, page)| (address.to_owned(), use_instead(world, page)))
            .collect()
    }
}
