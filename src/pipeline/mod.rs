//! `load → parse → resolve → render → write`. A `Pipeline` keeps what it has read between runs: the
//! first build, the next, and every build of `serve` are the same steps with a colder or warmer start.

mod error;
mod load;
mod make;
mod media;
mod record;
mod world;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::Timestamp;
use rayon::prelude::*;

pub use error::Error;
pub use make::Made;

use crate::cache::Cache;
use crate::config::SiteConfig;
use crate::diagnostics::{Diagnostics, Severity};
use crate::files::{Manifest, SitePath, Stage};
use crate::outputs::{self, Job};
use crate::site::BuildDate;
use crate::templates::{Templates, World};
use load::{Found, Loaded};
use make::Make;
use media::KnownMedia;
use record::Records;
use world::Surroundings;

/// All rules of this room.
pub const RULES: &[&crate::diagnostics::Rule] = load::RULES;

/// How a site is to be built.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder that holds `site.toml`.
    pub root: PathBuf,
    /// The folder that the site is written to.
    pub out: PathBuf,
    /// Today, or the clock's day where the site's readers are.
    pub date: Option<BuildDate>,
    /// Show drafts and what is not due yet.
    pub drafts: bool,
    /// Turn warnings into errors.
    pub strict: bool,
    /// Put the site in place even if there are errors.
    pub allow_errors: bool,
}

impl Options {
    /// The day that the site is built for.
    fn today(&self, config: &SiteConfig) -> BuildDate {
        let clock = || BuildDate::of(Timestamp::now(), config.time_zone.as_deref());
        self.date.unwrap_or_else(clock)
    }
}

/// The site at one moment: everything resolved, nothing rendered yet.
pub struct Snapshot {
    pub world: Arc<World>,
    pub templates: Arc<Templates>,
    pub jobs: Vec<Job>,
    /// What was wrong with the site as a whole.
    diagnostics: Diagnostics,
    /// What was wrong with its files.
    found: Found,
    /// What is known of files that were made before.
    records: Arc<Records>,
    strict: bool,
}

/// Everything that is wrong with a site, and what was learned in finding it.
pub struct Findings {
    pub diagnostics: Diagnostics,
    records: Records,
}

/// What a build came to.
pub struct Built {
    pub diagnostics: Diagnostics,
    pub pages: usize,
    pub files: usize,
    /// Files that were rendered, in order; the others were kept.
    pub rendered: Vec<SitePath>,
    /// Whether the new site is in place.
    pub committed: bool,
}

/// A site's sources, as far as they are known, and the records of what was made of them.
pub struct Pipeline {
    options: Options,
    cache: Cache,
    loaded: Loaded,
    /// What is as it was since the folder was last read whole.
    surroundings: Option<Surroundings>,
    media: KnownMedia,
    records: Arc<Records>,
}

/// Told of each file that is done, and of how many there are.
pub type Progress<'p> = &'p (dyn Fn(usize, usize) + Sync);

impl Pipeline {
    /// Starts with what the last build left in the cache.
    pub fn new(options: Options, cache: Cache) -> Self {
        Self {
            loaded: Loaded::from_cache(&cache),
            records: Arc::new(Records::from_cache(&cache)),
            surroundings: None,
            media: KnownMedia::default(),
            options,
            cache,
        }
    }

    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Reads what has changed and connects everything: load, parse, resolve.
    pub fn snapshot(&mut self) -> Result<Snapshot, Error> {
        self.loaded.refresh(&self.options)?;
        self.surroundings = None;
        Ok(self.connected())
    }

    /// The same after an edit of these files, which is far quicker where they are pages that were
    /// there before. An empty list means that anything may have changed.
    pub fn snapshot_after(&mut self, changed: &[SitePath]) -> Result<Snapshot, Error> {
        match self.loaded.refresh_only(&self.options.root, changed)? {
            true => Ok(self.connected()),
            false => self.snapshot(),
        }
    }

    fn connected(&mut self) -> Snapshot {
        let mut diagnostics = Diagnostics::default();
        let site = world::resolve(&self.loaded, &self.options, &mut diagnostics);
        let around = self
            .surroundings
            .get_or_insert_with(|| Surroundings::of(&self.loaded, &site));
        let root = &self.options.root;
        let media = self.media.plan(&site, root, &mut diagnostics);
        let (world, templates) = world::assemble((root, site), around, media, &mut diagnostics);
        let jobs = outputs::plan(&world, &mut diagnostics);
        Snapshot {
            world: Arc::new(world),
            templates,
            jobs,
            diagnostics,
            found: self.loaded.found(),
            records: self.records.clone(),
            strict: self.options.strict,
        }
    }

    /// Builds the whole site and puts it in place, unless there are errors.
    pub fn build(&mut self, progress: Progress<'_>) -> Result<Built, Error> {
        let snapshot = self.snapshot()?;
        let manifest_path = self.cache.path("manifest.bin");
        let last = manifest_path
            .as_deref()
            .map(Manifest::load)
            .unwrap_or_default();
        let stage = Stage::begin(&self.options.out)?.after(last.clone());
        let done = AtomicUsize::new(0);
        let total = snapshot.jobs.len();
        let made: Vec<Made> = snapshot
            .jobs
            .par_iter()
            .map(|job| {
                let make = Make {
                    snapshot: &snapshot,
                    images: &self.cache,
                };
                let made = make.stage(job, &last, &stage);
                progress(done.fetch_add(1, Ordering::Relaxed) + 1, total);
                made
            })
            .collect::<Result<_, Error>>()?;
        let rendered = made
            .iter()
            .filter(|m| m.rendered)
            .map(|m| m.file.clone())
            .collect();
        let mut diagnostics = snapshot.so_far();
        let records = snapshot
            .records
            .renewed(made, &snapshot.world, &mut diagnostics);
        self.records = Arc::new(records);
        let diagnostics = snapshot.world.graded(diagnostics, self.options.strict);
        let commits = self.options.allow_errors || diagnostics.count(Severity::Error) == 0;
        if commits {
            let committed = stage.commit()?;
            if let Some(path) = manifest_path {
                self.loaded.pages.to_cache(&self.cache);
                committed.manifest.store(&path)?;
            }
            self.records.to_cache(&self.cache);
        }
        Ok(Built {
            pages: snapshot.world.site.pages().count(),
            files: total,
            rendered,
            committed: commits,
            diagnostics,
        })
    }

    /// Everything that is wrong with the site: every file is made, none is written.
    pub fn check(&mut self, progress: Progress<'_>) -> Result<Diagnostics, Error> {
        let snapshot = self.snapshot()?;
        let found = snapshot.findings(&self.cache, progress, &|| false);
        Ok(found.map(|found| self.learn(found)).unwrap_or_default())
    }

    /// Takes over what looking for mistakes has taught, and hands on what was found.
    pub fn learn(&mut self, found: Findings) -> Diagnostics {
        self.records = Arc::new(found.records);
        found.diagnostics
    }

    /// Where encoded pictures are kept.
    pub fn images(&self) -> Cache {
        self.cache.clone()
    }
}

impl Snapshot {
    /// What is wrong with the site's files and how they are connected, as far as can be told without its pages.
    pub fn found(&self) -> Diagnostics {
        self.world.graded(self.so_far(), self.strict)
    }

    /// What was wrong before anything was rendered.
    fn so_far(&self) -> Diagnostics {
        let mut diagnostics = self.found.diagnostics();
        diagnostics.extend(self.diagnostics.clone());
        diagnostics
    }

    /// Makes every file for its findings, but for those whose record stands. Ends with nothing when it
    /// is told to stop.
    pub fn findings(
        &self,
        images: &Cache,
        progress: Progress<'_>,
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Findings> {
        let done = AtomicUsize::new(0);
        let total = self.jobs.len();
        let make = Make {
            snapshot: self,
            images,
        };
        let made: Option<Vec<Made>> = self
            .jobs
            .par_iter()
            .filter(|job| job.output.can_find())
            .map(|job| {
                let made = (!stop()).then(|| make.for_findings(job));
                progress(done.fetch_add(1, Ordering::Relaxed) + 1, total);
                made
            })
            .collect();
        progress(total, total);
        let mut diagnostics = self.so_far();
        let records = self.records.renewed(made?, &self.world, &mut diagnostics);
        Some(Findings {
            diagnostics: self.world.graded(diagnostics, self.strict),
            records,
        })
    }

    /// The bytes of one file, as a browser asks for it. None, if it could not be made; why is among
    /// the findings.
    pub fn show(&self, job: &Job, images: &Cache) -> Option<Vec<u8>> {
        let make = Make {
            snapshot: self,
            images,
        };
        make.bytes(job).0
    }
}
