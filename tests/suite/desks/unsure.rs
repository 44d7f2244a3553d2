//! What nobody can know is said, and never taken for granted in a reader's favour.

use super::{GOOD, found, rules, site};

const HOURS: &str = "Mo-Fr 09:00-17:00; PH off; Dec 29-Jan 03 off";

fn of(from: &str, to: &str) -> Vec<String> {
    assert_eq!(GOOD.matches(from).count(), 1, "{from}");
    rules(&site(&[("desks/a.yaml", &GOOD.replace(from, to))]))
}

#[test]
fn hours_say_what_happens_at_the_turn_of_the_year() {
    assert_eq!(
        of(HOURS, "Mo-Fr 09:00-17:00; PH off"),
        ["desk-hours-new-year"]
    );
    assert_eq!(of(HOURS, "24/7"), [""; 0]);
    assert_eq!(of(HOURS, "Mo-Fr 09:00-17:00; PH off; Dec 30 off"), [""; 0]);
}

#[test]
fn hours_that_leave_something_open_are_found() {
    let end = "; PH off; Dec 29-Jan 03 off";
    for hours in [
        "Mo-Fr 09:00+",
        "Mo-Fr sunrise-sunset",
        "Mo-Fr 09:00-17:00; SH off",
        "Mo[1] 09:00-17:00",
        "2024 Mo-Fr 09:00-17:00",
    ] {
        assert_eq!(
            of(HOURS, &format!("{hours}{end}")),
            ["desk-hours-unclear"],
            "{hours}"
        );
    }
    assert_eq!(
        of(HOURS, &format!("2024-2030 Mo-Fr 09:00-17:00{end}")),
        [""; 0]
    );
    // Words say what a usual week cannot.
    let noted = format!("Mo[1] 09:00-17:00{end}\nhours_note: 第1月曜日");
    assert_eq!(of(HOURS, &noted), [""; 0]);
    let site = site(&[("desks/a.yaml", &GOOD.replace(HOURS, &noted))]);
    site.build(&[]).exits(0);
    let page = site.read("ja/desks/a/index.html");
    // No day is called closed, as a Monday would be.
    let closed = " 休み</dd>";
    assert!(
        page.contains("第1月曜日") && !page.contains(closed),
        "{page}"
    );
    let usual = super::site(&[("desks/a.yaml", GOOD)]);
    usual.build(&[]).exits(0);
    assert!(usual.read("ja/desks/a/index.html").contains(closed));
}

#[test]
fn an_area_is_said() {
    for area in ["", "area: []\n", "area:\n"] {
        assert_eq!(of("area: [13]\n", area), ["desk-area-missing"], "{area:?}");
    }
    assert_eq!(of("area: [13]", "area: 全国"), [""; 0]);
    let table = "id,name,area\na,窓口,\nb,窓口い,全国\n";
    let found = found(&site(&[("desks/all.csv", table)]));
    assert!(
        found.contains(&("desk-area-missing".to_owned(), 2, 6)),
        "{found:?}"
    );
}

#[test]
fn a_no_is_not_offered() {
    let operator = "operator: 見本の法人";
    for (word, offered) in [
        ("なし（電話のみ）", false),
        ("×", false),
        ("○", true),
        ("あり", true),
    ] {
        let text = GOOD.replace(operator, &format!("{operator}\nvisit: \"{word}\""));
        let site = site(&[("desks/a.yaml", &text)]);
        assert_eq!(rules(&site), [""; 0], "{word}");
        site.build(&[]).exits(0);
        assert_eq!(
            site.has("ja/desks/channel/visit/index.html"),
            offered,
            "{word}"
        );
    }
    assert_eq!(
        of(operator, &format!("{operator}\nvisit: 来所はできません")),
        ["desk-service-unclear"]
    );
    assert_eq!(
        of(operator, &format!("{operator}\nvisit: △")),
        ["desk-service-unclear"]
    );
    let noted = "id,name,area,手話,sign_language.note\na,窓口,全国,なし（電話のみ）,\nb,窓口い,全国,有,予約してください\n";
    let site = site(&[("desks/all.csv", noted)]);
    site.build(&[]).exits(0);
    let all: serde_json::Value =
        serde_json::from_str(&site.read("desks/desks.json")).expect("JSON");
    let sign = |at: usize| &all["desks"][at]["sign_language"];
    assert_eq!(
        (&sign(0)["offered"], &sign(0)["note"]["ja"]),
        (&false.into(), &"なし（電話のみ）".into())
    );
    assert_eq!(
        (&sign(1)["offered"], &sign(1)["note"]["ja"]),
        (&true.into(), &"予約してください".into())
    );
}

#[test]
fn what_excel_does_to_numbers_is_put_right() {
    assert_eq!(of("050-0000-0001", "0300000000"), ["desk-phone-form"]);
    assert_eq!(of("050-0000-0001", "5000000001"), ["desk-zero-lost"]);
    assert_eq!(
        of("operator: 見本の法人", "postal_code: 600000"),
        ["desk-zero-lost"]
    );
    assert_eq!(
        of("operator: 見本の法人", "postal_code: \"0600000\""),
        [""; 0]
    );
    for day in ["2026/11/1", "2026年11月1日", "R8.11.1", "令和8年11月1日"] {
        assert_eq!(
            of("verified_on: 2026-11-01", &format!("verified_on: {day}")),
            [""; 0],
            "{day}"
        );
    }
    let guess = of("verified_on: 2026-11-01", "verified_on: 26/11/1");
    assert_eq!(guess, ["desk-unverified", "date-form"]);
}

#[test]
fn words_that_people_use_are_known() {
    let operator = "operator: 見本の法人";
    assert_eq!(
        of(operator, "who: [患者, 労働者]\nlanguages: [英語, 中国語]"),
        [""; 0]
    );
    assert_eq!(of(operator, "who: [患者さま]"), ["value-unknown"]);
}

#[test]
fn files_that_are_no_table_are_found() {
    for (path, bytes) in [
        ("desks/all.xlsx", &b"PK\x03\x04\0\xff"[..]),
        ("desks/memo.txt", b"memo"),
        ("desks/all.csv", b""),
        ("desks/all.tsv", b"id\tname\n"),
    ] {
        let site = site(&[]);
        site.edit(&format!("content/_data/{path}"), bytes);
        assert_eq!(rules(&site), ["desk-file-unread"], "{path}");
    }
    // What is noted of checks is no desk and has no rows at first.
    let empty = site(&[("desks-verified.csv", "id,verified_on,numbers\n")]);
    assert_eq!(rules(&empty), [""; 0]);
}

#[test]
fn numbers_clash_by_name_where_no_operator_is_given() {
    let bare = GOOD.replace("operator: 見本の法人\n", "");
    let other = bare
        .replace("見本の窓口", "別の窓口")
        .replace("Sample desk", "Another");
    let two =
        |one: &str, other: &str| rules(&site(&[("desks/a.yaml", one), ("desks/b.yaml", other)]));
    assert_eq!(two(&bare, &other), ["desk-phone-shared"]);
    assert_eq!(two(GOOD, &other), ["desk-phone-shared"]);
    assert_eq!(two(&bare, &bare), [""; 0]);
    let fax = other.replace(
        "telephone: 050-0000-0001",
        "telephone: 050-0000-0005\nfax: 050-0000-0001",
    );
    assert_eq!(two(GOOD, &fax), ["desk-phone-shared"]);
    let instead = other.replace(
        "telephone: 050-0000-0001",
        "telephone: {number: 050-0000-0005, alternative: 050-0000-0001}",
    );
    assert_eq!(two(GOOD, &instead), ["desk-phone-shared"]);
}
