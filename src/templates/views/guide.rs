//! One step of a guided path, as its page shows it.

use serde::Serialize;

use super::desk_list::facet_route;
use super::teller::{Teller, Words};
use crate::desks::{Facet, Remit};
use crate::guide::{Answer, Said, Step, Tree};
use crate::site::{Page, Route};
use crate::templates::shapes::LinkText;
use crate::templates::{View, World};

/// Answers for a step; the argument is the address of the guide's page, a line feed, and the step's id, which is empty
/// for the first.
pub struct GuideStep;

/// A step in the words of its page's language.
#[derive(Debug, Serialize)]
pub struct StepText {
    pub title: Words,
    pub help: Option<Words>,
    pub answers: Vec<AnswerText>,
    /// The ids of the desks at the end of a path.
    pub desks: Vec<String>,
    /// The list of desks for the same field of life.
    pub more: Option<String>,
    pub lessons: Vec<LinkText>,
    /// The step before, where there is just one.
    pub back: Option<StepLink>,
    /// The beginning, unless this is it.
    pub again: Option<String>,
    /// The name of the language that texts are in for want of a translation.
    pub source: Option<String>,
}

/// An answer and where it leads.
#[derive(Debug, Serialize)]
pub struct AnswerText {
    pub text: Words,
    pub url: String,
}

/// Another step.
#[derive(Debug, Serialize)]
pub struct StepLink {
    pub title: Words,
    pub url: String,
}

impl View for GuideStep {
    type Answer = Option<StepText>;
    const NAME: &'static str = "guide-step";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let (route, id) = arg.split_once('\n')?;
        let page = world.site.at(route);
        let tree = world.site.tree(page)?;
        let step = match id {
            "" => tree.first()?,
            id => tree.step(id)?,
        };
        let teller = Teller::new(world, page.lang);
        let speaking = Speaking {
            world,
            teller,
            page,
            tree,
        };
        Some(speaking.step(step))
    }
}

/// The address of a step's page: the first is on the guide's own.
pub fn step_route(page: &Page, tree: &Tree, id: &str) -> Route {
    match tree.first().is_some_and(|first| first.id() == id) {
        true => page.route.clone(),
        false => page.route.join(&format!("{id}/")),
    }
}

struct Speaking<'s> {
    world: &'s World,
    teller: Teller<'s>,
    page: &'s Page,
    tree: &'s Tree,
}

impl Speaking<'_> {
    fn step(&self, step: &Step) -> StepText {
        let before = self.tree.before(step.id());
        let is_first = self
            .tree
            .first()
            .is_some_and(|first| first.id() == step.id());
        StepText {
            title: self.written(&step.title),
            help: (!step.help.text.is_empty()).then(|| self.written(&step.help)),
            answers: step
                .answers
                .iter()
                .filter_map(|answer| self.answer(answer))
                .collect(),
            desks: self.desks(step),
            more: step.situation.and_then(|remit| self.more(remit)),
            lessons: self.lessons(step),
            back: before.map(|before| StepLink {
                title: self.written(&before.title),
                url: self.url(before.id()),
            }),
            again: (!is_first).then(|| self.world.url(self.page)),
            source: self.source(step),
        }
    }

    fn answer(&self, answer: &Answer) -> Option<AnswerText> {
        let next = self.tree.step(&answer.to.as_ref()?.name)?;
        Some(AnswerText {
            text: self.written(&answer.text),
            url: self.url(next.id()),
        })
    }

    fn desks(&self, step: &Step) -> Vec<String> {
        let known = step
            .desks
            .iter()
            .filter_map(|name| self.world.site.desks.get(&name.name));
        known.map(|desk| desk.id.clone()).collect()
    }

    /// The list of all desks for a field of life, if there are any.
    fn more(&self, remit: Remit) -> Option<String> {
        let (site, facet) = (&self.world.site, Facet::Remit(remit));
        site.desks.having(&facet).next()?;
        Some(site.href(&facet_route(site, self.page.lang, &facet)))
    }

    fn lessons(&self, step: &Step) -> Vec<LinkText> {
        let named = |name: &crate::fields::Reference| {
            self.world.site.named_in_tree(self.page, &name.name).ok()
        };
        let pages = step.lessons.iter().filter_map(named);
        pages.map(|page| self.world.link_to(page)).collect()
    }

    fn url(&self, id: &str) -> String {
        self.world.site.href(&step_route(self.page, self.tree, id))
    }

    fn written(&self, said: &Said) -> Words {
        let empty = || Words {
            text: String::new(),
            lang: None,
        };
        self.teller.words(&said.text).unwrap_or_else(empty)
    }

    /// The language of the first text that is not in the page's own.
    fn source(&self, step: &Step) -> Option<String> {
        let site = &self.world.site;
        let own = site.lang(self.page.lang).tag.as_str();
        let tags = step
            .texts()
            .filter_map(|said| site.text_for(self.page, said));
        let other = tags.map(|(tag, _)| tag).find(|tag| *tag != own)?;
        Some(site.lang(site.lang_by_tag(other)?).name.clone())
    }
}
