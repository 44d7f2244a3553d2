//! When a desk answers: OpenStreetMap's `opening_hours` in Japan's time, and what it comes to in the weeks ahead.

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::{ToSpan, tz};
use opening_hours::{Context, OpeningHours, RuleKind};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::holidays;
use super::rules::{HOURS_HOLIDAYS, HOURS_SYNTAX};
use crate::fields::{FieldValue, Node, Reader};
use crate::source::Span;
use crate::text::narrow;

/// Hours that can be understood.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// As written.
    pub text: String,
    pub span: Span,
}

/// A time during which a desk answers, or may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    pub start: DateTime,
    pub end: DateTime,
    /// False where nobody can know, such as on a holiday that the hours do not speak of.
    pub certain: bool,
}

/// What holidays do to the hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OnHolidays {
    Closed,
    Open,
    /// The hours do not say.
    Unknown,
}

/// The time zone of all desks; it has no summer time, so that local times are moments.
pub const ZONE: &str = "Asia/Tokyo";
const OFFSET_HOURS: i8 = 9;

/// Days ahead that are looked at for what is usual.
const LOOKED_AT: i64 = 56;

impl Hours {
    /// Hours that OpenStreetMap's syntax allows, or why not.
    ///
    /// # Errors
    /// With what the parser expected.
    pub fn parse(text: &str, span: Span) -> Result<Self, String> {
        let text = text.trim().to_owned();
        match text.parse::<OpeningHours>() {
            Ok(_) => Ok(Self { text, span }),
            Err(error) => Err(error.to_string()),
        }
    }

    /// Whether they say what happens on public holidays.
    pub fn speak_of_holidays(&self) -> bool {
        let words = self.text.split(|c: char| !c.is_ascii_alphanumeric());
        self.text.trim() == "24/7" || words.into_iter().any(|word| word == "PH")
    }

    /// When they are open between two days, both included.
    pub fn intervals(&self, from: Date, until: Date) -> Vec<Interval> {
        let (Some(hours), Some(first), Some(last)) =
            (self.evaluated(), midnight(from), midnight(until + 1.day()))
        else {
            return Vec::new();
        };
        let open = hours
            .iter_range(first, last)
            .filter(|range| range.kind != RuleKind::Closed);
        open.filter_map(|range| {
            Some(Interval {
                start: from_chrono(range.range.start)?,
                end: from_chrono(range.range.end)?,
                certain: range.kind == RuleKind::Open,
            })
        })
        .collect()
    }

    /// The usual hours of each weekday, Monday first: those of most days in the weeks ahead that are no holidays, so
    /// that a few days off at the turn of the year do not count as usual.
    pub fn week(&self, from: Date) -> [Vec<Interval>; 7] {
        let mut days: [Vec<Vec<Interval>>; 7] = Default::default();
        let ahead = (0..LOOKED_AT).map(|n| from.saturating_add(n.days()));
        for day in ahead.filter(|day| !holidays::is_holiday(*day)) {
            let at = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
            days[at].push(self.on(day));
        }
        days.map(|days| {
            let like = |day: &Vec<Interval>| days.iter().filter(|other| alike(day, other)).count();
            // Of several, the last is the one furthest from today's exceptions.
            days.iter()
                .max_by_key(|day| like(day))
                .cloned()
                .unwrap_or_default()
        })
    }

    /// What holidays do, as the first one ahead shows.
    pub fn on_holidays(&self, from: Date) -> OnHolidays {
        if !self.speak_of_holidays() {
            return OnHolidays::Unknown;
        }
        // One on a weekday tells: on a Sunday many are closed anyway, and on 1 January everybody is.
        let ahead = (0..366)
            .map(|n| from + n.days())
            .filter(|day| holidays::is_holiday(*day) && day.day_of_year() != 1);
        let mut weekdays =
            ahead.filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
        let shown = weekdays.next().map(|day| self.on(day));
        match shown.as_deref() {
            Some([]) => OnHolidays::Closed,
            Some(open) if open.iter().all(|interval| interval.certain) => OnHolidays::Open,
            _ => OnHolidays::Unknown,
        }
    }

    fn on(&self, day: Date) -> Vec<Interval> {
        self.intervals(day, day)
    }

    fn evaluated(&self) -> Option<OpeningHours> {
        let text = match self.speak_of_holidays() {
            true => self.text.clone(),
            // Most desks are closed on holidays; one that does not say is not called open.
            false => format!("{}; PH unknown", self.text.trim_end_matches([';', ' '])),
        };
        let hours: OpeningHours = text.parse().or_else(|_| self.text.parse()).ok()?;
        Some(hours.with_context(Context::default().with_holidays(holidays::japan())))
    }
}

impl Interval {
    /// When it opens and closes, as `09:00` and `17:00`. schema.org and HSDS know no 24:00.
    pub fn clock(&self) -> (String, String) {
        let end = match self.end.time() == Time::midnight() {
            true => "23:59".to_owned(),
            false => self.end.strftime("%H:%M").to_string(),
        };
        (self.start.strftime("%H:%M").to_string(), end)
    }

    /// Start and end in seconds since 1970.
    pub fn seconds(&self) -> (i64, i64) {
        let zone = tz::TimeZone::fixed(tz::offset(OFFSET_HOURS));
        let second = |at: DateTime| {
            at.to_zoned(zone.clone())
                .map_or(0, |at| at.timestamp().as_second())
        };
        (second(self.start), second(self.end))
    }
}

/// Whether two days have the same hours.
fn alike(one: &[Interval], other: &[Interval]) -> bool {
    let clock =
        |interval: &Interval| (interval.start.time(), interval.end.time(), interval.certain);
    one.iter().map(clock).eq(other.iter().map(clock))
}

fn midnight(day: Date) -> Option<chrono::NaiveDateTime> {
    holidays::to_chrono(day)?.and_hms_opt(0, 0, 0)
}

fn from_chrono(at: chrono::NaiveDateTime) -> Option<DateTime> {
    at.format("%Y-%m-%dT%H:%M:%S").to_string().parse().ok()
}

/// How people in Japan write what the syntax has words for.
const WORDS: &[(&str, &str)] = &[
    ("祝日", "PH"),
    ("祝", "PH"),
    ("月曜日", "Mo"),
    ("火曜日", "Tu"),
    ("水曜日", "We"),
    ("木曜日", "Th"),
    ("金曜日", "Fr"),
    ("土曜日", "Sa"),
    ("日曜日", "Su"),
    ("月", "Mo"),
    ("火", "Tu"),
    ("水", "We"),
    ("木", "Th"),
    ("金", "Fr"),
    ("土", "Sa"),
    ("日", "Su"),
    ("休み", "off"),
    ("休", "off"),
    ("から", "-"),
    ("〜", "-"),
    ("~", "-"),
    ("–", "-"),
    ("ー", "-"),
    ("時", ":00"),
    ("、", ","),
    ("・", ","),
    ("；", ";"),
];

/// The same in the syntax, if that is what was meant.
fn meant(text: &str) -> Option<String> {
    let mut meant = narrow(text);
    for (word, syntax) in WORDS {
        meant = meant.replace(word, syntax);
    }
    (meant != text && meant.parse::<OpeningHours>().is_ok()).then_some(meant)
}

impl FieldValue for Hours {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        let hours = match Self::parse(&text, node.span) {
            Ok(hours) => hours,
            Err(_) => {
                let mut finding = reader.find(&HOURS_SYNTAX, node.span).arg("value", &text);
                if let Some(meant) = meant(&text) {
                    finding = finding.fix(meant);
                }
                reader.diagnostics.push(finding);
                return None;
            }
        };
        if !hours.speak_of_holidays() {
            let closed = format!("{}; PH off", hours.text);
            let finding = reader
                .find(&HOURS_HOLIDAYS, node.span)
                .arg("closed", &closed);
            reader.diagnostics.push(finding.fix(closed));
        }
        Some(hours)
    }

    fn schema() -> Json {
        json!({ "type": "string", "examples": ["Mo-Fr 09:00-17:00; PH off"] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn hours(text: &str) -> Hours {
        Hours::parse(text, Span::default()).expect("hours")
    }

    fn told(intervals: &[Interval]) -> Vec<String> {
        let one = |i: &Interval| {
            let sure = if i.certain { "" } else { "?" };
            format!(
                "{}-{}{sure}",
                i.start.strftime("%d %H:%M"),
                i.end.strftime("%d %H:%M")
            )
        };
        intervals.iter().map(one).collect()
    }

    #[test]
    fn holidays_are_closed_open_or_unknown_as_written() {
        // Saturday 21 to Tuesday 24; Monday 23 is a holiday.
        let (from, until) = (date(2026, 11, 21), date(2026, 11, 24));
        for (text, want, holidays) in [
            (
                "Mo-Fr 09:00-17:00; PH off",
                &["24 09:00-24 17:00"][..],
                OnHolidays::Closed,
            ),
            (
                "Mo-Fr 09:00-17:00",
                &["23 00:00-24 00:00?", "24 09:00-24 17:00"],
                OnHolidays::Unknown,
            ),
            (
                "Mo-Fr,PH 09:00-17:00",
                &["23 09:00-23 17:00", "24 09:00-24 17:00"],
                OnHolidays::Open,
            ),
            ("24/7", &["21 00:00-25 00:00"], OnHolidays::Open),
        ] {
            assert_eq!(told(&hours(text).intervals(from, until)), want, "{text}");
            assert_eq!(hours(text).on_holidays(from), holidays, "{text}");
        }
    }

    #[test]
    fn substitute_holidays_are_holidays() {
        let monday = date(2027, 3, 22);
        assert!(
            hours("Mo-Fr 09:00-17:00; PH off")
                .intervals(monday, monday)
                .is_empty()
        );
    }

    #[test]
    fn the_turn_of_the_year_and_of_the_day_are_kept() {
        let weekly = hours("Mo-Fr 09:00-17:00; PH off; Dec 29-Jan 03 off");
        assert!(
            weekly
                .intervals(date(2026, 12, 29), date(2027, 1, 3))
                .is_empty()
        );
        let night =
            hours("Fr 22:00-26:00; PH off").intervals(date(2026, 11, 27), date(2026, 11, 28));
        assert_eq!(told(&night), ["27 22:00-28 02:00"]);
    }

    #[test]
    fn days_off_at_the_turn_of_the_year_are_not_usual() {
        let weekly = hours("Mo-Fr 09:00-17:00; PH off; Dec 29-Jan 03 off");
        let open: Vec<usize> = weekly
            .week(date(2026, 12, 28))
            .iter()
            .map(Vec::len)
            .collect();
        assert_eq!(open, [1, 1, 1, 1, 1, 0, 0]);
        let always = hours("24/7").week(date(2026, 12, 28));
        assert_eq!(
            always[0][0].clock(),
            ("00:00".to_owned(), "23:59".to_owned())
        );
    }

    #[test]
    fn times_are_japans() {
        let open =
            hours("Tu 09:00-17:00; PH off").intervals(date(2026, 11, 24), date(2026, 11, 24));
        assert_eq!(open[0].seconds(), (1_795_478_400, 1_795_507_200));
    }

    #[test]
    fn what_people_write_in_japanese_is_understood_as_a_fix() {
        assert_eq!(
            meant("月〜金 09:00〜17:00; 祝 休み").as_deref(),
            Some("Mo-Fr 09:00-17:00; PH off")
        );
        assert_eq!(meant("平日の昼間"), None);
    }
}
