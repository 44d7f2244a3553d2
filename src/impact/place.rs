//! A place that has to be looked at when a fact changes.

use serde::Serialize;

use crate::files::SitePath;
use crate::markdown::{Around, Document, strip_ruby};
use crate::modules::Quiz;
use crate::site::{Page, Site};

/// How a page comes to say a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// As `:fact[id]`.
    Stated,
    /// As words or a number that are typed out.
    Typed,
    /// As a chart or a number out of data that say it.
    Drawn,
    /// As the translation of a page that states it.
    Translation,
    /// As the module whose units say it: its packages have to be exported again.
    Package,
}

/// What of a page a place is in, if it is more than its text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Part {
    /// `question`, or the name of a directive such as `chart` or `figure`.
    pub kind: &'static str,
    /// What it is called.
    pub title: String,
}

/// A place that has to be looked at when the fact changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The page's file, or that of data.
    pub page: SitePath,
    /// The page's address; empty for data.
    pub address: String,
    /// The file that it is written in: the page's, or a fragment's.
    pub file: SitePath,
    /// The line there; none for a page as a whole.
    pub line: Option<u32>,
    pub lang: String,
    pub title: String,
    pub how: How,
    #[serde(rename = "in")]
    pub part: Option<Part>,
    /// A translation whose source has changed since it was made.
    pub outdated: bool,
    /// A translation that nobody has marked with its source, so that nobody is told when that changes.
    pub unmarked: bool,
}

impl Place {
    /// A page as a whole.
    pub(super) fn of_page(site: &Site, page: &Page, how: How) -> Self {
        let translation = page.common().translation.as_ref();
        let marked = translation.is_some_and(|made| made.source_hash.is_some());
        let source = site.find(site.source_lang(), &page.key);
        let translated =
            source.is_some_and(|source| source.lang != page.lang && !source.is_fallback());
        Self {
            page: page.parsed.path.clone(),
            address: site.href(&page.route),
            file: page.parsed.path.clone(),
            line: None,
            lang: site.lang(page.lang).tag.clone(),
            title: strip_ruby(page.title()),
            how,
            part: None,
            outdated: page.outdated,
            unmarked: translated && !marked && how != How::Package,
        }
    }
}

impl Part {
    /// What a place in a page's body is in: a question, else a directive.
    pub(super) fn of(document: &Document<'_>, quiz: &Quiz, at: u32) -> Option<Self> {
        let section = quiz
            .sections
            .iter()
            .rfind(|section| section.span.start <= at);
        let asks = section.filter(|section| section.question.is_some());
        let asks = asks.map(|section| Self {
            kind: "question",
            title: section.heading.text.clone(),
        });
        asks.or_else(|| document.around(at).map(Self::from))
    }
}

impl From<Around> for Part {
    fn from(around: Around) -> Self {
        Self {
            kind: around.name,
            title: strip_ruby(&around.title),
        }
    }
}
