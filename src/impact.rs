//! Where a fact is stated: pages, the fragments that they include, and the translations that change with them.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::diagnostics::Diagnostics;
use crate::files::{self, SitePath};
use crate::markdown::{Document, Masked, parse, strip_ruby};
use crate::site::{Page, PageState, Site};
use crate::source::SourceFile;
use crate::templates::World;

/// How a page comes to say a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// As `:fact[id]`.
    Stated,
    /// As a number that is typed out.
    Typed,
    /// As the translation of a page that states it.
    Translation,
}

/// A place that has to be looked at when the fact changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The page.
    pub page: SitePath,
    /// The page's address.
    pub address: String,
    /// The file that it is written in: the page's, or a fragment's.
    pub file: SitePath,
    /// The line there; none for a page as a whole.
    pub line: Option<u32>,
    pub lang: String,
    pub title: String,
    pub how: How,
    /// A translation whose source has changed since it was made.
    pub outdated: bool,
}

/// All places of a fact, in the order of languages and pages.
pub fn of(world: &World, id: &str) -> Vec<Place> {
    let site = &world.site;
    let mut found = Vec::new();
    let mut sources = BTreeSet::new();
    for page in site.pages().filter(|page| page.state == PageState::Own) {
        let places = on_page(world, page, id);
        if !places.is_empty() && page.lang == site.source_lang() {
            sources.insert(page.key.clone());
        }
        found.extend(places);
    }
    let said: BTreeSet<SitePath> = found.iter().map(|place| place.page.clone()).collect();
    let translated = site
        .pages()
        .filter(|page| page.state == PageState::Own && page.lang != site.source_lang());
    for page in
        translated.filter(|page| sources.contains(&page.key) && !said.contains(&page.parsed.path))
    {
        found.push(place(
            site,
            page,
            (&page.parsed.path, None),
            How::Translation,
        ));
    }
    found
}

fn on_page(world: &World, page: &Page, id: &str) -> Vec<Place> {
    let mut found = Vec::new();
    let mut files = vec![page.parsed.path.clone()];
    let mut at = 0;
    while let Some(path) = files.get(at).cloned() {
        at += 1;
        let Some(file) = read(world, &path) else {
            continue;
        };
        let raw = crate::content::split(&file, &mut Diagnostics::default());
        let body = match at {
            1 => raw.text(&page.parsed.content),
            _ => 0..file.text.len(),
        };
        let masked = Masked::new(&file, body);
        let document = parse(&masked, &file, &mut Diagnostics::default());
        for (line, how) in in_document(world, page, (&document, &file), id) {
            found.push(place(&world.site, page, (&path, Some(line)), how));
        }
        for included in document.outline().includes {
            if !files.contains(&included) {
                files.push(included);
            }
        }
    }
    found
}

fn in_document(
    world: &World,
    page: &Page,
    (document, file): (&Document<'_>, &SourceFile),
    id: &str,
) -> Vec<(u32, How)> {
    let tag = &world.site.lang(page.lang).tag;
    let line = |at: u32| file.position(at as usize).line;
    let stated = document
        .stated()
        .into_iter()
        .filter(|stated| stated.id == id);
    let stated = stated.map(|stated| (line(stated.span.start), How::Stated));
    let typed = document.bare_figures().into_iter().filter(|figure| {
        let said = world
            .site
            .register
            .said_by(&figure.number, &figure.after, tag);
        said.is_some_and(|fact| fact.id == id)
    });
    let typed = typed.map(|figure| (line(figure.span.start), How::Typed));
    let mut all: Vec<_> = stated.chain(typed).collect();
    all.sort();
    all
}

fn place(site: &Site, page: &Page, (file, line): (&SitePath, Option<u32>), how: How) -> Place {
    Place {
        page: page.parsed.path.clone(),
        address: site.href(&page.route),
        file: file.clone(),
        line,
        lang: site.lang(page.lang).tag.clone(),
        title: strip_ruby(page.title()),
        how,
        outdated: page.outdated,
    }
}

fn read(world: &World, path: &SitePath) -> Option<SourceFile> {
    files::read_text(&world.root, path, &mut Diagnostics::default()).ok()?
}
