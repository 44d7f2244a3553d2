//! What front matter and headings set: points of a question, feedback at the end, attempts, draw and shuffle, and a module
//! in which nothing counts. `tests/fixtures/modules/` has one of each.

use super::{UNIT, attributes, finds, page, site};
use crate::support::SiteTest;

/// What the player reads of a module.
fn course(html: &str) -> serde_json::Value {
    let (_, rest) = html.split_once(" data-course").expect("the course");
    let (_, rest) = rest.split_once('>').expect("its start");
    let (json, _) = rest.split_once("</script>").expect("its end");
    serde_json::from_str(json).expect("JSON")
}

fn built() -> SiteTest {
    let site = SiteTest::fixture("modules");
    let run = site.build(&["--strict"]);
    run.exits(0);
    assert!(!run.stderr.contains("[module-"), "{}", run.stderr);
    site
}

#[test]
fn settings_reach_the_player() {
    let site = built();
    let html = site.read("ja/modules/ends/mixed/index.html");
    let ends = course(&html);
    assert_eq!(
        (&ends["atEnd"], &ends["attempts"], &ends["mastery"]),
        (&true.into(), &2.into(), &60.into())
    );
    assert_eq!(
        (&ends["units"][0]["shuffle"], &ends["units"][1]["draw"]),
        (&true.into(), &2.into())
    );
    let points: Vec<u64> = ends["units"][0]["questions"]
        .as_array()
        .expect("questions")
        .iter()
        .filter_map(|one| one["points"].as_u64())
        .collect();
    assert_eq!(points, [3, 2, 2, 2, 2, 2, 1]);
    let own: Vec<String> = points.iter().map(u64::to_string).collect();
    assert_eq!(attributes(&html, "data-points"), own);
    // Learners see what a question counts where it says so.
    assert!(html.contains("本人はどれですか（3点）"), "{html}");
}

#[test]
fn points_of_a_question_are_from_one_to_a_hundred_and_no_new_words() {
    let site = site();
    site.replace(UNIT, "### どれですか", "### どれですか（２点）");
    site.build(&[]).exits(0);
    assert_eq!(attributes(&page(&site, "one"), "data-points")[1], "2");
    let run = site.run(&["check"]);
    assert!(!run.stderr.contains("[module-question"), "{}", run.stderr);
    site.replace(UNIT, "### どれですか（２点）", "### どれですか（０点）");
    finds(&site, "module-points", UNIT, 19);
    site.replace(UNIT, "### どれですか（０点）", "### どれですか");
    site.replace(UNIT, "goal: g\n", "goal: g\npoints: 101\n");
    finds(&site, "module-points", UNIT, 1);
}

#[test]
fn a_number_with_its_unit_is_shown_without() {
    for (typed, example) in [
        ("80％", "80"),
        ("約７０点", "70"),
        ("80.5", "10"),
        ("高い", "10"),
    ] {
        let site = site();
        let index = "content/ja/modules/basic/index.md";
        let line = format!("course: basic\nmastery: {typed}\n");
        site.replace(index, "course: basic\n", &line);
        let told = site.run(&["check"]).stderr;
        assert!(told.contains(&format!("mastery: {example}\n")), "{told}");
    }
}

#[test]
fn a_module_in_which_nothing_counts_has_no_score_to_pass() {
    let site = built();
    let html = site.read("ja/modules/opinion/index.html");
    assert!(course(&html)["mastery"].is_null(), "{html}");
    assert!(
        html.contains("すべての単元を終わりまで学ぶ") && !html.contains("80％以上"),
        "{html}"
    );
    let help = site.read("ja/modules/opinion/packages/index.html");
    assert!(!help.contains("80 %"), "{help}");
    let counting = site.read("ja/modules/score/index.html");
    assert!(counting.contains("点数の50％以上"), "{counting}");
}
