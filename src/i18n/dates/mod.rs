//! Dates and times as a language writes them, and the one line that says when an event is.

mod joints;

use icu::calendar::Iso;
use icu::datetime::fieldsets::{E, T, Y, YM, YMD, YMDE, zone::GenericLong};
use icu::datetime::input::{Date, Time};
use icu::datetime::preferences::{CalendarAlgorithm, HourCycle};
use icu::datetime::{DateTimeFormatter, DateTimeFormatterPreferences, NoCalendarFormatter};
use icu::time::zone::{IanaParser, ZoneNameTimestamp};
use jiff::{Zoned, civil};

use super::Locale;
use joints::Joints;

/// How much of a date to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateStyle {
    /// 2026年11月21日
    #[default]
    Long,
    /// 2026/11/21
    Medium,
    /// 令和8年11月21日. Only Japanese counts by eras; other languages write `Long`.
    Era,
    /// 2026年11月21日（土）
    WithWeekday,
    /// 2026年11月
    Month,
    /// 2026年
    Year,
}

impl DateStyle {
    /// The style of this name in a template: `long`, `medium`, `era`, `weekday`.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "long" => Some(Self::Long),
            "medium" => Some(Self::Medium),
            "era" => Some(Self::Era),
            "weekday" => Some(Self::WithWeekday),
            _ => None,
        }
    }
}

/// The date and time formatters of one language. One is absent only if the library has no data at
/// all; ISO 8601 stands in then.
pub(super) struct Dates {
    long: Option<DateTimeFormatter<YMD>>,
    medium: Option<DateTimeFormatter<YMD>>,
    era: Option<DateTimeFormatter<YMD>>,
    full: Option<DateTimeFormatter<YMDE>>,
    day: Option<DateTimeFormatter<E>>,
    month: Option<DateTimeFormatter<YM>>,
    year: Option<DateTimeFormatter<Y>>,
    /// Whether the weekday follows the date in brackets.
    weekday_in_brackets: bool,
    time: Option<NoCalendarFormatter<T>>,
    japan_time: String,
    joints: &'static Joints,
}

impl Dates {
    pub fn new(locale: &Locale) -> Self {
        let icu = locale.icu();
        let japanese = icu.id.language.as_str() == "ja";
        let mut preferences = DateTimeFormatterPreferences::from(&icu);
        // "2 PM – 4 PM" cannot be shortened alike in all languages, and "14:00–16:00" can be read in all.
        preferences.hour_cycle = Some(HourCycle::H23);
        let mut era = preferences;
        era.calendar_algorithm = Some(CalendarAlgorithm::Japanese);
        let ymd = |preferences, set| DateTimeFormatter::try_new(preferences, set).ok();
        Self {
            long: ymd(preferences, YMD::long()),
            medium: ymd(preferences, YMD::medium()),
            era: japanese.then(|| ymd(era, YMD::long())).flatten(),
            full: DateTimeFormatter::try_new(preferences, YMDE::long()).ok(),
            day: DateTimeFormatter::try_new(preferences, E::short()).ok(),
            month: DateTimeFormatter::try_new(preferences, month(&icu)).ok(),
            year: DateTimeFormatter::try_new(preferences, Y::long()).ok(),
            weekday_in_brackets: japanese,
            time: NoCalendarFormatter::try_new(preferences, T::hm()).ok(),
            japan_time: japan_time(preferences),
            joints: Joints::of(icu.id.language.as_str()),
        }
    }

    pub fn date(&self, date: civil::Date, style: DateStyle) -> String {
        let Some(day) = icu_date(date) else {
            return date.to_string();
        };
        let written = match style {
            DateStyle::WithWeekday => self.with_weekday(&day),
            DateStyle::Month => self.month.as_ref().map(|f| f.format(&day).to_string()),
            DateStyle::Year => self.year.as_ref().map(|f| f.format(&day).to_string()),
            DateStyle::Medium => self.medium.as_ref().map(|f| f.format(&day).to_string()),
            DateStyle::Era if self.era.is_some() => {
                self.era.as_ref().map(|f| f.format(&day).to_string())
            }
            DateStyle::Long | DateStyle::Era => {
                self.long.as_ref().map(|f| f.format(&day).to_string())
            }
        };
        written.unwrap_or_else(|| date.to_string())
    }

    /// Japanese prints the weekday in full-width brackets; elsewhere the library's order is right.
    fn with_weekday(&self, day: &Date<Iso>) -> Option<String> {
        match (&self.day, &self.long) {
            (Some(weekday), Some(long)) if self.weekday_in_brackets => {
                let (long, weekday) = (long.format(day), weekday.format(day));
                Some(format!("{long}（{weekday}）"))
            }
            _ => self.full.as_ref().map(|f| f.format(day).to_string()),
        }
    }

    pub fn weekday(&self, date: civil::Date) -> String {
        let named = self.day.as_ref().zip(icu_date(date));
        named.map_or_else(String::new, |(formatter, day)| {
            formatter.format(&day).to_string()
        })
    }

    pub fn time(&self, time: civil::Time) -> String {
        let (hour, minute) = (time.hour().unsigned_abs(), time.minute().unsigned_abs());
        match (&self.time, Time::try_new(hour, minute, 0, 0)) {
            (Some(formatter), Ok(time)) => formatter.format(&time).to_string(),
            _ => format!("{hour}:{minute:02}"),
        }
    }

    pub fn when(&self, start: &Zoned, end: Option<&Zoned>) -> String {
        let joints = self.joints;
        let moment = |at: &Zoned| {
            let date = self.date(at.date(), DateStyle::WithWeekday);
            format!("{date}{}{}", joints.time, self.time(at.time()))
        };
        let end = end
            .filter(|end| *end > start)
            .map(|end| end.with_time_zone(start.time_zone().clone()));
        let range = match end {
            None => moment(start),
            Some(end) if end.date() == start.date() => {
                format!("{}{}{}", moment(start), joints.range, self.time(end.time()))
            }
            Some(end) => format!("{}{}{}", moment(start), joints.span, moment(&end)),
        };
        format!("{range}{}{}{}", joints.open, self.zone(start), joints.close)
    }

    /// The zone in words where readers know it by them, else the offset that holds at that moment.
    fn zone(&self, at: &Zoned) -> String {
        match at.time_zone().iana_name() {
            Some("Asia/Tokyo" | "Japan") if !self.japan_time.is_empty() => self.japan_time.clone(),
            _ if at.offset().is_zero() => "UTC".to_owned(),
            _ => format!("UTC{}", at.strftime("%:z")),
        }
    }
}

/// The pattern of a month. icu_datetime 2.4 lacks the digits of some long ones, such as Portuguese, and panics in debug
/// builds; long are those that were tried.
fn month(icu: &icu::locale::Locale) -> YM {
    match icu.id.language.as_str() {
        "ja" | "en" | "zh" | "ko" | "vi" | "ar" => YM::long(),
        _ => YM::medium(),
    }
}

fn japan_time(preferences: DateTimeFormatterPreferences) -> String {
    // Japan has kept one offset since 1951, so any moment since gives the same name.
    let zone = IanaParser::new()
        .parse("Asia/Tokyo")
        .without_offset()
        .with_zone_name_timestamp(ZoneNameTimestamp::from_epoch_seconds(1_767_225_600));
    NoCalendarFormatter::try_new(preferences, GenericLong)
        .map(|formatter| formatter.format(&zone).to_string())
        .unwrap_or_default()
}

fn icu_date(date: civil::Date) -> Option<Date<Iso>> {
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    Date::try_new_iso(date.year().into(), month, day).ok()
}

#[cfg(test)]
mod tests;
