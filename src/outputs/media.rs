//! Pictures beside the pages: every variant of each.

use super::{Job, Making, Output};
use crate::config::ImagesConfig;
use crate::files::{self, SitePath};
use crate::images::{self, ImageFault, ImageOptions};
use crate::templates::views::Source;
use crate::templates::world::MEDIA_FOLDER;
use crate::templates::{Media, World};

/// Writes the variants of pictures.
pub struct Pictures;

impl Output for Pictures {
    fn plan(&self, world: &World) -> Vec<Job> {
        let mut jobs = Vec::new();
        for (path, media) in &world.media {
            if let Media::Picture(plan) = media {
                jobs.extend(plan.specs().map(|spec| {
                    let file = format!("{MEDIA_FOLDER}{}", spec.name);
                    Job::of_site(&Self, world, &file, &format!("{path}\n{}", spec.name))
                }));
            }
        }
        jobs.sort_by(|a, b| a.file.cmp(&b.file));
        jobs.dedup_by(|a, b| a.file == b.file);
        jobs
    }

    fn can_find(&self) -> bool {
        false
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let (path, name) = job.name.split_once('\n')?;
        let path = SitePath::new(path);
        making.scope.ask::<Source>(path.as_str());
        let world = making.world();
        let Some(Media::Picture(plan)) = world.media.get(&path) else {
            return None;
        };
        let options = image_options(&world.site.config.images);
        let read = || files::read_bytes(&world.root, &path).map_err(|_| ImageFault::Truncated);
        match images::variants(read, plan, &options, making.images) {
            Ok(files) => {
                let found = files.into_iter().find(|(found, _)| found == name);
                found.map(|(_, bytes)| bytes.to_vec())
            }
            Err(fault) => {
                making.scope.find(fault.about(&path));
                None
            }
        }
    }
}

/// The site's wishes for its pictures.
pub fn image_options(config: &ImagesConfig) -> ImageOptions {
    let mut options = ImageOptions {
        avif: config.avif,
        ..ImageOptions::default()
    };
    if let Some(widths) = &config.widths {
        options.widths = widths.iter().copied().filter(|w| *w > 0).collect();
    }
    if let Some(quality) = config.quality {
        options.webp_quality = quality.clamp(1, 100) as u8;
    }
    options
}
