//! What went wrong on the way of a table, in words for whoever runs the command. No words repeat a figure.

use std::fmt;

use crate::diagnostics::{MessageLang, Text};
use crate::statistics::Refusal;

/// Why a table was not taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    text: Text,
    args: Vec<(&'static str, String)>,
}

impl Fault {
    /// A fault without particulars.
    pub fn new(text: Text) -> Self {
        Self {
            text,
            args: Vec::new(),
        }
    }

    /// Fills in a `{name}` of the text.
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// The same with particulars that are fit to be shown.
    pub(super) fn told(mut self, fit: impl Fn(&str) -> String) -> Self {
        self.args
            .iter_mut()
            .for_each(|(_, value)| *value = fit(value));
        self
    }

    /// What to tell the person, with what to do.
    pub fn message(&self, lang: MessageLang) -> String {
        self.text.fill(lang, &self.args)
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::new(Text::new("{ja}", "{en}"))
            .arg("ja", refusal.message(MessageLang::Ja))
            .arg("en", refusal.message(MessageLang::En))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(MessageLang::En))
    }
}

impl std::error::Error for Fault {}
