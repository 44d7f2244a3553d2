//! The default theme inside the binary: layouts, style sheets, scripts and strings. They are the
//! reference site's own, so that what a new site starts with is what is tested and seen every day.

use include_dir::{Dir, include_dir};

use crate::files::SitePath;
use crate::source::SourceFile;

static LAYOUTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/layouts");
static ASSETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets");
static STRINGS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/i18n");

/// The built-in layouts.
pub fn layouts() -> Vec<SourceFile> {
    texts(&LAYOUTS, "layouts")
}

/// The built-in catalogs, with the language of each.
pub fn strings() -> Vec<(String, SourceFile)> {
    let files = texts(&STRINGS, "i18n").into_iter();
    files
        .map(|file| (file.path.stem().to_owned(), file))
        .collect()
}

/// The built-in assets, each with its path below `assets/`.
pub fn assets() -> Vec<(SitePath, &'static [u8])> {
    let mut files = Vec::new();
    collect(&ASSETS, &mut files);
    files
}

fn texts(dir: &'static Dir<'_>, folder: &str) -> Vec<SourceFile> {
    let mut files = Vec::new();
    collect(dir, &mut files);
    let text = |(path, bytes): (SitePath, &'static [u8])| {
        let path = SitePath::new(&format!("{folder}/{path}"));
        let text = std::str::from_utf8(bytes).ok()?;
        Some(SourceFile::new(path, text.trim_start_matches('\u{feff}')))
    };
    files.into_iter().filter_map(text).collect()
}

fn collect(dir: &'static Dir<'_>, files: &mut Vec<(SitePath, &'static [u8])>) {
    for file in dir.files() {
        if let Some(path) = file.path().to_str() {
            files.push((SitePath::new(path), file.contents()));
        }
    }
    dir.dirs().for_each(|below| collect(below, files));
    files.sort();
}
