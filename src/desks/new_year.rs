//! The days from 29 December to 3 January, on which Japan's public offices are closed though most are no public
//! holidays (行政機関の休日に関する法律, 昭和63年法律第91号).

use jiff::ToSpan;
use jiff::civil::{Date, Time, date};

use super::hours::Interval;

/// Whether a day is one of them.
pub(super) fn is_around(day: Date) -> bool {
    matches!((day.month(), day.day()), (12, 29..) | (1, ..=3))
}

/// An interval in which those days are not certain, cut where they begin and end.
pub(super) fn doubted(interval: Interval) -> Vec<Interval> {
    let mut parts = Vec::new();
    let mut start = interval.start;
    while start < interval.end {
        let around = is_around(start.date());
        let end = next_change(start.date()).to_datetime(Time::midnight());
        let end = end.min(interval.end);
        parts.push(Interval {
            start,
            end,
            certain: interval.certain && !around,
        });
        start = end;
    }
    parts
}

/// The next day after this one on which those days begin or are over.
fn next_change(day: Date) -> Date {
    let year = day.year();
    let changes = [date(year, 1, 4), date(year, 12, 29)];
    let next = changes.into_iter().find(|change| *change > day);
    // The last days of the calendar have no next year.
    next.unwrap_or_else(|| {
        day.saturating_add(1.year())
            .with()
            .month(1)
            .day(4)
            .build()
            .unwrap_or(Date::MAX)
    })
}
