//! What front matter and guided paths name: the lessons and rules behind cases and questions, and, the other way,
//! the cases and questions that a lesson can list.

use std::collections::HashMap;

use super::rules::REFERENCE_UNKNOWN;
use super::{Page, PageId, Site, Target, Unresolved};
use crate::content::KindFields;
use crate::diagnostics::Diagnostics;
use crate::fields::Reference;

/// The pages that name a page, by that page.
pub(super) type Mentions = HashMap<PageId, Vec<PageId>>;

impl Site {
    /// A page that another names in its front matter, as links are written.
    pub fn named(&self, page: &Page, name: &str) -> Result<&Page, Unresolved> {
        match self.resolve_link(page, name)? {
            Target::Page(id, _) => Ok(self.page(id)),
            Target::ByAddress(target, _) => match *target {
                Target::Page(id, _) => Ok(self.page(id)),
                _ => Err(Unresolved::Page(None)),
            },
            _ => Err(Unresolved::Page(None)),
        }
    }

    /// The lessons that a case or a question rests on, and the page of the rule it was judged on, as they can be read
    /// in its language.
    pub fn lessons_behind(&self, page: &Page) -> Vec<&Page> {
        let mut found: Vec<&Page> = Vec::new();
        for name in pages_named(page) {
            let named = self.named(page, &name.name).ok();
            found.extend(named.filter(|named| found.iter().all(|other| other.id != named.id)));
        }
        found
    }

    /// The cases and questions that name a page, in the order of their addresses.
    pub fn mentions(&self, page: &Page) -> impl Iterator<Item = &Page> {
        let ids = self.mentions.get(&page.id).map_or(&[][..], Vec::as_slice);
        let pages = ids.iter().map(|id| self.page(*id));
        pages.filter(|page| !page.is_expired(self.date))
    }
}

/// Looks up what all pages name. Pages that stand in for another report nothing again.
pub(super) fn collect(site: &Site, diagnostics: &mut Diagnostics) -> Mentions {
    let mut mentions = Mentions::new();
    for page in site.pages() {
        for name in pages_named(page) {
            match site.named(page, &name.name) {
                Ok(named) => {
                    let list = mentions.entry(named.id).or_default();
                    if list.last() != Some(&page.id) {
                        list.push(page.id);
                    }
                }
                Err(_) if page.is_fallback() => {}
                Err(unresolved) => report(name, &unresolved, diagnostics),
            }
        }
    }
    mentions
}

/// Says that a name leads nowhere, and what may have been meant.
pub(super) fn report(name: &Reference, unresolved: &Unresolved, diagnostics: &mut Diagnostics) {
    let near = match unresolved {
        Unresolved::Page(near) | Unresolved::Anchor(near) => near.as_deref(),
    };
    let (ja, en) = match near {
        Some(near) => (
            format!("『{near}』のことでしょうか"),
            format!("did you mean “{near}”?"),
        ),
        None => (
            "このファイルから見たパスで書いてください".to_owned(),
            "write its path as seen from this file".to_owned(),
        ),
    };
    let finding = name.find(&REFERENCE_UNKNOWN);
    let finding = finding.arg("near_ja", ja).arg("near_en", en);
    diagnostics.push(match near {
        Some(near) => finding.fix(near),
        None => finding,
    });
}

fn pages_named(page: &Page) -> Vec<&Reference> {
    match &page.parsed.content.fields {
        KindFields::Case(case) => case.pages().collect(),
        KindFields::Qa(qa) => qa.lessons.iter().collect(),
        _ => Vec::new(),
    }
}
