//! The programs in `docs/plugins/`, as they stand there.

use std::fs;
use std::path::Path;

use shirube::hook::{Limits, Program, Secrets, conformance, run};

use super::{TODAY, fetch_on, folder};
use crate::support::{command, expect_file, repository, shirube, skip_or_fail};

fn at(name: &str) -> String {
    repository()
        .join("docs/plugins")
        .join(name)
        .to_str()
        .expect("UTF-8")
        .to_owned()
}

fn python(test: &str) -> bool {
    let there =
        Path::new("/usr/bin/python3").exists() || Path::new("/usr/local/bin/python3").exists();
    if !there {
        skip_or_fail(test, "there is no python3");
    }
    there
}

/// A program without secrets, started in the repository.
fn program(words: &[&str]) -> Program {
    Program {
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        root: repository(),
        secrets: Secrets::default(),
        reads: Vec::new(),
    }
}

/// The points that a program does not keep.
fn broken(words: &[&str]) -> Vec<String> {
    let points = conformance(&program(words), None, &Limits::default());
    assert_eq!(points.len(), 8);
    let broken = points
        .iter()
        .filter_map(|point| Some((point.what.en, point.kept.as_ref().err()?)));
    broken
        .map(|(what, fault)| format!("{what}: {fault}"))
        .collect()
}

#[test]
fn a_python_script_over_a_csv_file() {
    if !python("the script over CSV") {
        return;
    }
    let data = folder();
    let path = data.path().join("cases.csv");
    let text = "area,sex,value\n13,M,120\n13,F,140\n27,M,110\n27,F,130\n";
    fs::write(&path, text).expect("written");
    let path = path.to_str().expect("UTF-8");
    assert_eq!(broken(&["python3", &at("cases_csv.py"), path]), [""; 0]);
    let toml = format!(
        "command=['python3','{}','{path}']\nreads=['{path}']\n",
        at("cases_csv.py")
    );
    let (_, fetched) = fetch_on(&repository(), &toml, TODAY, None);
    assert_eq!(fetched.expect("sound").snapshot.lock.published, 4);
}

#[test]
fn a_shell_script_over_logs() {
    let data = folder();
    let path = data.path().join("log.tsv");
    let lines: String = (0..480)
        .map(|at| {
            format!(
                "2026-04-{:02}\t{}\n",
                at % 30 + 1,
                ["genome", "family", "insurance", "work", "other", "housing"][at % 6]
            )
        })
        .collect();
    fs::write(&path, lines).expect("written");
    let path = path.to_str().expect("UTF-8");
    assert_eq!(broken(&["sh", &at("consultations.sh"), path]), [""; 0]);
    let request = "{\"protocol\":1,\"action\":\"fetch\",\"id\":\"consultations\"}\n";
    let asked = program(&["sh", &at("consultations.sh"), path]);
    let (_, ran) = run(&asked, request, &Limits::default());
    let text = String::from_utf8(ran.expect("sound").output).expect("UTF-8");
    // A subject that is not listed is not lost.
    assert!(text.contains("work,80\\nother,160"), "{text}");
}

#[test]
fn the_made_up_platform_and_the_command_that_tests_programs() {
    if !python("the made-up platform") {
        return;
    }
    assert_eq!(broken(&["python3", &at("made_up_platform.py")]), [""; 0]);
}

#[test]
fn a_program_sees_what_is_left_to_do() {
    let site = folder();
    let path = site.path().join("plugin.sh");
    // It answers everything with the same table of people, without looking at what it is asked.
    let answer = r#"{"protocol":1,"format":"csv","dataset":"患者ID,value\nA,1\nB,1"}"#;
    fs::write(
        &path,
        format!("echo 'row 40507' >&2; cat <<'END'\n{answer}\nEND\n"),
    )
    .expect("written");
    let path = path.to_str().expect("UTF-8");
    let run = shirube(&["stats", "test-plugin", "--messages", "en", "sh", path]);
    assert_eq!(run.code, 1);
    expect_file("stats/test-plugin.txt", &run.stdout);
    assert!(run.stderr.contains("row #####"), "{}", run.stderr);
    let run = shirube(&["stats", "test-plugin", "--messages", "ja", "sh", path]);
    assert!(
        run.stdout.contains("✗ 知らない版で聞かれたら、断る"),
        "{}",
        run.stdout
    );
}

#[test]
fn a_program_that_needs_a_secret_is_tried_with_it() {
    let site = folder();
    // Like one that asks a server with a token: without it, it fails; told to, it repeats it.
    let body = r#"request=$(cat)
[ -n "${STATS_TEST_TOKEN-}" ] || exit 1
case $request in
    '{"protocol":1,'*describe*) printf '{"protocol":1,"plugin":{"name":"p","version":"1"},"datasets":[{"id":"t"}]}' ;;
    '{"protocol":1,'*'"id":"t"'*) printf '{"protocol":1,"format":"csv","dataset":"area,value\\n%s,100\\n27,200\\n"}' "$([ "$1" = tells ] && echo "$STATS_TEST_TOKEN" || echo 13)" ;;
    *) printf '{"protocol":1,"error":"no"}' ;;
esac
"#;
    let path = site.path().join("plugin.sh");
    fs::write(&path, body).expect("written");
    let path = path.to_str().expect("UTF-8");
    let tried = |before: &[&str], last: &str, token: Option<&'static str>| {
        let mut words = vec!["stats", "test-plugin", "--messages", "en"];
        words.extend(before);
        words.extend(["sh", path, last]);
        let asked = command(&words);
        match token {
            Some(token) => asked.env("STATS_TEST_TOKEN", token).run(),
            None => asked.run(),
        }
    };
    let token = Some("token-4711-abcd");
    let with = ["--secret", "STATS_TEST_TOKEN"];
    let run = tried(&with, "", token);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    assert_eq!(tried(&[], "", token).code, 1);
    let run = tried(&with, "", None);
    assert!(
        run.stderr.contains("is not in the environment"),
        "{}",
        run.stderr
    );
    assert_ne!(run.code, 0);
    let run = tried(&with, "tells", token);
    assert!(
        run.stdout.contains("the value of the secret"),
        "{}",
        run.stdout
    );
    assert!(!(run.stdout + &run.stderr).contains("4711"));
}
