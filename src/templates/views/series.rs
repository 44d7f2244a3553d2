//! A page's place in its series.

use serde::Serialize;

use super::card::Card;
use crate::templates::{View, World};

/// Answers with the series of the page at an address.
pub struct SeriesView;

/// A series as one of its pages shows it.
#[derive(Debug, Clone, Serialize)]
pub struct SeriesAnswer {
    pub title: String,
    pub position: usize,
    pub total: usize,
    pub previous: Option<Card>,
    pub next: Option<Card>,
    pub items: Vec<Card>,
}

impl View for SeriesView {
    type Answer = Option<SeriesAnswer>;
    const NAME: &'static str = "series";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let series = world.site.series(world.site.at(arg))?;
        Some(SeriesAnswer {
            title: series.title.to_owned(),
            position: series.position,
            total: series.pages.len(),
            previous: series.previous().map(|page| Card::of(world, page)),
            next: series.next().map(|page| Card::of(world, page)),
            items: series
                .pages
                .iter()
                .map(|page| Card::of(world, page))
                .collect(),
        })
    }
}
