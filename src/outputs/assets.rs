//! Style sheet, scripts and icons, under their fingerprinted names.

use super::{Job, Making, Output};
use crate::content::Kind;
use crate::templates::World;
use crate::templates::views::AssetBytes;

/// What keeps modules for readers without a network; a site without modules does not have it.
const WORKER: &str = "module-worker.js";

/// Writes what `assets/` holds.
pub struct Assets;

impl Output for Assets {
    fn plan(&self, world: &World) -> Vec<Job> {
        let modules = world.site.pages().any(|page| page.kind() == Kind::Module);
        let artifacts = world.assets.artifacts();
        artifacts
            .filter(|(path, _)| modules || *path != WORKER)
            .map(|(path, _)| Job::of_site(&Self, world, path, path))
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
