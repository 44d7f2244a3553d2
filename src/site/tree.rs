//! Pages by language and key while the graph is being built: those with a file, those that folders imply,
//! and those that stand in for an untranslated one.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::page::{Page, PageId, PageState, ParsedPage};
use super::resolve::Input;
use super::rules::{FOLDER_NOT_A_LANGUAGE, PAGE_EMPTY, ROUTE_TAKEN, UNTRANSLATED};
use super::{Lang, LangId, PageKey, Route, portable, route, stated};
use crate::config::SiteConfig;
use crate::content::{self, Common, Content, Kind};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::files::SitePath;
use crate::markdown::Outline;

/// Pages by language and key while they are being collected.
pub(super) struct Tree {
    pub langs: Vec<Lang>,
    pages: Vec<BTreeMap<PageKey, (Arc<ParsedPage>, PageState)>>,
}

impl Tree {
    pub fn new(langs: Vec<Lang>) -> Self {
        let pages = vec![BTreeMap::new(); langs.len()];
        Self { langs, pages }
    }

    pub fn add_own(&mut self, input: &Input, diagnostics: &mut Diagnostics) {
        let tags: HashMap<String, usize> = self
            .langs
            .iter()
            .enumerate()
            .map(|(i, l)| (l.tag.clone(), i))
            .collect();
        let mut strangers: BTreeSet<&str> = BTreeSet::new();
        let waiting = waiting(input);
        for parsed in &input.pages {
            let below = parsed
                .path
                .strip_prefix(content::FOLDER)
                .unwrap_or_default();
            let (folder, file) = below.split_once('/').unwrap_or(("", below));
            let Some(lang) = tags.get(folder) else {
                if strangers.insert(folder) {
                    let finding = Diagnostic::about(&FOLDER_NOT_A_LANGUAGE, &parsed.path);
                    diagnostics.push(finding.arg("folder", folder));
                }
                continue;
            };
            if !is_due(&parsed.content.common, input) || is_part_of(parsed, &waiting) {
                continue;
            }
            let is_source = self.langs[*lang].tag == input.config.source_language;
            if parsed.is_empty() {
                if is_source {
                    diagnostics.push(Diagnostic::about(&PAGE_EMPTY, &parsed.path));
                }
                continue;
            }
            let parsed = stated::settled(parsed, &input.register, folder);
            self.add(*lang, PageKey::of_file(file), parsed, diagnostics);
        }
    }

    /// Puts a page with a text of its own in its place, unless another is there.
    pub fn add(
        &mut self,
        lang: usize,
        key: PageKey,
        parsed: Arc<ParsedPage>,
        diagnostics: &mut Diagnostics,
    ) {
        let slot = self.pages[lang].entry(key);
        if let std::collections::btree_map::Entry::Occupied(taken) = &slot {
            let finding = Diagnostic::about(&ROUTE_TAKEN, &parsed.path)
                .arg("route", taken.key().as_str())
                .arg("other", &taken.get().0.path);
            diagnostics.push(finding);
            return;
        }
        slot.or_insert_with(|| (parsed, PageState::Own));
    }

    /// Gives every folder that holds pages a list, and every language a home.
    pub fn add_implied(&mut self) {
        let known: BTreeSet<PageKey> = self.pages.iter().flat_map(|p| p.keys().cloned()).collect();
        for lang in 0..self.langs.len() {
            let mut wanted: BTreeSet<String> = BTreeSet::from([String::new()]);
            for key in self.pages[lang].keys() {
                let mut parent = route::parent_key(key);
                while !parent.is_empty() && wanted.insert(parent.to_owned()) {
                    parent = route::parent_key(parent);
                }
            }
            for key in wanted {
                let key = PageKey::new(&key);
                if !known.contains(&key) {
                    let parsed = Arc::new(implied_section(&self.langs[lang], &key));
                    self.pages[lang].insert(key, (parsed, PageState::Implied));
                }
            }
        }
    }

    pub fn add_fallbacks(&mut self, config: &SiteConfig) {
        let own = self.pages.clone();
        for (lang, pages) in self.pages.iter_mut().enumerate() {
            let parent = self.langs[lang].locale.fallback();
            for from in &self.langs[lang].fallbacks {
                let other = &self.langs[from.index()];
                let is_parent = Some(&other.tag) == parent.as_ref();
                if !is_parent && other.tag != config.source_language {
                    // Another translation may still lend its home page.
                    continue;
                }
                for (key, (parsed, _)) in &own[from.index()] {
                    pages.entry(key.clone()).or_insert_with(|| {
                        (
                            parsed.clone(),
                            PageState::Fallback(PageId(from.index() as u32)),
                        )
                    });
                }
            }
            pages.entry(PageKey::new("")).or_insert_with(|| {
                let parsed = implied_section(&self.langs[lang], &PageKey::new(""));
                (Arc::new(parsed), PageState::Implied)
            });
        }
    }

    pub fn report_untranslated(&self, config: &SiteConfig, diagnostics: &mut Diagnostics) {
        let source = self
            .langs
            .iter()
            .position(|l| l.tag == config.source_language);
        let Some(source) = source.map(|at| &self.pages[at]) else {
            return;
        };
        for (lang, pages) in self.langs.iter().zip(&self.pages) {
            let missing = source
                .keys()
                .filter(|key| !pages.contains_key(*key))
                .count();
            if missing > 0 {
                let finding = Diagnostic::new(&UNTRANSLATED)
                    .arg("lang", &lang.tag)
                    .arg("count", missing);
                diagnostics.push(finding);
            }
        }
    }

    /// Numbers the pages, and turns "falls back to that language" into "to that page".
    pub fn take_pages(&mut self) -> Vec<Page> {
        let trees = std::mem::take(&mut self.pages);
        let mut ids: HashMap<(usize, PageKey), PageId> = HashMap::new();
        let all = trees
            .iter()
            .enumerate()
            .flat_map(|(l, t)| t.keys().map(move |k| (l, k.clone())));
        for (n, key) in all.enumerate() {
            ids.insert(key, PageId(u32::try_from(n).unwrap_or(u32::MAX)));
        }
        let mut pages = Vec::with_capacity(ids.len());
        for (lang, tree) in LangId::first(trees.len()).zip(trees) {
            for (key, (parsed, state)) in tree {
                let state = match state {
                    PageState::Fallback(PageId(from)) => {
                        PageState::Fallback(ids[&(from as usize, key.clone())])
                    }
                    state => state,
                };
                pages.push(Page {
                    id: ids[&(lang.index(), key.clone())],
                    lang,
                    route: page_route(&self.langs[lang.index()], &key, &parsed.content.common),
                    key,
                    state,
                    parsed,
                    outdated: false,
                });
            }
        }
        pages
    }
}

fn is_due(common: &Common, input: &Input) -> bool {
    let early = common.publish_at.is_some_and(|day| day > input.date.0);
    input.drafts || !(common.is_draft() || early)
}

/// The folders whose page has parts and is not to be shown yet.
fn waiting(input: &Input) -> BTreeSet<SitePath> {
    let whole = |page: &&Arc<ParsedPage>| page.content.fields.kind().parts().is_some();
    let pages = input.pages.iter().filter(whole);
    pages
        .filter(|page| !is_due(&page.content.common, input))
        .map(|page| page.path.parent())
        .collect()
}

/// Whether a page is a part of one that waits: it waits with it.
fn is_part_of(page: &ParsedPage, waiting: &BTreeSet<SitePath>) -> bool {
    let kind = page.content.fields.kind();
    Kind::all().any(|whole| whole.parts() == Some(kind)) && waiting.contains(&page.path.parent())
}

fn implied_section(lang: &Lang, key: &PageKey) -> ParsedPage {
    let path = format!(
        "{}/{}/{}/_index.md",
        content::FOLDER,
        lang.tag,
        key.as_str()
    );
    let common = Common {
        title: key.rsplit('/').next().unwrap_or_default().to_owned(),
        ..Common::default()
    };
    let fields = Kind::Section.new_fields();
    ParsedPage::new(
        SitePath::new(&path),
        0,
        Content {
            common,
            fields,
            titled_by_heading: false,
        },
        Outline::default(),
    )
}

fn page_route(lang: &Lang, key: &PageKey, common: &Common) -> Route {
    let path = match common.slug.as_deref().map(|s| s.trim_matches('/')) {
        Some(slug) if !slug.is_empty() && !key.is_empty() => {
            let parent = route::parent_key(key);
            let slash = if parent.is_empty() { "" } else { "/" };
            format!(
                "{parent}{slash}{}",
                portable::segment(&slug.replace('/', "-"))
            )
        }
        _ => key.as_str().to_owned(),
    };
    let slash = if path.is_empty() { "" } else { "/" };
    Route::new(format!("{}{path}{slash}", lang.prefix))
}
