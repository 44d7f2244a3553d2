//! The directory: all desks of a site as they stand on one day, and the questions that pages ask of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use xxhash_rust::xxh3::Xxh3;

use super::area::{AreaCode, Prefecture};
use super::entry::{Entry, State};
use super::holidays;
use super::hours::{Hours, Interval, OnHolidays};
use super::words::{Channel, Remit};
use crate::config::SiteConfig;

/// Weeks ahead for which pages carry hours, unless the site says otherwise.
const WEEKS: u32 = 8;

/// All desks, in the order of their ids.
#[derive(Debug)]
pub struct Directory {
    entries: Arc<Vec<Entry>>,
    /// Places in `entries` of the desks that fit each facet.
    facets: BTreeMap<Facet, Vec<usize>>,
    /// What each desk's hours come to, by their text: many have the same.
    reckoned: BTreeMap<String, Reckoned>,
    /// The last day for which that is known.
    pub hours_until: Date,
    /// Hash of all that they say.
    pub hash: u64,
}

/// One way to narrow the list down.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    Remit(Remit),
    /// Desks for all of Japan alone.
    Nationwide,
    /// A prefecture with a desk of its own; desks for all of Japan fit it as well.
    Prefecture(Prefecture),
    /// A language besides Japanese, by its tag.
    Language(String),
    Channel(Channel),
}

/// What hours come to, from the day of the build on.
#[derive(Debug, Clone, PartialEq)]
pub struct Reckoned {
    /// Until `Directory::hours_until`.
    pub ahead: Vec<Interval>,
    /// A week without holidays, Monday first; none where no week is usual.
    pub week: Option<[Vec<Interval>; 7]>,
    pub holidays: OnHolidays,
}

impl Directory {
    /// Sorts desks into their facets and reckons their hours.
    pub fn new(entries: Arc<Vec<Entry>>, today: Date, config: &SiteConfig) -> Self {
        let mut hash = Xxh3::new();
        entries
            .iter()
            .for_each(|entry| hash.update(&entry.hash.to_le_bytes()));
        let hours_until = hours_until(today, config);
        Self {
            facets: facets(&entries, |entry| entry.channels(today, config)),
            reckoned: reckoned(&entries, today, hours_until),
            hours_until,
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

    /// The facets that any desk fits, in order, with how many do.
    pub fn facets(&self) -> impl Iterator<Item = (&Facet, usize)> {
        self.facets
            .iter()
            .map(|(facet, places)| (facet, places.len()))
    }

    /// The desks that fit a facet.
    pub fn having(&self, facet: &Facet) -> impl ExactSizeIterator<Item = &Entry> {
        let places = self.facets.get(facet).map_or(&[][..], Vec::as_slice);
        places.iter().map(|at| &self.entries[*at])
    }

    /// Desks for all of Japan.
    pub fn nationwide(&self) -> impl Iterator<Item = &Entry> {
        self.all().filter(|entry| entry.is_nationwide())
    }

    /// What hours of a desk come to.
    pub fn reckoned(&self, hours: &Hours) -> Option<&Reckoned> {
        self.reckoned.get(&hours.text)
    }
}

const PREFECTURE: &str = "prefecture";

/// Stands where a prefecture's code would for desks that are for all of Japan.
pub const NATIONWIDE: &str = "all";

impl Facet {
    /// Whether it is a place, whose list can be carried along as text or as cards.
    pub fn is_place(&self) -> bool {
        matches!(self, Self::Nationwide | Self::Prefecture(_))
    }

    /// The facet's name and its value, as addresses have them.
    pub fn key(&self) -> (&'static str, String) {
        match self {
            Self::Remit(remit) => ("remit", remit.key().to_owned()),
            Self::Nationwide => (PREFECTURE, NATIONWIDE.to_owned()),
            Self::Prefecture(prefecture) => (PREFECTURE, prefecture.code()),
            Self::Language(tag) => ("language", tag.clone()),
            Self::Channel(channel) => ("channel", channel.key().to_owned()),
        }
    }
}

impl Entry {
    /// Whether it says that it is for all of Japan.
    pub fn is_nationwide(&self) -> bool {
        self.record.area.contains(&AreaCode::Nationwide)
    }

    /// The areas that it is for, each once.
    pub fn areas(&self) -> Vec<&AreaCode> {
        let mut found: Vec<&AreaCode> = self.record.area.iter().collect();
        found.sort();
        found.dedup();
        found
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

    /// The languages spoken on a channel: Japanese, and those that are not said to be spoken elsewhere only.
    pub fn spoken_by(&self, channel: Channel) -> Vec<&str> {
        let spoken = self.record.languages.iter();
        let here = spoken.filter(|s| s.channels.is_empty() || s.channels.contains(&channel));
        let mut found: Vec<&str> = vec!["ja"];
        for spoken in here {
            if !found.contains(&spoken.language.as_str()) {
                found.push(&spoken.language);
            }
        }
        found
    }

    /// What else a reader may look for it by, besides name and summary.
    pub fn search_words(&self, tag: &str) -> Vec<String> {
        let record = &self.record;
        let texts = [&record.operator, &record.legal_basis, &record.address];
        let texts = texts.into_iter().filter_map(|text| text.get(tag));
        let places = self
            .prefectures()
            .into_iter()
            .map(|prefecture| prefecture.name(tag));
        let words = record
            .reading
            .as_deref()
            .into_iter()
            .chain(texts)
            .chain(places);
        words.map(str::to_owned).collect()
    }

    /// The ways to reach it today: an expired desk's numbers and address are withheld.
    pub fn channels(&self, today: Date, config: &SiteConfig) -> Vec<Channel> {
        let mut channels = self.record.channels();
        if self.state(today, config) == State::Expired {
            let withheld = [Channel::Telephone, Channel::Fax, Channel::Email];
            channels.retain(|channel| !withheld.contains(channel));
        }
        channels
    }

    fn facets(&self, channels: Vec<Channel>) -> Vec<Facet> {
        let mut facets: Vec<Facet> = self
            .record
            .remit
            .iter()
            .copied()
            .map(Facet::Remit)
            .collect();
        if self.is_nationwide() {
            facets.push(Facet::Nationwide);
        } else {
            facets.extend(self.prefectures().into_iter().map(Facet::Prefecture));
        }
        facets.extend(
            self.languages()
                .into_iter()
                .map(|tag| Facet::Language(tag.to_owned())),
        );
        facets.extend(channels.into_iter().map(Facet::Channel));
        facets.sort();
        facets.dedup();
        facets
    }

    /// All hours that its record has: its own, and those of lines, channels and languages.
    pub(super) fn all_hours(&self) -> impl Iterator<Item = &Hours> {
        let record = &self.record;
        let services = [&record.text_relay, &record.sign_language, &record.visit];
        let services = services
            .into_iter()
            .flatten()
            .filter_map(|service| service.hours.as_ref());
        let lines = record
            .telephone
            .iter()
            .filter_map(|line| line.hours.as_ref());
        let spoken = record
            .languages
            .iter()
            .filter_map(|spoken| spoken.hours.as_ref());
        record
            .hours
            .iter()
            .chain(lines)
            .chain(services)
            .chain(spoken)
    }
}

fn facets(
    entries: &[Entry],
    channels: impl Fn(&Entry) -> Vec<Channel>,
) -> BTreeMap<Facet, Vec<usize>> {
    let mut facets: BTreeMap<Facet, Vec<usize>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        for facet in entry.facets(channels(entry)) {
            facets.entry(facet).or_default().push(at);
        }
    }
    let nationwide: Vec<usize> = (0..entries.len())
        .filter(|at| entries[*at].is_nationwide())
        .collect();
    for (facet, places) in &mut facets {
        // A prefecture's own desks come first.
        if matches!(facet, Facet::Prefecture(_)) {
            places.extend(&nationwide);
        }
    }
    facets
}

fn reckoned(entries: &[Entry], today: Date, until: Date) -> BTreeMap<String, Reckoned> {
    let mut found = BTreeMap::new();
    for hours in entries.iter().flat_map(Entry::all_hours) {
        if !found.contains_key(&hours.text) {
            let reckoned = Reckoned {
                ahead: hours.intervals(today, until),
                week: hours.week(today),
                holidays: hours.on_holidays(today),
            };
            found.insert(hours.text.clone(), reckoned);
        }
    }
    found
}

/// The last day for which pages carry hours: some weeks ahead, but never past what is known of holidays.
fn hours_until(today: Date, config: &SiteConfig) -> Date {
    let weeks = config.desks.weeks.unwrap_or(WEEKS).clamp(1, 52);
    let ahead = today.saturating_add(i64::from(weeks).weeks());
    ahead.min(holidays::known_until(today))
}
