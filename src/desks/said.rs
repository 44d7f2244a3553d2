//! Whether something is offered, as people write it in a cell: 有, ○, なし（電話のみ）, ×, or a sentence about it.

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::rules::SERVICE_UNCLEAR;
use crate::fields::{FieldValue, Localised, Node, Reader, Value};
use crate::text::narrow;

/// Words for "offered", half-width and small.
const YES: &[&str] = &[
    "有",
    "有り",
    "あり",
    "可",
    "可能",
    "はい",
    "対応",
    "対応可",
    "yes",
    "true",
    "ok",
    "○",
    "◯",
    "〇",
    "◎",
];

/// Words for "not offered"; the longer before those within them.
const NO: &[&str] = &[
    "無し",
    "無",
    "なし",
    "ない",
    "ありません",
    "不可能",
    "不可",
    "いいえ",
    "非対応",
    "未対応",
    "対応なし",
    "対応不可",
    "対応していません",
    "していません",
    "できません",
    "no",
    "none",
    "false",
    "x",
    "×",
    "✕",
    "✗",
    "✖",
    "☓",
    "╳",
    "-",
    "ー",
    "―",
    "–",
    "—",
    "−",
    "‐",
];

/// What begins like a no and is none.
const NEITHER: &[&str] = &["無料", "無償"];

/// Whether it is offered, and what was said besides.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Said {
    pub offered: bool,
    pub note: Localised,
}

impl FieldValue for Said {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let offered = match &node.value {
            Value::Bool(offered) => return Some(Self::plain(*offered)),
            Value::Text(text) => offered(text),
            _ => None,
        };
        match offered {
            Some((offered, true)) => Some(Self::plain(offered)),
            Some((offered, false)) => Some(Self {
                offered,
                note: Localised::read(node, reader)?,
            }),
            None => {
                let text = String::read(node, reader)?;
                let finding = reader.find(&SERVICE_UNCLEAR, node.span).arg("value", text);
                reader.diagnostics.push(finding);
                None
            }
        }
    }

    fn schema() -> Json {
        json!({ "anyOf": [bool::schema(), { "type": "string" }] })
    }
}

impl Said {
    fn plain(offered: bool) -> Self {
        Self {
            offered,
            note: Localised::default(),
        }
    }
}

/// Whether a text says that something is offered, and whether it says no more than that. None, if one cannot tell.
fn offered(text: &str) -> Option<(bool, bool)> {
    let text = narrow(text).trim().to_lowercase();
    let bare = text.trim_end_matches(['。', '.', ' ']);
    for (words, offered) in [(NO, false), (YES, true)] {
        if words.contains(&bare) {
            return Some((offered, true));
        }
        if words
            .iter()
            .any(|word| bare.strip_prefix(word).is_some_and(ends_word))
        {
            return Some((offered, false));
        }
    }
    let symbol = bare.chars().count() == 1 || !bare.chars().any(char::is_alphanumeric);
    let latin = |word: &&&str| word.bytes().all(|b| b.is_ascii_alphabetic());
    let no = NO
        .iter()
        .filter(|word| !latin(word))
        .any(|word| bare.starts_with(word) || bare.ends_with(word));
    let neither = NEITHER.iter().any(|word| bare.starts_with(word));
    (!symbol && (!no || neither)).then_some((true, false))
}

/// Whether what follows a word is not a part of it.
fn ends_word(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_whitespace() || "(（[「、,，。.;；:：/／・".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_no_is_never_read_as_a_yes() {
        for (text, want) in [
            ("有", Some((true, true))),
            ("○", Some((true, true))),
            ("◯", Some((true, true))),
            ("あり", Some((true, true))),
            ("YES", Some((true, true))),
            ("あり（要予約）", Some((true, false))),
            ("予約すれば、会って話せます", Some((true, false))),
            ("無料の通訳がいます", Some((true, false))),
            ("notice in advance", Some((true, false))),
            ("×", Some((false, true))),
            ("✕", Some((false, true))),
            ("✗", Some((false, true))),
            ("－", Some((false, true))),
            ("-", Some((false, true))),
            ("無し", Some((false, true))),
            ("ない", Some((false, true))),
            ("不可", Some((false, true))),
            ("なし（電話のみ）", Some((false, false))),
            ("No, by telephone only", Some((false, false))),
            ("なしです", None),
            ("手話は不可", None),
            ("来所はできません", None),
            ("△", None),
            ("?", None),
            ("※", None),
        ] {
            assert_eq!(offered(text), want, "{text}");
        }
    }
}
