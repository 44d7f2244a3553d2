//! Builds the graph out of parsed pages: languages, keys, fallbacks, addresses, lists.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use xxhash_rust::xxh3::Xxh3;

use super::page::{Page, PageId, PageState, ParsedPage};
use super::rules::{
    ALIAS_NOT_USABLE, ALIAS_TAKEN, FOLDER_NOT_A_LANGUAGE, PAGE_EMPTY, ROUTE_TAKEN,
    TRANSLATION_OUTDATED, UNTRANSLATED,
};
use super::{
    BuildDate, Lang, LangId, MediaFile, PageKey, Route, Site, language, portable, route, sections,
    series, strays, tags,
};
use crate::config::SiteConfig;
use crate::content::{self, Common, Content, Kind};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::files::SitePath;
use crate::i18n::{Freshness, SourceHash};
use crate::markdown::Outline;

/// What the graph is made of.
pub struct Input {
    pub config: Arc<SiteConfig>,
    pub date: BuildDate,
    pub pages: Vec<Arc<ParsedPage>>,
    pub media: BTreeMap<SitePath, MediaFile>,
    /// Show drafts and what is not due yet, as `serve --drafts` does.
    pub drafts: bool,
}

/// Connects everything with everything. What is wrong is found; the rest of the site still stands.
pub fn resolve(input: Input, diagnostics: &mut Diagnostics) -> Site {
    let langs = language::languages(&input.config, diagnostics);
    let mut tree = Tree::new(langs);
    tree.add_own(&input, diagnostics);
    tree.add_implied();
    tree.report_untranslated(&input.config, diagnostics);
    tree.add_fallbacks(&input.config);
    let mut pages = tree.into_pages();
    mark_outdated(&mut pages, &input.config, &tree.langs, diagnostics);
    let by_key = index_by_key(&pages, tree.langs.len());
    let by_route = index_by_route(&pages, diagnostics);
    let mut site = Site {
        names: vec![OnceLock::new(); tree.langs.len()],
        by_source: index_by_source(&pages),
        children: sections::children(&pages, &by_key),
        tags: tags::collect(&pages, tree.langs.len()),
        series: series::collect(&pages, tree.langs.len()),
        redirects: BTreeMap::new(),
        config: input.config,
        date: input.date,
        langs: tree.langs,
        pages,
        by_key,
        by_route,
        media: input.media,
        facts: 0,
    };
    site.redirects = redirects(&site, diagnostics);
    strays::report(&site, diagnostics);
    site.facts = facts(&site);
    site
}

/// Pages by language and key while they are being collected.
struct Tree {
    langs: Vec<Lang>,
    pages: Vec<BTreeMap<PageKey, (Arc<ParsedPage>, PageState)>>,
}

impl Tree {
    fn new(langs: Vec<Lang>) -> Self {
        let pages = vec![BTreeMap::new(); langs.len()];
        Self { langs, pages }
    }

    fn add_own(&mut self, input: &Input, diagnostics: &mut Diagnostics) {
        let tags: HashMap<String, usize> = self
            .langs
            .iter()
            .enumerate()
            .map(|(i, l)| (l.tag.clone(), i))
            .collect();
        let mut strangers: BTreeSet<&str> = BTreeSet::new();
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
            if !is_due(&parsed.content.common, input) {
                continue;
            }
            let is_source = self.langs[*lang].tag == input.config.source_language;
            if parsed.is_empty() {
                if is_source {
                    diagnostics.push(Diagnostic::about(&PAGE_EMPTY, &parsed.path));
                }
                continue;
            }
            let key = PageKey::of_file(file);
            let slot = self.pages[*lang].entry(key);
            if let std::collections::btree_map::Entry::Occupied(taken) = &slot {
                let finding = Diagnostic::about(&ROUTE_TAKEN, &parsed.path)
                    .arg("route", taken.key().as_str())
                    .arg("other", &taken.get().0.path);
                diagnostics.push(finding);
                continue;
            }
            slot.or_insert_with(|| (parsed.clone(), PageState::Own));
        }
    }

    /// Gives every folder that holds pages a list, and every language a home.
    fn add_implied(&mut self) {
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

    fn add_fallbacks(&mut self, config: &SiteConfig) {
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

    fn report_untranslated(&self, config: &SiteConfig, diagnostics: &mut Diagnostics) {
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
    fn into_pages(&mut self) -> Vec<Page> {
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

fn implied_section(lang: &Lang, key: &PageKey) -> ParsedPage {
    let path = format!(
        "{}/{}/{}/_index.md",
        content::FOLDER,
        lang.tag,
        key.as_str()
    );
    let mut common = Common::default();
    common.title = key.rsplit('/').next().unwrap_or_default().to_owned();
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

/// Compares what each translation was made from with its source as it is now.
fn mark_outdated(
    pages: &mut [Page],
    config: &SiteConfig,
    langs: &[Lang],
    diagnostics: &mut Diagnostics,
) {
    let is_source = |page: &Page| langs[page.lang.index()].tag == config.source_language;
    let sources: HashMap<PageKey, u64> = pages
        .iter()
        .filter(|page| is_source(page))
        .map(|page| (page.key.clone(), page.parsed.outline.translation_hash))
        .collect();
    for page in pages.iter_mut().filter(|p| p.state == PageState::Own) {
        let recorded = page
            .common()
            .translation
            .as_ref()
            .and_then(|t| t.source_hash.as_ref());
        let recorded = recorded.and_then(|text| text.parse::<SourceHash>().ok());
        let source = sources.get(&page.key).map(|hash| SourceHash(*hash));
        let (Some(recorded), Some(source)) = (recorded, source) else {
            continue;
        };
        page.outdated = SourceHash::compare(Some(recorded), source) == Freshness::Outdated;
        if page.outdated {
            let path = &page.parsed.path;
            let finding = Diagnostic::about(&TRANSLATION_OUTDATED, path);
            diagnostics.push(finding.arg("path", path));
        }
    }
}

fn index_by_key(pages: &[Page], langs: usize) -> Vec<HashMap<PageKey, PageId>> {
    let mut index = vec![HashMap::new(); langs];
    for page in pages {
        index[page.lang.index()].insert(page.key.clone(), page.id);
    }
    index
}

fn index_by_source(pages: &[Page]) -> HashMap<SitePath, PageId> {
    pages
        .iter()
        .filter(|page| page.state == PageState::Own)
        .map(|page| (page.parsed.path.clone(), page.id))
        .collect()
}

/// Two addresses that differ in case only are one on Windows and macOS.
fn index_by_route(pages: &[Page], diagnostics: &mut Diagnostics) -> HashMap<Route, PageId> {
    let mut index = HashMap::new();
    let mut folded: HashMap<String, PageId> = HashMap::new();
    for page in pages {
        if let Some(other) = folded.insert(page.route.as_str().to_lowercase(), page.id) {
            let finding = Diagnostic::about(&ROUTE_TAKEN, &page.parsed.path)
                .arg("route", &page.route)
                .arg("other", &pages[other.index()].parsed.path);
            diagnostics.push(finding);
        }
        index.insert(page.route.clone(), page.id);
    }
    index
}

fn redirects(site: &Site, diagnostics: &mut Diagnostics) -> BTreeMap<Route, PageId> {
    let mut redirects: BTreeMap<Route, PageId> = BTreeMap::new();
    for page in site.pages().filter(|page| page.state == PageState::Own) {
        for alias in &page.common().aliases {
            let route = alias_route(alias, site.lang(page.lang));
            if !portable::is_portable(route.as_str().trim_end_matches('/')) {
                let finding = Diagnostic::about(&ALIAS_NOT_USABLE, &page.parsed.path);
                diagnostics.push(finding.arg("alias", alias));
                continue;
            }
            let taken_by = |route: &Route| {
                let page = site.by_route(route.as_str()).map(|p| p.id);
                page.or(redirects.get(route).copied())
            };
            let taken = taken_by(&route);
            // A translation begins as a copy of its source, old addresses and all: there they are
            // old addresses below the translation's language.
            if taken.is_some_and(|other| site.page(other).key == page.key) {
                let below = alias_route(alias.trim_start_matches('/'), site.lang(page.lang));
                if taken_by(&below).is_none() {
                    redirects.insert(below, page.id);
                }
                continue;
            }
            match taken {
                Some(other) => {
                    let finding = Diagnostic::about(&ALIAS_TAKEN, &page.parsed.path)
                        .arg("alias", alias)
                        .arg("other", &site.page(other).parsed.path);
                    diagnostics.push(finding);
                }
                None => {
                    redirects.insert(route, page.id);
                }
            }
        }
    }
    redirects
}

/// `/old/a/` is an address on the site; `old/a` is one below the page's language.
fn alias_route(alias: &str, lang: &Lang) -> Route {
    let decoded = percent_encoding::percent_decode_str(alias).decode_utf8_lossy();
    let path = SitePath::new(&decoded);
    let prefix = if alias.starts_with('/') {
        ""
    } else {
        lang.prefix.as_str()
    };
    let is_file = matches!(path.extension().as_str(), "html" | "htm" | "php" | "pdf");
    let slash = if is_file || path.as_str().is_empty() {
        ""
    } else {
        "/"
    };
    Route::new(format!("{prefix}{path}{slash}"))
}

fn facts(site: &Site) -> u64 {
    let mut hash = Xxh3::new();
    let config = postcard::to_stdvec(&*site.config).expect("the configuration serialises");
    hash.update(&config);
    hash.update(site.date.0.to_string().as_bytes());
    for page in site.pages() {
        hash.update(page.route.as_str().as_bytes());
        hash.update(&page.parsed.facts.to_le_bytes());
        hash.update(&[u8::from(page.outdated), u8::from(page.is_fallback())]);
    }
    for (path, media) in &site.media {
        hash.update(path.as_str().as_bytes());
        hash.update(&media.hash.to_le_bytes());
    }
    hash.digest()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Diagnostics;
    use crate::site::{Target, Unresolved};
    use crate::source::SourceFile;

    const CONFIG: &str = "title='標'\nbase_url='https://example.org/sub/'\nlanguages=[\
        {tag='ja',name='日本語'},{tag='en',name='English'},{tag='ja-x-easy',name='やさしい日本語'}]\n";

    /// A site of pages given as (path below content/, front matter); all have a body.
    fn site(pages: &[(&str, &str)]) -> (Site, Vec<String>) {
        let mut found = Diagnostics::default();
        let file = SourceFile::new(SitePath::new("site.toml"), CONFIG);
        let config = Arc::new(SiteConfig::parse(&file, &mut found));
        let parsed = |(path, front): &(&str, &str)| {
            let path = SitePath::new(&format!("content/{path}"));
            let file = SourceFile::new(path.clone(), format!("---\n{front}\n---\n本文\n"));
            let mut found = Diagnostics::default();
            let raw = content::split(&file, &mut found);
            let content = Content::parse(&file, &raw, &mut found);
            let outline = Outline {
                has_text: true,
                ..Outline::default()
            };
            Arc::new(ParsedPage::new(path, 1, content, outline))
        };
        let input = Input {
            config,
            date: BuildDate(jiff::civil::date(2026, 11, 21)),
            pages: pages.iter().map(parsed).collect(),
            media: BTreeMap::new(),
            drafts: false,
        };
        let site = resolve(input, &mut found);
        (site, found.iter().map(|d| d.rule.id.to_owned()).collect())
    }

    #[test]
    fn a_missing_translation_falls_back_to_its_parent_then_the_source() {
        let (site, _) = site(&[
            ("ja/lessons/gene.md", "title: 遺伝子"),
            ("en/a.md", "title: A"),
        ]);
        let easy = site.lang_by_tag("ja-x-easy").expect("listed");
        let page = site.find(easy, "lessons/gene").expect("falls back");
        assert!(page.is_fallback());
        assert_eq!(page.route.as_str(), "ja-x-easy/lessons/gene/");
        assert_eq!(page.title(), "遺伝子");
        assert!(
            site.find(easy, "a").is_none(),
            "only parent and source lend pages"
        );
        assert!(site.find(easy, "lessons").is_some_and(Page::is_section));
    }

    #[test]
    fn every_language_has_a_home_and_folders_have_lists() {
        let (site, found) = site(&[("ja/lessons/x/gene.md", "title: 遺伝子")]);
        for lang in site.lang_ids() {
            assert!(site.home(lang).is_home());
        }
        let ja = site.source_lang();
        let titles: Vec<_> = ["lessons", "lessons/x"]
            .map(|k| site.find(ja, k).map(Page::title))
            .into();
        assert_eq!(titles, [Some("lessons"), Some("x")]);
        assert_eq!(found, ["untranslated", "untranslated"]);
    }

    #[test]
    fn drafts_and_later_pages_wait() {
        let (site, _) = site(&[
            ("ja/a.md", "title: a\ndraft: true"),
            ("ja/b.md", "title: b\npublish_at: 2026-11-22"),
            ("ja/c.md", "title: c\npublish_at: 2026-11-21"),
        ]);
        let ja = site.source_lang();
        let there: Vec<_> = ["a", "b", "c"].map(|k| site.find(ja, k).is_some()).into();
        assert_eq!(there, [false, false, true]);
    }

    #[test]
    fn links_resolve_in_the_readers_language() {
        let (site, _) = site(&[
            ("ja/lessons/gene.md", "title: 遺伝子"),
            ("ja/lessons/genome.md", "title: ゲノム"),
            ("en/lessons/genome.md", "title: Genome"),
        ]);
        let en = site.lang_by_tag("en").expect("listed");
        let gene = site.find(en, "lessons/gene").expect("falls back");
        let genome = site.find(en, "lessons/genome").expect("its own");
        for dest in [
            "genome.md",
            "../lessons/genome.md",
            "/lessons/genome/",
            "/en/lessons/genome",
        ] {
            assert_eq!(
                site.resolve_link(gene, dest),
                Ok(Target::Page(genome.id, None)),
                "{dest}"
            );
        }
        let near = Err(Unresolved::Page(Some("genome.md".into())));
        assert_eq!(site.resolve_link(gene, "genom.md"), near);
        assert_eq!(
            site.resolve_link(gene, "genome.md#x"),
            Err(Unresolved::Anchor(None))
        );
    }

    #[test]
    fn addresses_and_aliases_do_not_collide_silently() {
        let (site, found) = site(&[
            ("ja/a.md", "title: a\naliases: [/old/a, b, c.html]"),
            ("ja/b.md", "title: b"),
            ("ja/B.md", "title: B"),
        ]);
        let redirects: Vec<_> = site.redirects.keys().map(Route::as_str).collect();
        assert_eq!(redirects, ["ja/c.html", "old/a/"]);
        for id in ["alias-taken", "address-taken"] {
            assert!(found.iter().any(|f| f == id), "{id} in {found:?}");
        }
    }

    #[test]
    fn facts_change_with_what_others_can_see() {
        let one = site(&[("ja/a.md", "title: a")]).0.facts;
        assert_eq!(one, site(&[("ja/a.md", "title: a")]).0.facts);
        assert_ne!(one, site(&[("ja/a.md", "title: b")]).0.facts);
    }
}
