//! Series: pages read one after another.

use std::collections::BTreeMap;

use super::{Page, PageId, Site};

/// A page's place in its series.
#[derive(Debug, Clone)]
pub struct SeriesEntry<'s> {
    pub title: &'s str,
    /// The page that the title was taken from, in whose language it is.
    pub titled_by: &'s Page,
    /// One-based.
    pub position: usize,
    pub pages: Vec<&'s Page>,
}

impl SeriesEntry<'_> {
    pub fn previous(&self) -> Option<&Page> {
        self.pages.get(self.position.checked_sub(2)?).copied()
    }

    pub fn next(&self) -> Option<&Page> {
        self.pages.get(self.position).copied()
    }
}

impl Site {
    /// The series that a page belongs to.
    pub fn series(&self, page: &Page) -> Option<SeriesEntry<'_>> {
        let series = page.common().series.as_ref()?;
        let ids = self.series[page.lang.index()].get(&series.id)?;
        let position = ids.iter().position(|id| *id == page.id)? + 1;
        let pages: Vec<&Page> = ids.iter().map(|id| self.page(*id)).collect();
        let titles = pages.iter().filter_map(|page| {
            let title = page.common().series.as_ref()?.title.as_deref()?;
            Some((title, *page))
        });
        // A title in the language itself, where a page has one.
        let best = titles.min_by_key(|(_, page)| page.is_fallback());
        let (title, titled_by) = best.unwrap_or((pages[0].title(), pages[0]));
        Some(SeriesEntry {
            title,
            titled_by,
            position,
            pages,
        })
    }
}

/// The pages of each series of each language, in order of weight, then date, then key.
pub(super) fn collect(pages: &[Page], langs: usize) -> Vec<BTreeMap<String, Vec<PageId>>> {
    let mut all: Vec<BTreeMap<String, Vec<PageId>>> = vec![BTreeMap::new(); langs];
    for page in pages {
        if let Some(series) = &page.common().series {
            let list = all[page.lang.index()].entry(series.id.clone()).or_default();
            list.push(page.id);
        }
    }
    for list in all.iter_mut().flat_map(BTreeMap::values_mut) {
        list.sort_by_key(|id| {
            let page = &pages[id.index()];
            (
                page.common().weight.unwrap_or(i64::MAX),
                page.date(),
                page.key.clone(),
            )
        });
    }
    all
}
