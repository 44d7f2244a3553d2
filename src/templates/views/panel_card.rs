//! A recommendation or a measure in a list, with what is still awaited.

use serde::Serialize;

use super::panel::PanelTeller;
use super::teller::Words;
use crate::panels::{Due, Item};
use crate::templates::shapes::{DateText, Label};

/// An item in a list.
#[derive(Debug, Clone, Serialize)]
pub struct PanelCard {
    pub id: String,
    pub url: String,
    /// `recommendation` or `measure`.
    pub kind: Label,
    pub title: Words,
    pub plain: Option<Words>,
    pub status: Label,
    pub addressee: Option<Words>,
    pub begun_on: Option<DateText>,
    pub answer: Option<AnswerText>,
    pub awaited: Vec<DueText>,
}

/// The last answer.
#[derive(Debug, Clone, Serialize)]
pub struct AnswerText {
    pub verdict: Option<Label>,
    pub on: Option<DateText>,
}

/// What is to come by a day.
#[derive(Debug, Clone, Serialize)]
pub struct DueText {
    /// `response`, `action` or `measure`.
    pub what: &'static str,
    pub on: DateText,
    /// Whether the day was over when the site was built.
    pub late: bool,
}

impl PanelTeller<'_> {
    /// An item as lists show it.
    pub fn card(&self, item: &Item) -> PanelCard {
        let addressee = item
            .addressee
            .as_ref()
            .and_then(|name| self.panel.addressee(&name.name));
        let answer = self.panel.responses_to(item).last();
        PanelCard {
            id: item.id().to_owned(),
            url: self.url(item.id()),
            kind: self.teller.label("panel-kind", item.kind.key()),
            title: self.named(&item.title, item.id()),
            plain: self.words(&item.plain),
            status: self.status(item.status()),
            addressee: addressee.and_then(|addressee| self.words(&addressee.name)),
            begun_on: item.begun_on.as_ref().map(|day| self.teller.day(day.value)),
            answer: answer.map(|answer| AnswerText {
                verdict: answer
                    .verdict
                    .as_ref()
                    .map(|verdict| self.teller.label("panel-verdict", verdict.value.key())),
                on: answer.date.as_ref().map(|day| self.teller.day(day.value)),
            }),
            awaited: self
                .panel
                .awaited(item)
                .into_iter()
                .map(|due| self.due(due))
                .collect(),
        }
    }

    pub fn due(&self, due: Due<'_>) -> DueText {
        DueText {
            what: due.what.key(),
            on: self.teller.day(due.on),
            late: due.on < self.teller.today(),
        }
    }
}
