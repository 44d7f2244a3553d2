//! Addresses of assets.

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
