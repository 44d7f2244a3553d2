//! A recommendation or a measure with its whole history: where it came from, what happened, what was changed in its record.

use jiff::civil::Date;
use serde::Serialize;

use super::panel::PanelTeller;
use super::panel_card::PanelCard;
use super::panel_meeting::AgendaText;
use super::panel_story::StepText;
use super::teller::Words;
use crate::fields::Choice;
use crate::panels::{self, Event, Item, State, Status};
use crate::templates::shapes::{DateText, Label};

/// An item with everything that is known of it.
#[derive(Debug, Clone, Serialize)]
pub struct ItemText {
    pub card: PanelCard,
    pub text: Option<Words>,
    pub theme: Option<Words>,
    pub priority: Option<Label>,
    pub dissent: Option<Words>,
    pub unanimous: bool,
    /// Names of those who proposed it and agree to be named.
    pub proposers: Vec<Words>,
    pub plan: Option<Words>,
    pub plan_url: Option<String>,
    pub due_year: Option<u32>,
    pub fiscal_year: bool,
    /// The agenda items that it came from.
    pub origins: Vec<Origin>,
    /// What happened, the oldest first.
    pub story: Vec<StepText>,
    pub redaction: Option<Words>,
    /// What was changed in its record, the newest first.
    pub changes: Vec<ChangeText>,
}

/// Where an item came from.
#[derive(Debug, Clone, Serialize)]
pub struct Origin {
    pub meeting: Words,
    pub url: String,
    pub on: Option<DateText>,
    pub agenda: AgendaText,
}

/// One line of the history.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeText {
    pub on: DateText,
    #[serde(skip)]
    pub day: Date,
    /// Recording began with it.
    #[serde(skip)]
    pub first: bool,
    /// Its number in the panel's history.
    pub number: u64,
    pub hash: String,
    /// `first`, `status`, `response`, `action`, `evidence`, `days` or `text`.
    pub parts: Vec<Label>,
    /// Where it changed.
    pub status: Option<StatusChange>,
}

/// A status before and after.
#[derive(Debug, Clone, Serialize)]
pub struct StatusChange {
    pub from: Option<Label>,
    pub to: Label,
}

impl PanelTeller<'_> {
    /// An item as its own page shows it.
    pub fn item(&self, item: &Item) -> ItemText {
        ItemText {
            card: self.card(item),
            text: self.words(&item.text),
            theme: self.words(&item.theme),
            priority: item
                .priority
                .map(|priority| self.teller.label("panel-priority", priority.key())),
            dissent: self.words(&item.dissent),
            unanimous: item.unanimous,
            proposers: self.people(&item.proposed_by),
            plan: self.words(&item.plan),
            plan_url: item.plan_url.as_ref().map(|link| link.0.clone()),
            due_year: item.due_year,
            fiscal_year: item.fiscal_year,
            origins: self.origins(item),
            story: self
                .panel
                .story(item)
                .iter()
                .map(|step| self.step(step))
                .collect(),
            redaction: self.words(&item.redaction),
            changes: self.changes(item),
        }
    }

    fn origins(&self, item: &Item) -> Vec<Origin> {
        let found = item
            .from
            .iter()
            .filter_map(|name| self.panel.agenda(&name.name));
        found
            .map(|(meeting, agenda)| Origin {
                meeting: self.named(&meeting.title, panels::id_of(&meeting.id)),
                url: self.url(panels::id_of(&meeting.id)),
                on: meeting.date.as_ref().map(|day| self.teller.day(day.value)),
                agenda: self.agenda(agenda),
            })
            .collect()
    }

    pub(super) fn changes(&self, item: &Item) -> Vec<ChangeText> {
        let mut before = State::default();
        let mut changes: Vec<ChangeText> = Vec::new();
        for event in self.panel.history.of(item.id()) {
            changes.push(self.change(event, &before, changes.is_empty()));
            before.apply(event);
        }
        changes.reverse();
        changes
    }

    fn change(&self, event: &Event, before: &State, first: bool) -> ChangeText {
        let keys = event.set.keys().chain(&event.unset).map(String::as_str);
        let mut parts: Vec<&'static str> = match first {
            true => vec!["first"],
            false => keys.map(part).collect(),
        };
        parts.sort_unstable();
        parts.dedup();
        let status = |key: &str| {
            let found = Status::ALL.iter().find(|(_, known, _)| *known == key);
            found.map(|(status, ..)| self.status(*status))
        };
        let after = event.set.get("status").and_then(|key| status(key));
        ChangeText {
            on: self.teller.day(event.on),
            day: event.on,
            first,
            number: event.n,
            hash: event.hash.clone(),
            parts: parts
                .into_iter()
                .map(|part| self.teller.label("panel-change", part))
                .collect(),
            status: after.map(|to| StatusChange {
                from: before.get("status").and_then(status),
                to,
            }),
        }
    }
}

/// What a key of a record belongs to.
fn part(key: &str) -> &'static str {
    match key.split('.').next().unwrap_or_default() {
        "status" => "status",
        "response" => "response",
        "action" => "action",
        "evidence" => "evidence",
        "begun_on" | "due" | "withdrawn_on" => "days",
        _ => "text",
    }
}
