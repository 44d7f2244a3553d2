//! A page of the site in one language.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use super::{BuildDate, LangId, PageKey, Route};
use crate::content::{Common, Content, Kind, KindFields};
use crate::files::SitePath;
use crate::markdown::{Outline, strip_ruby};
use crate::modules::Quiz;
use crate::text;

/// Japanese readers take about 500 characters a minute, English ones about 230 words.
const CHARS_A_MINUTE: u32 = 500;
const WORDS_A_MINUTE: u32 = 230;

/// A page by its place among the site's pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub(super) u32);

/// A source file, parsed and let go of: its front matter and the outline of its body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ParsedPage {
    pub path: SitePath,
    /// Hash of the file's text.
    pub hash: u64,
    pub content: Content,
    pub outline: Outline,
    /// The questions of a unit.
    pub quiz: Quiz,
    /// Hash of what other pages can learn of this one.
    pub facts: u64,
}

/// Where a page's text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageState {
    /// Its own file.
    Own,
    /// The same page in another language, since this one has no text of its own.
    Fallback(PageId),
    /// No file at all: a list that its folder implies.
    Implied,
}

/// A page in one language, with its address.
#[derive(Debug, Clone)]
pub struct Page {
    pub id: PageId,
    pub lang: LangId,
    pub key: PageKey,
    pub route: Route,
    pub state: PageState,
    /// The file it was parsed from; on a fallback page, the other language's.
    pub parsed: Arc<ParsedPage>,
    /// A translation whose source has changed since it was made.
    pub outdated: bool,
}

impl PageId {
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

impl ParsedPage {
    pub fn new(path: SitePath, hash: u64, content: Content, outline: Outline) -> Self {
        let mut outline = outline;
        // A title or a term's definition has to be translated just as the body has.
        let told = [&content.common.title, &content.common.description].map(|t| strip_ruby(t));
        let words = (told, outline.translation_hash);
        outline.translation_hash = text::hash(&format!("{words:?}"));
        let mut page = Self {
            path,
            hash,
            content,
            outline,
            quiz: Quiz::default(),
            facts: 0,
        };
        page.facts = page.facts_hash();
        page
    }

    /// The same page with the questions that its body asks.
    pub fn with_quiz(mut self, quiz: Quiz) -> Self {
        self.quiz = quiz;
        self.facts = self.facts_hash();
        self
    }

    /// Whether there is nothing to read, so that the page counts as untranslated.
    pub fn is_empty(&self) -> bool {
        let described = !self.content.common.description.is_empty();
        let stands = self.content.kind().body_optional();
        // The site fills them.
        let filled = matches!(
            self.content.kind(),
            Kind::Section | Kind::Guide | Kind::Memo | Kind::Resource
        );
        !self.outline.has_text && !(stands && (described || filled))
    }

    /// Reading time in minutes: as the lesson says, or to the nearest minute by its length.
    pub fn minutes(&self) -> u32 {
        let stated = match &self.content.fields {
            KindFields::Lesson(lesson) => lesson.minutes,
            KindFields::Module(module) => module.minutes,
            KindFields::Unit(unit) => unit.minutes,
            _ => None,
        };
        if let Some(stated) = stated {
            return stated;
        }
        let seconds =
            self.outline.chars * 60 / CHARS_A_MINUTE + self.outline.words * 60 / WORDS_A_MINUTE;
        ((seconds + 30) / 60).max(1)
    }

    fn facts_hash(&self) -> u64 {
        let ids: Vec<&str> = self
            .outline
            .headings
            .iter()
            .map(|h| h.id.as_str())
            .collect();
        let facts = (
            &self.content,
            &self.outline.summary,
            self.minutes(),
            ids,
            self.outline.has_text,
            &self.quiz,
        );
        let bytes = postcard::to_stdvec(&facts).expect("front matter serialises");
        xxh3_64(&bytes)
    }
}

impl Page {
    pub fn common(&self) -> &Common {
        &self.parsed.content.common
    }

    pub fn kind(&self) -> Kind {
        self.parsed.content.kind()
    }

    pub fn title(&self) -> &str {
        &self.common().title
    }

    /// The description, else the beginning of the text.
    pub fn description(&self) -> &str {
        match self.common().description.as_str() {
            "" => &self.parsed.outline.summary,
            text => text,
        }
    }

    pub fn is_section(&self) -> bool {
        self.kind() == Kind::Section
    }

    pub fn is_home(&self) -> bool {
        self.key.is_empty()
    }

    pub fn is_fallback(&self) -> bool {
        matches!(self.state, PageState::Fallback(_))
    }

    /// Whether the page is a section whose feed may be offered: a feed carries its name to other programs.
    pub fn has_own_feed(&self) -> bool {
        self.is_section() && !self.is_fallback() && !self.common().sensitive
    }

    /// The day that lists and feeds go by.
    pub fn date(&self) -> Option<Date> {
        self.common().date.or(self.common().updated)
    }

    /// The day of the last change.
    pub fn updated(&self) -> Option<Date> {
        self.common().updated.or(self.common().date)
    }

    pub fn is_expired(&self, today: BuildDate) -> bool {
        today.is_after(self.common().expires)
    }

    /// Past the day by which it was to be reviewed.
    pub fn is_overdue(&self, today: BuildDate) -> bool {
        today.is_after(self.common().review_by)
    }

    /// Whether search finds it.
    pub fn is_searched(&self, today: BuildDate) -> bool {
        self.is_indexed(today) && !self.is_home() && self.common().search.unwrap_or(true)
    }

    /// Whether feeds, the sitemap and search may carry it.
    pub fn is_indexed(&self, today: BuildDate) -> bool {
        !self.is_fallback() && !self.is_expired(today) && !self.common().is_draft()
    }
}
