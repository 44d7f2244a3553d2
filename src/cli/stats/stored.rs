//! What a site says of its statistics, and what is stored of them: the configuration and the snapshots, no pages.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;

use crate::cli::Outcome;
use crate::cli::console::{Console, Showing};
use crate::cli::site_args::SiteArgs;
use crate::config::{self, SiteConfig, StatisticsSource};
use crate::content;
use crate::diagnostics::{Diagnostics, Severity, Text};
use crate::files::{self, FileError, SitePath};
use crate::site::BuildDate;
use crate::statistics::snapshot::{self, Snapshot, Snapshots};

/// The id of fetched statistics that an argument means, if it is no file.
pub fn id_of(input: &Path) -> Option<&str> {
    let id = input.to_str().filter(|id| snapshot::is_id(id));
    id.filter(|_| !input.exists())
}

/// A site's statistics.
pub struct Stored {
    pub root: PathBuf,
    pub config: SiteConfig,
    pub today: Date,
    pub snapshots: Snapshots,
    /// Whether something in `site.toml` was not understood, such as a key.
    pub unsure: bool,
    /// What was wrong with snapshots.
    pub found: Diagnostics,
    /// The ids that have a file in the folder, whole or not.
    present: BTreeSet<String>,
}

impl Stored {
    /// Reads them, or says why they cannot be read.
    pub fn read(site: &SiteArgs, console: &Console) -> Result<Self, Outcome> {
        let options = site.options();
        let fail = |error: FileError| console.fail(&error.message(console.lang));
        let mut found = Diagnostics::default();
        let path = SitePath::new(config::FILE_NAME);
        let file = files::read_text(&options.root, &path, &mut found).map_err(fail)?;
        let config = file.map(|file| SiteConfig::parse(&file, &mut found));
        if found.count(Severity::Error) > 0 {
            return Err(console.findings(&found, Showing::default()));
        }
        // A key that is not known may be why something seems to be missing.
        if !found.is_empty() {
            console.findings(&found, Showing::default());
        }
        let unsure = found.count(Severity::Warning) > 0;
        let config = config.unwrap_or_default();
        let today = || BuildDate::of(Timestamp::now(), config.time_zone.as_deref());
        let today = options.date.unwrap_or_else(today).0;
        let mut found = Diagnostics::default();
        let folder = format!("{}/{}", content::FOLDER, snapshot::FOLDER);
        let mut texts = Vec::new();
        for file in files::walk(&options.root, &folder, &mut found).map_err(fail)? {
            texts.extend(file.read_table(&mut found).map_err(fail)?);
        }
        let id = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
        Ok(Self {
            root: options.root,
            today,
            snapshots: snapshot::read(&texts, &mut found),
            present: texts.iter().map(|file| id(file.path.file_name())).collect(),
            config,
            unsure,
            found,
        })
    }

    /// What is stored under an id, or says what is the matter with it.
    pub fn snapshot(&self, id: &str, console: &Console) -> Result<&Snapshot, Outcome> {
        if let Some(snapshot) = self.snapshots.get(id) {
            return Ok(snapshot);
        }
        if self.is_broken(id) {
            return Err(console.findings(&self.found, Showing::default()));
        }
        let text = Text::new(
            "『{id}』というファイルも、取得した統計もありません。取得した統計は {known} です",
            "there is neither a file nor a fetched table “{id}”; fetched are {known}",
        );
        let known: Vec<&str> = self.snapshots.keys().map(String::as_str).collect();
        let args = [("id", id.to_owned()), ("known", known.join(", "))];
        Err(console.fail(&text.fill(console.lang, &args)))
    }

    /// Whether something is stored that could not be read.
    pub fn is_broken(&self, id: &str) -> bool {
        self.present.contains(id) && !self.snapshots.contains_key(id)
    }

    /// The sources that were named, or all of them.
    pub fn chosen(
        &self,
        ids: &[String],
        console: &Console,
    ) -> Result<Vec<(&str, &StatisticsSource)>, Outcome> {
        let sources = self.config.statistics.iter();
        let named = sources.filter_map(|source| Some((source.id.as_ref()?.name.as_str(), source)));
        let named: Vec<(&str, &StatisticsSource)> = named.collect();
        let unknown = ids
            .iter()
            .find(|id| !named.iter().any(|(known, _)| known == id));
        if let Some(id) = unknown {
            let known: Vec<&str> = named.iter().map(|(id, _)| *id).collect();
            let text = Text::new(
                "『{id}』という統計は site.toml にありません。あるのは {known} です",
                "site.toml has no statistics “{id}”; there are {known}",
            );
            let args = [("id", id.clone()), ("known", known.join(", "))];
            return Err(console.fail(&text.fill(console.lang, &args)));
        }
        let wanted = |id: &str| ids.is_empty() || ids.iter().any(|wanted| wanted == id);
        Ok(named.into_iter().filter(|(id, _)| wanted(id)).collect())
    }
}
