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
    let fact = site.register.get(id);
    let tables = fact.map(|fact| tables::of(site, fact)).unwrap_or_default();
    let files = data.iter().map(|place| place.file.stem().to_owned());
    let names: BTreeSet<String> = files.chain(tables).collect();
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

/// A page of which it is asked where it has something.
struct Asked<'w> {
    world: &'w World,
    page: &'w Page,
    looked_for: text::Looked<'w>,
}

fn on_page(world: &World, page: &Page, (id, data): (&str, &BTreeSet<String>)) -> Vec<Place> {
    let Some(fact) = world.site.register.get(id) else {
        return Vec::new();
    };
    let asked = Asked {
        world,
        page,
        looked_for: text::Looked {
            register: &world.site.register,
            fact,
            tag: &world.site.lang(page.lang).tag,
            data,
        },
    };
    let mut found = Vec::new();
    let mut files = vec![page.parsed.path.clone()];
    let mut at = 0;
    while let Some(path) = files.get(at).cloned() {
        at += 1;
        if let Some(file) = read(world, &path) {
            for included in asked.in_file(&file, &mut found) {
                if !files.contains(&included) {
                    files.push(included);
                }
            }
        }
    }
    found
}

impl Asked<'_> {
    /// Adds the places in the page's own file, or in one that it includes. Gives what that includes in its turn.
    fn in_file(&self, file: &SourceFile, found: &mut Vec<Place>) -> Vec<SitePath> {
        let own = file.path == self.page.parsed.path;
        let raw = content::split(file, &mut Diagnostics::default());
        let body = match own {
            true => raw.text(&self.page.parsed.content),
            false => 0..file.text.len(),
        };
        let head = self.looked_for.typed(&file.text[..body.start]);
        found.extend(head.into_iter().map(|at| self.place(file, at, How::Typed)));
        let masked = Masked::new(file, body);
        let document = parse(&masked, file, &mut Diagnostics::default());
        for (span, how) in self.looked_for.in_document(&document) {
            let part = match own {
                true => Part::of(&document, &self.page.parsed.quiz, span),
                false => document.around(span).map(Part::from),
            };
            let place = self.place(file, span as usize, how);
            found.push(Place { part, ..place });
        }
        document.outline().includes
    }

    fn place(&self, file: &SourceFile, at: usize, how: How) -> Place {
        Place {
            file: file.path.clone(),
            line: Some(file.position(at).line),
            ..Place::of_page(&self.world.site, self.page, how)
        }
    }
}

fn read(world: &World, path: &SitePath) -> Option<SourceFile> {
    files::read_text(&world.root, path, &mut Diagnostics::default()).ok()?
}
