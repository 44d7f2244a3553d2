//! Figures whose next update is overdue, in a real browser.

use super::{CASES, site, snapshot_of, store};
use crate::support::browser_script;

#[test]
fn nobody_built_the_site_again_and_readers_are_told() {
    let site = site(
        ":::chart{data=cases x=area where=\"sex=T, year=2024\"}\n:::\n\n:::table{data=cases rows=area where=\"sex=T, year=2024\"}\n:::\n\n見本は:stat[cases]{where=\"area=26, year=2024\"}です。",
    );
    store(&site, &snapshot_of(&CASES.replace("2026-09", "2027-09")));
    site.build(&["--strict"]).exits(0);
    let folder = site.root().join("public");
    let Some(mut script) = browser_script("figures.mjs", &[folder.as_os_str()]) else {
        return;
    };
    let output = script.output().expect("node runs");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
}
