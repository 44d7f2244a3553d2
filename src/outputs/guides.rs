//! Guided paths: a plain page for every step but the first, which is on the guide's own page. Links only, so that
//! nothing is sent, nothing is kept, and the browser's Back is the way back.

use tera::Context;

use super::{Job, Making, Output};
use crate::templates::{Subject, World};

/// Writes the steps of every guide in every language.
pub struct Guides;

impl Output for Guides {
    fn plan(&self, world: &World) -> Vec<Job> {
        let site = &world.site;
        let mut jobs = Vec::new();
        for page in site.pages() {
            let steps = site.tree(page).into_iter().flat_map(|tree| tree.others());
            for step in steps {
                let title = site
                    .text_for(page, &step.title)
                    .map_or("", |(_, text)| text);
                let mut subject =
                    Subject::below(page, &format!("{}/", step.id()), title.to_owned());
                // A question out of the middle is no place to arrive at.
                subject.noindex = true;
                jobs.push(Job::new(&Self, subject));
            }
        }
        jobs
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        making.render("guide.html", &job.subject, Context::new())
    }
}
