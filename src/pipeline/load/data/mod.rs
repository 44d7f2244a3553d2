//! `content/_data/`: what pages draw on. A kind of data file is one file here and one line in `KINDS`.

mod desks;
mod facts;
mod ledgers;
mod links;
mod panels;
mod plain;
mod statistics;
mod synonyms;
mod trees;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::SiteConfig;
use crate::content;
use crate::diagnostics::{Diagnostics, Rule};
use crate::facts::Register;
use crate::fields::{self, Node};
use crate::files::Found as OnDisk;
use crate::links::Tried;
use crate::panels::{Panels, Withdrawn};
use crate::pipeline::error::Error;
use crate::site::{BuildDate, Ledgers, Trees};
use crate::source::{SourceFile, Span};
use crate::statistics::snapshot::Snapshots;
use desks::Desks;

/// All rules of this room.
pub(super) const RULES: &[&Rule] = &[&plain::DATA_SYNTAX, &synonyms::SYNONYM_ALONE];

/// Folder of `content/` that holds no pages.
const FOLDER: &str = "content/_data";

/// Everything that was read out of data files.
#[derive(Default)]
pub(in crate::pipeline) struct Data {
    pub panels: Arc<Panels>,
    pub desks: Desks,
    pub trees: Trees,
    pub ledgers: Ledgers,
    pub register: Arc<Register>,
    pub statistics: Arc<Snapshots>,
    pub tried: Arc<Tried>,
    /// What layouts read as it is, by its path below the folder.
    pub plain: BTreeMap<String, tera::Value>,
}

/// A kind of data file.
struct Kind {
    /// Whether a file is of this kind. The first kind that says so has it.
    takes: fn(&OnDisk) -> bool,
    /// Reads all files of this kind.
    read: fn(&[OnDisk], &mut Reading, &mut Data) -> Result<(), Error>,
}

static KINDS: &[Kind] = &[
    desks::KIND,
    trees::KIND,
    ledgers::KIND,
    facts::KIND,
    statistics::KIND,
    links::KIND,
    plain::KIND,
];

/// Whether a file of `content/` is one of data.
pub(super) fn is_data(found: &OnDisk) -> bool {
    found.path.strip_prefix(FOLDER).is_some()
}

/// Reads all data files.
pub(super) fn read(
    found: Vec<OnDisk>,
    today: BuildDate,
    config: &SiteConfig,
    diagnostics: &mut Diagnostics,
) -> Result<Data, Error> {
    let (of_panels, mut rest): (Vec<_>, Vec<_>) = found.into_iter().partition(panels::is_panel);
    // Before anything else: they tell whose name must be nowhere.
    let panels = panels::read(&of_panels, today, config, diagnostics)?;
    let mut reading = Reading {
        config,
        withdrawn: &panels.withdrawn,
        diagnostics,
    };
    let mut data = Data::default();
    for kind in KINDS {
        let (taken, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(kind.takes);
        (kind.read)(&taken, &mut reading, &mut data)?;
        rest = others;
    }
    data.panels = panels;
    Ok(data)
}

/// What files are read with.
struct Reading<'r> {
    config: &'r SiteConfig,
    withdrawn: &'r Withdrawn,
    diagnostics: &'r mut Diagnostics,
}

impl Reading<'_> {
    /// A file's text without withdrawn names; `None` if it is no text.
    fn text(&mut self, found: &OnDisk) -> Result<Option<SourceFile>, Error> {
        let file = found.read_table(self.diagnostics)?;
        Ok(file.map(|file| self.withdrawn.mask(file, self.diagnostics)))
    }

    /// The texts of these files that are texts.
    fn texts(&mut self, found: &[OnDisk]) -> Result<Vec<SourceFile>, Error> {
        let texts: Vec<_> = found
            .iter()
            .map(|found| self.text(found))
            .collect::<Result<_, _>>()?;
        Ok(texts.into_iter().flatten().collect())
    }

    fn yaml(&mut self, file: &SourceFile) -> Node {
        fields::parse_yaml(file, Span::new(0, file.text.len()), self.diagnostics)
    }
}

/// Whether a file is YAML in a folder of `content/_data/`.
fn is_yaml_in(found: &OnDisk, folder: &str) -> bool {
    let yaml = matches!(found.path.extension().as_str(), "yaml" | "yml");
    yaml && found.path.parent().strip_prefix(FOLDER) == Some(folder)
}

/// Whether a file has this path below `content/`.
fn is_at(found: &OnDisk, path: &str) -> bool {
    found.path.strip_prefix(content::FOLDER) == Some(path)
}

/// Whether a file is somewhere in this folder of `content/`.
fn is_below(found: &OnDisk, folder: &str) -> bool {
    let below = found.path.strip_prefix(content::FOLDER);
    below
        .and_then(|path| path.strip_prefix(folder))
        .is_some_and(|rest| rest.starts_with('/'))
}
