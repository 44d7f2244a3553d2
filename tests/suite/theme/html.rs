//! The Nu HTML checker on every page of the reference site.

use std::path::Path;
use std::process::Command;

use crate::support::{SiteTest, repository, skip_or_fail};

const JAR: &str = "node_modules/vnu-jar/build/dist/vnu.jar";

/// The checker's errors in a folder's pages; `None` where it cannot run.
fn errors(folder: &Path) -> Option<Vec<String>> {
    let run = Command::new("java")
        .args([
            "-jar",
            JAR,
            "--format",
            "json",
            "--errors-only",
            "--skip-non-html",
        ])
        .arg(folder)
        .current_dir(repository())
        .output()
        .ok()
        .filter(|_| repository().join(JAR).exists())?;
    let told: serde_json::Value = serde_json::from_slice(&run.stderr).expect("JSON");
    let messages = told["messages"].as_array().expect("a list").iter();
    let faults = messages.filter(|message| message["type"] != "info");
    Some(
        faults
            .map(|m| format!("{}: {}", m["url"], m["message"]))
            .collect(),
    )
}

#[test]
fn the_nu_checker_finds_no_error() {
    let broken = repository().join("tests/browser/broken");
    let Some(found) = errors(&broken) else {
        return skip_or_fail(
            "the Nu HTML checker",
            "there is no Java, or `npm ci` was not run",
        );
    };
    let known = [
        "An “img” element must have an “alt” attribute",
        "Unclosed element “section”",
    ];
    for want in known {
        assert!(
            found.iter().any(|fault| fault.contains(want)),
            "{want} in {found:#?}"
        );
    }
    let site = SiteTest::reference();
    site.builds();
    let pages = site.pages().len();
    println!("checked {pages} pages");
    assert!(pages >= 390, "only {pages} pages");
    assert_eq!(
        errors(&site.root().join("public")).expect("it ran before"),
        [""; 0]
    );
}
