//! Same input, same bytes: in any folder, time zone, locale and number of threads, cold or warm.

use crate::support::{SiteTest, assert_same};

#[test]
fn the_reference_site_has_no_errors_and_no_warnings() {
    let site = SiteTest::reference();
    let run = site.build(&["--strict"]);
    assert_eq!(run.exits(0).rules(), [""; 0], "{}", run.stderr);
    assert!(run.told().ends_with(" to ROOT/public\n"), "{}", run.stderr);
}

#[test]
fn folder_zone_locale_and_threads_leave_no_trace() {
    let one = SiteTest::reference();
    let build = ["build", "--messages", "en"];
    one.prepare(&build)
        .env("TZ", "Asia/Tokyo")
        .env("LC_ALL", "C")
        .env("LANG", "C")
        .env("RAYON_NUM_THREADS", "1")
        .run()
        .exits(0);
    let two = SiteTest::empty();
    for (path, bytes) in crate::support::tree(one.root()) {
        if !path.starts_with("public/") && !path.starts_with(".") {
            two.edit(&format!("an other/フォルダ/{path}"), bytes);
        }
    }
    let root = two.root().join("an other/フォルダ");
    let run = two
        .prepare(&["build", "--messages", "ja"])
        .env("TZ", "America/Los_Angeles")
        .env("LC_ALL", "ja_JP.UTF-8")
        .env("LANG", "tr_TR.UTF-8")
        .env("RAYON_NUM_THREADS", "4");
    run.root(&root).run().exits(0);
    assert_same(&crate::support::tree(&root.join("public")), &one.written());
}

#[test]
fn the_day_comes_from_outside() {
    let site = SiteTest::new(
        "-- content/ja/a.md --\n---\ntitle: 題\nreview_by: 2026-11-21\n---\n\n本文\n",
    );
    let root = site.root().to_str().expect("a plain path").to_owned();
    for (epoch, overdue) in [("1795219200", false), ("1795392000", true)] {
        let run = crate::support::command(&["build", "--root", &root])
            .env("SOURCE_DATE_EPOCH", epoch)
            .run();
        run.exits(0);
        let page = site.read("ja/a/index.html");
        assert_eq!(
            page.contains("<p class=\"notice notice-overdue\">"),
            overdue,
            "{epoch}: {page}"
        );
    }
    // The option counts before the variable.
    site.prepare(&["build"])
        .env("SOURCE_DATE_EPOCH", "1795392000")
        .run()
        .exits(0);
    assert!(
        !site
            .read("ja/a/index.html")
            .contains("<p class=\"notice notice-overdue\">")
    );
}

#[test]
fn cold_and_warm_builds_write_the_same() {
    let warm = SiteTest::reference();
    warm.builds();
    let edits: &[(&str, &str, &str)] = &[
        (
            "content/ja/lessons/genome.md",
            "一冊の本だと",
            "一冊のぶあつい本だと",
        ),
        (
            "content/ja/glossary/gene.md",
            "title: 遺伝子",
            "title: 遺伝子（いでんし）",
        ),
        ("content/en/lessons/genome.md", "weight: 1", "weight: 9"),
        (
            "site.toml",
            "time_zone = \"Asia/Tokyo\"",
            "time_zone = \"Asia/Tokyo\"\nper_page = 2",
        ),
        ("layouts/partials/title.html", "<h1", "<h1 data-x"),
        ("assets/site.js", "", "// changed\n"),
        ("i18n/en.ftl", "toc =", "toc = Changed:"),
    ];
    for (path, from, to) in edits {
        match from.is_empty() {
            true => warm.edit(path, format!("{}{to}", warm.source(path))),
            false => warm.replace(path, from, to),
        };
        warm.build(&[]).exits(0);
        let cold = SiteTest::empty();
        for (path, bytes) in crate::support::tree(warm.root()) {
            if !path.starts_with("public/") && !path.starts_with(".") {
                cold.edit(&path, bytes);
            }
        }
        cold.build(&[]).exits(0);
        assert_same(&warm.written(), &cold.written());
    }
}
