//! Addresses and contents of assets.

use crate::templates::{View, World};

/// Answers with the fingerprinted address of a file in `assets/`.
pub struct AssetUrl;

impl View for AssetUrl {
    type Answer = Option<String>;
    const NAME: &'static str = "asset";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        world.asset_url(arg)
    }
}

/// Answers with the hash of a published asset's bytes, by its published path.
pub struct AssetBytes;

impl View for AssetBytes {
    type Answer = Option<u64>;
    const NAME: &'static str = "asset-bytes";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let mut artifacts = world.assets.artifacts();
        let found = artifacts.find(|(path, _)| *path == arg);
        found.map(|(_, bytes)| crate::files::content_hash(bytes))
    }
}
