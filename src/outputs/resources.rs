//! Lists of materials, one a verdict, format, audience and language, so that they can be narrowed down without a script;
//! and the table of all of them.

use tera::{Context, Value};

use super::{Job, Making, Output};
use crate::content::Kind;
use crate::material;
use crate::site::Page;
use crate::templates::views::{
    RESOURCES_CSV, ResourceListView, SiteFacts, part_route, resource_facets, resource_route,
};
use crate::templates::{Subject, World};

/// Writes the lists.
pub struct ResourceLists;

/// Writes the table.
pub struct ResourceTable;

fn sections(world: &World) -> impl Iterator<Item = &Page> {
    let site = &world.site;
    site.pages()
        .filter(|page| page.is_section() && site.listing(page).kind == Kind::Resource)
}

impl Output for ResourceLists {
    fn plan(&self, world: &World) -> Vec<Job> {
        let mut jobs = Vec::new();
        for section in sections(world) {
            for facet in resource_facets(world, section) {
                let route = resource_route(section, facet.name, &facet.key);
                let parts = facet
                    .pages
                    .len()
                    .div_ceil(world.site.config.per_page())
                    .max(1);
                for part in 1..=parts {
                    let at = part_route(&route, part);
                    let path = at
                        .as_str()
                        .strip_prefix(section.route.as_str())
                        .unwrap_or_default();
                    let mut subject = Subject::below(section, path, facet.label.clone());
                    subject.part = part;
                    let name = format!("{}\n{}\n{}\n{part}", section.route, facet.name, facet.key);
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
        let list = making.scope.ask::<ResourceListView>(&job.name)?;
        let mut own = Context::new();
        own.insert_value("list", Value::from_serializable(&list));
        making.render("resource-list.html", &job.subject, own)
    }
}

impl Output for ResourceTable {
    fn plan(&self, world: &World) -> Vec<Job> {
        let job = |section: &Page| {
            let subject = Subject::made(
                section.lang,
                section.route.join(RESOURCES_CSV),
                String::new(),
            );
            Job::new(&Self, subject)
        };
        sections(world).map(job).collect()
    }

    fn can_find(&self) -> bool {
        false
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        making.scope.ask::<SiteFacts>("");
        Some(material::to_csv(&making.world().site, job.subject.lang))
    }
}
