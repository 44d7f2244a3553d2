//! Hours as pages show them: a usual week in words, and the weeks ahead as numbers that a browser compares with its clock.

use jiff::civil::{Date, Time};
use serde::Serialize;

use super::teller::Teller;
use crate::desks::{Entry, Hours, Interval, Line, OnHolidays, State, ZONE};
use crate::templates::shapes::DateText;

/// When a desk answers.
#[derive(Debug, Clone, Serialize)]
pub struct HoursText {
    /// As written, in OpenStreetMap's syntax, which schema.org and maps understand.
    pub osm: String,
    /// A week without holidays, days alike put together; empty where no week is usual.
    pub week: Vec<DaysText>,
    /// `closed`, `open` or `unknown`.
    pub holidays: &'static str,
    /// The weeks ahead: `<start>-<end>` in minutes since 1970 UTC, apart by spaces, `?` behind one that is not certain.
    pub ahead: String,
    /// The minute from which nothing is known any more, so that a page says to ask by telephone.
    pub known_until_minute: i64,
    /// The last day for which something is known.
    pub known_until: DateText,
    pub time_zone: &'static str,
}

/// Days that have the same hours.
#[derive(Debug, Clone, Serialize)]
pub struct DaysText {
    pub first: String,
    /// None for a single day.
    pub last: Option<String>,
    /// Such as 9:00–17:00; none on days when it is closed.
    pub times: Vec<String>,
}

impl HoursText {
    pub(super) fn of(teller: &Teller<'_>, hours: &Hours) -> Option<Self> {
        let desks = &teller.world.site.desks;
        let reckoned = desks.reckoned(hours)?;
        let until = desks.hours_until;
        let holidays = match reckoned.holidays {
            OnHolidays::Closed => "closed",
            OnHolidays::Open => "open",
            OnHolidays::Unknown => "unknown",
        };
        Some(Self {
            osm: hours.text.clone(),
            week: reckoned
                .week
                .as_ref()
                .map_or_else(Vec::new, |open| week(teller, open)),
            holidays,
            ahead: ahead(&reckoned.ahead),
            known_until_minute: known_until(until),
            known_until: teller.day(until),
            time_zone: ZONE,
        })
    }
}

/// When somebody answers, for a browser to compare with its clock.
#[derive(Debug, Clone, Serialize)]
pub struct AnsweringText {
    /// As in `HoursText`.
    pub ahead: String,
    pub known_until_minute: i64,
}

impl AnsweringText {
    /// None of a desk whose numbers are withheld: nobody can call it now.
    pub(super) fn of(teller: &Teller<'_>, entry: &Entry) -> Option<Self> {
        let desks = &teller.world.site.desks;
        let hours = answering(entry).into_iter();
        let reckoned: Vec<_> = hours.filter_map(|hours| desks.reckoned(hours)).collect();
        if reckoned.is_empty() || teller.state(entry) == State::Expired {
            return None;
        }
        let intervals = reckoned.iter().flat_map(|reckoned| &reckoned.ahead);
        Some(Self {
            ahead: ahead(&joined(intervals.copied().collect())),
            known_until_minute: known_until(desks.hours_until),
        })
    }
}

/// The hours of which any means that somebody answers: of lines that have their own, those.
fn answering<'d>(entry: &'d Entry) -> Vec<&'d Hours> {
    let record = &entry.record;
    let lines = &record.telephone;
    if lines.iter().all(|line| line.hours.is_none()) {
        return record.hours.iter().collect();
    }
    let of_line = |line: &'d Line| line.hours.as_ref().or(record.hours.as_ref());
    lines.iter().filter_map(of_line).collect()
}

/// Intervals that overlap or touch as one; what is certain stays apart from what is not.
fn joined(mut intervals: Vec<Interval>) -> Vec<Interval> {
    intervals.sort_by_key(|interval| (interval.certain, interval.start, interval.end));
    let mut joined: Vec<Interval> = Vec::new();
    for next in intervals {
        match joined.last_mut() {
            Some(last) if last.certain == next.certain && next.start <= last.end => {
                last.end = last.end.max(next.end);
            }
            _ => joined.push(next),
        }
    }
    joined.sort_by_key(|interval| (interval.start, interval.end));
    joined
}

/// The minute at which a day ends.
pub(super) fn known_until(day: Date) -> i64 {
    let end = day.tomorrow().unwrap_or(day).to_datetime(Time::midnight());
    let moment = Interval {
        start: end,
        end,
        certain: true,
    };
    moment.seconds().1 / 60
}

pub(super) fn ahead(intervals: &[Interval]) -> String {
    let one = |interval: &Interval| {
        let (start, end) = interval.seconds();
        let doubt = if interval.certain { "" } else { "?" };
        format!("{}-{}{doubt}", start / 60, end / 60)
    };
    intervals.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn week(teller: &Teller<'_>, open: &[Vec<Interval>; 7]) -> Vec<DaysText> {
    let formats = &teller.world.formats[teller.lang.index()];
    // A Monday, for the names of the days.
    let monday = jiff::civil::date(2026, 11, 23);
    let mut week: Vec<DaysText> = Vec::new();
    for (at, open) in open.iter().enumerate() {
        let offset = jiff::Span::new().days(i64::try_from(at).unwrap_or(0));
        let name = formats.weekday(monday.saturating_add(offset));
        let times: Vec<String> = open
            .iter()
            .map(|interval| times(formats, interval))
            .collect();
        match week.last_mut() {
            Some(last) if last.times == times => last.last = Some(name),
            _ => week.push(DaysText {
                first: name,
                last: None,
                times,
            }),
        }
    }
    week
}

fn times(formats: &crate::i18n::Formats, interval: &Interval) -> String {
    let end = match interval.end.time() {
        // Midnight ends a day rather than beginning one.
        time if time == Time::midnight() => "24:00".to_owned(),
        time => formats.time(time),
    };
    format!("{}–{end}", formats.time(interval.start.time()))
}
