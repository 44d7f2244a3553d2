//! The commands as people and other programs meet them: help, exit codes, formats, `new`, `translate`.

mod check_fix;
mod new;
mod schema;
mod translate;

use crate::support::{SiteTest, command, expect_file, shirube};

/// One page with a warning: a title twice as the page's own main heading.
const WARNING: &str = "-- content/ja/a.md --\n---\ntitle: 題\n---\n\n# 見出し\n";
/// One page with an error: a key that is missing.
const ERROR: &str = "-- content/ja/a.md --\n---\ndescription: 題がない\n---\n\n本文\n";
const CLEAN: &str = "-- content/ja/a.md --\n---\ntitle: 題\n---\n\n本文\n";

#[test]
fn help_is_an_answer() {
    let commands: &[&[&str]] = &[
        &[],
        &["build"],
        &["check"],
        &["serve"],
        &["new"],
        &["schema"],
        &["explain"],
        &["translate"],
        &["translate", "status"],
        &["translate", "mark"],
        &["desks"],
        &["desks", "due"],
        &["desks", "verify"],
        &["export"],
        &["export", "desks"],
        &["export", "panel"],
        &["export", "resources"],
        &["facts"],
        &["facts", "impact"],
        &["facts", "list"],
        &["fresh"],
        &["panel"],
        &["panel", "record"],
        &["panel", "verify"],
        &["resources"],
        &["resources", "import"],
        &["stats"],
        &["stats", "gate"],
        &["stats", "explain"],
        &["stats", "simulate"],
    ];
    for command in commands {
        for lang in ["ja", "en"] {
            let run = shirube(&[command, &["--help", "--messages", lang][..]].concat());
            assert_eq!(run.exits(0).stderr, "");
            let name = [&["shirube"], *command].concat().join("-");
            expect_file(&format!("cli/help/{name}.{lang}.txt"), &run.stdout);
        }
    }
}

#[test]
fn help_speaks_the_language_of_messages() {
    let japanese = |run: crate::support::Run| {
        run.exits(0);
        run.stdout.contains("使い方")
    };
    for (args, locale, want) in [
        (&["--help"][..], "ja_JP.UTF-8", true),
        (&["build", "-h"], "ja_JP.UTF-8", true),
        (&["help", "build"], "ja_JP.UTF-8", true),
        (&["build", "-h"], "C.UTF-8", false),
        (&["--messages=ja", "build", "-h"], "C.UTF-8", true),
        (&["-h", "--messages", "en"], "ja_JP.UTF-8", false),
    ] {
        let run = command(args).env("LC_ALL", locale).run();
        assert_eq!(japanese(run), want, "{args:?} {locale}");
    }
}

#[test]
fn without_a_command_the_help_is_shown() {
    let help = shirube(&["-h", "--messages", "ja"]).stdout;
    let run = command(&[]).env("LC_ALL", "ja_JP.UTF-8").run();
    assert_eq!(run.exits(2).stdout, help);
    assert_eq!(shirube(&["--messages", "ja"]).exits(2).stdout, help);
    let run = shirube(&["translate", "--messages", "ja"]);
    assert!(run.exits(2).stdout.contains("status"), "{}", run.stderr);
}

#[test]
fn slips_in_arguments_are_told_in_the_language_of_messages() {
    for (args, ja, en) in [
        (
            &["build", "--strct"][..],
            "『--strct』という引数はありません。『--strict』のことでしょうか",
            "unexpected argument '--strct'",
        ),
        (
            &["biuld"],
            "『biuld』というコマンドはありません。『build』のことでしょうか",
            "unrecognized subcommand 'biuld'",
        ),
        (
            &["stats", "gate", "x.json"],
            "引数が足りません：--output <OUT.json>\n  --output <OUT.json>  公開してよい表の書き出し先",
            "required arguments",
        ),
        (
            &["build", "--date", "tomorrow"],
            "の値『tomorrow』は使えません\n  --date <DATE>  この日のつもりで作る（2026-11-21 の形）\n",
            "invalid value 'tomorrow'",
        ),
        (
            &["build", "--strict", "--strict"],
            "『--strict』は、一度しか書けません",
            "cannot be used multiple times",
        ),
        (
            &["stats", "gate", "x.json", "-o", "y", "--zeros", "shw"],
            "の値『shw』は使えません。『show』のことでしょうか\n使える値：show、protect",
            "invalid value 'shw'",
        ),
        (
            &["stats", "gate", "x.json", "-o", "y", "--threshold", "2"],
            "の値『2』は使えません\n  --threshold <N>  これより小さい数（1からN-1）を公開しない（3から100）",
            "invalid value '2'",
        ),
        (
            &[
                "stats",
                "gate",
                "x.json",
                "-o",
                "y",
                "--threshold",
                "5",
                "--threshold",
                "6",
            ],
            "『--threshold <N>』は、一度しか書けません",
            "cannot be used multiple times",
        ),
        (
            &["build", "--root"],
            "に値がありません",
            "a value is required",
        ),
    ] {
        let run = shirube(&[&["--messages", "ja"], args].concat());
        run.exits(2);
        assert!(
            run.stderr.starts_with("エラー: ") && run.stderr.contains(ja),
            "{args:?}: {}",
            run.stderr
        );
        assert!(
            run.stderr.contains("--help") && !run.stderr.contains("error"),
            "{}",
            run.stderr
        );
        let run = shirube(&[&["--messages", "en"], args].concat());
        run.exits(2);
        assert!(run.stderr.contains(en), "{args:?}: {}", run.stderr);
    }
}

#[test]
fn exit_codes_say_how_it_went() {
    for (site, args, code) in [
        (CLEAN, &[][..], 0),
        (WARNING, &[], 0),
        (WARNING, &["--strict"], 1),
        (ERROR, &[], 1),
        (ERROR, &["--allow-errors"], 1),
        (CLEAN, &["--no-such-option"], 2),
    ] {
        SiteTest::new(site).build(args).exits(code);
    }
    SiteTest::new(WARNING).run(&["check"]).exits(0);
    SiteTest::new(WARNING).run(&["check", "--strict"]).exits(1);
    SiteTest::new(ERROR).run(&["check"]).exits(1);
}

#[test]
fn a_folder_that_is_no_site_says_so() {
    let folder = SiteTest::empty();
    let run = folder.build(&[]);
    run.exits(2);
    assert_eq!(
        run.told(),
        "error: there is no site.toml in ROOT: run this in a site's folder, or give `--root FOLDER`; \
         `shirube new site FOLDER` makes a new site\n"
    );
}

#[test]
fn errors_leave_the_last_site_as_it_was() {
    let site = SiteTest::new(CLEAN);
    site.builds();
    let before = site.written();
    site.edit(
        "content/ja/a.md",
        "---\ndescription: x\n---\n\n新しい本文\n",
    );
    let run = site.build(&[]);
    run.exits(1);
    assert!(
        run.told().ends_with(
            "there are errors, so ROOT/public is as it was: mend them and run this again\n"
        ),
        "{}",
        run.stderr
    );
    assert!(site.written() == before, "public/ was touched");
    site.build(&["--allow-errors"]).exits(1);
    assert!(site.read("ja/a/index.html").contains("新しい本文"));
}

#[test]
fn strict_findings_stop_the_swap_too() {
    let site = SiteTest::new(WARNING);
    site.build(&["--strict"]).exits(1);
    assert!(!site.has("ja/a/index.html"));
    site.build(&[]).exits(0);
    assert!(site.has("ja/a/index.html"));
}

#[test]
fn check_writes_nothing() {
    let site = SiteTest::new(CLEAN);
    let before = crate::support::tree(site.root());
    let run = site.run(&["check", "--messages", "en"]);
    run.exits(0);
    crate::support::assert_same(&crate::support::tree(site.root()), &before);
}

#[test]
fn check_and_build_find_the_same() {
    let mixed =
        format!("{WARNING}-- content/ja/b.md --\n---\ntitle: b\ntitel: c\n---\n\n[x](none.md)\n");
    let site = SiteTest::new(&mixed);
    let (built, checked) = (site.build(&[]), site.run(&["check", "--messages", "en"]));
    assert_eq!(built.rules(), checked.rules());
    assert_eq!(
        built.rules(),
        ["heading-level-one", "key-unknown", "link-unresolved"]
    );
}

#[test]
fn findings_can_be_read_by_programs() {
    let site = SiteTest::new(ERROR);
    let run = site.build(&["--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&run.exits(1).stdout).expect("JSON");
    let missing = json
        .as_array()
        .expect("a list")
        .iter()
        .find(|f| f["rule"] == "key-missing");
    let missing = missing.unwrap_or_else(|| panic!("key-missing in {json:#}"));
    assert_eq!(missing["severity"], "error");
    let run = site.build(&["--format", "sarif"]);
    let sarif: serde_json::Value = serde_json::from_str(&run.exits(1).stdout).expect("SARIF");
    assert_eq!(sarif["version"], "2.1.0");
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    assert!(
        results
            .iter()
            .any(|r| r["ruleId"] == "key-missing" && r["level"] == "error"),
        "{sarif:#}"
    );
    let place = &results
        .iter()
        .find(|r| r["ruleId"] == "key-missing")
        .expect("found")["locations"][0];
    assert_eq!(
        place["physicalLocation"]["artifactLocation"]["uri"],
        "content/ja/a.md"
    );
}

#[test]
fn clean_sites_are_clean_for_programs_too() {
    let site = SiteTest::new(
        "-- content/ja/a.md --\n---\ntitle: 題\n---\n\n本文\n-- content/en/a.md --\n---\ntitle: a\n---\n\nb\n",
    );
    let run = site.build(&["--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&run.exits(0).stdout).expect("JSON");
    assert_eq!(json, serde_json::json!([]));
}

#[test]
fn rules_are_explained_in_both_languages() {
    for lang in ["ja", "en"] {
        let run = shirube(&["explain", "key-unknown", "--messages", lang]);
        expect_file(
            &format!("cli/explain/key-unknown.{lang}.txt"),
            &run.exits(0).stdout,
        );
    }
    let run = shirube(&["explain", "key-unknwon", "--messages", "en"]);
    run.exits(2);
    expect_file("cli/explain/unknown.en.txt", &run.stderr);
    let all = shirube(&["explain"]);
    let listed: Vec<&str> = all
        .exits(0)
        .stdout
        .lines()
        .filter_map(|l| l.split(' ').next())
        .collect();
    let mut known: Vec<&str> = shirube::rules::all().map(|rule| rule.id).collect();
    known.sort_unstable();
    assert_eq!(listed, known);
}

#[test]
fn every_rule_can_be_explained() {
    for rule in shirube::rules::all() {
        for lang in [
            shirube::diagnostics::MessageLang::Ja,
            shirube::diagnostics::MessageLang::En,
        ] {
            let all: Vec<_> = shirube::rules::all().collect();
            let text = shirube::diagnostics::explain(&all, rule.id, lang).map_err(|_| rule.id);
            let text = text.expect("known");
            let why = ["なぜ大切か：", "Why it matters:"];
            let said = why.iter().find_map(|why| Some(text.split_once(why)?.0));
            assert!(
                said.is_some_and(|said| said.contains(rule.id) && !has_places(said)),
                "{text}"
            );
        }
    }
}

/// Whether `{name}` stands in a text: a place that only a finding fills.
fn has_places(text: &str) -> bool {
    let mut inner = text
        .split('{')
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('}')?.0));
    inner.any(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
}

#[test]
fn the_language_of_messages_follows_flag_then_locale() {
    let site = SiteTest::new(CLEAN);
    for (args, locale, japanese) in [
        (&["build"][..], "ja_JP.UTF-8", true),
        (&["build"], "en_US.UTF-8", false),
        (&["build", "--messages", "en"], "ja_JP.UTF-8", false),
        (&["build", "--messages", "ja"], "C", true),
    ] {
        let run = site.prepare(args).env("LC_ALL", locale).run();
        assert_eq!(
            run.exits(0).stderr.contains("ページ"),
            japanese,
            "{args:?} {locale}"
        );
    }
}

#[test]
fn drafts_show_only_on_request() {
    let site = SiteTest::new("-- content/ja/a.md --\n---\ntitle: 題\ndraft: true\n---\n\n本文\n");
    site.build(&[]).exits(0);
    assert!(!site.has("ja/a/index.html"));
    site.build(&["--drafts"]).exits(0);
    assert!(site.read("ja/a/index.html").contains("notice-draft"));
}

#[test]
fn another_folder_can_be_written_to() {
    let site = SiteTest::new(CLEAN);
    site.build(&["--out", "elsewhere"]).exits(0);
    assert!(site.root().join("elsewhere/ja/a/index.html").exists());
    assert!(!site.has("index.html"));
}

#[test]
fn a_folder_of_somebody_else_is_not_replaced() {
    let site = SiteTest::new(CLEAN);
    site.edit("public/thesis.docx", "years of work");
    site.build(&[]).exits(2);
    assert_eq!(site.read("thesis.docx"), "years of work");
}
