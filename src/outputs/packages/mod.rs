//! E-learning modules as files for other systems: the same on the site and from `shirube export module`. One file a
//! format, one line below.
//!
//! Invariants: a package asks nothing of a network; every file in it is one that its pages lead to; its bytes depend
//! on nothing but what its scope was asked, so the same module is the same package.

mod bundle;
mod cmi5;
mod config;
mod offline;
mod package;
mod places;
mod player;
mod published;
mod questions;
mod scorm12;
mod scorm2004;

use std::sync::Arc;

use super::Making;
use crate::site::LangId;
use crate::templates::views::Translations;
use crate::templates::world::KeptPackage;
use crate::templates::{Scope, World};

pub use package::{Edition, Package};
pub use published::{PackageFiles, PackagePages};

/// A form in which modules are carried to other systems.
pub trait Format: Sync {
    /// Its name on the command line and in the names of files.
    fn name(&self) -> &'static str;
    /// What the names of its files end in.
    fn extension(&self) -> &'static str {
        "zip"
    }
    /// Whether one file can hold several languages.
    fn holds_languages(&self) -> bool {
        true
    }
    /// Writes a module. What goes wrong is left in the scope, and there is no file.
    fn write(&self, package: &Package<'_>, making: &Making<'_>) -> Option<Vec<u8>>;
}

/// Every format.
pub const FORMATS: &[&dyn Format] = &[
    &scorm12::Scorm12,
    &questions::MoodleXml,
    &offline::Offline,
    &scorm2004::Scorm2004,
    &cmi5::Cmi5,
    &questions::Gift,
];

/// The format of a name.
pub fn format(name: &str) -> Option<&'static dyn Format> {
    FORMATS.iter().find(|format| format.name() == name).copied()
}

/// What stands for all languages together in names.
pub const ALL: &str = "all";

/// What is made once however often it is asked for; whoever asks notes what was asked for it.
fn kept(
    making: &Making<'_>,
    name: &str,
    lang: LangId,
    make: impl FnOnce(&Making<'_>) -> Option<Vec<u8>>,
) -> Option<Arc<[u8]>> {
    let slot = making.world().packages.slot(name);
    let kept = slot.get_or_init(|| {
        let scope = Arc::new(Scope::new(making.scope.world.clone(), lang));
        let bytes = make(&making.within(scope.clone()));
        KeptPackage {
            bytes: bytes.map(Arc::from),
            reads: scope.finish().0,
        }
    });
    making.scope.note_all(&kept.reads);
    kept.bytes.clone()
}

/// A module in a format, in one language or in all that it is written in.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// The key of the module's page.
    pub key: &'a str,
    pub format: &'static dyn Format,
    pub lang: Option<LangId>,
}

impl Wanted<'_> {
    fn tag<'w>(&self, world: &'w World) -> &'w str {
        self.lang.map_or(ALL, |lang| &world.site.lang(lang).tag)
    }

    fn name(&self, world: &World) -> String {
        format!("{}\n{}\n{}", self.key, self.format.name(), self.tag(world))
    }

    /// The package, made once however often it is asked for. None where the module is not in this language.
    pub fn made(&self, making: &Making<'_>) -> Option<Arc<[u8]>> {
        let name = self.name(making.world());
        kept(making, &name, making.scope.lang, |making| {
            self.write(making)
        })
    }

    fn write(&self, making: &Making<'_>) -> Option<Vec<u8>> {
        let package = Package::of(making.world(), self.key, self.lang)?;
        let first = package.first()?;
        making
            .scope
            .ask_once::<Translations>(first.cover.route.as_str());
        self.format.write(&package, making)
    }
}
