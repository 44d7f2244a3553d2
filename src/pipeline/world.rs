//! Puts together what rendering may ask for.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use xxhash_rust::xxh3::Xxh3;

use super::Options;
use super::load::Loaded;
use crate::assets::AssetSet;
use crate::diagnostics::Diagnostics;
use crate::files::{SitePath, content_hash};
use crate::i18n::{Catalogs, Formats};
use crate::site::{self, Site};
use crate::templates::{Layouts, Media, Templates, World};
use crate::theme;

/// What surrounds the pages and seldom changes: strings, formats, assets and layouts.
pub(super) struct Surroundings {
    catalogs: Arc<Catalogs>,
    formats: Arc<[Formats]>,
    assets: Arc<AssetSet>,
    templates: Arc<Templates>,
    data: Arc<BTreeMap<String, tera::Value>>,
    /// What was wrong with them.
    found: Diagnostics,
    hash: u64,
}

impl Surroundings {
    pub fn of(loaded: &Loaded, site: &Site) -> Self {
        let mut found = Diagnostics::default();
        let (assets, of_assets) = AssetSet::build(loaded.theme.assets.clone());
        found.extend(of_assets);
        let catalogs = catalogs(loaded, site, &mut found);
        let templates = Templates::load(&layouts(loaded), &mut found);
        let formats = site.langs.iter().map(|lang| Formats::new(&lang.locale));
        Self {
            hash: hash(loaded, site, &assets, &catalogs, &templates),
            formats: formats.collect(),
            catalogs: Arc::new(catalogs),
            assets: Arc::new(assets),
            templates: Arc::new(templates),
            data: Arc::new(loaded.data.plain.clone()),
            found,
        }
    }
}

/// Connects the pages that were read.
pub(super) fn resolve(loaded: &Loaded, options: &Options, diagnostics: &mut Diagnostics) -> Site {
    let input = site::Input {
        config: loaded.config.clone(),
        date: options.today(&loaded.config),
        pages: loaded.pages.parsed(),
        media: loaded.media.clone(),
        trees: loaded.data.trees.clone(),
        ledgers: loaded.data.ledgers.clone(),
        desks: loaded.data.desks.entries.clone(),
        verified: loaded.data.desks.verified.clone(),
        panels: loaded.data.panels.clone(),
        register: loaded.data.register.clone(),
        statistics: loaded.data.statistics.clone(),
        tried: loaded.data.tried.clone(),
        drafts: options.drafts,
    };
    site::resolve(input, diagnostics)
}

/// Puts the site into its surroundings.
pub(super) fn assemble(
    (root, site): (&Path, Site),
    around: &Surroundings,
    media: BTreeMap<SitePath, Media>,
    diagnostics: &mut Diagnostics,
) -> (World, Arc<Templates>) {
    diagnostics.extend(around.found.clone());
    let world = World {
        catalogs: around.catalogs.clone(),
        formats: around.formats.clone(),
        assets: around.assets.clone(),
        data: around.data.clone(),
        glossaries: World::new_glossaries(&site),
        search: site.langs.iter().map(|_| Default::default()).collect(),
        packages: Default::default(),
        hash: hash_with_media(around.hash ^ site.facts.rotate_left(1), &media),
        root: root.to_owned(),
        media,
        site,
    };
    (world, around.templates.clone())
}

fn catalogs(loaded: &Loaded, site: &Site, diagnostics: &mut Diagnostics) -> Catalogs {
    let own = loaded.theme.strings.iter().cloned();
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
        .theme
        .layouts
        .iter()
        .for_each(|file| layouts.add_own(file.clone()));
    layouts
}

/// A hash of all that pages can ask of the surroundings.
fn hash(
    loaded: &Loaded,
    site: &Site,
    assets: &AssetSet,
    catalogs: &Catalogs,
    templates: &Templates,
) -> u64 {
    let mut hash = Xxh3::new();
    hash.update(&templates.hash_of_all().to_le_bytes());
    for lang in &site.langs {
        hash.update(&catalogs.hash(&lang.tag).to_le_bytes());
    }
    for (path, bytes) in assets.artifacts() {
        hash.update(path.as_bytes());
        hash.update(&content_hash(bytes).to_le_bytes());
    }
    let data = postcard::to_stdvec(&loaded.data.plain).expect("data files hold plain data");
    hash.update(&data);
    hash.digest()
}

fn hash_with_media(around: u64, media: &BTreeMap<SitePath, Media>) -> u64 {
    let mut hash = Xxh3::new();
    hash.update(&around.to_le_bytes());
    for (path, media) in media {
        hash.update(path.as_str().as_bytes());
        let name = match media {
            Media::Picture(plan) => &plan.fallback.name,
            Media::Drawing { name, .. } | Media::File { name } => name,
        };
        hash.update(name.as_bytes());
    }
    hash.digest()
}
