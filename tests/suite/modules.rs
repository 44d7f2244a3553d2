//! E-learning modules: how each kind of question is written and read, each finding in a unit that has the fault and in
//! none that has not, ids that last, and the player in a browser.

mod cases;
mod faults;
mod ids;
mod settings;
mod shown;
mod slips;

use crate::support::{SiteTest, browser_script, command, elements};

const UNIT: &str = "content/ja/modules/basic/one.md";
const LEDGER: &str = "content/_data/modules/basic.yaml";

const INDEX: &str = "---
title: 基礎
description: 研修
course: basic
version: \"1.0\"
versions: [{version: \"1.0\", date: 2026-11-01, changed: 最初の版}]
goals: [{id: g, text: ねらい}]
---
本文
";

/// Every kind of question.
const QUESTIONS: &str = "---
title: 単元
description: 単元
goal: g
---
はじめに。

### 一つ選ぶ：誰のものですか

> ヒント：考えてみましょう

- [x] {本人|ほんにん}
  > そのとおりです。
- [ ] 病院
  > 管理と所有は別です。

> 解説：本人のものです。

### どれですか

- [x] あ
- [x] い
- [ ] う

### どこですか

![図](a.svg)

- [x] 上 `x=0 y=0 w=100 h=50`
- [ ] 下 `x=0 y=50 w=100 h=50`

### 空欄

変化を____変異といいます。

- 生殖細胞系列 / ジャームライン
  > はい

### 数

- = 9.4 ± 0.1 ％

### 並べかえ

1. あ
2. い
3. う

### 組み合わせ

| 左 | 右 |
| -- | -- |
| 甲 | 乙 |
| 丙 | 丁 |

### 書く

> 模範解答：このように

### アンケート：どうでしたか

- [ ] よい
- [ ] わるい
";

const CASE: &str = "---
title: 事例
description: 事例
branching: true
---

## はじめ {#first}

- [x] [よい](#good)
  > よい
- [ ] [もう一度](#again)

## もう一度 {#again}

- [戻る](#first)

## 結末：よい {#good}

おわり
";

fn site() -> SiteTest {
    let site = SiteTest::new("");
    site.edit("content/ja/modules/basic/index.md", INDEX)
        .edit("content/ja/modules/basic/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\"/></svg>")
        .edit(UNIT, QUESTIONS)
        .edit("content/ja/modules/basic/case.md", CASE);
    site.run(&["module", "ids"]).exits(0);
    site
}

/// What each element of a page says in an attribute.
fn attributes(html: &str, name: &str) -> Vec<String> {
    let found = elements(html);
    let values = found.iter().filter_map(|element| element.get(name));
    values.map(str::to_owned).collect()
}

/// Looks for a finding at a line of a file.
fn finds(site: &SiteTest, rule: &str, path: &str, line: u32) {
    let run = site.build(&["--allow-errors"]);
    let mut findings = run.stderr.split("\n\n");
    let found = findings
        .any(|f| f.contains(&format!("[{rule}]")) && f.contains(&format!("{path}:{line}:")));
    assert!(found, "no {rule} at {path}:{line} in\n{}", run.stderr);
}

/// Gives a module its ids, and builds it without a finding.
fn finds_nothing(site: &SiteTest) {
    site.run(&["module", "ids"]).exits(0);
    let run = site.build(&[]);
    assert!(!run.stderr.contains("[module-"), "{}", run.stderr);
}

fn page(site: &SiteTest, unit: &str) -> String {
    site.read(&format!("ja/modules/basic/{unit}/index.html"))
}

#[test]
fn a_whole_module_has_no_findings() {
    let site = site();
    let run = site.build(&[]);
    run.exits(0);
    assert!(!run.stderr.contains("[module-"), "{}", run.stderr);
}

#[test]
fn facts_are_said_wherever_an_answer_is() {
    let site = site();
    let facts = "tests:\n  name: 件数\n  value: 98000\n  unit: {ja: 件}\n  as_of: 2024-10\n  source: 国の計画\n";
    site.edit("content/_data/facts.yaml", facts)
        .replace(UNIT, "| 甲 | 乙 |", "| :fact[tests]{show=value} | 乙 |")
        .replace(UNIT, "| 丙 | 丁 |", "| 丙 | :fact[tests] |")
        .replace(UNIT, "3. う\n", "3. :fact[tests]{show=value}\n")
        .replace(UNIT, "- [ ] 病院\n", "- [ ] :fact[tests]{show=value}\n");
    std::fs::remove_file(site.root().join(LEDGER)).expect("nobody has learnt it yet");
    finds_nothing(&site);
    let html = page(&site, "one");
    for said in [
        "98,000件 — 乙</span>",
        "丙 — 98,000件（",
        "<option value=\"b\">98,000件（",
        "<span class=\"of\">98,000件</span>",
        "<li data-for=\"c\">98,000件",
    ] {
        assert!(html.contains(said), "{said} in\n{html}");
    }
    assert!(!html.contains("tests="), "{html}");
    let file = site.root().join("basic.xml");
    let out = file.to_string_lossy();
    site.run(&[
        "export",
        "module",
        "basic",
        "--format",
        "moodle-xml",
        "--lang",
        "ja",
        "-o",
        &out,
    ])
    .exits(0);
    let bank = std::fs::read_to_string(&file).expect("a bank");
    assert!(
        bank.contains("98,000件（") && !bank.contains("tests"),
        "{bank}"
    );
}

#[test]
fn each_kind_is_written_with_its_answer() {
    let site = site();
    site.build(&[]).exits(0);
    let html = page(&site, "one");
    assert_eq!(
        attributes(&html, "data-kind"),
        [
            "single", "multiple", "hotspot", "gap", "number", "order", "match", "free", "single"
        ]
    );
    for part in [
        // Ruby stays in the option; what is told is plain.
        "<input type=\"radio\" name=\"one-1\" value=\"a\" data-right> <span><ruby",
        "<li data-for=\"a\"><p class=\"verdict\"><strong>正しい答えです。</strong> <span class=\"of\">本人</span></p>\n<blockquote>\n<p>そのとおりです。</p>",
        "<summary>ヒント</summary>",
        "<div class=\"explanation\">\n<blockquote>\n<p>解説：本人のものです。</p>",
        "<input type=\"checkbox\" name=\"one-2\" value=\"b\" data-right>",
        "<rect x=\"0\" y=\"50\" width=\"100\" height=\"50\" data-area=\"b\"/>",
        "data-right=\"生殖細胞系列/じやむらいん\" aria-label=\"空欄1\"",
        "data-right=\"9.4\" data-tolerance=\"0.1\"> <span class=\"unit\">%</span>",
        "data-right=\"a b c\"",
        "<option value=\"a\">乙</option>",
        "<textarea rows=\"4\"",
        "data-points=\"0\" data-survey>",
    ] {
        assert!(html.contains(part), "{part}\nin\n{html}");
    }
    let order = html
        .split("class=\"order\"")
        .nth(1)
        .and_then(|rest| rest.split("</ol>").next())
        .unwrap_or_default();
    let given: Vec<&str> = order
        .split("data-item=\"")
        .skip(1)
        .map(|rest| &rest[..1])
        .collect();
    assert_ne!(given, ["a", "b", "c"], "the order is not given away");
    let case = page(&site, "case");
    assert!(
        case.contains(
            "<li data-option=\"a\" data-to=\"good\" data-right><p><a href=\"#good\">よい</a></p>"
        ),
        "{case}"
    );
    assert!(case.contains("data-screen=\"good\" data-ending>"), "{case}");
    let certificate = site.read("ja/modules/basic/certificate/index.html");
    assert!(
        certificate.contains("noindex") && certificate.contains("証明しません"),
        "{certificate}"
    );
}

#[test]
fn pictures_tables_and_lists_stand_in_questions_of_every_kind() {
    let site = site();
    let more =
        "{前提|ぜんてい}の図 ![図](a.svg) です。\n\n| 年 | 数 |\n| -- | -- |\n| 一 | 二 |\n\n";
    for heading in [
        "### どれですか\n\n",
        "### 空欄\n\n",
        "### 数\n\n",
        "### 並べかえ\n\n",
    ] {
        site.replace(UNIT, heading, &format!("{heading}{more}"));
    }
    site.replace(
        UNIT,
        "> 解説：本人のものです。",
        "> 解説：本人のものです。\n>\n> | 表 |\n> | -- |\n> | 中 |",
    );
    finds_nothing(&site);
    let html = page(&site, "one");
    assert_eq!(html.matches("<td>一</td>").count(), 4, "{html}");
    assert_eq!(html.matches("<td>中</td>").count(), 1, "{html}");
    assert_eq!(html.matches("ぜんてい</rt>").count(), 4);
    assert_eq!(html.matches("<img").count(), 5);
    assert_eq!(
        attributes(&html, "data-kind"),
        [
            "single", "multiple", "hotspot", "gap", "number", "order", "match", "free", "single"
        ]
    );
}

/// What learners may type, and how it is compared. `tests/browser/module.mjs` holds the player to the same.
const SPELLINGS: &str = include_str!("../fixtures/text/spelling.tsv");

#[test]
fn gaps_are_compared_without_width_case_kana_and_okurigana() {
    for line in SPELLINGS.lines() {
        let (typed, spelling) = line.split_once('\t').expect("two columns");
        assert_eq!(shirube::search::spelling(typed), spelling, "{typed}");
    }
    let site = site();
    site.replace(
        UNIT,
        "- 生殖細胞系列 / ジャームライン",
        "- 引っ越し / ジャームライン",
    );
    site.build(&[]).exits(0);
    let html = page(&site, "one");
    assert!(html.contains("data-right=\"引越/じやむらいん\""), "{html}");
}

#[test]
fn a_new_unit_is_made_within_its_module() {
    let site = site();
    let folder = site.root().join("content/ja/modules/basic");
    let new = command(&["new", "unit", "やってみる", "--slug", "here"]);
    new.within(&folder).run().exits(0);
    site.run(&[
        "new",
        "unit",
        "やってみる",
        "--slug",
        "there",
        "--module",
        "basic",
    ])
    .exits(0);
    // Each stands behind those that are there.
    let weight = |name: &str| -> u32 {
        let text = site.source(&format!("content/ja/modules/basic/{name}.md"));
        let line = text.lines().find_map(|line| line.strip_prefix("weight: "));
        line.expect("a weight").parse().expect("a number")
    };
    assert_eq!(weight("there"), weight("here") + 1);
    site.run(&["module", "ids"]).exits(0);
    site.build(&["--allow-errors"]);
    for name in ["here", "there"] {
        assert!(page(&site, name).contains("data-question"), "{name}");
    }
    // Elsewhere it says what to do, and writes nothing.
    let run = site.run(&[
        "new",
        "unit",
        "やってみる",
        "--slug",
        "lost",
        "--messages",
        "en",
    ]);
    run.exits(2);
    assert!(run.stderr.contains("`--module NAME`"), "{}", run.stderr);
    site.run(&["new", "unit", "x", "--slug", "lost", "--module", "nothing"])
        .exits(2);
    assert!(!site.root().join("content/ja/lost.md").exists());
}

#[test]
fn narration_has_captions_and_a_transcript_and_notes_and_terms_work() {
    let site = site();
    site.edit("content/ja/modules/basic/voice.m4a", "sound")
        .edit("content/ja/modules/basic/voice.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nはじめに\n")
        .edit("content/ja/glossary/change.md", "---\ntitle: 変異\ndescription: 遺伝子の変化です\n---\n")
        .replace(
            UNIT,
            "はじめに。",
            ":::video{src=voice.m4a captions=voice.vtt title=\"朗読\"}\n書き起こしです。\n:::\n\n変異のことです[^1]。\n\n[^1]: 注の文です。\n",
        );
    let run = site.build(&[]);
    assert!(!run.stderr.contains("[module-"), "{}", run.stderr);
    let html = page(&site, "one");
    for part in [
        ".m4a\" aria-label=\"朗読\"",
        "<track kind=\"captions\" default",
        "書き起こしです。",
        "注の文です。",
        "/ja/glossary/change/",
    ] {
        assert!(html.contains(part), "{part} in\n{html}");
    }
}

/// The pieces of a page that begin with a mark, each up to another.
fn parts<'h>(html: &'h str, from: &str, to: &str) -> Vec<&'h str> {
    let parts = html.split(from).skip(1);
    parts
        .map(|part| part.split(to).next().unwrap_or(part))
        .collect()
}

#[test]
fn the_reference_modules_use_every_kind_and_tell_something_of_every_option() {
    let site = SiteTest::reference();
    site.build(&[]).exits(0);
    let mut kinds = std::collections::BTreeSet::new();
    let mut count = 0;
    for unit in [
        "basic/germline",
        "basic/panels",
        "basic/secondary",
        "basic/words",
        "clinical/case",
        "clinical/refer",
    ] {
        let [ja, en] =
            ["ja", "en"].map(|lang| site.read(&format!("{lang}/modules/{unit}/index.html")));
        for name in ["data-question", "data-kind", "data-points", "data-right"] {
            assert_eq!(
                attributes(&ja, name).len(),
                attributes(&en, name).len(),
                "{name} in {unit}"
            );
        }
        for name in ["data-question", "data-kind", "data-points"] {
            assert_eq!(
                attributes(&ja, name),
                attributes(&en, name),
                "{name} in {unit}"
            );
        }
        kinds.extend(attributes(&ja, "data-kind"));
        for html in [&ja, &en] {
            for told in parts(html, "<ul class=\"told\">", "</ul>")
                .iter()
                .flat_map(|list| parts(list, "<li data-for=", "</li>"))
            {
                // Of a pair: what belongs to what, and why.
                let why = told.contains("<blockquote>") || told.matches("<p>").count() > 1;
                assert!(why, "nothing told of {told} in {unit}");
            }
            for choice in parts(html, "<ul class=\"branches\">", "</ul>") {
                let (choices, told) = (
                    choice.matches("<li").count(),
                    choice.matches("<blockquote>").count(),
                );
                assert_eq!(choices, told, "{choice} in {unit}");
            }
            assert!(html.contains("id=\"source-1\""), "no source in {unit}");
        }
        count += ja.matches("data-question=").count() - ja.matches("data-survey").count();
    }
    assert!(count >= 20, "{count} questions");
    let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
    assert_eq!(
        kinds,
        [
            "branch", "free", "gap", "hotspot", "match", "multiple", "number", "order", "single"
        ]
    );
}

#[test]
fn search_finds_what_questions_say() {
    let site = site();
    let run = site.run(&["search", "管理と所有"]);
    run.exits(0);
    assert!(
        run.stdout.contains("/ja/modules/basic/one/"),
        "{}",
        run.stdout
    );
}

#[test]
fn ids_outlast_rewording_reordering_and_translating() {
    let site = site();
    let before = site.source(LEDGER);
    let ids = |site: &SiteTest| -> Vec<String> {
        site.build(&["--allow-errors"]).exits(0);
        attributes(&page(site, "one"), "data-question")
    };
    let was = ids(&site);
    assert_eq!(was[..3], ["one-1", "one-2", "one-3"]);
    // Options and questions that change places keep their ids, and nothing needs to be recorded.
    site.replace(UNIT, "- [x] あ\n- [x] い\n", "- [x] い\n- [x] あ\n");
    let text = site.source(UNIT);
    let (head, tail) = text.split_once("### 書く").expect("a question");
    let (free, survey) = tail.split_once("### アンケート").expect("a question");
    site.edit(
        UNIT,
        format!("{head}### アンケート{survey}\n### 書く{free}"),
    );
    let now = ids(&site);
    assert_eq!(
        (now[7].as_str(), now[8].as_str()),
        (was[8].as_str(), was[7].as_str())
    );
    assert!(!site.build(&[]).stderr.contains("module-question"));
    // A question in other words is found again, and has to be recorded.
    site.replace(UNIT, "誰のものですか", "どなたのものですか");
    assert_eq!(ids(&site), now);
    let run = site.build(&[]);
    assert!(
        run.stderr.contains("[module-question-unrecorded]"),
        "{}",
        run.stderr
    );
    site.run(&["module", "ids", "basic"]).exits(0);
    assert!(!site.build(&[]).stderr.contains("module-question"));
    assert_ne!(site.source(LEDGER), before);
    // A translation has the same ids.
    for file in ["index", "one"] {
        let text = site.source(&format!("content/ja/modules/basic/{file}.md"));
        site.edit(
            &format!("content/en/modules/basic/{file}.md"),
            text.replace("本人", "the person")
                .replace("(a.svg)", "(../../../ja/modules/basic/a.svg)"),
        );
    }
    site.run(&["module", "ids"]).exits(0);
    site.build(&["--allow-errors"]);
    let english = site.read("en/modules/basic/one/index.html");
    assert_eq!(attributes(&english, "data-question"), now);
    // What is gone is told, and its id is never given again.
    let text = site.source(UNIT);
    let (head, tail) = text.split_once("### 数").expect("a question");
    let (_, rest) = tail.split_once("### 並べかえ").expect("a question");
    site.edit(UNIT, format!("{head}### 並べかえ{rest}"));
    assert!(site.build(&[]).stderr.contains("[module-question-gone]"));
    site.remove("content/en/modules/basic/one.md");
    site.run(&["module", "ids"]).exits(0);
    assert!(site.source(LEDGER).contains("retired: [\"one-5\"]"));
    site.edit(
        UNIT,
        format!("{}\n### もう一つの数\n\n- = 3\n", site.source(UNIT)),
    );
    assert_eq!(ids(&site).last().map(String::as_str), Some("one-10"));
}

#[test]
fn a_new_module_builds() {
    let site = SiteTest::new("");
    site.run(&["new", "module", "やってみる", "--slug", "first-one"])
        .exits(0);
    site.run(&["module", "ids"]).exits(0);
    let run = site.build(&["--strict"]);
    assert!(!run.stderr.contains("module"), "{}", run.stderr);
    assert!(
        site.read("ja/modules/first-one/first/index.html")
            .contains("data-question=\"first-1\"")
    );
}

/// Runs a script of the browser tests on a site, once it is built.
#[track_caller]
fn in_a_browser(site: &SiteTest, script: &str, paths: &[&str]) {
    site.build(&[]).exits(0);
    let folder = site.root().join("public");
    let paths = paths.iter().map(std::ffi::OsStr::new);
    let args: Vec<_> = std::iter::once(folder.as_os_str()).chain(paths).collect();
    let Some(mut script) = browser_script(script, &args) else {
        return;
    };
    let run = script.output().expect("Node starts");
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{told}");
}

#[test]
fn the_player_in_a_browser() {
    in_a_browser(&SiteTest::reference(), "module.mjs", &[]);
}

#[test]
fn modules_without_a_network_in_a_browser() {
    in_a_browser(&SiteTest::reference(), "module-offline.mjs", &[]);
}

#[test]
fn settings_of_modules_in_a_browser() {
    in_a_browser(&SiteTest::fixture("modules"), "module-settings.mjs", &[]);
}

#[test]
fn every_kind_of_question_in_every_state() {
    let units = [
        "basic/germline",
        "basic/panels",
        "basic/secondary",
        "basic/words",
        "clinical/refer",
    ];
    let paths = units.map(|unit| format!("/ja/modules/{unit}/"));
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    in_a_browser(&SiteTest::reference(), "questions.mjs", &paths);
}

#[test]
fn every_kind_of_question_where_it_is_told_at_the_end() {
    let paths = ["/ja/modules/ends/mixed/", "/ja/modules/ends/drawn/"];
    in_a_browser(&SiteTest::fixture("modules"), "questions.mjs", &paths);
}
