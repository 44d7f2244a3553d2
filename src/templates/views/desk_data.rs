//! Desks as a browser filters them: short keys, hours once each, no more than a filter needs.

use std::collections::BTreeMap;

use serde::Serialize;

use super::desk::Teller;
use super::desk_hours::{ahead, known_until};
use crate::desks::{Entry, State};
use crate::site::LangId;
use crate::templates::World;

/// All desks of a language.
#[derive(Debug, Serialize)]
pub struct DeskCards {
    /// The minute from which no hours are known.
    known_until_minute: i64,
    /// Hours of the weeks ahead, each once.
    hours: Vec<String>,
    list: Vec<DeskFacetsOf>,
}

/// What a desk is filtered by, and how its entry in the list is made.
#[derive(Debug, Serialize)]
struct DeskFacetsOf {
    id: String,
    url: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    remit: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    languages: Vec<String>,
    channels: Vec<&'static str>,
    /// Codes of prefectures; none means all of Japan.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    prefectures: Vec<String>,
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    /// Place in `hours`.
    #[serde(skip_serializing_if = "Option::is_none")]
    hours: Option<usize>,
}

/// The desks of a language as data for its filters.
pub fn desk_cards(world: &World, lang: LangId) -> DeskCards {
    let desks = &world.site.desks;
    let teller = Teller::new(world, lang);
    let (mut known, mut hours): (BTreeMap<&str, usize>, Vec<String>) = Default::default();
    let mut list = Vec::new();
    for entry in desks.all() {
        let at = entry.record.hours.as_ref().and_then(|own| {
            let reckoned = desks.reckoned(own)?;
            Some(*known.entry(&own.text).or_insert_with(|| {
                hours.push(ahead(&reckoned.ahead));
                hours.len() - 1
            }))
        });
        list.push(facets_of(&teller, entry, at));
    }
    DeskCards {
        known_until_minute: known_until(desks.hours_until),
        hours,
        list,
    }
}

fn facets_of(teller: &Teller<'_>, entry: &Entry, hours: Option<usize>) -> DeskFacetsOf {
    let record = &entry.record;
    let (name, lang) = teller
        .words(&record.name)
        .map_or((entry.id.clone(), None), |name| (name.text, name.lang));
    let state = teller.state(entry);
    let numbers = record
        .telephone
        .iter()
        .filter_map(|line| line.number.as_ref());
    DeskFacetsOf {
        id: entry.id.clone(),
        url: teller.url(entry),
        name,
        lang,
        remit: record.remit.iter().map(|remit| remit.key()).collect(),
        languages: entry.languages().into_iter().map(str::to_owned).collect(),
        channels: record
            .channels()
            .iter()
            .map(|channel| channel.key())
            .collect(),
        prefectures: match entry.is_nationwide() {
            true => Vec::new(),
            false => entry
                .prefectures()
                .into_iter()
                .map(|prefecture| prefecture.code())
                .collect(),
        },
        state: state.key(),
        expires: record.expires_on.map(|day| day.to_string()),
        number: numbers
            .map(|number| number.shown.clone())
            .next()
            .filter(|_| state != State::Expired),
        hours,
    }
}
