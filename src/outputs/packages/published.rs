//! Packages on the site, so that a hospital needs no command line: every module in every format and language, and a
//! page for whoever looks after a learning management system.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde::Serialize;
use sha2::{Digest, Sha256};
use tera::{Context, Value};

use super::package::editions;
use super::{FORMATS, Wanted, format};
use crate::content::Kind;
use crate::outputs::{Job, Making, Output};
use crate::site::{LangId, Page, Route};
use crate::templates::{Subject, World};

/// Writes every package.
pub struct PackageFiles;

/// Writes the page of each module that leads to them.
pub struct PackagePages;

/// Where the packages of a module are, below its own page.
const FOLDER: &str = "packages/";

/// A format and its files, as the page shows them.
#[derive(Serialize)]
struct FormatText {
    name: &'static str,
    files: Vec<FileText>,
}

#[derive(Serialize)]
struct FileText {
    /// The language's own name; none where the file has all of them.
    language: Option<String>,
    lang: String,
    url: String,
    file: String,
    /// In kilobytes of 1,000, rounded up.
    size: usize,
    /// SHA-256, in hexadecimal digits.
    checksum: String,
}

impl Output for PackageFiles {
    fn plan(&self, world: &World) -> Vec<Job> {
        let mut jobs = Vec::new();
        for key in modules(world) {
            let langs = editions(world, key).into_iter().map(|one| Some(one.lang));
            for lang in langs.chain([None]) {
                jobs.extend(wanted(world, key, lang).map(|wanted| {
                    let subject =
                        Subject::made(wanted.home(world), wanted.route(world), String::new());
                    Job {
                        name: wanted.name(world),
                        ..Job::new(&Self, subject)
                    }
                }));
            }
        }
        jobs
    }

    fn can_find(&self) -> bool {
        false
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let mut parts = job.name.split('\n');
        let (key, name, tag) = (parts.next()?, parts.next()?, parts.next()?);
        let wanted = Wanted {
            key,
            format: format(name)?,
            lang: making.world().site.lang_by_tag(tag),
        };
        wanted.made(making).map(|bytes| bytes.to_vec())
    }
}

impl Output for PackagePages {
    fn plan(&self, world: &World) -> Vec<Job> {
        let covers = world.site.pages();
        let covers = covers.filter(|page| page.kind() == Kind::Module);
        let job = |page: &Page| {
            let title = world.word(page.lang, "package-title");
            let mut subject = Subject::below(page, FOLDER, title);
            subject.noindex = page.is_fallback();
            Job::new(&Self, subject)
        };
        covers.map(job).collect()
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let world = making.world();
        let page = job.subject.page_or_above(&world.site)?;
        let mut formats: Vec<FormatText> = Vec::new();
        for lang in offered(world, page).into_iter().map(Some).chain([None]) {
            for wanted in wanted(world, &page.key, lang) {
                let Some(file) = wanted.told(making) else {
                    continue;
                };
                let name = wanted.format.name();
                match formats.iter_mut().find(|format| format.name == name) {
                    Some(format) => format.files.push(file),
                    None => formats.push(FormatText {
                        name,
                        files: vec![file],
                    }),
                }
            }
        }
        let mut own = Context::new();
        own.insert_value("formats", Value::from_serializable(&formats));
        making.render("packages.html", &job.subject, own)
    }
}

/// The keys of the modules that are written in some language.
fn modules(world: &World) -> BTreeSet<&str> {
    let covers = world.site.pages().filter(|page| is_written(page));
    covers.map(|page| page.key.as_str()).collect()
}

/// The languages whose packages a page offers: its own, or, where the module is not written in it, all that there are.
fn offered(world: &World, page: &Page) -> Vec<LangId> {
    if is_written(page) {
        return vec![page.lang];
    }
    let editions = editions(world, &page.key).into_iter();
    editions.map(|edition| edition.lang).collect()
}

fn is_written(page: &Page) -> bool {
    page.kind() == Kind::Module && !page.is_fallback()
}

/// A module's packages in one language, or in all where there are several.
fn wanted<'a>(
    world: &World,
    key: &'a str,
    lang: Option<LangId>,
) -> impl Iterator<Item = Wanted<'a>> + use<'a> {
    let several = editions(world, key).len() > 1;
    let formats = FORMATS.iter().filter(move |format| match lang {
        Some(_) => true,
        None => several && format.holds_languages(),
    });
    formats.map(move |format| Wanted {
        key,
        format: *format,
        lang,
    })
}

impl Wanted<'_> {
    /// The language below whose module the file is.
    fn home(&self, world: &World) -> LangId {
        let first = editions(world, self.key).first().map(|one| one.lang);
        self.lang.or(first).unwrap_or(world.site.source_lang())
    }

    fn file(&self, world: &World) -> String {
        let id = self.key.rsplit('/').next().unwrap_or_default();
        let (format, end) = (self.format.name(), self.format.extension());
        format!("{id}-{}-{format}.{end}", self.tag(world))
    }

    fn route(&self, world: &World) -> Route {
        let cover = world.site.find(self.home(world), self.key);
        let file = format!("{FOLDER}{}", self.file(world));
        cover.map_or_else(|| Route::new(file.as_str()), |page| page.route.join(&file))
    }

    /// What the page tells of it.
    fn told(&self, making: &Making<'_>) -> Option<FileText> {
        let bytes = self.made(making)?;
        let world = making.world();
        let lang = world.site.lang(self.home(world));
        Some(FileText {
            language: self.lang.map(|_| lang.name.clone()),
            lang: lang.html_lang.clone(),
            url: world.site.href(&self.route(world)),
            file: self.file(world),
            size: bytes.len().div_ceil(1000),
            checksum: checksum(&bytes),
        })
    }
}

fn checksum(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in Sha256::digest(bytes) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
