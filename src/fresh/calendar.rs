//! A calendar (iCalendar, RFC 5545) of what one owner has to look at: a whole day each.

use icalendar::{Calendar, Component, Event};

use super::{Item, Owner};
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
    entry.add_property(
        "UID",
        format!("{}-{}-{}@{host}", item.what.key(), compact(due), item.file),
    );
    entry.add_property("DTSTAMP", format!("{}T000000Z", compact(site.date.0)));
    let mut start = icalendar::Property::new("DTSTART", compact(due));
    start.add_parameter("VALUE", "DATE");
    entry.append_property(start);
    entry.summary(&format!("{}: {}", item.what.key(), item.title));
    let detail = if item.detail.is_empty() {
        item.file.as_str()
    } else {
        &item.detail
    };
    entry.description(detail);
    if let Some(route) = &item.route {
        entry.url(&format!("{}{route}", site.config.origin()));
    }
    Some(entry.done())
}
