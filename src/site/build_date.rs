//! The day that a build takes for today. It enters once, and is an input like any other.

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};

/// Today, as far as the build is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct BuildDate(pub Date);

impl BuildDate {
    /// The day of `SOURCE_DATE_EPOCH` (seconds since 1970, UTC), or nothing if it is not a number.
    pub fn from_epoch(text: &str) -> Option<Self> {
        let time = Timestamp::from_second(text.trim().parse().ok()?).ok()?;
        Some(Self(time.to_zoned(TimeZone::UTC).date()))
    }

    /// The day of a moment where the site's readers are.
    pub fn of(now: Timestamp, time_zone: Option<&str>) -> Self {
        let zone = TimeZone::get(time_zone.unwrap_or("Asia/Tokyo")).unwrap_or(TimeZone::UTC);
        Self(now.to_zoned(zone).date())
    }

    /// Whether a day has passed.
    pub fn is_after(self, day: Option<Date>) -> bool {
        day.is_some_and(|day| self.0 > day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_epoch_variable_is_seconds() {
        let date = BuildDate::from_epoch("1795219200").map(|d| d.0.to_string());
        assert_eq!(date.as_deref(), Some("2026-11-21"));
        assert_eq!(BuildDate::from_epoch("yesterday"), None);
    }

    #[test]
    fn today_is_where_the_readers_are() {
        let late: Timestamp = "2026-11-20T23:00:00Z".parse().expect("a timestamp");
        assert_eq!(BuildDate::of(late, None).0.to_string(), "2026-11-21");
        assert_eq!(BuildDate::of(late, Some("UTC")).0.to_string(), "2026-11-20");
    }
}
