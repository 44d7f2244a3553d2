//! A consultation desk in a list: enough to choose by, and what a browser filters by.

use serde::Serialize;

use super::desk_hours::{AnsweringText, HoursText};
use super::desk_ways::LineText;
use super::teller::{Teller, Words};
use crate::desks::{Entry, State};
use crate::templates::shapes::{DateText, Label, LinkText};
use crate::templates::{View, World};

/// A desk in a list.
#[derive(Debug, Clone, Serialize)]
pub struct DeskCard {
    pub id: String,
    pub url: String,
    /// Its absolute address, for QR codes.
    pub permalink: String,
    pub name: Words,
    pub operator: Option<Words>,
    pub summary: Option<Words>,
    /// `verified`, `stale`, `unverified` or `expired`.
    pub state: &'static str,
    pub expires_on: Option<DateText>,
    /// The first line; none of an expired desk.
    pub line: Option<LineText>,
    pub fee: Option<Label>,
    pub anonymous: Option<Label>,
    pub answering: Option<AnsweringText>,
    pub hours: Option<HoursText>,
    pub remit: Vec<Label>,
    pub channels: Vec<Label>,
    /// Tags of the languages besides Japanese.
    pub languages: Vec<String>,
    pub nationwide: bool,
    /// Two-digit codes of the prefectures that it is for.
    pub prefectures: Vec<String>,
    pub official: Option<LinkText>,
}

/// Answers with a desk as lists show it; the argument is `<tag>:<id>`.
pub struct DeskCardView;

impl View for DeskCardView {
    type Answer = Option<DeskCard>;
    const NAME: &'static str = "desk-card";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let (tag, id) = arg.split_once(':')?;
        let lang = world.site.lang_by_tag(tag)?;
        let entry = world.site.desks.get(id)?;
        Some(Teller::new(world, lang).card(entry))
    }
}

impl Teller<'_> {
    /// A desk's entry in a list.
    pub fn card(&self, entry: &Entry) -> DeskCard {
        let record = &entry.record;
        let state = self.state(entry);
        let line = record.telephone.iter().filter(|_| state != State::Expired);
        let nameless = || Words {
            text: entry.id.clone(),
            lang: None,
        };
        let url = self.url(entry);
        DeskCard {
            id: entry.id.clone(),
            permalink: format!("{}{url}", self.world.site.config.origin()),
            url,
            name: self.words(&record.name).unwrap_or_else(nameless),
            operator: self.words(&record.operator),
            summary: self.words(&record.summary),
            state: state.key(),
            expires_on: record.expires_on.map(|day| self.day(day)),
            line: line.filter_map(|line| self.line(line)).next(),
            fee: record.fee.map(|fee| self.label("desk-fee", fee.key())),
            anonymous: record
                .anonymous
                .map(|how| self.label("desk-anonymous", how.key())),
            answering: AnsweringText::of(self, entry),
            hours: self.hours(&record.hours),
            remit: record
                .remit
                .iter()
                .map(|remit| self.label("desk-remit", remit.key()))
                .collect(),
            channels: self
                .channels(entry)
                .iter()
                .map(|c| self.label("desk-channel", c.key()))
                .collect(),
            languages: entry.languages().into_iter().map(str::to_owned).collect(),
            nationwide: entry.is_nationwide(),
            prefectures: entry
                .prefectures()
                .into_iter()
                .map(|prefecture| prefecture.code())
                .collect(),
            official: self.official(entry),
        }
    }
}
