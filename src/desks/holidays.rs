//! Japan's public holidays, by the law itself (国民の祝日に関する法律, 昭和23年法律第178号), since the calendar that comes
//! with `opening-hours` lacks its article 3: substitute holidays and days between two holidays.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use compact_calendar::CompactCalendar;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use opening_hours::ContextHolidays;

/// Years for which the law stands as it is below. 2020 and 2021 had holidays of their own.
const YEARS: std::ops::RangeInclusive<i16> = 2022..=2060;

/// Holidays on a fixed day: month and day.
const FIXED: &[(i8, i8)] = &[
    (1, 1),
    (2, 11),
    (2, 23),
    (4, 29),
    (5, 3),
    (5, 4),
    (5, 5),
    (8, 11),
    (11, 3),
    (11, 23),
];

/// Holidays on a Monday of a month: month and which.
const MONDAYS: &[(i8, i8)] = &[(1, 2), (7, 3), (9, 3), (10, 2)];

static DAYS: LazyLock<BTreeSet<Date>> = LazyLock::new(|| YEARS.flat_map(of_year).collect());

static CALENDAR: LazyLock<ContextHolidays> = LazyLock::new(|| {
    let mut public = CompactCalendar::default();
    for day in DAYS.iter().filter_map(|day| to_chrono(*day)) {
        public.insert(day);
    }
    ContextHolidays::new(Arc::new(public), Arc::default())
});

/// The calendar, as opening hours are evaluated with.
pub(super) fn japan() -> ContextHolidays {
    CALENDAR.clone()
}

/// Whether a day is a public holiday.
pub fn is_holiday(day: Date) -> bool {
    DAYS.contains(&day)
}

/// The last day whose holidays are certain. Each year's equinoxes are announced on 1 February of the year before
/// (暦要項), so what lies further ahead is reckoning and no promise.
pub fn known_until(today: Date) -> Date {
    let announced = today.month() >= 2;
    date(today.year() + i16::from(announced), 12, 31)
}

/// The same day for the libraries that count with chrono.
pub(super) fn to_chrono(day: Date) -> Option<NaiveDate> {
    let (month, of_month) = (
        u32::try_from(day.month()).ok()?,
        u32::try_from(day.day()).ok()?,
    );
    NaiveDate::from_ymd_opt(day.year().into(), month, of_month)
}

fn of_year(year: i16) -> BTreeSet<Date> {
    let mut named: BTreeSet<Date> = FIXED
        .iter()
        .map(|(month, day)| date(year, *month, *day))
        .collect();
    named.extend(MONDAYS.iter().filter_map(|(month, which)| {
        date(year, *month, 1)
            .nth_weekday_of_month(*which, Weekday::Monday)
            .ok()
    }));
    named.insert(date(year, 3, equinox(year, 20.8431)));
    named.insert(date(year, 9, equinox(year, 23.2488)));
    let mut all = named.clone();
    for day in &named {
        // Paragraph 2: a holiday on a Sunday makes the next day that is none a holiday.
        if day.weekday() == Weekday::Sunday {
            let mut next = *day + 1.day();
            while named.contains(&next) {
                next += 1.day();
            }
            all.insert(next);
        }
        // Paragraph 3: so does a day between two holidays become one.
        if named.contains(&(*day + 2.days())) {
            all.insert(*day + 1.day());
        }
    }
    all
}

/// The day of an equinox in Japan, right from 1980 to 2099; `base` is its hour in 1980 as a day of the month.
fn equinox(year: i16, base: f64) -> i8 {
    let since = f64::from(year - 1980);
    let day = (base + 0.242_194 * since).floor() - (since / 4.0).floor();
    day as i8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_are_those_that_the_cabinet_office_lists() {
        let days = |year| -> Vec<String> {
            let days = of_year(year).into_iter();
            days.map(|day| day.strftime("%-m/%-d").to_string())
                .collect()
        };
        // 2025: two substitutes; 2026: a day between two holidays, and a substitute after three days.
        let of_2025 = "1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/23 11/24";
        let of_2026 = "1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23";
        let of_2027 =
            "1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23";
        for (year, want) in [(2025, of_2025), (2026, of_2026), (2027, of_2027)] {
            assert_eq!(days(year).join(" "), want, "{year}");
        }
    }

    #[test]
    fn a_year_is_known_from_february_of_the_year_before() {
        assert_eq!(known_until(date(2027, 1, 31)), date(2027, 12, 31));
        assert_eq!(known_until(date(2027, 2, 1)), date(2028, 12, 31));
    }
}
