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

/// The ids of a feed's entries.
fn ids(feed: &str) -> Vec<&str> {
    let lines = feed.lines().map(str::trim);
    let ids = lines.filter_map(|line| line.strip_prefix("<id>")?.strip_suffix("</id>"));
    ids.skip(1).collect()
}

#[test]
fn who_follows_hears_of_edits_and_of_what_became_late() {
    let site = good();
    site.run(&["panel", "record"]).exits(0);
    site.builds();
    let own = "en/panels/p/begun/atom.xml";
    let before = site.read(own);
    for (from, to) in [
        ("due: 2026-12-31", "due: 2026-11-20"),
        ("理由2", "別の理由"),
    ] {
        site.replace("content/_data/panels/p/panel.yaml", from, to);
        site.run(&["panel", "record"]).exits(0);
    }
    site.build(&[]).exits(0);
    for feed in [own, "en/panels/p/atom.xml"] {
        let feed = site.read(feed);
        let mut now = ids(&feed);
        let tails = ["#changed-8", "#changed-9", "#late-action-x1-2026-11-20"];
        for tail in tails {
            let found = now
                .iter()
                .filter(|id| id.contains("/panels/p/begun/") && id.ends_with(tail));
            assert_eq!(found.count(), 1, "{tail} in {now:?}");
        }
        let entries = feed.split("<entry>");
        let late = entries.into_iter().find(|entry| entry.contains("#late-"));
        let late = late.unwrap_or_default();
        assert!(
            late.contains("<title>This is overdue: Begun one</title>"),
            "{late}"
        );
        assert!(late.contains("<updated>2026-11-21T"), "{late}");
        assert!(late.contains("Action due: 20 November 2026"), "{late}");
        assert!(
            feed.contains("<title>Changes to this record: Begun one</title>"),
            "{feed}"
        );
        let all = now.len();
        now.sort_unstable();
        now.dedup();
        assert_eq!(now.len(), all, "{now:?}");
    }
    // What was there before is there as it was.
    let now = site.read(own);
    assert!(ids(&before).iter().all(|id| ids(&now).contains(id)));
    // Due in a day is not late, and to be late again is news.
    site.replace(
        "content/_data/panels/p/panel.yaml",
        "due: 2026-11-20",
        "due: 2026-11-21",
    );
    site.build(&[]).exits(0);
    assert!(!site.read(own).contains("#late-"));
}

#[test]
fn an_open_action_is_late_whatever_its_status_says() {
    let site = good();
    site.replace(
        "content/_data/panels/p/panel.yaml",
        "actions:\n",
        "actions:\n  - {id: x8, for: declined, title: 取, owner: 係, starts_on: 2026-04-01, due: 2026-11-20}\n",
    );
    site.build(&[]).exits(1);
    site.build(&["--allow-errors"]);
    let board = site.read("ja/panels/p/index.html");
    assert!(
        board.contains("<strong data-late-count>1</strong>"),
        "{board}"
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
