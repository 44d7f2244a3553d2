//! Calendars, read line by line as RFC 5545 has them.

use crate::support::SiteTest;

const EVENT: &str = "-- content/ja/events/talk.md --\n---\ntitle: \"{講座|こうざ}; 第1回, 入門\"\n\
    description: とても長い説明がここに入ります。七十五オクテットを超えると行が折られ、文字の途中では折られません。\n\
    date: 2026-10-01\nstart: 2027-02-06 14:00\nend: 2027-02-06 16:00\ntime_zone: Asia/Tokyo\nplace: 市民会館\naddress: 中央1-2\n---\n\n本文\n\
    -- content/ja/events/past.md --\n---\ntitle: 前回\ndate: 2025-10-01\nstart: 2025-07-04 09:00\ntime_zone: America/New_York\n---\n\n本文\n\
    -- content/ja/events/_index.md --\n---\ntitle: 催し\n---\n";

/// Content lines, unfolded. Lines end in CRLF and are at most 75 octets long.
fn lines(calendar: &str) -> Vec<String> {
    for line in calendar.split_inclusive("\r\n") {
        assert!(line.ends_with("\r\n"), "{line:?}");
        assert!(line.len() <= 77, "{} octets: {line:?}", line.len() - 2);
    }
    let unfolded = calendar.replace("\r\n ", "");
    unfolded
        .split_terminator("\r\n")
        .map(str::to_owned)
        .collect()
}

#[test]
fn an_event_has_its_calendar() {
    let site = SiteTest::new(EVENT);
    site.build(&[]).exits(0);
    let found = lines(&site.read("ja/events/talk/event.ics"));
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "UID:events/talk@example.org",
        "DTSTAMP:20261001T000000Z",
        "DTSTART:20270206T050000Z",
        "DTEND:20270206T070000Z",
        "SUMMARY:講座\\; 第1回\\, 入門",
        "LOCATION:市民会館\\, 中央1-2",
        "URL:https://example.org/ja/events/talk/",
        "END:VCALENDAR",
    ] {
        assert!(found.iter().any(|l| l == line), "{line}: {found:#?}");
    }
}

#[test]
fn a_list_of_events_has_them_all() {
    let site = SiteTest::new(EVENT);
    site.build(&[]).exits(0);
    let found = lines(&site.read("ja/events/events.ics"));
    let starts: Vec<&String> = found
        .iter()
        .filter(|line| line.starts_with("DTSTART"))
        .collect();
    assert_eq!(
        starts,
        ["DTSTART:20250704T130000Z", "DTSTART:20270206T050000Z"]
    );
    let begin = found.iter().filter(|line| *line == "BEGIN:VEVENT").count();
    assert_eq!(begin, 2);
}

#[test]
fn coming_and_past_events_are_told_apart() {
    let site = SiteTest::new(EVENT);
    site.build(&[]).exits(0);
    let page = site.read("ja/events/index.html");
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}: {page}"));
    assert!(at("講座; 第1回, 入門") < at("前回"));
    let heading = page.rfind("<h2").expect("a heading for the past");
    assert!(
        at("講座; 第1回, 入門") < heading && heading < at("前回"),
        "{page}"
    );
}
