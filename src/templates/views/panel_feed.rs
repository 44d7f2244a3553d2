//! What a feed tells those who follow a panel or one recommendation: what happened, what was changed in the records, and what
//! has become late. Each has an id of its own, so that a feed reader shows it as new.

use jiff::civil::Date;

use super::panel::PanelTeller;
use super::panel_item::ChangeText;
use super::panel_story::{ItemLink, StepText};
use super::teller::Words;
use crate::content::kinds::panel::Part;
use crate::panels::{Awaited, Due, Item};
use crate::templates::shapes::Label;
use crate::templates::{View, World};

/// Answers with the entries of a feed, the newest first, by the address of a board or of a recommendation.
pub struct PanelSteps;

impl View for PanelSteps {
    type Answer = Vec<StepText>;
    const NAME: &'static str = "panel-steps";

    fn answer(world: &World, route: &str) -> Self::Answer {
        let page = world.site.at(route);
        let Some((panel, part)) = world.site.panel(page) else {
            return Vec::new();
        };
        let teller = PanelTeller::new(world, page, panel);
        let (told, items): (Vec<StepText>, Vec<&Item>) = match part {
            Part::Item(id) => {
                let items: Vec<&Item> = panel.item(id).into_iter().collect();
                let steps = items.iter().flat_map(|item| panel.story(item));
                let steps = steps.map(|step| teller.step(&step));
                (steps.filter(|step| !step.ahead).collect(), items)
            }
            _ => {
                let years = teller.timeline();
                let steps = years
                    .into_iter()
                    .rev()
                    .flat_map(|year| year.steps.into_iter().rev());
                (steps.collect(), panel.items.iter().collect())
            }
        };
        let whole = !matches!(part, Part::Item(_));
        let further = items.into_iter().flat_map(|item| {
            let link = whole.then(|| teller.link(item));
            let news = teller.news(item).into_iter();
            news.map(move |entry| StepText {
                item: link.clone(),
                ..entry
            })
        });
        let mut all: Vec<StepText> = told.into_iter().chain(further).collect();
        all.sort_by(|a, b| a.on.iso.cmp(&b.on.iso));
        all.reverse();
        all
    }
}

impl PanelTeller<'_> {
    /// What was changed in an item's record, and what of it is late.
    fn news(&self, item: &Item) -> Vec<StepText> {
        let changes = self
            .changes(item)
            .into_iter()
            .filter(|change| !change.first);
        let changes = changes.map(|change| self.changed(item, change));
        let late = self.panel.awaited(item).into_iter();
        let late = late.filter(|due| due.on < self.teller.today());
        let late: Vec<StepText> = late.filter_map(|due| self.late(item, due)).collect();
        changes.chain(late).collect()
    }

    fn entry(
        &self,
        item: &Item,
        (id, kind): (String, &'static str),
        on: Date,
        detail: String,
    ) -> StepText {
        StepText {
            id,
            kind: self.teller.label("panel", kind),
            on: self.teller.day(on),
            ahead: false,
            title: Some(self.named(&item.title, item.id())),
            detail: (!detail.is_empty()).then_some(Words {
                text: detail,
                lang: None,
            }),
            verdict: None,
            page: None,
            url: None,
            item: None,
        }
    }

    fn changed(&self, item: &Item, change: ChangeText) -> StepText {
        let mut told: Vec<String> = change.parts.into_iter().map(|part| part.label).collect();
        let status = change.status.map(|status| {
            let from = status.from.map(|from: Label| from.label + " → ");
            format!("{}{}", from.unwrap_or_default(), status.to.label)
        });
        told.extend(status);
        let id = format!("changed-{}", change.number);
        self.entry(item, (id, "changes"), change.day, told.join(" · "))
    }

    /// It became late on the day after.
    fn late(&self, item: &Item, due: Due<'_>) -> Option<StepText> {
        let on = due.on.tomorrow().ok()?;
        let id = format!("late-{}-{}-{}", due.what.key(), due.of, due.on);
        let told = match due.what {
            Awaited::Response => "panel-due-response",
            Awaited::Action => "panel-due-action",
            Awaited::Measure => "panel-due-measure",
        };
        let day = self.teller.day(due.on).text;
        let told = self
            .world
            .text(self.page.lang, told, &[("date", day.as_str().into())]);
        Some(self.entry(item, (id, "late"), on, told))
    }

    pub(super) fn link(&self, item: &Item) -> ItemLink {
        ItemLink {
            title: self.named(&item.title, item.id()),
            url: self.url(item.id()),
        }
    }
}
