//! What records say, in the words of one language.

use jiff::civil::Date;
use serde::Serialize;

use crate::fields::{Localised, LocalisedList};
use crate::site::LangId;
use crate::templates::World;
use crate::templates::shapes::{DateText, Label};

/// A text, with its language where that is not the page's.
#[derive(Debug, Clone, Serialize)]
pub struct Words {
    pub text: String,
    pub lang: Option<String>,
}

/// Several texts, with their language where that is not the page's.
#[derive(Debug, Clone, Serialize)]
pub struct WordsList {
    pub texts: Vec<String>,
    pub lang: Option<String>,
}

/// Says things in one language, and in another where that one has no words.
pub(super) struct Teller<'w> {
    pub world: &'w World,
    pub lang: LangId,
    /// The language, what it falls back to, and English, which most visitors can make something of.
    tags: Vec<&'w str>,
}

impl<'w> Teller<'w> {
    pub fn new(world: &'w World, lang: LangId) -> Self {
        let own = world.site.lang(lang);
        let mut tags = vec![own.tag.as_str()];
        let parent = own
            .fallbacks
            .iter()
            .map(|id| world.site.lang(*id).tag.as_str());
        tags.extend(parent);
        Self { world, lang, tags }
    }

    pub fn today(&self) -> Date {
        self.world.site.date.0
    }

    pub fn words(&self, text: &Localised) -> Option<Words> {
        let (tag, text) = text.pick(&self.tags)?;
        Some(Words {
            text: text.to_owned(),
            lang: self.other(tag),
        })
    }

    pub fn list(&self, list: &LocalisedList) -> Option<WordsList> {
        let (tag, texts) = list.pick(&self.tags)?;
        Some(WordsList {
            texts: texts.to_vec(),
            lang: self.other(tag),
        })
    }

    /// A language as HTML's `lang`, unless it is the page's own.
    fn other(&self, tag: &str) -> Option<String> {
        let site = &self.world.site;
        let found = site.lang_by_tag(tag);
        let html = found.map_or(tag, |id| &site.lang(id).html_lang);
        (html != site.lang(self.lang).html_lang).then(|| html.to_owned())
    }

    pub fn label(&self, group: &str, key: &'static str) -> Label {
        self.world.label(self.lang, group, key)
    }

    pub fn day(&self, date: Date) -> DateText {
        self.world.date(self.lang, date)
    }

    /// A string without variables.
    pub fn word(&self, key: &str) -> String {
        self.world.word(self.lang, key)
    }
}
