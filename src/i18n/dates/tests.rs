//! Days, months and events as each language writes them.

use super::*;

fn dates(tag: &str) -> Dates {
    Dates::new(&Locale::parse(tag).unwrap())
}

fn at(text: &str) -> Zoned {
    text.parse().unwrap()
}

#[test]
fn days_in_each_language() {
    use DateStyle::{Era, Long, Medium, WithWeekday};
    let table = [
        (
            "ja",
            [
                "2026年11月21日",
                "2026/11/21",
                "令和8年11月21日",
                "2026年11月21日（土）",
            ],
        ),
        (
            "ja-x-easy",
            [
                "2026年11月21日",
                "2026/11/21",
                "令和8年11月21日",
                "2026年11月21日（土）",
            ],
        ),
        (
            "en",
            [
                "21 November 2026",
                "21 Nov 2026",
                "21 November 2026",
                "Saturday, 21 November 2026",
            ],
        ),
        (
            "zh-Hans",
            [
                "2026年11月21日",
                "2026年11月21日",
                "2026年11月21日",
                "2026年11月21日星期六",
            ],
        ),
        (
            "ko",
            [
                "2026년 11월 21일",
                "2026/11/21",
                "2026년 11월 21일",
                "2026년 11월 21일 토요일",
            ],
        ),
        (
            "vi",
            [
                "21 tháng 11 2026",
                "21 thg 11, 2026",
                "21 tháng 11 2026",
                "Thứ Bảy, 21 tháng 11 2026",
            ],
        ),
        (
            "pt-BR",
            [
                "21 de novembro de 2026",
                "21 de nov. de 2026",
                "21 de novembro de 2026",
                "sábado, 21 de novembro de 2026",
            ],
        ),
        (
            "ar",
            [
                "21 نوفمبر 2026",
                "21\u{200f}/11\u{200f}/2026",
                "21 نوفمبر 2026",
                "السبت، 21 نوفمبر 2026",
            ],
        ),
        (
            "en-US",
            [
                "November 21, 2026",
                "Nov 21, 2026",
                "November 21, 2026",
                "Saturday, November 21, 2026",
            ],
        ),
    ];
    for (tag, expected) in table {
        let dates = dates(tag);
        let written = [Long, Medium, Era, WithWeekday]
            .map(|style| dates.date(civil::date(2026, 11, 21), style));
        assert_eq!(written, expected, "{tag}");
    }
}

#[test]
fn events_in_each_language() {
    let start = at("2026-12-05T14:00+09:00[Asia/Tokyo]");
    let end = at("2026-12-05T16:00+09:00[Asia/Tokyo]");
    for (tag, expected) in [
        ("ja", "2026年12月5日（土）14:00〜16:00（日本時間）"),
        ("ja-x-easy", "2026年12月5日（土）14:00〜16:00（日本時間）"),
        ("en", "Saturday, 5 December 2026, 14:00–16:00 (Japan Time)"),
        ("zh-Hans", "2026年12月5日星期六 14:00–16:00（日本时间）"),
        ("ko", "2026년 12월 5일 토요일 14:00~16:00 (일본 시간)"),
        ("vi", "Thứ Bảy, 5 tháng 12 2026, 14:00–16:00 (Giờ Nhật Bản)"),
        (
            "pt-BR",
            "sábado, 5 de dezembro de 2026, 14:00–16:00 (Horário do Japão)",
        ),
        ("ar", "السبت، 5 ديسمبر 2026، 14:00–16:00 (توقيت اليابان)"),
    ] {
        assert_eq!(dates(tag).when(&start, Some(&end)), expected, "{tag}");
    }
}

#[test]
fn ends_zones_and_midnight() {
    let table = [
        (
            "2026-12-05T09:05+09:00[Asia/Tokyo]",
            None,
            "2026年12月5日（土）9:05（日本時間）",
        ),
        (
            "2026-12-05T22:00+09:00[Asia/Tokyo]",
            Some("2026-12-06T00:00+09:00[Asia/Tokyo]"),
            "2026年12月5日（土）22:00〜2026年12月6日（日）0:00（日本時間）",
        ),
        (
            "2026-12-05T14:00+09:00[Asia/Tokyo]",
            Some("2026-12-05T07:00+00:00[UTC]"),
            "2026年12月5日（土）14:00〜16:00（日本時間）",
        ),
        (
            "2026-12-05T14:00+09:00[Asia/Tokyo]",
            Some("2026-12-05T13:00+09:00[Asia/Tokyo]"),
            "2026年12月5日（土）14:00（日本時間）",
        ),
        (
            "2026-07-05T14:00-04:00[America/New_York]",
            None,
            "2026年7月5日（日）14:00（UTC-04:00）",
        ),
        (
            "2026-07-05T14:00+00:00[UTC]",
            None,
            "2026年7月5日（日）14:00（UTC）",
        ),
    ];
    for (start, end, expected) in table {
        let end = end.map(at);
        assert_eq!(dates("ja").when(&at(start), end.as_ref()), expected);
    }
}

#[test]
fn eras_change_on_their_day() {
    for (date, expected) in [
        (civil::date(2019, 5, 1), "令和元年5月1日"),
        (civil::date(2019, 4, 30), "平成31年4月30日"),
        (civil::date(1800, 1, 1), "西暦1800年1月1日"),
    ] {
        assert_eq!(dates("ja").date(date, DateStyle::Era), expected);
    }
}

#[test]
fn the_ends_of_time_are_written() {
    for tag in ["ja", "ar", "th", "fa", "zz"] {
        for date in [civil::Date::MIN, civil::Date::MAX] {
            for style in ["long", "medium", "era", "weekday"] {
                let style = DateStyle::parse(style).unwrap();
                assert!(!dates(tag).date(date, style).is_empty());
            }
        }
    }
}

#[test]
fn months_and_years_in_each_language() {
    for (tag, month, year) in [
        ("ja", "2026年11月", "2026年"),
        ("ja-x-easy", "2026年11月", "2026年"),
        ("en", "November 2026", "2026"),
        ("zh-Hans", "2026年11月", "2026年"),
        ("ko", "2026년 11월", "2026년"),
        ("vi", "tháng 11 năm 2026", "2026"),
        ("pt-BR", "nov. de 2026", "2026"),
        ("ar", "نوفمبر 2026", "2026"),
    ] {
        let dates = dates(tag);
        let day = civil::date(2026, 11, 21);
        assert_eq!(dates.date(day, DateStyle::Year), year, "{tag}");
        assert_eq!(dates.date(day, DateStyle::Month), month, "{tag}");
    }
}
