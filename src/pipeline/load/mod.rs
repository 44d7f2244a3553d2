//! Reads a site's folder: pages are parsed and let go of, everything else is kept as it is small.
//! A file whose bytes are as they were is not parsed again.

mod config;
mod data;
mod media;
mod pages;
mod theme;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::Options;
use super::error::Error;
use crate::cache::Cache;
use crate::config::SiteConfig;
use crate::content;
use crate::diagnostics::{Diagnostics, Rule};
use crate::files::{self, SitePath};
use crate::panels::Withdrawn;
use crate::site::MediaFile;
use data::Data;
pub(super) use pages::Found;
use pages::Pages;
use theme::Theme;

/// All rules of this room.
pub(super) const RULES: &[&Rule] = data::RULES;

/// Everything that was read.
#[derive(Default)]
pub(super) struct Loaded {
    pub config: Arc<SiteConfig>,
    pub pages: Pages,
    pub media: BTreeMap<SitePath, MediaFile>,
    pub data: Data,
    pub theme: Theme,
    /// What was wrong with files other than pages.
    found: Diagnostics,
}

impl Loaded {
    pub fn from_cache(cache: &Cache) -> Self {
        Self {
            pages: Pages::from_cache(cache),
            ..Self::default()
        }
    }

    /// What was wrong with the files that were read.
    pub fn found(&self) -> Found {
        self.pages.found(&self.found)
    }

    /// Reads again only these pages, if that is all that has changed: a new file, one that went away
    /// and anything that is no page need the whole folder to be looked at.
    pub fn refresh_only(&mut self, root: &Path, changed: &[SitePath]) -> Result<bool, Error> {
        self.pages
            .refresh_only(root, changed, &self.data.panels.withdrawn)
    }

    /// Reads the folder, again or for the first time.
    pub fn refresh(&mut self, options: &Options) -> Result<(), Error> {
        let mut found = Diagnostics::default();
        self.read_all(options, &mut found)?;
        self.found = found;
        Ok(())
    }

    fn read_all(&mut self, options: &Options, diagnostics: &mut Diagnostics) -> Result<(), Error> {
        let root = &options.root;
        self.config = config::read(root, &Withdrawn::default(), diagnostics)?;
        let found = files::walk(root, content::FOLDER, diagnostics)?;
        let (of_data, rest): (Vec<_>, Vec<_>) = found.into_iter().partition(data::is_data);
        self.data = data::read(
            of_data,
            options.today(&self.config),
            &self.config,
            diagnostics,
        )?;
        let withdrawn = &self.data.panels.withdrawn;
        self.config = config::read_unnamed(root, withdrawn, diagnostics)?;
        let (of_pages, rest): (Vec<_>, Vec<_>) = rest.into_iter().partition(pages::is_page);
        self.pages.refresh(&of_pages, withdrawn)?;
        self.media = media::read(&rest, withdrawn, diagnostics)?;
        self.theme = Theme::read(root, withdrawn, diagnostics)?;
        Ok(())
    }
}
