//! The story of a recommendation or a measure: what happened on which day, from the meeting to the evidence.

use jiff::civil::Date;

use super::item::Item;
use super::panel::Panel;
use super::record::{Day, Meeting};
use super::words::{ItemKind, Verdict};
use crate::fields::{Link, Said};

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepKind {
    Meeting,
    Sent,
    Promised,
    Response,
    ActionBegun,
    ActionDone,
    Evidence,
    Withdrawn,
}

impl StepKind {
    /// The end of its string's id, and its name in open data.
    pub fn key(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Sent => "sent",
            Self::Promised => "promised",
            Self::Response => "response",
            Self::ActionBegun => "action-begun",
            Self::ActionDone => "action-done",
            Self::Evidence => "evidence",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// One step of a story.
#[derive(Debug, Clone, Copy)]
pub struct Step<'p> {
    pub on: Date,
    pub kind: StepKind,
    /// The id of the meeting, answer, action or evidence.
    pub of: &'p str,
    /// What it is about.
    pub title: Option<&'p Said>,
    /// Why, or by whom.
    pub detail: Option<&'p Said>,
    pub verdict: Option<Verdict>,
    pub url: Option<&'p Link>,
}

/// A meeting as a step of what came of it.
fn of_meeting(meeting: &Meeting) -> Option<Step<'_>> {
    let step = Step::new(StepKind::Meeting, &meeting.date, super::id_of(&meeting.id))?;
    Some(Step {
        title: Some(&meeting.title),
        ..step
    })
}

impl<'p> Step<'p> {
    fn new(kind: StepKind, on: &'p Option<Day>, of: &'p str) -> Option<Self> {
        let on = on.as_ref()?.value;
        Some(Self {
            on,
            kind,
            of,
            title: None,
            detail: None,
            verdict: None,
            url: None,
        })
    }
}

impl Panel {
    /// What happened with an item, in the order of days.
    pub fn story<'p>(&'p self, item: &'p Item) -> Vec<Step<'p>> {
        let mut steps: Vec<Step<'p>> = Vec::new();
        let mut meetings: Vec<&Meeting> = item
            .from
            .iter()
            .filter_map(|name| Some(self.agenda(&name.name)?.0))
            .collect();
        meetings.dedup_by_key(|meeting| &meeting.id);
        steps.extend(meetings.into_iter().filter_map(of_meeting));
        let begun = match item.kind {
            ItemKind::Recommendation => StepKind::Sent,
            ItemKind::Measure => StepKind::Promised,
        };
        let addressee = item
            .addressee
            .as_ref()
            .and_then(|name| self.addressee(&name.name));
        let begun = Step::new(begun, &item.begun_on, item.id());
        steps.extend(begun.map(|step| Step {
            title: addressee.map(|addressee| &addressee.name),
            ..step
        }));
        steps.extend(self.answers(item));
        steps.extend(self.doings(item));
        let withdrawn = Step::new(StepKind::Withdrawn, &item.withdrawn_on, item.id());
        steps.extend(withdrawn.map(|step| Step {
            detail: Some(&item.withdrawn_reason),
            ..step
        }));
        steps.sort_by_key(|step| (step.on, step.kind));
        steps
    }

    /// Every meeting as a step.
    pub fn meeting_steps(&self) -> impl Iterator<Item = Step<'_>> {
        self.meetings.iter().filter_map(of_meeting)
    }

    fn answers<'p>(&'p self, item: &'p Item) -> impl Iterator<Item = Step<'p>> {
        self.responses_to(item).filter_map(move |response| {
            let by = response.by.as_ref().or(item.addressee.as_ref());
            let by = by.and_then(|name| self.addressee(&name.name));
            Some(Step {
                title: by.map(|by| &by.name),
                detail: Some(&response.reason),
                verdict: response.verdict.as_ref().map(|verdict| verdict.value),
                url: response.url.as_ref(),
                ..Step::new(
                    StepKind::Response,
                    &response.date,
                    super::id_of(&response.id),
                )?
            })
        })
    }

    fn doings<'p>(&'p self, item: &'p Item) -> Vec<Step<'p>> {
        let mut steps = Vec::new();
        for action in self.actions_for(item) {
            let of = super::id_of(&action.id);
            let told = |step| Step {
                title: Some(&action.title),
                detail: Some(&action.owner),
                ..step
            };
            steps.extend(Step::new(StepKind::ActionBegun, &action.starts_on, of).map(told));
            let done = Step::new(StepKind::ActionDone, &action.done_on, of);
            steps.extend(done.map(|step| Step {
                title: Some(&action.title),
                ..step
            }));
        }
        steps.extend(self.evidence_of(item).filter_map(|evidence| {
            let step = Step::new(
                StepKind::Evidence,
                &evidence.date,
                super::id_of(&evidence.id),
            )?;
            Some(Step {
                title: Some(&evidence.title),
                url: evidence.url.as_ref(),
                ..step
            })
        }));
        steps
    }
}
