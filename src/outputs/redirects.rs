//! Old addresses: a page at each that leads on, and a map for servers that redirect by themselves.

use tera::Context;

use super::{Job, Making, Output};
use crate::config::OutputName;
use crate::site::Route;
use crate::templates::views::{CardView, SiteFacts};
use crate::templates::{Subject, World};

/// Writes a page at every old address.
pub struct Redirects;

/// Writes `_redirects`, as Netlify, Cloudflare Pages and others read it.
pub struct RedirectMap;

impl Output for Redirects {
    fn plan(&self, world: &World) -> Vec<Job> {
        let site = &world.site;
        if !site.config.writes(OutputName::Redirects) {
            return Vec::new();
        }
        let job = |(from, to): (&Route, &crate::site::PageId)| {
            let page = site.page(*to);
            let subject = Subject {
                page: Some(page.id),
                ..Subject::made(page.lang, page.route.clone(), String::new())
            };
            Job {
                file: from.file(),
                name: from.to_string(),
                ..Job::new(&Self, subject)
            }
        };
        site.redirects.iter().map(job).collect()
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        making.scope.ask::<CardView>(job.subject.route.as_str());
        making.render("redirect.html", &job.subject, Context::new())
    }
}

impl Output for RedirectMap {
    fn plan(&self, world: &World) -> Vec<Job> {
        let wanted = world.site.config.writes(OutputName::Redirects);
        let some = wanted && !world.site.redirects.is_empty();
        let job = || Job::of_site(&Self, world, "_redirects", "");
        some.then(job).into_iter().collect()
    }

    fn make(&self, _: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        making.scope.ask::<SiteFacts>("");
        let site = &making.world().site;
        let mut map = String::new();
        for (from, to) in &site.redirects {
            let to = site.href(&site.page(*to).route);
            map.push_str(&format!("{} {to} 301\n", site.href(from)));
        }
        Some(map.into_bytes())
    }
}
