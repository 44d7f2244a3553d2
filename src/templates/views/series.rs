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
    /// The language of the title.
    pub lang: String,
    pub dir: &'static str,
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
        let lang = world.site.lang(world.site.text_lang(series.titled_by));
        Some(SeriesAnswer {
            title: crate::markdown::strip_ruby(series.title),
            lang: lang.html_lang.clone(),
            dir: lang.dir,
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
