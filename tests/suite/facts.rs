//! The fact register: what pages print, what is found, who is told of a change, and what is rendered again.

use crate::support::SiteTest;

const FACTS: &str = "tests:
  name: 検査の件数
  value: 98000
  unit: {ja: 件, en: cases}
  as_of: 2024-10
  source: 国の計画
share:
  name: 割合
  value: 9.4
  unit: {ja: '%', en: '%'}
  denominator: {ja: 全体のうち, en: of all}
  as_of: 2022-06
  source: 国の計画
";

const SITE: &str = "
-- content/ja/lessons/a.md --
---
title: 検査
---

これまでに:fact[tests]です。

-- content/ja/lessons/b.md --
---
title: ほか
---

何も述べません。

-- content/ja/lessons/c.md --
---
title: 入れ子
---

:::include{src=ja/c.md}
:::

-- content/_shared/ja/c.md --
割合は:fact[share]です。

-- content/en/lessons/a.md --
---
title: Tests
description: What tests count
---

So far :fact[tests].
";

fn site() -> SiteTest {
    let site = SiteTest::new(SITE);
    site.edit("content/_data/facts.yaml", FACTS);
    site
}

#[test]
fn pages_lists_and_search_print_the_fact_with_its_date() {
    let site = site();
    site.build(&["--strict"]).exits(0);
    let page = site.read("ja/lessons/a/index.html");
    assert!(
        page.contains("<p>これまでに<data value=\"98000\">98,000件</data>（2024年10月）です。</p>"),
        "{page}"
    );
    let list = site.read("ja/lessons/index.html");
    assert!(
        list.contains("<p>これまでに98,000件（2024年10月）です。</p>"),
        "{list}"
    );
    let page = site.read("en/lessons/a/index.html");
    assert!(
        page.contains("So far <data value=\"98000\">98,000 cases</data> (October 2024)."),
        "{page}"
    );
    let found = site.run(&["search", "98,000件", "--lang", "ja"]);
    assert!(found.exits(0).stdout.contains("検査"), "{}", found.stdout);
}

#[test]
fn each_finding_is_raised_where_it_should_be_and_nowhere_else() {
    for (text, rule) in [
        (":fact[tests]", None),
        (":fact[nowhere]", Some("fact-unknown")),
        (":fact[share]{show=value}", Some("fact-alone")),
        (":fact[share]{show=value}と:fact[share]", None),
        ("98,000件", Some("figure-bare")),
        ("9万8,000件、9.8万件", Some("figure-bare")),
        ("全体の9.4%", Some("figure-bare")),
        ("98,000円、9.4倍、2024年10月、9時4分", None),
    ] {
        let site = site();
        site.edit("content/ja/x.md", format!("---\ntitle: x\n---\n{text}\n"));
        let run = site.run(&["check", "--format", "json"]);
        let rules = [
            "fact-unknown",
            "fact-alone",
            "figure-bare",
            "fact-untranslated",
        ];
        for name in rules {
            let raised = run.stdout.contains(&format!("\"{name}\""));
            assert_eq!(
                raised,
                rule == Some(name),
                "{name} for {text}: {}",
                run.stdout
            );
        }
    }
    let site = site();
    site.edit(
        "content/en/x.md",
        "---\ntitle: x\n---\n:fact[share] and 9.4% :fact[tests]\n",
    );
    assert!(
        !site
            .run(&["check", "--format", "json"])
            .stdout
            .contains("fact-untranslated")
    );
    site.edit(
        "content/_data/facts.yaml",
        FACTS.replace(", en: of all", ""),
    );
    assert!(
        site.run(&["check", "--format", "json"])
            .stdout
            .contains("fact-untranslated")
    );
}

#[test]
fn a_changed_fact_tells_the_translations_of_pages_that_state_it() {
    let site = site();
    site.run(&["translate", "mark", "content/en/lessons/a.md"])
        .exits(0);
    site.build(&[]).exits(0);
    assert!(
        !site
            .read("en/lessons/a/index.html")
            .contains("notice-outdated")
    );
    // Neither the source nor when to look again is anything that the page says.
    site.edit(
        "content/_data/facts.yaml",
        FACTS.replace("source: 国", "review_by: 2028-01-01\n  source: 次の国"),
    );
    site.build(&[]).exits(0);
    assert!(
        !site
            .read("en/lessons/a/index.html")
            .contains("notice-outdated")
    );
    site.edit("content/_data/facts.yaml", FACTS.replace("98000", "99000"));
    site.build(&[]).exits(0);
    assert!(
        site.read("en/lessons/a/index.html")
            .contains("notice-outdated")
    );
    let run = site.run(&["facts", "impact", "tests", "--messages", "en"]);
    assert_eq!(
        run.exits(0).stdout,
        "content/ja/lessons/a.md:5  stated  検査\ncontent/en/lessons/a.md:9  stated  Tests  outdated\n"
    );
}

#[test]
fn impact_knows_fragments_typed_numbers_and_translations() {
    let site = site();
    site.edit(
        "content/ja/lessons/b.md",
        "---\ntitle: ほか\n---\n全体の9.4%でした。\n",
    );
    site.edit("content/en/lessons/b.md", "---\ntitle: Other\n---\nText.\n");
    let run = site.run(&["facts", "impact", "share", "--messages", "en"]);
    assert_eq!(
        run.exits(0).stdout,
        "content/ja/lessons/b.md:4  typed out  ほか\ncontent/_shared/ja/c.md:1  stated  入れ子\ncontent/en/lessons/b.md  translation  Other  not marked\n"
    );
    let told = "“share” is stated on 2 pages; 1 more are translations of those; modules to export again: 0\n";
    assert!(run.stderr.starts_with(told), "{}", run.stderr);
    assert!(run.stderr.contains("translate mark"), "{}", run.stderr);
    let run = site.run(&["facts", "impact", "test", "--messages", "en"]);
    assert!(
        run.exits(2).stderr.contains("nearest: tests"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_fact_is_held_against_the_table_that_has_it_too() {
    let site = SiteTest::reference();
    let raised = |site: &SiteTest| {
        let run = site.run(&["check", "--format", "json"]);
        ["fact-statistic", "fact-statistic-unknown"]
            .map(|rule| run.stdout.contains(&format!("\"{rule}\"")))
    };
    assert_eq!(raised(&site), [false, false]);
    let run = site.run(&["facts", "impact", "panel-tests", "--messages", "en"]);
    for shown in [
        "content/ja/statistics/public-figures.md:32  from data",
        "content/en/statistics/public-figures.md:35  from data",
    ] {
        assert!(run.exits(0).stdout.contains(shown), "{}", run.stdout);
    }
    let facts = "content/_data/facts.yaml";
    site.replace(facts, "value: 98000", "value: 99000");
    assert_eq!(raised(&site), [true, false]);
    // It is tied to its table whatever it says.
    let run = site.run(&["facts", "impact", "panel-tests", "--messages", "en"]);
    let shown = "content/ja/statistics/public-figures.md:32  from data";
    assert!(run.exits(0).stdout.contains(shown), "{}", run.stdout);
    site.replace(facts, "value: 99000", "value: 98000");
    site.replace(facts, "where: measure=total", "where: measure=sum");
    assert_eq!(raised(&site), [false, true]);
    // A table with the same number of the same unit has it, tied or not.
    site.replace(
        facts,
        "  statistic: {id: panel-tests, where: measure=sum}\n",
        "",
    );
    let run = site.run(&["facts", "impact", "panel-tests", "--messages", "en"]);
    assert!(run.exits(0).stdout.contains(shown), "{}", run.stdout);
}

/// A module one of whose units states the share in a question, in a drawing's description and beside another number.
const MODULE: &str = "
-- content/ja/modules/m/index.md --
---
title: 課程
description: 研修
course: basic
version: '1.0'
versions: [{version: '1.0', date: 2026-11-01, changed: 最初の版}]
goals: [{id: g, text: ねらい}]
---

本文

-- content/ja/modules/m/unit.md --
---
title: 単元
goal: g
description: 9.4%の話
---

## 読む

:::figure{caption='薬が使われたのは9.4%'}
図の代わり
:::

:::chart{data=counts title='薬の図'}
:::

### 割合はどれですか

- [x] :fact[share]
  : そうです。
- [ ] 5.0%
  : ちがいます。

-- content/_data/counts.json --
{\"label\": \"9.4%\"}
-- content/_data/desks/d.yaml --
name: 窓口
summary: 9.4%の人が使います
source: https://example.org/
";

#[test]
fn impact_names_questions_figures_data_and_packages() {
    let site = SiteTest::new(MODULE);
    site.edit("content/_data/facts.yaml", FACTS);
    let run = site.run(&["facts", "impact", "share", "--messages", "en"]);
    let unit = "content/ja/modules/m/unit.md";
    assert_eq!(
        run.exits(0).stdout,
        format!(
            "{unit}:4  typed out  単元\n{unit}:9  typed out  単元  (figure: 薬が使われたのは9.4%)\n{unit}:13  from data  単元  (chart: 薬の図)\n{unit}:18  stated  単元  (question: 割合はどれですか)\n\
            content/_data/counts.json:1  typed out  counts.json\ncontent/_data/desks/d.yaml:2  typed out  窓口\ncontent/ja/modules/m/index.md  packages  課程\n"
        )
    );
    let run = site.run(&["facts", "impact", "share", "--format", "json"]);
    let data: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(data["places"][2]["how"], "drawn");
    assert_eq!(data["places"][3]["in"]["kind"], "question");
    assert_eq!(data["places"][6]["how"], "package");
}

#[test]
fn questions_are_held_to_the_register_too() {
    let site = SiteTest::new(MODULE);
    site.edit("content/_data/facts.yaml", FACTS);
    let raised = |site: &SiteTest| {
        let run = site.run(&["check", "--format", "json"]);
        ["figure-bare", "fact-alone"].map(|rule| run.stdout.contains(&format!("\"{rule}\"")))
    };
    assert_eq!(raised(&site), [false, false]);
    site.replace("content/ja/modules/m/unit.md", "[ ] 5.0%", "[ ] 9.4%");
    assert_eq!(raised(&site), [true, false]);
    // Its date stands elsewhere in the unit.
    site.replace(
        "content/ja/modules/m/unit.md",
        "[ ] 9.4%",
        "[ ] :fact[share]{show=value}",
    );
    assert_eq!(raised(&site), [false, false]);
    site.replace(
        "content/ja/modules/m/unit.md",
        "[x] :fact[share]",
        "[x] はい",
    );
    assert_eq!(raised(&site), [false, true]);
}

#[test]
fn a_law_or_a_day_that_is_written_out_is_known_to_impact() {
    let site = site();
    site.edit(
        "content/_data/facts.yaml",
        format!("{FACTS}act:\n  name: 法律\n  value: {{ja: 令和5年法律第57号, en: Act No. 57}}\n  as_of: 2023-06\n  source: 計画\n"),
    );
    site.edit(
        "content/ja/lessons/b.md",
        "---\ntitle: ほか\n---\n\n令和5年法律第57号です。\n",
    );
    let run = site.run(&["facts", "impact", "act", "--messages", "en"]);
    assert_eq!(
        run.exits(0).stdout,
        "content/ja/lessons/b.md:5  typed out  ほか\n"
    );
}

#[test]
fn only_pages_that_state_it_are_rendered_again() {
    let site = site();
    site.rendered();
    site.edit(
        "content/_data/facts.yaml",
        FACTS.replace("as_of: 2022-06", "as_of: 2023-06"),
    );
    let mut pages = site.rendered();
    pages.retain(|path| path.ends_with(".html"));
    // The fragment's page stands in for its translation too.
    assert_eq!(
        pages,
        ["ja/lessons/c/index.html", "en/lessons/c/index.html"]
    );
}
