//! Tags: the list of all, and the pages of each.

use tera::{Context, Value};

use super::{Job, Making, Output};
use crate::config::OutputName;
use crate::i18n::Arg;
use crate::templates::views::{TagList, TagPage, part_route};
use crate::templates::{Subject, World};

/// Writes the tag pages of every language that has tags.
pub struct Tags;

impl Output for Tags {
    fn plan(&self, world: &World) -> Vec<Job> {
        let site = &world.site;
        let mut jobs = Vec::new();
        if !site.config.writes(OutputName::Tags) {
            return jobs;
        }
        for lang in site.lang_ids().filter(|lang| !site.tags(*lang).is_empty()) {
            let title = world.word(lang, "all-tags");
            let all = Subject::made(lang, site.tags_route(lang), title);
            jobs.push(Job::new(&Self, all));
            for tag in site.tags(lang).values() {
                let route = site.tag_route(lang, &tag.name);
                let title = world.text(
                    lang,
                    "tagged-with",
                    &[("tag", Arg::from(tag.name.as_str()))],
                );
                let parts = tag.pages.len().div_ceil(site.config.per_page()).max(1);
                for part in 1..=parts {
                    let mut subject = Subject::made(lang, part_route(&route, part), title.clone());
                    subject.part = part;
                    let name = format!("{}\n{}\n{part}", site.lang(lang).tag, tag.slug);
                    jobs.push(Job {
                        name,
                        ..Job::new(&Self, subject)
                    });
                }
            }
        }
        jobs
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let mut own = Context::new();
        if job.name.is_empty() {
            let tag = &making.world().site.lang(job.subject.lang).tag;
            let tags = making.scope.ask::<TagList>(tag);
            own.insert_value("tags", Value::from_serializable(&tags));
            return making.render("tags.html", &job.subject, own);
        }
        let tag = making.scope.ask::<TagPage>(&job.name)?;
        own.insert_value("tag", Value::from_serializable(&tag));
        making.render("tag.html", &job.subject, own)
    }
}
