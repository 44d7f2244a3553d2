//! Which language the tool speaks. The environment is given, never read here, so that tests and other
//! front ends decide it themselves.

use std::str::FromStr;

use super::MessageLang;

/// What there is to go by, strongest first.
#[derive(Debug, Clone, Copy, Default)]
pub struct LangHints<'a> {
    /// `--messages ja|en`.
    pub flag: Option<MessageLang>,
    pub lc_all: Option<&'a str>,
    pub lc_messages: Option<&'a str>,
    pub lang: Option<&'a str>,
    /// What the system itself says where it sets no variables, such as `ja-JP` on Windows.
    pub system: Option<&'a str>,
}

impl LangHints<'_> {
    /// The flag, else the first variable that is set and not empty, else the system, else English.
    pub fn choose(self) -> MessageLang {
        let set = [self.lc_all, self.lc_messages, self.lang, self.system];
        let locale = set.into_iter().flatten().find(|value| !value.is_empty());
        self.flag
            .or_else(|| locale.map(of_locale))
            .unwrap_or(MessageLang::En)
    }
}

/// `ja`, `ja_JP.UTF-8`, `ja-JP` and Windows' `Japanese_Japan.932` are Japanese.
fn of_locale(locale: &str) -> MessageLang {
    let language = locale
        .split(['_', '-', '.', '@'])
        .next()
        .unwrap_or_default();
    match language.to_ascii_lowercase().as_str() {
        "ja" | "japanese" => MessageLang::Ja,
        _ => MessageLang::En,
    }
}

impl MessageLang {
    /// The language as a BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }
}

/// What was given for `--messages` is neither `ja` nor `en`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownMessageLang(pub String);

impl std::fmt::Display for UnknownMessageLang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "`{}` is not a language of the messages: ja or en",
            self.0
        )
    }
}

impl std::error::Error for UnknownMessageLang {}

impl FromStr for MessageLang {
    type Err = UnknownMessageLang;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "ja" => Ok(Self::Ja),
            "en" => Ok(Self::En),
            other => Err(UnknownMessageLang(other.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_hint_decides() {
        let none = LangHints::default();
        for (hints, want) in [
            (none, MessageLang::En),
            (
                LangHints {
                    lang: Some("ja_JP.UTF-8"),
                    ..none
                },
                MessageLang::Ja,
            ),
            (
                LangHints {
                    lang: Some("jam_JM"),
                    ..none
                },
                MessageLang::En,
            ),
            (
                LangHints {
                    lc_all: Some("C"),
                    lang: Some("ja"),
                    ..none
                },
                MessageLang::En,
            ),
            (
                LangHints {
                    lc_all: Some(""),
                    lc_messages: Some("ja"),
                    ..none
                },
                MessageLang::Ja,
            ),
            (
                LangHints {
                    system: Some("ja-JP"),
                    ..none
                },
                MessageLang::Ja,
            ),
            (
                LangHints {
                    lang: Some("en_GB"),
                    system: Some("ja-JP"),
                    ..none
                },
                MessageLang::En,
            ),
            (
                LangHints {
                    flag: Some(MessageLang::En),
                    lang: Some("ja"),
                    ..none
                },
                MessageLang::En,
            ),
        ] {
            assert_eq!(hints.choose(), want, "{hints:?}");
        }
    }

    #[test]
    fn the_flag_is_parsed() {
        assert_eq!("ja".parse(), Ok(MessageLang::Ja));
        let error = "fr"
            .parse::<MessageLang>()
            .expect_err("not a language of ours");
        assert_eq!(
            error.to_string(),
            "`fr` is not a language of the messages: ja or en"
        );
    }
}
