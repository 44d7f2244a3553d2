//! `shirube new`: what it makes builds without a single finding.

use crate::support::SiteTest;

fn new_site(messages: &str) -> SiteTest {
    let site = SiteTest::empty();
    let root = site.root().to_str().expect("a plain path").to_owned();
    let run = crate::support::shirube(&["new", "site", &root, "--messages", messages]);
    run.exits(0);
    site
}

fn is_clean(site: &SiteTest) {
    let run = site.build(&["--strict", "--format", "json"]);
    assert_eq!(run.exits(0).stdout.trim(), "[]", "{}", run.stderr);
}

#[test]
fn a_new_site_has_no_findings() {
    let site = new_site("en");
    is_clean(&site);
    let lesson = site.read("ja/lessons/first/index.html");
    assert!(
        lesson.contains("<ruby data-g=\"6\">遺伝子<rp>(</rp><rt>いでんし</rt><rp>)</rp></ruby>"),
        "{lesson}"
    );
}

#[test]
fn every_kind_of_page_is_made_and_builds() {
    for (kind, path, page) in [
        (
            "lesson",
            "content/ja/lessons/題名.md",
            "ja/lessons/題名/index.html",
        ),
        (
            "教材",
            "content/ja/lessons/題名.md",
            "ja/lessons/題名/index.html",
        ),
        ("article", "content/ja/題名.md", "ja/題名/index.html"),
        (
            "term",
            "content/ja/glossary/題名.md",
            "ja/glossary/題名/index.html",
        ),
        (
            "event",
            "content/ja/events/題名.md",
            "ja/events/題名/index.html",
        ),
        ("section", "content/ja/題名/_index.md", "ja/題名/index.html"),
    ] {
        let site = new_site("en");
        let run = site.run(&["new", kind, "題名", "--lang", "ja", "--messages", "en"]);
        assert_eq!(run.exits(0).stderr, format!("made {path}\n"));
        is_clean(&site);
        let html = site.read(page);
        assert!(html.contains("<h1>題名</h1>"), "{kind}: {html}");
    }
}

#[test]
fn titles_cannot_break_the_front_matter() {
    for title in [
        "a: b",
        "\"quoted\"",
        "# x",
        "- y",
        "{z}",
        "'",
        "改\n行",
        "---",
    ] {
        let site = new_site("en");
        site.run(&["new", "lesson", &format!("x{title}"), "--slug", "odd"])
            .exits(0);
        site.remove("content/ja/lessons/odd.md");
        // After `--` a title may begin as it likes; options come before.
        let root = site.root().to_str().expect("a plain path").to_owned();
        let args = [
            "new", "lesson", "--slug", "odd", "--root", &root, "--", title,
        ];
        crate::support::shirube(&args).exits(0);
        is_clean(&site);
    }
}

#[test]
fn nothing_is_ever_overwritten() {
    let site = new_site("en");
    site.run(&["new", "lesson", "題名"]).exits(0);
    let before = site.source("content/ja/lessons/題名.md");
    let run = site.run(&["new", "lesson", "題名", "--messages", "en"]);
    run.exits(2);
    assert_eq!(
        run.stderr,
        "error: content/ja/lessons/題名.md is there already: give another name with `--slug NAME`\n"
    );
    assert_eq!(site.source("content/ja/lessons/題名.md"), before);
    let root = site.root().to_str().expect("a plain path").to_owned();
    let run = crate::support::shirube(&["new", "site", &root, "--messages", "en"]);
    run.exits(2);
    assert_eq!(
        run.stderr,
        format!("error: {root} is not empty: give the name of a new folder\n")
    );
}

#[test]
fn titles_do_not_lead_out_of_the_content() {
    let site = new_site("en");
    for (title, args) in [
        ("../../../etc/passwd", &[][..]),
        ("x", &["--slug", "../../../../up"]),
        ("x", &["--lang", "../../up"]),
        ("x", &["--lang", "/up"]),
    ] {
        site.run(&[&["new", "article", title], args].concat());
    }
    // Other tests make and delete folders beside this site at the same time.
    let around = walkdir::WalkDir::new(site.root().parent().expect("a parent"));
    let names = around.max_depth(6).into_iter().filter_map(Result::ok);
    let outside: Vec<String> = names
        .map(|entry| entry.path().to_string_lossy().replace('\\', "/"))
        .filter(|path| path.contains("up.md") || path.contains("passwd.md"))
        .filter(|path| !path.contains("/content/ja/"))
        .collect();
    assert_eq!(outside, [""; 0]);
}
