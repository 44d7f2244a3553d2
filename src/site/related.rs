//! Pages that a reader of one page may want next.

use std::collections::BTreeMap;

use super::{Page, PageId, Site};

/// How many are offered.
const MOST: usize = 4;
/// Of a tag that many pages share, only its newest say anything.
const CANDIDATES_A_TAG: usize = 100;

impl Site {
    /// Pages that share rare tags, then readers, with this one. Nothing is related by chance alone.
    pub fn related(&self, page: &Page) -> Vec<&Page> {
        let mut scores: BTreeMap<PageId, u32> = BTreeMap::new();
        for name in &page.common().tags {
            let Some(tag) = self.tag(page.lang, name) else {
                continue;
            };
            let rarity = 1000 / u32::try_from(tag.pages.len()).unwrap_or(u32::MAX).max(1);
            for id in tag.pages.iter().take(CANDIDATES_A_TAG) {
                *scores.entry(*id).or_default() += 10 + rarity;
            }
        }
        scores.remove(&page.id);
        let mut found: Vec<(u32, &Page)> = scores
            .into_iter()
            .map(|(id, score)| (score, self.page(id)))
            .filter(|(_, other)| other.is_indexed(self.date) && !other.is_section())
            .map(|(score, other)| (score + self.shared_readers(page, other), other))
            .collect();
        found.sort_by(|(a, p), (b, q)| b.cmp(a).then_with(|| p.key.cmp(&q.key)));
        found.into_iter().take(MOST).map(|(_, page)| page).collect()
    }

    fn shared_readers(&self, page: &Page, other: &Page) -> u32 {
        let readers = &page.common().audience;
        let shared = readers
            .iter()
            .filter(|r| other.common().audience.contains(r));
        u32::try_from(shared.count()).unwrap_or(0)
    }
}
