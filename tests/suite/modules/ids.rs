//! Ids through every edit that a volunteer makes: what keeps them, what breaks answers, and what `check` says of it.

use super::{INDEX, LEDGER, UNIT, attributes, page, site};
use crate::support::SiteTest;

const OTHER: &str = "content/ja/modules/basic/two.md";
const COVER: &str = "content/ja/modules/basic/index.md";

fn ids(site: &SiteTest, unit: &str) -> Vec<String> {
    site.build(&["--allow-errors"]);
    attributes(&page(site, unit), "data-question")
}

/// The ids of the options of a unit's first question.
fn options(site: &SiteTest, unit: &str) -> Vec<String> {
    site.build(&["--allow-errors"]);
    let html = page(site, unit);
    let first = html.split("data-question").nth(1).unwrap_or_default();
    attributes(&format!("<div{first}"), "data-option")
}

fn told(site: &SiteTest) -> String {
    site.run(&["check", "--messages", "ja"]).stderr
}

fn unit(questions: &str) -> String {
    format!("---\ntitle: 単元\ndescription: 単元\n---\n{questions}")
}

/// A module with one more unit, whose ids are recorded.
fn with(questions: &str) -> SiteTest {
    let site = site();
    site.edit(OTHER, unit(questions));
    site.run(&["module", "ids"]).exits(0);
    site
}

const WHO: &str = "### 検査の結果は誰のものですか\n\n- [x] 本人\n- [ ] 病院\n- [ ] 検査会社\n\n";

#[test]
fn a_question_above_a_reworded_one_gets_an_id_of_its_own() {
    let site = with(WHO);
    let reworded = WHO.replace(
        "検査の結果は誰のものですか",
        "遺伝子を調べた結果を、まず知らせる相手はだれでしょう",
    );
    let new = "### 家族に伝えるのは誰ですか\n\n- [x] 自分\n- [ ] 医師\n\n";
    site.edit(OTHER, unit(&format!("{new}{reworded}")));
    // Its options tell which it is.
    assert_eq!(ids(&site, "two"), ["two-2", "two-1"]);
    // So do words, where options are others too.
    let site = with(WHO);
    let reworded = "### 検査の結果は、どなたのものですか\n\n- [x] ご本人\n- [ ] 研究所\n\n";
    site.edit(OTHER, unit(&format!("{new}{reworded}")));
    assert_eq!(ids(&site, "two"), ["two-2", "two-1"]);
    // One that has nothing of it is another question, even alone.
    site.edit(OTHER, unit(new));
    assert_eq!(ids(&site, "two"), ["two-2"]);
    assert!(
        told(&site).contains("記録にある問題『検査の結果は誰のものですか』（two-1）"),
        "{}",
        told(&site)
    );
}

#[test]
fn questions_with_the_same_options_are_not_told_by_them() {
    let yes = |words: &str| format!("### {words}\n\n- [x] はい\n- [ ] いいえ\n\n");
    let site = with(&format!(
        "{}{}",
        yes("血液で調べられますか"),
        yes("家族に伝わることがありますか")
    ));
    site.edit(
        OTHER,
        unit(&format!(
            "{}{}{}",
            yes("費用はかかりますか"),
            yes("血液でも調べられますか"),
            yes("家族に伝わることはありますか")
        )),
    );
    assert_eq!(ids(&site, "two"), ["two-3", "two-1", "two-2"]);
}

#[test]
fn a_question_keeps_its_id_in_another_unit() {
    let site = with(WHO);
    let text = site.source(OTHER);
    site.edit(OTHER, text.replace(WHO, "### ほか\n\n- [x] 春\n- [ ] 秋\n"));
    site.edit(UNIT, format!("{}\n{WHO}", site.source(UNIT)));
    let (one, two) = (ids(&site, "one"), ids(&site, "two"));
    assert_eq!(one.last().map(String::as_str), Some("two-1"), "{one:?}");
    assert_eq!(two, ["two-2"]);
    assert!(told(&site).contains("[module-question-unrecorded]"));
    site.run(&["module", "ids"]).exits(0);
    let said = told(&site);
    assert!(!said.contains("[module-question"), "{said}");
    assert_eq!(ids(&site, "one"), one);
    assert!(
        site.source(LEDGER)
            .contains("- id: \"two-1\"\n    unit: \"one\""),
        "{}",
        site.source(LEDGER)
    );
}

#[test]
fn options_keep_their_ids_unless_they_are_others() {
    let site = with(WHO);
    site.replace(OTHER, "- [ ] 検査会社", "- [ ] 検査をした会社");
    site.replace(OTHER, "- [ ] 病院\n", "");
    site.replace(OTHER, "- [x] 本人\n", "- [ ] 病院\n- [x] 本人\n");
    assert_eq!(options(&site, "two"), ["b", "a", "c"]);
    // Something else in its place is no rewording.
    let site = with(WHO);
    site.replace(OTHER, "- [ ] 病院", "- [ ] 学校");
    assert_eq!(options(&site, "two"), ["a", "d", "c"]);
    let said = told(&site);
    assert!(
        said.contains("[module-option-gone]") && said.contains("選択肢『病院』"),
        "{said}"
    );
    // Its letter is never given again.
    site.run(&["module", "ids"]).exits(0);
    site.replace(OTHER, "- [ ] 学校", "- [ ] 学校\n- [ ] 役所");
    assert_eq!(options(&site, "two"), ["a", "d", "e", "c"]);
}

#[test]
fn edits_that_break_answers_ask_for_a_version_until_it_names_the_unit() {
    for (from, to, rule) in [
        ("- [ ] 病院\n", "", "module-option-gone"),
        (
            "- [x] 本人\n- [ ] 病院",
            "- [ ] 本人\n- [x] 病院",
            "module-right-changed",
        ),
        (
            "- [x] 本人\n- [ ] 病院",
            "- [x] 本人\n- [x] 病院",
            "module-right-changed",
        ),
    ] {
        let site = with(WHO);
        assert!(!told(&site).contains("[module-"), "{}", told(&site));
        site.replace(OTHER, from, to);
        let said = told(&site);
        assert!(said.contains(&format!("[{rule}]")), "{said}");
        assert!(said.contains("[module-version-stands]"), "{said}");
        assert!(
            said.contains("{version: \"1.1\", date: 2026-11-21, changed: …, units: [two]}"),
            "{said}"
        );
        // Recording alone does not help those who have learnt.
        site.run(&["module", "ids"]).exits(0);
        let said = told(&site);
        assert!(
            !said.contains(rule) && said.contains("[module-version-stands]"),
            "{said}"
        );
        // A version that does not name the unit is not enough.
        let raised = |units: &str| {
            INDEX
                .replace("version: \"1.0\"\nversions: [", &format!("version: \"1.1\"\nversions: [{{version: \"1.1\", date: 2026-11-21, changed: 直しました{units}}}, "))
        };
        site.edit(COVER, raised(""));
        let said = told(&site);
        assert!(
            said.contains("[module-repeat-unnamed]")
                && said.contains("changed: 直しました, units: [two]"),
            "{said}"
        );
        site.run(&["module", "ids"]).exits(0);
        assert!(
            told(&site).contains("[module-repeat-unnamed]"),
            "{}",
            told(&site)
        );
        site.edit(COVER, raised(", units: [two]"));
        assert!(
            told(&site).contains("[module-version-unrecorded]"),
            "{}",
            told(&site)
        );
        site.run(&["module", "ids"]).exits(0);
        assert!(!told(&site).contains("[module-"), "{}", told(&site));
    }
}

#[test]
fn another_right_answer_of_any_kind_is_told() {
    for (from, to) in [
        ("- = 9.4 ± 0.1", "- = 9.6 ± 0.1"),
        ("1. あ\n2. い", "1. い\n2. あ"),
        ("| 甲 | 乙 |\n| 丙 | 丁 |", "| 甲 | 丁 |\n| 丙 | 乙 |"),
        ("- 生殖細胞系列 / ジャームライン", "- 生殖細胞系列"),
    ] {
        let site = site();
        assert!(site.source(UNIT).contains(from), "{from}");
        site.replace(UNIT, from, to);
        assert!(
            told(&site).contains("[module-right-changed]"),
            "{from}: {}",
            told(&site)
        );
    }
    // More answers, other words and another order of options leave what was right.
    for (from, to) in [
        (
            "- 生殖細胞系列 / ジャームライン",
            "- 生殖細胞系列 / ジャームライン / 生殖系列",
        ),
        ("| 甲 | 乙 |", "| 甲 | 乙の文 |"),
        (
            "- [x] あ\n- [x] い\n- [ ] う\n",
            "- [ ] う\n- [x] い\n- [x] あ\n",
        ),
    ] {
        let site = site();
        site.replace(UNIT, from, to);
        assert!(
            !told(&site).contains("[module-right-changed]"),
            "{from}: {}",
            told(&site)
        );
    }
}

#[test]
fn a_module_in_another_language_alone_has_ids() {
    let site = SiteTest::new("");
    site.edit(
        "content/en/modules/only/index.md",
        INDEX.replace("研修", "A module"),
    )
    .edit(
        "content/en/modules/only/one.md",
        unit(WHO).replace("本人", "the person"),
    );
    site.run(&["module", "ids"]).exits(0);
    assert!(
        site.source("content/_data/modules/only.yaml")
            .contains("en ")
    );
    assert!(!told(&site).contains("[module-"), "{}", told(&site));
    site.run(&["module", "ids", "only"]).exits(0);
    site.run(&["module", "ids", "nothing"]).exits(2);
    // Written in the source language later, it keeps them.
    let before = site.source("content/_data/modules/only.yaml");
    site.edit("content/ja/modules/only/index.md", INDEX)
        .edit("content/ja/modules/only/one.md", unit(WHO));
    site.run(&["module", "ids"]).exits(0);
    let after = site.source("content/_data/modules/only.yaml");
    let count = |text: &str| (text.matches("- id:").count(), text.matches("{id:").count());
    assert_eq!(count(&before), count(&after), "{after}");
}

#[test]
fn a_translation_scores_as_its_source_does() {
    let english = |text: &str| {
        let words = [
            ("本人", "The person"),
            ("病院", "The hospital"),
            ("検査会社", "The laboratory"),
            ("検査の結果は誰のものですか", "Whose are the results"),
        ];
        words
            .iter()
            .fold(text.to_owned(), |text, (ja, en)| text.replace(ja, en))
    };
    let site = with(WHO);
    site.edit("content/en/modules/basic/index.md", INDEX)
        .edit("content/en/modules/basic/two.md", unit(&english(WHO)));
    site.run(&["module", "ids"]).exits(0);
    assert!(
        !told(&site).contains("[module-translation"),
        "{}",
        told(&site)
    );
    site.replace(
        "content/en/modules/basic/two.md",
        "- [x] The person\n- [ ] The hospital",
        "- [ ] The person\n- [x] The hospital",
    );
    assert!(
        told(&site).contains("[module-translation-differs]"),
        "{}",
        told(&site)
    );
    site.edit(
        "content/en/modules/basic/two.md",
        unit(&english(WHO)).replace("results", "results (3 points)"),
    );
    assert!(
        told(&site).contains("配点が、元の言語と違います"),
        "{}",
        told(&site)
    );
    // An option replaced in both languages has the same new id in both.
    site.edit(
        "content/en/modules/basic/two.md",
        unit(&english(WHO)).replace("The hospital", "A school"),
    );
    site.replace(OTHER, "病院", "小学校");
    site.build(&["--allow-errors"]);
    let [ja, en] = ["ja", "en"].map(|lang| {
        attributes(
            &site.read(&format!("{lang}/modules/basic/two/index.html")),
            "data-option",
        )
    });
    assert_eq!(ja, ["a", "d", "c"]);
    assert_eq!(ja, en);
}

#[test]
fn an_older_record_is_read_and_written_anew() {
    let site = with(WHO);
    let record = site.source(LEDGER);
    let old: String = record
        .lines()
        .filter(|line| {
            !line.starts_with("version:")
                && !line.starts_with("changed:")
                && !line.trim_start().starts_with("right:")
        })
        // Without words: of each text, the language and the hash.
        .map(|line| {
            let quoted = |(n, part): (usize, &str)| match n % 2 {
                1 => part.split(' ').take(2).collect::<Vec<_>>().join(" "),
                _ => part.to_owned(),
            };
            let parts: Vec<String> = line.split('"').enumerate().map(quoted).collect();
            parts.join("\"") + "\n"
        })
        .collect();
    site.edit(LEDGER, &old);
    assert!(!told(&site).contains("[module-"), "{}", told(&site));
    site.run(&["module", "ids"]).exits(0);
    assert_eq!(site.source(LEDGER), record);
}
