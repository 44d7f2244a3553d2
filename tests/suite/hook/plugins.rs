//! The programs in `docs/plugins/`, as they stand there.

use std::fs;
use std::path::Path;

use shirube::hook::{Limits, conformance};

use super::{TODAY, fetch_on, folder};
use crate::support::{expect_file, repository, shirube, skip_or_fail};

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

/// The points that a program does not keep.
fn broken(words: &[&str]) -> Vec<String> {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let points = conformance(&words, &repository(), None, &Limits::default());
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
    let lines: String = (0..400)
        .map(|at| {
            format!(
                "2026-04-{:02}\t{}\n",
                at % 30 + 1,
                ["genome", "family", "insurance", "work", "other"][at % 5]
            )
        })
        .collect();
    fs::write(&path, lines).expect("written");
    let path = path.to_str().expect("UTF-8");
    assert_eq!(broken(&["sh", &at("consultations.sh"), path]), [""; 0]);
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
