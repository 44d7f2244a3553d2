//! Guided paths, cases and questions: each finding in a site that has the fault and in none that has not, and the ways
//! between pages and desks.

use crate::support::{SiteTest, browser_script};

const DESKS: &str = "
-- content/_data/desks/labour.yaml --
name: 労働の窓口
telephone: [{number: 03-1234-5678}]
source: https://labour.example/
expires_on: 2027-01-01
-- content/ja/desks/_index.md --
---
title: 窓口
---
-- content/ja/lessons/rights.md --
---
title: 権利
---
本文
";

const TREE: &str = "start: what
steps:
  - id: what
    title: {ja: 何のことですか, en: What is it?}
    answers:
      - {text: {ja: 仕事, en: Work}, to: job}
  - id: job
    title: {ja: 仕事の窓口, en: Desks for job}
    desks: [labour]
    lessons: [lessons/rights.md]
";

const GUIDE: &str = "---
title: どこに
kind: guide
tree: path.yaml
sensitive: true
---
";

const CASE: &str = "---
title: 面接
situation: employment
origin: made-up
judgement: {verdict: unjust, by: 会社, rule: 文書, rule_page: ../lessons/rights.md}
desks: [labour]
lessons: [../lessons/rights.md]
---
起きたこと
";

const QA: &str = "---
title: 聞かれたら
updated: 2026-11-20
versions: [{date: 2026-11-20, changed: 最初の版}]
desks: [labour]
lessons: [../lessons/rights.md]
---
答え
";

fn site() -> SiteTest {
    let site = SiteTest::new(DESKS);
    site.edit("content/_data/guides/path.yaml", TREE)
        .edit("content/ja/guide.md", GUIDE)
        .edit("content/ja/cases/interview.md", CASE)
        .edit("content/ja/questions/asked.md", QA);
    site
}

#[test]
fn a_whole_site_has_no_findings() {
    let site = site();
    let run = site.build(&[]);
    run.exits(0);
    for rule in [
        "guide-",
        "desk-unknown",
        "reference-unknown",
        "way-on",
        "judgement",
        "version-",
    ] {
        assert!(!run.stderr.contains(&format!("[{rule}")), "{}", run.stderr);
    }
}

#[test]
fn each_fault_is_found_in_its_file_and_line() {
    let tree = "content/_data/guides/path.yaml";
    for (path, from, to, rule, line) in [
        (tree, "start: what", "start: waht", "guide-start-unknown", 1),
        (tree, "to: job", "to: wrok", "guide-step-unknown", 6),
        (tree, "    desks: [labour]\n", "", "guide-dead-end", 7),
        (
            tree,
            "    desks: [labour]\n",
            "    answers: [{text: {ja: 戻る}, to: what}]\n",
            "guide-loop",
            9,
        ),
        (tree, "id: job", "id: other", "guide-unreachable", 7),
        (tree, "id: job", "id: 仕事", "guide-step-id", 7),
        (tree, "id: job", "id: what", "guide-step-twice", 7),
        (tree, "[labour]", "[labor]", "desk-unknown", 9),
        (
            tree,
            "lessons/rights.md",
            "lessons/right.md",
            "reference-unknown",
            10,
        ),
        (
            tree,
            "{ja: 仕事, en: Work}",
            "{en: Work}",
            "guide-text-missing",
            6,
        ),
        (
            tree,
            "{ja: 仕事, en: Work}",
            "{ja: 仕事, xx: W, en: Work}",
            "guide-language-unknown",
            6,
        ),
        (
            "content/_data/desks/labour.yaml",
            "2027-01-01",
            "2026-11-01",
            "guide-leaf-without-desk",
            7,
        ),
        (
            "content/ja/guide.md",
            "path.yaml",
            "paths.yaml",
            "guide-tree-unknown",
            4,
        ),
        (
            "content/ja/cases/interview.md",
            "[labour]",
            "[labor]",
            "desk-unknown",
            6,
        ),
        (
            "content/ja/cases/interview.md",
            "[../lessons/rights.md]",
            "[../lessons/right.md]",
            "reference-unknown",
            7,
        ),
        (
            "content/ja/cases/interview.md",
            "desks: [labour]\n",
            "",
            "way-on-missing",
            1,
        ),
        (
            "content/ja/cases/interview.md",
            "by: 会社, ",
            "",
            "judgement-unfounded",
            5,
        ),
        (
            "content/ja/questions/asked.md",
            "lessons: [../lessons/rights.md]\n",
            "",
            "way-on-missing",
            1,
        ),
        (
            "content/ja/questions/asked.md",
            "updated: 2026-11-20",
            "updated: 2026-11-21",
            "version-missing",
            3,
        ),
    ] {
        let site = site();
        site.replace(path, from, to);
        let run = site.build(&["--allow-errors"]);
        let found = run
            .stderr
            .split("\n\n")
            .find(|f| f.contains(&format!("[{rule}]")));
        let found = found.unwrap_or_else(|| panic!("{to}: no {rule} in\n{}", run.stderr));
        let place = if rule == "guide-leaf-without-desk" {
            tree
        } else {
            path
        };
        assert!(found.contains(&format!("{place}:{line}:")), "{found}");
    }
}

#[test]
fn a_leaf_whose_desks_tell_no_way_to_them_is_noted() {
    let site = site();
    let noted = |site: &SiteTest| {
        let run = site.run(&["check", "--format", "json"]);
        run.stdout.contains("guide-leaf-without-contact")
    };
    assert!(!noted(&site));
    let bare = "name: {ja: 労働の窓口, en: Labour desk}\narea: [全国]\n";
    site.edit("content/_data/desks/labour.yaml", bare);
    assert!(noted(&site));
    site.build(&[]).exits(0);
    assert!(site.read("ja/desks/labour/index.html").contains("市区町村"));
}

#[test]
fn what_is_not_translated_is_counted_for_languages_that_have_begun() {
    let site = site();
    let counted = |site: &SiteTest| {
        let run = site.run(&["check", "--format", "json"]);
        run.stdout.contains("guide-untranslated")
    };
    assert!(!counted(&site));
    site.replace("content/_data/guides/path.yaml", ", en: Work}", "}");
    assert!(counted(&site), "a text was left out");
}

#[test]
fn steps_are_plain_pages_that_lead_to_desks() {
    let site = site();
    site.build(&[]).exits(0);
    let first = site.read("ja/guide/index.html");
    assert!(first.contains("何のことですか") && first.contains("href=\"/ja/guide/job/\""));
    let leaf = site.read("ja/guide/job/index.html");
    for part in [
        "<h1 id=\"page-step\"",
        "href=\"/ja/desks/labour/\"",
        "tel:",
        "href=\"/ja/lessons/rights/\"",
        "<title>試験</title>",
        "noindex",
    ] {
        assert!(leaf.contains(part), "{part} in {leaf}");
    }
    let english = site.read("en/guide/job/index.html");
    assert!(english.contains("Desks for job") && english.contains("hreflang=\"ja\""));
    assert!(
        english.contains("href=\"/ja/guide/job/\""),
        "the same step in the other language"
    );
    for text in [&first, &leaf] {
        assert!(!text.contains("<form"), "nothing can be sent");
    }
}

#[test]
fn desks_and_rules_list_what_names_them() {
    let site = site();
    site.build(&[]).exits(0);
    for page in ["ja/lessons/rights/index.html", "ja/desks/labour/index.html"] {
        let html = site.read(page);
        for link in ["/ja/cases/interview/", "/ja/questions/asked/"] {
            assert!(
                html.contains(&format!("href=\"{link}\"")),
                "{link} on {page}"
            );
        }
    }
    let case = site.read("ja/cases/interview/index.html");
    for link in ["/ja/desks/labour/", "/ja/lessons/rights/"] {
        assert!(case.contains(&format!("href=\"{link}\"")), "{link}");
    }
}

#[test]
fn an_edited_step_makes_only_its_pages_anew() {
    let site = site();
    site.rendered();
    site.replace(
        "content/_data/guides/path.yaml",
        "ja: 仕事の窓口",
        "ja: 働く人の窓口",
    );
    // The sitemap looks at everything that a page can learn of others.
    assert_eq!(site.rendered(), ["ja/guide/job/index.html", "sitemap.xml"]);
}

#[test]
fn the_memo_cannot_be_sent() {
    let site = SiteTest::reference();
    site.build(&[]).exits(0);
    let memo = site.read("ja/consultation/memo/index.html");
    let sheet = memo.split("memo-sheet").nth(1).expect("the sheet");
    assert_eq!(sheet.matches("<textarea").count(), 5);
    let text = sheet.split("<footer").next().unwrap_or_default();
    assert!(
        !text.contains("name=") && !memo.contains("<form"),
        "nothing has a name"
    );
}

#[test]
fn a_prefecture_as_text_weighs_under_ten_kilobytes() {
    let site = SiteTest::new("-- content/ja/desks/_index.md --\n---\ntitle: 窓口\n---\n");
    for n in 0..60 {
        let desk = format!(
            "name: 東京都の相談窓口 その{n}\narea: [東京都]\ntelephone: [{{number: 03-0000-{n:04}}}]\nexpires_on: 2027-01-01\n"
        );
        site.edit(&format!("content/_data/desks/tokyo-{n}.yaml"), desk);
    }
    site.build(&["--allow-errors"]);
    let text = site.read("ja/desks/prefecture/13/text/index.html");
    assert_eq!(text.matches("tel:").count(), 60);
    assert_eq!(
        text.matches("2027年1月1日").count(),
        120,
        "the last day is printed beside each number, and in what takes its place"
    );
    let quoted = text.split('"');
    let loaded: Vec<&str> = quoted.filter(|part| part.starts_with("/assets/")).collect();
    assert_eq!(loaded.len(), 2, "a script and a style sheet");
    let parts = loaded.iter().map(|path| site.read(&path[1..]));
    let bytes: usize = parts.chain([text.clone()]).map(|part| packed(&part)).sum();
    assert!(bytes < 10_000, "{bytes} bytes");
}

fn packed(text: &str) -> usize {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut packed, text.as_bytes()).expect("memory");
    packed.finish().expect("memory").len()
}

/// Pages for `tests/browser/consult.mjs`.
const BROWSED: &str = "
-- content/_data/desks/labour.yaml --
name: {ja: 労働の窓口, en: Labour desk}
remit: [仕事]
area: [全国]
telephone: [{number: 03-1234-5678}]
hours: Mo-Fr 09:00-17:00; PH off
source: https://labour.example/
expires_on: 2026-12-31
-- content/_data/desks/tokyo.yaml --
name: 東京の窓口
remit: [保険]
area: [東京都]
email: desk@example.org
source: https://tokyo.example/
-- content/_data/desks/osaka.yaml --
name: 大阪の窓口
area: [大阪府]
hours: Mo-Fr 09:00-17:00; PH off
source: https://osaka.example/
-- content/ja/desks/_index.md --
---
title: 窓口
---
-- content/ja/memo.md --
---
title: メモ
kind: memo
sensitive: true
---
-- content/ja/guide.md --
---
title: どこに
kind: guide
tree: path.yaml
sensitive: true
---
-- content/_data/guides/path.yaml --
start: what
steps:
  - id: what
    title: 何のことですか
    answers:
      - {text: 仕事, to: which}
      - {text: ほか, to: other}
  - id: which
    title: いま働いていますか
    answers:
      - {text: 働いている, to: job}
      - {text: 探している, to: other}
  - id: job
    title: 仕事の窓口
    desks: [labour]
  - id: other
    title: ほかの窓口
    desks: [tokyo]
";

#[test]
fn consultation_in_a_browser() {
    let site = SiteTest::new(BROWSED);
    site.build(&[]).exits(0);
    let folder = site.root().join("public");
    let Some(mut script) = browser_script("consult.mjs", &[folder.as_os_str()]) else {
        return;
    };
    let run = script.output().expect("Node starts");
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{told}");
}
