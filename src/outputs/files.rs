//! Files beside the pages that are no pictures in pixels: drawings, cleaned, and documents as they are.

use super::{Job, Making, Output};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::files::{self, SitePath};
use crate::images::{ImageLimits, svg};
use crate::panels::NAME_PUBLISHED;
use crate::templates::views::Source;
use crate::templates::world::MEDIA_FOLDER;
use crate::templates::{Media, World};

/// Writes drawings and documents.
pub struct Files;

impl Output for Files {
    fn plan(&self, world: &World) -> Vec<Job> {
        let named = |(path, media): (&SitePath, &Media)| match media {
            Media::Drawing { name, .. } | Media::File { name } => {
                let file = format!("{MEDIA_FOLDER}{name}");
                Some(Job::of_site(&Self, world, &file, path.as_str()))
            }
            Media::Picture(_) => None,
        };
        let mut jobs: Vec<Job> = world.media.iter().filter_map(named).collect();
        jobs.sort_by(|a, b| a.file.cmp(&b.file));
        jobs.dedup_by(|a, b| a.file == b.file);
        jobs
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let path = SitePath::new(&job.name);
        making.scope.ask::<Source>(path.as_str());
        let world = making.world();
        let bytes = match files::read_bytes(&world.root, &path) {
            Ok(bytes) => {
                let withdrawn = &world.site.panels.withdrawn;
                let bytes = withdrawn.mask_bytes(&path, bytes);
                if withdrawn.is_in(&bytes) {
                    making.scope.find(Diagnostic::about(&NAME_PUBLISHED, &path));
                    return None;
                }
                bytes
            }
            Err(error) => {
                let finding = Diagnostic::about(&super::UNREADABLE, &path);
                making.scope.find(finding.arg("detail", error));
                return None;
            }
        };
        match world.media.get(&path) {
            // What was removed from it was reported when the site was put together.
            Some(Media::Drawing { .. }) => {
                let limits = ImageLimits::default();
                let drawing = svg::sanitise(&bytes, &path, &limits, &mut Diagnostics::default());
                drawing.map(|drawing| drawing.text.into_bytes())
            }
            _ => Some(bytes),
        }
    }
}
