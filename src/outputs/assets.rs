//! Style sheet, scripts and icons, under their fingerprinted names.

use super::{Job, Making, Output};
use crate::content::Kind;
use crate::templates::World;
use crate::templates::views::AssetBytes;

/// What keeps modules for readers without a network; a site without modules does not have it.
const WORKER: &str = "module-worker.js";

/// What only packages of modules have.
const PACKAGES: &str = "assets/package/";

/// Writes what `assets/` holds.
pub struct Assets;

impl Assets {
    /// All that lies in `assets/`, whether the site has it or packages alone.
    pub(super) fn every(world: &World) -> Vec<Job> {
        let artifacts = world.assets.artifacts();
        let job = |(path, _): (&str, &[u8])| Job::of_site(&Self, world, path, path);
        artifacts.map(job).collect()
    }
}

impl Output for Assets {
    fn plan(&self, world: &World) -> Vec<Job> {
        let modules = world.site.pages().any(|page| page.kind() == Kind::Module);
        let jobs = Self::every(world).into_iter();
        jobs.filter(|job| modules || job.name != WORKER)
            .filter(|job| !job.name.starts_with(PACKAGES))
            .collect()
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let mut artifacts = making.world().assets.artifacts();
        let (_, bytes) = artifacts.find(|(path, _)| *path == job.name)?;
        // Most names change with the bytes; those at the root do not, so the bytes are an input.
        making.scope.ask::<AssetBytes>(&job.name);
        Some(bytes.to_vec())
    }
}
