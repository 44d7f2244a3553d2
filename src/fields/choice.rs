//! Closed lists of words, each with a Japanese way to say it: the `choices!` macro.

use serde_json::{Value as Json, json};

use super::node::Node;
use super::record::Reader;
use super::rules::UNKNOWN_CHOICE;
use super::scalar::FieldValue;

/// An enum that `choices!` made.
pub trait Choice: Sized + Copy + 'static {
    /// Each variant with its key and its Japanese name.
    const ALL: &'static [(Self, &'static str, &'static str)];
    /// Further words that people write for them.
    const ALIASES: &'static [(Self, &'static str)];
}

/// Declares an enum whose variants are written as a key or as a Japanese word.
#[macro_export]
macro_rules! choices {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $key:literal | $ja:literal $(| $alias:literal)*,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        $vis enum $name { $($(#[$vmeta])* #[serde(rename = $key)] $variant,)* }

        impl $crate::fields::Choice for $name {
            const ALL: &'static [(Self, &'static str, &'static str)] = &[$((Self::$variant, $key, $ja)),*];
            const ALIASES: &'static [(Self, &'static str)] = &[$($((Self::$variant, $alias),)*)*];
        }

        impl $name {
            /// The word in front matter, which is also the end of the catalog's key.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),* }
            }

            /// The same word in Japanese.
            pub fn ja(self) -> &'static str {
                match self { $(Self::$variant => $ja),* }
            }
        }

        impl $crate::fields::FieldValue for $name {
            fn read(node: &$crate::fields::Node, reader: &mut $crate::fields::Reader<'_>) -> Option<Self> {
                $crate::fields::read_choice(node, reader)
            }

            fn schema() -> serde_json::Value {
                $crate::fields::choice_schema::<Self>()
            }
        }
    };
}

/// Reads one of the words, or says which there are.
pub fn read_choice<C: Choice>(node: &Node, reader: &mut Reader<'_>) -> Option<C> {
    let text = String::read(node, reader)?;
    let found = C::ALL
        .iter()
        .find(|(_, key, ja)| *key == text || *ja == text);
    let alias = || C::ALIASES.iter().find(|(_, alias)| *alias == text);
    let value = found
        .map(|(value, ..)| value)
        .or_else(|| alias().map(|(value, _)| value));
    if let Some(value) = value {
        return Some(*value);
    }
    let names = C::ALL.iter().flat_map(|(_, key, ja)| [*key, *ja]);
    let near = crate::text::nearest(&text, names);
    let list = |pick: fn(&(C, &'static str, &'static str)) -> &'static str| {
        C::ALL.iter().map(pick).collect::<Vec<_>>().join(", ")
    };
    let mut finding = reader
        .find(&UNKNOWN_CHOICE, node.span)
        .arg("value", &text)
        .arg("choices_ja", list(|c| c.2))
        .arg("choices_en", list(|c| c.1))
        .arg(
            "suggestion_ja",
            near.map_or(String::new(), |n| format!("『{n}』のことでしょうか。")),
        )
        .arg(
            "suggestion_en",
            near.map_or(String::new(), |n| format!("did you mean “{n}”? ")),
        );
    if let Some(near) = near {
        finding = finding.fix(near);
    }
    reader.diagnostics.push(finding);
    None
}

/// The schema of a closed list.
pub fn choice_schema<C: Choice>() -> Json {
    let words = C::ALL.iter().flat_map(|(_, key, ja)| [*key, *ja]);
    let words: Vec<_> = words
        .chain(C::ALIASES.iter().map(|(_, alias)| *alias))
        .collect();
    json!({ "enum": words })
}
