//! A rule: the stable handle of a kind of finding, and everything there is to say about it, in
//! Japanese and English, at the place where it is raised.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing, counted, never in the way.
    Info,
    /// Should be mended; fails the build under `--strict`.
    Warning,
    /// Fails the build.
    Error,
}

/// The same words in both languages of the tool's messages. `{name}` stands for an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    pub ja: &'static str,
    pub en: &'static str,
}

/// A kind of finding. Rooms declare theirs as statics beside the code that raises them.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Kebab-case, named so that "allow *id*" reads well. People cite it; it never changes.
    pub id: &'static str,
    pub severity: Severity,
    /// What is wrong, without a full stop.
    pub message: Text,
    /// What to do about it.
    pub hint: Text,
    /// Why it matters, with an example where one helps: the text of `explain ID`.
    pub explain: Text,
}

/// The language of the tool's own messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MessageLang {
    Ja,
    En,
}

impl Text {
    pub const fn new(ja: &'static str, en: &'static str) -> Self {
        Self { ja, en }
    }

    pub fn get(&self, lang: MessageLang) -> &'static str {
        match lang {
            MessageLang::Ja => self.ja,
            MessageLang::En => self.en,
        }
    }

    /// The text with its `{name}` places filled in, also within other braces. Values are never expanded themselves.
    pub fn fill(&self, lang: MessageLang, args: &[(&'static str, String)]) -> String {
        let value = |name: &str| {
            let known = args.iter().find(|(known, _)| *known == name);
            known.map(|(_, value)| value.as_str())
        };
        filled(self.get(lang), value)
    }

    /// The text where there is nothing to fill it with: “…” stands in each place.
    pub fn blank(&self, lang: MessageLang) -> String {
        let in_a_name = |c: char| c.is_ascii_lowercase() || c == '_';
        filled(self.get(lang), |name| {
            (!name.is_empty() && name.chars().all(in_a_name)).then_some("…")
        })
    }
}

fn filled<'v>(text: &str, value: impl Fn(&str) -> Option<&'v str>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(close) = rest.find('}') {
        let before = &rest[..close];
        let place = before.rfind('{');
        match place.and_then(|open| Some((open, value(&before[open + 1..])?))) {
            Some((open, value)) => {
                out.push_str(&before[..open]);
                out.push_str(value);
            }
            None => out.push_str(&rest[..=close]),
        }
        rest = &rest[close + 1..];
    }
    out.push_str(rest);
    out
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_filled_in_once() {
        let text = Text::new("『{key}』は {other}", "“{key}” is {other}");
        let args = [("key", "{other}".to_owned())];
        assert_eq!(text.fill(MessageLang::En, &args), "“{other}” is {other}");
    }

    #[test]
    fn places_within_braces_are_filled_in() {
        let text = Text::new(
            "『{key: {key}, 日: {day}}』と {漢字|かんじ}",
            "{key: {key}}",
        );
        let args = [("key", "a".to_owned()), ("day", "b".to_owned())];
        let filled = text.fill(MessageLang::Ja, &args);
        assert_eq!(filled, "『{key: a, 日: b}』と {漢字|かんじ}");
        let blank = text.blank(MessageLang::Ja);
        assert_eq!(blank, "『{key: …, 日: …}』と {漢字|かんじ}");
    }
}
