//! What every file may show of the site: its configuration and the day of the build.

use crate::templates::{View, World};

/// Answers with a hash of `site.toml` and of the day.
pub struct Settings;

impl View for Settings {
    type Answer = u64;
    const NAME: &'static str = "settings";

    fn answer(world: &World, _: &str) -> Self::Answer {
        world.site.settings
    }
}
