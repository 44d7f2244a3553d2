//! The search page. Without JavaScript it leads by the alphabet: every title and heading under its first letter.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Context;

use super::build;
use crate::config::OutputName;
use crate::markdown::strip_ruby;
use crate::outputs::{Job, Making, Output};
use crate::search::Dictionary;
use crate::site::{LangId, Page, Route};
use crate::templates::shapes::LinkText;
use crate::templates::views::SearchTitles;
use crate::templates::{SEARCH_FOLDER as FOLDER, Subject, World};
use crate::text::index_letter;

/// Headings are listed too as long as the page stays one that a telephone can load.
const MOST_WITH_HEADINGS: usize = 150;

/// Writes the search page of each language.
pub struct SearchPage;

/// What stands under one letter.
#[derive(Serialize)]
struct Letter {
    letter: String,
    entries: Vec<Entry>,
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    title: String,
    url: String,
    /// The page that a heading is on.
    of: Option<String>,
}

impl Output for SearchPage {
    fn plan(&self, world: &World) -> Vec<Job> {
        let site = &world.site;
        if !site.config.writes(OutputName::Search) {
            return Vec::new();
        }
        let job = |lang| {
            let route = Route::new(format!("{}{FOLDER}", site.lang(lang).prefix));
            let mut subject = Subject::made(lang, route, world.word(lang, "search"));
            subject.noindex = true;
            Job::new(&Self, subject)
        };
        site.lang_ids().map(job).collect()
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let world = making.world();
        making
            .scope
            .ask::<SearchTitles>(&world.site.lang(job.subject.lang).tag);
        let pages = world.site.searched(job.subject.lang).collect::<Vec<_>>();
        let mut context = Context::new();
        context.insert("letters", &letters(world, &pages));
        let japanese = build::is_japanese(world, job.subject.lang);
        context.insert("written_readings", &(japanese && !Dictionary::CARRIED));
        context.insert("others", &others(world, job.subject.lang));
        making.render("search.html", &job.subject, context)
    }
}

/// The search pages of the other languages, each called as its language is.
fn others(world: &World, lang: LangId) -> Vec<LinkText> {
    let link = |id: LangId| {
        let other = world.site.lang(id);
        LinkText {
            title: other.name.clone(),
            url: Route::new(format!("{}{FOLDER}", other.prefix)).href(&world.site.base_path),
            current: false,
            lang: other.html_lang.clone(),
            dir: other.dir,
        }
    };
    let others = world.site.lang_ids().filter(|id| *id != lang);
    others.map(link).collect()
}

fn letters(world: &World, pages: &[&Page]) -> Vec<Letter> {
    let mut found: BTreeMap<Option<String>, Vec<Entry>> = BTreeMap::new();
    let mut put = |reading: &str, entry: Entry| {
        // What has no letter comes last.
        let letter = index_letter(reading).unwrap_or_else(|| "\u{ffff}".to_owned());
        found.entry(Some(letter)).or_default().push(entry);
    };
    for page in pages {
        let (title, url) = (strip_ruby(page.title()), world.url(page));
        if pages.len() <= MOST_WITH_HEADINGS {
            for heading in page
                .parsed
                .outline
                .headings
                .iter()
                .filter(|h| !h.unsearched)
            {
                let url = format!("{url}#{}", heading.id);
                let of = Some(title.clone());
                put(
                    &heading.text,
                    Entry {
                        title: heading.text.clone(),
                        url,
                        of,
                    },
                );
            }
        }
        put(
            page.parsed.content.fields.reading().unwrap_or(&title),
            Entry {
                title: title.clone(),
                url,
                of: None,
            },
        );
    }
    let letter = |(letter, mut entries): (Option<String>, Vec<Entry>)| {
        entries.sort();
        let letter = letter.filter(|l| l != "\u{ffff}").unwrap_or_default();
        Letter { letter, entries }
    };
    found.into_iter().map(letter).collect()
}
