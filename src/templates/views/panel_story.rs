//! What happened, step by step: of one recommendation, and of a whole panel by year.

use serde::Serialize;

use super::panel::PanelTeller;
use super::teller::Words;
use crate::panels::{Item, Step, StepKind};
use crate::templates::shapes::{DateText, Label};

/// A step of a story.
#[derive(Debug, Clone, Serialize)]
pub struct StepText {
    /// What tells it from others of its page: `response-a1`.
    pub id: String,
    pub kind: Label,
    pub on: DateText,
    /// The day was still to come when the site was built.
    pub ahead: bool,
    pub title: Option<Words>,
    pub detail: Option<Words>,
    pub verdict: Option<Label>,
    /// A page of the panel.
    pub page: Option<String>,
    /// A page elsewhere.
    pub url: Option<String>,
    /// Of which recommendation, in the time line of a panel.
    pub item: Option<ItemLink>,
}

/// A recommendation or a measure, and its page.
#[derive(Debug, Clone, Serialize)]
pub struct ItemLink {
    pub title: Words,
    pub url: String,
}

/// What happened in a year, the newest first.
#[derive(Debug, Clone, Serialize)]
pub struct YearText {
    pub year: i16,
    pub steps: Vec<StepText>,
}

impl PanelTeller<'_> {
    pub fn step(&self, step: &Step<'_>) -> StepText {
        let words = |said: Option<&crate::fields::Said>| said.and_then(|said| self.words(said));
        StepText {
            id: format!("{}-{}", step.kind.key(), step.of),
            kind: self.teller.label("panel-step", step.kind.key()),
            on: self.teller.day(step.on),
            ahead: step.on > self.teller.today(),
            title: words(step.title),
            detail: words(step.detail),
            verdict: step
                .verdict
                .map(|verdict| self.teller.label("panel-verdict", verdict.key())),
            page: (step.kind == StepKind::Meeting).then(|| self.url(step.of)),
            url: step.url.map(|link| link.0.clone()),
            item: None,
        }
    }

    /// All that happened, by year; what is still to come is left to the recommendations' own pages.
    pub fn timeline(&self) -> Vec<YearText> {
        let mut years: Vec<YearText> = Vec::new();
        for (step, item) in self.all_steps() {
            let year = step.on.year();
            let text = StepText {
                item: item.map(|item| self.link(item)),
                ..self.step(&step)
            };
            match years.last_mut().filter(|last| last.year == year) {
                Some(last) => last.steps.push(text),
                None => years.push(YearText {
                    year,
                    steps: vec![text],
                }),
            }
        }
        years
    }

    /// Every step once, the newest first: a meeting is not told again for each recommendation that came of it.
    pub fn all_steps(&self) -> Vec<(Step<'_>, Option<&Item>)> {
        let stories = self.panel.items.iter().flat_map(|item| {
            let own = self
                .panel
                .story(item)
                .into_iter()
                .filter(|step| step.kind != StepKind::Meeting);
            own.map(move |step| (step, Some(item)))
        });
        let mut steps: Vec<_> = stories
            .chain(self.panel.meeting_steps().map(|step| (step, None)))
            .collect();
        steps.retain(|(step, _)| step.on <= self.teller.today());
        steps.sort_by_key(|(step, _)| std::cmp::Reverse((step.on, step.kind)));
        steps
    }
}
