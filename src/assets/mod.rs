//! Style sheets, scripts, fonts and other files that belong to the site rather than to a page.
//!
//! Invariants: a file's name changes whenever its bytes do, so that browsers may keep it for ever;
//! the only exceptions lie in `assets/root/`, whose names others rely on (`favicon.ico`), and which may hold the
//! fingerprint of all the others. There is
//! one style sheet, `site.css`. Every address in it leads to a file of the site. Scripts of several parts are joined
//! (`bundle`).

mod bundle;
mod css;
mod fingerprint;
mod rules;
mod script;
mod sheet;

use std::collections::BTreeMap;
use std::sync::Arc;

use strsim::jaro_winkler;

use crate::diagnostics::{Diagnostic, Diagnostics, Rule};
use crate::files::SitePath;
use crate::images;
use crate::source::{SourceFile, Span};

use bundle::Bundles;
use fingerprint::{fingerprinted, told_of_all};
use sheet::Sheet;

/// Every rule this room raises.
pub const RULES: &[&Rule] = &[
    &rules::ASSET_CSS_BLOCKED,
    &rules::ASSET_CSS_IMPORT,
    &rules::ASSET_CSS_NOT_UTF8,
    &rules::ASSET_CSS_UNBALANCED,
    &rules::ASSET_LOCATION,
    &rules::ASSET_NAME_TAKEN,
    &rules::ASSET_UNKNOWN,
];

/// The folder below the output that holds what is fingerprinted.
const FOLDER: &str = "assets";

/// What all files of `css/` become.
const SITE_CSS: &str = "site.css";

/// How alike two names must be for one to be offered in place of the other.
const ALIKE: f64 = 0.8;

/// The site's files with their published names.
#[derive(Debug, Clone, Default)]
pub struct AssetSet {
    /// By the name people write: the path below `assets/`.
    by_name: BTreeMap<String, Asset>,
}

#[derive(Debug, Clone)]
struct Asset {
    url_path: String,
    bytes: Arc<[u8]>,
}

impl AssetSet {
    /// Makes the set from files, each with its path below `assets/`.
    pub fn build(mut files: Vec<(SitePath, Arc<[u8]>)>) -> (Self, Diagnostics) {
        files.sort_by(|a, b| a.0.cmp(&b.0));
        let mut set = Self::default();
        let mut findings = Diagnostics::default();
        let bundles = Bundles::take(&mut files);
        let (sheets, others): (Vec<_>, Vec<_>) = files.into_iter().partition(|(path, _)| {
            path.extension() == "css" && path.strip_prefix("root").is_none()
        });
        for (path, bytes) in others {
            check_location(&path, &bytes, &mut findings);
            let lean = is_script(&path).then(|| script::lean(&bytes)).flatten();
            let bytes = lean.map_or(bytes, |text| Arc::from(text.into_bytes()));
            set.add(&path, bytes, &mut findings);
        }
        set.add_sheets(&sheets, &mut findings);
        bundles.add_to(&mut set, &mut findings);
        set.tell_of_all();
        (set, findings)
    }

    /// The published path, below the site's root, of a file given by its path below `assets/`.
    pub fn url_path(&self, name: &str) -> Option<&str> {
        self.by_name.get(name).map(|asset| asset.url_path.as_str())
    }

    /// Published paths and contents, in the order of the names people write.
    pub fn artifacts(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let assets = self.by_name.values();
        assets.map(|asset| (asset.url_path.as_str(), &*asset.bytes))
    }

    /// The name that somebody who wrote an unknown one probably meant.
    pub fn suggestion(&self, name: &str) -> Option<&str> {
        let known = self.by_name.keys();
        known
            .map(|known| (jaro_winkler(known, name), known.as_str()))
            .filter(|(alike, _)| *alike >= ALIKE)
            // Of two as alike, the first in order: `max_by` alone would take the last.
            .rev()
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, known)| known)
    }

    /// The finding for a name that is not in the set, at the place where it is written.
    pub fn unknown(&self, name: &str, file: &SourceFile, span: Span) -> Diagnostic {
        let finding = Diagnostic::at(&rules::ASSET_UNKNOWN, file, span).arg("name", name);
        let (ja, en) = match self.suggestion(name) {
            Some(known) => (
                format!("「{known}」ではありませんか。"),
                format!("did you mean “{known}”? "),
            ),
            None => Default::default(),
        };
        finding.arg("suggestion", ja).arg("suggestion_en", en)
    }

    fn add(&mut self, path: &SitePath, bytes: Arc<[u8]>, findings: &mut Diagnostics) {
        let url_path = match path.strip_prefix("root") {
            Some(rest) => rest.to_owned(),
            None => format!("{FOLDER}/{}", fingerprinted(path.as_str(), &bytes)),
        };
        let name = path.as_str().to_owned();
        if self.by_name.contains_key(&name) {
            let taken = Diagnostic::about(&rules::ASSET_NAME_TAKEN, &on_site(path));
            findings.push(taken.arg("name", name));
            return;
        }
        self.by_name.insert(name, Asset { url_path, bytes });
    }

    /// Puts the fingerprint of all files into the scripts of `root/` that ask for it.
    fn tell_of_all(&mut self) {
        let names: Vec<String> = self.by_name.values().map(|a| a.url_path.clone()).collect();
        for asset in self.by_name.values_mut() {
            let names = names.iter().map(String::as_str);
            let in_root = !asset.url_path.starts_with(FOLDER);
            if in_root && let Some(told) = told_of_all(&asset.bytes, names) {
                asset.bytes = Arc::from(told.into_bytes());
            }
        }
    }

    /// Joins what lies in `css/` and adds any other style sheet by itself.
    fn add_sheets(&mut self, files: &[(SitePath, Arc<[u8]>)], findings: &mut Diagnostics) {
        let mut joined = String::new();
        let mut alone = Vec::new();
        let in_css = |path: &SitePath| path.strip_prefix("css").is_some();
        for (path, bytes) in files {
            let published_in = if in_css(path) {
                SitePath::new("")
            } else {
                path.parent()
            };
            let Some(sheet) = Sheet::read(path, bytes, findings) else {
                continue;
            };
            let text = sheet.rewritten(self, &published_in, findings);
            if in_css(path) {
                joined.push_str(&text);
            } else {
                alone.push((path, text));
            }
        }
        if !joined.is_empty() {
            let bytes = Arc::from(joined.into_bytes());
            self.add(&SitePath::new(SITE_CSS), bytes, findings);
        }
        for (path, text) in alone {
            self.add(path, Arc::from(text.into_bytes()), findings);
        }
    }
}

/// Whether a file is a script of the site; what lies in `root/` is for others and stays as it is.
fn is_script(path: &SitePath) -> bool {
    matches!(path.extension().as_str(), "js" | "mjs") && path.strip_prefix("root").is_none()
}

/// The path below the site's root of one below `assets/`, for findings.
fn on_site(path: &SitePath) -> SitePath {
    SitePath::new(FOLDER).join(path.as_str())
}

/// Assets are published as they are, so a photo among them must not tell where it was taken.
fn check_location(path: &SitePath, bytes: &[u8], findings: &mut Diagnostics) {
    let limits = images::ImageLimits::default();
    if images::probe(bytes, &limits).is_ok_and(|probe| probe.has_location) {
        let finding = Diagnostic::about(&rules::ASSET_LOCATION, &on_site(path));
        findings.push(finding.arg("file", path.file_name()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::MessageLang;

    fn build(files: &[(&str, &str)]) -> (AssetSet, Vec<(String, u32)>) {
        let files = files
            .iter()
            .map(|(path, text)| (SitePath::new(path), Arc::from(text.as_bytes())));
        let (set, findings) = AssetSet::build(files.collect());
        let place = |d: &Diagnostic| d.place.as_ref().map_or(0, |p| p.start.line);
        let told = findings.iter().map(|d| (d.rule.id.to_owned(), place(d)));
        (set, told.collect())
    }

    fn content<'a>(set: &'a AssetSet, name: &str) -> &'a str {
        let path = set.url_path(name).unwrap();
        let bytes = set.artifacts().find(|a| a.0 == path).unwrap().1;
        std::str::from_utf8(bytes).unwrap()
    }

    #[test]
    fn names_follow_bytes_and_root_files_keep_theirs() {
        let (a, told) = build(&[("js/menu.js", "1"), ("root/.well-known/x", "r")]);
        let (b, _) = build(&[("js/menu.js", "2")]);
        assert_eq!(told, []);
        let name = a.url_path("js/menu.js").unwrap();
        assert!(name.starts_with("assets/js/menu.") && name.ends_with(".js"));
        assert_eq!(name.len(), "assets/js/menu.12345678.js".len());
        assert_ne!(a.url_path("js/menu.js"), b.url_path("js/menu.js"));
        assert_eq!(a.url_path("root/.well-known/x"), Some(".well-known/x"));
        assert_eq!(a.url_path("menu.js"), None);
    }

    #[test]
    fn scripts_of_a_list_become_one_in_its_order() {
        let (set, told) = build(&[
            ("js/page.bundle", "# Why.\nparts/b.js\n\nparts/a.js\nc.js\n"),
            ("js/parts/a.js", "  // x\n  b();"),
            ("js/parts/b.js", "const b = `\n`;"),
            ("js/parts/d.js", "d"),
        ]);
        let want = "(() => {\n\"use strict\";\nconst b = `\n`;\nb();\n})();\n";
        assert_eq!(content(&set, "js/page.js"), want);
        let names: Vec<&str> = set.artifacts().map(|(path, _)| path).collect();
        assert_eq!(names.len(), 2, "parts are not published: {names:?}");
        assert_eq!(set.url_path("js/parts/a.js"), None);
        assert_eq!(told, [("asset-unknown".to_owned(), 5)]);
        let (changed, _) = build(&[("js/page.bundle", "a.js"), ("js/a.js", "1")]);
        assert_ne!(set.url_path("js/page.js"), changed.url_path("js/page.js"));
    }

    #[test]
    fn a_script_whose_name_stays_is_another_one_when_a_file_is() {
        let worker = |of: &str| {
            let files = [("root/w.js", "a = \"{fingerprint}\";"), ("b.js", of)];
            content(&build(&files).0, "root/w.js").to_owned()
        };
        assert_eq!(worker("1").len(), "a = \"0123456789abcdef\";".len());
        assert_eq!(worker("1"), worker("1"));
        assert_ne!(worker("1"), worker("2"));
    }

    #[test]
    fn style_sheets_become_one_in_order_of_name() {
        let files = [
            ("css/20.css", "\u{FEFF}b{}"),
            ("css/10.css", "/* x */\na{\n  c: url(../fonts/f.woff2#x)\n}"),
            ("fonts/f.woff2", "font"),
        ];
        let (set, told) = build(&files);
        let font = set.url_path("fonts/f.woff2").unwrap();
        let font = font.strip_prefix("assets/").unwrap();
        let want = format!("a{{\nc: url(\"{font}#x\")\n}}\nb{{}}\n");
        assert_eq!(content(&set, "site.css"), want);
        assert_eq!(told, []);
        let mut turned = files;
        turned.reverse();
        let (again, _) = build(&turned);
        assert!(set.artifacts().eq(again.artifacts()));
    }

    #[test]
    fn addresses_lead_to_files_wherever_they_are_written() {
        let (set, told) = build(&[
            (
                "css/a.css",
                "a{b:url(/assets/i/絵.svg)}c{d:url(/favicon.svg)}e{f:url(#g)}",
            ),
            ("print/p.css", "a{b:url('../i/%E7%B5%B5.svg')}"),
            ("i/絵.svg", "<svg/>"),
            ("root/favicon.svg", "<svg/>"),
        ]);
        assert_eq!(told, []);
        let hash = &set.url_path("i/絵.svg").unwrap()["assets/i/絵.".len()..];
        let want = format!(
            "a{{b:url(\"i/%E7%B5%B5.{hash}\")}}c{{d:url(\"../favicon.svg\")}}e{{f:url(#g)}}\n"
        );
        assert_eq!(content(&set, "site.css"), want);
        let want = format!("a{{b:url(\"../i/%E7%B5%B5.{hash}\")}}\n");
        assert_eq!(content(&set, "print/p.css"), want);
    }

    #[test]
    fn mistakes_are_told_with_their_line() {
        let (set, told) = build(&[
            (
                "css/a.css",
                "@import 'x.css';\n\na{b:url(../img/lgo.svg)}\nc{d:url(https://x.example/y)}\ne{",
            ),
            ("css/b.css", "f{}"),
            ("img/logo.svg", "<svg/>"),
            ("site.css", "taken"),
        ]);
        let rule = |id: &str, line| (format!("asset-{id}"), line);
        assert_eq!(
            told,
            [
                rule("css-import", 1),
                rule("unknown", 3),
                rule("css-blocked", 4),
                rule("css-unbalanced", 5),
                rule("name-taken", 1),
            ]
        );
        assert!(content(&set, "site.css").ends_with("e{}\nf{}\n"));
        assert_eq!(set.suggestion("img/lgo.svg"), Some("img/logo.svg"));
        assert_eq!(set.suggestion("zzz"), None);
    }

    #[test]
    fn an_unknown_name_is_explained() {
        let (set, _) = build(&[("js/menu.js", "")]);
        let file = SourceFile::new(SitePath::new("layouts/a.html"), "js/mneu.js");
        let finding = set.unknown("js/mneu.js", &file, Span::new(0, 10));
        let hint = finding.rule.hint.fill(MessageLang::Ja, &finding.args);
        assert!(hint.contains("「js/menu.js」ではありませんか"), "{hint}");
        let hint = finding.rule.hint.fill(MessageLang::En, &finding.args);
        assert!(hint.starts_with("did you mean “js/menu.js”?"), "{hint}");
    }
}
