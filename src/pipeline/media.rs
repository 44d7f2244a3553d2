//! Looks at the files that pages refer to, and decides what becomes of each. Files that no page refers
//! to are not published: a folder may hold drafts and letters that were never meant to be.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::files::{self, SitePath};
use crate::images::{self, ImageOptions, svg};
use crate::outputs::{self, image_options};
use crate::site::{MediaFile, Site, Target};
use crate::templates::Media;

/// What is known of files that were looked at before.
#[derive(Default)]
pub(super) struct KnownMedia(BTreeMap<SitePath, Looked>);

/// What became of a file, as it was when it had this hash.
#[derive(Clone)]
struct Looked {
    hash: u64,
    options: ImageOptions,
    media: Option<Media>,
    found: Diagnostics,
}

impl KnownMedia {
    /// Decides on every file that some page shows or links. Files that are as they were are not
    /// opened again.
    pub fn plan(
        &mut self,
        site: &Site,
        root: &Path,
        diagnostics: &mut Diagnostics,
    ) -> BTreeMap<SitePath, Media> {
        let options = image_options(&site.config.images);
        let looked: BTreeMap<SitePath, Looked> = referenced(site)
            .into_par_iter()
            .map(|path| {
                let file = site.media[&path];
                let known = self.0.get(&path);
                let known = known.filter(|k| k.hash == file.hash && k.options == options);
                let looked = known
                    .cloned()
                    .unwrap_or_else(|| look(root, &path, file, &options));
                (path, looked)
            })
            .collect();
        self.0 = looked;
        let mut media = BTreeMap::new();
        for (path, looked) in &self.0 {
            diagnostics.extend(looked.found.clone());
            if let Some(found) = &looked.media {
                media.insert(path.clone(), found.clone());
            }
        }
        media
    }
}

fn look(root: &Path, path: &SitePath, file: MediaFile, options: &ImageOptions) -> Looked {
    let mut found = Diagnostics::default();
    Looked {
        media: decide(root, path, file, options, &mut found),
        hash: file.hash,
        options: options.clone(),
        found,
    }
}

fn referenced(site: &Site) -> BTreeSet<SitePath> {
    let mut wanted = BTreeSet::new();
    for page in site.pages() {
        let links = page
            .parsed
            .outline
            .links
            .iter()
            .map(|link| link.dest.as_str());
        let image = page.common().image.as_ref().map(|image| image.src.as_str());
        for dest in links.chain(image) {
            let target = site.resolve_link(page, dest).ok();
            wanted.extend(target.and_then(Target::into_media));
        }
    }
    wanted
}

fn decide(
    root: &Path,
    path: &SitePath,
    file: MediaFile,
    options: &ImageOptions,
    diagnostics: &mut Diagnostics,
) -> Option<Media> {
    match path.extension().as_str() {
        "svg" => drawing(root, path, file, options, diagnostics),
        "png" | "jpg" | "jpeg" | "gif" | "webp" | "heic" | "heif" | "avif" | "tif" | "tiff"
        | "bmp" | "psd" => picture(root, path, file, options, diagnostics),
        // Source text is read into pages, not published.
        "md" | "markdown" => None,
        extension => Some(Media::File {
            name: format!("{}.{:08x}.{extension}", slug(path), file.hash >> 32),
        }),
    }
}

fn slug(path: &SitePath) -> String {
    crate::markdown::slug(path.stem())
}

fn read(root: &Path, path: &SitePath, diagnostics: &mut Diagnostics) -> Option<Vec<u8>> {
    match files::read_bytes(root, path) {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            let finding = Diagnostic::about(&outputs::UNREADABLE, path);
            diagnostics.push(finding.arg("detail", error));
            None
        }
    }
}

fn picture(
    root: &Path,
    path: &SitePath,
    file: MediaFile,
    options: &ImageOptions,
    diagnostics: &mut Diagnostics,
) -> Option<Media> {
    let bytes = read(root, path, diagnostics)?;
    match images::probe(&bytes, &options.limits) {
        Ok(probe) => {
            diagnostics.extend(probe.findings(path));
            let plan = images::plan(&slug(path), file.hash, &probe, options);
            Some(Media::Picture(Box::new(plan)))
        }
        Err(fault) => {
            diagnostics.push(fault.about(path));
            None
        }
    }
}

fn drawing(
    root: &Path,
    path: &SitePath,
    file: MediaFile,
    options: &ImageOptions,
    diagnostics: &mut Diagnostics,
) -> Option<Media> {
    let bytes = read(root, path, diagnostics)?;
    let drawing = svg::sanitise(&bytes, path, &options.limits, diagnostics)?;
    Some(Media::Drawing {
        name: svg::name(&slug(path), file.hash),
        width: drawing.width,
        height: drawing.height,
    })
}
