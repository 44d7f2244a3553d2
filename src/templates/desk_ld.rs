//! What schema.org can say of a consultation desk (a `Service` with its channels).

use serde_json::{Value as Json, json};

use super::desk_area::area_name;
use super::world::World;
use crate::desks::{AreaCode, Channel, Entry, Hours, Interval, Line, State};
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
        ("areaServed", areas(world, lang, entry)),
        ("availableChannel", channels(world, entry)),
        (
            "hoursAvailable",
            record
                .hours
                .as_ref()
                .map_or(Json::Null, |hours| specified(world, hours)),
        ),
        ("sameAs", json!(record.official().map(|link| &link.0))),
    ]
}

fn areas(world: &World, lang: LangId, entry: &Entry) -> Json {
    if entry.is_nationwide() {
        return json!({ "@type": "Country", "identifier": "JP", "name": "Japan" });
    }
    let area = |area: &AreaCode| {
        json!({
            "@type": "AdministrativeArea",
            "identifier": area.code(),
            "name": area_name(world, lang, area),
        })
    };
    listed(entry.areas().into_iter().map(area).collect())
}

/// A list; nothing, if it is empty.
fn listed(list: Vec<Json>) -> Json {
    match list.is_empty() {
        true => Json::Null,
        false => Json::Array(list),
    }
}

/// Lines, form and place. An expired desk has no numbers.
fn channels(world: &World, entry: &Entry) -> Json {
    let record = &entry.record;
    let live = entry.state(world.site.date.0, &world.site.config) != State::Expired;
    let by_telephone = entry.spoken_by(Channel::Telephone);
    let line = |line: &Line| {
        let number = line.number.as_ref()?;
        let mut contact = json!({ "@type": "ContactPoint", "telephone": number.shown });
        let hours = line.hours.as_ref().map(|hours| specified(world, hours));
        if let Some(hours) = hours.filter(|hours| !hours.is_null()) {
            contact["hoursAvailable"] = hours;
        }
        Some(json!({
            "@type": "ServiceChannel",
            "servicePhone": contact,
            "availableLanguage": by_telephone,
        }))
    };
    let lines = record.telephone.iter().filter(|_| live);
    let mut channels: Vec<Json> = lines.filter_map(line).collect();
    channels.extend(record.form.as_ref().map(|form| {
        json!({
            "@type": "ServiceChannel",
            "serviceUrl": form.0,
            "availableLanguage": entry.spoken_by(Channel::Form),
        })
    }));
    listed(channels)
}

/// Hours as schema.org has them: those of a usual week that are certain.
fn specified(world: &World, hours: &Hours) -> Json {
    let week = hours.week(world.site.date.0).unwrap_or_default();
    let of_day = |day: &str, interval: &Interval| {
        json!({
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": format!("https://schema.org/{day}"),
            "opens": interval.clock().0,
            "closes": interval.clock().1,
        })
    };
    let days = DAYS.iter().zip(&week).flat_map(|(day, open)| {
        let sure = open.iter().filter(|interval| interval.certain);
        sure.map(move |interval| of_day(day, interval))
    });
    listed(days.collect())
}
