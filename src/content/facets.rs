//! By what readers narrow a search, read off a page's front matter.

use super::Content;

/// A value by which a page can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// One of `FACETS`.
    pub name: &'static str,
    pub value: FacetText,
}

/// How a value is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FacetText {
    /// A word of a closed list, whose name is the string `<facet>-<word>`.
    Word(&'static str),
    /// As the author wrote it.
    Text(String),
}

/// Where a desk is for, which its record tells.
pub const PREFECTURE: &str = "prefecture";

/// Every facet, in the order in which readers see them.
pub const FACETS: &[&str] = &["kind", "audience", "level", PREFECTURE, "tag"];

impl Facet {
    fn word(name: &'static str, word: &'static str) -> Self {
        Self {
            name,
            value: FacetText::Word(word),
        }
    }
}

impl Content {
    /// What all kinds have, then what this kind adds.
    pub fn facets(&self) -> Vec<Facet> {
        let common = &self.common;
        let mut facets = vec![Facet::word("kind", self.kind().key())];
        facets.extend(
            common
                .audience
                .iter()
                .map(|a| Facet::word("audience", a.key())),
        );
        facets.extend(common.level.map(|level| Facet::word("level", level.key())));
        facets.extend(self.fields.facets());
        facets.extend(common.tags.iter().map(|tag| Facet {
            name: "tag",
            value: FacetText::Text(tag.clone()),
        }));
        facets
    }
}
