//! What hours are made of, as far as it decides what can be known of them.

use opening_hours_syntax::RuleKind;
use opening_hours_syntax::rules::OpeningHoursExpression;
use opening_hours_syntax::rules::day::{Date, HolidayKind, MonthdayRange, WeekDayRange};
use opening_hours_syntax::rules::time::{Time, TimeSpan};

use crate::diagnostics::Text;

/// Something in hours that a week or a clock cannot show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// `09:00+`: when it closes is not said.
    OpenEnd,
    /// `sunrise-sunset`.
    Sun,
    /// `SH`: every school has its own holidays.
    SchoolHolidays,
    /// `Mo[1]` or `week 1-53/2`: not every week is alike.
    SomeWeeks,
}

/// Hours taken apart.
pub(super) struct Shape(OpeningHoursExpression);

impl Doubt {
    const ALL: [Self; 4] = [
        Self::OpenEnd,
        Self::Sun,
        Self::SchoolHolidays,
        Self::SomeWeeks,
    ];

    /// Whether a usual week would say something wrong.
    pub(super) fn spoils_week(self) -> bool {
        self != Self::SchoolHolidays
    }

    /// Why it is in doubt.
    pub fn why(self) -> Text {
        match self {
            Self::OpenEnd => Text::new(
                "終わりの時刻がありません（「+」）",
                "`+` does not say when it closes",
            ),
            Self::Sun => Text::new(
                "日の出・日の入りの時刻は、場所と季節で変わります",
                "the sun rises and sets at other times in each place",
            ),
            Self::SchoolHolidays => Text::new(
                "学校の休み（SH）は、学校ごとに違います",
                "school holidays (`SH`) differ from school to school",
            ),
            Self::SomeWeeks => Text::new(
                "毎週ではない曜日は、一週間の表に出せません",
                "days that are not in every week cannot be shown in a usual week",
            ),
        }
    }
}

impl Shape {
    pub fn parse(text: &str) -> Option<Self> {
        opening_hours_syntax::parse(text).ok().map(Self)
    }

    /// All that is in doubt, each once.
    pub fn doubts(&self) -> Vec<Doubt> {
        let has = |doubt: &Doubt| match doubt {
            Doubt::OpenEnd => self.times().any(|span| span.open_end),
            Doubt::Sun => self.times().any(moves_with_the_sun),
            Doubt::SchoolHolidays => self.weekdays().any(is_school_holiday),
            Doubt::SomeWeeks => {
                let numbered = self
                    .0
                    .rules
                    .iter()
                    .any(|rule| !rule.day_selector.week.is_empty());
                numbered || self.weekdays().any(is_in_some_weeks)
            }
        };
        Doubt::ALL.into_iter().filter(has).collect()
    }

    /// Whether any of its days is of a certain year.
    pub fn names_years(&self) -> bool {
        let dated = |range: &MonthdayRange| match range {
            MonthdayRange::Month { year, .. } => year.is_some(),
            MonthdayRange::Date { start, end } => {
                [start, end].iter().any(|(date, _)| Date::has_year(date))
            }
        };
        let mut days = self.0.rules.iter().map(|rule| &rule.day_selector);
        days.any(|days| !days.year.is_empty() || days.monthday.iter().any(dated))
    }

    /// The hours, with times of which the end is not known as unknown; as written, if there are none.
    pub fn sure(mut self, written: &str) -> String {
        let vague = |span: &TimeSpan| span.open_end || moves_with_the_sun(span);
        let mut changed = false;
        for rule in &mut self.0.rules {
            if rule.kind == RuleKind::Open && rule.time_selector.time.iter().any(vague) {
                rule.kind = RuleKind::Unknown;
                changed = true;
            }
        }
        match changed {
            true => self.0.to_string(),
            false => written.to_owned(),
        }
    }

    fn times(&self) -> impl Iterator<Item = &TimeSpan> {
        self.0
            .rules
            .iter()
            .flat_map(|rule| &rule.time_selector.time)
    }

    fn weekdays(&self) -> impl Iterator<Item = &WeekDayRange> {
        self.0
            .rules
            .iter()
            .flat_map(|rule| &rule.day_selector.weekday)
    }
}

fn moves_with_the_sun(span: &TimeSpan) -> bool {
    let moves = |time: &Time| matches!(time, Time::Variable(_));
    moves(&span.range.start) || moves(&span.range.end)
}

fn is_school_holiday(days: &WeekDayRange) -> bool {
    matches!(
        days,
        WeekDayRange::Holiday {
            kind: HolidayKind::School,
            ..
        }
    )
}

fn is_in_some_weeks(days: &WeekDayRange) -> bool {
    match days {
        WeekDayRange::Fixed {
            nth_from_start,
            nth_from_end,
            ..
        } => nth_from_start.contains(&false) || nth_from_end.contains(&false),
        WeekDayRange::Holiday { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_doubt_is_told_apart() {
        for (text, want) in [
            ("Mo-Fr 09:00-17:00; PH off", &[][..]),
            ("Mo 09:00+", &[Doubt::OpenEnd]),
            ("sunrise-18:00", &[Doubt::Sun]),
            ("Mo-Fr 09:00-17:00; SH off", &[Doubt::SchoolHolidays]),
            ("Mo[1,3] 09:00-12:00", &[Doubt::SomeWeeks]),
            ("Sa[-1] 09:00-12:00", &[Doubt::SomeWeeks]),
            ("week 1-53/2 Mo 09:00-12:00", &[Doubt::SomeWeeks]),
        ] {
            assert_eq!(Shape::parse(text).expect("hours").doubts(), want, "{text}");
        }
    }

    #[test]
    fn years_are_seen_wherever_they_stand() {
        for (text, want) in [
            ("2024 Mo 09:00-12:00", true),
            ("2024 Apr 01-2025 Mar 31: Mo 09:00-12:00", true),
            ("Apr 01-Sep 30: Mo 09:00-12:00", false),
        ] {
            let shape = Shape::parse(text).expect(text);
            assert_eq!(shape.names_years(), want, "{text}");
        }
    }
}
