//! E-learning modules on the site: the units of a module, and the ids of their questions.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{LangId, Page, Site, route};
use crate::content::kinds::{Module, Unit};
use crate::content::{Kind, KindFields};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::modules::{
    GOAL_UNKNOWN, Given, Ledger, QUESTION_GONE, QUESTION_UNRECORDED, Quiz, STATE_LIMIT, STATE_LONG,
    StateShape, UNIT_ALONE,
};

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

    /// The record of a module's ids; empty, if there is none yet.
    pub fn ledger(&self, module: &Page) -> Arc<Ledger> {
        self.ledgers
            .get(module_id(module))
            .cloned()
            .unwrap_or_default()
    }

    /// The record of a module's ids as it should be: the questions of every language, the source's first.
    pub fn learned(&self, module: &Page) -> Ledger {
        let mut ledger = Ledger::clone(&self.ledger(module));
        let mut used = BTreeSet::new();
        let others = self.lang_ids().filter(|lang| *lang != self.source_lang());
        for lang in std::iter::once(self.source_lang()).chain(others) {
            let page = self.find(lang, &module.key);
            let units = page.map_or_else(Vec::new, |page| self.units(page));
            for unit in units.into_iter().filter(|unit| !unit.is_fallback()) {
                let tag = &self.lang(lang).tag;
                used.extend(ledger.learn(unit_id(unit), tag, &unit.parsed.quiz));
            }
        }
        ledger.retire(&used);
        ledger
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
    pub fn given(&self, unit: &Page) -> Vec<Given> {
        let ledger = self
            .module_of(unit)
            .map(|module| self.ledger(module))
            .unwrap_or_default();
        let lang = &self.lang(self.text_lang(unit)).tag;
        ledger.given(unit_id(unit), lang, &unit.parsed.quiz)
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

/// Reports units without a module, goals that are not there, and questions whose ids are in doubt.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for page in site.pages().filter(|page| !page.is_fallback()) {
        let Some((unit, quiz)) = site.unit(page) else {
            continue;
        };
        let path = &page.parsed.path;
        let Some(module_page) = site.module_of(page) else {
            diagnostics.push(Diagnostic::about(&UNIT_ALONE, path));
            continue;
        };
        let goals = site
            .module(module_page)
            .map_or(&[][..], |module| &module.goals);
        if let Some(name) = &unit.goal
            && !goals.iter().any(|goal| goal.id.as_ref() == Some(name))
        {
            diagnostics.push(Diagnostic::about(&GOAL_UNKNOWN, path).arg("name", name));
        }
        ids(site, (page, quiz), module_page, diagnostics);
    }
    for page in site.pages().filter(|page| site.module(page).is_some()) {
        if page.lang == site.source_lang() {
            state(site, page, diagnostics);
        }
    }
}

/// Reports a module whose learners' state may be longer than SCORM 1.2 allows.
fn state(site: &Site, module: &Page, diagnostics: &mut Diagnostics) {
    let written = |lang: &LangId| {
        let page = site.find(*lang, &module.key);
        page.is_some_and(|page| !page.is_fallback())
    };
    let langs: Vec<LangId> = site.lang_ids().filter(written).collect();
    let size = site.state_size(module, langs.into_iter());
    if size > STATE_LIMIT {
        let finding = Diagnostic::about(&STATE_LONG, &module.parsed.path);
        diagnostics.push(finding.arg("size", size).arg("limit", STATE_LIMIT));
    }
}

fn ids(site: &Site, (page, quiz): (&Page, &Quiz), module: &Page, diagnostics: &mut Diagnostics) {
    let path = &page.parsed.path;
    let given = site.given(page);
    let mut new = given
        .iter()
        .zip(quiz.questions())
        .filter(|(given, _)| !given.recorded);
    if let Some((_, (section, _))) = new.next() {
        let finding = Diagnostic::about(&QUESTION_UNRECORDED, path)
            .arg("count", 1 + new.count())
            .arg("first", &section.heading.text);
        diagnostics.push(finding);
    }
    // A translation may lag behind; what the source has counts.
    if page.lang == site.source_lang() {
        for id in site.ledger(module).gone(unit_id(page), &given) {
            let finding = Diagnostic::about(&QUESTION_GONE, path);
            diagnostics.push(finding.arg("id", id).arg("unit", unit_id(page)));
        }
    }
}
