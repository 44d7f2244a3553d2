//! Everything that writes values as one language does, built once per language and shared by all
//! threads: making a formatter costs far more than using it.

use jiff::{Zoned, civil};

use super::Locale;
use super::dates::{DateStyle, Dates};
use super::numbers::Numbers;

/// The dates, numbers and lists of one language.
pub struct Formats {
    dates: Dates,
    numbers: Numbers,
}

impl Formats {
    pub fn new(locale: &Locale) -> Self {
        Self {
            dates: Dates::new(locale),
            numbers: Numbers::new(locale),
        }
    }

    /// A day: "2026年11月21日", "21 November 2026".
    pub fn date(&self, date: civil::Date, style: DateStyle) -> String {
        self.dates.date(date, style)
    }

    /// The weekday of a day, short: "月", "Mon".
    pub fn weekday(&self, date: civil::Date) -> String {
        self.dates.weekday(date)
    }

    /// A time of day, on the 24-hour clock in every language, as posters and tickets have it.
    pub fn time(&self, time: civil::Time) -> String {
        self.dates.time(time)
    }

    /// When an event is: "2026年12月5日（土）14:00〜16:00（日本時間）". An end that does not come after
    /// the start is left out; one in another time zone is told in the start's.
    pub fn when(&self, start: &Zoned, end: Option<&Zoned>) -> String {
        self.dates.when(start, end)
    }

    /// A whole number: "31,078".
    pub fn number(&self, value: i64) -> String {
        self.numbers.integer(value)
    }

    /// A number with as many decimals as it has: "1,234.5".
    pub fn decimal(&self, value: f64) -> String {
        self.numbers.decimal(value)
    }

    /// A number in round figures, without the word for it: "3万1千", "31,000".
    pub fn rough(&self, value: f64) -> String {
        self.numbers.rough(value)
    }

    /// Things joined by "and": "A、B、C", "A, B and C".
    pub fn list(&self, items: &[&str]) -> String {
        self.numbers.list(items)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threads_can_share_formats() {
        fn shared<T: Send + Sync>() {}
        shared::<Formats>();
        shared::<super::super::Catalogs>();
    }
}
