//! A consultation desk as pages show it, in the words of one language.

use serde::Serialize;

use super::desk_hours::{AnsweringText, HoursText};
use super::desk_ways::{LineText, ServiceText, SpokenText};
use super::teller::{Teller, Words, WordsList};
use crate::desks::{AreaCode, Channel, Entry, State};
use crate::site::DESKS;
use crate::templates::shapes::{DateText, Label, LinkText};
use crate::templates::{View, World, area_name};

/// Answers with a desk in a language; the argument is `<tag>:<id>`.
pub struct DeskView;

/// A desk with everything that is known of it.
#[derive(Debug, Clone, Serialize)]
pub struct DeskText {
    pub id: String,
    pub url: String,
    pub name: Words,
    pub reading: Option<String>,
    /// `verified`, `stale`, `unverified` or `expired`, with what to tell readers.
    pub state: Label,
    pub verified_on: Option<DateText>,
    pub verified_by: Option<String>,
    /// The day from which the last check no longer counts.
    pub stale_from: Option<DateText>,
    /// The last day on which numbers may be shown.
    pub expires_on: Option<DateText>,
    pub kind: Option<Label>,
    pub operator: Option<Words>,
    pub operator_type: Option<Label>,
    pub summary: Option<Words>,
    pub remit: Vec<Label>,
    pub cannot: Option<WordsList>,
    pub legal_basis: Option<Words>,
    pub who: Vec<Label>,
    pub confidentiality: Option<Label>,
    pub confidentiality_note: Option<Words>,
    pub anonymous: Option<Label>,
    pub fee: Option<Label>,
    pub fee_note: Option<Words>,
    /// None of an expired desk.
    pub lines: Vec<LineText>,
    /// None of an expired desk.
    pub fax: Vec<String>,
    pub email: Option<String>,
    pub form: Option<String>,
    pub text_relay: Option<ServiceText>,
    pub sign_language: Option<ServiceText>,
    pub visit: Option<ServiceText>,
    pub channels: Vec<Label>,
    /// When somebody answers on any line.
    pub answering: Option<AnsweringText>,
    pub hours: Option<HoursText>,
    pub hours_note: Option<Words>,
    pub languages: Vec<SpokenText>,
    pub nationwide: bool,
    pub areas: Vec<AreaText>,
    pub postal_code: Option<String>,
    pub address: Option<Words>,
    /// Latitude and longitude in degrees.
    pub position: Option<(f64, f64)>,
    pub prepare: Option<WordsList>,
    pub next: Option<WordsList>,
    /// The operator's own page.
    pub official: Option<LinkText>,
    pub source: Option<String>,
}

/// An area that a desk is for.
#[derive(Debug, Clone, Serialize)]
pub struct AreaText {
    /// Of JIS X 0401 or 0402.
    pub code: String,
    /// A prefecture's name; municipalities go by their code and the prefecture.
    pub name: String,
}

impl View for DeskView {
    type Answer = Option<DeskText>;
    const NAME: &'static str = "desk";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let (tag, id) = arg.split_once(':')?;
        let lang = world.site.lang_by_tag(tag)?;
        let entry = world.site.desks.get(id)?;
        Some(Teller::new(world, lang).desk(entry))
    }
}

impl Teller<'_> {
    pub fn state(&self, entry: &Entry) -> State {
        entry.state(self.today(), &self.world.site.config)
    }

    /// The ways to reach a desk today.
    pub fn channels(&self, entry: &Entry) -> Vec<Channel> {
        entry.channels(self.today(), &self.world.site.config)
    }

    pub fn url(&self, entry: &Entry) -> String {
        let page = self
            .world
            .site
            .find(self.lang, &format!("{DESKS}/{}", entry.id));
        page.map_or(String::new(), |page| self.world.url(page))
    }

    fn desk(&self, entry: &Entry) -> DeskText {
        let record = &entry.record;
        let shown = self.state(entry) != State::Expired;
        let link = |link: &crate::fields::Link| link.0.clone();
        DeskText {
            id: entry.id.clone(),
            url: self.url(entry),
            name: self.words(&record.name).unwrap_or_else(|| Words {
                text: entry.id.clone(),
                lang: None,
            }),
            reading: record.reading.clone(),
            state: self.label("desk-state", self.state(entry).key()),
            verified_on: record.verified_on.map(|day| self.day(day)),
            verified_by: record.verified_by.clone(),
            stale_from: entry
                .stale_from(&self.world.site.config)
                .map(|day| self.day(day)),
            expires_on: record.expires_on.map(|day| self.day(day)),
            kind: record.kind.map(|kind| self.label("desk-type", kind.key())),
            operator: self.words(&record.operator),
            operator_type: record
                .operator_type
                .map(|kind| self.label("desk-operator", kind.key())),
            summary: self.words(&record.summary),
            remit: record
                .remit
                .iter()
                .map(|remit| self.label("desk-remit", remit.key()))
                .collect(),
            cannot: self.list(&record.cannot),
            legal_basis: self.words(&record.legal_basis),
            who: record
                .who
                .iter()
                .map(|who| self.label("desk-who", who.key()))
                .collect(),
            confidentiality: record
                .confidentiality
                .map(|how| self.label("desk-confidentiality", how.key())),
            confidentiality_note: self.words(&record.confidentiality_note),
            anonymous: record
                .anonymous
                .map(|how| self.label("desk-anonymous", how.key())),
            fee: record.fee.map(|fee| self.label("desk-fee", fee.key())),
            fee_note: self.words(&record.fee_note),
            lines: record
                .telephone
                .iter()
                .filter(|_| shown)
                .filter_map(|line| self.line(line))
                .collect(),
            fax: record
                .fax
                .iter()
                .filter(|_| shown)
                .map(|fax| fax.shown.clone())
                .collect(),
            email: record.email.clone().filter(|_| shown),
            form: record.form.as_ref().map(link),
            text_relay: self.service(&record.text_relay),
            sign_language: self.service(&record.sign_language),
            visit: self.service(&record.visit),
            channels: self
                .channels(entry)
                .iter()
                .map(|c| self.label("desk-channel", c.key()))
                .collect(),
            answering: AnsweringText::of(self, entry),
            hours: self.hours(&record.hours),
            hours_note: self.words(&record.hours_note),
            languages: self.languages(entry),
            nationwide: entry.is_nationwide(),
            areas: self.areas(entry),
            postal_code: record.postal_code.clone(),
            address: self.words(&record.address),
            position: record.latitude.zip(record.longitude),
            prepare: self.list(&record.prepare),
            next: self.list(&record.next),
            official: self.official(entry),
            source: record
                .website
                .as_ref()
                .and(record.source.as_ref())
                .map(link),
        }
    }

    /// The operator's page, under a name that does not promise more than it is: a source need not be meant for those who ask.
    pub fn official(&self, entry: &Entry) -> Option<LinkText> {
        let record = &entry.record;
        let key = match record.website {
            Some(_) => "desk-official",
            None => "desk-source",
        };
        let own = self.world.site.lang(self.lang);
        record.official().map(|link| LinkText {
            title: self.word(key),
            url: link.0.clone(),
            current: false,
            lang: own.html_lang.clone(),
            dir: own.dir,
        })
    }

    fn areas(&self, entry: &Entry) -> Vec<AreaText> {
        let named = |area: &AreaCode| AreaText {
            code: area.code(),
            name: area_name(self.world, self.lang, area),
        };
        entry.areas().into_iter().map(named).collect()
    }
}
