//! Everything that a build writes. Each output plans its files from the site and makes them one at a
//! time; one file each, one line below.
//!
//! Invariant: a file's bytes depend on nothing but what its scope was asked, so that a file whose
//! answers still hold is kept without being made again.

mod assets;
mod body;
mod calendars;
mod certificates;
pub mod desks;
mod feeds;
mod files;
mod fresh;
mod guides;
mod headers;
mod manifest;
mod media;
mod not_found;
mod open_data;
pub mod packages;
mod pages;
pub mod panels;
mod redirects;
mod resources;
mod robots;
mod root;
pub mod search;
mod sitemap;
mod statistics;
mod tags;
mod taken;

use std::sync::Arc;

pub use media::image_options;
use tera::Context;

use crate::diagnostics::{Diagnostic, Diagnostics, Rule, Severity, Text};
use crate::files::SitePath;
use crate::panels::NAME_PUBLISHED;
use crate::site::Route;
use crate::templates::views::{Settings, Strings};
use crate::templates::{Scope, Subject, Templates, World, variables};
use crate::text::xml;

pub(crate) static UNREADABLE: Rule = Rule {
    id: "file-unreadable",
    severity: Severity::Error,
    message: Text::new(
        "ファイルが読めませんでした（{detail}）",
        "the file could not be read ({detail})",
    ),
    hint: Text::new(
        "ほかのソフトで開いていれば閉じて、もう一度試してください",
        "close it if it is open in another program, and try again",
    ),
    explain: Text::new(
        "作業の途中でファイルが消えたか、ほかのソフトが使っています。",
        "The file went away during the build, or another program holds it.",
    ),
};

/// All rules of this room.
pub const RULES: &[&Rule] = &[&UNREADABLE, &taken::FILE_TAKEN];

/// Something that a build writes: one file or many of a kind.
pub trait Output: Sync {
    /// The files that it will write.
    fn plan(&self, world: &World) -> Vec<Job>;
    /// Whether making it can find mistakes. Encoding pictures takes long and finds none.
    fn can_find(&self) -> bool {
        true
    }
    /// Whether two files in one place were found when the site was resolved.
    fn addresses_are_checked(&self) -> bool {
        false
    }
    /// Makes one of them. What goes wrong is left in the scope, and there is no file.
    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>>;
}

/// One file to be made.
#[derive(Clone)]
pub struct Job {
    pub file: SitePath,
    pub output: &'static dyn Output,
    pub subject: Subject,
    /// What else tells it from others of its output.
    pub name: String,
}

/// What making a file takes.
pub struct Making<'m> {
    pub scope: Arc<Scope>,
    pub templates: &'m Templates,
    pub images: &'m dyn crate::images::VariantCache,
}

macro_rules! outputs {
    ($($output:expr),* $(,)?) => {
        const OUTPUTS: &[&dyn Output] = &[$(&$output),*];
    };
}

outputs![
    pages::Pages,
    tags::Tags,
    guides::Guides,
    certificates::Certificates,
    packages::PackagePages,
    packages::PackageFiles,
    not_found::NotFound,
    root::Root,
    redirects::Redirects,
    redirects::RedirectMap,
    feeds::Feeds,
    sitemap::Sitemap,
    robots::Robots,
    calendars::Calendars,
    desks::DeskLists,
    desks::DeskCards,
    desks::DeskData,
    panels::PanelTimelines,
    panels::PanelFeeds,
    panels::PanelData,
    fresh::FreshPage,
    fresh::FreshData,
    resources::ResourceLists,
    resources::ResourceTable,
    statistics::StatisticsData,
    manifest::Manifest,
    headers::Headers,
    assets::Assets,
    media::Pictures,
    files::Files,
    search::SearchPage,
    search::SearchPieces,
];

/// Every file of the site, in the order of the table above, each once.
pub fn plan(world: &World, diagnostics: &mut Diagnostics) -> Vec<Job> {
    let mut taken = taken::Taken::default();
    let mut jobs = Vec::new();
    for output in OUTPUTS {
        for job in output.plan(world) {
            if world
                .site
                .panels
                .withdrawn
                .is_in(job.file.as_str().as_bytes())
            {
                let page = job.subject.page(&world.site).map(|page| &page.parsed.path);
                diagnostics.push(Diagnostic::about(
                    &NAME_PUBLISHED,
                    page.unwrap_or(&job.file),
                ));
            } else if taken.take(&job.file) {
                jobs.push(job);
            } else if !output.addresses_are_checked() {
                taken::report(&job, world, diagnostics);
            }
        }
    }
    jobs
}

impl Job {
    /// A file at an address, about a subject.
    pub fn new(output: &'static dyn Output, subject: Subject) -> Self {
        Self {
            file: subject.route.file(),
            output,
            subject,
            name: String::new(),
        }
    }

    /// A file of the site as a whole.
    pub fn of_site(output: &'static dyn Output, world: &World, file: &str, name: &str) -> Self {
        let route = Route::new(file);
        let subject = Subject::made(world.site.source_lang(), route, String::new());
        Self {
            name: name.to_owned(),
            ..Self::new(output, subject)
        }
    }
}

impl<'m> Making<'m> {
    /// The same with another scope.
    fn within(&self, scope: Arc<Scope>) -> Self {
        Self { scope, ..*self }
    }
}

impl Making<'_> {
    pub fn world(&self) -> &World {
        &self.scope.world
    }

    /// Renders a layout with the variables that it mentions, and some of the output's own.
    pub fn render(&self, layout: &str, subject: &Subject, own: Context) -> Option<Vec<u8>> {
        self.scope.ask_once::<Settings>("");
        let lang = &self.world().site.lang(subject.lang).tag;
        self.scope.ask_once::<Strings>(lang);
        let mut context = own;
        variables::fill(
            &mut context,
            self.templates.needs(layout),
            &self.scope,
            subject,
        );
        let text = self.templates.render(layout, context, &self.scope)?;
        Some(text.into_bytes())
    }
}
