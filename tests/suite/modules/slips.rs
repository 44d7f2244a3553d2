//! What an input method types full-width: each slip with the line as it should be, which keeps all else that was written.

use super::{UNIT, site};
use crate::support::SiteTest;

const CASE: &str = "content/ja/modules/basic/case.md";
const ORDER: &str = "1. あ\n2. い\n3. う\n";

/// What `check` says of a module with one text in another's place.
fn told(path: &str, from: &str, to: &str) -> String {
    let site = site();
    site.replace(path, from, to);
    said(&site)
}

fn said(site: &SiteTest) -> String {
    site.run(&["check", "--messages", "ja"]).stderr
}

/// Looks for a finding with the change that it proposes.
fn mends(said: &str, rule: &str, old: &str, new: &str) {
    let change = [format!("- {old}"), format!("+ {new}")];
    let changes = |finding: &str| {
        let lines: Vec<&str> = finding.lines().map(str::trim).collect();
        finding.contains(&format!("[{rule}]")) && lines.windows(2).any(|pair| pair == change)
    };
    let found = said.split("\n\n").any(changes);
    assert!(found, "no {rule} with {change:?} in\n{said}");
}

#[test]
fn numbers_that_make_no_list_are_mended_line_by_line() {
    for (written, changes) in [
        (
            "１．予約する\n２．相談する\n３．検査を受ける\n",
            &[
                ("１．予約する", "1. 予約する"),
                ("２．相談する", "2. 相談する"),
                ("３．検査を受ける", "3. 検査を受ける"),
            ][..],
        ),
        (
            "①予約する\n\n②相談する\n",
            &[("①予約する", "1. 予約する"), ("②相談する", "2. 相談する")],
        ),
        // Half way: the first line begins a list, which the others run on from.
        (
            "1. 予約する\n２．相談する\n   ３．検査を受ける\n",
            &[
                ("２．相談する", "2. 相談する"),
                ("   ３．検査を受ける", "3. 検査を受ける"),
            ],
        ),
        (
            "1. 予約する\n2. 相談する\n\n３．検査を受ける\n",
            &[("３．検査を受ける", "3. 検査を受ける")],
        ),
        (
            "１．予約する\n2. 相談する\n3. 検査を受ける\n",
            &[("１．予約する", "1. 予約する")],
        ),
    ] {
        let said = told(UNIT, ORDER, written);
        for (old, new) in changes {
            mends(&said, "module-order-form", old, new);
        }
        let count = said.matches("[module-order-form]").count();
        assert_eq!(count, changes.len(), "{said}");
        for other in ["answers-missing", "option-runs-on", "few-options"] {
            assert!(!said.contains(&format!("[module-{other}]")), "{said}");
        }
    }
}

#[test]
fn numbers_in_a_question_of_another_kind_are_text() {
    for (from, to) in [
        ("- [x] あ\n", "１．一つ目の文\n２．二つ目の文\n\n- [x] あ\n"),
        ("- [ ] よい\n- [ ] わるい\n", "１．よい\n２．わるい\n"),
        (ORDER, "1. ２．５倍にする\n2. い\n3. う\n"),
    ] {
        let said = told(UNIT, from, to);
        assert!(!said.contains("[module-order-form]"), "{to}\n{said}");
    }
}

#[test]
fn what_stands_beside_answers_to_be_read_has_no_finding() {
    for (from, to) in [
        ("- [x] あ\n", "1. 一つ目の文\n2. 二つ目の文\n\n- [x] あ\n"),
        (
            "> 解説：本人のものです。",
            "> 解説：本人のものです。\n>\n> 1. い\n> 2. ろ",
        ),
        ("- [ ] う\n", "- [ ] う\n\n正解：あ、い\n"),
        ("- [ ] う\n", "- [ ] う\n\n> 解説：順に\n\n1. い\n2. ろ\n"),
    ] {
        let said = told(UNIT, from, to);
        for rule in ["answers-two", "key-line"] {
            assert!(!said.contains(&format!("[module-{rule}]")), "{to}\n{said}");
        }
    }
}

#[test]
fn a_line_that_says_what_is_right_becomes_a_box() {
    for (typed, line) in [
        ("1. 予約\n2. 相談\n\n正解：２\n", "- [x] 相談"),
        ("- 予約\n- 相談\n\n答え：イ\n", "- [x] 相談"),
        ("- [ ] 予約\n- [ ] 相談\n\n正解: 予約\n", "- [x] 予約"),
    ] {
        let said = told(UNIT, ORDER, typed);
        let mut findings = said.split("\n\n");
        let found = findings.any(|one| one.contains("[module-key-line]") && one.contains(line));
        assert!(found, "{line}\n{said}");
    }
}

#[test]
fn full_width_gaps_are_mended_beside_others() {
    let written = "変化を＿＿＿＿変異、____変異といいます。";
    let said = told(UNIT, "変化を____変異といいます。", written);
    let mended = "変化を____変異、____変異といいます。";
    mends(&said, "module-gap-full-width", written, mended);
    assert!(said.contains("空欄が2つ、答えが1つ"), "{said}");
    let site = site();
    site.replace(UNIT, "変化を____変異といいます。", written)
        .replace(UNIT, "- 生殖細胞系列", "- 体細胞\n- 生殖細胞系列");
    let run = site.run(&["check", "--messages", "ja"]);
    assert!(!run.stderr.contains("[module-gap-count]"), "{}", run.stderr);
    // One sign alone is no gap.
    let said = told(UNIT, "変化を____", "＿変化を____");
    assert!(!said.contains("[module-gap"), "{said}");
}

#[test]
fn a_way_to_another_node_keeps_its_box_and_points() {
    for (from, written, rule, mended) in [
        (
            "- [x] [よい](#good)",
            "- [x] [{本人|ほんにん}に聞く](#god)",
            "module-case-target",
            "- [x] [{本人|ほんにん}に聞く](#good)",
        ),
        (
            "- [ ] [もう一度](#again)",
            "- [ ] [もう一度](#agein)",
            "module-case-target",
            "- [ ] [もう一度](#again)",
        ),
        (
            "- [戻る](#first)",
            "- ≥ ６ [3人で待つ](#fisrt)",
            "module-case-target",
            "- ≥ 6 [3人で待つ](#first)",
        ),
        (
            "- [x] [よい](#good)",
            "- [x] ［よい］（＃good）",
            "module-case-way-bare",
            "- [x] [よい](#good)",
        ),
    ] {
        let said = told(CASE, from, written);
        mends(&said, rule, written, mended);
    }
}

#[test]
fn a_way_without_a_link_is_shown_with_its_box_and_points() {
    for (written, shown) in [
        ("- [x] よい", "『- [x] [よい](#again)』"),
        ("- ≥ ２ 待つ", "『- ≥ 2 [待つ](#again)』"),
        ("- 【ｘ】 待つ", "『- [x] [待つ](#again)』"),
        ("- [x] [外](https://example.org/)", "『- [x] [外](#again)』"),
    ] {
        let said = told(CASE, "- [x] [よい](#good)", written);
        assert!(said.contains("[module-case-way-bare]"), "{written}\n{said}");
        assert!(said.contains(shown), "{written}\n{said}");
    }
}

#[test]
fn a_full_width_id_or_sign_is_the_one_finding() {
    let said = told(CASE, "## もう一度 {#again}", "## もう一度 ｛#again｝");
    mends(
        &said,
        "heading-id-full-width",
        "## もう一度 ｛#again｝",
        "## もう一度 {#again}",
    );
    for other in ["[module-case", "[anchor-unresolved]"] {
        assert!(!said.contains(other), "{said}");
    }
    let said = told(CASE, "(#again)", "(＃again)");
    mends(
        &said,
        "link-hash-full-width",
        "- [ ] [もう一度](＃again)",
        "- [ ] [もう一度](#again)",
    );
    assert!(!said.contains("[module-case"), "{said}");
    let site = site();
    let run = site.replace(CASE, "(#again)", "(＃again)").build(&[]);
    assert!(!run.stderr.contains("[link-unresolved]"), "{}", run.stderr);
}

#[test]
fn an_area_says_what_is_wrong_with_it() {
    let area = "`x=0 y=50 w=100 h=50`";
    let said = told(UNIT, area, "`x=0 y=95 w=100 h=40`");
    assert!(said.contains("（y + hは135です）"), "{said}");
    let said = told(UNIT, area, "`x=0 y=５0 w=100 h=50`");
    assert!(
        said.contains("『x=0 y=５0 w=100 h=50』の『y=５0』が読めません"),
        "{said}"
    );
    mends(
        &said,
        "module-area-form",
        "- [ ] 下 `x=0 y=５0 w=100 h=50`",
        "- [ ] 下 `x=0 y=50 w=100 h=50`",
    );
    let said = told(UNIT, area, "`x=0 y=50 w=100`");
    assert!(said.contains("の『h=』が読めません"), "{said}");
}

#[test]
fn what_is_mended_has_no_finding() {
    let site = site();
    // One sign within a word is no gap.
    site.replace(UNIT, "変化を____", "ア_イの変化を____");
    let right = [UNIT, CASE].map(|path| site.source(path));
    site.replace(UNIT, ORDER, "１．あ\n２．い\n３．う\n")
        .replace(UNIT, "変化を____", "変化を＿＿＿＿")
        .replace(UNIT, "`x=0 y=50 w=100 h=50`", "`x=0 y=５0 w=100 h=50`")
        .replace(CASE, "## もう一度 {#again}", "## もう一度 ｛#again｝")
        .replace(CASE, "(#again)", "(＃again)");
    let run = site.run(&["check", "--fix", "--messages", "ja"]);
    assert_eq!(
        [UNIT, CASE].map(|path| site.source(path)),
        right,
        "{}",
        run.stderr
    );
    site.run(&["module", "ids"]).exits(0);
    let run = site.build(&[]);
    for rule in ["[module-", "[heading-id", "[link-hash"] {
        assert!(!run.stderr.contains(rule), "{}", run.stderr);
    }
}
