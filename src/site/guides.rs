//! Guided paths on the site: the tree of a guide's page, held against the site's languages and pages.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::rules::TREE_UNKNOWN;
use super::{Page, Site, references};
use crate::content::KindFields;
use crate::desks::{Entry, State};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::Reference;
use crate::guide::{
    ANSWER_UNTRANSLATED, LEAF_UNREACHED, LEAF_WITHOUT_DESK, Said, Step, TREE_LANGUAGE,
    TREE_TEXT_MISSING, Tree,
};

/// The trees of the site, by the names of their files.
pub type Trees = BTreeMap<String, Arc<Tree>>;

impl Site {
    /// The tree of a guide's page.
    pub fn tree(&self, page: &Page) -> Option<&Tree> {
        self.trees.get(&named_by(page)?.name).map(Arc::as_ref)
    }

    /// A text in the language of a page's readers, or in the nearest that it is written in; with the tag.
    pub fn text_for<'t>(&'t self, page: &Page, said: &'t Said) -> Option<(&'t str, &'t str)> {
        let lang = self.lang(page.lang);
        let others = lang.fallbacks.iter().map(|id| self.lang(*id).tag.as_str());
        let tags: Vec<&str> = std::iter::once(lang.tag.as_str()).chain(others).collect();
        said.text.pick(&tags)
    }

    /// A page that a step names, by its path below the language's folder.
    pub fn named_in_tree(&self, page: &Page, name: &str) -> Result<&Page, super::Unresolved> {
        self.named(page, &format!("/{}", name.trim_start_matches('/')))
    }
}

fn named_by(page: &Page) -> Option<&Reference> {
    match &page.parsed.content.fields {
        KindFields::Guide(guide) => guide.tree.as_ref(),
        _ => None,
    }
}

/// Reports what a guide's page lacks, and what its tree names that is not there.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut checked = BTreeSet::new();
    for page in site.pages().filter(|page| !page.is_fallback()) {
        let Some(name) = named_by(page) else { continue };
        match site.tree(page) {
            None => diagnostics.push(name.find(&TREE_UNKNOWN)),
            Some(tree) if checked.insert(&name.name) => check_tree(site, page, tree, diagnostics),
            Some(_) => {}
        }
    }
}

fn check_tree(site: &Site, page: &Page, tree: &Tree, diagnostics: &mut Diagnostics) {
    languages(site, tree, diagnostics);
    for step in &tree.steps {
        references::check_desks(site, &step.desks, diagnostics);
        let named = step.desks.iter();
        let live: Vec<&Entry> = named
            .filter_map(|name| site.desks.get(&name.name))
            .filter(|desk| desk.state(site.date.0, &site.config) != State::Expired)
            .collect();
        let Some(id) = step
            .id
            .as_ref()
            .filter(|_| step.is_leaf() && !step.desks.is_empty())
        else {
            continue;
        };
        if live.is_empty() {
            diagnostics.push(id.find(&LEAF_WITHOUT_DESK));
        } else if !live.iter().any(|desk| desk.record.can_be_reached()) {
            diagnostics.push(id.find(&LEAF_UNREACHED));
        }
    }
    for name in tree.steps.iter().flat_map(|step| &step.lessons) {
        if let Err(unresolved) = site.named_in_tree(page, &name.name) {
            references::report(name, &unresolved, diagnostics);
        }
    }
}

/// Every text is there in the source language, and in no language that the site does not have.
fn languages(site: &Site, tree: &Tree, diagnostics: &mut Diagnostics) {
    let source = site.config.source_language.as_str();
    let mut missing: BTreeMap<&str, usize> = BTreeMap::new();
    let texts = || {
        tree.steps
            .iter()
            .flat_map(Step::texts)
            .filter(|said| !said.text.is_empty())
    };
    let begun: BTreeSet<&str> = texts().flat_map(|said| said.text.tags()).collect();
    for said in texts() {
        if said.text.get(source).is_none() {
            diagnostics.push(said.find(&TREE_TEXT_MISSING).arg("lang", source));
        }
        for tag in said
            .text
            .tags()
            .filter(|tag| site.lang_by_tag(tag).is_none())
        {
            diagnostics.push(said.find(&TREE_LANGUAGE).arg("name", tag));
        }
        let lacking = |tag: &&&str| **tag != source && said.text.get(tag).is_none();
        for tag in begun.iter().filter(lacking) {
            *missing.entry(tag).or_default() += 1;
        }
    }
    for (tag, count) in missing {
        let finding = Diagnostic::new(&ANSWER_UNTRANSLATED);
        diagnostics.push(finding.arg("lang", tag).arg("count", count));
    }
}
