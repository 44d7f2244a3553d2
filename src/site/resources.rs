//! Materials on the site: which are withdrawn, and what to use in their place.

use std::collections::BTreeMap;

use super::rules::SUCCESSOR_WITHDRAWN;
use super::{LangId, Page, PageId, Site, is_external, references};
use crate::content::KindFields;
use crate::content::kinds::Resource;
use crate::diagnostics::Diagnostics;

/// Withdrawn materials by the addresses that they are at, for each language.
pub(super) type Withdrawn = Vec<BTreeMap<String, PageId>>;

/// What to use in the place of a material.
#[derive(Debug, Clone, Copy)]
pub enum Successor<'s> {
    Page(&'s Page),
    Address(&'s str),
}

impl Site {
    /// The material that a page is of.
    pub fn resource<'p>(&self, page: &'p Page) -> Option<&'p Resource> {
        match &page.parsed.content.fields {
            KindFields::Resource(resource) => Some(resource),
            _ => None,
        }
    }

    /// The page of the withdrawn material that is at an address.
    pub fn withdrawn_at(&self, lang: LangId, address: &str) -> Option<&Page> {
        let id = self.withdrawn[lang.index()].get(&bare(address))?;
        Some(self.page(*id))
    }

    /// All addresses of withdrawn materials, with their pages in a language.
    pub fn withdrawn_addresses(&self, lang: LangId) -> impl Iterator<Item = (&str, &Page)> {
        let all = self.withdrawn[lang.index()].iter();
        all.map(|(address, id)| (address.as_str(), self.page(*id)))
    }

    /// What a material's page names in its place.
    pub fn successor<'s>(&'s self, page: &'s Page) -> Option<Successor<'s>> {
        let name = &self.resource(page)?.successor.as_ref()?.name;
        match is_external(name) {
            true => Some(Successor::Address(name)),
            false => self.named(page, name).ok().map(Successor::Page),
        }
    }
}

/// Finds the withdrawn materials of all languages.
pub(super) fn withdrawn(site: &Site) -> Withdrawn {
    let mut found = vec![BTreeMap::new(); site.langs.len()];
    for page in site.pages() {
        let resource = site
            .resource(page)
            .filter(|resource| resource.is_withdrawn());
        if let Some(link) = resource.and_then(|resource| resource.link.as_ref()) {
            found[page.lang.index()].insert(bare(&link.0), page.id);
        }
    }
    found
}

/// An address without what differs between links to one thing: scheme, case of the host, a place within, a last slash.
fn bare(address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    format!("{}{}", host.to_lowercase(), path.trim_end_matches('/'))
}

/// Reports successors that are not there, or that are withdrawn themselves.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for page in site.pages().filter(|page| !page.is_fallback()) {
        let Some(name) = site
            .resource(page)
            .and_then(|resource| resource.successor.as_ref())
        else {
            continue;
        };
        if is_external(&name.name) {
            continue;
        }
        match site.named(page, &name.name) {
            Err(unresolved) => references::report(name, &unresolved, diagnostics),
            Ok(next) if site.resource(next).is_some_and(Resource::is_withdrawn) => {
                diagnostics.push(name.find(&SUCCESSOR_WITHDRAWN));
            }
            Ok(_) => {}
        }
    }
}
