//! How long the state can become that a learning management system keeps: told at build, and the same as the script says.

use std::fmt::Write as _;
use std::process::Command;

use super::{COVER, data, exported, site, text};
use crate::support::{SiteTest, repository, skip_or_fail};

/// A unit of single choices with this many options each.
fn unit(questions: usize, options: usize) -> String {
    let mut text = String::from("---\ntitle: 単元\ndescription: 単元\n---\n");
    for question in 0..questions {
        let _ = write!(text, "\n### 問い{question}\n\n- [x] 正解{question}\n");
        for option in 1..options {
            let _ = writeln!(text, "- [ ] ほか{question}-{option}");
        }
    }
    text
}

fn module(units: &[String]) -> SiteTest {
    let site = SiteTest::new("");
    let (front, _) = COVER.rsplit_once("---\n").expect("front matter");
    site.edit(
        "content/ja/modules/basic/index.md",
        format!("{front}---\n本文\n"),
    );
    for (at, unit) in units.iter().enumerate() {
        site.edit(&format!("content/ja/modules/basic/unit-{at}.md"), unit);
    }
    site.run(&["module", "ids"]).exits(0);
    site
}

#[test]
fn two_hundred_questions_fit_scorm_1_2() {
    let units: Vec<String> = (0..10).map(|_| unit(20, 5)).collect();
    let site = module(&units);
    let run = site.build(&[]);
    assert!(!run.stderr.contains("module-state-long"), "{}", run.stderr);
    let worst = data(
        text(&exported(&site, "scorm12", "ja"), "index.html"),
        "data-package",
    )["worst"]
        .clone();
    assert!(
        worst
            .as_u64()
            .is_some_and(|worst| (600..4096).contains(&worst)),
        "{worst}"
    );
}

/// Twenty questions of every kind in turn, each with five things to choose, order, match or fill.
fn every_kind(from: usize) -> String {
    let mut text = String::from("---\ntitle: 単元\ndescription: 単元\n---\n");
    for n in from..from + 20 {
        let five =
            |line: fn(usize, usize) -> String| (0..5).map(|at| line(n, at)).collect::<String>();
        let answers = match n % 8 {
            0 => five(|n, at| format!("- [{}] 選択肢{n}-{at}\n", if at == 0 { 'x' } else { ' ' })),
            1 => five(|n, at| format!("- [{}] 選択肢{n}-{at}\n", if at < 3 { 'x' } else { ' ' })),
            2 => format!(
                "言葉は{}です。\n\n{}",
                " ____ ".repeat(5),
                five(|n, at| format!("- 答え{n}-{at}\n"))
            ),
            3 => format!("- = {n}.5 ± 0.5 %\n"),
            4 => five(|n, at| format!("{}. 順{n}-{at}\n", at + 1)),
            5 => format!(
                "| 左 | 右 |\n| -- | -- |\n{}",
                five(|n, at| format!("| 左{n}-{at} | 右{n}-{at} |\n"))
            ),
            6 => format!("> 模範解答：{n}の例\n"),
            _ => format!(
                "![図](a.svg)\n\n{}",
                five(|n, at| format!(
                    "- [{}] 所{n}-{at} `x={at} y=0 w=1 h=9`\n",
                    if at == 0 { 'x' } else { ' ' }
                ))
            ),
        };
        let _ = write!(text, "\n### 問い{n}\n\n{answers}");
    }
    text
}

#[test]
fn two_hundred_questions_of_every_kind_fit_as_they_are_written() {
    let mut units: Vec<String> = (0..9).map(|at| every_kind(at * 20)).collect();
    let mut case = String::from("---\ntitle: 事例\ndescription: 事例\nbranching: true\n---\n");
    for n in 0..20 {
        let _ = write!(
            case,
            "\n## 場面{n} {{#n{n}}}\n\n- [x] [よい道{n}](#n{0})\n- [ ] [わるい道{n}](#n{0})\n",
            n + 1
        );
    }
    case.push_str("\n## 結末：終わり {#n20}\n\n終わり\n");
    units.push(case);
    let site = module(&units);
    site.edit("content/ja/modules/basic/a.svg", super::DRAWING);
    let run = site.build(&[]);
    assert!(!run.stderr.contains("[module-"), "{}", run.stderr);
    let data = data(
        text(&exported(&site, "scorm12", "ja"), "index.html"),
        "data-package",
    );
    let units = data["units"].as_array().expect("units");
    let questions: Vec<_> = units
        .iter()
        .flat_map(|unit| unit["questions"].as_array().expect("questions"))
        .collect();
    let kinds: std::collections::BTreeSet<_> = questions
        .iter()
        .filter_map(|one| one["kind"].as_str())
        .collect();
    assert_eq!((questions.len(), kinds.len()), (200, 9), "{kinds:?}");
    let worst = data["worst"].as_u64().expect("a number");
    assert!((1000..=4096).contains(&worst), "{worst}");
}

#[test]
fn a_module_whose_state_is_too_long_is_told() {
    let units: Vec<String> = (0..10).map(|_| unit(100, 3)).collect();
    let run = module(&units).build(&[]);
    assert!(run.stderr.contains("[module-state-long]"), "{}", run.stderr);
    assert!(run.stderr.contains("4096"), "{}", run.stderr);
}

#[test]
fn the_script_reckons_the_same_length() {
    let site = site();
    let reference = SiteTest::reference();
    for (site, lang) in [(&site, "all"), (&site, "ja"), (&reference, "all")] {
        let files = exported(site, "scorm12", lang);
        let config = data(text(&files, "index.html"), "data-package");
        let script = repository().join("assets/package/state.js");
        let code = "require(process.argv[1]); console.log(shirubeState.worst(JSON.parse(process.argv[2])));";
        // The script is plain and CommonJS would do, but the folder says that scripts are modules.
        let code = code.replace(
            "require(process.argv[1])",
            "(0, eval)(require('node:fs').readFileSync(process.argv[1], 'utf8'))",
        );
        let node = Command::new("node")
            .args(["-e", &code])
            .arg(script)
            .arg(config.to_string())
            .output();
        let Ok(run) = node else {
            return skip_or_fail("state.js", "there is no Node");
        };
        let told = String::from_utf8_lossy(&run.stdout);
        assert_eq!(
            told.trim(),
            config["worst"].to_string(),
            "{}",
            String::from_utf8_lossy(&run.stderr)
        );
    }
}
