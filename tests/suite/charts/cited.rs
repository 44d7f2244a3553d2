//! Where figures are from, as charts say it.

use super::{CASES, site, snapshot_of, store};

#[test]
fn a_source_that_nobody_named_leaves_no_gap() {
    let bare = CASES
        .replace(", \"source\": \"Made up\"", "")
        .replace(", \"source\": {\"name\": {\"ja\": \"見本\"}}", "");
    assert!(!bare.contains("\"source\""));
    let chart = ":::chart{data=cases kind=bar where=\"year=2024, sex=T\"}\n:::";
    let site = site(chart);
    site.run(&["build"]).exits(0);
    assert!(site.read("ja/a/index.html").contains("出典："));
    store(&site, &snapshot_of(&bare));
    site.run(&["build"]).exits(0);
    let page = site.read("ja/a/index.html");
    assert!(!page.contains("出典："), "{page}");
    assert!(page.contains("2026年3月時点"), "{page}");
}
