//! E-learning modules on the site: the units of a module, and the ids of their questions.

mod check;
mod ids;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{LangId, Page, Site, route};
use crate::content::kinds::{Module, Unit};
use crate::content::{Kind, KindFields};
use crate::modules::{Given, Ledger, Quiz, StateShape};

pub(super) use check::check;
pub(super) use ids::{Asked, asked};

/// The records of ids, by the names of their modules' folders.
pub type Ledgers = BTreeMap<String, Arc<Ledger>>;

impl Site {
    /// What a page's front matter says, if it is a module's.
    pub fn module<'p>(&self, page: &'p Page) -> Option<&'p Module> {
        match &page.parsed.content.fields {
            KindFields::Module(module) => Some(module),
            _ => None,
        }
    }

    /// What a page's front matter and body say, if it is a unit's.
    pub fn unit<'p>(&self, page: &'p Page) -> Option<(&'p Unit, &'p Quiz)> {
        match &page.parsed.content.fields {
            KindFields::Unit(unit) => Some((unit, &page.parsed.quiz)),
            _ => None,
        }
    }

    /// The module that a page is, or is a unit of.
    pub fn module_of(&self, page: &Page) -> Option<&Page> {
        let key = match page.kind() {
            Kind::Module => page.key.as_str(),
            Kind::Unit => route::parent_key(&page.key),
            _ => return None,
        };
        self.find(page.lang, key)
            .filter(|page| page.kind() == Kind::Module)
    }

    /// The units of a module, by weight and then by name.
    pub fn units(&self, module: &Page) -> Vec<&Page> {
        let in_it = |page: &&Page| {
            page.lang == module.lang
                && page.kind() == Kind::Unit
                && route::parent_key(&page.key) == module.key.as_str()
        };
        let mut units: Vec<&Page> = self.pages().filter(in_it).collect();
        units.sort_by_key(|page| (page.common().weight.unwrap_or(i64::MAX), &page.key));
        units
    }

    /// Per cent of the points that pass; none, where nothing in the module counts.
    pub fn mastery(&self, module: &Page) -> Option<u32> {
        let mut units = self.units(module).into_iter();
        let counts = units.any(|unit| unit.parsed.quiz.questions().any(|(_, one)| one.is_scored()));
        self.module(module).filter(|_| counts).map(Module::mastery)
    }

    /// The record of a module's ids; empty, if there is none yet.
    fn ledger(&self, module: &Page) -> Arc<Ledger> {
        let ledger = self.ledgers.get(module_id(module));
        ledger.cloned().unwrap_or_default()
    }

    /// The modules, each in the language that it is written in first.
    pub fn modules(&self) -> Vec<&Page> {
        let homes = self.asked.homes.iter();
        homes
            .filter_map(|(key, home)| self.find(home.lang, key))
            .collect()
    }

    /// The record of a module's ids as it should be.
    pub fn learned(&self, module: &Page) -> Ledger {
        let home = self.asked.homes.get(&module.key);
        home.map_or_else(Ledger::default, |home| {
            ids::recorded(self, module, &home.learned)
        })
    }

    /// The most characters that a learner's state of a module can have, in whichever of these languages.
    pub fn state_size(&self, module: &Page, langs: impl Iterator<Item = LangId> + Clone) -> usize {
        let version = self.module(module).map_or("", |module| &module.version);
        let tags = langs.clone().map(|lang| self.lang(lang).tag.as_str());
        let mut shape = StateShape::new(version, tags);
        let pages = langs.filter_map(|lang| self.find(lang, &module.key));
        for unit in pages.flat_map(|page| self.units(page)) {
            let given = self.given(unit);
            let questions = unit.parsed.quiz.questions().map(|(_, question)| question);
            shape.add(unit_id(unit), given.iter().zip(questions));
        }
        shape.worst()
    }

    /// The ids of a unit's questions.
    pub fn given(&self, unit: &Page) -> &[Given] {
        let at = (self.text_lang(unit), unit.key.clone());
        self.asked.given.get(&at).map_or(&[], Vec::as_slice)
    }
}

/// The name of a module: its folder's.
pub fn module_id(page: &Page) -> &str {
    last_part(&page.key)
}

/// The name of a unit: its file's.
pub fn unit_id(page: &Page) -> &str {
    last_part(&page.key)
}

fn last_part(key: &str) -> &str {
    key.rsplit('/').next().unwrap_or_default()
}
