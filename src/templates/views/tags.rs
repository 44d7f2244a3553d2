//! Tags: those of a page, those of a language, and the pages of one.

use serde::Serialize;

use super::card::Card;
use super::listing::{Paginator, paginator};
use crate::config::OutputName;
use crate::site::Page;
use crate::templates::{View, World};

/// Answers with the tags of the page at an address.
pub struct PageTags;

/// Answers with all tags of a language, by its tag.
pub struct TagList;

/// Answers with one page of a tag's list: language, slug and number, each on a line.
pub struct TagPage;

/// A tag and its page.
#[derive(Debug, Clone, Serialize)]
pub struct TagLink {
    pub name: String,
    pub url: Option<String>,
    pub count: usize,
}

/// A tag's list.
#[derive(Debug, Clone, Serialize)]
pub struct TagText {
    pub name: String,
    pub cards: Vec<Card>,
    pub paginator: Option<Paginator>,
}

impl View for PageTags {
    type Answer = Vec<TagLink>;
    const NAME: &'static str = "page-tags";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let page = world.site.at(arg);
        let shown = world.site.config.writes(OutputName::Tags);
        let link = |name: &String| TagLink {
            name: name.clone(),
            // A fallback page carries the tags of another language, which have no page here.
            url: (shown && world.site.tag(page.lang, name).is_some())
                .then(|| world.site.href(&world.site.tag_route(page.lang, name))),
            count: 0,
        };
        page.common().tags.iter().map(link).collect()
    }
}

impl View for TagList {
    type Answer = Vec<TagLink>;
    const NAME: &'static str = "tag-list";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let Some(lang) = world.site.lang_by_tag(arg) else {
            return Vec::new();
        };
        let tags = world.site.tags(lang).values();
        tags.map(|tag| TagLink {
            name: tag.name.clone(),
            url: Some(world.site.href(&world.site.tag_route(lang, &tag.name))),
            count: tag.pages.len(),
        })
        .collect()
    }
}

impl View for TagPage {
    type Answer = Option<TagText>;
    const NAME: &'static str = "tag-page";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let mut parts = arg.split('\n');
        let (tag, slug, part) = (parts.next()?, parts.next()?, parts.next()?);
        let lang = world.site.lang_by_tag(tag)?;
        let tag = world.site.tags(lang).get(slug)?;
        let part: usize = part.parse().ok()?;
        let pages: Vec<&Page> = tag.pages.iter().map(|id| world.site.page(*id)).collect();
        let per_page = world.site.config.per_page();
        let total = pages.len().div_ceil(per_page).max(1);
        let shown = pages.iter().skip((part - 1) * per_page).take(per_page);
        Some(TagText {
            name: tag.name.clone(),
            cards: shown.map(|page| Card::of(world, page)).collect(),
            paginator: (total > 1)
                .then(|| paginator(world, &world.site.tag_route(lang, &tag.name), part, total)),
        })
    }
}
