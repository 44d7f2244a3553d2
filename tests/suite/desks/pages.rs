//! Desks on the site: a page in every language, lists by facet, and data for a browser; what a change makes anew.

use super::{GOOD, made_up, site};

#[test]
fn a_desk_has_a_page_in_every_language() {
    let site = site(&[
        ("desks/a.yaml", GOOD),
        ("desks/b.yaml", "name: 日本語だけ\n"),
    ]);
    site.build(&[]).exits(0);
    assert!(
        site.read("ja/desks/a/index.html")
            .contains("<h1>見本の窓口</h1>")
    );
    assert!(
        site.read("en/desks/a/index.html")
            .contains("<h1>Sample desk</h1>")
    );
    let stand_in = site.read("en/desks/b/index.html");
    assert!(
        stand_in.contains("<h1 lang=\"ja\" dir=\"ltr\">日本語だけ</h1>"),
        "{stand_in}"
    );
    assert!(stand_in.contains("noindex"));
}

#[test]
fn desks_are_listed_by_what_they_are_for() {
    let site = site(&[
        ("desks/all.csv", &made_up::table(60)),
        ("desks/nation.yaml", "name: 全国の窓口\narea: 全国\n"),
    ]);
    site.build(&[]).exits(0);
    for path in [
        "ja/desks/remit/employment/index.html",
        "ja/desks/prefecture/13/index.html",
        "en/desks/language/vi/index.html",
        "en/desks/channel/telephone/index.html",
        "en/desks/channel/telephone/page/3/index.html",
    ] {
        assert!(site.has(path), "{path}");
    }
    // Prefecture 13 has two of sixty desks, and those for all of Japan.
    let tokyo = site.read("ja/desks/prefecture/13/index.html");
    for name in [
        "架空の窓口0012（見本）",
        "架空の窓口0059（見本）",
        "全国の窓口",
    ] {
        assert!(tokyo.contains(name), "{name}");
    }
    assert_eq!(tokyo.matches("class=\"card desk-card\"").count(), 3);
    let text = site.read("en/desks/prefecture/13/text/index.html");
    assert!(text.contains("Made-up desk 0012 (sample)"));
}

#[test]
fn the_browser_gets_hours_to_compare_with_its_clock() {
    let site = site(&[("desks/a.yaml", GOOD)]);
    site.build(&[]).exits(0);
    let data: serde_json::Value =
        serde_json::from_str(&site.read("ja/desks/directory.json")).expect("JSON");
    // Eight weeks from Saturday 21 November; the first day is Tuesday, since Monday is a holiday.
    let hours = data["desks"]["hours"][0].as_str().expect("hours");
    assert!(hours.starts_with("29924640-29925120 29926080-"), "{hours}");
    assert_eq!(data["desks"]["list"][0]["hours"], 0);
    assert_eq!(data["desks"]["list"][0]["number"], "050-0000-0001");
    let until = data["desks"]["known_until_minute"]
        .as_i64()
        .expect("a minute");
    assert_eq!((until + 9 * 60) % (24 * 60), 0, "the end of a day in Japan");
    // Before February the holidays of the year after are not announced, and nothing is known beyond this one.
    let config = site.source("site.toml");
    site.edit("site.toml", format!("{config}\n[desks]\nweeks = 52\n"));
    let root = site.root().to_str().expect("a plain path");
    crate::support::shirube(&[
        "build",
        "--root",
        root,
        "--date",
        "2027-01-20",
        "--allow-errors",
    ]);
    let data: serde_json::Value =
        serde_json::from_str(&site.read("ja/desks/directory.json")).expect("JSON");
    // Midnight after 31 December 2027 in Japan; a year from 20 January would be three weeks more.
    let end = 30_504_420;
    assert_eq!(data["desks"]["known_until_minute"], end);
    let last = data["desks"]["hours"][0].as_str().expect("hours");
    let (_, last) = last.rsplit_once('-').expect("an interval");
    assert!(last.parse::<i64>().expect("a minute") <= end, "{last}");
}

#[test]
fn a_changed_number_makes_only_what_shows_it_anew() {
    let site = site(&[
        ("desks/a.yaml", GOOD),
        (
            "desks/b.yaml",
            &GOOD
                .replace("見本の窓口", "別の窓口")
                .replace("0001", "0002"),
        ),
    ]);
    site.rendered();
    assert_eq!(site.rendered(), [""; 0]);
    site.replace(
        "content/_data/desks/b.yaml",
        "050-0000-0002",
        "050-0000-0003",
    );
    let mut pages = site.rendered();
    pages.retain(|path| path.ends_with("index.html"));
    let want = [
        "en/desks/b/index.html",
        "en/desks/channel/telephone/index.html",
        "en/desks/index.html",
        "en/desks/prefecture/13/index.html",
        "en/desks/prefecture/13/pocket/index.html",
        "en/desks/prefecture/13/text/index.html",
        "ja/desks/b/index.html",
        "ja/desks/channel/telephone/index.html",
        "ja/desks/index.html",
        "ja/desks/prefecture/13/index.html",
        "ja/desks/prefecture/13/pocket/index.html",
        "ja/desks/prefecture/13/text/index.html",
    ];
    pages.sort();
    assert_eq!(pages, want);
}

#[test]
fn a_desk_is_found_by_its_operator_and_its_place() {
    let site = site(&[("desks/a.yaml", GOOD)]);
    for query in ["見本の法人", "東京都", "見本の窓口"] {
        let run = site.run(&["search", query, "--format", "json"]);
        let found: serde_json::Value = serde_json::from_str(&run.exits(0).stdout).expect("JSON");
        assert_eq!(found["results"][0]["url"], "/ja/desks/a/", "{query}");
    }
}

#[test]
fn thousands_of_desks_have_their_pages_and_services() {
    let site = site(&[("desks/all.csv", &made_up::table(2000))]);
    site.build(&[]).exits(0);
    let written = site.written();
    let pages = |begin: &str| {
        let below = written.keys().filter_map(|path| path.strip_prefix(begin));
        below
            .filter(|rest| rest.matches('/').count() == 1 && rest.ends_with("/index.html"))
            .count()
    };
    for lang in ["ja", "en"] {
        assert_eq!(pages(&format!("{lang}/desks/sample-")), 2000, "{lang}");
        assert_eq!(pages(&format!("{lang}/desks/prefecture/")), 47, "{lang}");
    }
    let services: serde_json::Value =
        serde_json::from_str(&site.read("desks/desks.hsds.json")).expect("JSON");
    assert_eq!(services["total_items"], 2000);
    assert_eq!(services["contents"].as_array().map(Vec::len), Some(2000));
}
