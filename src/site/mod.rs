//! The resolved graph: every page of every language with its address, and what it is connected to.
//!
//! Invariant: after `resolve` there are no unresolved names, only `PageId`s and `Route`s. A `Site`
//! is never changed; it holds outlines, not bodies, so that its size grows with pages, not with text.

mod build_date;
mod curation;
mod desks;
mod figures;
mod guides;
mod language;
mod link;
mod list;
mod modules;
mod page;
mod panels;
mod portable;
mod redirects;
mod references;
mod related;
mod resolve;
mod resources;
mod route;
mod rules;
mod sections;
mod series;
mod stated;
mod strays;
mod tags;
mod tree;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

pub use build_date::BuildDate;
pub use desks::SECTION as DESKS;
pub use guides::Trees;
pub use language::{Lang, LangId};
pub use link::{Target, Unresolved, is_external};
pub use list::Listing;
pub use modules::{Ledgers, module_id, unit_id};
pub use page::{Page, PageId, PageState, ParsedPage};
pub use panels::{SECTION as PANELS, TIMELINE};
pub use resolve::{Input, resolve};
pub use resources::Successor;
pub use route::{PageKey, Route};
pub use rules::RULES;
pub use series::SeriesEntry;
pub use stated::{fact_in_words, in_words};
pub use tags::Tag;

use crate::config::SiteConfig;
use crate::desks::{Directory, Verified};
use crate::facts::Register;
use crate::files::SitePath;
use crate::links::Tried;
use crate::panels::Panels;
use crate::statistics::snapshot::Snapshots;

/// The site as data: what templates, feeds, search and exports are made from.
#[derive(Debug)]
pub struct Site {
    pub config: Arc<SiteConfig>,
    pub date: BuildDate,
    pub langs: Vec<Lang>,
    /// The path part of the site's address, with a slash at both ends.
    pub base_path: String,
    pages: Vec<Page>,
    /// The page of a language at a key, such as `lessons/genome`.
    by_key: Vec<HashMap<PageKey, PageId>>,
    /// Of each language, for "did you mean"; made when first asked for.
    names: Vec<OnceLock<BTreeMap<String, PageKey>>>,
    by_source: HashMap<SitePath, PageId>,
    by_route: HashMap<Route, PageId>,
    /// Pages directly in a section, in its order.
    children: HashMap<PageId, Vec<PageId>>,
    tags: Vec<BTreeMap<String, Tag>>,
    series: Vec<BTreeMap<String, Vec<PageId>>>,
    /// The cases and questions that name a page.
    mentions: references::Mentions,
    /// Withdrawn materials, by their addresses.
    withdrawn: resources::Withdrawn,
    /// The trees of guided paths, by the names of their files.
    trees: Trees,
    /// The records of the ids of modules' questions.
    ledgers: Ledgers,
    /// The ids themselves.
    asked: modules::Asked,
    /// Old addresses and the pages that they lead to.
    pub redirects: BTreeMap<Route, PageId>,
    /// Files in `content/` that are not pages: images, documents, captions.
    pub media: BTreeMap<SitePath, MediaFile>,
    /// Whom to ask.
    pub desks: Directory,
    /// What desks' numbers were when they were checked.
    pub verified: Arc<Verified>,
    /// What patient panels asked for, and what happened.
    pub panels: Arc<Panels>,
    /// The figures and laws that pages state.
    pub register: Arc<Register>,
    /// Statistics that may be published.
    pub statistics: Arc<Snapshots>,
    /// What came of addresses that somebody tried.
    pub tried: Arc<Tried>,
    /// A hash of all that a page can learn of other pages. While it stands, no page needs another look.
    pub facts: u64,
    /// Hash of the configuration and the day, which every file may show.
    pub settings: u64,
}

/// A file beside the pages that use it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MediaFile {
    pub hash: u64,
    pub bytes: u64,
}

impl Site {
    /// All pages, by language and then by key.
    pub fn pages(&self) -> impl Iterator<Item = &Page> {
        self.pages.iter()
    }

    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id.index()]
    }

    pub fn lang(&self, id: LangId) -> &Lang {
        &self.langs[id.index()]
    }

    pub fn lang_ids(&self) -> impl Iterator<Item = LangId> + use<> {
        LangId::first(self.langs.len())
    }

    /// The language with this tag.
    pub fn lang_by_tag(&self, tag: &str) -> Option<LangId> {
        self.lang_ids().find(|id| self.lang(*id).tag == tag)
    }

    /// The language that others are translated from.
    pub fn source_lang(&self) -> LangId {
        let tag = &self.config.source_language;
        self.lang_by_tag(tag).unwrap_or(LangId::FIRST)
    }

    /// A page by its language and its key.
    pub fn find(&self, lang: LangId, key: &str) -> Option<&Page> {
        let id = self.by_key[lang.index()].get(key)?;
        Some(self.page(*id))
    }

    /// The page at an address that a view was asked about.
    ///
    /// # Panics
    /// If no page is there: views are asked with addresses of this site's pages only.
    pub fn at(&self, route: &str) -> &Page {
        self.by_route(route)
            .expect("views are asked about pages of this site")
    }

    /// The page that a source file is, in its own language.
    pub fn by_source(&self, path: &SitePath) -> Option<&Page> {
        self.by_source.get(path).map(|id| self.page(*id))
    }

    pub fn by_route(&self, route: &str) -> Option<&Page> {
        self.by_route.get(route).map(|id| self.page(*id))
    }

    /// The home page of a language.
    pub fn home(&self, lang: LangId) -> &Page {
        self.find(lang, "")
            .expect("resolve gives every language a home")
    }

    /// The pages of a language that search finds, in the site's order.
    pub fn searched(&self, lang: LangId) -> impl Iterator<Item = &Page> {
        let fits = move |page: &&Page| page.lang == lang && page.is_searched(self.date);
        self.pages().filter(fits)
    }

    /// The same page in every language of the site, in the site's order.
    pub fn translations(&self, page: &Page) -> Vec<&Page> {
        let mut found: Vec<&Page> = Vec::new();
        for lang in self.lang_ids() {
            found.extend(self.find(lang, &page.key));
        }
        found
    }

    /// The language that a page's text is in, which on a fallback page is its source's.
    pub fn text_lang(&self, page: &Page) -> LangId {
        match page.state {
            PageState::Fallback(source) => self.page(source).lang,
            _ => page.lang,
        }
    }

    /// From the home page down to the page's own section.
    pub fn ancestors(&self, page: &Page) -> Vec<&Page> {
        let mut found = Vec::new();
        let mut key = page.key.as_str();
        while !key.is_empty() {
            key = route::parent_key(key);
            found.extend(self.find(page.lang, key));
        }
        found.reverse();
        found
    }

    /// An address as it is written into pages: with the base path, percent-encoded.
    pub fn href(&self, route: &Route) -> String {
        route.href(&self.base_path)
    }

    /// An absolute address.
    pub fn permalink(&self, route: &Route) -> String {
        format!("{}{}", self.config.origin(), self.href(route))
    }
}
