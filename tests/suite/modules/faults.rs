//! Each finding in a unit that has the fault, and in none that has not.

use super::{UNIT, finds, site};

#[test]
fn each_fault_is_found_on_its_line() {
    for (from, to, rule, line) in [
        (
            "- [x] {本人|ほんにん}\n",
            "- [ ] 本人\n",
            "module-right-missing",
            8,
        ),
        ("- [ ] 病院", "- [x] 病院", "module-right-twice", 14),
        ("- [ ] 病院", "- ［　］病院", "module-box-form", 14),
        (
            "- [ ] 病院",
            "- [ ] 病院\n- そのほか",
            "module-option-bare",
            15,
        ),
        (
            "- [ ] う\n",
            "- [ ] う\n> 迷子\n",
            "module-feedback-loose",
            24,
        ),
        (
            "> 模範解答：このように",
            "ことば",
            "module-answers-missing",
            56,
        ),
        ("| -- | -- |\n", "| -- |\n", "module-answers-missing", 49),
        (
            "| 左 | 右 |\n| -- | -- |",
            "| 左 | 右 | い | ろ |\n| -- | -- | -- | -- |",
            "module-table-columns",
            51,
        ),
        ("| 丙 | 丁 |\n", "", "module-few-options", 49),
        ("1. あ\n2. い\n3. う\n", "1. あ\n", "module-few-options", 43),
        (
            "変化を____変異",
            "変化を____変異、____変異",
            "module-gap-count",
            32,
        ),
        ("- = 9.4", "- = 約9.4", "module-number-form", 41),
        (
            "x=0 y=50 w=100 h=50",
            "x=0 y=60 w=100 h=50",
            "module-area-form",
            30,
        ),
        ("![図](a.svg)\n", "", "module-area-picture", 25),
        ("goal: g\n", "goal: g\ndraw: 9\n", "module-draw", 1),
    ] {
        let site = site();
        site.replace(UNIT, from, to);
        site.run(&["module", "ids"]);
        finds(&site, rule, UNIT, line);
    }
    let case = "content/ja/modules/basic/case.md";
    for (from, to, rule, line) in [
        ("- [戻る](#first)\n", "", "module-case-dead-end", 13),
        ("(#again)", "(#good)", "module-case-unreachable", 13),
        ("- [x] [よい](#good)\n  > よい\n", "", "module-case-loop", 7),
    ] {
        let site = site();
        site.replace(case, from, to);
        site.run(&["module", "ids"]);
        finds(&site, rule, case, line);
    }
    let index = "content/ja/modules/basic/index.md";
    for (path, from, to, rule) in [
        (
            index,
            "course: basic\n",
            "course: basic\nmastery: 120\n",
            "module-mastery",
        ),
        (
            index,
            "\nversion: \"1.0\"",
            "\nversion: \"1.1\"",
            "module-version-unknown",
        ),
        (UNIT, "goal: g", "goal: h", "module-goal-unknown"),
        (
            index,
            "course: basic\n",
            "kind: article\n",
            "module-unit-alone",
        ),
    ] {
        let site = site();
        site.replace(path, from, to);
        let run = site.build(&["--allow-errors"]);
        assert!(
            run.stderr.contains(&format!("[{rule}]")),
            "{rule}: {}",
            run.stderr
        );
    }
}

#[test]
fn a_box_of_another_form_shows_the_corrected_line() {
    for (typed, line) in [
        ("- ［ｘ］本人", "- [x] 本人"),
        ("- [ x ] 本人", "- [x] 本人"),
        ("- [] 本人", "- [ ] 本人"),
        ("- [○]本人", "- [x] 本人"),
        ("- [x]本人", "- [x] 本人"),
    ] {
        let site = site();
        site.replace(UNIT, "- [x] {本人|ほんにん}", typed);
        let run = site.run(&["check", "--messages", "ja"]);
        assert!(
            run.stderr.contains("[module-box-form]"),
            "{typed}: {}",
            run.stderr
        );
        assert!(
            run.stderr.contains(&format!("『{line}』と書いて")),
            "{typed}: {}",
            run.stderr
        );
    }
}
