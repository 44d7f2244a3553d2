//! Each finding in a unit that has the fault, and in none that has not.

use super::{UNIT, finds, finds_nothing, site};

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
            "- [ ] 病院\n",
            "- [ ] 病院\n  →ちがいます\n",
            "module-option-runs-on",
            15,
        ),
        ("- [ ] 病院", "- [ ] ", "module-option-empty", 14),
        ("- [ ] 病院", "- [ ] 本人", "module-option-twice", 14),
        ("2. い\n", "2. あ\n", "module-option-twice", 46),
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
            "  > 管理と所有は別です。",
            "　＞ 管理と所有は別です。",
            "module-feedback-loose",
            15,
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
        (
            "変化を____変異",
            "変化を＿＿＿＿＿変異",
            "module-gap-full-width",
            34,
        ),
        (
            "変化を____変異",
            "変化を（　　）変異",
            "module-gap-bracket",
            34,
        ),
        ("### どれですか", "## どれですか", "module-boxes-loose", 19),
        (
            "### どれですか",
            "## 段落\n\n#### どれですか",
            "module-boxes-loose",
            21,
        ),
        (
            "はじめに。\n",
            "- [ ] はい\n  > そうです\n- [ ] いいえ\n",
            "module-boxes-loose",
            6,
        ),
        (
            "> ヒント：考えて",
            "ヒント：考えて",
            "module-mark-unquoted",
            10,
        ),
        ("> 模範解答：", "模範解答：", "module-mark-unquoted", 58),
        (
            "生殖細胞系列 / ジャームライン",
            "生殖細胞系列、ジャームライン",
            "module-gap-comma",
            36,
        ),
        ("- = 9.4 ± 0.1 ％", "- 9.4 ％", "module-number-bare", 41),
        (
            "- [ ] う\n",
            "- [ ] う\n\n1. え\n2. お\n",
            "module-answers-two",
            25,
        ),
        (
            "> 解説：本人の",
            "> 模範解答：本人の",
            "module-answers-two",
            17,
        ),
        (
            "| 丙 | 丁 |\n",
            "| 丙 | 丁 |\n\n| 左 | 右 |\n| -- | -- |\n| い | ろ |\n",
            "module-answers-two",
            56,
        ),
        ("3. う\n", "3. う\n\n正解：2\n", "module-key-line", 49),
        ("- = 9.4", "- = 約9.4", "module-number-form", 41),
        (
            "- = 9.4 ± 0.1 ％",
            "- = 9〜10 人",
            "module-number-range",
            41,
        ),
        ("| 丙 | 丁 |", "| 丙 | 乙 |", "module-pair-twice", 54),
        ("| 丙 | 丁 |", "| 甲 | 丁 |", "module-option-twice", 54),
        (
            "### どこですか",
            "### 二つ選ぶ：どこですか",
            "module-right-count",
            25,
        ),
        (
            "![図](a.svg)\n",
            "![図](a.svg)\n\nすべて選んでください。\n",
            "module-right-count",
            29,
        ),
        (
            "### どれですか",
            "### どれですか。一つを選んでください",
            "module-right-count",
            19,
        ),
        (
            "| 丙 | 丁 |\n",
            "| 丙 | 丁 |\n\n#### どれですか\n\n- [x] い\n- [ ] ろ\n",
            "module-questions-joined",
            56,
        ),
        (
            "- [ ] う\n",
            "- [ ] う\n\n#### いくつですか\n\n- = 3\n",
            "module-questions-joined",
            25,
        ),
        (
            "| 丙 | 丁 |\n",
            "| 丙 | 丁 |\n\n#### こちらは\n\n| 左 | 右 |\n| -- | -- |\n| い | ろ |\n",
            "module-questions-joined",
            56,
        ),
        (
            "x=0 y=50 w=100 h=50",
            "x=0 y=60 w=100 h=50",
            "module-area-beyond",
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
        ("branching: true\n", "", "module-case-unmarked", 16),
        ("branching: true\n", "", "module-case-unmarked", 6),
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
        ("- [ｘ ] 本人", "- [x] 本人"),
        ("- [] 本人", "- [ ] 本人"),
        ("- [○]本人", "- [x] 本人"),
        ("- [x]本人", "- [x] 本人"),
        ("- [x]　本人", "- [x] 本人"),
        ("　- [x] 本人", "- [x] 本人"),
        ("- [x） 本人", "- [x] 本人"),
        ("- （x］ 本人", "- [x] 本人"),
        ("- (x) 本人", "- [x] 本人"),
        ("- [x 本人", "- [x] 本人"),
        ("- [✓] 本人", "- [x] 本人"),
        ("- [✗] 本人", "- [ ] 本人"),
        ("- ☑ 本人", "- [x] 本人"),
        ("- □本人", "- [ ] 本人"),
        ("－［ｘ］本人", "- [x] 本人"),
        ("・[x] 本人", "- [x] 本人"),
        ("-[x] 本人", "- [x] 本人"),
        ("[x] 本人", "- [x] 本人"),
        ("・☑本人", "- [x] 本人"),
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

#[test]
fn lines_that_are_no_list_are_told_one_by_one() {
    let told = |typed: &str| {
        let site = site();
        let from =
            "- [x] {本人|ほんにん}\n  > そのとおりです。\n- [ ] 病院\n  > 管理と所有は別です。\n";
        site.replace(UNIT, from, typed);
        site.run(&["check", "--messages", "ja"]).stderr
    };
    let said = told("・［ｘ］本人\n・［　］病院\n");
    assert_eq!(said.matches("[module-box-form]").count(), 2, "{said}");
    assert!(!said.contains("[module-answers-missing]"), "{said}");
    for line in [
        "- ・［ｘ］本人\n     + - [x] 本人",
        "- ・［　］病院\n     + - [ ] 病院",
    ] {
        assert!(said.contains(line), "{said}");
    }
    // Below a proper option they would silently become a part of it.
    let said = told("- [x] 本人\n□ 病院\n□ 会社\n");
    assert_eq!(said.matches("[module-box-form]").count(), 2, "{said}");
    assert!(said.contains("- □ 会社\n     + - [ ] 会社"), "{said}");
}

#[test]
fn sentences_and_links_are_no_boxes() {
    for typed in [
        "□に入る言葉はどれですか。\n\n- [x] 本人",
        "（x）と（y）の話です。\n\n- [x] 本人",
        "- [x] [○](https://example.org/)と本人",
        "「○」か「×」かの話です。\n\n- [X] 本人",
        "- [x] □本人",
    ] {
        let site = site();
        site.replace(UNIT, "- [x] {本人|ほんにん}", typed);
        let run = site.run(&["check", "--messages", "ja"]);
        assert!(
            !run.stderr.contains("[module-box-form]"),
            "{typed}: {}",
            run.stderr
        );
    }
}

#[test]
fn a_choice_of_a_case_with_an_odd_box_counts_once_it_is_mended() {
    let case = "content/ja/modules/basic/case.md";
    let site = site();
    site.replace(case, "- [x] [よい](#good)", "- ［ｘ］[よい](#good)");
    let run = site.run(&["check", "--messages", "ja"]);
    assert!(
        run.stderr.contains("『- [x] [よい](#good)』と書いて"),
        "{}",
        run.stderr
    );
}

#[test]
fn the_corrected_line_is_shown_as_a_change() {
    for (from, to, changes) in [
        (
            "- [ ] 病院",
            "- [x] 病院",
            &["- - [x] 病院\n     + - [ ] 病院"][..],
        ),
        (
            "- [ ] う\n",
            "- [ ] う\n> 迷子\n> つづき\n",
            &["+   > 迷子\n", "  > つづき"],
        ),
        (
            "3. う\n",
            "3. う\n> 迷子\n",
            &["- > 迷子\n     +    > 迷子"],
        ),
        (
            "- = 9.4 ± 0.1 ％",
            "- ＝ ９から１０ 人",
            &["+ - = 9.5 ± 0.5 人", "『- = 9.5 ± 0.5 人』"],
        ),
        (
            "| 丙 | 丁 |\n",
            "| 丙 | 丁 |\n\n#### どれですか\n\n- [x] い\n- [ ] ろ\n",
            &["- #### どれですか\n     + ### どれですか"],
        ),
        ("| 丙 | 丁 |", "| 丙 | 乙 |", &["『| 甲 / 丙 | 乙 |』"]),
    ] {
        let site = site();
        site.replace(UNIT, from, to);
        let said = site.run(&["check", "--messages", "ja"]).stderr;
        for change in changes {
            assert!(said.contains(change), "{change} in\n{said}");
        }
    }
}

#[test]
fn half_a_range_is_one_fault() {
    let site = site();
    site.replace(UNIT, "- = 9.4 ± 0.1 ％", "- = 3 以上");
    let said = site.run(&["check"]).stderr;
    assert!(said.contains("[module-number-form]"), "{said}");
    assert!(!said.contains("[module-answers-missing]"), "{said}");
}

#[test]
fn what_says_how_many_are_right_and_how_it_is_parted_has_no_finding() {
    let site = site();
    site.replace(UNIT, "### どれですか", "### すべて選ぶ：どれですか")
        .replace(UNIT, "### どこですか", "### どこですか（一つ選ぶ）")
        .replace(
            UNIT,
            "| 丙 | 丁 |\n",
            "| 丙 | 丁 |\n\n#### 表の読み方\n\n一行ずつ読みます。\n",
        )
        .replace(
            UNIT,
            "### アンケート：どうでしたか",
            "### アンケート：すべて選んでください",
        );
    finds_nothing(&site);
}
