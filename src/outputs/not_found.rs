//! The page for addresses that lead nowhere, in every language. The source language's also stands at
//! the root, where most servers look for it.

use tera::Context;

use super::{Job, Making, Output};
use crate::config::OutputName;
use crate::site::{LangId, Route};
use crate::templates::{Subject, World};

/// Writes `404.html` in every language, and one at the root.
pub struct NotFound;

impl Output for NotFound {
    fn plan(&self, world: &World) -> Vec<Job> {
        let site = &world.site;
        if !site.config.writes(OutputName::NotFound) {
            return Vec::new();
        }
        let job = |lang: LangId, prefix: &str| {
            let route = Route::new(format!("{prefix}404.html"));
            let title = world.word(lang, "not-found-title");
            let mut subject = Subject::made(lang, route, title);
            subject.noindex = true;
            Job::new(&Self, subject)
        };
        let mut jobs: Vec<Job> = Vec::new();
        jobs.extend(
            site.lang_ids()
                .map(|lang| job(lang, &site.lang(lang).prefix)),
        );
        if site.langs.iter().all(|lang| !lang.prefix.is_empty()) {
            jobs.push(job(site.source_lang(), ""));
        }
        jobs
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        making.render("404.html", &job.subject, Context::new())
    }
}
