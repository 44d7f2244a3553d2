//! The ids of all questions of a site, found once, and what a module's new record says.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::unit_id;
use crate::content::Kind;
use crate::modules::{Break, Copy, Given, Learned, Ledger, Sheet};
use crate::site::{LangId, Page, PageKey, Site};

/// What modules ask.
#[derive(Debug, Default)]
pub struct Asked {
    /// The ids of a unit's questions, by its language and key.
    pub(super) given: HashMap<(LangId, PageKey), Vec<Given>>,
    /// Modules by their keys.
    pub(super) homes: BTreeMap<PageKey, Home>,
}

/// A module in the language that it is written in first.
#[derive(Debug)]
pub struct Home {
    pub lang: LangId,
    pub learned: Learned,
}

/// Finds the ids of every module's questions.
pub fn asked(site: &Site) -> Asked {
    let mut asked = Asked::default();
    let is_module = |page: &&Page| page.kind() == Kind::Module && !page.is_fallback();
    for lang in in_order(site) {
        for page in site
            .pages()
            .filter(|page| page.lang == lang)
            .filter(is_module)
        {
            if !asked.homes.contains_key(&page.key) {
                let home = home(site, page, &mut asked.given);
                asked.homes.insert(page.key.clone(), home);
            }
        }
    }
    asked
}

/// The languages of a site, the source's first.
fn in_order(site: &Site) -> impl Iterator<Item = LangId> {
    let source = site.source_lang();
    let others = site.lang_ids().filter(move |lang| *lang != source);
    std::iter::once(source).chain(others)
}

fn home(site: &Site, module: &Page, given: &mut HashMap<(LangId, PageKey), Vec<Given>>) -> Home {
    let others = in_order(site).filter(|lang| *lang != module.lang);
    let langs: Vec<LangId> = std::iter::once(module.lang).chain(others).collect();
    let written = |lang: &LangId| -> Vec<&Page> {
        let page = site.find(*lang, &module.key);
        let units = page.map_or_else(Vec::new, |page| site.units(page));
        units
            .into_iter()
            .filter(|unit| !unit.is_fallback())
            .collect()
    };
    let units: Vec<Vec<&Page>> = langs.iter().map(written).collect();
    let copies: Vec<Copy<'_>> = langs
        .iter()
        .zip(&units)
        .map(|(lang, units)| Copy {
            lang: &site.lang(*lang).tag,
            units: units.iter().map(|unit| sheet(unit)).collect(),
        })
        .collect();
    let mut learned = site.ledger(module).learned(&copies);
    for (units, of) in units.iter().zip(std::mem::take(&mut learned.given)) {
        for (unit, ids) in units.iter().zip(of) {
            given.insert((unit.lang, unit.key.clone()), ids);
        }
    }
    Home {
        lang: module.lang,
        learned,
    }
}

fn sheet(unit: &Page) -> Sheet<'_> {
    Sheet {
        unit: unit_id(unit),
        quiz: &unit.parsed.quiz,
    }
}

/// Units whose answers no longer stand, and which the module's version does not name.
pub(super) fn pending(site: &Site, module: &Page, learned: &Learned) -> BTreeSet<String> {
    let broken = learned.broken.iter();
    let broken = broken.filter(|broken| broken.what != Break::Question);
    let units = broken.map(|broken| broken.unit.clone());
    let mut units: BTreeSet<String> = units
        .chain(learned.ledger.changed.iter().cloned())
        .collect();
    if is_raised(site, module, &learned.ledger) {
        let version = site.module(module).and_then(|module| {
            let mut versions = module.versions.iter();
            versions.find(|version| version.version == module.version)
        });
        let named = version.map_or(&[][..], |version| &version.units);
        units.retain(|unit| !named.contains(unit));
    }
    units
}

/// Whether a module has another version than its record.
pub(super) fn is_raised(site: &Site, module: &Page, ledger: &Ledger) -> bool {
    let version = site.module(module).map_or("", |module| &module.version);
    !ledger.version.is_empty() && ledger.version != version
}

/// What is written to the record: a version stands in it once it names all that has to be taken again.
pub(super) fn recorded(site: &Site, module: &Page, learned: &Learned) -> Ledger {
    let mut ledger = learned.ledger.clone();
    let pending = pending(site, module, learned);
    if pending.is_empty() || ledger.version.is_empty() {
        ledger.version = site
            .module(module)
            .map_or_else(String::new, |module| module.version.clone());
    }
    ledger.changed = pending.into_iter().collect();
    ledger
}
