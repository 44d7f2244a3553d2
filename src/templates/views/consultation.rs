//! The ways to somebody to ask: the pages of a language that consultation pages lead to.

use serde::Serialize;

use crate::content::Kind;
use crate::site::DESKS;
use crate::templates::shapes::LinkText;
use crate::templates::{View, World};

/// Answers for a language, by its tag.
pub struct Consultation;

/// Where to go on to; of several pages of a kind the first.
#[derive(Debug, Serialize)]
pub struct ConsultationAnswer {
    pub guide: Option<LinkText>,
    pub directory: Option<LinkText>,
    pub memo: Option<LinkText>,
}

impl View for Consultation {
    type Answer = Option<ConsultationAnswer>;
    const NAME: &'static str = "consultation";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let lang = world.site.lang_by_tag(arg)?;
        let first = |kind: Kind| {
            let mut pages = world.site.pages().filter(|page| page.lang == lang);
            pages
                .find(|page| page.kind() == kind)
                .map(|page| world.link_to(page))
        };
        Some(ConsultationAnswer {
            guide: first(Kind::Guide),
            directory: (!world.site.desks.is_empty())
                .then(|| world.site.find(lang, DESKS).map(|page| world.link_to(page)))
                .flatten(),
            memo: first(Kind::Memo),
        })
    }
}
