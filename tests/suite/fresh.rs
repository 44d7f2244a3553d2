//! What has to be looked at again: findings, the command, the page and its data, calendars, and what comes later in lists.

use crate::support::{SITE, SiteTest, browser_script};

const PAGES: &str = "
-- content/ja/lessons/old.md --
---
title: 古い教材
date: 2025-01-01
review_by: 2026-11-20
owner: 編集部
reviewers:
  - {role: patient-group, date: 2025-11-01}
  - {role: researcher, date: 2025-11-02}
sources:
  - {citation: 見た資料, url: https://gone.example/, accessed: 2024-11-20}
  - {citation: 長い資料, url: https://there.example/, accessed: 2024-01-01, check_by: 2028-01-01}
---

古い本文

-- content/ja/lessons/new.md --
---
title: 新しい教材
date: 2024-01-01
review_by: 2026-12-01
reviewers: [{role: patient-group, date: 2026-01-01}]
---

新しい本文

-- content/ja/about.md --
---
title: このサイト
review_by: 2027-05-20
---

本文

-- content/ja/first.md --
---
title: 記録その一
review_by: 2027-05-20
---

羅針盤

-- content/ja/second.md --
---
title: 記録その二
---

羅針盤

-- content/_data/desks/labour.yaml --
name: 労働の窓口
area: [全国]
telephone: [{number: 03-1234-5678}]
source: https://labour.example/
-- content/_data/facts.yaml --
count:
  name: 件数
  value: 22081
  as_of: 2024
  source: {citation: 計画, url: https://there.example/}
  review_by: 2026-11-30
  owner: 編集部
-- content/_data/links.csv --
url,status,checked_on
https://gone.example/,404,2026-11-01
https://there.example/,200,2026-11-01
";

const POLICY: &str = "
[fresh]
owner = \"みんな\"

[[curation]]
kinds = [\"lesson\"]
roles = [\"patient-group\", \"研究者\"]
";

fn site() -> SiteTest {
    let site = SiteTest::new(PAGES);
    site.edit("site.toml", format!("{SITE}{POLICY}"));
    site
}

/// The findings of this room, each with its file's name.
fn found(site: &SiteTest) -> Vec<String> {
    let run = site.run(&["check", "--format", "json"]);
    let all: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let all = all
        .as_array()
        .or(all["diagnostics"].as_array())
        .expect("a list")
        .clone();
    let mut found: Vec<String> = all
        .iter()
        .filter_map(|one| {
            let rule = one["rule"].as_str().or(one["id"].as_str())?;
            let here = [
                "review-",
                "source-",
                "curation-",
                "fact-overdue",
                "link-record",
            ];
            here.iter()
                .any(|start| rule.starts_with(start))
                .then(|| rule.to_owned())
        })
        .collect();
    found.sort();
    found
}

#[test]
fn each_finding_is_raised_and_goes_away() {
    let site = site();
    assert_eq!(
        found(&site),
        [
            "review-missing",
            "review-overdue",
            "source-dead",
            "source-old"
        ]
    );
    site.build(&["--strict"]).exits(1);
    site.replace(
        "content/ja/lessons/old.md",
        "review_by: 2026-11-20",
        "review_by: 2026-11-21",
    );
    site.replace(
        "content/ja/lessons/old.md",
        "accessed: 2024-11-20",
        "accessed: 2024-11-21",
    );
    site.replace(
        "content/ja/lessons/new.md",
        "reviewers: [",
        "reviewers: [{role: researcher}, ",
    );
    site.replace(
        "content/_data/links.csv",
        "404,2026-11-01",
        "404,2026-11-01\nhttps://gone.example/,200,2026-11-02",
    );
    assert_eq!(found(&site), [""; 0]);
    site.build(&["--strict"]).exits(0);
    site.replace("site.toml", "\"lesson\"", "\"leson\"");
    assert_eq!(found(&site), ["curation-unknown"]);
    site.replace("site.toml", "\"leson\"", "\"lesson\"");
    site.replace("content/_data/links.csv", "200,2026-11-02", "200");
    assert_eq!(found(&site), ["link-record", "source-dead"]);
    site.replace("content/_data/facts.yaml", "2026-11-30", "2026-11-20");
    assert_eq!(found(&site), ["fact-overdue", "link-record", "source-dead"]);
}

#[test]
fn pages_say_who_reviewed_them_and_what_is_missing() {
    let site = site();
    site.build(&[]).exits(0);
    let old = site.read("ja/lessons/old/index.html");
    assert!(
        old.contains("2025年11月2日に患者団体、研究者が内容を確認"),
        "{old}"
    );
    assert!(old.contains("見直しの時期を過ぎています"), "{old}");
    assert!(old.contains("notice-overdue"), "{old}");
    let new = site.read("ja/lessons/new/index.html");
    assert!(new.contains("2026年1月1日に患者団体が内容を確認"), "{new}");
    assert!(new.contains("研究者の確認がまだです"), "{new}");
    assert!(
        new.contains("次に見直す日 <time datetime=\"2026-12-01\">"),
        "{new}"
    );
    let home = site.read("ja/index.html");
    let (before, after) = (home.find("新しい教材"), home.find("古い教材"));
    assert!(
        before < after && before.is_some(),
        "overdue pages come later: {home}"
    );
    assert!(home.contains("<a href=\"/ja/freshness/\">"), "{home}");
}

#[test]
fn the_command_tells_owners_weeks_and_everything_that_is_due() {
    let site = site();
    let run = site.run(&["fresh", "--messages", "en"]);
    crate::support::expect_file("cli/fresh.en.txt", &run.exits(0).stdout);
    assert_eq!(run.stderr, "7 to be looked at, 2 of them overdue\n");
    let run = site.run(&["fresh", "--within", "0", "--messages", "en"]);
    assert!(!run.stdout.contains("2026-12-01"), "{}", run.stdout);
    let run = site.run(&["fresh", "--addresses"]);
    assert_eq!(
        run.stdout,
        "https://gone.example/\nhttps://labour.example/\nhttps://there.example/\n"
    );
    let data: serde_json::Value =
        serde_json::from_str(&site.run(&["fresh", "--format", "json"]).stdout).expect("JSON");
    // Data and calendars have what is due later, too: nobody may be there to write them again.
    assert_eq!(data["items"].as_array().map(Vec::len), Some(10));
    assert_eq!(data["items"][5]["state"], "overdue");
}

#[test]
fn the_page_the_data_and_the_calendars_say_the_same() {
    let site = site();
    site.build(&[]).exits(0);
    let page = site.read("ja/freshness/index.html");
    for part in [
        "全部で10件",
        "<strong data-late-count>2</strong>",
        "<summary>先の予定 <span class=\"state\">2</span></summary>",
        "2027年5月17日からの週",
        "編集部",
        "みんな",
        "2026年11月30日からの週",
        "労働の窓口",
        "リンク切れ",
    ] {
        let wanted = part != "リンク切れ";
        assert_eq!(page.contains(part), wanted, "{part}: {page}");
    }
    assert!(page.contains("data-due=\"2026-12-01\" hidden"), "{page}");
    let data = site.read("freshness/items.json");
    assert_eq!(data, site.run(&["fresh", "--format", "json"]).stdout);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_str().expect("UTF-8");
    site.run(&["fresh", "--ics", path]).exits(0);
    let calendar = std::fs::read_to_string(folder.path().join("編集部.ics")).expect("written");
    assert!(
        calendar.contains("DTSTART;VALUE=DATE:20261120"),
        "{calendar}"
    );
    assert!(
        calendar.contains("SUMMARY:出典の確かめ直し: 古い教材"),
        "{calendar}"
    );
    assert!(
        calendar.contains("DTSTART;VALUE=DATE:20280101"),
        "what is due in years: {calendar}"
    );
    assert_eq!(site.read("freshness/編集部.ics"), calendar);
    assert!(
        site.read("en/freshness/index.html")
            .contains("Week of 30 November 2026")
    );
}

/// A panel with everything late that can be, and an address that is gone.
const PANEL: &str = "
panel: {name: 市民の会, owner: 事務局}
addressees: [{id: city, name: 試し市}]
meetings: [{id: m, title: 会合, date: 2026-01-04, agenda: [{id: a, title: 議題}]}]
recommendations:
  - {id: asked, title: 尋ねたこと, plain: ききました, unanimous: true, from: [a], addressee: city, sent_on: 2026-01-05, response_due: 2026-02-01, status: waiting}
  - {id: taken, title: 受け入れ, plain: はい, unanimous: true, from: [a], addressee: city, sent_on: 2026-01-05, response_due: 2026-02-01, status: under-way}
responses: [{id: r, to: taken, date: 2026-01-20, verdict: accept, reason: 理由, url: 'https://gone.example/'}]
actions:
  - {id: built, for: taken, title: 作ること, owner: 試し市の係, starts_on: 2026-02-01, due: 2026-03-01}
  - {id: done, for: taken, title: 終わったこと, owner: 係, starts_on: 2026-02-01, due: 2026-03-01, done_on: 2026-02-20}
measures:
  - {id: promise, title: 約束, plain: やくそく, plan: 計画, promised_by: city, promised_on: 2025-04-01, due_year: 2027, status: accepted}
";

#[test]
fn what_panels_wait_for_is_told_by_whoever_asks_again() {
    let site = site();
    site.edit("content/_data/panels/p.yaml", PANEL);
    let run = site.run(&["fresh", "--messages", "en", "--within", "1000"]);
    let (_, own) = run
        .exits(0)
        .stdout
        .split_once("事務局\n")
        .expect("an owner");
    assert_eq!(
        own.split("\nみ")
            .next()
            .unwrap_or_default()
            .lines()
            .take(8)
            .collect::<Vec<_>>(),
        [
            "  Overdue",
            "    2026-02-01  answer to a panel  尋ねたこと  試し市  content/_data/panels/p.yaml",
            "    2026-03-01  action that a panel follows  作ること  試し市の係  content/_data/panels/p.yaml",
            "  Without a day",
            "    dead link  市民の会  https://gone.example/  content/_data/panels/p.yaml",
            "  Week of 2027-12-27",
            "    2027-12-31  promise that a panel follows  約束  試し市  content/_data/panels/p.yaml",
            "編集部",
        ]
    );
    site.build(&[]).exits(0);
    let page = site.read("ja/freshness/index.html");
    assert!(
        page.contains("<a href=\"/ja/panels/p/asked/\">尋ねたこと</a>"),
        "{page}"
    );
    let calendar = site.read("freshness/事務局.ics");
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 3, "{calendar}");
    assert!(
        calendar.contains("URL:https://example.org/ja/panels/p/taken/"),
        "{calendar}"
    );
    assert!(
        site.run(&["fresh", "--addresses"])
            .stdout
            .contains("https://gone.example/")
    );
}

#[test]
fn each_entry_of_a_calendar_has_a_name_of_its_own() {
    let site = site();
    site.replace(
        "content/ja/lessons/old.md",
        "check_by: 2028-01-01}",
        "check_by: 2026-11-20}",
    );
    site.build(&[]).exits(0);
    let calendar = site.read("freshness/編集部.ics");
    let mut ids: Vec<&str> = calendar
        .lines()
        .filter(|line| line.starts_with("UID:"))
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((ids.len(), all), (4, 4), "{calendar}");
}

#[test]
fn a_site_that_nobody_built_again_says_what_is_overdue() {
    let site = site();
    site.build(&[]).exits(0);
    let folder = site.root().join("public");
    let Some(mut script) = browser_script("fresh.mjs", &[folder.as_os_str()]) else {
        return;
    };
    let output = script.output().expect("node runs");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
}
