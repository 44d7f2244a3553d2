//! The ways to reach a desk, in the words of one language.

use serde::Serialize;

use super::desk_hours::HoursText;
use super::teller::{Teller, Words};
use crate::desks::{Entry, Hours, Line, Service, Telephone};
use crate::i18n::Arg;
use crate::templates::shapes::Label;

/// A number and the link that dials it.
#[derive(Debug, Clone, Serialize)]
pub struct NumberText {
    pub number: String,
    pub href: String,
}

/// A telephone line.
#[derive(Debug, Clone, Serialize)]
pub struct LineText {
    pub number: String,
    pub href: String,
    pub label: Option<Words>,
    pub extension: Option<String>,
    /// What the call costs; not known, if absent.
    pub cost: Option<Label>,
    pub cost_note: Option<Words>,
    pub unreachable_from: Vec<Label>,
    /// Those networks in a sentence.
    pub unreachable: Option<String>,
    pub alternative: Option<NumberText>,
    pub hours: Option<HoursText>,
}

/// A channel that is offered.
#[derive(Debug, Clone, Serialize)]
pub struct ServiceText {
    pub booking: bool,
    pub note: Option<Words>,
    pub url: Option<String>,
    pub hours: Option<HoursText>,
}

/// A language that is spoken.
#[derive(Debug, Clone, Serialize)]
pub struct SpokenText {
    pub tag: String,
    /// The language's own name for itself.
    pub name: String,
    /// Channels; none means all.
    pub channels: Vec<Label>,
    pub by: Option<Label>,
    pub hours: Option<HoursText>,
    pub note: Option<Words>,
}

impl Teller<'_> {
    pub fn hours(&self, hours: &Option<Hours>) -> Option<HoursText> {
        HoursText::of(self, hours.as_ref()?)
    }

    pub fn line(&self, line: &Line) -> Option<LineText> {
        let number = line.number.as_ref()?;
        let cost = line.cost.or(number.known_cost());
        let networks: Vec<Label> = line
            .unreachable_from
            .iter()
            .map(|network| self.label("desk-network", network.key()))
            .collect();
        Some(LineText {
            number: number.shown.clone(),
            href: number.href(),
            label: self.words(&line.label),
            extension: line.extension.clone(),
            cost: cost.map(|cost| self.label("desk-cost", cost.key())),
            cost_note: self.words(&line.cost_note),
            unreachable: self.unreachable(&networks),
            unreachable_from: networks,
            alternative: line.alternative.as_ref().map(number_text),
            hours: self.hours(&line.hours),
        })
    }

    fn unreachable(&self, networks: &[Label]) -> Option<String> {
        let names: Vec<&str> = networks
            .iter()
            .map(|network| network.label.as_str())
            .collect();
        let names = names.join(&self.word("list-comma"));
        let args = [("networks", Arg::from(names.as_str()))];
        (!networks.is_empty()).then(|| self.world.text(self.lang, "desk-unreachable", &args))
    }

    pub fn service(&self, service: &Option<Service>) -> Option<ServiceText> {
        let service = service.as_ref().filter(|service| service.offered)?;
        Some(ServiceText {
            booking: service.booking,
            note: self.words(&service.note),
            url: service.url.as_ref().map(|url| url.0.clone()),
            hours: self.hours(&service.hours),
        })
    }

    pub fn languages(&self, entry: &Entry) -> Vec<SpokenText> {
        let spoken = entry.record.languages.iter();
        spoken
            .map(|spoken| SpokenText {
                tag: spoken.language.clone(),
                name: crate::desks::autonym(&spoken.language).to_owned(),
                channels: spoken
                    .channels
                    .iter()
                    .map(|c| self.label("desk-channel", c.key()))
                    .collect(),
                by: spoken.by.map(|by| self.label("desk-by", by.key())),
                hours: self.hours(&spoken.hours),
                note: self.words(&spoken.note),
            })
            .collect()
    }
}

fn number_text(number: &Telephone) -> NumberText {
    NumberText {
        number: number.shown.clone(),
        href: number.href(),
    }
}
