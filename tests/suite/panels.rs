//! Patient panels: what is found wrong with records, what pages say, what a history withstands, and that a withdrawn
//! name is in nothing that is built.

mod commands;
mod findings;
mod names;
mod pages;

use crate::support::SiteTest;

/// A panel with nothing wrong with it on the day of all tests: a recommendation in every status, and a measure.
const GOOD: &str = include_str!("../fixtures/panels/good.yaml");

/// Who may be named.
const PEOPLE: &str = "people:\n  - id: p1\n    name: {ja: 仮名 一子, en: Ichiko Kamei}\n    salt: 0123\n    consent_on: 2026-01-10\n    consent_record: 用紙1\n";

/// A site with these files below `content/_data/panels/p/`.
fn site(files: &[(&str, &str)]) -> SiteTest {
    let site = SiteTest::new("-- content/ja/a.md --\n---\ntitle: 題\n---\n\n本文\n");
    for (path, text) in files {
        site.edit(&format!("content/_data/panels/p/{path}"), text);
    }
    site
}

/// A site with the good panel.
fn good() -> SiteTest {
    site(&[("panel.yaml", GOOD), ("people.yaml", PEOPLE)])
}

/// What a build finds: rule and line.
fn found(site: &SiteTest) -> Vec<(String, u64)> {
    let run = site.build(&["--format", "json", "--allow-errors"]);
    let all: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let all = all.as_array().expect("a list").iter();
    let known = all.filter(|finding| finding["rule"] != "untranslated");
    known
        .map(|finding| {
            let rule = finding["rule"].as_str().expect("an id").to_owned();
            (rule, finding["start"]["line"].as_u64().unwrap_or(0))
        })
        .collect()
}

fn rules(site: &SiteTest) -> Vec<String> {
    found(site).into_iter().map(|(rule, _)| rule).collect()
}
