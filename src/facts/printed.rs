//! A fact in the words of one language, and how else its number may be written there.

use serde::{Deserialize, Serialize};

use super::record::FactRecord;
use super::value::FactValue;
use crate::desks::Localised;
use crate::i18n::Formats;
use crate::text::significant_digits;

/// So many digits that two different things hardly share them.
const TELLING_DIGITS: usize = 5;

/// A fact as readers of a language see it; texts may hold ruby.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// The value with what stands before and after it: "約98,000件".
    pub value: String,
    /// What it is a share of, and when: "（2019年6月から）". Empty where the value is a day.
    pub note: String,
    /// The value for machines; empty for words.
    pub machine: String,
    /// Whether the value is a day.
    pub is_day: bool,
    /// Whether a text of it is not in this language, nor in the one that it falls back to.
    pub foreign: bool,
    /// The number as it may stand in a text.
    forms: Vec<String>,
    /// What follows it there.
    unit: String,
}

/// What stands between parts.
struct Joints {
    words: &'static str,
    open: &'static str,
    comma: &'static str,
    close: &'static str,
}

impl Joints {
    fn of(language: &str) -> Self {
        let (words, open, comma, close) = match language {
            "ja" => ("", "（", "、", "）"),
            "zh" => ("", "（", "，", "）"),
            _ => (" ", " (", ", ", ")"),
        };
        Self {
            words,
            open,
            comma,
            close,
        }
    }
}

impl Printed {
    /// The fact in the first of these languages; the last is the site's source language.
    pub(super) fn new(record: &FactRecord, tags: &[&str], formats: &Formats) -> Self {
        let language = tags
            .first()
            .map_or("", |tag| tag.split('-').next().unwrap_or_default());
        let joints = Joints::of(language);
        let said = |text: &Localised| {
            text.pick(tags)
                .map_or(String::new(), |(_, text)| text.to_owned())
        };
        let own = tags
            .get(..tags.len().saturating_sub(1))
            .filter(|own| !own.is_empty())
            .unwrap_or(tags);
        let in_own = |text: &&Localised| own.iter().any(|tag| text.get(tag).is_some());
        let unit = said(&record.unit);
        let (number, machine, is_day) = match &record.value {
            FactValue::Number(number) => (formats.decimal(*number), number.to_string(), false),
            FactValue::Day(day) => (day.written(formats), day.iso(), true),
            FactValue::Words(words) => (said(words), String::new(), false),
        };
        let forms = match record.value {
            FactValue::Number(value) => forms(value, &number),
            _ => Vec::new(),
        };
        let when = match record.period.is_empty() {
            true => record
                .as_of
                .map_or(String::new(), |day| day.written(formats)),
            false => said(&record.period),
        };
        Self {
            value: with_words(&said(&record.qualifier), &number, &unit, joints.words),
            note: note([said(&record.denominator), when], &joints),
            machine,
            is_day,
            foreign: !record.spoken().iter().all(in_own),
            forms,
            unit,
        }
    }

    /// The whole of it, value and note.
    pub fn whole(&self) -> String {
        format!("{}{}", self.value, self.note)
    }

    /// Whether a number in a text, with what follows it, says this. A short number must have the unit; one with many
    /// digits tells itself.
    pub fn is_said_by(&self, number: &str, after: &str) -> bool {
        let unit = crate::markdown::strip_ruby(&self.unit);
        let follows = !unit.is_empty() && after.trim_start().replace('％', "%").starts_with(&unit);
        let telling = significant_digits(number) >= TELLING_DIGITS;
        self.forms.iter().any(|form| form == number) && (follows || telling)
    }
}

fn with_words(qualifier: &str, number: &str, unit: &str, joint: &str) -> String {
    let mut out = String::new();
    if !qualifier.is_empty() {
        out = format!("{qualifier}{joint}");
    }
    out.push_str(number);
    // Korean counters stand at the number, as the percent sign does everywhere.
    let joins = unit.is_empty()
        || unit == "%"
        || unit
            .chars()
            .next()
            .is_some_and(|c| !c.is_alphabetic() || c > '\u{1100}');
    if !joins {
        out.push_str(joint);
    }
    out.push_str(unit);
    out
}

fn note(parts: [String; 2], joints: &Joints) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    match parts.is_empty() {
        true => String::new(),
        false => format!(
            "{}{}{}",
            joints.open,
            parts.join(joints.comma),
            joints.close
        ),
    }
}

/// How a number is written: as the language does, without separators, and by ten thousands.
fn forms(value: f64, formatted: &str) -> Vec<String> {
    let mut forms = vec![formatted.to_owned(), value.to_string()];
    let myriads = (value / 10_000.0).trunc();
    if value.fract() == 0.0 && (1.0..10_000.0).contains(&myriads) {
        let rest = value - myriads * 10_000.0;
        for sign in ['万', '만'] {
            forms.push(format!("{}{sign}", value / 10_000.0));
            if rest > 0.0 {
                forms.push(format!("{myriads}{sign}{rest}"));
            }
            if rest >= 1_000.0 {
                let (thousands, below) = ((rest / 1_000.0).trunc(), rest % 1_000.0);
                forms.push(format!("{myriads}{sign}{thousands},{below:03}"));
            }
        }
    }
    forms
}
