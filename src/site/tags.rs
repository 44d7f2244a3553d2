//! Tags, a taxonomy of its own in each language.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::{LangId, Page, PageId, Route, Site, portable};

/// One tag of a language and the pages that carry it, newest first.
#[derive(Debug, Clone)]
pub struct Tag {
    pub name: String,
    pub slug: String,
    pub pages: Vec<PageId>,
}

impl Site {
    /// The tags of a language, by slug.
    pub fn tags(&self, lang: LangId) -> &BTreeMap<String, Tag> {
        &self.tags[lang.index()]
    }

    /// A tag by a name that a page gives it.
    pub fn tag(&self, lang: LangId, name: &str) -> Option<&Tag> {
        self.tags(lang).get(&slug(name))
    }

    /// The address of the list of all tags.
    pub fn tags_route(&self, lang: LangId) -> Route {
        Route::new(format!("{}tags/", self.lang(lang).prefix))
    }

    /// The address of a tag's page.
    pub fn tag_route(&self, lang: LangId, tag: &str) -> Route {
        self.tags_route(lang).join(&format!("{}/", slug(tag)))
    }
}

/// Collects the tags of each language from pages with a text of their own.
pub(super) fn collect(pages: &[Page], langs: usize) -> Vec<BTreeMap<String, Tag>> {
    let mut tags: Vec<BTreeMap<String, Tag>> = vec![BTreeMap::new(); langs];
    for page in pages.iter().filter(|page| !page.is_fallback()) {
        for name in &page.common().tags {
            let slug = slug(name);
            let tag = tags[page.lang.index()]
                .entry(slug.clone())
                .or_insert_with(|| Tag {
                    name: name.clone(),
                    slug,
                    pages: Vec::new(),
                });
            if tag.pages.last() != Some(&page.id) {
                tag.pages.push(page.id);
            }
        }
    }
    for tag in tags.iter_mut().flat_map(BTreeMap::values_mut) {
        tag.pages.sort_by(|a, b| {
            let (a, b) = (&pages[a.index()], &pages[b.index()]);
            b.date().cmp(&a.date()).then_with(|| a.key.cmp(&b.key))
        });
    }
    tags
}

/// The last part of a tag's address: lower case, half width, without what addresses give meaning to.
fn slug(name: &str) -> String {
    let folded: String = name.nfkc().flat_map(char::to_lowercase).collect();
    let parts: Vec<&str> = folded
        .split(|c: char| c.is_whitespace() || "/\\?#%.&\"'<>|*:".contains(c))
        .filter(|part| !part.is_empty())
        .collect();
    match parts.join("-") {
        slug if slug.is_empty() => "-".to_owned(),
        slug => portable::segment(&slug).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_safe_and_fold_width_and_case() {
        for (name, want) in [
            ("ＤＮＡ", "dna"),
            ("C++ / C", "c++-c"),
            ("がん ゲノム", "がん-ゲノム"),
            ("../..", "-"),
        ] {
            assert_eq!(slug(name), want);
        }
    }
}
