//! The directory of desks besides its first list and the desks' own pages: narrowed lists, which work without a script,
//! lists of text alone, cards to be cut out, and the file that the browser filters.

use tera::{Context, Value};

use super::{Job, Making, Output};
use crate::desks::Facet;
use crate::site::{DESKS, LangId, Page};
use crate::templates::views::{
    DIRECTORY_FILE, DirectoryFile, FacetPage, POCKET, TEXT, facet_path, facet_title, facets,
    part_route,
};
use crate::templates::{Subject, World};

/// Writes them in every language.
pub struct Directory;

impl Output for Directory {
    fn plan(&self, world: &World) -> Vec<Job> {
        let site = &world.site;
        if site.desks.is_empty() {
            return Vec::new();
        }
        let found = facets(world);
        let mut jobs = Vec::new();
        for lang in site.lang_ids() {
            let Some(page) = site.find(lang, DESKS) else {
                continue;
            };
            let plan = Plan { world, lang, page };
            jobs.push(plan.job(DIRECTORY_FILE, String::new(), DIRECTORY_FILE));
            for (facet, count) in &found {
                plan.add(*facet, *count, &mut jobs);
            }
        }
        jobs
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let (layout, question) = job.name.split_once('\n').unwrap_or((&job.name, ""));
        if layout == DIRECTORY_FILE {
            let tag = &making.world().site.lang(job.subject.lang).tag;
            let file = making.scope.ask::<DirectoryFile>(tag)?;
            return serde_json::to_vec(&file).ok();
        }
        let list = making.scope.ask::<FacetPage>(question)?;
        let mut own = Context::new();
        own.insert_value("list", Value::from_serializable(&list));
        making.render(layout, &job.subject, own)
    }
}

/// The directory of one language.
struct Plan<'w> {
    world: &'w World,
    lang: LangId,
    page: &'w Page,
}

impl Plan<'_> {
    fn add(&self, facet: Facet<'_>, count: usize, jobs: &mut Vec<Job>) {
        let (path, title) = (facet_path(facet), facet_title(self.world, self.lang, facet));
        let tag = &self.world.site.lang(self.lang).tag;
        let parts = count.div_ceil(self.world.site.config.per_page()).max(1);
        for part in 1..=parts {
            let route = part_route(&crate::site::Route::new(path.as_str()), part);
            let name = format!("desks-list.html\n{tag}\n{path}\n{part}");
            let mut job = self.job(route.as_str(), title.clone(), &name);
            job.subject.part = part;
            jobs.push(job);
        }
        if matches!(facet, Facet::Prefecture(_)) {
            for (below, layout) in [(TEXT, "desks-text.html"), (POCKET, "desks-pocket.html")] {
                let name = format!("{layout}\n{tag}\n{path}\n0");
                let mut job = self.job(&format!("{path}{below}"), title.clone(), &name);
                job.subject.noindex = true;
                jobs.push(job);
            }
        }
    }

    fn job(&self, path: &str, title: String, name: &str) -> Job {
        Job {
            name: name.to_owned(),
            ..Job::new(&Directory, Subject::below(self.page, path, title))
        }
    }
}
