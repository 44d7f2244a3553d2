//! Ids that last: a file that `shirube module ids` writes keeps, for each question and option, its id, what its words
//! were in each language, and what was right. Rewording, reordering, moving and translating find the same ids again.

mod breaks;
mod learning;
mod matching;
pub(super) mod rules;

use std::fmt::Write;

use super::model::Quiz;
use crate::diagnostics::Diagnostics;
use crate::fields::{self, Node, Reader, Record};
use crate::record;
use crate::source::SourceFile;
use crate::text;

pub use breaks::{Break, Broken, right};
pub use learning::Learned;

/// The folder of the files, below `content/_data/`; each has the name of its module's folder.
pub const FOLDER: &str = "modules";

record! {
    /// The record of a module's questions.
    pub struct Ledger {
        /// The module's version for which it stands
        "version" => version: String;
        /// Units whose answers no longer stand, and which no version has named yet
        "changed" => changed: Vec<String>;
        /// Questions by their ids
        "questions" => questions: Vec<Known>;
        /// Ids of questions that are gone, which are never given again
        "retired" => retired: Vec<String>;
    }
}

record! {
    /// A question that has an id.
    pub struct Known {
        /// Id
        "id" => id: String, required;
        /// Unit, by the name of its file
        "unit" => unit: String, required;
        /// Kind of question
        "kind" => kind: String, required;
        /// Its words in each language: the language, a hash of all, and the heading
        "texts" => texts: Vec<String>;
        /// What is right, in the words of its kind
        "right" => right: Vec<String>;
        /// Options by their ids
        "options" => options: Vec<KnownOption>;
        /// Ids of options that are gone, which are never given again
        "retired" => retired: Vec<String>;
    }
}

record! {
    /// An option that has an id.
    pub struct KnownOption {
        /// Id
        "id" => id: String, required;
        /// Its words in each language: the language, a hash, and the words
        "texts" => texts: Vec<String>;
    }
}

/// The ids of a question as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Given {
    pub id: String,
    /// Of its options, entries or pairs, in the order of the file.
    pub options: Vec<String>,
    /// Whether the record knows all its words as they are.
    pub recorded: bool,
}

/// A unit in one language.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'q> {
    /// The name of its file.
    pub unit: &'q str,
    pub quiz: &'q Quiz,
}

/// The units of a module in one language.
#[derive(Debug, Clone)]
pub struct Copy<'q> {
    /// The language's tag.
    pub lang: &'q str,
    pub units: Vec<Sheet<'q>>,
}

impl Ledger {
    /// Reads a record.
    pub fn read(node: &Node, file: &SourceFile, diagnostics: &mut Diagnostics) -> Self {
        let mut ledger = Self::default();
        let mut reader = Reader::new(file, diagnostics);
        fields::read_records(node, &mut [&mut ledger as &mut dyn Record], &mut reader);
        ledger
    }

    /// The record as YAML.
    pub fn to_yaml(&self) -> String {
        let mut out = String::from(
            "# 問題の番号の記録です。`shirube module ids` が書きます。手で直さないでください。\n\
             # Ids of questions, written by `shirube module ids`; not to be edited by hand.\n",
        );
        let _ = writeln!(out, "version: {}", quoted(&self.version));
        let _ = writeln!(out, "changed: {}", list(&self.changed));
        out.push_str("questions:\n");
        for known in &self.questions {
            known.write(&mut out);
        }
        let _ = writeln!(out, "retired: {}", list(&self.retired));
        out
    }
}

impl Known {
    fn write(&self, out: &mut String) {
        let _ = writeln!(
            out,
            "  - id: {}\n    unit: {}\n    kind: {}\n    texts:",
            quoted(&self.id),
            quoted(&self.unit),
            self.kind
        );
        for text in &self.texts {
            let _ = writeln!(out, "      - {}", quoted(text));
        }
        let _ = writeln!(out, "    right: {}", list(&self.right));
        if !self.options.is_empty() {
            out.push_str("    options:\n");
        }
        for option in &self.options {
            let _ = writeln!(
                out,
                "      - {{id: {}, texts: {}}}",
                option.id,
                list(&option.texts)
            );
        }
        if !self.retired.is_empty() {
            let _ = writeln!(out, "    retired: {}", list(&self.retired));
        }
    }
}

/// A text as YAML, in quotes that nothing in it can end.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("text serialises")
}

fn list(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    format!("[{}]", texts.join(", "))
}

/// How much of a text is kept to know it again by.
const LONGEST: usize = 80;

/// What is recorded of a text in a language: a hash of all its words, and how it begins.
fn entry(lang: &str, mark: u64, words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let words: String = words.join(" ").chars().take(LONGEST).collect();
    format!("{lang} {mark:016x} {words}").trim_end().to_owned()
}

/// Of an entry, the language and the hash: what has to be the same.
fn stamp(entry: &str) -> &str {
    let mut blanks = entry.match_indices(' ').map(|(at, _)| at);
    blanks.nth(1).map_or(entry, |end| &entry[..end])
}

/// Whether a text is recorded as it is.
fn has(texts: &[String], entry: &str) -> bool {
    texts.iter().any(|text| stamp(text) == stamp(entry))
}

/// What is recorded in a language.
fn in_lang<'t>(texts: &'t [String], lang: &str) -> Option<&'t str> {
    let found = texts
        .iter()
        .find(|text| text.split(' ').next() == Some(lang));
    found.map(String::as_str)
}

/// The words of an entry.
fn words(entry: &str) -> &str {
    entry.get(stamp(entry).len()..).unwrap_or_default().trim()
}

fn note(texts: &mut Vec<String>, lang: &str, entry: Option<String>) {
    texts.retain(|text| text.split(' ').next() != Some(lang));
    texts.extend(entry);
    texts.sort();
}

/// How alike two texts are, from 0 to 1: by pairs of letters, or letter by letter, whichever says more.
fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (text::bare(one), text::bare(other));
    let pairs = strsim::sorensen_dice(&one, &other);
    pairs.max(strsim::normalized_damerau_levenshtein(&one, &other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reworded_text_is_alike_and_another_is_not() {
        for (one, other, alike) in [
            ("病員", "病院", true),
            (
                "結果は誰のものですか",
                "検査の結果は、どなたのものですか",
                true,
            ),
            ("本人", "病院", false),
            ("はい", "いいえ", false),
            (
                "パネル検査で分からないものは何ですか",
                "家族に伝えるのは誰ですか",
                false,
            ),
            ("", "本人", false),
        ] {
            assert_eq!(likeness(one, other) >= 0.5, alike, "{one} {other}");
        }
    }

    #[test]
    fn an_entry_is_its_language_hash_and_words() {
        let text = entry("ja", 10, "  遺伝\n 子 \"x\"");
        assert_eq!(text, "ja 000000000000000a 遺伝 子 \"x\"");
        assert_eq!(words(&text), "遺伝 子 \"x\"");
        assert!(
            has(&["ja 000000000000000a".to_owned()], &text),
            "as older records have it"
        );
        assert_eq!(in_lang(&[text], "ja-x-easy"), None);
    }
}
