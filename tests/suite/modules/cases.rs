//! Branching cases whose ways take points, and choices that lead nowhere: each finding with the corrected line, and none
//! in a case that has what it needs.

use super::site;
use crate::support::SiteTest;

const CASE: &str = "content/ja/modules/basic/case.md";

const HEAD: &str = "---\ntitle: 事例\ndescription: 事例\nbranching: true\n---\n\n";

/// Two choices for a point each, then ways by points.
fn case(last: &str) -> SiteTest {
    let site = site();
    let text = format!(
        "{HEAD}## 初め {{#first}}\n\n- [x] [よい](#then)\n- [ ] [わるい](#then)\n\n## 次 {{#then}}\n\n\
         - [x] [よい](#last)\n- [ ] [わるい](#last)\n\n## 終わり {{#last}}\n\n{last}\n\n\
         ## 結末：よい {{#good}}\n\nよい\n\n## 結末：わるい {{#bad}}\n\nわるい\n"
    );
    site.edit(CASE, text);
    site.run(&["module", "ids"]).exits(0);
    site
}

fn told(site: &SiteTest) -> String {
    site.run(&["check", "--messages", "ja"]).stderr
}

#[test]
fn ways_by_points_need_one_for_those_who_have_too_few() {
    let good = case("- ≥ 2 [進む](#good)\n- [進む](#bad)");
    assert!(!told(&good).contains("[module-case"), "{}", told(&good));
    let gated = case("- ≥ 1 [進む](#good)\n- ≥ 2 [進む](#bad)");
    let said = told(&gated);
    assert!(said.contains("[module-case-score-short]"), "{said}");
    assert!(
        said.contains("0点で『終わり』に来た人は、先へ進めません"),
        "{said}"
    );
    assert!(said.contains("たとえば『- [進む](#good)』"), "{said}");
    assert!(said.contains("case.md:17:"), "{said}");
}

#[test]
fn a_way_that_takes_more_points_than_can_be_had_is_open_to_nobody() {
    let said = told(&case("- ≥ 5 [進む](#good)\n- [進む](#bad)"));
    assert!(said.contains("[module-case-way-closed]"), "{said}");
    assert!(
        said.contains("ここに来るときの点は0点から2点です"),
        "{said}"
    );
    // What only that way leads to is seen by nobody.
    assert!(said.contains("[module-case-unreachable]"), "{said}");
    // With five points for each question it opens.
    let site = case("- ≥ 5 [進む](#good)\n- [進む](#bad)");
    site.replace(CASE, "branching: true", "branching: true\npoints: 5");
    assert!(!told(&site).contains("[module-case"), "{}", told(&site));
    // Or with five for one of them.
    let site = case("- ≥ 5 [進む](#good)\n- [進む](#bad)");
    site.replace(CASE, "## 初め {#first}", "## 初め（5点） {#first}");
    assert!(!told(&site).contains("[module-case"), "{}", told(&site));
}

#[test]
fn a_way_that_nobody_takes_says_what_keeps_it_closed() {
    // Everybody comes with the same points, so that no number would part them.
    let same = |last: &str| {
        let site = case(last);
        site.replace(CASE, "- [ ] [わるい](#then)\n", "").replace(
            CASE,
            "- [ ] [わるい](#last)\n",
            "",
        );
        told(&site)
    };
    for last in [
        "- ≥ ６ [進む](#good)\n- [戻る](#bad)",
        "- ≥ 1 [進む](#good)\n- [戻る](#bad)",
    ] {
        let said = same(last);
        assert_eq!(said.matches("[module-case-way-").count(), 1, "{said}");
        assert!(said.contains("[module-case-way-same-points]"), "{said}");
        assert!(said.contains("ここに来る人の点は、みな2点です"), "{said}");
    }
    // Whoever comes has enough for the way beside it.
    let said = told(&case("- ≥ 0 [進む](#good)\n- [戻る](#bad)"));
    assert!(said.contains("[module-case-way-hidden]"), "{said}");
    assert!(
        said.contains("『戻る』の道は、だれにも開きません"),
        "{said}"
    );
    assert!(said.contains("『≥ 0』の数を大きくするか"), "{said}");
    let said = told(&case(
        "- ≥ 2 [進む](#good)\n- ≥ 1 [待つ](#good)\n- [戻る](#bad)",
    ));
    assert!(!said.contains("[module-case-way"), "{said}");
}

#[test]
fn a_round_that_waits_for_points_which_no_longer_come_is_told() {
    let said = told(&case(
        "- ≥ 2 [進む](#good)\n- ≥ 1 [終わる](#bad)\n- [初めから](#first)",
    ));
    assert!(said.contains("[module-case-score-loop]"), "{said}");
    assert!(said.contains("0点で『初め』に来た人は"), "{said}");
}

#[test]
fn a_choice_that_leads_to_no_node_names_those_that_there_are() {
    let said = told(&case("- [進む](#god)\n- [やめる](#bad)"));
    assert!(said.contains("[module-case-target]"), "{said}");
    assert!(said.contains("『god』という場面"), "{said}");
    assert!(said.contains("『- [進む](#good)』のように"), "{said}");
    assert!(
        said.contains("ある場面：first、then、last、good、bad"),
        "{said}"
    );
    let said = told(&case("- 進む\n- [やめる](#bad)\n- [よい](#good)"));
    assert!(said.contains("[module-case-way-bare]"), "{said}");
}

#[test]
fn lists_that_lead_nowhere_belong_to_the_text_of_a_node() {
    let site = case("- [進む](#good)\n- [やめる](#bad)");
    site.replace(
        CASE,
        "## 終わり {#last}\n\n",
        "## 終わり {#last}\n\n次のことを思い出します。\n\n- 家族\n- 仕事\n\nどうしますか。\n\n",
    );
    site.run(&["module", "ids"]).exits(0);
    assert!(!told(&site).contains("[module-case"), "{}", told(&site));
    site.build(&[]).exits(0);
    let html = site.read("ja/modules/basic/case/index.html");
    assert!(
        html.contains("<li>家族</li>") && html.contains("data-to=\"bad\""),
        "{html}"
    );
}

#[test]
fn a_case_whose_nodes_are_drawn_is_told() {
    let site = case("- [進む](#good)\n- [やめる](#bad)");
    site.replace(CASE, "branching: true", "branching: true\ndraw: 2");
    assert!(
        told(&site).contains("[module-case-draw]"),
        "{}",
        told(&site)
    );
}

#[test]
fn too_many_ways_with_points_are_said_to_be_unchecked() {
    let mut text = HEAD.to_owned();
    for at in 0..40 {
        text.push_str(&format!("## 場面{at} {{#n{at}}}\n\n"));
        for to in 0..40 {
            text.push_str(&format!(
                "- [{}] [道{to}](#n{to})\n",
                if to % 2 == 0 { "x" } else { " " }
            ));
        }
        text.push_str("- ≥ 20 [終わる](#good)\n\n");
    }
    text.push_str("## 結末：よい {#good}\n\nよい\n");
    let site = site();
    site.edit(CASE, text);
    site.run(&["module", "ids"]).exits(0);
    assert!(
        told(&site).contains("[module-case-tangled]"),
        "{}",
        told(&site)
    );
}
