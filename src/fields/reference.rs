//! Names of things elsewhere on the site, and texts in several languages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::node::{Node, Value};
use super::record::Reader;
use super::scalar::FieldValue;
use crate::diagnostics::{Diagnostic, Place, Rule};

/// The name of something that can be looked up only when everything has been read, and where it was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reference {
    pub name: String,
    pub place: Place,
}

/// One text in several languages, by their tags.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Texts {
    by_tag: BTreeMap<String, String>,
    /// Where it was written; none for a text that was left out.
    pub place: Option<Place>,
}

impl Reference {
    /// Begins a finding where the name was written.
    pub fn find(&self, rule: &'static Rule) -> Diagnostic {
        let finding = Diagnostic {
            place: Some(self.place.clone()),
            ..Diagnostic::new(rule)
        };
        finding.arg("name", &self.name)
    }
}

impl FieldValue for Reference {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let name = String::read(node, reader)?;
        let place = Place::new(reader.file, node.span);
        (!name.is_empty()).then_some(Self { name, place })
    }

    fn schema() -> Json {
        String::schema()
    }
}

impl Texts {
    /// The text for the first of these languages that has one, with that language's tag.
    pub fn in_first<'t>(&'t self, tags: impl IntoIterator<Item = &'t str>) -> Option<(&'t str, &'t str)> {
        let mut tags = tags.into_iter();
        tags.find_map(|tag| Some((tag, self.by_tag.get(tag)?.as_str())))
    }

    pub fn has(&self, tag: &str) -> bool {
        self.by_tag.contains_key(tag)
    }

    /// The languages that it is written in.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.by_tag.keys().map(String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.by_tag.is_empty()
    }
}

impl FieldValue for Texts {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            let wanted = ("言語ごとの文", "a text for each language");
            reader.wrong_type(node, wanted, "{ja: 仕事のこと, en: Work}");
            return None;
        };
        let mut by_tag = BTreeMap::new();
        for entry in entries {
            if entry.value.value != Value::Null
                && let Some(text) = String::read(&entry.value, reader)
            {
                by_tag.insert(entry.key.clone(), text);
            }
        }
        let at = entries.first().map_or(node.span, |entry| entry.key_span);
        let place = Some(Place::new(reader.file, at));
        Some(Self { by_tag, place })
    }

    fn schema() -> Json {
        json!({ "type": "object", "additionalProperties": { "type": "string" } })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Diagnostics;
    use crate::fields::parse_yaml;
    use crate::files::SitePath;
    use crate::source::{SourceFile, Span};

    fn read<T: FieldValue>(text: &str) -> (Option<T>, Vec<&'static str>) {
        let file = SourceFile::new(SitePath::new("a.yaml"), text);
        let mut found = Diagnostics::default();
        let node = parse_yaml(&file, Span::new(0, text.len()), &mut found);
        let value = T::read(node.get("a").expect("written"), &mut Reader::new(&file, &mut found));
        (value, found.iter().map(|d| d.rule.id).collect())
    }

    #[test]
    fn a_reference_knows_its_line() {
        let (found, none) = read::<Vec<Reference>>("b: 1\na:\n  - one\n  - two\n");
        let lines: Vec<_> = found.unwrap_or_default().iter().map(|r| (r.name.clone(), r.place.start.line)).collect();
        assert_eq!(lines, [("one".to_owned(), 3), ("two".to_owned(), 4)]);
        assert!(none.is_empty());
    }

    #[test]
    fn a_text_falls_back_in_the_order_asked_for() {
        let (texts, none) = read::<Texts>("a: {ja: 仕事, en: Work}\n");
        let texts = texts.unwrap_or_default();
        assert_eq!(texts.in_first(["ja-x-easy", "ja"]), Some(("ja", "仕事")));
        assert_eq!(texts.in_first(["en", "ja"]), Some(("en", "Work")));
        assert_eq!(texts.in_first(["ko"]), None);
        assert!(none.is_empty());
        assert_eq!(read::<Texts>("a: 仕事\n").1, ["value-type"]);
    }
}
