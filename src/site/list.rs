//! Lists of pages: what sections, tags, the home page and feeds show.

use super::{LangId, Page, PageId, Site, sections};
use crate::content::KindFields;
use crate::content::kinds::Kind;

/// The pages of one section, taken apart as its list shows them.
#[derive(Debug)]
pub struct Listing<'s> {
    /// Sections inside it.
    pub sections: Vec<&'s Page>,
    /// Its pages, in its order.
    pub pages: Vec<&'s Page>,
    pub per_page: usize,
    /// The kind of most of its pages, which decides on the layout.
    pub kind: Kind,
}

impl Listing<'_> {
    /// How many pages the list has; an empty one has one.
    pub fn parts(&self) -> usize {
        match self.kind {
            // A glossary is looked through by letter and events by date: neither is cut.
            Kind::Term | Kind::Event => 1,
            _ => self.pages.len().div_ceil(self.per_page).max(1),
        }
    }
}

impl Site {
    /// What a section lists. Expired pages and drafts of others are left out.
    pub fn listing(&self, section: &Page) -> Listing<'_> {
        let ids = self
            .children
            .get(&section.id)
            .map_or(&[][..], Vec::as_slice);
        let listed = |id: &PageId| {
            let page = self.page(*id);
            (!page.is_expired(self.date)).then_some(page)
        };
        let (sections, pages): (Vec<&Page>, Vec<&Page>) = ids
            .iter()
            .filter_map(listed)
            .partition(|page| page.is_section());
        let own = match &section.parsed.content.fields {
            KindFields::Section(fields) => fields.per_page,
            _ => None,
        };
        Listing {
            kind: pages.first().map_or(Kind::Article, |page| page.kind()),
            sections,
            pages,
            per_page: own.map_or(self.config.per_page(), |n| n.max(1) as usize),
        }
    }

    /// The newest dated pages of a language, or of one of its sections with all below it.
    pub fn newest(&self, lang: LangId, below: &str, most: usize) -> Vec<&Page> {
        self.newest_by(lang, below, most, Page::date)
    }

    /// The pages of a language that were changed or reviewed last.
    pub fn last_reviewed(&self, lang: LangId, most: usize) -> Vec<&Page> {
        self.newest_by(lang, "", most, |page| {
            page.common().reviewers.iter().filter_map(|r| r.date).max()
        })
    }

    fn newest_by(
        &self,
        lang: LangId,
        below: &str,
        most: usize,
        day: impl Fn(&Page) -> Option<jiff::civil::Date>,
    ) -> Vec<&Page> {
        let mut found: Vec<(jiff::civil::Date, &Page)> = self
            .pages()
            .filter(|p| p.lang == lang && p.is_indexed(self.date) && is_below(&p.key, below))
            .filter(|p| !p.is_section())
            .filter_map(|p| Some((day(p)?, p)))
            .collect();
        found.sort_by(|(a, p), (b, q)| b.cmp(a).then_with(|| p.key.cmp(&q.key)));
        found.into_iter().take(most).map(|(_, page)| page).collect()
    }

    /// The glossary of a language, in the order of its readings.
    pub fn terms(&self, lang: LangId) -> Vec<&Page> {
        let mut terms: Vec<&Page> = self
            .pages()
            .filter(|page| page.lang == lang && page.kind() == Kind::Term)
            .collect();
        terms.sort_by(|a, b| sections::reading(a).cmp(sections::reading(b)));
        terms
    }

    /// The events of a language by start, with whether each is over.
    pub fn events(&self, lang: LangId, below: &str) -> Vec<(&Page, bool)> {
        let zone = self.config.time_zone.as_deref();
        let mut events: Vec<_> = self
            .pages()
            .filter(|page| page.lang == lang && is_below(&page.key, below))
            .filter_map(|page| match &page.parsed.content.fields {
                KindFields::Event(event) => {
                    let (start, end) = event.times(zone)?;
                    let last = end.as_ref().unwrap_or(&start).date();
                    Some((start.timestamp(), page, self.date.is_after(Some(last))))
                }
                _ => None,
            })
            .collect();
        events.sort_by(|a, b| (a.0, &a.1.key).cmp(&(b.0, &b.1.key)));
        events
            .into_iter()
            .map(|(_, page, past)| (page, past))
            .collect()
    }
}

fn is_below(key: &str, folder: &str) -> bool {
    folder.is_empty()
        || key
            .strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
}
