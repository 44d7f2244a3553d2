//! Pages: parsed when their bytes are new, known from the last build when they are not.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::cache::Cache;
use crate::content::{self, Content, KindFields};
use crate::diagnostics::{Diagnostics, StoredDiagnostic};
use crate::files::{self, Found as OnDisk, SitePath, content_hash};
use crate::markdown::{Masked, parse, slips};
use crate::modules::{self, Quiz};
use crate::panels::Withdrawn;
use crate::pipeline::error::Error;
use crate::rules;
use crate::site::ParsedPage;
use crate::source::SourceFile;

/// A page's file: what was read out of it, and what was wrong with it.
#[derive(Clone, Serialize, Deserialize)]
struct Page {
    hash: u64,
    parsed: Option<Arc<ParsedPage>>,
    findings: Arc<[StoredDiagnostic]>,
}

/// All pages, by the path of their file.
#[derive(Default)]
pub(in crate::pipeline) struct Pages(BTreeMap<SitePath, Page>);

/// What was wrong with the files of a site. Few edits need all of it at once, so it is put together
/// only when it is asked for.
pub(in crate::pipeline) struct Found {
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

const CACHED: &str = "pages.bin";

impl Pages {
    pub fn from_cache(cache: &Cache) -> Self {
        let pages: Vec<(SitePath, Page)> = cache.load(CACHED).unwrap_or_default();
        Self(pages.into_iter().collect())
    }

    pub fn to_cache(&self, cache: &Cache) {
        let pages: Vec<(&SitePath, &Page)> = self.0.iter().collect();
        cache.store(CACHED, &pages);
    }

    pub fn parsed(&self) -> Vec<Arc<ParsedPage>> {
        let pages = self.0.values();
        pages.filter_map(|page| page.parsed.clone()).collect()
    }

    /// What was wrong with pages, beside what was wrong with other files.
    pub(super) fn found(&self, files: &Diagnostics) -> Found {
        let pages = self.0.values().filter(|page| !page.findings.is_empty());
        Found {
            files: files.clone(),
            pages: pages.map(|page| page.findings.clone()).collect(),
        }
    }

    /// Reads these again if all of them are known and still there.
    pub(super) fn refresh_only(
        &mut self,
        root: &Path,
        changed: &[SitePath],
        withdrawn: &Withdrawn,
    ) -> Result<bool, Error> {
        if changed.is_empty() || !changed.iter().all(|path| self.0.contains_key(path)) {
            return Ok(false);
        }
        for path in changed {
            let bytes = match files::read_bytes(root, path) {
                Ok(bytes) => bytes,
                Err(error) if error.is_missing() => return Ok(false),
                Err(error) => return Err(error.into()),
            };
            let page = self.page_of(path, &bytes, withdrawn);
            self.0.insert(path.clone(), page);
        }
        Ok(true)
    }

    /// Reads these, which are all.
    pub(super) fn refresh(&mut self, found: &[OnDisk], withdrawn: &Withdrawn) -> Result<(), Error> {
        let read = |found: &OnDisk| {
            let page = self.page_of(&found.path, &found.read_bytes()?, withdrawn);
            Ok((found.path.clone(), page))
        };
        let pages: Vec<_> = found.par_iter().map(read).collect::<Result<_, Error>>()?;
        self.0 = pages.into_iter().collect();
        Ok(())
    }

    /// A page out of its bytes, unless it is known with the same ones.
    fn page_of(&self, path: &SitePath, bytes: &[u8], withdrawn: &Withdrawn) -> Page {
        let hash = hash_of(bytes, withdrawn);
        if let Some(page) = self.0.get(path).filter(|page| page.hash == hash) {
            return page.clone();
        }
        let mut diagnostics = Diagnostics::default();
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
}

/// With a name blacked out it is another text, and one that is not to be taken for a page without the name.
fn hash_of(bytes: &[u8], withdrawn: &Withdrawn) -> u64 {
    let text = std::str::from_utf8(bytes).ok();
    match text.and_then(|text| withdrawn.masked(text)) {
        Some(masked) => !content_hash(masked.as_bytes()),
        None => content_hash(bytes),
    }
}

/// A Markdown file in a language's folder. Folders that begin with `_` hold fragments.
pub(super) fn is_page(found: &OnDisk) -> bool {
    let markdown = matches!(found.path.extension().as_str(), "md" | "markdown");
    let folder = found.path.parent();
    markdown && !folder.as_str().split('/').any(|part| part.starts_with('_'))
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
