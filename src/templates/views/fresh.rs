//! What is stale or soon due, as the freshness page shows it.

use jiff::ToSpan;
use serde::Serialize;

use super::zone;
use crate::fresh::{self, Item, Owner, When};
use crate::i18n::Arg;
use crate::site::{LangId, Route, Site};
use crate::templates::shapes::{DateText, Label};
use crate::templates::{View, World};

/// The folder of the page in each language, and of the data and calendars at the root.
pub const FRESH_FOLDER: &str = "freshness/";

/// Answers with everything that is to be looked at, in the words of a language, by its tag.
pub struct FreshView;

/// Answers with everything that is to be looked at, as data.
pub struct FreshItems;

impl View for FreshItems {
    type Answer = String;
    const NAME: &'static str = "fresh-items";

    fn answer(world: &World, _: &str) -> Self::Answer {
        let site = &world.site;
        format!(
            "{:#}\n",
            fresh::to_json(&fresh::items(site, None), site.date.0)
        )
    }
}

/// Everything that is to be looked at.
#[derive(Debug, Serialize)]
pub struct FreshBoard {
    owners: Vec<FreshOwner>,
    all: usize,
    overdue: usize,
    data_url: String,
    /// The time zone whose days count.
    zone: String,
}

#[derive(Debug, Serialize)]
struct FreshOwner {
    /// Empty for what nobody answers for.
    name: String,
    calendar_url: String,
    /// What is due now or soon.
    parts: Vec<FreshPart>,
    /// What is due after that.
    later: Vec<FreshPart>,
    /// How many things that are.
    later_count: usize,
}

#[derive(Debug, Serialize)]
struct FreshPart {
    title: String,
    items: Vec<FreshItem>,
}

#[derive(Debug, Serialize)]
struct FreshItem {
    what: Label,
    title: String,
    lang: String,
    url: Option<String>,
    detail: String,
    due: Option<DateText>,
    overdue: bool,
}

/// The address of the page in a language.
pub fn fresh_route(site: &Site, lang: LangId) -> Route {
    Route::new(format!("{}{FRESH_FOLDER}", site.lang(lang).prefix))
}

impl View for FreshView {
    type Answer = Option<FreshBoard>;
    const NAME: &'static str = "fresh";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let site = &world.site;
        let lang = site.lang_by_tag(arg)?;
        let items = fresh::items(site, None);
        let owners = fresh::by_owner(&items).into_iter();
        let owners = owners.map(|owner| shown_owner(world, lang, &owner));
        Some(FreshBoard {
            owners: owners.collect(),
            all: items.len(),
            overdue: items
                .iter()
                .filter(|item| item.when == When::Overdue)
                .count(),
            data_url: site.href(&Route::new(format!("{FRESH_FOLDER}items.json"))),
            zone: zone(site).to_owned(),
        })
    }
}

fn shown_owner(world: &World, lang: LangId, owner: &Owner<'_>) -> FreshOwner {
    let site = &world.site;
    let soon = site
        .date
        .0
        .saturating_add(i64::from(fresh::soon(site)).days());
    let is_later = |when: &When| matches!(when, When::Week(monday) if *monday > soon);
    let part = |(when, part): &(When, Vec<&Item>)| FreshPart {
        title: heading(world, lang, *when),
        items: part.iter().map(|item| shown(world, lang, item)).collect(),
    };
    let (later, now): (Vec<_>, Vec<_>) = owner.parts.iter().partition(|(when, _)| is_later(when));
    FreshOwner {
        name: owner.name.to_owned(),
        calendar_url: site.href(&Route::new(format!("{FRESH_FOLDER}{}.ics", owner.slug))),
        later_count: later.iter().map(|(_, part)| part.len()).sum(),
        parts: now.into_iter().map(part).collect(),
        later: later.into_iter().map(part).collect(),
    }
}

fn heading(world: &World, lang: LangId, when: When) -> String {
    match when {
        When::Overdue => world.word(lang, "fresh-overdue"),
        When::Open => world.word(lang, "fresh-open"),
        When::Week(monday) => {
            let day = world.date(lang, monday).text;
            world.text(lang, "fresh-week", &[("date", Arg::from(day))])
        }
    }
}

fn shown(world: &World, lang: LangId, item: &Item) -> FreshItem {
    let own = world.site.lang_by_tag(&item.lang).unwrap_or(lang);
    FreshItem {
        what: world.label(lang, "fresh-what", item.what.key()),
        title: item.title.clone(),
        lang: world.site.lang(own).html_lang.clone(),
        url: item.route.clone(),
        detail: match item.what {
            fresh::What::Unreviewed => roles(world, lang, &item.detail),
            fresh::What::Desk => String::new(),
            _ => item.detail.clone(),
        },
        due: item.due.map(|day| world.date(lang, day)),
        overdue: item.when == When::Overdue,
    }
}

fn roles(world: &World, lang: LangId, keys: &str) -> String {
    let labels: Vec<String> = keys
        .split(", ")
        .map(|key| world.word(lang, &format!("role-{key}")))
        .collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    world.formats[lang.index()].list(&labels)
}
