//! What pages state out of the register: its words go into their outlines, and into the state that translations remember.

use std::borrow::Cow;
use std::sync::Arc;

use super::page::ParsedPage;
use crate::facts::Register;
use crate::markdown::{fill_facts, strip_ruby};
use crate::text;

/// A plain text with its facts in the words of a language.
pub fn in_words<'t>(text: &'t str, register: &Register, tag: &str) -> Cow<'t, str> {
    fill_facts(text, |id, whole| fact_in_words(id, whole, register, tag))
}

/// A fact in the words of a language, with or without its date.
pub fn fact_in_words(id: &str, whole: bool, register: &Register, tag: &str) -> Option<String> {
    let printed = register.printed(id, tag)?;
    let said = if whole {
        printed.whole()
    } else {
        printed.value.clone()
    };
    Some(strip_ruby(&said))
}

/// A page with its facts in words. A changed fact is a changed page: its translations are told, and so are others
/// that show something of it.
pub(super) fn settled(parsed: &Arc<ParsedPage>, register: &Register, tag: &str) -> Arc<ParsedPage> {
    if parsed.outline.facts.is_empty() {
        return parsed.clone();
    }
    let mut page = ParsedPage::clone(parsed);
    let outline = &mut page.outline;
    outline.summary = in_words(&outline.summary, register, tag).into_owned();
    for heading in &mut outline.headings {
        heading.text = in_words(&heading.text, register, tag).into_owned();
    }
    let said = outline
        .facts
        .iter()
        .filter_map(|id| register.printed(id, tag));
    let said: Vec<String> = said.map(|printed| strip_ruby(&printed.whole())).collect();
    let words = text::hash(&format!("{said:?}"));
    outline.translation_hash = text::hash(&format!("{} {words}", outline.translation_hash));
    page.facts ^= words;
    Arc::new(page)
}
