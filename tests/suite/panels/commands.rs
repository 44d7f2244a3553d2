//! `panel record`, `panel verify`, `export panel`, `new panel`, `schema panel`.

use std::process::Command;

use serde_json::Value;

use super::{GOOD, PEOPLE, good, rules, site};
use crate::support::{SiteTest, browser_script, repository, shirube, tree};

const LOG: &str = "content/_data/panels/p/history/begun.jsonl";

fn recorded() -> SiteTest {
    let site = good();
    site.run(&["panel", "record"]).exits(0);
    site
}

/// The hash that `panel verify` prints.
fn head(site: &SiteTest) -> String {
    let run = site.run(&["panel", "verify"]);
    let line = run.exits(0).stdout.trim().to_owned();
    line.strip_prefix("p ").expect("the panel's id").to_owned()
}

#[test]
fn changes_are_recorded_and_nothing_else() {
    let site = recorded();
    assert_eq!(rules(&site), [""; 0]);
    let first = site.source(LOG);
    let run = site.run(&["panel", "record", "--messages", "en"]);
    assert_eq!(
        run.exits(0).stderr,
        "p: nothing changed since the last record\n"
    );
    site.replace(
        "content/_data/panels/p/panel.yaml",
        "due: 2026-12-31",
        "due: 2027-01-31",
    );
    assert_eq!(rules(&site), ["panel-unrecorded"]);
    let run = site.run(&["panel", "record", "--messages", "en"]);
    assert_eq!(run.exits(0).stderr, format!("added a line to {LOG}\n"));
    let now = site.source(LOG);
    let added: Value =
        serde_json::from_str(now.strip_prefix(&first).expect("it only grows")).expect("JSON");
    assert_eq!(
        added["set"],
        serde_json::json!({"action.x1.due": "2027-01-31"})
    );
    assert_eq!(added["on"], crate::support::TODAY);
    assert_eq!(rules(&site), [""; 0]);
    site.builds();
    let page = site.read("en/panels/p/begun/index.html");
    assert!(
        page.contains("<span class=\"item\">Action</span>") && page.contains(&head(&site)),
        "{page}"
    );
}

#[test]
fn people_get_salts_before_anything_refers_to_them() {
    let bare = PEOPLE.replace("    salt: 0123\n", "");
    let site = site(&[("panel.yaml", GOOD), ("people.yaml", &bare)]);
    site.run(&["panel", "record"]).exits(0);
    let people = site.source("content/_data/panels/p/people.yaml");
    let salt = people
        .lines()
        .find_map(|line| line.strip_prefix("    salt: "))
        .expect("a salt");
    assert_eq!(salt.len(), 32, "{people}");
    assert_eq!(rules(&site), [""; 0]);
}

#[test]
fn every_rewrite_is_shown() {
    let site = recorded();
    let published = head(&site);
    let against =
        |hash: &str| site.run(&["panel", "verify", "--against", hash, "--messages", "en"]);
    against(&published).exits(0);
    against(&"0".repeat(64)).exits(1);
    let whole = site.source(LOG);
    for broken in [whole.replace("under-way", "done"), String::new()] {
        site.edit(LOG, &broken);
        assert!(rules(&site).contains(&"panel-history-broken".to_owned()));
        against(&published).exits(1);
        site.run(&["panel", "record"]).exits(1);
    }
    // Begun anew, every chain is whole again; only what was published tells.
    std::fs::remove_dir_all(site.root().join("content/_data/panels/p/history"))
        .expect("it is there");
    site.replace("content/_data/panels/p/panel.yaml", "理由4", "別の理由");
    site.run(&["panel", "record"]).exits(0);
    site.run(&["panel", "verify"]).exits(0);
    let run = against(&published);
    assert_eq!(
        run.exits(1).stderr,
        format!("p: the history was rewritten since {published}\n")
    );
}

#[test]
fn a_slip_is_not_recorded_for_ever() {
    let site = recorded();
    let log = site.source(LOG);
    for (from, to, what) in [
        ("  - id: begun\n", "  - id begun\n", "panel.yaml"),
        ("status: under-way", "status: underway", "value-unknown"),
        (
            "{id: x1, for: begun,",
            "{id: x1, for: began,",
            "panel-action-without-recommendation",
        ),
    ] {
        site.edit("content/_data/panels/p/panel.yaml", GOOD.replace(from, to));
        let run = site.run(&["panel", "record", "--messages", "en"]);
        let told = &run.exits(1).stderr;
        assert!(told.contains(what), "{told}");
        assert!(
            told.ends_with("nothing was added to the history; mend this, then record again\n"),
            "{told}"
        );
        assert_eq!(site.source(LOG), log);
    }
    site.edit("content/_data/panels/p/panel.yaml", GOOD);
    site.run(&["panel", "record"]).exits(0);
    assert_eq!(site.source(LOG), log);
}

#[test]
fn a_hash_is_of_one_panel_and_a_panel_that_is_gone_is_told_of() {
    let site = recorded();
    let published = head(&site);
    site.edit("content/_data/panels/q/panel.yaml", GOOD);
    site.run(&["panel", "record"]).exits(0);
    let against = [
        "panel",
        "verify",
        "--against",
        &published,
        "--messages",
        "en",
    ];
    let run = site.run(&against);
    assert_eq!(
        run.exits(0).stderr,
        "p: 7 lines of history, none rewritten\nq: 7 lines of history, none rewritten\n"
    );
    site.run(&[&against[..], &["q"]].concat()).exits(1);
    for panel in ["p", "q"] {
        std::fs::remove_dir_all(site.root().join("content/_data/panels").join(panel))
            .expect("it is there");
    }
    let run = site.run(&against);
    assert_eq!(
        run.exits(1).stderr,
        format!("{published}: the panel of this history is gone\n")
    );
}

#[test]
fn a_revision_of_git_is_compared_too() {
    let site = recorded();
    let git = |args: &[&str]| {
        let own = [
            "-c",
            "user.name=t",
            "-c",
            "user.email=t@example.org",
            "-c",
            "commit.gpgsign=false",
        ];
        let run = Command::new("git")
            .arg("-C")
            .arg(site.root())
            .args(own)
            .args(args)
            .output();
        run.is_ok_and(|run| run.status.success())
    };
    if !git(&["init", "-q"]) {
        return crate::support::skip_or_fail(
            "a_revision_of_git_is_compared_too",
            "git is not there",
        );
    }
    assert!(git(&["add", "content"]) && git(&["commit", "-qm", "published"]));
    site.replace(
        "content/_data/panels/p/panel.yaml",
        "due: 2026-12-31",
        "due: 2027-01-31",
    );
    site.run(&["panel", "record"]).exits(0);
    site.run(&["panel", "verify", "--against", "HEAD"]).exits(0);
    std::fs::remove_dir_all(site.root().join("content/_data/panels/p/history"))
        .expect("it is there");
    site.run(&["panel", "record"]).exits(0);
    site.run(&["panel", "verify"]).exits(0);
    site.run(&["panel", "verify", "--against", "HEAD"]).exits(1);
    site.run(&["panel", "verify", "--against", "nowhere"])
        .exits(2);
    std::fs::remove_dir_all(site.root().join("content/_data/panels/p")).expect("it is there");
    let run = site.run(&["panel", "verify", "--against", "HEAD", "--messages", "en"]);
    assert_eq!(
        run.exits(1).stderr,
        "p: the panel of this history is gone\n"
    );
}

#[test]
fn what_was_published_is_withdrawn_not_deleted() {
    let site = recorded();
    let (before, rest) = GOOD.split_once("  - id: withdrawn\n").expect("it is there");
    let (_, after) = rest.split_once("measures:").expect("it is there");
    site.edit(
        "content/_data/panels/p/panel.yaml",
        format!("{before}measures:{after}"),
    );
    assert_eq!(rules(&site), ["panel-item-removed"]);
    site.edit("content/_data/panels/p/panel.yaml", GOOD);
    assert_eq!(rules(&site), [""; 0]);
}

#[test]
fn open_data_is_written_as_on_the_site() {
    let site = recorded();
    site.builds();
    for (format, file) in [("csv", "panel.csv"), ("json", "panel.json")] {
        let run = site.run(&[
            "export",
            "panel",
            "--format",
            format,
            "-o",
            file,
            "--messages",
            "en",
        ]);
        assert_eq!(
            run.exits(0).stderr,
            format!("wrote 7 recommendations and measures to {file}\n")
        );
        assert_eq!(
            site.source(file),
            site.read(&format!("panels/p/{file}")),
            "{format}"
        );
    }
    let json: Value = serde_json::from_str(&site.source("panel.json")).expect("JSON");
    assert_eq!(json["history"]["head"], head(&site));
    assert_eq!(
        json["items"][3]["evidence"][0]["url"],
        "https://example.org/seen"
    );
    let csv = site.source("panel.csv");
    let mut table = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let headers = table.headers().expect("a line").clone();
    let at = |name: &str| {
        headers
            .iter()
            .position(|header| header == name)
            .expect("a column")
    };
    let rows: Vec<csv::StringRecord> = table.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 7);
    assert_eq!(
        (&rows[4][at("status")], &rows[4][at("response_reason")]),
        ("declined", "理由4")
    );
    site.run(&["export", "panel", "q", "--format", "csv", "-o", "x"])
        .exits(2);
    site.run(&["export", "panel", "--format", "xls", "-o", "x"])
        .exits(2);
}

#[test]
fn a_new_panel_builds_and_is_not_published() {
    let site = site(&[]);
    let run = site.run(&["new", "panel", "試しのパネル", "--messages", "en"]);
    assert_eq!(
        run.exits(0).stderr,
        "made content/_data/panels/panel-1.yaml\n"
    );
    site.builds();
    assert!(!site.has("ja/panels/panel-1/index.html"));
    site.replace("content/_data/panels/panel-1.yaml", "  draft: true\n", "");
    site.builds();
    assert!(
        site.read("ja/panels/panel-1/index.html")
            .contains("<h1>試しのパネル</h1>")
    );
}

#[test]
fn the_example_panel_keeps_to_the_schema() {
    let run = shirube(&["schema", "panel"]);
    let schema: Value = serde_json::from_str(&run.exits(0).stdout).expect("JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    let mut seen = 0;
    for (path, bytes) in tree(&repository().join("content/_data/panels")) {
        if path.ends_with(".yaml") {
            let value: Value =
                serde_saphyr::from_str(&String::from_utf8(bytes).expect("UTF-8")).expect("YAML");
            let faults: Vec<String> = validator
                .iter_errors(&value)
                .map(|fault| fault.to_string())
                .collect();
            assert_eq!(faults, [""; 0], "{path}");
            seen += 1;
        }
    }
    assert!(seen >= 5, "only {seen} files");
    assert!(!validator.is_valid(&serde_json::json!({"panels": []})));
}

#[test]
fn the_example_panels_history_is_whole() {
    let site = SiteTest::reference();
    let run = site.run(&["panel", "verify", "--messages", "en"]);
    assert!(
        run.exits(0).stderr.ends_with("none rewritten\n"),
        "{}",
        run.stderr
    );
}

#[test]
fn what_is_late_shows_though_nobody_builds_again() {
    let site = good();
    site.replace(
        "site.toml",
        "source_language = \"ja\"",
        "source_language = \"ja\"\ntime_zone = \"Asia/Tokyo\"",
    );
    site.builds();
    let folder = site.root().join("public");
    let Some(mut script) = browser_script("panel.mjs", &[folder.as_os_str()]) else {
        return;
    };
    let run = script.output().expect("Node starts");
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{told}");
}
