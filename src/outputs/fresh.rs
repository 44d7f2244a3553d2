//! What is stale, as a page in every language, as data, and as a calendar for each owner.

use tera::{Context, Value};

use super::{Job, Making, Output};
use crate::config::OutputName;
use crate::fresh;
use crate::templates::views::{FRESH_FOLDER, FreshItems, FreshView, fresh_route};
use crate::templates::{Subject, World};

/// Writes the page.
pub struct FreshPage;

/// Writes the data and the calendars.
pub struct FreshData;

/// The name of the data's job; the others are named by their owners' places.
const DATA: &str = "json";

impl Output for FreshPage {
    fn plan(&self, world: &World) -> Vec<Job> {
        if !world.site.config.writes(OutputName::Fresh) {
            return Vec::new();
        }
        let job = |lang| {
            let title = world.word(lang, "fresh-title");
            let subject = Subject::made(lang, fresh_route(&world.site, lang), title);
            Job::new(
                &Self,
                Subject {
                    noindex: true,
                    ..subject
                },
            )
        };
        world.site.lang_ids().map(job).collect()
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let tag = &making.world().site.lang(job.subject.lang).tag;
        let board = making.scope.ask::<FreshView>(tag);
        let mut own = Context::new();
        own.insert_value("board", Value::from_serializable(&board));
        making.render("fresh.html", &job.subject, own)
    }
}

impl Output for FreshData {
    fn plan(&self, world: &World) -> Vec<Job> {
        if !world.site.config.writes(OutputName::Fresh) {
            return Vec::new();
        }
        let items = fresh::items(&world.site, None);
        let mut jobs = vec![Job::of_site(
            &Self,
            world,
            &format!("{FRESH_FOLDER}items.json"),
            DATA,
        )];
        for owner in fresh::by_owner(&items) {
            let file = format!("{FRESH_FOLDER}{}.ics", owner.slug);
            jobs.push(Job::of_site(&Self, world, &file, &owner.slug));
        }
        jobs
    }

    fn can_find(&self) -> bool {
        false
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let data = making.scope.ask::<FreshItems>("");
        if job.name == DATA {
            return Some(data.into_bytes());
        }
        let site = &making.world().site;
        let items = fresh::items(site, None);
        let owners = fresh::by_owner(&items);
        let owner = owners.iter().find(|owner| owner.slug == job.name)?;
        Some(fresh::calendar(site, owner).into_bytes())
    }
}
