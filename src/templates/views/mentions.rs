//! What leads from cases and questions to lessons, and back.

use serde::Serialize;

use super::card::Card;
use crate::content::Kind;
use crate::templates::shapes::LinkText;
use crate::templates::{View, World};

/// Answers with the cases and questions that name the page at an address.
pub struct Mentions;

/// Answers with the cards of what the case or question at an address rests on.
pub struct LessonsBehind;

/// Answers with the ids of the desks that the case or question at an address leads to.
pub struct DesksNamed;

/// The cases and questions that name a page.
#[derive(Debug, Serialize)]
pub struct MentionsAnswer {
    pub cases: Vec<LinkText>,
    pub questions: Vec<LinkText>,
}

impl View for Mentions {
    type Answer = MentionsAnswer;
    const NAME: &'static str = "mentions";

    fn answer(world: &World, arg: &str) -> MentionsAnswer {
        let page = world.site.at(arg);
        let of = |kind: Kind| {
            let pages = world
                .site
                .mentions(page)
                .filter(|other| other.kind() == kind);
            pages.map(|other| world.link_to(other)).collect()
        };
        MentionsAnswer {
            cases: of(Kind::Case),
            questions: of(Kind::Qa),
        }
    }
}

impl View for LessonsBehind {
    type Answer = Vec<Card>;
    const NAME: &'static str = "lessons-behind";

    fn answer(world: &World, arg: &str) -> Vec<Card> {
        let lessons = world.site.lessons_behind(world.site.at(arg)).into_iter();
        lessons.map(|page| Card::of(world, page)).collect()
    }
}

impl View for DesksNamed {
    type Answer = Vec<String>;
    const NAME: &'static str = "desks-named";

    fn answer(world: &World, arg: &str) -> Vec<String> {
        let named = world.site.desks_named(world.site.at(arg)).into_iter();
        named.map(str::to_owned).collect()
    }
}
