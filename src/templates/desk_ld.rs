//! What schema.org can say of a consultation desk (a `Service` with its channels).

use serde_json::{Value as Json, json};

use super::world::World;
use crate::desks::{AreaCode, Entry, Line, State};
use crate::site::LangId;

/// Days of the week in schema.org's vocabulary, Monday first.
const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// The properties of a desk in a language. What is not known is null.
pub fn desk_ld(world: &World, lang: LangId, entry: &Entry) -> Vec<(&'static str, Json)> {
    let site = &world.site;
    let own = site.lang(lang);
    let others = own.fallbacks.iter().map(|id| site.lang(*id).tag.as_str());
    let tags: Vec<&str> = std::iter::once(own.tag.as_str()).chain(others).collect();
    let record = &entry.record;
    let operator = record.operator.pick(&tags);
    let kind = record
        .kind
        .map(|kind| world.label(lang, "desk-type", kind.key()).label);
    vec![
        ("serviceType", json!(kind)),
        (
            "provider",
            json!(operator.map(|(_, name)| json!({ "@type": "Organization", "name": name }))),
        ),
        ("areaServed", areas(entry, &own.tag)),
        ("availableChannel", channels(world, entry)),
        ("hoursAvailable", hours(world, entry)),
        ("sameAs", json!(record.official().map(|link| &link.0))),
    ]
}

fn areas(entry: &Entry, tag: &str) -> Json {
    if entry.is_nationwide() {
        return json!({ "@type": "Country", "identifier": "JP", "name": "Japan" });
    }
    let area = |area: &AreaCode| {
        let name = area.prefecture().map(|prefecture| prefecture.name(tag));
        json!({ "@type": "AdministrativeArea", "identifier": area.code(), "name": name })
    };
    entry.record.area.iter().map(area).collect()
}

/// Lines, form and place. An expired desk has no numbers.
fn channels(world: &World, entry: &Entry) -> Json {
    let record = &entry.record;
    let languages: Vec<&str> = std::iter::once("ja").chain(entry.languages()).collect();
    let live = entry.state(world.site.date.0, &world.site.config) != State::Expired;
    let line = |line: &Line| {
        let number = line.number.as_ref()?;
        Some(json!({
            "@type": "ServiceChannel",
            "servicePhone": { "@type": "ContactPoint", "telephone": number.shown },
            "availableLanguage": languages,
        }))
    };
    let mut channels: Vec<Json> = record
        .telephone
        .iter()
        .filter(|_| live)
        .filter_map(line)
        .collect();
    channels.extend(
        record
            .form
            .as_ref()
            .map(|form| json!({ "@type": "ServiceChannel", "serviceUrl": form.0 })),
    );
    match channels.is_empty() {
        true => Json::Null,
        false => Json::Array(channels),
    }
}

fn hours(world: &World, entry: &Entry) -> Json {
    let Some(hours) = &entry.record.hours else {
        return Json::Null;
    };
    let week = hours.week(world.site.date.0);
    let days = DAYS.iter().zip(&week).flat_map(|(day, open)| {
        open.iter()
            .filter(|interval| interval.certain)
            .map(move |interval| {
                json!({
                    "@type": "OpeningHoursSpecification",
                    "dayOfWeek": format!("https://schema.org/{day}"),
                    "opens": interval.clock().0,
                    "closes": interval.clock().1,
                })
            })
    });
    days.collect()
}
