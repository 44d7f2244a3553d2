//! One page of a section's list.

use serde::Serialize;

use super::card::Card;
use crate::site::{Page, Route};
use crate::templates::{View, World};

/// Answers with one page of a section's list; the argument is its address, a line feed, and which.
pub struct ListingView;

/// A list as layouts show it.
#[derive(Debug, Clone, Serialize)]
pub struct ListingAnswer {
    pub title: String,
    pub sections: Vec<Card>,
    pub cards: Vec<Card>,
    pub upcoming: Vec<Card>,
    pub past: Vec<Card>,
    pub index: Vec<Group>,
    pub paginator: Option<Paginator>,
    pub ics_url: Option<String>,
}

/// The terms under one letter.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    pub label: String,
    pub id: String,
    pub cards: Vec<Card>,
}

/// Where one page of a list stands among the others.
#[derive(Debug, Clone, Serialize)]
pub struct Paginator {
    pub number: usize,
    pub total: usize,
    pub previous: Option<String>,
    pub next: Option<String>,
    pub pages: Vec<PageNumber>,
}

/// A link to another page of a list.
#[derive(Debug, Clone, Serialize)]
pub struct PageNumber {
    pub number: usize,
    pub url: String,
    pub current: bool,
}

impl View for ListingView {
    type Answer = ListingAnswer;
    const NAME: &'static str = "listing";

    fn answer(world: &World, arg: &str) -> ListingAnswer {
        let (route, part) = arg.split_once('\n').unwrap_or((arg, "1"));
        let part: usize = part.parse().unwrap_or(1);
        let section = world.site.at(route);
        let listing = world.site.listing(section);
        let total = listing.parts();
        let shown = if total > 1 {
            listing.per_page
        } else {
            listing.pages.len()
        };
        let first = (part - 1) * shown;
        let cards = cards(world, listing.pages.iter().skip(first).take(shown).copied());
        let mut answer = ListingAnswer {
            title: crate::markdown::strip_ruby(section.title()),
            sections: self::cards(world, listing.sections.iter().copied()),
            paginator: (total > 1).then(|| paginator(world, &section.route, part, total)),
            upcoming: Vec::new(),
            past: Vec::new(),
            index: Vec::new(),
            ics_url: None,
            cards,
        };
        match listing.kind {
            crate::content::Kind::Event => add_events(world, section, &mut answer),
            crate::content::Kind::Term => answer.index = index(world, section, &answer.cards),
            _ => {}
        }
        answer
    }
}

fn cards<'p>(world: &World, pages: impl Iterator<Item = &'p Page>) -> Vec<Card> {
    pages.map(|page| Card::of(world, page)).collect()
}

fn add_events(world: &World, section: &Page, answer: &mut ListingAnswer) {
    let (mut past, coming): (Vec<_>, Vec<_>) = world
        .site
        .events(section.lang, &section.key)
        .into_iter()
        .partition(|(_, past)| *past);
    past.reverse();
    answer.upcoming = cards(world, coming.into_iter().map(|(page, _)| page));
    answer.past = cards(world, past.into_iter().map(|(page, _)| page));
    answer.ics_url = Some(world.site.href(&section.route.join("events.ics")));
}

/// Terms by the first character of their reading: the row of the kana table, or the letter.
fn index(world: &World, section: &Page, cards: &[Card]) -> Vec<Group> {
    let other = world.word(section.lang, "glossary-other");
    let mut groups: Vec<Group> = Vec::new();
    for card in cards {
        let reading = card.reading.as_ref().unwrap_or(&card.title);
        let label = crate::text::index_letter(reading).unwrap_or(other.clone());
        match groups.iter_mut().find(|group| group.label == label) {
            Some(group) => group.cards.push(card.clone()),
            None => groups.push(Group {
                id: format!("index-{}", groups.len() + 1),
                cards: vec![card.clone()],
                label,
            }),
        }
    }
    groups
}

/// The address of one page of a list.
pub fn part_route(section: &Route, part: usize) -> Route {
    match part {
        0 | 1 => section.clone(),
        part => section.join(&format!("page/{part}/")),
    }
}

/// Links to the first, the last, and those around the current page.
pub fn paginator(world: &World, route: &Route, part: usize, total: usize) -> Paginator {
    let url = |part: usize| world.site.href(&part_route(route, part));
    let shown = |n: &usize| *n == 1 || *n == total || n.abs_diff(part) <= 2;
    Paginator {
        number: part,
        total,
        previous: (part > 1).then(|| url(part - 1)),
        next: (part < total).then(|| url(part + 1)),
        pages: (1..=total)
            .filter(shown)
            .map(|number| PageNumber {
                number,
                url: url(number),
                current: number == part,
            })
            .collect(),
    }
}
