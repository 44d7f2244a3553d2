//! A fact in a text of one language: stated by its id, or typed out.

use std::collections::BTreeSet;

use super::How;
use crate::facts::{Fact, FactValue, Register};
use crate::markdown::{Document, strip_ruby};
use crate::text::figures;

/// How much of the text after a number may name its unit, in characters.
const UNIT: usize = 24;

/// What is looked for.
pub(super) struct Looked<'l> {
    pub register: &'l Register,
    pub fact: &'l Fact,
    /// The language of the text.
    pub tag: &'l str,
    /// The names of data files that say it.
    pub data: &'l BTreeSet<String>,
}

impl Looked<'_> {
    /// Where a document says the fact, in bytes of its file.
    pub fn in_document(&self, document: &Document<'_>) -> Vec<(u32, How)> {
        let mut found: Vec<(u32, How)> = Vec::new();
        let stated = document
            .stated()
            .into_iter()
            .filter(|stated| stated.id == self.fact.id);
        found.extend(stated.map(|stated| (stated.span.start, How::Stated)));
        let typed = document.bare_figures().into_iter();
        let typed = typed.filter(|figure| self.is_said(&figure.number, &figure.after));
        found.extend(typed.map(|figure| (figure.span.start, How::Typed)));
        for (said, span) in document.said_in_braces() {
            let at = |at: usize| span.start + u32::try_from(at).unwrap_or_default();
            found.extend(
                self.stated(said)
                    .into_iter()
                    .map(|place| (at(place), How::Stated)),
            );
            found.extend(
                self.typed(said)
                    .into_iter()
                    .map(|place| (at(place), How::Typed)),
            );
        }
        let drawn = document
            .data_used()
            .filter(|(name, _)| self.data.contains(*name));
        found.extend(drawn.map(|(_, at)| (at, How::Drawn)));
        let (text, base) = document.source_text();
        let words = self.words(text).into_iter();
        found.extend(words.filter_map(|at| Some((u32::try_from(base + at).ok()?, How::Typed))));
        found.sort();
        found.dedup();
        found
    }

    /// Where a plain text names the fact by its id.
    pub fn stated(&self, text: &str) -> Vec<usize> {
        let named = format!(":fact[{}]", self.fact.id);
        text.match_indices(&named).map(|(at, _)| at).collect()
    }

    /// Where a plain text says the fact without its id.
    pub fn typed(&self, text: &str) -> Vec<usize> {
        let mut found = self.words(text);
        for figure in figures(text) {
            let after: String = text[figure.range.end..].chars().take(UNIT).collect();
            if self.is_said(&figure.text, &strip_ruby(&after)) {
                found.push(figure.range.start);
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn is_said(&self, number: &str, after: &str) -> bool {
        let said = self.register.said_by(number, after, self.tag);
        said.is_some_and(|fact| fact.id == self.fact.id)
    }

    /// Where a law, a name or a day is written out as the register prints it.
    fn words(&self, text: &str) -> Vec<usize> {
        let printed = self.fact.printed(self.tag);
        let printed = printed.filter(|_| !matches!(self.fact.record.value, FactValue::Number(_)));
        let words = printed.map_or(String::new(), |printed| strip_ruby(&printed.value));
        match words.is_empty() {
            true => Vec::new(),
            false => text.match_indices(&words).map(|(at, _)| at).collect(),
        }
    }
}
