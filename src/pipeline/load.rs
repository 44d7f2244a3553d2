//! Reads a site's folder: pages are parsed and let go of, everything else is kept as it is small.
//! A file whose bytes are as they were is not parsed again.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::Options;
use super::data;
use super::error::Error;
use crate::cache::Cache;
use crate::config::{self, SiteConfig};
use crate::content::{self, Content, KindFields};
use crate::diagnostics::{Diagnostic, Diagnostics, StoredDiagnostic};
use crate::facts::{self, Register};
use crate::fields;
use crate::files::{self, Found as OnDisk, SitePath, content_hash};
use crate::guide::{self, Tree};
use crate::links::{self, Tried};
use crate::markdown::{Masked, parse, slips};
use crate::modules::{self, Ledger, Quiz};
use crate::panels::{NAME_COPIED, NAME_PUBLISHED, Panels, Withdrawn};
use crate::rules;
use crate::site::{Ledgers, MediaFile, ParsedPage, Trees};
use crate::source::{SourceFile, Span};
use crate::statistics::snapshot::Snapshots;
use crate::theme;

/// Folders of `content/` that hold no pages.
pub(super) const DATA_FOLDER: &str = "content/_data";

/// Everything that was read.
#[derive(Default)]
pub(super) struct Loaded {
    pub config: Arc<SiteConfig>,
    pages: BTreeMap<SitePath, Page>,
    pub media: BTreeMap<SitePath, MediaFile>,
    pub data: BTreeMap<String, tera::Value>,
    pub trees: Trees,
    pub ledgers: Ledgers,
    pub desks: data::Desks,
    pub panels: Arc<Panels>,
    pub register: Arc<Register>,
    pub statistics: Arc<Snapshots>,
    pub tried: Arc<Tried>,
    pub layouts: Vec<SourceFile>,
    pub strings: Vec<(String, SourceFile)>,
    pub assets: Vec<AssetFile>,
    /// What was wrong with files other than pages.
    found: Diagnostics,
}

/// A page's file: what was read out of it, and what was wrong with it.
#[derive(Clone, Serialize, Deserialize)]
struct Page {
    hash: u64,
    parsed: Option<Arc<ParsedPage>>,
    findings: Arc<[StoredDiagnostic]>,
}

/// What was wrong with the files of a site. Few edits need all of it at once, so it is put together
/// only when it is asked for.
pub(super) struct Found {
    files: Diagnostics,
    pages: Vec<Arc<[StoredDiagnostic]>>,
}

impl Found {
    pub fn diagnostics(&self) -> Diagnostics {
        let mut diagnostics = self.files.clone();
        for findings in &self.pages {
            let restored = findings.iter().cloned();
            diagnostics.extend(restored.filter_map(|f| f.restore(rules::find)));
        }
        diagnostics
    }
}

/// A file of `assets/`, by its path there.
pub(super) type AssetFile = (SitePath, Arc<[u8]>);

const CACHED: &str = "pages.bin";

impl Loaded {
    pub fn from_cache(cache: &Cache) -> Self {
        let pages: Vec<(SitePath, Page)> = cache.load(CACHED).unwrap_or_default();
        Self {
            pages: pages.into_iter().collect(),
            ..Self::default()
        }
    }

    pub fn to_cache(&self, cache: &Cache) {
        let pages: Vec<(&SitePath, &Page)> = self.pages.iter().collect();
        cache.store(CACHED, &pages);
    }

    pub fn pages(&self) -> Vec<Arc<ParsedPage>> {
        self.pages
            .values()
            .filter_map(|page| page.parsed.clone())
            .collect()
    }

    /// What was wrong with the files that were read.
    pub fn found(&self) -> Found {
        let pages = self.pages.values().filter(|page| !page.findings.is_empty());
        Found {
            files: self.found.clone(),
            pages: pages.map(|page| page.findings.clone()).collect(),
        }
    }

    /// Reads again only these pages, if that is all that has changed: a new file, one that went away
    /// and anything that is no page need the whole folder to be looked at.
    pub fn refresh_only(&mut self, root: &Path, changed: &[SitePath]) -> Result<bool, Error> {
        if changed.is_empty() || !changed.iter().all(|path| self.pages.contains_key(path)) {
            return Ok(false);
        }
        for path in changed {
            let bytes = match files::read_bytes(root, path) {
                Ok(bytes) => bytes,
                Err(error) if error.is_missing() => return Ok(false),
                Err(error) => return Err(error.into()),
            };
            let page = page_of(path, &bytes, &self.pages, &self.panels.withdrawn);
            self.pages.insert(path.clone(), page);
        }
        Ok(true)
    }

    /// Reads the folder, again or for the first time.
    pub fn refresh(&mut self, options: &Options) -> Result<(), Error> {
        let mut found = Diagnostics::default();
        self.read_all(options, &mut found)?;
        self.found = found;
        Ok(())
    }

    fn read_all(&mut self, options: &Options, diagnostics: &mut Diagnostics) -> Result<(), Error> {
        let root = &options.root;
        self.config = read_config(root, &Withdrawn::default(), diagnostics)?;
        let found = files::walk(root, content::FOLDER, diagnostics)?;
        let (data, rest): (Vec<_>, Vec<_>) = found
            .into_iter()
            .partition(|f| f.path.strip_prefix(DATA_FOLDER).is_some());
        let (panels, data): (Vec<_>, Vec<_>) = data.into_iter().partition(data::is_panel);
        self.panels = data::read_panels(
            &panels,
            options.today(&self.config),
            &self.config,
            diagnostics,
        )?;
        let withdrawn = &self.panels.clone().withdrawn;
        self.unname_config(root, diagnostics)?;
        let (desks, data): (Vec<_>, Vec<_>) = data.into_iter().partition(data::is_desk);
        let (pages, media): (Vec<_>, Vec<_>) = rest.into_iter().partition(is_page);
        self.refresh_pages(&pages)?;
        self.media = read_all_media(&media, withdrawn, diagnostics)?;
        let (trees, data): (Vec<_>, Vec<_>) = data.into_iter().partition(is_tree);
        self.trees = read_trees(&trees, &self.config.source_language, withdrawn, diagnostics)?;
        let (ledgers, data): (Vec<_>, Vec<_>) = data.into_iter().partition(is_ledger);
        self.ledgers = read_ledgers(&ledgers, withdrawn, diagnostics)?;
        let (register, data): (Vec<_>, Vec<_>) = data.into_iter().partition(is_register);
        self.register = read_register(&register, &self.config, withdrawn, diagnostics)?;
        let (statistics, data): (Vec<_>, Vec<_>) = data.into_iter().partition(data::is_statistics);
        self.statistics = data::read_statistics(&statistics, withdrawn, diagnostics)?;
        let (tried, data): (Vec<_>, Vec<_>) = data.into_iter().partition(is_tried);
        self.tried = read_tried(&tried, withdrawn, diagnostics)?;
        self.data = data::read(&data, withdrawn, diagnostics)?;
        self.desks = data::read_desks(&desks, &self.config, withdrawn, diagnostics)?;
        self.layouts = read_texts(root, "layouts", &["html", "xml"], withdrawn, diagnostics)?;
        let strings = read_texts(root, "i18n", &["ftl"], withdrawn, diagnostics)?.into_iter();
        self.strings = strings
            .map(|file| (file.path.stem().to_owned(), file))
            .collect();
        self.assets = read_assets(root, withdrawn, diagnostics)?;
        Ok(())
    }

    /// Reads the configuration again without withdrawn names, which are known only when panels were read with it.
    fn unname_config(&mut self, root: &Path, diagnostics: &mut Diagnostics) -> Result<(), Error> {
        let mut again = Diagnostics::default();
        self.config = read_config(root, &self.panels.withdrawn, &mut again)?;
        let names = again
            .into_iter()
            .filter(|finding| finding.rule.id == NAME_COPIED.id);
        names.for_each(|finding| diagnostics.push(finding));
        Ok(())
    }

    fn refresh_pages(&mut self, found: &[OnDisk]) -> Result<(), Error> {
        let known = std::mem::take(&mut self.pages);
        let pages: Vec<(SitePath, Page)> = found
            .par_iter()
            .map(|found| {
                let bytes = found.read_bytes()?;
                let page = page_of(&found.path, &bytes, &known, &self.panels.withdrawn);
                Ok((found.path.clone(), page))
            })
            .collect::<Result<_, Error>>()?;
        self.pages = pages.into_iter().collect();
        Ok(())
    }
}

/// A Markdown file in a language's folder. Folders that begin with `_` hold fragments.
fn is_page(found: &OnDisk) -> bool {
    let markdown = matches!(found.path.extension().as_str(), "md" | "markdown");
    let shared = found
        .path
        .parent()
        .as_str()
        .split('/')
        .any(|part| part.starts_with('_'));
    markdown && !shared
}

/// A file with a guided path.
fn is_tree(found: &OnDisk) -> bool {
    is_yaml_in(found, guide::FOLDER)
}

/// A file with the ids of a module's questions.
fn is_ledger(found: &OnDisk) -> bool {
    is_yaml_in(found, modules::FOLDER)
}

fn is_yaml_in(found: &OnDisk, folder: &str) -> bool {
    let yaml = matches!(found.path.extension().as_str(), "yaml" | "yml");
    yaml && found.path.parent().strip_prefix(DATA_FOLDER) == Some(folder)
}

fn read_ledgers(
    found: &[OnDisk],
    withdrawn: &Withdrawn,
    diagnostics: &mut Diagnostics,
) -> Result<Ledgers, Error> {
    let mut ledgers = Ledgers::new();
    for found in found {
        if let Some(file) = data::read_masked(found, withdrawn, diagnostics)? {
            let node = fields::parse_yaml(&file, Span::new(0, file.text.len()), diagnostics);
            let ledger = Ledger::read(&node, &file, diagnostics);
            ledgers.insert(found.path.stem().to_owned(), Arc::new(ledger));
        }
    }
    Ok(ledgers)
}

fn is_register(found: &OnDisk) -> bool {
    found.path.strip_prefix(content::FOLDER) == Some(facts::FILE)
}

fn read_register(
    found: &[OnDisk],
    config: &SiteConfig,
    withdrawn: &Withdrawn,
    diagnostics: &mut Diagnostics,
) -> Result<Arc<Register>, Error> {
    let Some(found) = found.first() else {
        return Ok(Arc::default());
    };
    let tags: Vec<&str> = config
        .languages
        .iter()
        .map(|lang| lang.tag.as_str())
        .collect();
    let file = data::read_masked(found, withdrawn, diagnostics)?;
    let read = |file| Register::read(&file, &tags, &config.source_language, diagnostics);
    Ok(Arc::new(file.map(read).unwrap_or_default()))
}

fn is_tried(found: &OnDisk) -> bool {
    found.path.strip_prefix(content::FOLDER) == Some(links::FILE)
}

fn read_tried(
    found: &[OnDisk],
    withdrawn: &Withdrawn,
    diagnostics: &mut Diagnostics,
) -> Result<Arc<Tried>, Error> {
    let file = found
        .first()
        .map(|found| data::read_masked(found, withdrawn, diagnostics))
        .transpose()?;
    let tried = file.flatten().map(|file| Tried::read(&file, diagnostics));
    Ok(Arc::new(tried.unwrap_or_default()))
}

fn read_trees(
    found: &[OnDisk],
    source: &str,
    withdrawn: &Withdrawn,
    diagnostics: &mut Diagnostics,
) -> Result<Trees, Error> {
    let mut trees = Trees::new();
    for found in found {
        if let Some(file) = data::read_masked(found, withdrawn, diagnostics)? {
            let node = fields::parse_yaml(&file, Span::new(0, file.text.len()), diagnostics);
            let tree = Tree::read(&node, &file, source, diagnostics);
            trees.insert(found.path.file_name().to_owned(), Arc::new(tree));
        }
    }
    Ok(trees)
}

/// Reads the configuration, without withdrawn names where they are known.
fn read_config(
    root: &Path,
    withdrawn: &Withdrawn,
    diagnostics: &mut Diagnostics,
) -> Result<Arc<SiteConfig>, Error> {
    let path = SitePath::new(config::FILE_NAME);
    match files::read_text(root, &path, diagnostics) {
        Ok(Some(file)) => {
            let masked = withdrawn.mask(file, diagnostics);
            Ok(Arc::new(SiteConfig::parse(&masked, diagnostics)))
        }
        Ok(None) => Ok(Arc::new(SiteConfig::for_new_folder())),
        Err(error) if error.is_missing() => Err(Error::NoSite(root.to_owned())),
        Err(error) => Err(error.into()),
    }
}

/// A page out of its bytes, unless it is known with the same ones.
fn page_of(
    path: &SitePath,
    bytes: &[u8],
    known: &BTreeMap<SitePath, Page>,
    withdrawn: &Withdrawn,
) -> Page {
    let mut diagnostics = Diagnostics::default();
    // With a name blacked out it is another text, and one that is not to be taken for a page without the name.
    let masked = std::str::from_utf8(bytes)
        .ok()
        .and_then(|text| withdrawn.masked(text));
    let hash = masked.as_ref().map_or_else(
        || content_hash(bytes),
        |text| !content_hash(text.as_bytes()),
    );
    if let Some(page) = known.get(path).filter(|page| page.hash == hash) {
        return page.clone();
    }
    let file = files::decode_text(path, bytes, &mut diagnostics);
    let file = file.map(|file| withdrawn.mask(file, &mut diagnostics));
    let parsed = file.map(|file| Arc::new(parse_page(&file, hash, &mut diagnostics)));
    let findings = diagnostics.iter().map(StoredDiagnostic::from).collect();
    Page {
        hash,
        parsed,
        findings,
    }
}

fn parse_page(file: &SourceFile, hash: u64, diagnostics: &mut Diagnostics) -> ParsedPage {
    let raw = content::split(file, diagnostics);
    let content = Content::parse(file, &raw, diagnostics);
    let masked = Masked::new(file, raw.text(&content));
    let document = parse(&masked, file, diagnostics);
    slips(&document, diagnostics);
    let mut outline = document.outline();
    // Only links into the site say anything to the rest of it.
    outline.links.retain(|link| !link.dest.contains("://"));
    outline.links.shrink_to_fit();
    let quiz = match &content.fields {
        KindFields::Unit(unit) => modules::read(&document, unit, diagnostics),
        _ => Quiz::default(),
    };
    // A hash of 0 marks pages without a file.
    ParsedPage::new(file.path.clone(), hash.max(1), content, outline).with_quiz(quiz)
}

fn read_all_media(
    found: &[OnDisk],
    withdrawn: &Withdrawn,
    diagnostics: &mut Diagnostics,
) -> Result<BTreeMap<SitePath, MediaFile>, Error> {
    let read = |found| {
        let mut diagnostics = Diagnostics::default();
        let read = read_media(found, withdrawn, &mut diagnostics);
        Ok((read?, diagnostics))
    };
    let read: Vec<_> = found.par_iter().map(read).collect::<Result<_, Error>>()?;
    let mut media = BTreeMap::new();
    for ((path, file), found) in read {
        media.insert(path, file);
        found
            .into_iter()
            .for_each(|finding| diagnostics.push(finding));
    }
    Ok(media)
}

fn read_media(
    found: &OnDisk,
    withdrawn: &Withdrawn,
    diagnostics: &mut Diagnostics,
) -> Result<(SitePath, MediaFile), Error> {
    let bytes = found.read_bytes()?;
    withdrawn.report_file(&found.path, &bytes, diagnostics);
    let bytes = withdrawn.mask_bytes(&found.path, bytes);
    // With a name in it that cannot be blacked out, it is another file: what was made of it does not stand.
    let hash = match withdrawn.is_in(&bytes) {
        true => !content_hash(&bytes),
        false => content_hash(&bytes),
    };
    let media = MediaFile {
        hash: hash.max(1),
        bytes: bytes.len() as u64,
    };
    Ok((found.path.clone(), media))
}

fn read_texts(
    root: &Path,
    folder: &str,
    extensions: &[&str],
    withdrawn: &Withdrawn,
    diagnostics: &mut Diagnostics,
) -> Result<Vec<SourceFile>, Error> {
    let mut texts = Vec::new();
    for found in files::walk(root, folder, diagnostics)? {
        if extensions.contains(&found.path.extension().as_str()) {
            let file = found.read_text(diagnostics)?;
            texts.extend(file.map(|file| withdrawn.mask(file, diagnostics)));
        }
    }
    Ok(texts)
}

/// The theme's assets, and the site's own in their place and beside them.
fn read_assets(
    root: &Path,
    withdrawn: &Withdrawn,
    diagnostics: &mut Diagnostics,
) -> Result<Vec<AssetFile>, Error> {
    let mut assets: BTreeMap<SitePath, Arc<[u8]>> = BTreeMap::new();
    assets.insert(
        SitePath::new("css/60-code.css"),
        crate::markdown::highlight_css().into_bytes().into(),
    );
    assets.extend(
        theme::assets()
            .into_iter()
            .map(|(path, bytes)| (path, Arc::from(bytes))),
    );
    for found in files::walk(root, "assets", diagnostics)? {
        let below = found.path.strip_prefix("assets").unwrap_or_default();
        let bytes = found.read_bytes()?;
        withdrawn.report_file(&found.path, &bytes, diagnostics);
        let bytes = withdrawn.mask_bytes(&found.path, bytes);
        // All of them are published.
        if withdrawn.is_in(&bytes) {
            diagnostics.push(Diagnostic::about(&NAME_PUBLISHED, &found.path));
            continue;
        }
        assets.insert(SitePath::new(below), bytes.into());
    }
    if let Some(fold) = assets
        .get(&SitePath::new("search.js"))
        .and_then(|search| fold_script(search))
    {
        assets.insert(SitePath::new("package/fold.js"), fold.into_bytes().into());
    }
    Ok(assets.into_iter().collect())
}

/// The folding of the search's module, okurigana and all, as a plain script, since pages of `file:` cannot import: packages fold answers
/// as the site does.
fn fold_script(search: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(search).ok()?;
    let (_, folding) = text.split_once("// --- Folding")?;
    let (folding, _) = folding.split_once("\n// ---")?;
    let plain = folding.replace("\nexport ", "\n");
    Some(format!(
        "(() => {{\n//{plain}\nglobalThis.shirubeFold = spelling;\n}})();\n"
    ))
}
