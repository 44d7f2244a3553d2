//! When a desk answers: OpenStreetMap's `opening_hours` in Japan's time, and what it comes to in the weeks ahead.

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::{ToSpan, tz};
use opening_hours::{Context, OpeningHours, RuleKind};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::hours_shape::{Doubt, Shape};
use super::hours_words::meant;
use super::rules::{HOURS_HOLIDAYS, HOURS_NEW_YEAR, HOURS_SYNTAX};
use super::{holidays, new_year};
use crate::fields::{FieldValue, Node, Reader};
use crate::source::Span;

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

    /// Whether they say what happens from 29 December to 3 January, when Japan's offices are closed.
    pub fn speak_of_new_year(&self) -> bool {
        let mut words = self.text.split(|c: char| !c.is_ascii_alphabetic());
        self.text.trim() == "24/7" || words.any(|word| matches!(word, "Dec" | "Jan"))
    }

    /// What a usual week or a clock cannot show of them.
    pub fn doubts(&self) -> Vec<Doubt> {
        self.shape().map_or_else(Vec::new, |shape| shape.doubts())
    }

    /// Whether they name years: such hours can all lie in the past.
    pub fn name_years(&self) -> bool {
        self.shape().is_some_and(|shape| shape.names_years())
    }

    fn shape(&self) -> Option<Shape> {
        Shape::parse(&self.text)
    }

    /// When they are open between two days, both included.
    pub fn intervals(&self, from: Date, until: Date) -> Vec<Interval> {
        let (Some(hours), Some(first), Some(last)) =
            (self.evaluated(), midnight(from), midnight(until + 1.day()))
        else {
            return Vec::new();
        };
        // Any day might be one of a school's holidays.
        let known = !self.doubts().contains(&Doubt::SchoolHolidays);
        let open = hours
            .iter_range(first, last)
            .filter(|range| range.kind != RuleKind::Closed);
        let intervals = open.filter_map(|range| {
            Some(Interval {
                start: from_chrono(range.range.start)?,
                end: from_chrono(range.range.end)?,
                certain: known && range.kind == RuleKind::Open,
            })
        });
        match self.speak_of_new_year() {
            true => intervals.collect(),
            false => intervals.flat_map(new_year::doubted).collect(),
        }
    }

    /// The usual hours of each weekday, Monday first: those of most days in the weeks ahead that are no holidays, so
    /// that a few days off at the turn of the year do not count as usual. None for hours that no week shows, such as
    /// those of a month's first Monday.
    pub fn week(&self, from: Date) -> Option<[Vec<Interval>; 7]> {
        if self.doubts().iter().any(|doubt| doubt.spoils_week()) {
            return None;
        }
        let mut days: [Vec<Vec<Interval>>; 7] = Default::default();
        let ahead = (0..LOOKED_AT).map(|n| from.saturating_add(n.days()));
        for day in ahead.filter(|day| !holidays::is_holiday(*day)) {
            let at = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
            days[at].push(self.on(day));
        }
        Some(days.map(|days| {
            let like = |day: &Vec<Interval>| days.iter().filter(|other| alike(day, other)).count();
            // Of several, the last is the one furthest from today's exceptions.
            days.iter()
                .max_by_key(|day| like(day))
                .cloned()
                .unwrap_or_default()
        }))
    }

    /// What holidays do, as the first one ahead shows.
    pub fn on_holidays(&self, from: Date) -> OnHolidays {
        if !self.speak_of_holidays() {
            return OnHolidays::Unknown;
        }
        // One on a weekday tells: on a Sunday many are closed anyway, and around 1 January everybody is.
        let ahead = (0..366)
            .map(|n| from.saturating_add(n.days()))
            .filter(|day| holidays::is_holiday(*day) && !new_year::is_around(*day));
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
        let sure = self.shape()?.sure(&self.text);
        let text = match self.speak_of_holidays() {
            true => sure.clone(),
            // Most desks are closed on holidays; one that does not say is not called open.
            false => format!("{}; PH unknown", sure.trim_end_matches([';', ' '])),
        };
        let hours: OpeningHours = text.parse().or_else(|_| sure.parse()).ok()?;
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
        let unsaid = [
            (!hours.speak_of_holidays(), &HOURS_HOLIDAYS, "PH off"),
            (
                !hours.speak_of_new_year(),
                &HOURS_NEW_YEAR,
                "Dec 29-Jan 03 off",
            ),
        ];
        for (_, rule, off) in unsaid.into_iter().filter(|(unsaid, ..)| *unsaid) {
            let closed = format!("{}; {off}", hours.text.trim_end_matches([';', ' ']));
            let finding = reader.find(rule, node.span).arg("closed", &closed);
            reader.diagnostics.push(finding.fix(closed));
        }
        Some(hours)
    }

    fn schema() -> Json {
        json!({ "type": "string", "examples": ["Mo-Fr 09:00-17:00; PH off; Dec 29-Jan 03 off"] })
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
        let week = weekly.week(date(2026, 12, 28)).expect("a week");
        let open: Vec<usize> = week.iter().map(Vec::len).collect();
        assert_eq!(open, [1, 1, 1, 1, 1, 0, 0]);
        let always = hours("24/7").week(date(2026, 12, 28)).expect("a week");
        assert_eq!(
            always[0][0].clock(),
            ("00:00".to_owned(), "23:59".to_owned())
        );
    }

    #[test]
    fn the_turn_of_the_year_is_certain_only_where_it_is_written() {
        // Monday 28 December to Monday 4 January; 1 January is a holiday.
        let (from, until) = (date(2026, 12, 28), date(2027, 1, 4));
        for (text, want) in [
            (
                "Mo-Fr 09:00-17:00; PH off",
                &[
                    "28 09:00-28 17:00",
                    "29 09:00-29 17:00?",
                    "30 09:00-30 17:00?",
                    "31 09:00-31 17:00?",
                    "04 09:00-04 17:00",
                ][..],
            ),
            (
                "Mo-Su,PH 00:00-24:00",
                &[
                    "28 00:00-29 00:00",
                    "29 00:00-04 00:00?",
                    "04 00:00-05 00:00",
                ],
            ),
            ("24/7", &["28 00:00-05 00:00"]),
            (
                "Mo-Fr 09:00-17:00; PH off; Dec 29-Jan 03 off",
                &["28 09:00-28 17:00", "04 09:00-04 17:00"],
            ),
            (
                "Mo 09:00-17:00; PH off; Dec 30 off",
                &["28 09:00-28 17:00", "04 09:00-04 17:00"],
            ),
        ] {
            assert_eq!(told(&hours(text).intervals(from, until)), want, "{text}");
        }
    }

    #[test]
    fn what_nobody_can_know_is_not_certain_and_has_no_week() {
        // A Tuesday.
        let day = date(2026, 11, 24);
        let on = |text: &str| told(&hours(text).intervals(day, day));
        assert_eq!(on("Mo-Fr 09:00+; PH off"), ["24 09:00-25 00:00?"]);
        assert_eq!(
            on("Mo 09:00+; Tu 09:00-17:00; PH off"),
            ["24 09:00-24 17:00"]
        );
        assert_eq!(
            on("Mo-Fr 09:00-17:00; SH off; PH off"),
            ["24 09:00-24 17:00?"]
        );
        assert!(on("Mo-Fr sunrise-sunset; PH off")[0].ends_with('?'));
        for text in [
            "Mo[1] 10:00-12:00; PH off",
            "Mo-Fr 09:00+",
            "sunrise-sunset",
            "week 1-53/2 Mo 09:00-12:00",
        ] {
            assert_eq!(hours(text).week(day), None, "{text}");
        }
        let first = hours("Mo[1] 10:00-12:00; PH off");
        assert_eq!(
            told(&first.intervals(date(2026, 12, 1), date(2026, 12, 28))),
            ["07 10:00-07 12:00"]
        );
    }

    #[test]
    fn times_are_japans() {
        let open =
            hours("Tu 09:00-17:00; PH off").intervals(date(2026, 11, 24), date(2026, 11, 24));
        assert_eq!(open[0].seconds(), (1_795_478_400, 1_795_507_200));
    }
}
