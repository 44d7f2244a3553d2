//! Sections: which pages a folder's list shows, and in which order.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::{Page, PageId, route};
use crate::content::KindFields;
use crate::content::kinds::{Kind, section::SortBy};

/// The pages directly in each section, in its order.
pub(super) fn children(
    pages: &[Page],
    by_key: &[HashMap<super::PageKey, PageId>],
) -> HashMap<PageId, Vec<PageId>> {
    let mut children: HashMap<PageId, Vec<PageId>> = HashMap::new();
    for page in pages.iter().filter(|page| !page.is_home()) {
        let parent = route::parent_key(&page.key);
        if let Some(section) = by_key[page.lang.index()].get(parent) {
            children.entry(*section).or_default().push(page.id);
        }
    }
    for (section, list) in &mut children {
        let order = order(&pages[section.index()], list, pages);
        list.sort_by(|a, b| compare(&pages[a.index()], &pages[b.index()], order));
    }
    children
}

/// What the section says, else what suits most of what it holds.
fn order(section: &Page, list: &[PageId], pages: &[Page]) -> SortBy {
    if let KindFields::Section(fields) = &section.parsed.content.fields
        && let Some(order) = fields.sort_by
    {
        return order;
    }
    let pages = || {
        list.iter()
            .map(|id| &pages[id.index()])
            .filter(|p| !p.is_section())
    };
    if pages().any(|page| page.common().weight.is_some()) {
        return SortBy::Weight;
    }
    match pages().next().map(Page::kind) {
        Some(Kind::Event) => SortBy::Start,
        Some(Kind::Term | Kind::Desk) => SortBy::Title,
        _ if pages().any(|page| page.date().is_some()) => SortBy::Date,
        _ => SortBy::Title,
    }
}

fn compare(a: &Page, b: &Page, order: SortBy) -> Ordering {
    let by = match order {
        SortBy::Weight => weight(a).cmp(&weight(b)),
        SortBy::Date => b.date().cmp(&a.date()),
        SortBy::Title => reading(a).cmp(reading(b)),
        SortBy::Start => start(a).cmp(&start(b)),
    };
    by.then_with(|| a.key.cmp(&b.key))
}

fn weight(page: &Page) -> i64 {
    page.common().weight.unwrap_or(i64::MAX)
}

fn start(page: &Page) -> Option<crate::fields::Moment> {
    match &page.parsed.content.fields {
        KindFields::Event(event) => event.start,
        _ => None,
    }
}

/// What a page is ordered by in an alphabetical list: its reading, where it has one.
pub(super) fn reading(page: &Page) -> &str {
    match &page.parsed.content.fields {
        KindFields::Term(term) => term.reading.as_deref().unwrap_or(page.title()),
        KindFields::Desk(desk) => desk.reading.as_deref().unwrap_or(page.title()),
        _ => page.title(),
    }
}
