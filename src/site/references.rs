//! What front matter and guided paths name: the lessons and rules behind cases and questions, and, the other way,
//! the cases and questions that a lesson can list.

use std::collections::HashMap;

use super::rules::{DESK_UNKNOWN, REFERENCE_UNKNOWN};
use super::{LangId, Page, PageId, Site, Target, Unresolved};
use crate::content::KindFields;
use crate::diagnostics::Diagnostics;
use crate::fields::Reference;
use crate::text::nearest;

/// The cases and questions by what they name.
#[derive(Debug, Default)]
pub(super) struct Mentions {
    of_pages: HashMap<PageId, Vec<PageId>>,
    /// By the language of the page and the id of the desk.
    of_desks: HashMap<(LangId, String), Vec<PageId>>,
}

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
        let of_page = self.mentions.of_pages.get(&page.id);
        let of_desk = self
            .desk(page)
            .and_then(|desk| self.mentions.of_desks.get(&(page.lang, desk.id.clone())));
        let ids = of_page.into_iter().chain(of_desk).flatten();
        let pages = ids.map(|id| self.page(*id));
        pages.filter(|page| !page.is_expired(self.date))
    }

    /// The ids of the desks that a case or a question leads to, as far as they are there.
    pub fn desks_named(&self, page: &Page) -> Vec<&str> {
        let names = desks_named(page).iter();
        let found = names.filter_map(|name| self.desks.get(&name.name));
        found.map(|desk| desk.id.as_str()).collect()
    }
}

/// Looks up what all pages name. Pages that stand in for another report nothing again.
pub(super) fn collect(site: &Site, diagnostics: &mut Diagnostics) -> Mentions {
    let mut mentions = Mentions::default();
    for page in site.pages() {
        for name in desks_named(page) {
            let key = (page.lang, name.name.clone());
            mentions.of_desks.entry(key).or_default().push(page.id);
        }
        if !page.is_fallback() {
            check_desks(site, desks_named(page), diagnostics);
        }
        for name in pages_named(page) {
            match site.named(page, &name.name) {
                Ok(named) => {
                    let list = mentions.of_pages.entry(named.id).or_default();
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

/// Reports desks that are not in the directory.
pub(super) fn check_desks(site: &Site, names: &[Reference], diagnostics: &mut Diagnostics) {
    for name in names
        .iter()
        .filter(|name| site.desks.get(&name.name).is_none())
    {
        let near = nearest(&name.name, site.desks.all().map(|desk| desk.id.as_str()));
        let (ja, en) = match near {
            Some(near) => (
                format!("『{near}』のことでしょうか"),
                format!("did you mean “{near}”?"),
            ),
            None => (
                "content/_data/desks/ にあるファイルの名前を書いてください".to_owned(),
                "write the name of a file in content/_data/desks/".to_owned(),
            ),
        };
        let finding = name.find(&DESK_UNKNOWN);
        let finding = finding.arg("near_ja", ja).arg("near_en", en);
        diagnostics.push(match near {
            Some(near) => finding.fix(near),
            None => finding,
        });
    }
}

fn desks_named(page: &Page) -> &[Reference] {
    match &page.parsed.content.fields {
        KindFields::Case(case) => &case.desks,
        KindFields::Qa(qa) => &qa.desks,
        _ => &[],
    }
}

fn pages_named(page: &Page) -> Vec<&Reference> {
    match &page.parsed.content.fields {
        KindFields::Case(case) => case.pages().collect(),
        KindFields::Qa(qa) => qa.lessons.iter().collect(),
        _ => Vec::new(),
    }
}
