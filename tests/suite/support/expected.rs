//! Texts to compare with, kept beside the fixtures. `UPDATE_EXPECTED=1` writes them anew; a reviewer
//! reads the difference.

use std::fs;

/// Compares a text with `tests/fixtures/<path>`.
#[track_caller]
pub fn expect_file(path: &str, actual: &str) {
    let file = super::repository().join("tests/fixtures").join(path);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::create_dir_all(file.parent().expect("a parent")).expect("folders");
        fs::write(&file, actual).expect("written");
        return;
    }
    // A checkout on Windows may have changed line ends.
    let expected = fs::read_to_string(&file).map(|text| text.replace("\r\n", "\n"));
    let expected = expected.unwrap_or_else(|_| panic!("no {path}: run with UPDATE_EXPECTED=1"));
    assert!(
        expected == actual,
        "{path} says otherwise\n--- expected\n{expected}\n--- actual\n{actual}"
    );
}

/// Says that a test was not run and why; where everything must run, fails instead.
#[track_caller]
pub fn skip_or_fail(test: &str, reason: &str) {
    let required = std::env::var_os("SHIRUBE_REQUIRE_BROWSER").is_some_and(|v| v == "1");
    assert!(!required, "{test} could not run: {reason}");
    println!("skipped {test}: {reason}");
}
