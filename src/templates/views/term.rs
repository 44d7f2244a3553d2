//! What a linked term shows when a reader opens it.

use serde::Serialize;

use crate::templates::{View, World};

/// Answers with the term of a language; the argument is `<tag>:<key>`.
pub struct TermView;

/// A term's title, definition and page.
#[derive(Debug, Clone, Serialize)]
pub struct TermText {
    pub title: String,
    pub definition: String,
    pub href: String,
}

impl View for TermView {
    type Answer = Option<TermText>;
    const NAME: &'static str = "term";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let (tag, id) = arg.split_once(':')?;
        let lang = world.site.lang_by_tag(tag)?;
        let below = format!("glossary/{id}");
        let page = world
            .site
            .find(lang, id)
            .or_else(|| world.site.find(lang, &below))?;
        Some(TermText {
            title: page.title().to_owned(),
            definition: page.description().to_owned(),
            href: world.url(page),
        })
    }
}
