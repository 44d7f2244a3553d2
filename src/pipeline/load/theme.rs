//! What the site's looks are made of: its layouts, strings and assets, and the assets of the default theme.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::files::{self, SitePath};
use crate::markdown::highlight_css;
use crate::panels::{NAME_PUBLISHED, Withdrawn};
use crate::pipeline::error::Error;
use crate::source::SourceFile;
use crate::theme;

/// A file of `assets/`, by its path there.
type AssetFile = (SitePath, Arc<[u8]>);

/// The site's own layouts and strings, and all assets.
#[derive(Default)]
pub(in crate::pipeline) struct Theme {
    pub layouts: Vec<SourceFile>,
    /// By language.
    pub strings: Vec<(String, SourceFile)>,
    pub assets: Vec<AssetFile>,
}

impl Theme {
    pub(super) fn read(
        root: &Path,
        withdrawn: &Withdrawn,
        diagnostics: &mut Diagnostics,
    ) -> Result<Self, Error> {
        let mut texts = |folder, extensions: &[&str]| {
            read_texts((root, folder), extensions, withdrawn, diagnostics)
        };
        let layouts = texts("layouts", &["html", "xml"])?;
        let strings = texts("i18n", &["ftl"])?.into_iter();
        Ok(Self {
            layouts,
            strings: strings
                .map(|file| (file.path.stem().to_owned(), file))
                .collect(),
            assets: read_assets(root, withdrawn, diagnostics)?,
        })
    }
}

fn read_texts(
    (root, folder): (&Path, &str),
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
    let mut assets = built_in();
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
    let search = assets.get(&SitePath::new("search.js"));
    if let Some(fold) = search.and_then(|search| fold_script(search)) {
        assets.insert(SitePath::new("package/fold.js"), fold.into_bytes().into());
    }
    Ok(assets.into_iter().collect())
}

fn built_in() -> BTreeMap<SitePath, Arc<[u8]>> {
    let code = (
        SitePath::new("css/60-code.css"),
        Arc::from(highlight_css().into_bytes()),
    );
    let theme = theme::assets()
        .into_iter()
        .map(|(path, bytes)| (path, Arc::from(bytes)));
    std::iter::once(code).chain(theme).collect()
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
