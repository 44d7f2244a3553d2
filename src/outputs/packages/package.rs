//! What goes into a package: a module in one or more languages.

use crate::content::Kind;
use crate::content::kinds::Module;
use crate::markdown::strip_ruby;
use crate::site::{LangId, Page, module_id};
use crate::templates::World;

/// A module to be packed.
pub struct Package<'w> {
    pub world: &'w World,
    /// The name of the module's folder.
    pub id: &'w str,
    /// The languages that it is packed in, the source's first.
    pub editions: Vec<Edition<'w>>,
}

/// A module in one language.
pub struct Edition<'w> {
    pub lang: LangId,
    /// The page in front.
    pub cover: &'w Page,
    /// In the order in which they are taken.
    pub units: Vec<&'w Page>,
}

impl<'w> Package<'w> {
    /// The module whose front page has this key, in one language or in all that it is written in.
    pub fn of(world: &'w World, key: &str, lang: Option<LangId>) -> Option<Self> {
        let mut editions = editions(world, key);
        if let Some(lang) = lang {
            editions.retain(|edition| edition.lang == lang);
        }
        let id = module_id(editions.first()?.cover);
        Some(Self {
            world,
            id,
            editions,
        })
    }

    /// The edition that stands for all where only one can.
    pub fn first(&self) -> Option<&Edition<'w>> {
        self.editions.first()
    }

    /// What the first edition's front matter says.
    pub fn module(&self) -> Option<&'w Module> {
        self.world.site.module(self.first()?.cover)
    }

    /// Per cent of the points that pass; none, where nothing counts and being through is all there is.
    pub fn mastery(&self) -> Option<u32> {
        self.world.site.mastery(self.first()?.cover)
    }

    /// The title in the first edition's language.
    pub fn title(&self) -> String {
        self.first()
            .map_or(String::new(), |edition| strip_ruby(edition.cover.title()))
    }

    /// The address by which other systems know the module, whatever they call it.
    pub fn iri(&self) -> String {
        let first = self.first();
        first.map_or(String::new(), |edition| {
            self.world.site.permalink(&edition.cover.route)
        })
    }
}

/// The languages that a module is written in, the source's first.
pub fn editions<'w>(world: &'w World, key: &str) -> Vec<Edition<'w>> {
    let site = &world.site;
    let source = site.source_lang();
    let others = site.lang_ids().filter(|lang| *lang != source);
    let edition = |lang| {
        let cover = site.find(lang, key)?;
        (cover.kind() == Kind::Module && !cover.is_fallback()).then(|| Edition {
            lang,
            cover,
            units: site.units(cover),
        })
    };
    std::iter::once(source)
        .chain(others)
        .filter_map(edition)
        .collect()
}
