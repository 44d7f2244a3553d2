//! Puts together what rendering may ask for.

use jiff::Timestamp;
use xxhash_rust::xxh3::Xxh3;

use super::load::Loaded;
use super::{Options, media};
use crate::assets::AssetSet;
use crate::diagnostics::Diagnostics;
use crate::i18n::{Catalogs, Formats};
use crate::site::{self, BuildDate, Site};
use crate::templates::{Layouts, Media, Templates, World};
use crate::theme;

/// Resolves the site and gathers its surroundings.
pub(super) fn assemble(
    loaded: &Loaded,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> (World, Templates) {
    let today = || BuildDate::of(Timestamp::now(), loaded.config.time_zone.as_deref());
    let input = site::Input {
        config: loaded.config.clone(),
        date: options.date.unwrap_or_else(today),
        pages: loaded.pages(),
        media: loaded.media.clone(),
        drafts: options.drafts,
    };
    let site = site::resolve(input, diagnostics);
    let (assets, found) = AssetSet::build(loaded.assets.clone());
    diagnostics.extend(found);
    let mut world = World {
        catalogs: catalogs(loaded, &site, diagnostics),
        formats: site
            .langs
            .iter()
            .map(|lang| Formats::new(&lang.locale))
            .collect(),
        media: media::plan(&site, options, diagnostics),
        glossaries: World::new_glossaries(&site),
        data: loaded.data.clone(),
        root: options.root.clone(),
        hash: 0,
        assets,
        site,
    };
    let templates = Templates::load(&layouts(loaded), diagnostics);
    world.hash = hash(&world, &templates);
    (world, templates)
}

fn catalogs(loaded: &Loaded, site: &Site, diagnostics: &mut Diagnostics) -> Catalogs {
    let own = loaded.strings.iter().cloned();
    let files = theme::strings().into_iter().chain(own).collect();
    let catalogs = Catalogs::load(&site.config.source_language, files, diagnostics);
    for lang in &site.langs {
        catalogs.check(&lang.tag, diagnostics);
    }
    catalogs
}

fn layouts(loaded: &Loaded) -> Layouts {
    let mut layouts = Layouts::default();
    theme::layouts()
        .into_iter()
        .for_each(|file| layouts.add_built_in(file));
    loaded
        .layouts
        .iter()
        .for_each(|file| layouts.add_own(file.clone()));
    layouts
}

/// A hash of all that pages can ask for besides bodies.
fn hash(world: &World, templates: &Templates) -> u64 {
    let mut hash = Xxh3::new();
    hash.update(&world.site.facts.to_le_bytes());
    hash.update(&templates.hash_of_all().to_le_bytes());
    for lang in &world.site.langs {
        hash.update(&world.catalogs.hash(&lang.tag).to_le_bytes());
    }
    for (path, bytes) in world.assets.artifacts() {
        hash.update(path.as_bytes());
        hash.update(&crate::files::content_hash(bytes).to_le_bytes());
    }
    for (path, media) in &world.media {
        hash.update(path.as_str().as_bytes());
        let name = match media {
            Media::Picture(plan) => &plan.fallback.name,
            Media::Drawing { name, .. } | Media::File { name } => name,
        };
        hash.update(name.as_bytes());
    }
    let data = postcard::to_stdvec(&world.data).expect("data files hold plain data");
    hash.update(&data);
    hash.digest()
}
