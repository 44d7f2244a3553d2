//! What pages, feeds and open data say.

use super::{GOOD, PEOPLE, good, site};
use crate::support::broken_links;

#[test]
fn the_board_counts_by_status_and_by_addressee() {
    let site = good();
    site.builds();
    let board = site.read("ja/panels/p/index.html");
    for (status, count) in [
        ("waiting", 1),
        ("accepted", 2),
        ("under-way", 1),
        ("done", 1),
        ("declined", 1),
        ("withdrawn", 1),
    ] {
        let row = board
            .split(&format!("<li data-status=\"{status}\">"))
            .nth(1)
            .expect("a row");
        let row = row.split("</li>").next().unwrap_or_default();
        assert!(
            row.ends_with(&format!("<strong>{count}</strong>")),
            "{status}: {row}"
        );
    }
    assert!(
        board.contains("<strong data-late-count>0</strong>"),
        "{board}"
    );
    assert!(board.contains("<h3>試し市</h3>"), "{board}");
    assert!(board.contains("日付で数え"), "the basis of days is named");
    assert_eq!(broken_links(&site, "/"), [""; 0]);
}

#[test]
fn what_is_late_says_so_and_what_may_become_late_carries_its_day() {
    let site = good();
    site.replace(
        "content/_data/panels/p/panel.yaml",
        "due: 2026-12-31",
        "due: 2026-11-20",
    );
    site.build(&[]).exits(0);
    let board = site.read("ja/panels/p/index.html");
    assert!(board.contains("<strong data-late-count>1</strong>"));
    assert!(board.contains("<p class=\"late\" data-due=\"2026-11-20\">期限を過ぎています</p>"));
    assert!(board.contains("<p class=\"late\" data-due=\"2027-03-31\" hidden>"));
    // On its last day it is in time.
    site.replace(
        "content/_data/panels/p/panel.yaml",
        "due: 2026-11-20",
        "due: 2026-11-21",
    );
    site.build(&[]).exits(0);
    assert!(
        site.read("ja/panels/p/index.html")
            .contains("data-due=\"2026-11-21\" hidden")
    );
}

#[test]
fn a_recommendation_is_told_from_the_meeting_to_the_evidence() {
    let site = good();
    site.builds();
    let page = site.read("en/panels/p/done/index.html");
    let at = |text: &str| {
        page.find(text)
            .unwrap_or_else(|| panic!("{text} in {page}"))
    };
    let story = [
        "id=\"meeting-m1\"",
        "id=\"sent-done\"",
        "id=\"response-r3\"",
        "id=\"action-begun-x2\"",
        "id=\"action-done-x2\"",
        "id=\"evidence-e1\"",
    ];
    let places = story.map(at);
    assert!(places.is_sorted(), "{places:?}");
    assert!(page.contains("https://example.org/seen"));
    assert!(
        !page.contains("step-awaited"),
        "nothing is awaited of what is done"
    );
    // What is to come stands at the end of the line.
    let begun = site.read("en/panels/p/begun/index.html");
    let story = begun
        .split("</ol>")
        .find(|part| part.contains("class=\"story\""))
        .unwrap_or_default();
    let last = story.rsplit("<li ").next().unwrap_or_default();
    assert!(
        last.contains("Still to come") && last.contains("Action due: 31 December 2026"),
        "{last}"
    );
    // A reason that is told in Japanese alone says so.
    assert!(page.contains("<p lang=\"ja\">理由3</p>"), "{page}");
    assert!(
        site.read("en/panels/p/m1/index.html")
            .contains("<p>A voice</p>")
    );
    let line = site.read("en/panels/p/timeline/index.html");
    assert!(line.contains("<h1>Test panel: timeline</h1>") && line.contains("id=\"evidence-e1\""));
}

#[test]
fn one_recommendation_can_be_followed() {
    let site = good();
    site.builds();
    let feed = site.read("ja/panels/p/done/atom.xml");
    let ids: Vec<&str> = feed
        .lines()
        .filter_map(|line| line.trim().strip_prefix("<id>"))
        .collect();
    assert_eq!(ids.len(), 7, "{feed}");
    assert!(ids[1].contains("/ja/panels/p/done/#evidence-e1"), "{ids:?}");
    assert!(
        site.read("ja/panels/p/done/index.html")
            .contains("href=\"/ja/panels/p/done/atom.xml\"")
    );
    assert!(
        site.read("ja/panels/p/atom.xml")
            .contains("/ja/panels/p/withdrawn/#withdrawn-withdrawn")
    );
}

#[test]
fn an_example_and_a_draft_are_told_apart_from_the_real() {
    let text = GOOD.replace("panel:\n", "panel:\n  example: true\n");
    let site = site(&[("panel.yaml", &text), ("people.yaml", PEOPLE)]);
    site.builds();
    for page in ["", "done/", "m1/", "timeline/"] {
        let html = site.read(&format!("en/panels/p/{page}index.html"));
        assert!(html.contains("notice-example"), "{page}");
    }
    site.replace(
        "content/_data/panels/p/panel.yaml",
        "example: true",
        "draft: true",
    );
    site.builds();
    assert!(!site.has("ja/panels/p/index.html"));
}
