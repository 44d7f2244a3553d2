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
        "date: 2026-05-31",
        "panel-date-before-cause",
        "date: 2026-06-01",
    ),
    // An action begins when the answer that took it on is there, not before.
    (
        "{id: r2, to: begun, date: 2026-03-01",
        "{id: r2, to: begun, date: 2026-04-02",
        "panel-date-before-cause",
        "{id: r2, to: begun, date: 2026-04-01",
    ),
    // An earlier refusal takes nothing on.
    (
        "  - {id: r2, to: begun, date: 2026-03-01,",
        "  - {id: r9, to: begun, date: 2026-02-02, verdict: decline, reason: 初め}\n  - {id: r2, to: begun, date: 2026-04-02,",
        "panel-date-before-cause",
        "  - {id: r9, to: begun, date: 2026-02-02, verdict: decline, reason: 初め}\n  - {id: r2, to: begun, date: 2026-03-31,",
    ),
    // Of several pieces of evidence the last shows that it is done, and the others that it goes on.
    (
        "  - {id: e1, for: x2, title: 見えるもの, url: \"https://example.org/seen\", date: 2026-06-02}",
        "  - {id: e1, for: x2, title: 見, url: \"https://example.org/a\", date: 2026-05-01}\n  - {id: e2, for: x2, title: 見, url: \"https://example.org/b\", date: 2026-05-31}",
        "panel-date-before-cause",
        "  - {id: e1, for: x2, title: 見, url: \"https://example.org/a\", date: 2026-05-01}\n  - {id: e2, for: x2, title: 見, url: \"https://example.org/b\", date: 2026-06-01}",
    ),
    (
        "{id: e1, for: x2, title: 見えるもの, url: \"https://example.org/seen\", date: 2026-06-02}",
        "{id: e1, for: done, title: 見えるもの, url: \"https://example.org/seen\", date: 2026-05-31}",
        "panel-date-before-cause",
        "{id: e1, for: done, title: 見えるもの, url: \"https://example.org/seen\", date: 2026-06-01}",
    ),
    (
        "due_year: 2026",
        "due_year: 20260",
        "panel-due-year",
        "due_year: 2027",
    ),
    (
        "date: 2026-01-10\n",
        "date: 2026-11-22\n",
        "panel-date-to-come",
        "date: 2026-01-09\n",
    ),
    (
        "    response_due: 2027-03-31\n",
        "",
        "panel-due-missing",
        "    response_due: 2027-03-30\n",
    ),
    (
        ", due: 2026-12-31",
        "",
        "panel-due-missing",
        ", due: 2026-12-30",
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
        "actions:\n",
        "actions:\n  - {id: x8, for: waiting, title: 取, owner: 係, starts_on: 2026-11-01, due: 2027-01-01}\n",
        "actions:\n  - {id: x8, for: begun, title: 取, owner: 係, starts_on: 2026-11-01, due: 2027-01-01}\n",
    ),
    (
        "actions:\n",
        "actions:\n  - {id: x8, for: waiting, title: 取, owner: 係, starts_on: 2026-12-01, due: 2027-01-01}\n",
        "actions:\n  - {id: x8, for: accepted, title: 取, owner: 係, starts_on: 2026-12-01, due: 2027-01-01}\n",
    ),
    (
        "actions:\n",
        "actions:\n  - {id: x8, for: declined, title: 取, owner: 係, starts_on: 2026-11-01, due: 2027-01-01}\n",
        "actions:\n",
    ),
    (
        "actions:\n",
        "actions:\n  - {id: x8, for: withdrawn, title: 取, owner: 係, starts_on: 2026-04-01, due: 2027-01-01}\n",
        "actions:\n  - {id: x8, for: withdrawn, title: 取, owner: 係, starts_on: 2026-04-01, done_on: 2026-04-30}\n",
    ),
    (
        "responses:\n",
        "responses:\n  - {id: r8, to: withdrawn, date: 2026-05-02, verdict: accept, reason: 遅れて}\n",
        "responses:\n  - {id: r8, to: withdrawn, date: 2026-05-01, verdict: accept, reason: 遅れて}\n",
    ),
    (
        "evidence:\n",
        "evidence:\n  - {id: e8, for: accepted, title: 見, url: \"https://example.org/a\", date: 2026-06-02}\n",
        "evidence:\n  - {id: e8, for: begun, title: 見, url: \"https://example.org/a\", date: 2026-06-02}\n",
    ),
    (
        "for: done, title: 取り組み2",
        "for: begun, title: 取り組み2",
        "for: done, title: 取り組み9",
    ),
    (
        "    status: under-way\n",
        "    status: under-way\n    withdrawn_reason: 要らない\n",
        "    status: under-way\n    redaction: 省いた\n",
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
fn what_is_missing_is_told_as_a_line_to_be_written() {
    let site = with("    response_due: 2027-03-31\n", "");
    for (lang, want) in [
        ("ja", "「response_due: 2027-01-01」のように"),
        ("en", "such as `response_due: 2027-01-01`"),
    ] {
        let run = site.run(&["build", "--messages", lang]);
        assert!(run.exits(1).stderr.contains(want), "{}", run.stderr);
    }
}

#[test]
fn what_a_file_says_that_cannot_be_read_is_not_called_missing() {
    let files = [
        (
            "panel.yaml",
            GOOD.split_once("recommendations:")
                .expect("there")
                .0
                .to_owned(),
        ),
        (
            "asked.yaml",
            format!(
                "recommendations:{}",
                GOOD.split_once("recommendations:").expect("there").1
            )
            .replace("    status: declined\n", "   status: declined\n"),
        ),
        ("people.yaml", PEOPLE.to_owned()),
    ];
    let site = site(&files.each_ref().map(|(path, text)| (*path, text.as_str())));
    let found = found(&site);
    assert!(!found.is_empty());
    assert!(
        found.iter().all(|(rule, _)| rule.starts_with("yaml-")),
        "{found:?}"
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
    let ahead = PEOPLE.replace("2026-01-10", "2026-11-22");
    assert_eq!(people(&ahead), ["panel-date-to-come"]);
    let before = format!("{PEOPLE}    withdrawn_on: 2026-01-09\n");
    assert!(people(&before).contains(&"panel-date-before-cause".to_owned()));
}
