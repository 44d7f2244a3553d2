//! `SiteTest`: a site in a folder of its own, which a test edits, builds with the real program, and
//! looks at. Nothing here sleeps for a fixed time or reads the clock for a result.

mod archive;
mod browser;
mod expected;
mod html;
mod http;
mod links;
mod measured;
mod run;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

pub use browser::{browser_script, firefox_script};
pub use expected::{expect_file, skip_or_fail};
pub use html::{Element, Elements, elements};
pub use http::{Preview, get, next_event, request};
pub use links::broken_links;
pub use measured::lay_out;
pub use run::{Command, Run, command, shirube};

use shirube::cache::Cache;
use shirube::pipeline::{Built, Options, Pipeline};
use shirube::site::BuildDate;
use tempfile::TempDir;

/// The day on which every test builds.
pub const TODAY: &str = "2026-11-21";

/// The folders and files of this repository that are the reference site.
const REFERENCE: &[&str] = &["site.toml", "content", "layouts", "assets", "i18n"];

/// A `site.toml` for tests that are about something else: Japanese, and English as its translation.
pub const SITE: &str = r#"title = "試験"
description = "試験のサイト"
base_url = "https://example.org/"
source_language = "ja"

[[languages]]
tag = "ja"
name = "日本語"

[[languages]]
tag = "en"
name = "English"
title = "Test"
description = "A test site"
"#;

/// A site under test, removed when dropped.
pub struct SiteTest {
    dir: TempDir,
}

impl SiteTest {
    /// An empty folder.
    pub fn empty() -> Self {
        Self {
            dir: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    /// A site from one text: `-- path --` lines, each followed by a file. Without a `site.toml` of its
    /// own it has the one above.
    pub fn new(archive: &str) -> Self {
        let site = Self::empty();
        site.edit("site.toml", SITE);
        for (path, text) in archive::files(archive) {
            site.edit(path, text);
        }
        site
    }

    /// A copy of `tests/fixtures/<case>/`, without what is expected of it.
    pub fn fixture(case: &str) -> Self {
        let site = Self::empty();
        let from = repository().join("tests/fixtures").join(case);
        assert!(from.is_dir(), "there is no fixture {case}");
        copy(&from, site.root());
        fs::remove_dir_all(site.root().join("expected")).ok();
        if !site.root().join("site.toml").exists() {
            site.edit("site.toml", SITE);
        }
        site
    }

    /// A copy of the reference site.
    pub fn reference() -> Self {
        let site = Self::empty();
        for part in REFERENCE {
            copy(&repository().join(part), &site.root().join(part));
        }
        site
    }

    pub fn root(&self) -> &Path {
        self.dir.path()
    }

    /// Writes a file, new or in place of another.
    pub fn edit(&self, path: &str, text: impl AsRef<[u8]>) -> &Self {
        let disk = self.root().join(path);
        fs::create_dir_all(disk.parent().expect("a parent")).expect("folders");
        fs::write(&disk, text).unwrap_or_else(|error| panic!("{path}: {error}"));
        self
    }

    /// Replaces a text that occurs once in a file.
    pub fn replace(&self, path: &str, from: &str, to: &str) -> &Self {
        let text = self.source(path);
        assert_eq!(text.matches(from).count(), 1, "{from:?} once in {path}");
        self.edit(path, text.replace(from, to))
    }

    pub fn remove(&self, path: &str) -> &Self {
        fs::remove_file(self.root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
        self
    }

    /// A source file's text.
    pub fn source(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }

    /// `shirube build` with messages in English.
    pub fn build(&self, args: &[&str]) -> Run {
        self.run(&[&["build", "--messages", "en"], args].concat())
    }

    /// `shirube build` that must come out without errors and warnings.
    pub fn builds(&self) -> &Self {
        self.build(&["--strict"]).exits(0);
        self
    }

    /// A command on this site, on the day of all tests.
    pub fn run(&self, args: &[&str]) -> Run {
        self.prepare(args).run()
    }

    /// The same, still to be given an environment or limits.
    pub fn prepare(&self, args: &[&str]) -> run::Command {
        let root = self.root().to_str().expect("a plain path");
        let (command, rest) = args.split_first().expect("a command");
        let mut all = vec![*command];
        all.extend(rest);
        all.extend(["--root", root, "--date", TODAY]);
        run::Command::new(&all, self.root())
    }

    /// A build inside this process with a warm cache: the exact set of files that were made anew.
    pub fn rendered(&self) -> Vec<String> {
        let built = self.build_here();
        assert!(built.committed, "the site has errors");
        let rendered = built.rendered.iter();
        rendered.map(|path| path.as_str().to_owned()).collect()
    }

    /// A build inside this process.
    pub fn build_here(&self) -> Built {
        let root = self.root().canonicalize().expect("a folder");
        let options = Options {
            out: root.join("public"),
            date: Some(BuildDate(TODAY.parse().expect("a day"))),
            drafts: false,
            strict: false,
            allow_errors: false,
            root: root.clone(),
        };
        let mut pipeline = Pipeline::new(options, Cache::at(&root));
        pipeline.build(&|_, _| {}).expect("the machine works")
    }

    /// A written file's text.
    pub fn read(&self, path: &str) -> String {
        let disk = self.root().join("public").join(path);
        fs::read_to_string(&disk).unwrap_or_else(|error| panic!("public/{path}: {error}"))
    }

    pub fn has(&self, path: &str) -> bool {
        self.root().join("public").join(path).exists()
    }

    /// Every written file with its bytes.
    pub fn written(&self) -> BTreeMap<String, Vec<u8>> {
        tree(&self.root().join("public"))
    }

    /// The paths of all written pages.
    pub fn pages(&self) -> Vec<String> {
        let written = self.written().into_keys();
        written.filter(|path| path.ends_with(".html")).collect()
    }
}

/// Every file below a folder, by its path with forward slashes.
pub fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(root).sort_by_file_name() {
        let entry = entry.expect("a readable folder");
        if entry.file_type().is_file() {
            let below = entry.path().strip_prefix(root).expect("below the root");
            let name = below.to_str().expect("UTF-8").replace('\\', "/");
            files.insert(name, fs::read(entry.path()).expect("a readable file"));
        }
    }
    files
}

/// Where this repository is.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::copy(from, to).expect("a copy");
        return;
    }
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("a readable folder");
        let below = entry.path().strip_prefix(from).expect("below the folder");
        let target = to.join(below);
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).expect("a folder");
        } else {
            fs::copy(entry.path(), &target).expect("a copy");
        }
    }
}

/// Two trees side by side: fails with the names that differ, not with their bytes.
pub fn assert_same(left: &BTreeMap<String, Vec<u8>>, right: &BTreeMap<String, Vec<u8>>) {
    let names: std::collections::BTreeSet<&String> = left.keys().chain(right.keys()).collect();
    let differing: Vec<_> = names
        .into_iter()
        .filter(|name| left.get(*name) != right.get(*name))
        .collect();
    assert_eq!(differing, [""; 0], "these files differ");
}
