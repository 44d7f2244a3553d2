//! The time line of a panel: a page below its board, of all that happened.

use tera::Context;

use crate::content::kinds::panel::Part;
use crate::i18n::Arg;
use crate::outputs::{Job, Making, Output};
use crate::site::{Page, TIMELINE};
use crate::templates::{Subject, World};

/// Writes the time line of every panel in every language.
pub struct PanelTimelines;

impl Output for PanelTimelines {
    fn plan(&self, world: &World) -> Vec<Job> {
        let boards = world.site.pages().filter(|page| {
            let part = world.site.panel(page);
            part.is_some_and(|(_, part)| *part == Part::Board)
        });
        let job = |page: &Page| {
            let name = [("name", Arg::from(page.title()))];
            let title = world.text(page.lang, "panel-timeline-of", &name);
            let mut subject = Subject::below(page, &format!("{TIMELINE}/"), title);
            subject.noindex = page.is_fallback();
            Job::new(&Self, subject)
        };
        boards.map(job).collect()
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        making.render("panel-timeline.html", &job.subject, Context::new())
    }
}
