//! Materials that others made: their findings, the lists that narrow them down, the table out and in, and what is said
//! wherever a withdrawn one is linked.

use crate::support::SiteTest;

const SITE: &str = "
-- content/ja/resources/old.md --
---
title: 古い冊子
made_by: 例の会
year: 2015
format: leaflet
material_language: [ja]
audience: [patient, family]
link: https://old.example/
archive: https://archive.example/old
verdict: withdrawn
reason: 説明が古いです
reviewers: [{role: patient-group, date: 2026-11-01}, {role: teacher, date: 2026-11-02}]
review_by: 2026-12-01
successor: new.md
---

-- content/ja/resources/new.md --
---
title: 新しい冊子
made_by: 例の会
format: pdf
material_language: [ja, en]
link: https://new.example/
checksum: sha256:0
verdict: use
reviewers: [{role: patient-group, date: 2026-11-01}]
review_by: 2026-11-20
---

-- content/ja/lessons/a.md --
---
title: 教材
---

[冊子](../resources/old.md)と、[そのファイル](https://old.example/)と、[ほか](https://other.example/)。
";

const OLD: &str = "content/ja/resources/old.md";

fn found(site: &SiteTest) -> Vec<String> {
    let run = site.run(&["check", "--format", "json"]);
    let rules = [
        "verdict-unfounded",
        "material-unfixed",
        "successor-withdrawn",
        "reference-unknown",
    ];
    let raised = rules
        .into_iter()
        .filter(|rule| run.stdout.contains(&format!("\"{rule}\"")));
    raised.map(str::to_owned).collect()
}

#[test]
fn each_finding_is_raised_and_goes_away() {
    for (from, to, rule) in [
        ("", "", None),
        ("reason: 説明が古いです\n", "", Some("verdict-unfounded")),
        (
            ", date: 2026-11-01}, {role: teacher, date: 2026-11-02}",
            "}",
            Some("verdict-unfounded"),
        ),
        (
            "verdict: withdrawn\nreason: 説明が古いです\n",
            "verdict: open\n",
            None,
        ),
        (
            "archive: https://archive.example/old\n",
            "",
            Some("material-unfixed"),
        ),
        (
            "archive: https://archive.example/old\n",
            "checksum: sha256:1\n",
            None,
        ),
        (
            "successor: new.md",
            "successor: old.md",
            Some("successor-withdrawn"),
        ),
        (
            "successor: new.md",
            "successor: nex.md",
            Some("reference-unknown"),
        ),
        ("successor: new.md", "successor: https://new.example/", None),
    ] {
        let site = SiteTest::new(SITE);
        if !from.is_empty() {
            site.replace(OLD, from, to);
        }
        let want: Vec<String> = rule.map(str::to_owned).into_iter().collect();
        assert_eq!(found(&site), want, "{from} → {to}");
    }
}

#[test]
fn a_link_to_a_withdrawn_one_says_what_to_use_instead() {
    let site = SiteTest::new(SITE);
    site.build(&[]).exits(0);
    let instead =
        "（この教材は取り下げられました。代わりに：<a href=\"/ja/resources/new/\">新しい冊子</a>）";
    let want = format!(
        "<p><a href=\"/ja/resources/old/\">冊子</a>{instead}と、<a href=\"https://old.example/\" class=\"external\">そのファイル</a>{instead}と、<a href=\"https://other.example/\" class=\"external\">ほか</a>。</p>"
    );
    let page = site.read("ja/lessons/a/index.html");
    assert!(page.contains(&want), "{page}");
    let own = site.read("ja/resources/old/index.html");
    for part in [
        "今は使わないでください",
        "代わりに使うもの： <a href=\"/ja/resources/new/\">新しい冊子</a>",
        "例の会",
        "説明が古いです",
    ] {
        assert!(own.contains(part), "{part}: {own}");
    }
    // However somebody wrote the same address; another one is not meant.
    site.edit("content/ja/lessons/b.md", "---\ntitle: 教材\n---\n\n[a](http://OLD.example)、[b](https://old.example/#two)。[c](https://old.example/x)\n");
    site.build(&[]).exits(0);
    let page = site.read("ja/lessons/b/index.html");
    assert_eq!(page.matches("代わりに：").count(), 2, "{page}");
    site.remove("content/ja/lessons/b.md");
    // Judged anew, it is linked as any other.
    site.replace(OLD, "withdrawn", "note");
    site.build(&[]).exits(0);
    assert!(!site.read("ja/lessons/a/index.html").contains("代わりに"));
}

#[test]
fn sources_and_evidence_say_what_to_use_instead_too() {
    let site = SiteTest::new(SITE);
    let sources = "sources:\n  - {citation: 古い資料, url: https://old.example/}\n  - {citation: ほか, url: https://other.example/}\n";
    site.replace(
        "content/ja/lessons/a.md",
        "title: 教材\n",
        &format!("title: 教材\n{sources}"),
    );
    let panel = include_str!("../fixtures/panels/good.yaml");
    site.edit(
        "content/_data/panels/p.yaml",
        panel.replace("https://example.org/seen", "https://old.example/"),
    );
    site.build(&[]).exits(0);
    let instead = "今は使わないでください。 代わりに使うもの： <a href=\"/ja/resources/new/\">新しい冊子</a></span>";
    let page = site.read("ja/lessons/a/index.html");
    assert!(
        page.contains("古い資料</a> <span class=\"state\">この教材は取り下げられました。"),
        "{page}"
    );
    assert_eq!(page.matches(instead).count(), 1, "{page}");
    for page in ["ja/panels/p/done", "ja/panels/p/timeline"] {
        let page = site.read(&format!("{page}/index.html"));
        assert_eq!(page.matches(instead).count(), 1, "{page}");
    }
    site.replace(OLD, "withdrawn", "note");
    site.build(&[]).exits(0);
    assert!(
        !site
            .read("ja/panels/p/done/index.html")
            .contains("代わりに")
    );
    assert!(!site.read("ja/lessons/a/index.html").contains("代わりに"));
}

#[test]
fn a_dead_link_of_a_material_is_told() {
    let site = SiteTest::new(SITE);
    site.edit(
        "content/_data/links.csv",
        "url,status,checked_on\nhttps://archive.example/old,410,2026-11-01\n",
    );
    let run = site.run(&["fresh", "--messages", "en"]);
    assert!(
        run.exits(0)
            .stdout
            .contains("dead link  古い冊子  https://archive.example/old"),
        "{}",
        run.stdout
    );
}

#[test]
fn lists_narrow_down_without_a_script() {
    let site = SiteTest::new(SITE);
    site.build(&[]).exits(0);
    let all = site.read("ja/resources/index.html");
    for (path, wanted, other) in [
        ("verdict/withdrawn", "古い冊子", None),
        ("format/pdf", "新しい冊子", Some("古い冊子")),
        ("audience/family", "古い冊子", None),
        ("language/en", "新しい冊子", Some("古い冊子")),
        ("language/ja", "古い冊子", None),
    ] {
        assert!(
            all.contains(&format!("href=\"/ja/resources/{path}/\"")),
            "{path}: {all}"
        );
        let page = site.read(&format!("ja/resources/{path}/index.html"));
        assert!(page.contains(wanted), "{path}: {page}");
        assert!(
            other.is_none_or(|other| !page.contains(other)),
            "{path}: {page}"
        );
    }
    assert!(
        site.run(&["fresh"]).stdout.contains("新しい冊子"),
        "an overdue verdict is told"
    );
}

#[test]
fn the_table_goes_out_and_comes_in() {
    let site = SiteTest::new(SITE);
    let file = site.root().join("out.csv");
    let path = file.to_str().expect("UTF-8");
    site.run(&["export", "resources", "-o", path]).exits(0);
    let table = std::fs::read_to_string(&file).expect("written");
    site.build(&[]).exits(0);
    assert_eq!(
        site.read("ja/resources/resources.csv"),
        table,
        "the site has the same"
    );
    let copy = SiteTest::new("-- content/ja/a.md --\n---\ntitle: a\n---\na\n");
    let run = copy.run(&["resources", "import", path, "--messages", "en"]);
    assert_eq!(run.exits(0).stderr, "made 2 pages; 0 were there already\n");
    copy.run(&["export", "resources", "-o", path]).exits(0);
    assert_eq!(
        std::fs::read_to_string(&file).expect("written"),
        table,
        "nothing is lost on the way"
    );
    let run = copy.run(&["resources", "import", path, "--messages", "en"]);
    assert_eq!(run.exits(0).stderr, "made 0 pages; 2 were there already\n");
}

#[test]
fn a_table_in_japanese_is_read_and_faults_in_it_are_told() {
    let site = SiteTest::new("-- content/ja/a.md --\n---\ntitle: a\n---\na\n");
    for (table, want) in [
        (
            "id,題名,作成者,リンク,判断,見直し期限\nleaf,冊子,会,https://a.example/,まだ判断していない,2027/1/5\n",
            "",
        ),
        (
            "id,title,made_by,link,verdikt\na,a,a,https://a.example/,use\n",
            "material-column",
        ),
        (
            "id,title,made_by,link,verdict\n冊子 1,a,a,https://a.example/,use\n",
            "material-row",
        ),
        ("id,title,made_by,link,verdict\nb,b\n", "material-row"),
        (
            "id,title,made_by,link,verdict\nb,b,b,https://a.example/,usable\n",
            "value-unknown",
        ),
    ] {
        site.edit("in.csv", table);
        let path = site.root().join("in.csv");
        let run = site.run(&[
            "resources",
            "import",
            path.to_str().expect("UTF-8"),
            "--messages",
            "en",
        ]);
        run.exits(i32::from(!want.is_empty()));
        assert!(run.stderr.contains(want), "{want}: {}", run.stderr);
    }
    let page = site.source("content/ja/resources/leaf.md");
    assert!(
        page.contains("title: \"冊子\"\n") && page.contains("review_by: 2027-01-05\n"),
        "{page}"
    );
}
