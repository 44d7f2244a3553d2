//! A recommendation of a panel or a measure of a public plan: what stands at the head of a chain of answers, actions and
//! evidence, and what may be late in it.

use jiff::civil::Date;

use super::panel::Panel;
use super::record::{Day, Measure, Recommendation};
use super::words::{ItemKind, Priority, Status};
use crate::fields::{Link, Placed, Reference, Said};

/// What was asked for or promised.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Item {
    pub id: Reference,
    pub kind: ItemKind,
    pub title: Said,
    pub text: Said,
    pub plain: Said,
    pub theme: Said,
    pub priority: Option<Priority>,
    pub from: Vec<Reference>,
    pub proposed_by: Vec<Reference>,
    pub dissent: Said,
    pub unanimous: bool,
    /// The plan of a measure.
    pub plan: Said,
    pub plan_url: Option<Link>,
    /// Who is asked, or promised it.
    pub addressee: Option<Reference>,
    /// The day on which it was handed over or promised.
    pub begun_on: Option<Day>,
    /// The last day for an answer, or the last of the year that a measure is due in.
    pub due: Option<Day>,
    pub due_year: Option<u32>,
    pub fiscal_year: bool,
    pub status: Option<Placed<Status>>,
    pub withdrawn_on: Option<Day>,
    pub withdrawn_reason: Said,
    pub redaction: Said,
}

/// What somebody still has to do by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due<'p> {
    pub what: Awaited,
    /// The id of the action, or of what was asked.
    pub of: &'p str,
    pub on: Date,
}

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Awaited {
    Response,
    Action,
    Measure,
}

impl Awaited {
    /// The end of its string's id, and its name in open data.
    pub fn key(self) -> &'static str {
        match self {
            Self::Response => "response",
            Self::Action => "action",
            Self::Measure => "measure",
        }
    }
}

impl Item {
    pub(super) fn of_recommendation(r: Recommendation) -> Option<Self> {
        Some(Self {
            id: r.id?,
            kind: ItemKind::Recommendation,
            title: r.title,
            text: r.text,
            plain: r.plain,
            theme: r.theme,
            priority: r.priority,
            from: r.from,
            proposed_by: r.proposed_by,
            dissent: r.dissent,
            unanimous: r.unanimous,
            plan: Said::default(),
            plan_url: None,
            addressee: r.addressee,
            begun_on: r.sent_on,
            due: r.response_due,
            due_year: None,
            fiscal_year: false,
            status: r.status,
            withdrawn_on: r.withdrawn_on,
            withdrawn_reason: r.withdrawn_reason,
            redaction: r.redaction,
        })
    }

    pub(super) fn of_measure(m: Measure) -> Option<Self> {
        let due = m
            .due_year
            .as_ref()
            .and_then(|year| last_day(year, m.fiscal_year));
        Some(Self {
            id: m.id?,
            kind: ItemKind::Measure,
            title: m.title,
            text: m.text,
            plain: m.plain,
            theme: m.theme,
            priority: None,
            from: Vec::new(),
            proposed_by: Vec::new(),
            dissent: Said::default(),
            unanimous: false,
            plan: m.plan,
            plan_url: m.plan_url,
            addressee: m.promised_by,
            begun_on: m.promised_on,
            due,
            due_year: m.due_year.map(|year| year.value),
            fiscal_year: m.fiscal_year,
            status: m.status,
            withdrawn_on: m.withdrawn_on,
            withdrawn_reason: m.withdrawn_reason,
            redaction: Said::default(),
        })
    }

    pub fn id(&self) -> &str {
        &self.id.name
    }

    /// Its status; of one that could not be read, that nothing has come of it.
    pub fn status(&self) -> Status {
        self.status
            .as_ref()
            .map_or(Status::Waiting, |status| status.value)
    }
}

/// The last day of a year, or of a fiscal year, which in Japan ends on 31 March.
fn last_day(year: &Placed<u32>, fiscal: bool) -> Option<Day> {
    let number = i16::try_from(year.value).ok()?;
    let day = match fiscal {
        true => Date::new(number.checked_add(1)?, 3, 31),
        false => Date::new(number, 12, 31),
    };
    Some(Day {
        value: day.ok()?,
        place: year.place.clone(),
    })
}

impl Panel {
    /// What is still to come of an item, the earliest first. Of one that is over nothing is, but for actions that nobody
    /// ended: no status makes them go away.
    pub fn awaited<'p>(&'p self, item: &'p Item) -> Vec<Due<'p>> {
        let status = item.status();
        let over = matches!(status, Status::Done | Status::Declined | Status::Withdrawn);
        let own = item.due.as_ref().filter(|_| match item.kind {
            _ if over => false,
            ItemKind::Recommendation => self.responses_to(item).next().is_none(),
            ItemKind::Measure => true,
        });
        let what = match item.kind {
            ItemKind::Recommendation => Awaited::Response,
            ItemKind::Measure => Awaited::Measure,
        };
        let own = own.map(|day| Due {
            what,
            of: item.id(),
            on: day.value,
        });
        let open = self
            .actions_for(item)
            .filter(|action| action.done_on.is_none());
        let actions = open.filter_map(|action| {
            let on = action.due.as_ref()?.value;
            let of = action.id.as_ref().map_or("", |id| id.name.as_str());
            Some(Due {
                what: Awaited::Action,
                of,
                on,
            })
        });
        let mut all: Vec<Due<'p>> = own.into_iter().chain(actions).collect();
        all.sort_by_key(|due| due.on);
        all
    }
}
