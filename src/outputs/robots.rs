//! `robots.txt`: everything may be read, and where the sitemap is.

use super::{Job, Making, Output};
use crate::config::OutputName;
use crate::site::Route;
use crate::templates::World;
use crate::templates::views::Settings;

/// Writes `robots.txt`.
pub struct Robots;

impl Output for Robots {
    fn plan(&self, world: &World) -> Vec<Job> {
        let wanted = world.site.config.writes(OutputName::Robots);
        let own = world.assets.url_path("root/robots.txt").is_some();
        let job = || Job::of_site(&Self, world, "robots.txt", "");
        (wanted && !own).then(job).into_iter().collect()
    }

    fn make(&self, _: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        making.scope.ask::<Settings>("");
        let site = &making.world().site;
        let mut text = "User-agent: *\nAllow: /\n".to_owned();
        if site.config.writes(OutputName::Sitemap) {
            let sitemap = site.permalink(&Route::new("sitemap.xml"));
            text.push_str(&format!("\nSitemap: {sitemap}\n"));
        }
        Some(text.into_bytes())
    }
}
