//! The register: what it says in each language, what it knows again, and what is wrong with it.

use super::*;
use crate::files::SitePath;

const FACTS: &str = "tests:
  name: {ja: 検査の件数, en: Tests so far}
  value: 98000
  qualifier: {ja: 約, en: about, ko: 약}
  unit: {ja: 件, en: cases, ko: 건}
  period: {ja: 2019年6月から, en: since June 2019, ko: 2019년 6월부터}
  source: 国の計画
share:
  name: 薬が使われた割合
  value: 9.4
  unit: {ja: '%', en: '%', ko: '%'}
  denominator: {ja: すべての会議のうち, en: of all panels}
  as_of: 2022-06
  source: {citation: 国の計画, url: https://example.org/}
act:
  name: 法律
  value: {ja: 令和5年法律第57号, en: Act No. 57 of 2023}
  as_of: 2023
  source: 国の計画
known:
  name: 知らされた日
  value: 2025-03-25
  source: 国の計画
cases:
  name: 件数
  value: 31078
  as_of: 2024
  source: 国の計画
";

fn register(text: &str) -> (Register, Vec<&'static str>) {
    let file = SourceFile::new(SitePath::new("content/_data/facts.yaml"), text);
    let mut found = Diagnostics::default();
    let register = Register::read(
        &file,
        &["ja", "ja-x-easy", "en", "ko", "vi"],
        "ja",
        &mut found,
    );
    (register, found.iter().map(|d| d.rule.id).collect())
}

fn whole(register: &Register, id: &str, tag: &str) -> String {
    register
        .printed(id, tag)
        .map(Printed::whole)
        .unwrap_or_default()
}

#[test]
fn facts_are_said_in_each_language() {
    let (register, found) = register(FACTS);
    assert_eq!(found, [""; 0]);
    for (id, tag, want) in [
        ("tests", "ja", "約98,000件（2019年6月から）"),
        ("tests", "ja-x-easy", "約98,000件（2019年6月から）"),
        ("tests", "en", "about 98,000 cases (since June 2019)"),
        ("tests", "ko", "약 98,000건 (2019년 6월부터)"),
        ("share", "ja", "9.4%（すべての会議のうち、2022年6月）"),
        ("share", "en", "9.4% (of all panels, June 2022)"),
        ("act", "ja", "令和5年法律第57号（2023年）"),
        ("act", "en", "Act No. 57 of 2023 (2023)"),
        ("known", "ja", "2025年3月25日"),
        ("known", "en", "25 March 2025"),
        ("cases", "vi", "31.078 (2024)"),
    ] {
        assert_eq!(whole(&register, id, tag), want);
    }
    let foreign = |id, tag| {
        register
            .printed(id, tag)
            .is_some_and(|printed| printed.foreign)
    };
    assert_eq!(
        [
            foreign("tests", "ja-x-easy"),
            foreign("tests", "vi"),
            foreign("share", "ko"),
            foreign("cases", "vi")
        ],
        [false, true, true, false]
    );
}

#[test]
fn a_bare_figure_is_known_by_its_unit_or_its_digits() {
    let (register, _) = register(FACTS);
    let said = |number: &str, after: &str, tag: &str| {
        register
            .said_by(number, after, tag)
            .map(|fact| fact.id.clone())
    };
    for (number, after, tag, want) in [
        ("98,000", "件です", "ja", Some("tests")),
        ("98000", "件", "ja", Some("tests")),
        ("9万8,000", "件", "ja", Some("tests")),
        ("9.8万", "件", "ja", Some("tests")),
        ("98,000", " cases", "en", Some("tests")),
        ("9.4", "％", "ja", Some("share")),
        ("31,078", "に", "ja", Some("cases")),
        ("31.078", "", "vi", Some("cases")),
        // The same number of something else.
        ("98,000", "円", "ja", None),
        ("98,000", " people", "en", None),
        ("9.4", "倍", "ja", None),
        ("9.4", "", "en", None),
    ] {
        assert_eq!(
            said(number, after, tag).as_deref(),
            want,
            "{number}{after} in {tag}"
        );
    }
}

#[test]
fn each_fault_is_found_and_the_rest_is_read() {
    for (text, want, left) in [
        ("- a\n", &["facts-form"][..], 0),
        (
            "Tests_1: {name: a, value: 1, as_of: 2024, source: b}\n",
            &["fact-id"],
            0,
        ),
        ("a: {name: a, value: 1, source: b}\n", &["fact-undated"], 1),
        (
            "a: {name: a, value: 1, as_of: 2024-13, source: b}\n",
            &["date-form", "fact-undated"],
            1,
        ),
        (
            "a: {name: a, as_of: 2024}\n",
            &["key-missing", "key-missing"],
            0,
        ),
        (
            "a: {name: a, value: 1, as_of: 2024-10, source: b}\n",
            &[],
            1,
        ),
        ("", &[], 0),
    ] {
        let (register, found) = register(text);
        assert_eq!(
            (found.as_slice(), register.all().count()),
            (want, left),
            "{text}"
        );
    }
}

#[test]
fn what_nobody_looked_at_in_time_is_told() {
    let (register, _) =
        register("a: {name: a, value: 1, as_of: 2024, source: b, review_by: 2026-11-20}\n");
    for (day, want) in [(20, 0), (21, 1)] {
        let mut found = Diagnostics::default();
        register.report_overdue(jiff::civil::date(2026, 11, day), &mut found);
        assert_eq!(
            found.iter().filter(|d| d.rule.id == "fact-overdue").count(),
            want
        );
    }
}
