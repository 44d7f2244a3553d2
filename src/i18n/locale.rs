//! A language of the site, under the tag that its folder and `site.toml` use, and what each library
//! and the browser want to hear instead of that tag.

use std::fmt;

use icu::locale::LocaleDirectionality;
use unic_langid::LanguageIdentifier;

/// A language tag (BCP 47), such as `ja`, `pt-BR` or `ja-x-easy`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locale {
    tag: String,
    icu: icu::locale::Locale,
    direction: Direction,
}

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Ltr,
    Rtl,
}

/// A text that is not a language tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidTag(pub String);

impl Locale {
    /// Reads a tag. It is kept as written, because folders and addresses carry it.
    pub fn parse(tag: &str) -> Result<Self, InvalidTag> {
        let invalid = || InvalidTag(tag.to_owned());
        let icu = icu::locale::Locale::try_from_str(tag).map_err(|_| invalid())?;
        // A site is written in some language: `und` and tags without one say nothing.
        if icu.id.language.is_unknown() {
            return Err(invalid());
        }
        let rtl = LocaleDirectionality::new_extended().is_right_to_left(&icu.id);
        Ok(Self {
            tag: tag.to_owned(),
            direction: if rtl { Direction::Rtl } else { Direction::Ltr },
            icu,
        })
    }

    /// The tag as in `content/<tag>` and `site.toml`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The value of HTML's `lang`, in canonical spelling. Private use stays: browsers and checkers
    /// take `ja-x-easy` well.
    pub fn html_lang(&self) -> String {
        self.icu.to_string()
    }

    /// What Fluent calls the language. It refuses private use, so `ja-x-easy` is `ja` to it.
    pub fn fluent(&self) -> LanguageIdentifier {
        self.icu.id.to_string().parse().unwrap_or_default()
    }

    /// The language alone: `ja` of `ja-x-easy`.
    pub fn language(&self) -> &str {
        self.icu.id.language.as_str()
    }

    /// What dates and numbers are formatted by. Private use is dropped. Plain `en` is British, as
    /// the site's English is ("5 December 2026", "A, B and C"); say `en-US` for the other.
    pub fn icu(&self) -> icu::locale::Locale {
        let mut icu = self.icu.clone();
        icu.extensions.private.clear();
        if icu == icu::locale::locale!("en") {
            return icu::locale::locale!("en-GB");
        }
        icu
    }

    /// True for tags such as `ja-x-easy`, which mean nothing outside this site: they stay out of
    /// `hreflang` and the sitemap.
    pub fn is_private_use(&self) -> bool {
        !self.icu.extensions.private.is_empty()
    }

    /// The direction that the language's script is usually written in.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// The tag to look in when this one lacks something: `ja-x-easy` → `ja`, `pt-BR` → `pt`. A
    /// script is never dropped, since `zh-Hant` readers do not want `zh-Hans`.
    pub fn fallback(&self) -> Option<String> {
        let mut parent = self.icu.clone();
        if !parent.extensions.is_empty() {
            parent.extensions = Default::default();
        } else if !parent.id.variants.is_empty() {
            parent.id.variants.clear();
        } else {
            parent.id.region.take()?;
        }
        Some(parent.to_string())
    }
}

impl Direction {
    /// The value of HTML's `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl fmt::Display for InvalidTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a language tag", self.0)
    }
}

impl std::error::Error for InvalidTag {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_side_hears_the_tag_it_understands() {
        let table = [
            // tag, html, fluent, icu, parent, private use, direction
            ("ja", "ja", "ja", "ja", None, false, "ltr"),
            (
                "ja-x-easy",
                "ja-x-easy",
                "ja",
                "ja",
                Some("ja"),
                true,
                "ltr",
            ),
            ("en", "en", "en", "en-GB", None, false, "ltr"),
            ("en-us", "en-US", "en-US", "en-US", Some("en"), false, "ltr"),
            (
                "zh-Hans", "zh-Hans", "zh-Hans", "zh-Hans", None, false, "ltr",
            ),
            (
                "zh-Hans-CN",
                "zh-Hans-CN",
                "zh-Hans-CN",
                "zh-Hans-CN",
                Some("zh-Hans"),
                false,
                "ltr",
            ),
            ("pt-BR", "pt-BR", "pt-BR", "pt-BR", Some("pt"), false, "ltr"),
            ("ar", "ar", "ar", "ar", None, false, "rtl"),
            ("ur", "ur", "ur", "ur", None, false, "rtl"),
            (
                "az-Arab", "az-Arab", "az-Arab", "az-Arab", None, false, "rtl",
            ),
        ];
        for (tag, html, fluent, icu, parent, private, dir) in table {
            let locale = Locale::parse(tag).unwrap();
            assert_eq!(locale.tag(), tag);
            assert_eq!(locale.html_lang(), html, "{tag}");
            assert_eq!(locale.fluent().to_string(), fluent, "{tag}");
            assert_eq!(locale.icu().to_string(), icu, "{tag}");
            assert_eq!(locale.fallback().as_deref(), parent, "{tag}");
            assert_eq!(locale.is_private_use(), private, "{tag}");
            assert_eq!(locale.direction().as_str(), dir, "{tag}");
        }
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for tag in [
            "",
            "ja_JP",
            "日本語",
            "und",
            "x-easy",
            "ja-",
            "../ja",
            "japanese-language",
        ] {
            assert_eq!(Locale::parse(tag), Err(InvalidTag(tag.to_owned())));
        }
    }
}
