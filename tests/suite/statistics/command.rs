//! `stats gate` as people meet it: what it writes, what it says, and that it writes nothing else.

use serde_json::{Value, json};

use super::table;
use crate::support::{Run, SiteTest, shirube};

fn gate(site: &SiteTest, more: &[&str]) -> Run {
    gate_in(site, "en", more)
}

fn gate_in(site: &SiteTest, lang: &str, more: &[&str]) -> Run {
    let path = |name: &str| site.root().join(name).to_str().expect("UTF-8").to_owned();
    let (input, output) = (path("in.json"), path("out.json"));
    let command = ["stats", "gate", &input, "-o", &output, "--messages", lang];
    shirube(&[&command, more].concat())
}

#[test]
fn a_table_is_gated() {
    let site = SiteTest::empty();
    let mut original = table(&[&[3, 20, 30], &[25, 31, 12], &[60, 17, 20]]);
    original["label"] = json!("Consultations");
    original["note"] = json!(["three of them in r0"]);
    original["status"] = json!({ "5": "three" });
    original["extension"] = json!({ "raw": 3 });
    original["dimension"]["row"]["category"]["label"] =
        json!({ "r0": "North", "r1": 3, "x": "three" });
    site.edit("in.json", original.to_string());
    let run = gate(&site, &["--require", "interval"]);
    assert!(
        run.exits(0)
            .stderr
            .starts_with("16 cells, 1 of them small; with those that protect them, 4 are hidden")
    );
    assert!(
        run.stderr
            .contains("only the intervals of small counts were proved")
    );
    assert_eq!(run.stdout, "");
    let published: Value = serde_json::from_str(&site.source("out.json")).expect("JSON");
    assert_eq!(published["label"], "Consultations");
    assert_eq!(published["value"][5], Value::Null);
    assert_eq!(published["status"]["5"], "c");
    assert_eq!(published["status"].as_object().expect("an object").len(), 4);
    assert_eq!(
        published["dimension"]["row"]["category"]["label"],
        json!({ "r0": "North" })
    );
    assert_eq!(
        published["dimension"]["row"]["category"]["child"],
        json!({ "Total": ["r0", "r1", "r2"] })
    );
    let members: Vec<&String> = published.as_object().expect("an object").keys().collect();
    assert_eq!(
        members,
        [
            "version",
            "class",
            "label",
            "id",
            "size",
            "dimension",
            "value",
            "status",
            "extension"
        ]
    );
    assert!(!site.source("out.json").contains("three"));
}

#[test]
fn the_whole_gate_is_the_default() {
    let site = SiteTest::empty();
    site.edit(
        "in.json",
        table(&[&[30, 0, 0], &[40, 31, 12], &[60, 57, 20]]).to_string(),
    );
    gate(&site, &["--require", "interval"]).exits(0);
    assert!(!site.source("out.json").contains("null"));
    gate(&site, &[]).exits(0);
    assert!(site.source("out.json").contains("null"));
}

#[test]
fn a_threshold_is_kept() {
    let site = SiteTest::empty();
    site.edit(
        "in.json",
        table(&[&[13, 20, 30], &[25, 31, 22], &[60, 27, 20]]).to_string(),
    );
    gate(&site, &[]).exits(0);
    assert!(!site.source("out.json").contains("null"));
    gate(&site, &["--threshold", "20"]).exits(0);
    assert!(site.source("out.json").contains("null"));
    for wrong in ["2", "101", "-1", "ten"] {
        assert!(
            gate(&site, &[&format!("--threshold={wrong}")])
                .exits(2)
                .stderr
                .contains("--threshold")
        );
    }
}

#[test]
fn what_is_refused_is_not_written() {
    let site = SiteTest::empty();
    let mut original = table(&[&[3, 20], &[25, 31]]);
    original["value"][8] = json!(32);
    site.edit("in.json", original.to_string());
    let run = gate(&site, &[]);
    assert_eq!(
        run.exits(1).stderr,
        "error: row=Total, column=c1 is not the sum of its parts; correct the counts, or the parts in category.child\n\
         nothing was written\n"
    );
    assert!(!site.has("out.json") && !site.root().join("out.json").exists());
    site.remove("in.json");
    gate(&site, &[]).exits(2);
    assert!(!site.root().join("out.json").exists());
}

#[test]
fn what_was_there_before_is_not_passed_off() {
    let site = SiteTest::empty();
    let mut original = table(&[&[13, 20], &[25, 31]]);
    site.edit("in.json", original.to_string());
    gate(&site, &[]).exits(0);
    let before = site.source("out.json");
    original["value"][8] = json!(32);
    site.edit("in.json", original.to_string());
    for (lang, want) in [
        (
            "en",
            "out.json is the file that was there before, and not this table gated",
        ),
        (
            "ja",
            "out.json は、前からあるファイルのままです。この表を守ったものではありません",
        ),
    ] {
        let run = gate_in(&site, lang, &[]);
        assert!(run.exits(1).stderr.contains(want), "{}", run.stderr);
        assert_eq!(site.source("out.json"), before);
    }
}

#[test]
fn what_is_read_is_not_written_over() {
    let site = SiteTest::empty();
    let original = table(&[&[3, 20, 30], &[25, 31, 12], &[60, 17, 20]]).to_string();
    site.edit("in.json", original.as_str());
    let path = |name: &str| site.root().join(name).to_str().expect("UTF-8").to_owned();
    let (input, output) = (path("in.json"), path("out.json"));
    gate(&site, &[]).exits(0);
    let before = site.source("out.json");
    let here = path(".") + "/in.json";
    let (new, again) = (path("new.json"), path(".") + "/new.json");
    for args in [
        [&input, "-o", &input].as_slice(),
        &[&input, "-o", &here],
        &[&input, "-o", &output, "--report", &input],
        &[&input, "-o", &output, "--past", &output],
        &[&input, "-o", &new, "--linked", &output, "--report", &output],
        &[&input, "-o", &output, "--report", &output],
        &[&input, "-o", &new, "--report", &again],
    ] {
        let run = shirube(&[&["stats", "gate", "--messages", "en"], args].concat());
        let told = "has the name of a table that is read";
        assert!(
            run.exits(2).stderr.contains(told),
            "{args:?}: {}",
            run.stderr
        );
        assert_eq!(site.source("in.json"), original);
        assert_eq!(site.source("out.json"), before);
    }
    // Table and report are written together, or neither.
    let run = gate(&site, &["--report", &path("in.json/report.json")]);
    run.exits(2);
    assert_eq!(site.source("out.json"), before);
}

#[test]
fn each_cell_is_explained_without_its_count() {
    let site = SiteTest::empty();
    let mut original = table(&[&[3, 4711, 30], &[25, 31, 12], &[60, 17, 20]]);
    for (at, cell) in [(2, 4759), (0, 4909), (4, 4744), (6, 4711)] {
        original["value"][at] = json!(cell);
    }
    site.edit("in.json", original.to_string());
    let input = site.root().join("in.json");
    let path = input.to_str().expect("UTF-8");
    let run = shirube(&["stats", "explain", path, "--messages", "en"]);
    let lines: Vec<&str> = run.exits(0).stdout.lines().collect();
    assert_eq!(lines.len(), 16);
    assert_eq!(lines[0], "row=Total, column=Total: shown");
    assert_eq!(lines[5], "row=r0, column=c0: hidden, small itself");
    let protecting = "hidden, or row=r0, column=c0 could be narrowed down";
    let others: Vec<&&str> = lines
        .iter()
        .filter(|line| line.ends_with(protecting))
        .collect();
    assert_eq!(others.len(), 3, "{lines:?}");
    assert!(!run.stdout.contains("47"), "{}", run.stdout);
    assert!(run.stderr.contains("do not publish it"));
}

#[test]
fn policies_are_compared() {
    let site = SiteTest::empty();
    let original = table(&[&[3, 20, 30], &[25, 31, 12], &[60, 17, 20]]);
    site.edit("in.json", original.to_string());
    let input = site.root().join("in.json");
    let path = input.to_str().expect("UTF-8");
    let command = ["stats", "simulate", path, "--messages", "en"];
    let run = shirube(&[&command[..], &["--threshold", "3,10", "--by-category"]].concat());
    let lines: Vec<&str> = run.exits(0).stdout.lines().collect();
    assert_eq!(
        lines[0],
        "--threshold 3 --require interval: 0 of 16 cells hidden (0 %), 0 of them small"
    );
    assert_eq!(lines.len(), 4 * (1 + 8));
    assert_eq!(
        lines[18],
        "--threshold 10 --require interval: 4 of 16 cells hidden (25 %), 1 of them small"
    );
    assert_eq!(
        lines[19..22],
        ["  row=Total: 0 / 4", "  row=r0: 2 / 4", lines[21]]
    );
    let files: Vec<_> = std::fs::read_dir(site.root()).expect("a folder").collect();
    assert_eq!(files.len(), 1, "nothing is written");
}

/// Distinctive counts that must not be in anything that the gate writes or says for publication.
#[test]
fn hidden_counts_are_nowhere() {
    let site = SiteTest::empty();
    let rows: &[&[i64]] = &[
        &[7, 9_104_233, 30],
        &[8_250_611, 7_731_907, 12],
        &[60, 17, 20],
    ];
    let mut original = table(rows);
    for place in ["note", "href", "extension", "status", "error"] {
        original[place] = json!({ "5": 9_104_233, "text": "8250611 and 7731907" });
    }
    original["dimension"]["row"]["note"] = json!(["7731907"]);
    site.edit("in.json", original.to_string());
    let run = gate(&site, &[]);
    let published: Value = serde_json::from_str(&site.source("out.json")).expect("JSON");
    let hidden: Vec<String> = (0..16)
        .filter(|cell| published["value"][cell].is_null())
        .map(|cell| original["value"][cell].to_string())
        .collect();
    assert!(hidden.len() > 3);
    let written = site.source("out.json");
    for count in hidden.iter().filter(|count| count.len() > 3) {
        for text in [&written, &run.stdout, &run.stderr] {
            assert!(!text.contains(count.as_str()), "{count} is in {text}");
        }
    }
}

/// A table whose rows are called so.
fn called(names: [&str; 3]) -> Value {
    let mut original = table(&[&[3, 20, 30], &[25, 31, 12], &[60, 17, 20]]);
    let names = names.iter().enumerate();
    let labels: serde_json::Map<String, Value> = names
        .map(|(at, name)| (format!("r{at}"), json!(name)))
        .collect();
    original["dimension"]["row"]["category"]["label"] = Value::Object(labels);
    original
}

#[test]
fn names_that_end_in_hidden_counts_are_not_published() {
    let site = SiteTest::empty();
    for names in [
        ["North (3 cases)", "South", "East"],
        ["North (30)", "South (12)", "East (60)"],
        ["North (3)", "South (25)", "East (20)"],
    ] {
        site.edit("in.json", called(names).to_string());
        let run = gate(&site, &[]);
        run.exits(1);
        assert!(
            run.stderr
                .contains("in the dimension “row” end in their counts"),
            "{}",
            run.stderr
        );
        assert!(!run.stderr.contains("North") && !site.root().join("out.json").exists());
    }
    // Counts that are shown, and numbers of other kinds, also where one is a count by chance.
    for names in [
        ["North (1)", "South (2)", "East (3)"],
        ["A (3)", "B", "C"],
        ["North (20)", "South (31)", "East (60)"],
        ["Band (0-3)", "Band (4-20)", "Band (21+)"],
        ["3-20", "25", "60"],
        ["C20", "C25", "C60"],
        ["Group (20)", "Group (21)", "Group (22)"],
        ["Years (2024)", "Years (2025)", "Years (2026)"],
    ] {
        site.edit("in.json", called(names).to_string());
        gate(&site, &[]).exits(0);
        std::fs::remove_file(site.root().join("out.json")).expect("written");
    }
}
