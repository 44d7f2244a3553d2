//! What commands that work on a site have in common: where it is, and which day it is.

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use super::Outcome;
use super::console::Console;
use super::help::both;
use crate::cache::Cache;
use crate::files::real_path;
use crate::pipeline::{Options, Pipeline, Snapshot};
use crate::site::BuildDate;

/// The folder that a site is written to.
const OUT: &str = "public";

/// Where the site is and what counts as today.
#[derive(Args)]
pub struct SiteArgs {
    #[arg(long, value_name = "DIR", default_value = ".", hide_default_value = true, help = both!(
        "サイトのフォルダ（書かなければ今のフォルダ）",
        "Folder of the site (default: where you are)"
    ))]
    pub root: PathBuf,
    #[arg(long, value_name = "DATE", help = both!(
        "この日のつもりで作る（2026-11-21 の形）",
        "Build as if it were this day, such as 2026-11-21"
    ))]
    pub date: Option<Date>,
    #[arg(long, help = both!("注意もエラーとして扱う", "Treat warnings as errors"))]
    pub strict: bool,
}

impl SiteArgs {
    /// Options for the pipeline. `--date` counts before `SOURCE_DATE_EPOCH`, and that before the clock.
    pub fn options(&self) -> Options {
        let epoch = std::env::var("SOURCE_DATE_EPOCH").ok();
        let root = real_path(&self.root).unwrap_or_else(|_| self.root.clone());
        Options {
            out: root.join(OUT),
            root,
            date: self
                .date
                .map(BuildDate)
                .or(epoch.and_then(|e| BuildDate::from_epoch(&e))),
            drafts: false,
            strict: self.strict,
            allow_errors: false,
        }
    }

    /// The site as it is written now, without a cache; the error is an outcome that has been told.
    pub fn snapshot(&self, console: &Console) -> Result<Snapshot, Outcome> {
        let snapshot = Pipeline::new(self.options(), Cache::none()).snapshot();
        snapshot.map_err(|error| console.fail(&error.message(console.lang)))
    }

    /// A path given on the command line, as the site calls it.
    pub fn site_path(&self, path: &Path) -> Option<crate::files::SitePath> {
        let root = real_path(&self.root).ok()?;
        let from_here = real_path(path).ok();
        let file = from_here.or_else(|| real_path(&root.join(path)).ok())?;
        crate::files::SitePath::below(&root, &file)
    }
}
