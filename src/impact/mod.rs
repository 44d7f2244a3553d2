//! Where a fact is stated: pages with their questions and charts, the fragments that they include, data files, and what
//! changes with those: translations, and the packages of modules.

mod data;
mod place;
mod tables;
mod text;

use std::collections::BTreeSet;

use crate::content;
use crate::diagnostics::Diagnostics;
use crate::files::{self, SitePath};
use crate::markdown::{Masked, parse};
use crate::site::{Page, PageState, Site};
use crate::source::SourceFile;
use crate::templates::World;

pub use place::{How, Part, Place};

/// All places of a fact: pages in the order of languages, then data files, then packages.
pub fn of(world: &World, id: &str) -> Vec<Place> {
    let site = &world.site;
    let data = data::places(world, id);
    let mut names: BTreeSet<String> = data
        .iter()
        .map(|place| place.file.stem().to_owned())
        .collect();
    names.extend(
        site.register
            .get(id)
            .into_iter()
            .flat_map(|fact| tables::of(site, fact)),
    );
    let mut found = Vec::new();
    let mut sources = BTreeSet::new();
    // Pages without a file of their own are made from data, which is looked at by itself.
    let written = |page: &&Page| page.state == PageState::Own && page.parsed.hash != 0;
    for page in site.pages().filter(written) {
        let places = on_page(world, page, (id, &names));
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
        found.push(Place::of_page(site, page, How::Translation));
    }
    let packages = packages(site, &found);
    found.extend(data);
    found.extend(packages);
    found
}

/// The modules that have one of these pages: whatever was exported of them says it too.
fn packages(site: &Site, found: &[Place]) -> Vec<Place> {
    let said: BTreeSet<&SitePath> = found.iter().map(|place| &place.page).collect();
    let mut modules: Vec<&Page> = Vec::new();
    for page in site.pages().filter(|page| page.state == PageState::Own) {
        let module = site
            .module_of(page)
            .filter(|_| said.contains(&page.parsed.path));
        modules.extend(module.filter(|module| modules.iter().all(|known| known.id != module.id)));
    }
    let all = modules.into_iter();
    all.map(|module| Place::of_page(site, module, How::Package))
        .collect()
}

fn on_page(world: &World, page: &Page, (id, data): (&str, &BTreeSet<String>)) -> Vec<Place> {
    let Some(fact) = world.site.register.get(id) else {
        return Vec::new();
    };
    let tag = &world.site.lang(page.lang).tag;
    let looked_for = text::Looked {
        register: &world.site.register,
        fact,
        tag,
        data,
    };
    let mut found = Vec::new();
    let mut files = vec![page.parsed.path.clone()];
    let mut at = 0;
    while let Some(path) = files.get(at).cloned() {
        at += 1;
        let Some(file) = read(world, &path) else {
            continue;
        };
        let raw = content::split(&file, &mut Diagnostics::default());
        let body = match at {
            1 => raw.text(&page.parsed.content),
            _ => 0..file.text.len(),
        };
        let head = looked_for.typed(&file.text[..body.start]);
        found.extend(head.into_iter().map(|at| {
            let place = Place::of_page(&world.site, page, How::Typed);
            Place {
                file: path.clone(),
                line: Some(file.position(at).line),
                ..place
            }
        }));
        let masked = Masked::new(&file, body);
        let document = parse(&masked, &file, &mut Diagnostics::default());
        for (span, how) in looked_for.in_document(&document) {
            let part = match at {
                1 => Part::of(&document, &page.parsed.quiz, span),
                _ => document.around(span).map(Part::from),
            };
            let line = Some(file.position(span as usize).line);
            let place = Place::of_page(&world.site, page, how);
            found.push(Place {
                file: path.clone(),
                line,
                part,
                ..place
            });
        }
        for included in document.outline().includes {
            if !files.contains(&included) {
                files.push(included);
            }
        }
    }
    found
}

fn read(world: &World, path: &SitePath) -> Option<SourceFile> {
    files::read_text(&world.root, path, &mut Diagnostics::default()).ok()?
}
