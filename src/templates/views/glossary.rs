//! The glossary of a language: which words are linked to which term.

use std::sync::Arc;

use crate::content::KindFields;
use crate::markdown::{Glossary, GlossaryEntry};
use crate::site::LangId;
use crate::templates::{View, World};

/// Answers with the words that a language's glossary links.
pub struct GlossaryHash;

impl View for GlossaryHash {
    type Answer = Vec<(String, Vec<String>)>;
    const NAME: &'static str = "glossary";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let lang = world.site.lang_by_tag(arg);
        lang.map_or(Vec::new(), |lang| words(world, lang))
    }
}

impl World {
    /// The matcher over a language's terms, made once. None, if there are no terms.
    pub fn glossary(&self, lang: LangId) -> Option<Arc<Glossary>> {
        let slot = self.glossary_slot(lang);
        slot.get_or_init(|| {
            let entries: Vec<GlossaryEntry> = words(self, lang)
                .into_iter()
                .map(|(id, names)| GlossaryEntry { id, names })
                .collect();
            (!entries.is_empty()).then(|| Arc::new(Glossary::new(entries)))
        })
        .clone()
    }
}

fn words(world: &World, lang: LangId) -> Vec<(String, Vec<String>)> {
    let terms = world.site.terms(lang).into_iter();
    let terms = terms.filter(|page| !page.is_fallback());
    terms
        .map(|page| {
            let mut names = vec![crate::markdown::strip_ruby(page.title())];
            if let KindFields::Term(term) = &page.parsed.content.fields {
                names.extend(term.abbreviation.clone());
                names.extend(term.synonyms.iter().cloned());
            }
            (page.key.as_str().to_owned(), names)
        })
        .collect()
}
