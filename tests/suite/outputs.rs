//! What a build writes besides running text: feeds, maps, calendars, lists, and links that hold.

mod calendars;
mod feeds;
mod lists;

use crate::support::{SITE, SiteTest, broken_links};

#[test]
fn every_link_of_the_reference_site_leads_somewhere() {
    let site = SiteTest::reference();
    site.builds();
    assert_eq!(broken_links(&site, "/"), [""; 0]);
}

#[test]
fn every_link_holds_below_a_path() {
    let site = SiteTest::reference();
    let base = "base_url = \"https://shirube.example.org/";
    site.replace(
        "site.toml",
        &format!("{base}\""),
        &format!("{base}sub/site/\""),
    );
    site.builds();
    assert_eq!(broken_links(&site, "/sub/site/"), [""; 0]);
    assert!(
        site.read("robots.txt")
            .ends_with("\nSitemap: https://shirube.example.org/sub/site/sitemap.xml\n")
    );
    let sitemap = site.read("sitemap.xml");
    let places = sitemap.matches("<loc>").count();
    assert_eq!(
        sitemap
            .matches("<loc>https://shirube.example.org/sub/site/")
            .count(),
        places
    );
    let manifest: serde_json::Value =
        serde_json::from_str(&site.read("ja/site.webmanifest")).expect("JSON");
    assert_eq!(manifest["start_url"], "/sub/site/ja/");
    assert_eq!(manifest["scope"], "/sub/site/");
    assert_eq!(manifest["icons"][0]["src"], "/sub/site/favicon.svg");
}

#[test]
fn the_map_for_search_engines_lists_what_may_be_found() {
    let site = SiteTest::new(
        "-- content/ja/a.md --\n---\ntitle: a\nupdated: 2026-02-03\ndate: 2026-01-01\n---\n\nx\n\
         -- content/ja/old.md --\n---\ntitle: o\nexpires: 2026-11-20\n---\n\nx\n\
         -- content/ja/later.md --\n---\ntitle: l\npublish_at: 2026-11-22\n---\n\nx\n",
    );
    site.build(&[]).exits(0);
    let sitemap = site.read("sitemap.xml");
    crate::support::expect_file("outputs/sitemap.xml", &sitemap);
    assert!(
        site.read("ja/old/index.html")
            .contains("<meta name=\"robots\" content=\"noindex\">")
    );
    assert!(!site.has("ja/later/index.html"));
    assert_eq!(
        site.read("robots.txt"),
        "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n"
    );
}

#[test]
fn old_addresses_lead_to_the_new_one() {
    let site = SiteTest::new(
        "-- content/ja/lessons/a.md --\n---\ntitle: 甲\naliases: [/old/a.html, 旧/甲, /x/]\n---\n\nx\n",
    );
    site.build(&[]).exits(0);
    assert_eq!(
        site.read("_redirects"),
        "/ja/%E6%97%A7/%E7%94%B2/ /ja/lessons/a/ 301\n/old/a.html /ja/lessons/a/ 301\n/x/ /ja/lessons/a/ 301\n"
    );
    for path in ["old/a.html", "ja/旧/甲/index.html", "x/index.html"] {
        let page = site.read(path);
        assert!(
            page.contains("<meta http-equiv=\"refresh\" content=\"0; url=/ja/lessons/a/\">"),
            "{page}"
        );
        assert!(
            page.contains("<link rel=\"canonical\" href=\"https://example.org/ja/lessons/a/\">"),
            "{page}"
        );
        assert!(
            page.contains("<a href=\"/ja/lessons/a/\">甲 | 試験</a>"),
            "{page}"
        );
    }
}

#[test]
fn two_pages_cannot_have_one_address() {
    let site = SiteTest::new(
        "-- content/ja/a.md --\n---\ntitle: a\n---\n\nx\n\
         -- content/ja/b.md --\n---\ntitle: b\nslug: a\n---\n\nx\n\
         -- content/ja/c.md --\n---\ntitle: c\naliases: [b2]\n---\n\nx\n\
         -- content/ja/d.md --\n---\ntitle: d\naliases: [b2]\n---\n\nx\n",
    );
    for lang in ["ja", "en"] {
        let run = site.run(&["build", "--messages", lang]);
        crate::support::expect_file(
            &format!("outputs/addresses.{lang}.txt"),
            run.exits(1).frames(),
        );
    }
}

#[test]
fn servers_are_told_what_may_be_kept() {
    let site = SiteTest::new("-- content/ja/a.md --\n---\ntitle: a\n---\n\nx\n");
    site.build(&[]).exits(0);
    crate::support::expect_file("outputs/_headers", &site.read("_headers"));
}

#[test]
fn only_what_the_site_asks_for_is_written() {
    let site =
        SiteTest::new("-- content/ja/a.md --\n---\ntitle: a\ntags: [t]\naliases: [z]\n---\n\nx\n");
    site.edit(
        "site.toml",
        SITE.replacen('\n', "\noutputs = [\"sitemap\"]\n", 1),
    );
    site.build(&[]).exits(0);
    let written: Vec<String> = site
        .written()
        .into_keys()
        .filter(|p| !p.starts_with("assets/"))
        .collect();
    let want = [
        ".shirube-site",
        "_headers",
        "en/a/index.html",
        "en/index.html",
        "favicon.svg",
        "index.html",
        "ja/a/index.html",
        "ja/index.html",
        "sitemap.xml",
    ];
    assert_eq!(written, want);
}
