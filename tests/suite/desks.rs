//! Consultation desks: what is found wrong with records and tables, how desks stand on a day, and what is written.

#[path = "../fixtures/desks/made_up.rs"]
mod made_up;

mod commands;
mod data;
mod findings;
mod ledger;
mod pages;
mod round_trip;
mod tables;
mod unsure;

use crate::support::SiteTest;

/// A desk with nothing wrong with it on the day of all tests.
const GOOD: &str = "name: {ja: 見本の窓口, en: Sample desk}\noperator: 見本の法人\n\
    telephone: 050-0000-0001\nhours: Mo-Fr 09:00-17:00; PH off; Dec 29-Jan 03 off\narea: [13]\n\
    source: https://example.org/\nverified_on: 2026-11-01\nverified_by: 見本班\nexpires_on: 2027-11-01\n";

/// A site with these files below `content/_data/`.
fn site(files: &[(&str, &str)]) -> SiteTest {
    let site = SiteTest::new("-- content/ja/a.md --\n---\ntitle: 題\n---\n\n本文\n");
    for (path, text) in files {
        site.edit(&format!("content/_data/{path}"), text);
    }
    site
}

/// What a build finds, in order: rule, line and column.
fn found(site: &SiteTest) -> Vec<(String, u64, u64)> {
    let run = site.build(&["--format", "json", "--allow-errors"]);
    let all: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let all = all.as_array().expect("a list").iter();
    // Checked desks are all without a note of their numbers, but where that is what a test is about.
    let of_desks = all
        .filter(|finding| finding["rule"] != "untranslated" && finding["rule"] != "desk-unnoted");
    of_desks
        .map(|finding| {
            let rule = finding["rule"].as_str().expect("an id").to_owned();
            let at = |key: &str| finding["start"][key].as_u64().unwrap_or(0);
            (rule, at("line"), at("column"))
        })
        .collect()
}

/// The rules that a build finds broken.
fn rules(site: &SiteTest) -> Vec<String> {
    found(site).into_iter().map(|(rule, ..)| rule).collect()
}
