//! Panels as open data, the same files on the site and from `shirube export panel`, and feeds to follow them by.

mod csv;
mod feed;
mod json;
mod timeline;

pub use feed::PanelFeeds;
pub use timeline::PanelTimelines;

use std::fmt;
use std::str::FromStr;

use crate::outputs::open_data::pretty;
use crate::outputs::{Job, Making, Output};
use crate::panels::{Item, Panel};
use crate::site::Site;
use crate::templates::World;
use crate::templates::views::{PANEL_DOWNLOADS, PanelFacts, panel_file};

/// A file format of a panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PanelFormat {
    /// A table for Excel, a recommendation or measure a row.
    Csv,
    /// Everything, with the history.
    Json,
}

impl FromStr for PanelFormat {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        match name {
            "csv" => Ok(Self::Csv),
            "json" => Ok(Self::Json),
            _ => Err(UnknownFormat),
        }
    }
}

/// A name that is no format's.
#[derive(Debug)]
pub struct UnknownFormat;

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("csv, json")
    }
}

impl std::error::Error for UnknownFormat {}

/// A panel in a format. A name that was withdrawn is in none, though somebody recorded it as a text.
pub fn export(world: &World, panel: &Panel, format: PanelFormat) -> Vec<u8> {
    let site = &world.site;
    let bytes = match format {
        PanelFormat::Csv => csv::write(site, panel),
        PanelFormat::Json => pretty(&json::write(site, panel)),
    };
    let text = String::from_utf8(bytes).unwrap_or_default();
    site.panels
        .withdrawn
        .masked(&text)
        .unwrap_or(text)
        .into_bytes()
}

/// The address of an item's page in the source language.
fn page(site: &Site, panel: &Panel, item: &Item) -> String {
    let page = site.panel_page(site.source_lang(), panel, item.id());
    page.map_or(String::new(), |page| site.permalink(&page.route))
}

/// Writes the files of every panel.
pub struct PanelData;

impl Output for PanelData {
    fn plan(&self, world: &World) -> Vec<Job> {
        let files = |panel: &Panel| {
            let file = |(name, file): &(&str, &str)| {
                let name = format!("{name} {}", panel.id);
                Job::of_site(&Self, world, panel_file(panel, file).as_str(), &name)
            };
            PANEL_DOWNLOADS.iter().map(file).collect::<Vec<Job>>()
        };
        world.site.panels.all.iter().flat_map(files).collect()
    }

    fn can_find(&self) -> bool {
        false
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let (format, id) = job.name.split_once(' ')?;
        making.scope.ask::<PanelFacts>(id);
        let panel = making.world().site.panels.get(id)?;
        Some(export(making.world(), panel, format.parse().ok()?))
    }
}
