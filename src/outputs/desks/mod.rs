//! The directory of desks as open data: the same files on the site and from `shirube export desks`. Texts are in all
//! languages where a format can hold them, else in one. An expired desk has no numbers in any of them.

mod csv;
mod hsds;
mod json;
mod jsonld;
mod lists;
mod vcard;

pub use lists::{DeskCards, DeskLists};

use std::fmt;
use std::str::FromStr;

use crate::desks::{Entry, State};
use crate::outputs::open_data::{licence, pretty};
use crate::outputs::{Job, Making, Output};
use crate::site::{DESKS, LangId, Site};
use crate::templates::World;
use crate::templates::views::{DOWNLOADS, DeskFacts};

/// A file format of the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeskFormat {
    /// A table with a byte order mark, for Excel.
    Csv,
    Json,
    /// vCard 4.0 (RFC 6350), for address books.
    Vcard,
    /// Open Referral's Human Services Data Specification 3.0.
    Hsds,
    /// schema.org.
    JsonLd,
}

impl DeskFormat {
    /// Every format with its name.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Csv, "csv"),
        (Self::Json, "json"),
        (Self::Vcard, "vcard"),
        (Self::Hsds, "hsds"),
        (Self::JsonLd, "jsonld"),
    ];
}

impl FromStr for DeskFormat {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        let found = Self::ALL.iter().find(|(_, known)| *known == name);
        found.map(|(format, _)| *format).ok_or(UnknownFormat)
    }
}

/// A name that is no format's.
#[derive(Debug)]
pub struct UnknownFormat;

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = DeskFormat::ALL.iter().map(|(_, name)| *name).collect();
        f.write_str(&names.join(", "))
    }
}

impl std::error::Error for UnknownFormat {}

/// The directory in a format; `lang` for those that hold one language.
pub fn export(world: &World, format: DeskFormat, lang: LangId) -> Vec<u8> {
    let data = Data { world, lang };
    match format {
        DeskFormat::Csv => csv::write(&data),
        DeskFormat::Json => pretty(&json::write(&data)),
        DeskFormat::Vcard => vcard::write(&data).into_bytes(),
        DeskFormat::Hsds => pretty(&hsds::write(&data)),
        DeskFormat::JsonLd => pretty(&jsonld::write(&data)),
    }
}

/// Writes the files of a site that has desks.
pub struct DeskData;

impl Output for DeskData {
    fn plan(&self, world: &World) -> Vec<Job> {
        if world.site.desks.is_empty() {
            return Vec::new();
        }
        let file = |(name, file): &(&str, &str)| {
            Job::of_site(&Self, world, &format!("{DESKS}/{file}"), name)
        };
        DOWNLOADS.iter().map(file).collect()
    }

    fn can_find(&self) -> bool {
        false
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        making.scope.ask::<DeskFacts>("");
        let format = job.name.parse().ok()?;
        Some(export(making.world(), format, job.subject.lang))
    }
}

/// What the formats are written from.
struct Data<'w> {
    world: &'w World,
    lang: LangId,
}

impl Data<'_> {
    fn site(&self) -> &Site {
        &self.world.site
    }

    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.site().desks.all()
    }

    /// The language asked for, then the others in its order.
    fn tags(&self) -> Vec<&str> {
        let own = self.site().lang(self.lang);
        let others = own
            .fallbacks
            .iter()
            .map(|id| self.site().lang(*id).tag.as_str());
        std::iter::once(own.tag.as_str()).chain(others).collect()
    }

    fn state(&self, entry: &Entry) -> State {
        entry.state(self.site().date.0, &self.site().config)
    }

    /// Whether numbers may be given.
    fn is_live(&self, entry: &Entry) -> bool {
        self.state(entry) != State::Expired
    }

    /// The address of a desk's page.
    fn page(&self, entry: &Entry) -> String {
        let page = self
            .site()
            .find(self.lang, &format!("{DESKS}/{}", entry.id));
        page.map_or(String::new(), |page| self.site().permalink(&page.route))
    }

    fn licence(&self) -> String {
        licence(self.site())
    }

    fn today(&self) -> String {
        self.site().date.0.to_string()
    }
}
