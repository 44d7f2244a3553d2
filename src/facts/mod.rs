//! The fact register: each figure, law, day or name that more than one page states is one entry of
//! `content/_data/facts.yaml`, which pages state as `:fact[id]`.
//!
//! Invariant: a fact is put into words here only, once per language, so that a page, a list and a search say the same.

mod printed;
mod record;
mod rules;
mod value;

use std::collections::BTreeMap;

use jiff::civil::Date;
use xxhash_rust::xxh3::xxh3_64;

pub use printed::Printed;
pub use record::{FactRecord, StatisticRef};
use rules::{FACT_ID, FACT_OVERDUE, FACT_UNDATED, REGISTER_FORM};
pub use rules::{FACT_STATISTIC, FACT_STATISTIC_UNKNOWN, RULES};
pub use value::{AsOf, FactValue};

use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::fields::{self, Node, Reader, Value};
use crate::i18n::{Formats, Locale};
use crate::source::{SourceFile, Span};

/// The register's file, below `content/`.
pub const FILE: &str = "_data/facts.yaml";

/// All facts, by id.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Register {
    facts: BTreeMap<String, Fact>,
}

/// A fact, where it is written, and its words by language.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    pub id: String,
    pub record: FactRecord,
    pub place: Place,
    printed: BTreeMap<String, Printed>,
}

impl Register {
    /// Reads the register and puts every fact into the site's languages, of which `source` is the first written.
    pub fn read(
        file: &SourceFile,
        languages: &[&str],
        source: &str,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let node = fields::parse_yaml(file, Span::new(0, file.text.len()), diagnostics);
        let Value::Map(entries) = &node.value else {
            if node.value != Value::Null {
                diagnostics.push(Diagnostic::at(&REGISTER_FORM, file, node.span));
            }
            return Self::default();
        };
        let mut facts = BTreeMap::new();
        for entry in entries {
            if !is_id(&entry.key) {
                let finding = Diagnostic::at(&FACT_ID, file, entry.key_span);
                diagnostics.push(finding.arg("id", &entry.key));
                continue;
            }
            let place = Place::new(file, entry.key_span);
            let read = fact(
                (&entry.key, &entry.value),
                place,
                (file, source),
                diagnostics,
            );
            facts.extend(read.map(|fact| (entry.key.clone(), fact)));
        }
        let mut register = Self { facts };
        register.put_into_words(languages, source);
        register
    }

    fn put_into_words(&mut self, languages: &[&str], source: &str) {
        if self.facts.is_empty() {
            return;
        }
        for tag in languages {
            let Ok(locale) = Locale::parse(tag) else {
                continue;
            };
            let formats = Formats::new(&locale);
            let parent = locale.fallback();
            let mut tags = vec![*tag];
            tags.extend(parent.as_deref().filter(|parent| parent != tag));
            tags.push(source);
            for fact in self.facts.values_mut() {
                let printed = Printed::new(&fact.record, &tags, &formats);
                fact.printed.insert((*tag).to_owned(), printed);
            }
        }
    }

    /// All facts in the order of their ids.
    pub fn all(&self) -> impl Iterator<Item = &Fact> {
        self.facts.values()
    }

    pub fn get(&self, id: &str) -> Option<&Fact> {
        self.facts.get(id)
    }

    /// A fact in the words of a language.
    pub fn printed(&self, id: &str, tag: &str) -> Option<&Printed> {
        self.get(id)?.printed(tag)
    }

    /// The fact that a number in a text of this language says, with what follows it.
    pub fn said_by(&self, number: &str, after: &str, tag: &str) -> Option<&Fact> {
        let says = |fact: &&Fact| {
            fact.printed(tag)
                .is_some_and(|printed| printed.is_said_by(number, after))
        };
        self.all().find(says)
    }

    /// A hash of all words in a language.
    pub fn hash(&self, tag: &str) -> u64 {
        let words: Vec<_> = self
            .all()
            .map(|fact| (&fact.id, fact.printed(tag)))
            .collect();
        xxh3_64(&postcard::to_stdvec(&words).expect("words serialise"))
    }

    /// Reports the facts that nobody has looked at in time.
    pub fn report_overdue(&self, today: Date, diagnostics: &mut Diagnostics) {
        for fact in self.all() {
            if let Some(day) = fact.record.review_by.filter(|day| *day < today) {
                let finding = fact.find(&FACT_OVERDUE);
                diagnostics.push(finding.arg("date", day));
            }
        }
    }
}

impl Fact {
    /// In the words of a language of the site.
    pub fn printed(&self, tag: &str) -> Option<&Printed> {
        self.printed.get(tag)
    }

    /// Begins a finding at its entry in the register.
    pub fn find(&self, rule: &'static crate::diagnostics::Rule) -> Diagnostic {
        let place = Some(self.place.clone());
        let finding = Diagnostic {
            place,
            ..Diagnostic::new(rule)
        };
        finding.arg("id", &self.id)
    }
}

fn fact(
    (id, node): (&str, &Node),
    place: Place,
    (file, source): (&SourceFile, &str),
    diagnostics: &mut Diagnostics,
) -> Option<Fact> {
    let mut reader = Reader::new(file, diagnostics);
    reader.key = id.to_owned();
    let mut record: FactRecord = fields::read_record(node, &mut reader)?;
    for text in record.texts_mut() {
        text.source_is(source);
    }
    let fact = Fact {
        id: id.to_owned(),
        record,
        place,
        printed: BTreeMap::new(),
    };
    let record = &fact.record;
    let is_day = matches!(record.value, FactValue::Day(_));
    if !is_day && record.as_of.is_none() && record.period.is_empty() {
        diagnostics.push(fact.find(&FACT_UNDATED));
    }
    let says = |value: &FactValue| !matches!(value, FactValue::Words(words) if words.is_empty());
    says(&fact.record.value).then_some(fact)
}

fn is_id(id: &str) -> bool {
    let fine = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !id.is_empty() && id.bytes().all(fine)
}

/// The JSON Schema of the register.
pub fn schema() -> serde_json::Value {
    let one = fields::nested_schema(&FactRecord::default());
    serde_json::json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Shirube: the fact register, content/_data/facts.yaml",
        "type": "object",
        "additionalProperties": one,
    })
}

#[cfg(test)]
mod tests;
