//! Every finding about panels: a panel that has it, on its line, and the same panel put right, which has not.

use super::{GOOD, PEOPLE, found, good, rules, site};

#[test]
fn a_good_panel_has_no_findings() {
    assert_eq!(rules(&good()), [""; 0]);
    good().builds();
}

/// What to put in place of what in the good panel, the rule that finds it, and what puts it right.
const MISTAKES: &[(&str, &str, &str, &str)] = &[
    ("id: city,", "id: City,", "panel-id", "id: city,"),
    ("id: x1,", "id: timeline,", "panel-id", "id: x-1,"),
    ("id: x1,", "id: done,", "panel-id-twice", "id: x3,"),
    (
        "plain: {ja: 待っています, en: We wait}\n    from: [a1]",
        "plain: {ja: 待っています, en: We wait}\n    from: [a9]",
        "panel-agenda-unknown",
        "plain: {ja: 待っています, en: We wait}\n    from: [a1]",
    ),
    (
        "promised_by: city",
        "promised_by: town",
        "panel-addressee-unknown",
        "promised_by: city",
    ),
    (
        "proposed_by: [p1]",
        "proposed_by: [p9]",
        "panel-person-unknown",
        "proposed_by: [p1]",
    ),
    ("by: p1}]", "by: p9}]", "panel-person-unknown", "by: p1}]"),
    (
        "to: accepted",
        "to: excepted",
        "panel-response-to-nothing",
        "to: accepted",
    ),
    // A measure is promised, not asked for: nobody answers it.
    (
        "to: declined",
        "to: promise",
        "panel-response-to-nothing",
        "to: declined",
    ),
    (
        "for: begun",
        "for: began",
        "panel-action-without-recommendation",
        "for: begun",
    ),
    (
        "for: x2,",
        "for: x9,",
        "panel-evidence-of-nothing",
        "for: done,",
    ),
    (
        "{ja: 議題, en: Item}",
        "{en: Item}",
        "panel-text-missing",
        "{ja: 議題}",
    ),
    (
        "{ja: 議題, en: Item}",
        "{ja: 議題, xx: Item}",
        "panel-language-unknown",
        "議題",
    ),
    (
        "    plain: {ja: 待っています, en: We wait}\n",
        "",
        "panel-plain-missing",
        "    plain: {ja: 待っている, en: Waiting}\n",
    ),
    (
        "plain: {ja: 待っています, en: We wait}",
        "plain: {ja: 待っています}",
        "panel-plain-missing",
        "plain: {ja: 待ち, en: Waits}",
    ),
    (
        "plain: {ja: 待っています, en: We wait}",
        "plain: {ja: 待つ提言, en: We wait}",
        "panel-plain-missing",
        "plain: {ja: 待ち, en: Waits}",
    ),
    (
        "    dissent: {ja: 別の考え, en: Another thought}\n",
        "",
        "panel-dissent-unrecorded",
        "    unanimous: true\n",
    ),
    (
        "    dissent: {ja: 別の考え, en: Another thought}\n",
        "    dissent: 別\n    unanimous: true\n",
        "panel-dissent-unrecorded",
        "    dissent: 別\n",
    ),
    (
        ", reason: 理由4",
        "",
        "panel-response-unreasoned",
        ", reason: 別の理由",
    ),
    (
        "    withdrawn_reason: {ja: 要らなくなった, en: No longer needed}\n",
        "",
        "panel-withdrawal-unreasoned",
        "    withdrawn_reason: 別の理由\n",
    ),
    (
        "{id: e1, for: x2,",
        "{id: e1, for: begun,",
        "panel-done-unproven",
        "{id: e1, for: done,",
    ),
    (
        "date: 2026-03-01, verdict: decline",
        "date: 2026-01-31, verdict: decline",
        "panel-date-before-cause",
        "date: 2026-02-01, verdict: decline",
    ),
    (
        "sent_on: 2026-10-01",
        "sent_on: 2026-01-09",
        "panel-date-before-cause",
        "sent_on: 2026-01-10",
    ),
    (
        "response_due: 2026-03-31",
        "response_due: 2026-01-31",
        "panel-date-before-cause",
        "response_due: 2026-02-28",
    ),
    (
        "done_on: 2026-06-01",
        "done_on: 2026-03-31",
        "panel-date-before-cause",
        "done_on: 2026-04-01",
    ),
    (
        "date: 2026-06-02",
        "date: 2026-03-31",
        "panel-date-before-cause",
        "date: 2026-04-01",
    ),
    (
        "withdrawn_on: 2026-05-01",
        "withdrawn_on: 2026-01-20",
        "panel-date-before-cause",
        "withdrawn_on: 2026-02-01",
    ),
    (
        "sent_on: 2026-10-01",
        "sent_on: 2026-11-22",
        "panel-date-to-come",
        "sent_on: 2026-11-21",
    ),
    (
        "due: 2026-12-31",
        "due: 2026-11-20",
        "panel-overdue",
        "due: 2026-11-21",
    ),
    (
        "response_due: 2027-03-31",
        "response_due: 2026-11-20",
        "panel-overdue",
        "response_due: 2026-11-21",
    ),
    (
        "due_year: 2026\n    fiscal_year: true",
        "due_year: 2025\n",
        "panel-overdue",
        "due_year: 2026\n",
    ),
];

/// Statuses that say something else than days and answers do.
const CONTRADICTIONS: &[(&str, &str, &str)] = &[
    ("status: waiting", "status: accepted", "status: waiting"),
    (
        "response_due: 2026-03-31\n    status: accepted",
        "response_due: 2026-03-31\n    status: waiting",
        "status: accepted",
    ),
    (
        "verdict: accept, reason: 理由1",
        "verdict: decline, reason: 理由1",
        "verdict: partly, reason: 理由1",
    ),
    ("status: under-way", "status: accepted", "status: under-way"),
    (
        "starts_on: 2026-04-01, due: 2026-12-31",
        "starts_on: 2026-11-22, due: 2026-12-31",
        "starts_on: 2026-11-21, due: 2026-12-31",
    ),
    ("due: 2026-12-31", "done_on: 2026-11-20", "due: 2026-12-30"),
    (", done_on: 2026-06-01", "", ", done_on: 2026-06-02"),
    ("verdict: decline", "verdict: accept", "verdict: decline"),
    (
        "    withdrawn_on: 2026-05-01\n",
        "",
        "    withdrawn_on: 2026-05-02\n",
    ),
    (
        "fiscal_year: true\n    status: accepted",
        "fiscal_year: true\n    status: declined",
        "fiscal_year: true\n    status: accepted",
    ),
];

fn with(from: &str, to: &str) -> crate::support::SiteTest {
    assert_eq!(GOOD.matches(from).count(), 1, "{from}");
    let text = GOOD.replace(from, to);
    site(&[("panel.yaml", &text), ("people.yaml", PEOPLE)])
}

#[test]
fn each_mistake_is_found_and_goes_away() {
    for (from, wrong, rule, right) in MISTAKES {
        let bad = rules(&with(from, wrong));
        assert!(
            bad.iter().any(|found| found == rule),
            "{rule}: {wrong:?} gives {bad:?}"
        );
        let good = rules(&with(from, right));
        assert!(
            !good.iter().any(|found| found == rule),
            "{rule}: {right:?} gives {good:?}"
        );
    }
}

#[test]
fn a_status_that_contradicts_its_dates_is_found() {
    let rule = "panel-status-contradicts";
    for (from, wrong, right) in CONTRADICTIONS {
        let bad = rules(&with(from, wrong));
        assert!(
            bad.iter().any(|found| found == rule),
            "{wrong:?} gives {bad:?}"
        );
        let right = if right.starts_with("status: accepted") {
            from
        } else {
            right
        };
        let good = rules(&with(from, right));
        assert!(
            !good.iter().any(|found| found == rule),
            "{right:?} gives {good:?}"
        );
    }
}

#[test]
fn a_mistake_has_its_line() {
    let line = |text: &str| GOOD.lines().position(|l| l.contains(text)).expect("there") as u64 + 1;
    let of = |rule: &str, site| {
        let found = found(&site);
        found
            .into_iter()
            .find(|(found, _)| found == rule)
            .map(|(_, line)| line)
    };
    let answer = with("to: accepted", "to: excepted");
    assert_eq!(
        of("panel-response-to-nothing", answer),
        Some(line("id: r1"))
    );
    let late = with("done_on: 2026-06-01", "done_on: 2026-03-31");
    assert_eq!(of("panel-date-before-cause", late), Some(line("id: x2")));
    let status = with("status: under-way", "status: accepted");
    assert_eq!(
        of("panel-status-contradicts", status),
        Some(line("status: under-way"))
    );
}

#[test]
fn files_belong_to_one_panel_and_names_to_a_file_of_their_own() {
    let nameless = site(&[("meetings.yaml", "meetings: []\n")]);
    assert_eq!(rules(&nameless), ["panel-about-missing"]);
    let twice = site(&[
        ("panel.yaml", GOOD),
        ("people.yaml", PEOPLE),
        ("z.yaml", "panel: {name: 別}\n"),
    ]);
    assert_eq!(rules(&twice), ["panel-about-twice"]);
    let mixed = site(&[("panel.yaml", &format!("{GOOD}{PEOPLE}"))]);
    assert_eq!(rules(&mixed), ["panel-people-mixed"]);
    // A panel may be one file, and a copy of a site may lack the names.
    let alone = site(&[]);
    alone.edit("content/_data/panels/p.yaml", GOOD);
    assert_eq!(rules(&alone), [""; 0]);
    let page = site(&[]);
    page.edit(
        "content/ja/b.md",
        "---\ntitle: パネル\nkind: panel\n---\n\n本文\n",
    );
    assert_eq!(rules(&page), ["panel-not-data"]);
}

#[test]
fn consents_are_asked_for() {
    let people = |text: &str| rules(&site(&[("panel.yaml", GOOD), ("people.yaml", text)]));
    assert_eq!(people(PEOPLE), [""; 0]);
    for line in [
        "    consent_on: 2026-01-10\n",
        "    consent_record: 用紙1\n",
    ] {
        assert_eq!(
            people(&PEOPLE.replace(line, "")),
            ["panel-consent-missing"],
            "{line}"
        );
    }
    let withdrawn = format!("{PEOPLE}    withdrawn_on: 2026-11-01\n");
    assert_eq!(people(&withdrawn), ["panel-name-kept"]);
    assert_eq!(
        people("people:\n  - id: p1\n    withdrawn_on: 2026-11-01\n"),
        [""; 0]
    );
    let before = format!("{PEOPLE}    withdrawn_on: 2026-01-09\n");
    assert!(people(&before).contains(&"panel-date-before-cause".to_owned()));
}
