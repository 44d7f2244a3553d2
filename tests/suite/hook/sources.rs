//! `[[statistics]]` in `site.toml`, and what a build says of it.

use shirube::diagnostics::Diagnostics;
use shirube::hook;
use shirube::statistics::snapshot::Snapshots;

use super::{TODAY, fetch_on, folder, public, said, sources};
use crate::support::SiteTest;

fn found(toml: &str) -> Vec<&'static str> {
    let (config, mut found) = sources(toml);
    let mut more = Diagnostics::default();
    hook::check(&config, &Snapshots::new(), &mut more);
    found.extend(more.iter().map(|finding| finding.rule.id));
    found.retain(|rule| *rule != "stats-snapshot-missing");
    found
}

#[test]
fn mistakes_in_sources_are_found() {
    let one = |toml: &str| found(&format!("[[statistics]]\nid='cases'\n{toml}"));
    assert_eq!(one("command=['./x']\n"), [""; 0]);
    assert_eq!(one("file='x.csv'\n"), [""; 0]);
    assert_eq!(
        one("address='https://example.org/x.csv'\npublic=true\ndocument='d'\nlicence='CC0'\n"),
        [""; 0]
    );
    assert_eq!(one(""), ["stats-source-kind"]);
    assert_eq!(
        one("command=['./x']\nfile='x.csv'\n"),
        ["stats-source-kind"]
    );
    assert_eq!(one("file='x.csv'\npublic=true\n"), ["stats-source-public"]);
    assert_eq!(
        one("file='x.csv'\npublic=true\ndocument='d'\n"),
        ["stats-source-public"]
    );
    assert_eq!(
        one("command=['./x']\npublic=true\ndocument='d'\nlicence='CC0'\n"),
        ["stats-source-public"]
    );
    assert_eq!(
        one("command=['./x']\nthreshold=2\n"),
        ["stats-source-threshold"]
    );
    assert_eq!(
        one("command=['./x']\ndominance='85'\n"),
        ["stats-source-policy"]
    );
    assert_eq!(
        one("command=['./x']\nas_of='next year'\n"),
        ["stats-source-date"]
    );
    assert_eq!(
        one("command=['./x']\nnext_update='2026-13'\n"),
        ["stats-source-date"]
    );
    assert_eq!(
        found("[[statistics]]\nid='Cases'\ncommand=['./x']\n"),
        ["stats-source-id"]
    );
    let twice = "[[statistics]]\nid='a'\ncommand=['./x']\n".repeat(2);
    assert_eq!(found(&twice), ["stats-source-id"]);
    // A fetch says the same, and does nothing.
    let told = said(fetch_on(folder().path(), "", TODAY, None).1);
    assert!(told.contains("do not come from one place"), "{told}");
}

#[test]
fn keys_of_other_names_are_told() {
    let hint = |toml: &str| {
        let run = SiteTest::new(&SITE.replace("file = \"table.csv\"", toml)).run(&[
            "build",
            "--messages",
            "en",
        ]);
        run.stderr.clone()
    };
    let told = hint("url = \"https://example.org/x.csv\"");
    assert!(
        told.contains("did you mean “document_url” or “address”?"),
        "{told}"
    );
    let told = hint("file = \"table.csv\"\ncolour = \"red\"");
    assert!(
        told.contains("there is no key “colour”") && !told.contains("did you mean"),
        "{told}"
    );
}

const SITE: &str = "-- site.toml --\ntitle = \"標\"\nbase_url = \"https://example.org/\"\nlanguages = [{tag = \"ja\", name = \"日本語\"}]\n\
[[statistics]]\nid = \"cases\"\nfile = \"table.csv\"\npublic = true\ndocument = \"統計表1\"\nlicence = \"CC BY 4.0\"\n\
-- table.csv --\narea,value\n13,100\n27,200\n-- content/ja/index.md --\n---\ntitle: 標\n---\n本文\n";

#[test]
fn a_build_needs_what_was_fetched_and_nothing_else() {
    let site = SiteTest::new(SITE);
    let run = site.run(&["build"]);
    assert_eq!(run.exits(1).rules(), ["stats-snapshot-missing"]);
    assert!(
        run.stderr.contains("shirube stats fetch cases"),
        "{}",
        run.stderr
    );
    let run = site.run(&["stats", "fetch"]);
    run.exits(0);
    assert!(
        run.stderr.contains("figures to be published: 2") || run.stderr.contains("公開する数 2"),
        "{}",
        run.stderr
    );
    // The figures' file may go: builds do not look at it.
    site.remove("table.csv");
    site.run(&["build"]).exits(0);
    let before = site.source("content/_data/stats/cases.json");
    let run = site.run(&["stats", "fetch", "cases"]);
    run.exits(1);
    assert!(
        run.stderr.contains("の記録を、そのまま使います") || run.stderr.contains("stays as it is"),
        "{}",
        run.stderr
    );
    assert_eq!(site.source("content/_data/stats/cases.json"), before);
    site.run(&["build"]).exits(0);
    site.run(&["stats", "verify"]).exits(0);
}

#[test]
fn what_was_changed_by_hand_is_not_fetched_over() {
    let site = SiteTest::new(SITE);
    site.run(&["stats", "fetch"]).exits(0);
    site.replace("content/_data/stats/cases.json", "100", "101");
    assert_eq!(
        site.run(&["build"]).exits(1).rules(),
        ["stats-snapshot-edited", "stats-snapshot-missing"]
    );
    // Fetching is refused below, so nobody is sent there for this.
    let told = site.run(&["build", "--messages", "en"]).stderr;
    assert!(
        told.contains("restore the version that was published") && told.contains("mend that first"),
        "{told}"
    );
    assert!(
        site.run(&["stats", "verify"])
            .exits(1)
            .rules()
            .contains(&"stats-snapshot-edited".to_owned())
    );
    site.run(&["stats", "fetch"]).exits(2);
    assert!(
        site.source("content/_data/stats/cases.json")
            .contains("101")
    );
}

#[test]
fn other_settings_than_those_of_the_snapshot_stop_a_build() {
    let site = SiteTest::new(SITE);
    site.run(&["stats", "fetch"]).exits(0);
    site.replace("site.toml", "public = true\n", "");
    assert_eq!(
        site.run(&["build"]).exits(1).rules(),
        ["stats-snapshot-policy"]
    );
}

#[test]
fn sources_that_nobody_named_are_told() {
    let site = SiteTest::new(SITE);
    let run = site.run(&["stats", "fetch", "other", "--messages", "en"]);
    run.exits(2);
    assert!(
        run.stderr
            .contains("no statistics “other”; there are cases"),
        "{}",
        run.stderr
    );
    let site = folder();
    public(site.path(), "area,value\n13,100\n").expect("public");
}
