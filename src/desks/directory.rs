//! The directory: all desks of a site as they stand on one day, and the questions that pages ask of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use xxhash_rust::xxh3::Xxh3;

use super::area::{AreaCode, Prefecture};
use super::entry::{Entry, State};
use super::holidays;
use super::words::{Channel, Remit};
use crate::config::SiteConfig;

/// Weeks ahead for which pages carry hours, unless the site says otherwise.
const WEEKS: u32 = 8;

/// All desks, in the order of their ids.
#[derive(Debug, Default)]
pub struct Directory {
    entries: Arc<Vec<Entry>>,
    /// Hash of all that they say.
    pub hash: u64,
}

/// One way to narrow the list down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet<'f> {
    Remit(Remit),
    Prefecture(Prefecture),
    /// A language that is spoken, by its tag.
    Language(&'f str),
    Channel(Channel),
}

impl Directory {
    pub fn new(entries: Arc<Vec<Entry>>) -> Self {
        let mut hash = Xxh3::new();
        entries
            .iter()
            .for_each(|entry| hash.update(&entry.hash.to_le_bytes()));
        Self {
            hash: hash.digest(),
            entries,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// All desks, in the order of their ids.
    pub fn all(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    /// The desk of an id.
    pub fn get(&self, id: &str) -> Option<&Entry> {
        let at = self
            .entries
            .binary_search_by(|entry| entry.id.as_str().cmp(id))
            .ok()?;
        self.entries.get(at)
    }

    /// The desks that fit a facet. A desk for all of Japan is for every prefecture.
    pub fn having<'d>(&'d self, facet: Facet<'d>) -> impl Iterator<Item = &'d Entry> {
        self.all().filter(move |entry| facet.fits(entry))
    }

    /// Desks for all of Japan.
    pub fn nationwide(&self) -> impl Iterator<Item = &Entry> {
        self.all().filter(|entry| entry.is_nationwide())
    }

    /// The desks of each prefecture, without those for all of Japan.
    pub fn by_prefecture(&self) -> BTreeMap<Prefecture, Vec<&Entry>> {
        let mut found: BTreeMap<Prefecture, Vec<&Entry>> = BTreeMap::new();
        for entry in self.all().filter(|entry| !entry.is_nationwide()) {
            for prefecture in entry.prefectures() {
                found.entry(prefecture).or_default().push(entry);
            }
        }
        found
    }

    /// The languages that are spoken anywhere, with the number of desks.
    pub fn languages(&self) -> BTreeMap<&str, usize> {
        let mut found: BTreeMap<&str, usize> = BTreeMap::new();
        for entry in self.all() {
            for tag in entry.languages() {
                *found.entry(tag).or_default() += 1;
            }
        }
        found
    }
}

impl Facet<'_> {
    pub fn fits(&self, entry: &Entry) -> bool {
        match self {
            Self::Remit(remit) => entry.record.remit.contains(remit),
            Self::Prefecture(prefecture) => {
                entry.is_nationwide() || entry.prefectures().contains(prefecture)
            }
            Self::Language(tag) => entry.languages().contains(tag),
            Self::Channel(channel) => entry.record.channels().contains(channel),
        }
    }
}

impl Entry {
    /// Whether it is for all of Japan. One that does not say is.
    pub fn is_nationwide(&self) -> bool {
        self.record.area.is_empty() || self.record.area.contains(&AreaCode::Nationwide)
    }

    /// The prefectures that it is for, or lies in.
    pub fn prefectures(&self) -> Vec<Prefecture> {
        let mut found: Vec<Prefecture> = self
            .record
            .area
            .iter()
            .filter_map(AreaCode::prefecture)
            .collect();
        found.sort();
        found.dedup();
        found
    }

    /// The languages besides Japanese that are spoken on any channel, each once.
    pub fn languages(&self) -> Vec<&str> {
        let mut found: Vec<&str> = self
            .record
            .languages
            .iter()
            .map(|s| s.language.as_str())
            .collect();
        found.retain(|tag| *tag != "ja");
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Whether its numbers may be shown.
    pub fn is_live(&self, today: Date, config: &SiteConfig) -> bool {
        self.state(today, config) != State::Expired
    }
}

/// The last day for which pages carry hours: some weeks ahead, but never past what is known of holidays.
pub fn hours_until(today: Date, config: &SiteConfig) -> Date {
    let weeks = config.desks.weeks.unwrap_or(WEEKS).clamp(1, 52);
    let ahead = today.saturating_add(i64::from(weeks).weeks());
    ahead.min(holidays::known_until(today))
}
