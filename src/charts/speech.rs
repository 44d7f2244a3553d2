//! What a chart needs of the page that it stands in: its language, its words, and addresses.

use jiff::civil::Date;

use crate::i18n::{DateStyle, Formats};
use crate::statistics::snapshot::Snapshot;
use crate::statistics::{Rounding, RoundingKind};

/// Says a string of the interface with its variables.
pub type Say<'w> = dyn Fn(&str, &[(&str, &str)]) -> String + 'w;

/// The page around a chart.
pub struct Speech<'w> {
    /// The languages in which words of the data are looked for, the page's own first.
    pub tags: &'w [&'w str],
    /// The strings of the interface.
    pub say: &'w Say<'w>,
    pub formats: &'w Formats,
    /// Whether the page's language is written from right to left.
    pub rtl: bool,
    /// Whether newer figures should be there by now.
    pub stale: bool,
    /// The page that tells how small numbers are protected: its address and its title.
    pub protection: Option<(String, String)>,
    /// What can be downloaded: the string that names it, and its address.
    pub files: Vec<(&'static str, String)>,
}

impl Speech<'_> {
    pub(super) fn word(&self, key: &str) -> String {
        (self.say)(key, &[])
    }

    pub(super) fn sentence(&self, key: &str, args: &[(&str, &str)]) -> String {
        (self.say)(key, args)
    }

    /// A number as the language writes it, rounded where that was asked for.
    pub(super) fn number(&self, value: f64, about: bool) -> String {
        match about {
            true => self.sentence("number-about", &[("number", &self.formats.rough(value))]),
            false => self.formats.decimal(value),
        }
    }

    /// A number with what it counts.
    pub(super) fn with_unit(&self, value: f64, about: bool, unit: &str) -> String {
        let number = self.number(value, about);
        let spaced = unit.starts_with(|c: char| c.is_ascii_alphabetic())
            || unit.starts_with(|c: char| ('\u{c0}'..'\u{1100}').contains(&c));
        match spaced {
            true => format!("{number} {unit}"),
            false => format!("{number}{unit}"),
        }
    }

    /// To what numbers were rounded, which of two things holds of them, and which does not.
    pub(super) fn rounded(&self, rounding: Rounding) -> String {
        let key = match rounding.kind {
            RoundingKind::Additive => "chart-rounded-additive",
            RoundingKind::Consistent => "chart-rounded-consistent",
        };
        let base = self.formats.decimal(rounding.base as f64);
        self.sentence(key, &[("base", &base)])
    }

    /// Sentences one after the other.
    pub(super) fn joined(&self, sentences: &[String]) -> String {
        let wide = ["ja", "zh"]
            .iter()
            .any(|tag| self.tags.first().is_some_and(|own| own.starts_with(tag)));
        let spaced = self.tags.first().is_some_and(|own| *own == "ja-x-easy");
        sentences.join(if wide && !spaced { "" } else { " " })
    }

    /// Parts of a note, one after the other.
    pub(super) fn noted(&self, parts: &[String]) -> String {
        let wide = self
            .tags
            .first()
            .is_some_and(|own| own.starts_with("ja") || own.starts_with("zh"));
        parts.join(if wide { "、" } else { ", " })
    }

    /// The day that figures hold for, or else that of the fetch: where that fails from then on, readers see how old
    /// they are.
    pub(super) fn as_of(&self, snapshot: &Snapshot) -> String {
        let fetched = || self.formats.date(snapshot.lock.fetched, DateStyle::Long);
        match snapshot.published.about().as_of {
            Some(day) => self.sentence("chart-as-of", &[("date", &day.written(self.formats))]),
            None => self.sentence("chart-fetched", &[("date", &fetched())]),
        }
    }

    /// By when newer figures are due, where that is still ahead.
    pub(super) fn next(&self, snapshot: &Snapshot) -> Option<String> {
        let due = snapshot
            .published
            .about()
            .next_update
            .filter(|_| !self.stale)?;
        Some(self.sentence("chart-next", &[("date", &due.written(self.formats))]))
    }

    /// That newer figures were due by some day; where it is still ahead, with the last day on which that is not yet
    /// so: nobody may have built the site again by then, and the reader's clock shows it.
    pub(super) fn late(&self, snapshot: &Snapshot) -> Option<(String, Option<Date>)> {
        let due = snapshot.published.about().next_update?;
        let said = self.sentence("chart-stale", &[("date", &due.written(self.formats))]);
        Some((said, (!self.stale).then(|| due.last())))
    }
}
