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
        "content/ja/lessons/b.md:4  typed out  ほか\ncontent/_shared/ja/c.md:1  stated  入れ子\ncontent/en/lessons/b.md  translation  Other\n"
    );
    assert_eq!(
        run.stderr,
        "“share” is stated on 2 pages; 1 more are translations of those\n"
    );
    let run = site.run(&["facts", "impact", "test", "--messages", "en"]);
    assert!(
        run.exits(2).stderr.contains("nearest: tests"),
        "{}",
        run.stderr
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
