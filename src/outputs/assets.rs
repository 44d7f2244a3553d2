//! Style sheet, scripts and icons, under their fingerprinted names.

use super::{Job, Making, Output};
use crate::templates::World;
use crate::templates::views::AssetBytes;

/// Writes what `assets/` holds.
pub struct Assets;

impl Output for Assets {
    fn plan(&self, world: &World) -> Vec<Job> {
        let artifacts = world.assets.artifacts();
        artifacts
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
