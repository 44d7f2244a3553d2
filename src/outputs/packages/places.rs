//! Where the pages of a package find what they lead to: pages and files within it, or the site.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::files::content_hash;
use crate::outputs::assets::Assets;
use crate::outputs::files::Files;
use crate::outputs::media::Pictures;
use crate::outputs::packages::Package;
use crate::outputs::packages::bundle::Bundle;
use crate::outputs::statistics::StatisticsData;
use crate::outputs::{Job, Making, Output};
use crate::rewrite::Address;
use crate::site::{Page, Route, unit_id};
use crate::templates::World;

/// Addresses of the site, and what they are in the package.
pub(super) struct Places {
    /// Names of pages in the package.
    pages: BTreeMap<String, String>,
    /// How files of the site are made.
    files: BTreeMap<String, Job>,
    /// Files that a page leads to, by their names in the package.
    used: RefCell<BTreeMap<String, Job>>,
    origin: String,
}

impl Places {
    pub fn new(package: &Package<'_>) -> Self {
        let world = package.world;
        let mut pages = BTreeMap::new();
        for edition in &package.editions {
            let tag = &world.site.lang(edition.lang).tag;
            let mut add = |route: &Route, file: String| {
                pages.insert(world.site.href(route), format!("{tag}/{file}"));
            };
            add(&edition.cover.route, "index.html".to_owned());
            add(&certificate_route(edition.cover), CERTIFICATE.to_owned());
            for (at, unit) in edition.units.iter().enumerate() {
                add(&unit.route, unit_file(at, unit));
            }
        }
        Self {
            pages,
            files: files(world),
            used: RefCell::default(),
            origin: world.site.config.origin().to_owned(),
        }
    }

    /// What an address of the site is for a page that is `up` below the package's root, such as `../`.
    pub fn address(&self, old: &str, up: &str) -> Address {
        let end = old.find(['#', '?']).unwrap_or(old.len());
        let (path, rest) = old.split_at(end);
        if let Some(page) = self.pages.get(path) {
            return Address::Is(format!("{up}{page}{rest}"));
        }
        if let Some(job) = self.files.get(path) {
            let name = file_name(job);
            let address = Address::Is(format!("{up}{name}{rest}"));
            self.used.borrow_mut().insert(name, job.clone());
            return address;
        }
        self.out(old)
    }

    /// What an address of the site is for whoever is not on it.
    pub fn out(&self, old: &str) -> Address {
        match old {
            old if old.starts_with('/') && self.origin.is_empty() => Address::Gone,
            old if old.starts_with('/') => Address::Out(format!("{}{old}", self.origin)),
            old if old.starts_with("http") => Address::Out(old.to_owned()),
            _ => Address::Same,
        }
    }

    /// A file of the site at an address: its name, and its bytes.
    pub fn file(&self, old: &str, making: &Making<'_>) -> Option<(String, Vec<u8>)> {
        let end = old.find(['#', '?']).unwrap_or(old.len());
        let job = self.files.get(&old[..end])?;
        let bytes = job.output.make(job, making)?;
        Some((file_name(job), bytes))
    }

    /// Adds every file that a page leads to, and what style sheets lead to.
    pub fn fill(&self, bundle: &mut Bundle, making: &Making<'_>) {
        let mut waiting: Vec<(String, Job)> = self.used.borrow().clone().into_iter().collect();
        let mut done = BTreeMap::new();
        while let Some((name, job)) = waiting.pop() {
            let Some(bytes) = job.output.make(&job, making) else {
                continue;
            };
            if name.ends_with(".css") {
                waiting.extend(self.mentioned(&bytes, &done));
            }
            done.insert(name, bytes);
        }
        for (name, bytes) in done {
            bundle.add(name, bytes);
        }
    }

    /// Files whose names a style sheet has in it, which are fingerprinted and so in nothing by chance.
    fn mentioned(&self, sheet: &[u8], done: &BTreeMap<String, Vec<u8>>) -> Vec<(String, Job)> {
        let text = String::from_utf8_lossy(sheet);
        let fresh = self.files.values().map(|job| (file_name(job), job));
        let found = fresh
            .filter(|(name, job)| !done.contains_key(name) && text.contains(job.file.file_name()));
        found.map(|(name, job)| (name, job.clone())).collect()
    }
}

/// The page of the certificate in a package.
pub(super) const CERTIFICATE: &str = "certificate.html";

/// A unit's page in a package: its own name, unless some systems could not unpack that or it is taken.
pub(super) fn unit_file(at: usize, unit: &Page) -> String {
    match unit_id(unit) {
        id if id.is_ascii() && !["index", "certificate"].contains(&id) => format!("{id}.html"),
        _ => format!("unit-{}.html", at + 1),
    }
}

/// Where the site has the certificate of a module.
fn certificate_route(cover: &Page) -> Route {
    cover.route.join("certificate/")
}

/// The name of a file of the site in a package.
fn file_name(job: &Job) -> String {
    let path = job.file.as_str();
    match path.is_ascii() {
        true => path.to_owned(),
        false => {
            let hash = content_hash(path.as_bytes());
            format!("media/{hash:016x}.{}", job.file.extension())
        }
    }
}

fn files(world: &World) -> BTreeMap<String, Job> {
    let assets = Assets::every(world);
    let media = Pictures.plan(world).into_iter().chain(Files.plan(world));
    let href = |job: &Job| world.site.href(&Route::new(job.file.as_str()));
    let jobs = assets
        .into_iter()
        .chain(media)
        .chain(StatisticsData.plan(world));
    jobs.map(|job| (href(&job), job)).collect()
}
