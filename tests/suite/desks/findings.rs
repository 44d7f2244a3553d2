//! Every finding about desks: a site that has it, and the same site put right, which has not.

use super::{GOOD, found, rules, site};
use crate::support::TODAY;

#[test]
fn a_good_desk_has_no_findings() {
    assert_eq!(rules(&site(&[("desks/a.yaml", GOOD)])), [""; 0]);
    site(&[("desks/a.yaml", GOOD)]).builds();
}

#[test]
fn each_mistake_in_a_record_is_found_and_goes_away() {
    // What to put in place of what in a good record, the rule, and what puts it right.
    for (from, wrong, rule, right) in [
        (
            "050-0000-0001",
            "050-0000-001",
            "desk-phone-malformed",
            "050-0000-0001",
        ),
        (
            "050-0000-0001",
            "０５０ー００００ー０００１",
            "desk-phone-form",
            "050-0000-0001",
        ),
        (
            "050-0000-0001",
            "0570-000-000",
            "desk-call-cost-missing",
            "{number: 0570-000-000, cost: navi}",
        ),
        (
            "050-0000-0001",
            "{number: 050-0000-0001, unreachable_from: [overseas]}",
            "desk-alternative-missing",
            "{number: 050-0000-0001, unreachable_from: [overseas], alternative: 03-0000-0000}",
        ),
        (
            "Mo-Fr 09:00-17:00; PH off; Dec 29-Jan 03 off",
            "平日9時から17時",
            "desk-hours-syntax",
            "Mo-Fr 09:00-17:00; PH off; Dec 29-Jan 03 off",
        ),
        (
            "Mo-Fr 09:00-17:00; PH off; Dec 29-Jan 03 off",
            "Mo-Fr 09:00-17:00; Dec 29-Jan 03 off",
            "desk-hours-holidays",
            "Mo-Fr,PH 09:00-17:00; Dec 29-Jan 03 off",
        ),
        ("[13]", "[48]", "desk-area-unknown", "[47]"),
        ("[13]", "[131017]", "desk-area-unknown", "[131016]"),
        ("[13]", "[1]", "desk-area-zero", "[01]"),
        (
            "operator: 見本の法人",
            "id: Desk A",
            "desk-id",
            "id: desk-a",
        ),
        (
            "source: https://example.org/\n",
            "",
            "desk-source-missing",
            "source: https://example.org/a\n",
        ),
        (
            "verified_by: 見本班\n",
            "",
            "desk-checker-missing",
            "verified_by: 相談班\n",
        ),
        (
            "expires_on: 2027-11-01",
            "expires_on: 2026-10-01",
            "desk-dates-reversed",
            "expires_on: 2027-10-01",
        ),
        (
            "expires_on: 2027-11-01",
            "expires_on: 2026-11-20",
            "desk-expired",
            "expires_on: 2026-11-21",
        ),
        (
            "verified_on: 2026-11-01",
            "verified_on: 2026-11-22",
            "desk-verified-later",
            "verified_on: 2026-11-21",
        ),
        (
            "verified_on: 2026-11-01\nverified_by: 見本班\n",
            "",
            "desk-unverified",
            "verified_on: 2026-11-20\nverified_by: x\n",
        ),
        (
            "verified_on: 2026-11-01",
            "verified_on: 2025-11-21",
            "desk-stale",
            "verified_on: 2025-11-22",
        ),
        (
            "operator: 見本の法人",
            "email: 見本@example.org",
            "desk-email-form",
            "email: sample@example.org",
        ),
        (
            "operator: 見本の法人",
            "postal_code: 100-000",
            "desk-postal-code",
            "postal_code: 100-0000",
        ),
        (
            "operator: 見本の法人",
            "latitude: 139.7\nlongitude: 35.7",
            "desk-position",
            "latitude: 35.7\nlongitude: 139.7",
        ),
        (
            "operator: 見本の法人",
            "languages: [eng]",
            "desk-language-unknown",
            "languages: [en]",
        ),
        (
            "operator: 見本の法人",
            "operator: {jp: 法人}",
            "desk-translation-unknown",
            "operator: {ja: 法人}",
        ),
        (
            "name: {ja: 見本の窓口, en: Sample desk}",
            "name: {ja: \"\"}",
            "key-empty",
            "name: {ja: 窓口}",
        ),
    ] {
        assert_eq!(GOOD.matches(from).count(), 1, "{from}");
        let bad = rules(&site(&[("desks/a.yaml", &GOOD.replace(from, wrong))]));
        assert!(
            bad.iter().any(|found| found == rule),
            "{rule}: {wrong:?} gives {bad:?}"
        );
        let good = rules(&site(&[("desks/a.yaml", &GOOD.replace(from, right))]));
        assert_eq!(good, [""; 0], "{rule}: {right:?}");
    }
}

#[test]
fn a_mistake_has_its_place() {
    let text = GOOD.replace("050-0000-0001", "050-0000-001");
    let found = found(&site(&[("desks/a.yaml", &text)]));
    assert_eq!(found, [("desk-phone-malformed".to_owned(), 3, 12)]);
}

#[test]
fn a_file_that_is_no_desk_and_a_desk_that_is_a_page_are_found() {
    assert_eq!(
        rules(&site(&[("desks/a.yaml", "- 一覧\n")])),
        ["desk-empty"]
    );
    let page = site(&[]);
    page.edit(
        "content/ja/b.md",
        "---\ntitle: 窓口\nkind: desk\n---\n\n本文\n",
    );
    assert_eq!(rules(&page), ["desk-not-data"]);
}

#[test]
fn an_id_is_one_desks() {
    let twice = [
        ("desks/a.yaml", GOOD),
        ("desks/b.yaml", &*format!("id: a\n{GOOD}")),
    ];
    assert_eq!(rules(&site(&twice)), ["desk-twice"]);
}

#[test]
fn numbers_are_compared_over_desks() {
    let other = GOOD
        .replace("見本の法人", "別の法人")
        .replace("見本の窓口", "別の窓口");
    let two = |second: &str| rules(&site(&[("desks/a.yaml", GOOD), ("desks/b.yaml", second)]));
    assert_eq!(two(&other), ["desk-phone-shared"]);
    assert_eq!(two(&other.replace("0001", "0002")), [""; 0]);
    // Branches of one operator may share a number; 188 is everybody's.
    assert_eq!(two(&GOOD.replace("見本の窓口", "別の窓口")), [""; 0]);
    let short = |text: &str| text.replace("050-0000-0001", "{number: 188, cost: usual}");
    let both = [
        ("desks/a.yaml", &*short(GOOD)),
        ("desks/b.yaml", &*short(&other)),
    ];
    assert_eq!(rules(&site(&both)), [""; 0]);
    // The same desk twice, with different numbers; in another area it is another.
    let differs = GOOD.replace("0001", "0002");
    assert_eq!(two(&differs), ["desk-phone-differs"]);
    assert_eq!(two(&differs.replace("[13]", "[14]")), [""; 0]);
}

#[test]
fn a_number_changed_without_a_check_is_found() {
    let site = site(&[("desks/a.yaml", GOOD)]);
    let run = site.run(&["desks", "verify", "--messages", "en"]);
    assert_eq!(
        run.exits(0).stderr,
        "noted the checked numbers in content/_data/desks-verified.csv\n"
    );
    let noted = site.source("content/_data/desks-verified.csv");
    assert_eq!(
        noted,
        "id,verified_on,numbers\na,2026-11-01,050-0000-0001\n"
    );
    assert_eq!(rules(&site), [""; 0]);
    site.replace(
        "content/_data/desks/a.yaml",
        "050-0000-0001",
        "050-0000-0002",
    );
    assert_eq!(rules(&site), ["desk-phone-changed"]);
    // Noting again does not make it right; a new check does.
    site.run(&["desks", "verify"]).exits(1);
    assert_eq!(rules(&site), ["desk-phone-changed"]);
    site.replace(
        "content/_data/desks/a.yaml",
        "verified_on: 2026-11-01",
        &format!("verified_on: {TODAY}"),
    );
    assert_eq!(rules(&site), [""; 0]);
    site.run(&["desks", "verify"]).exits(0);
    assert!(
        site.source("content/_data/desks-verified.csv")
            .contains("a,2026-11-21,050-0000-0002")
    );
}

#[test]
fn an_expired_desk_fails_a_strict_build_only() {
    let site = site(&[("desks/a.yaml", &GOOD.replace("2027-11-01", "2026-11-20"))]);
    site.build(&[]).exits(0);
    site.build(&["--strict"]).exits(1);
}
