//! Search on the site: the pieces of the index that a browser reads, and the page with the box, which is a list of
//! titles and headings from A to Z for readers without JavaScript.

mod answer;
mod build;
mod page;
mod read;

pub use answer::{Asked, Found, Language, Reply, facet};
pub use page::SearchPage;

use super::{Job, Making, Output};
use crate::config::OutputName;
use crate::site::{LangId, Route};
use crate::templates::views::SearchInput;
use crate::templates::{SEARCH_FOLDER as FOLDER, Subject, World, search_layout};

/// Writes what the browser searches in.
pub struct SearchPieces;

impl Output for SearchPieces {
    fn plan(&self, world: &World) -> Vec<Job> {
        let site = &world.site;
        if !site.config.writes(OutputName::Search) {
            return Vec::new();
        }
        let of = |lang: LangId| {
            let files = search_layout(world, lang).files();
            files.into_iter().map(move |name| {
                let route = Route::new(format!("{}{FOLDER}{name}", site.lang(lang).prefix));
                let subject = Subject::made(lang, route, String::new());
                Job {
                    name,
                    ..Job::new(&Self, subject)
                }
            })
        };
        site.lang_ids().flat_map(of).collect()
    }

    fn can_find(&self) -> bool {
        false
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let world = making.world();
        making
            .scope
            .ask::<SearchInput>(&world.site.lang(job.subject.lang).tag);
        let pieces = build::pieces(world, job.subject.lang);
        pieces.get(&job.name).cloned()
    }
}
