//! The statistics hook: programs, files and addresses that misbehave in every way, and what is never taken.

mod apart;
#[cfg(unix)]
mod canary;
#[cfg(unix)]
mod commands;
#[cfg(unix)]
mod faults;
mod formats;
#[cfg(feature = "http")]
mod http;
#[cfg(unix)]
mod plugins;
mod policy;
#[cfg(unix)]
mod postgres;
mod refused;
mod releases;
mod sources;
mod totals;

use std::path::Path;
use std::time::Duration;

use jiff::civil::{Date, date};
use shirube::config::{SiteConfig, StatisticsSource};
use shirube::diagnostics::Diagnostics;
use shirube::files::SitePath;
use shirube::hook::{self, Asking, Fault, Fetched, Limits};
use shirube::source::SourceFile;
use shirube::statistics::snapshot::Snapshot;

const TODAY: Date = date(2026, 11, 21);

/// Short, so that what hangs is soon given up.
fn limits() -> Limits {
    Limits {
        time: Duration::from_secs(20),
        ..Limits::default()
    }
}

/// The sources of a `site.toml` that has nothing else.
fn sources(toml: &str) -> (SiteConfig, Vec<&'static str>) {
    let text = format!(
        "title='標'\nbase_url='https://example.org/'\nlanguages=[{{tag='ja',name='日本語'}},{{tag='en',name='English'}}]\n{toml}"
    );
    let mut found = Diagnostics::default();
    let file = SourceFile::new(SitePath::new("site.toml"), text);
    let config = SiteConfig::parse(&file, &mut found);
    (
        config,
        found.iter().map(|finding| finding.rule.id).collect(),
    )
}

fn source(toml: &str) -> StatisticsSource {
    let (config, found) = sources(&format!("[[statistics]]\nid='cases'\n{toml}"));
    assert_eq!(found, [""; 0], "{toml}");
    config.statistics.into_iter().next().expect("one source")
}

/// Fetches a source of a site in `root`, on a day, after what was fetched last.
fn fetch_on(
    root: &Path,
    toml: &str,
    today: Date,
    last: Option<&Snapshot>,
) -> (Vec<String>, Result<Fetched, Fault>) {
    fetch_beside(root, toml, today, last, Vec::new())
}

/// Fetches it while other sources are stored.
fn fetch_beside(
    root: &Path,
    toml: &str,
    today: Date,
    last: Option<&Snapshot>,
    others: Vec<&Snapshot>,
) -> (Vec<String>, Result<Fetched, Fault>) {
    let asking = Asking {
        root,
        source: &source(toml),
        language: "ja",
        today,
        last,
        others,
        limits: &limits(),
    };
    hook::fetch(&asking, |name| std::env::var(name).ok(), |_| ())
}

fn fetch(root: &Path, toml: &str) -> Result<Fetched, Fault> {
    fetch_on(root, toml, TODAY, None).1
}

/// A public CSV table as a source.
fn public(root: &Path, table: &str) -> Result<Fetched, Fault> {
    std::fs::write(root.join("table.csv"), table).expect("written");
    fetch(
        root,
        "file='table.csv'\npublic=true\ndocument='統計表1'\nlicence={name='CC BY 4.0'}\n",
    )
}

/// A CSV table that is not public, in a folder of its own.
fn raw(table: &str, toml: &str) -> Result<Fetched, Fault> {
    raw_after(table, toml, TODAY, None)
}

fn raw_after(
    table: &str,
    toml: &str,
    today: Date,
    last: Option<&Snapshot>,
) -> Result<Fetched, Fault> {
    let (site, data) = (folder(), folder());
    let path = data.path().join("table.csv");
    std::fs::write(&path, table).expect("written");
    let toml = format!("file='{}'\n{toml}", path.to_str().expect("UTF-8"));
    fetch_on(site.path(), &toml, today, last).1
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

/// What a fetch that went wrong says, in English.
fn said<T: std::fmt::Debug>(fetched: Result<T, Fault>) -> String {
    fetched.expect_err("it is refused").to_string()
}
