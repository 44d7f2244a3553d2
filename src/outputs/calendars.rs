//! Calendars (iCalendar, RFC 5545): one an event, and one of all that a section of events holds.

use icalendar::{Calendar, Component, Event as Entry, EventLike};
use jiff::Zoned;
use jiff::tz::TimeZone;

use super::{Job, Making, Output};
use crate::config::OutputName;
use crate::content::{Kind, KindFields};
use crate::markdown::strip_ruby;
use crate::site::{Page, Route};
use crate::templates::views::{CardView, ListingView, Settings};
use crate::templates::{Subject, World};

/// Writes `event.ics` beside every event and `events.ics` beside every list of them.
pub struct Calendars;

impl Output for Calendars {
    fn plan(&self, world: &World) -> Vec<Job> {
        let site = &world.site;
        if !site.config.writes(OutputName::Calendars) {
            return Vec::new();
        }
        let job = |page: &Page, file: &str| {
            let route = page.route.join(file);
            let subject = Subject {
                page: Some(page.id),
                ..Subject::made(page.lang, route, String::new())
            };
            Job::new(&Self, subject)
        };
        site.pages()
            .filter_map(|page| match page.kind() {
                Kind::Event => Some(job(page, "event.ics")),
                Kind::Section if site.listing(page).kind == Kind::Event => {
                    Some(job(page, "events.ics"))
                }
                _ => None,
            })
            .collect()
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let world = making.world();
        making.scope.ask::<Settings>("");
        let page = job.subject.page(&world.site)?;
        let events: Vec<&Page> = if page.is_section() {
            making
                .scope
                .ask::<ListingView>(&format!("{}\n1", page.route));
            let events = world.site.events(page.lang, &page.key).into_iter();
            // What a calendar takes by itself shows in it for whoever looks over a shoulder.
            let kept = events.filter(|(page, _)| !page.common().sensitive);
            kept.map(|(page, _)| page).collect()
        } else {
            making.scope.ask::<CardView>(page.route.as_str());
            vec![page]
        };
        let mut calendar = Calendar::empty();
        calendar.append_property(("VERSION", "2.0"));
        calendar.append_property(("PRODID", "-//Shirube//Shirube//EN"));
        calendar.append_property(("CALSCALE", "GREGORIAN"));
        for page in events {
            calendar.extend(entry(world, page));
        }
        Some(calendar.to_string().into_bytes())
    }
}

fn entry(world: &World, page: &Page) -> Option<Entry> {
    let KindFields::Event(event) = &page.parsed.content.fields else {
        return None;
    };
    let (start, end) = event.times(world.site.config.time_zone.as_deref())?;
    let link = world.site.permalink(&page.route);
    let mut entry = Entry::new();
    entry.add_property("UID", uid(world, page));
    // The stamp says when the entry last changed, not when the site was built.
    let stamp = page
        .updated()
        .map_or_else(|| utc(&start), |date| format!("{}T000000Z", compact(date)));
    entry.add_property("DTSTAMP", stamp);
    entry.add_property("DTSTART", utc(&start));
    if let Some(end) = end {
        entry.add_property("DTEND", utc(&end));
    }
    entry.summary(&strip_ruby(page.title()));
    entry.description(&strip_ruby(page.description()));
    let place: Vec<&str> = [&event.place, &event.address]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    if !place.is_empty() {
        entry.location(&place.join(", "));
    }
    entry.url(
        &event
            .online_url
            .as_ref()
            .map_or(link, |online| online.0.clone()),
    );
    Some(entry.done())
}

/// The same in every language, so that a reader who takes both has the event once.
fn uid(world: &World, page: &Page) -> String {
    let host = world
        .site
        .config
        .origin()
        .rsplit('/')
        .next()
        .unwrap_or_default();
    let key = Route::new(page.key.as_str()).href("");
    format!("{key}@{host}")
}

/// UTC needs no VTIMEZONE, and every calendar shows it in its reader's own time.
fn utc(moment: &Zoned) -> String {
    let moment = moment.with_time_zone(TimeZone::UTC);
    moment.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn compact(date: jiff::civil::Date) -> String {
    date.strftime("%Y%m%d").to_string()
}
