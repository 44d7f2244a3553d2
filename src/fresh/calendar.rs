//! A calendar (iCalendar, RFC 5545) of what one owner has to look at: a whole day each.

use icalendar::{Calendar, Component, Event};
use xxhash_rust::xxh3::xxh3_64;

use super::{Item, Owner};
use crate::diagnostics::MessageLang;
use crate::site::Site;

/// The calendar of an owner. What has no day is not in it.
pub fn calendar(site: &Site, owner: &Owner<'_>) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Shirube//Shirube//EN"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    for item in owner.parts.iter().flat_map(|(_, part)| part) {
        calendar.extend(entry(site, item));
    }
    calendar.to_string()
}

fn entry(site: &Site, item: &Item) -> Option<Event> {
    let due = item.due?;
    let compact = |day: jiff::civil::Date| day.strftime("%Y%m%d").to_string();
    let host = site.config.origin().rsplit('/').next().unwrap_or_default();
    let mut entry = Event::new();
    // Two sources of one page may be due on one day.
    let about = xxh3_64(format!("{}\n{}\n{}", item.file, item.title, item.detail).as_bytes());
    let uid = format!("{}-{}-{about:016x}@{host}", item.what.key(), compact(due));
    entry.add_property("UID", uid);
    entry.add_property("DTSTAMP", format!("{}T000000Z", compact(site.date.0)));
    let mut start = icalendar::Property::new("DTSTART", compact(due));
    start.add_parameter("VALUE", "DATE");
    entry.append_property(start);
    let lang = match site.config.source_language.starts_with("ja") {
        true => MessageLang::Ja,
        false => MessageLang::En,
    };
    entry.summary(&format!("{}: {}", item.what.word().get(lang), item.title));
    let told = [item.detail.as_str(), item.file.as_str()];
    let told: Vec<&str> = told.into_iter().filter(|part| !part.is_empty()).collect();
    entry.description(&told.join("\n"));
    if let Some(route) = &item.route {
        entry.url(&format!("{}{route}", site.config.origin()));
    }
    Some(entry.done())
}
