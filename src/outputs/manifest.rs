//! The web app manifest of each language: name, start page and icon for a phone's home screen.

use serde_json::json;

use super::{Job, Making, Output};
use crate::config::OutputName;
use crate::site::Route;
use crate::templates::views::{AssetUrl, Settings};
use crate::templates::{Subject, World};

/// Writes `site.webmanifest` for every language.
pub struct Manifest;

impl Output for Manifest {
    fn plan(&self, world: &World) -> Vec<Job> {
        let site = &world.site;
        if !site.config.writes(OutputName::Manifest) {
            return Vec::new();
        }
        let job = |lang| {
            let route = Route::new(format!("{}site.webmanifest", site.lang(lang).prefix));
            Job::new(&Self, Subject::made(lang, route, String::new()))
        };
        site.lang_ids().map(job).collect()
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        making.scope.ask::<Settings>("");
        let site = &making.world().site;
        let lang = site.lang(job.subject.lang);
        let name = site.config.title_in(&lang.tag);
        let icon = making.scope.ask::<AssetUrl>("root/favicon.svg");
        let icons: Vec<_> = icon
            .map(|src| json!({ "src": src, "sizes": "any", "type": "image/svg+xml" }))
            .into_iter()
            .collect();
        let manifest = json!({
            "name": name,
            "short_name": name,
            "description": site.config.description_in(&lang.tag),
            "lang": lang.html_lang,
            "dir": lang.dir,
            "start_url": site.href(&site.home(job.subject.lang).route),
            "scope": site.base_path.clone(),
            "display": "browser",
            "background_color": "#fffdf9",
            "theme_color": "#fffdf9",
            "icons": icons,
        });
        let text = serde_json::to_string_pretty(&manifest).expect("plain data serialises");
        Some(format!("{text}\n").into_bytes())
    }
}
