//! The pages themselves, lists with all their parts among them.

use tera::Context;

use super::body::{Dress, body};
use super::{Job, Making, Output};
use crate::diagnostics::Diagnostic;
use crate::site::{Page, PageId, Site};
use crate::templates::views::{Source, Standing, part_route};
use crate::templates::{LAYOUT_MISSING, Subject, World};

/// Writes every page of every language.
pub struct Pages;

impl Output for Pages {
    fn plan(&self, world: &World) -> Vec<Job> {
        let mut jobs = Vec::new();
        for page in world.site.pages() {
            let parts = match page.is_section() {
                true => world.site.listing(page).parts(),
                false => 1,
            };
            for part in 1..=parts {
                jobs.push(Job::new(&Self, subject(page, page.id, part)));
            }
        }
        jobs
    }

    fn addresses_are_checked(&self) -> bool {
        true
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        render(making, job.subject.clone(), Context::new())
    }
}

/// Renders a page with its layout, which sees its own variables besides those of the site.
pub(super) fn render(making: &Making<'_>, mut subject: Subject, own: Context) -> Option<Vec<u8>> {
    let site = &making.world().site;
    let page = subject.page(site)?;
    making.scope.ask::<Standing>(page.route.as_str());
    making.scope.ask::<Source>(page.parsed.path.as_str());
    if subject.part == 1 {
        subject.body = body(&making.scope, page, Dress::Page);
    }
    making.render(layout(site, page, making), &subject, own)
}

/// A part of a page.
pub(super) fn subject(page: &Page, id: PageId, part: usize) -> Subject {
    Subject {
        lang: page.lang,
        page: Some(id),
        part,
        route: part_route(&page.route, part),
        title: String::new(),
        body: None,
        noindex: false,
        above: None,
    }
}

/// What the page says, else what its place or its kind asks for. A page that asks for a layout that is
/// not there is shown all the same.
fn layout<'p>(site: &'p Site, page: &'p Page, making: &Making<'_>) -> &'p str {
    if let Some(layout) = &page.common().layout {
        if making.templates.has(layout) {
            return layout;
        }
        // Noted, so that the page is made anew when somebody writes the layout.
        making
            .scope
            .note_layout(layout, making.templates.hash(layout));
        let finding = Diagnostic::about(&LAYOUT_MISSING, &page.parsed.path);
        if !page.is_fallback() {
            making.scope.find(finding.arg("name", layout));
        }
    }
    if page.is_home() && making.templates.has("home.html") {
        return "home.html";
    }
    match page.is_section() {
        true => site.listing(page).kind.list_layout(),
        false => page.kind().layout(),
    }
}
