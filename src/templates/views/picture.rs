//! How a picture is shown.

use serde::Serialize;

use crate::files::SitePath;
use crate::images::{Shown, markup};
use crate::markdown::ImageMarkup;
use crate::site::Page;
use crate::templates::world::Media;
use crate::templates::{View, World};
use crate::text::nearest;

/// How wide a picture in the text column is shown.
const SIZES: &str = "(min-width: 48rem) 44rem, 100vw";

/// Answers with a picture's files; the argument is the page's address, a line feed, and the file.
pub struct PictureView;

/// A picture's addresses and size, or why there is none.
#[derive(Debug, Clone, Serialize)]
pub enum PictureAnswer {
    Found {
        src: String,
        width: Option<u32>,
        height: Option<u32>,
        /// Media type and `srcset`.
        sources: Vec<(String, String)>,
        sizes: String,
    },
    External,
    Missing(Option<String>),
    /// The file is there, but cannot be shown.
    Broken,
}

impl PictureAnswer {
    /// What an `<img>` is written from; empty where nothing was found.
    pub fn into_markup(self) -> ImageMarkup {
        match self {
            Self::Found {
                src,
                width,
                height,
                sources,
                sizes,
            } => ImageMarkup {
                src,
                width,
                height,
                sources,
                sizes,
            },
            Self::External | Self::Missing(_) | Self::Broken => ImageMarkup::default(),
        }
    }
}

impl View for PictureView {
    type Answer = PictureAnswer;
    const NAME: &'static str = "picture";

    fn answer(world: &World, arg: &str) -> PictureAnswer {
        let (route, dest) = arg.split_once('\n').unwrap_or((arg, ""));
        let page = world.site.at(route);
        if dest.starts_with("//") || dest.contains("://") {
            return PictureAnswer::External;
        }
        if let Some(path) = dest.strip_prefix("/assets/") {
            return world
                .asset_url(path)
                .map_or(PictureAnswer::Missing(None), plain);
        }
        let decoded = percent_encoding::percent_decode_str(dest).decode_utf8_lossy();
        match world.site.find_media(&page.parsed.path, &decoded) {
            Some(path) => world.picture(&path),
            None => PictureAnswer::Missing(
                world
                    .site
                    .media_by_address(page, &decoded)
                    .or_else(|| near(world, page, &decoded)),
            ),
        }
    }
}

impl World {
    fn picture(&self, path: &SitePath) -> PictureAnswer {
        match self.media.get(path) {
            Some(Media::Picture(plan)) => {
                let shown = Shown {
                    alt: "",
                    sizes: SIZES,
                    eager: false,
                };
                let markup = markup(plan, shown, |name| self.media_url(name));
                PictureAnswer::Found {
                    src: markup.src,
                    width: Some(markup.width),
                    height: Some(markup.height),
                    sources: markup.sources,
                    sizes: markup.sizes,
                }
            }
            Some(Media::Drawing {
                name,
                width,
                height,
            }) => PictureAnswer::Found {
                src: self.media_url(name),
                width: Some(*width),
                height: Some(*height),
                sources: Vec::new(),
                sizes: String::new(),
            },
            Some(Media::File { name }) => plain(self.media_url(name)),
            // The file is there but is no picture that can be shown; its own finding says why.
            None => PictureAnswer::Broken,
        }
    }

    /// The address that a file beside the pages is published at.
    pub fn published(&self, path: &SitePath) -> Option<String> {
        match self.media.get(path)? {
            Media::Picture(plan) => Some(self.media_url(&plan.fallback.name)),
            Media::Drawing { name, .. } | Media::File { name } => Some(self.media_url(name)),
        }
    }
}

fn plain(src: String) -> PictureAnswer {
    PictureAnswer::Found {
        src,
        width: None,
        height: None,
        sources: Vec::new(),
        sizes: String::new(),
    }
}

/// A file of the same folder that may have been meant.
fn near(world: &World, page: &Page, dest: &str) -> Option<String> {
    let folder = page.parsed.path.parent();
    let names = world
        .site
        .media
        .range(folder.clone()..)
        .map(|(path, _)| path)
        .take_while(|path| path.as_str().starts_with(folder.as_str()))
        .filter(|path| path.parent() == folder)
        .take(500)
        .map(SitePath::file_name);
    let wanted = SitePath::new(dest);
    nearest(wanted.file_name(), names).map(str::to_owned)
}
