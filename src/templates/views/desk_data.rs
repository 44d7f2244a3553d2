//! Desks as a browser filters them: short keys, what many of them say once each, no more than a list shows.

use std::collections::BTreeMap;

use serde::Serialize;

use super::desk_card::DeskCard;
use super::desk_hours::{AnsweringText, known_until};
use super::teller::Teller;
use crate::desks::{Entry, NATIONWIDE, State};
use crate::site::LangId;
use crate::templates::World;

/// All desks of a language.
#[derive(Debug, Serialize)]
pub struct DeskCards {
    /// The minute from which no hours are known.
    known_until_minute: i64,
    /// Hours of the weeks ahead, each once.
    hours: Vec<String>,
    /// What desks say of themselves, and the names of links, each once.
    texts: Vec<String>,
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
    /// Codes of prefectures, or `all`; none where it is not known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    prefectures: Vec<String>,
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    /// The number to use where that one cannot be reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    instead: Option<String>,
    /// Places in `texts`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    says: Vec<usize>,
    /// The operator's page, and the place of its name in `texts`.
    #[serde(skip_serializing_if = "Option::is_none")]
    official: Option<(String, usize)>,
    /// Place in `hours`.
    #[serde(skip_serializing_if = "Option::is_none")]
    hours: Option<usize>,
}

/// Texts that many desks have, each once.
#[derive(Debug, Default)]
struct Shared {
    known: BTreeMap<String, usize>,
    texts: Vec<String>,
}

impl Shared {
    fn place(&mut self, text: String) -> usize {
        if let Some(at) = self.known.get(&text) {
            return *at;
        }
        self.texts.push(text.clone());
        self.known.insert(text, self.texts.len() - 1);
        self.texts.len() - 1
    }
}

/// The desks of a language as data for its filters.
pub fn desk_cards(world: &World, lang: LangId) -> DeskCards {
    let desks = &world.site.desks;
    let teller = Teller::new(world, lang);
    let (mut hours, mut texts) = (Shared::default(), Shared::default());
    let list = desks.all().map(|entry| {
        let at = AnsweringText::of(&teller, entry).map(|answering| hours.place(answering.ahead));
        facets_of(&teller, entry, at, &mut texts)
    });
    let list = list.collect();
    DeskCards {
        known_until_minute: known_until(desks.hours_until),
        hours: hours.texts,
        texts: texts.texts,
        list,
    }
}

fn facets_of(
    teller: &Teller<'_>,
    entry: &Entry,
    hours: Option<usize>,
    texts: &mut Shared,
) -> DeskFacetsOf {
    let record = &entry.record;
    let card = teller.card(entry);
    let state = teller.state(entry);
    let says = said(teller, &card, state);
    let (number, instead) = card.line.map_or((None, None), |line| {
        (
            Some(line.number),
            line.alternative.map(|other| other.number),
        )
    });
    DeskFacetsOf {
        id: card.id,
        url: card.url,
        name: card.name.text,
        lang: card.name.lang,
        remit: record.remit.iter().map(|remit| remit.key()).collect(),
        languages: card.languages,
        channels: teller
            .channels(entry)
            .iter()
            .map(|channel| channel.key())
            .collect(),
        prefectures: match card.nationwide {
            true => vec![NATIONWIDE.to_owned()],
            false => card.prefectures,
        },
        state: state.key(),
        expires: record.expires_on.map(|day| day.to_string()),
        number,
        instead,
        says: says.into_iter().map(|text| texts.place(text)).collect(),
        official: card
            .official
            .map(|link| (link.url, texts.place(link.title))),
        hours,
    }
}

/// What is told beside a number: what a call costs, from where it cannot be had, the fee, the name, and that nobody checked it.
fn said(teller: &Teller<'_>, card: &DeskCard, state: State) -> Vec<String> {
    let mut says = Vec::new();
    if let Some(line) = &card.line {
        let cost = line.cost.as_ref().map(|cost| cost.label.clone());
        says.push(cost.unwrap_or_else(|| teller.word("desk-cost-unknown")));
        says.extend(line.unreachable.clone());
    }
    let terms = [&card.fee, &card.anonymous].into_iter().flatten();
    says.extend(terms.map(|term| term.label.clone()));
    if state != State::Verified {
        says.push(teller.label("desk-state", state.key()).label);
    }
    says
}
