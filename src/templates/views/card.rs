//! Cards: the short view of a page that lists show.

use serde::Serialize;

use super::desk_card::DeskCard;
use super::resource::{material_verdict, use_instead};
use super::teller::Teller;
use crate::content::KindFields;
use crate::content::kinds::Event;
use crate::site::Page;
use crate::templates::shapes::{DateText, Label, LinkText};
use crate::templates::{View, World};

/// Answers with the card of the page at an address.
pub struct CardView;

/// A page in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Card {
    pub title: String,
    pub url: String,
    pub description: String,
    pub kind: &'static str,
    /// The language of title and description.
    pub lang: String,
    pub dir: &'static str,
    pub date: Option<DateText>,
    pub updated: Option<DateText>,
    pub minutes: u32,
    pub audience: Vec<Label>,
    pub level: Option<Label>,
    pub overdue: bool,
    pub reading: Option<String>,
    pub event: Option<EventText>,
    pub desk: Option<DeskCard>,
    /// The verdict on a material.
    pub verdict: Option<Label>,
    /// What to use in the place of a withdrawn material.
    pub instead: Option<LinkText>,
    /// Whether the page shows another language's text for want of its own.
    pub untranslated: bool,
    /// Whether nobody should see that the page was visited.
    pub sensitive: bool,
}

/// When and where an event is.
#[derive(Debug, Clone, Serialize)]
pub struct EventText {
    pub start: DateText,
    pub end: Option<DateText>,
    pub start_iso: String,
    pub end_iso: Option<String>,
    pub when: String,
    pub time_zone: Option<String>,
    pub past: bool,
    pub place: Option<String>,
    pub address: Option<String>,
    pub online_url: Option<String>,
    pub capacity: Option<u32>,
    pub contact: Option<String>,
    pub ics_url: Option<String>,
}

impl View for CardView {
    type Answer = Card;
    const NAME: &'static str = "card";

    fn answer(world: &World, arg: &str) -> Card {
        Card::of(world, world.site.at(arg))
    }
}

impl Card {
    pub fn of(world: &World, page: &Page) -> Self {
        let lang = page.lang;
        let common = page.common();
        let text_lang = world.site.lang(world.site.text_lang(page));
        let reading = match &page.parsed.content.fields {
            KindFields::Term(term) => term.reading.clone(),
            KindFields::Desk(desk) => desk.reading.clone(),
            _ => None,
        };
        Self {
            title: crate::markdown::strip_ruby(page.title()),
            url: world.url(page),
            description: crate::markdown::strip_ruby(page.description()),
            kind: page.kind().key(),
            lang: text_lang.html_lang.clone(),
            dir: text_lang.dir,
            date: common.date.map(|d| world.date(lang, d)),
            updated: common.updated.map(|d| world.date(lang, d)),
            minutes: page.parsed.minutes(),
            audience: common
                .audience
                .iter()
                .map(|a| world.label(lang, "audience", a.key()))
                .collect(),
            level: common.level.map(|l| world.label(lang, "level", l.key())),
            overdue: page.is_overdue(world.site.date),
            reading,
            event: event_view(world, page),
            desk: world
                .site
                .desk(page)
                .map(|entry| Teller::new(world, lang).card(entry)),
            verdict: material_verdict(world, lang, page),
            instead: use_instead(world, page),
            untranslated: page.is_fallback(),
            sensitive: common.sensitive,
        }
    }
}

/// The event of a page of that kind.
pub fn event_view(world: &World, page: &Page) -> Option<EventText> {
    match &page.parsed.content.fields {
        KindFields::Event(event) => event_text(world, page, event),
        _ => None,
    }
}

fn event_text(world: &World, page: &Page, event: &Event) -> Option<EventText> {
    let (start, end) = event.times(world.site.config.time_zone.as_deref())?;
    let last = end.as_ref().unwrap_or(&start).date();
    let iso = |moment: &jiff::Zoned| moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    let lang = page.lang;
    Some(EventText {
        start: world.date(lang, start.date()),
        end: end.as_ref().map(|end| world.date(lang, end.date())),
        start_iso: iso(&start),
        end_iso: end.as_ref().map(iso),
        when: world.formats[lang.index()].when(&start, end.as_ref()),
        time_zone: start.time_zone().iana_name().map(str::to_owned),
        past: world.site.date.is_after(Some(last)),
        place: event.place.clone(),
        address: event.address.clone(),
        online_url: event.online_url.as_ref().map(|link| link.0.clone()),
        capacity: event.capacity,
        contact: event.contact.clone(),
        ics_url: Some(world.site.href(&page.route.join("event.ics"))),
    })
}
