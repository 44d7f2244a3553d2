//! Static pages of the directory for each way to narrow it down, so that all of it works without a script: one list a
//! situation, prefecture, language and channel, and a list of text alone a prefecture. For scripts, one file of data a language.

use serde_json::json;
use tera::{Context, Value};

use crate::desks::Facet;
use crate::outputs::{Job, Making, Output};
use crate::site::{DESKS, LangId, Route, Site};
use crate::templates::views::{
    DeskFacts, DeskListView, data_route, desk_cards, facet_label, facet_route, part_route,
};
use crate::templates::{Subject, World};

/// Writes the lists.
pub struct DeskLists;

/// Writes the data that a browser filters by.
pub struct DeskCards;

impl Output for DeskLists {
    fn plan(&self, world: &World) -> Vec<Job> {
        let site = &world.site;
        let all = |lang: LangId| {
            site.desks
                .facets()
                .map(move |(facet, count)| (lang, facet, count))
        };
        let jobs = |(lang, facet, count)| of_facet(world, lang, facet, count);
        site.lang_ids().flat_map(all).flat_map(jobs).collect()
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let list = making.scope.ask::<DeskListView>(&job.name)?;
        let route = job.subject.route.as_str();
        let layout = match job.subject.part {
            0 if route.ends_with(POCKET) => "desks-pocket.html",
            0 => "desks-text.html",
            _ => "desk-list.html",
        };
        let mut own = Context::new();
        own.insert_value("list", Value::from_serializable(&list));
        making.render(layout, &job.subject, own)
    }
}

/// The end of the address of a prefecture's desks as cards to cut out.
const POCKET: &str = "pocket/";

/// A page below the directory's own, which decides on its way out and its title.
fn below(site: &Site, lang: LangId, route: Route, title: &str) -> Subject {
    let directory = site.find(lang, DESKS);
    let path = directory.and_then(|page| {
        let path = route.as_str().strip_prefix(page.route.as_str())?;
        Some((page, path.to_owned()))
    });
    match path {
        Some((page, path)) => Subject::below(page, &path, title.to_owned()),
        None => Subject::made(lang, route, title.to_owned()),
    }
}

/// The pages of one facet's list.
fn of_facet(world: &World, lang: LangId, facet: &Facet, count: usize) -> Vec<Job> {
    let site = &world.site;
    let route = facet_route(site, lang, facet);
    let title = facet_label(world, lang, facet);
    let parts = count.div_ceil(site.config.per_page()).max(1);
    let (name, value) = facet.key();
    let job = |part: usize, route| {
        let mut subject = below(site, lang, route, &title);
        subject.part = part;
        subject.noindex = part == 0;
        let name = format!("{}\n{name}\n{value}\n{part}", site.lang(lang).tag);
        Job {
            name,
            ..Job::new(&DeskLists, subject)
        }
    };
    let mut jobs: Vec<Job> = (1..=parts)
        .map(|part| job(part, part_route(&route, part)))
        .collect();
    if facet.is_place() {
        jobs.push(job(0, route.join("text/")));
        jobs.push(job(0, route.join(POCKET)));
    }
    jobs
}

impl Output for DeskCards {
    fn plan(&self, world: &World) -> Vec<Job> {
        let site = &world.site;
        if site.desks.is_empty() {
            return Vec::new();
        }
        let job = |lang| {
            Job::new(
                &Self,
                Subject::made(lang, data_route(site, lang), String::new()),
            )
        };
        site.lang_ids().map(job).collect()
    }

    fn can_find(&self) -> bool {
        false
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        making.scope.ask::<DeskFacts>("");
        let world = making.world();
        let data = json!({
            "today": world.site.date.0.to_string(),
            "desks": desk_cards(world, job.subject.lang),
        });
        Some(data.to_string().into_bytes())
    }
}
