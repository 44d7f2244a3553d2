//! Texts of a record in several languages: a desk is one record with translations, not one per language.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::node::{Node, Value};
use super::record::Reader;
use super::scalar::FieldValue;

/// A text by language tag. One written without a tag is in the site's source language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localised(BTreeMap<String, String>);

/// Several texts by language tag, such as things to prepare.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LocalisedList(BTreeMap<String, Vec<String>>);

/// What a text without a tag is kept under, until `source_is` says which language that is.
const UNTAGGED: &str = "";

impl Localised {
    /// A text in one language; nothing where it is empty.
    pub fn one(tag: &str, text: &str) -> Self {
        let text = Some(text).filter(|text| !text.is_empty());
        Self::from_iter(text.map(|text| (tag.to_owned(), text.to_owned())))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text in exactly this language.
    pub fn get(&self, tag: &str) -> Option<&str> {
        self.0.get(tag).map(String::as_str)
    }

    /// The text in the first of these languages that has one, with that language; else any there is.
    pub fn pick<'l>(&'l self, tags: &[&'l str]) -> Option<(&'l str, &'l str)> {
        let wanted = tags.iter().find_map(|tag| Some((*tag, self.get(tag)?)));
        let first = || self.0.iter().next();
        wanted.or_else(|| first().map(|(tag, text)| (tag.as_str(), text.as_str())))
    }

    /// The languages that it is in.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// All texts by language.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// Says which language a text without a tag is in.
    pub fn source_is(&mut self, tag: &str) {
        name_untagged(&mut self.0, tag);
    }

    /// Puts other texts in the place of those that have one.
    pub fn rewrite(&mut self, other: impl Fn(&str) -> Option<String>) {
        for text in self.0.values_mut() {
            if let Some(other) = other(text) {
                *text = other;
            }
        }
    }
}

impl FromIterator<(String, String)> for Localised {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(texts: T) -> Self {
        Self(texts.into_iter().collect())
    }
}

impl LocalisedList {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The texts in the first of these languages that has any, with that language; else any there are.
    pub fn pick<'l>(&'l self, tags: &[&'l str]) -> Option<(&'l str, &'l [String])> {
        let wanted = tags
            .iter()
            .find_map(|tag| Some((*tag, self.0.get(*tag)?.as_slice())));
        let first = || self.0.iter().next();
        wanted.or_else(|| first().map(|(tag, texts)| (tag.as_str(), texts.as_slice())))
    }

    /// The texts in exactly this language.
    pub fn get(&self, tag: &str) -> Option<&[String]> {
        self.0.get(tag).map(Vec::as_slice)
    }

    /// The languages that it is in.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// All texts by language.
    pub fn all(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0
            .iter()
            .map(|(tag, texts)| (tag.as_str(), texts.as_slice()))
    }

    /// Says which language texts without a tag are in.
    pub fn source_is(&mut self, tag: &str) {
        name_untagged(&mut self.0, tag);
    }
}

fn name_untagged<T>(texts: &mut BTreeMap<String, T>, tag: &str) {
    if let Some(text) = texts.remove(UNTAGGED) {
        texts.entry(tag.to_owned()).or_insert(text);
    }
}

impl FieldValue for Localised {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let mut texts = by_language(node, reader, String::read);
        texts.retain(|_, text| !text.is_empty());
        Some(Self(texts)).filter(|texts| !texts.is_empty())
    }

    fn schema() -> Json {
        by_language_schema(String::schema())
    }
}

impl FieldValue for LocalisedList {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let mut texts = by_language(node, reader, lines);
        texts.retain(|_, lines| !lines.is_empty());
        Some(Self(texts)).filter(|texts| !texts.is_empty())
    }

    fn schema() -> Json {
        let one =
            json!({ "anyOf": [{ "type": "array", "items": String::schema() }, String::schema()] });
        by_language_schema(one)
    }
}

/// A value for each language, or one value without a language.
fn by_language<T>(
    node: &Node,
    reader: &mut Reader<'_>,
    read: fn(&Node, &mut Reader<'_>) -> Option<T>,
) -> BTreeMap<String, T> {
    let Value::Map(entries) = &node.value else {
        let text = read(node, reader).map(|text| (UNTAGGED.to_owned(), text));
        return text.into_iter().collect();
    };
    let written = entries
        .iter()
        .filter(|entry| entry.value.value != Value::Null);
    written
        .filter_map(|entry| Some((entry.key.clone(), read(&entry.value, reader)?)))
        .collect()
}

/// A list, or the lines of one text, as a cell of a table has them.
fn lines(node: &Node, reader: &mut Reader<'_>) -> Option<Vec<String>> {
    match &node.value {
        Value::List(items) => Some(
            items
                .iter()
                .filter_map(|item| String::read(item, reader))
                .collect(),
        ),
        _ => {
            let text = String::read(node, reader)?;
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            Some(lines.map(str::to_owned).collect())
        }
    }
}

fn by_language_schema(one: Json) -> Json {
    json!({ "anyOf": [one, { "type": "object", "additionalProperties": one }] })
}
