//! Builds the graph out of parsed pages: languages, keys, fallbacks, addresses, lists.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use xxhash_rust::xxh3::Xxh3;

use super::page::{Page, PageId, PageState, ParsedPage};
use super::rules::{ROUTE_TAKEN, TRANSLATION_OUTDATED};
use super::tree::Tree;
use super::{
    BuildDate, Lang, Ledgers, MediaFile, PageKey, Route, Site, Trees, curation, figures, guides,
    language, modules, redirects, references, resources, sections, series, strays, tags,
};
use crate::config::SiteConfig;
use crate::desks::{self, Directory, Verified};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::facts::Register;
use crate::files::SitePath;
use crate::hook;
use crate::i18n::{Freshness, SourceHash};
use crate::links::Tried;
use crate::panels::{self, Panels};
use crate::statistics::snapshot::Snapshots;

/// What the graph is made of.
pub struct Input {
    pub config: Arc<SiteConfig>,
    pub date: BuildDate,
    pub pages: Vec<Arc<ParsedPage>>,
    pub media: BTreeMap<SitePath, MediaFile>,
    /// Trees of guided paths, by the names of their files.
    pub trees: Trees,
    /// The ids of modules' questions.
    pub ledgers: Ledgers,
    pub desks: Arc<Vec<desks::Entry>>,
    /// What desks' numbers were when they were checked.
    pub verified: Arc<Verified>,
    pub panels: Arc<Panels>,
    /// The figures and laws that pages state.
    pub register: Arc<Register>,
    /// Statistics that may be published.
    pub statistics: Arc<Snapshots>,
    /// What came of addresses that somebody tried.
    pub tried: Arc<Tried>,
    /// Show drafts and what is not due yet, as `serve --drafts` does.
    pub drafts: bool,
}

/// Connects everything with everything. What is wrong is found; the rest of the site still stands.
pub fn resolve(input: Input, diagnostics: &mut Diagnostics) -> Site {
    let langs = language::languages(&input.config, diagnostics);
    let mut tree = Tree::new(langs);
    tree.add_own(&input, diagnostics);
    tree.add_desks(&input, diagnostics);
    tree.add_panels(&input, diagnostics);
    let today = input.date.0;
    desks::compare(
        &input.desks,
        &input.verified,
        today,
        &input.config,
        diagnostics,
    );
    panels::check(&input.panels, today, &input.config, diagnostics);
    input.register.report_overdue(today, diagnostics);
    figures::check(&input.register, &input.statistics, diagnostics);
    hook::check(&input.config, &input.statistics, diagnostics);
    tree.add_implied();
    tree.report_untranslated(&input.config, diagnostics);
    tree.add_fallbacks(&input.config);
    let mut pages = tree.take_pages();
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
        mentions: references::Mentions::default(),
        withdrawn: Vec::new(),
        trees: input.trees,
        ledgers: input.ledgers,
        asked: modules::Asked::default(),
        base_path: input.config.base_path(),
        langs: tree.langs,
        pages,
        by_key,
        by_route,
        media: input.media,
        desks: Directory::new(input.desks, today, &input.config),
        verified: input.verified,
        panels: input.panels,
        register: input.register,
        statistics: input.statistics,
        tried: input.tried,
        config: input.config,
        date: input.date,
        facts: 0,
        settings: 0,
    };
    site.redirects = redirects::collect(&site, diagnostics);
    site.mentions = references::collect(&site, diagnostics);
    guides::check(&site, diagnostics);
    curation::check(&site, diagnostics);
    site.withdrawn = resources::withdrawn(&site);
    resources::check(&site, diagnostics);
    site.asked = modules::asked(&site);
    modules::check(&site, diagnostics);
    site.settings = settings(&site);
    strays::report(&site, diagnostics);
    site.facts = facts(&site);
    site
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
        // Many pages are made from one data file, and none of them is it.
        .filter(|page| page.state == PageState::Own && page.parsed.hash != 0)
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

fn settings(site: &Site) -> u64 {
    let config = postcard::to_stdvec(&*site.config).expect("the configuration serialises");
    let mut hash = Xxh3::new();
    hash.update(&config);
    hash.update(site.date.0.to_string().as_bytes());
    hash.digest()
}

fn facts(site: &Site) -> u64 {
    let mut hash = Xxh3::new();
    hash.update(&site.settings.to_le_bytes());
    hash.update(&site.desks.hash.to_le_bytes());
    for lang in &site.langs {
        hash.update(&site.register.hash(&lang.tag).to_le_bytes());
    }
    hash.update(format!("{:?}", site.tried).as_bytes());
    for snapshot in site.statistics.values() {
        hash.update(&snapshot.hash().to_le_bytes());
    }
    for page in site.pages() {
        hash.update(page.route.as_str().as_bytes());
        hash.update(&page.parsed.facts.to_le_bytes());
        hash.update(&[u8::from(page.outdated), u8::from(page.is_fallback())]);
    }
    for (path, media) in &site.media {
        hash.update(path.as_str().as_bytes());
        hash.update(&media.hash.to_le_bytes());
    }
    let data = (&site.trees, &site.ledgers);
    hash.update(&postcard::to_stdvec(&data).expect("trees and records serialise"));
    hash.digest()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{self, Content};
    use crate::diagnostics::Diagnostics;
    use crate::markdown::Outline;
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
            trees: Trees::new(),
            ledgers: Ledgers::new(),
            desks: Arc::default(),
            verified: Arc::default(),
            panels: Arc::default(),
            register: Arc::default(),
            statistics: Arc::default(),
            tried: Arc::default(),
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
