//! The site's languages, with what each falls back to.

use crate::config::{self, SiteConfig};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::files::SitePath;
use crate::i18n::Locale;
use crate::source::SourceFile;

use super::rules::LANGUAGE_TAG_UNKNOWN;

/// A language by its place in `site.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LangId(u8);

/// A language of the site.
#[derive(Debug, Clone)]
pub struct Lang {
    /// As the folder in `content/`.
    pub tag: String,
    /// As HTML's `lang`.
    pub html_lang: String,
    /// As HTML's `dir`.
    pub dir: &'static str,
    /// The language's own name.
    pub name: String,
    pub locale: Locale,
    /// Where its addresses begin: `ja/`, or nothing for the language at the root.
    pub prefix: String,
    /// Where to look for what it lacks, nearest first.
    pub fallbacks: Vec<LangId>,
}

impl LangId {
    pub const FIRST: Self = Self(0);

    pub fn index(self) -> usize {
        self.0.into()
    }

    pub(super) fn first(count: usize) -> impl Iterator<Item = Self> + use<> {
        (0..u8::try_from(count).unwrap_or(u8::MAX)).map(Self)
    }
}

/// Makes the languages of a configuration. One whose tag no browser would know is left out.
pub(super) fn languages(config: &SiteConfig, diagnostics: &mut Diagnostics) -> Vec<Lang> {
    let mut langs: Vec<Lang> = Vec::new();
    for language in config.languages.iter().take(u8::MAX.into()) {
        match Locale::parse(&language.tag) {
            Ok(locale) => langs.push(lang(config, language, locale)),
            Err(_) => {
                let file = SourceFile::new(SitePath::new(config::FILE_NAME), "");
                let finding = Diagnostic::at(&LANGUAGE_TAG_UNKNOWN, &file, 0..0);
                diagnostics.push(finding.arg("tag", &language.tag));
            }
        }
    }
    let tags: Vec<String> = langs.iter().map(|l| l.tag.clone()).collect();
    for lang in &mut langs {
        lang.fallbacks = fallbacks(lang, &tags, &config.source_language);
    }
    langs
}

fn lang(config: &SiteConfig, language: &config::Language, locale: Locale) -> Lang {
    let at_root = config.root_language.as_deref() == Some(&language.tag);
    let dir = language
        .direction
        .map_or(locale.direction().as_str(), config::Direction::key);
    Lang {
        tag: language.tag.clone(),
        html_lang: locale.html_lang(),
        dir,
        name: language.name.clone(),
        prefix: if at_root {
            String::new()
        } else {
            format!("{}/", language.tag)
        },
        locale,
        fallbacks: Vec::new(),
    }
}

/// The tag's own parent, the source language, then every other in order.
fn fallbacks(lang: &Lang, tags: &[String], source: &str) -> Vec<LangId> {
    let parent = lang.locale.fallback();
    let rank = |tag: &str| match tag {
        tag if parent.as_deref() == Some(tag) => 0,
        tag if tag == source => 1,
        _ => 2,
    };
    let mut ids: Vec<LangId> = LangId::first(tags.len())
        .filter(|id| tags[id.index()] != lang.tag)
        .collect();
    ids.sort_by_key(|id| rank(&tags[id.index()]));
    ids
}
