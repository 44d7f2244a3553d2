//! A panel with everything that belongs to it, out of all its files.

use std::collections::BTreeMap;

use super::history::{Fault, History};
use super::item::Item;
use super::people::People;
use super::record::{About, Action, Addressee, AgendaItem, Day, Evidence, Meeting, Response};
use super::state::State;
use super::words::Verdict;
use crate::fields::{Link, Reference};

/// A panel of the site.
#[derive(Debug, Clone)]
pub struct Panel {
    /// Its name in addresses: that of its file or folder.
    pub id: String,
    pub about: About,
    pub addressees: Vec<Addressee>,
    /// In the order of their days.
    pub meetings: Vec<Meeting>,
    /// Recommendations, then measures, as they are written.
    pub items: Vec<Item>,
    pub responses: Vec<Response>,
    pub actions: Vec<Action>,
    pub evidence: Vec<Evidence>,
    pub people: People,
    /// What `panel record` wrote.
    pub history: History,
    /// Every item as it is to be recorded.
    pub states: BTreeMap<String, State>,
    /// Where the logs are not as they were written.
    pub(super) faults: Vec<Fault>,
    /// A file could not be read: what is missing may be in it.
    pub(super) unread: bool,
    /// Hash of all of the above.
    pub hash: u64,
}

/// Whether a reference names an id.
pub(super) fn names(reference: &Option<Reference>, id: &str) -> bool {
    reference
        .as_ref()
        .is_some_and(|reference| reference.name == id)
}

impl Panel {
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id() == id)
    }

    pub fn meeting(&self, id: &str) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| names(&meeting.id, id))
    }

    pub fn addressee(&self, id: &str) -> Option<&Addressee> {
        self.addressees
            .iter()
            .find(|addressee| names(&addressee.id, id))
    }

    /// An agenda item with its meeting.
    pub fn agenda(&self, id: &str) -> Option<(&Meeting, &AgendaItem)> {
        let all = self
            .meetings
            .iter()
            .flat_map(|m| m.agenda.iter().map(move |a| (m, a)));
        all.into_iter().find(|(_, item)| names(&item.id, id))
    }

    /// What was answered, in the order of days.
    pub fn responses_to(&self, item: &Item) -> impl Iterator<Item = &Response> {
        self.responses
            .iter()
            .filter(|response| names(&response.to, item.id()))
    }

    pub fn actions_for(&self, item: &Item) -> impl Iterator<Item = &Action> {
        self.actions
            .iter()
            .filter(|action| names(&action.item, item.id()))
    }

    /// The day of the answer that took an item on first, if one did.
    pub(super) fn taken_on(&self, item: &Item) -> Option<&Day> {
        let takes = |response: &&Response| {
            let verdict = response.verdict.as_ref().map(|verdict| verdict.value);
            matches!(verdict, Some(Verdict::Accept | Verdict::Partly))
        };
        self.responses_to(item).find(takes)?.date.as_ref()
    }

    /// Evidence about an item or about one of its actions.
    pub fn evidence_of(&self, item: &Item) -> impl Iterator<Item = &Evidence> {
        self.evidence.iter().filter(|evidence| {
            let of_action = |action| names(&evidence.subject, super::id_of(action));
            names(&evidence.subject, item.id())
                || self.actions_for(item).any(|action| of_action(&action.id))
        })
    }

    /// Evidence about an item itself, or about an action, by its id.
    pub(super) fn evidence_for<'p>(&'p self, id: &'p str) -> impl Iterator<Item = &'p Evidence> {
        self.evidence
            .iter()
            .filter(move |evidence| names(&evidence.subject, id))
    }

    /// Every address outside that its records lead to, with the name of the record that does.
    pub fn cited(&self) -> impl Iterator<Item = (&Reference, &Link)> {
        let papers = self
            .meetings
            .iter()
            .flat_map(|m| m.documents.iter().map(move |d| (&m.id, &d.url)));
        let bodies = self.addressees.iter().map(|a| (&a.id, &a.website));
        let answers = self.responses.iter().map(|r| (&r.id, &r.url));
        let shown = self.evidence.iter().map(|e| (&e.id, &e.url));
        let named = papers.chain(bodies).chain(answers).chain(shown);
        let named = named.filter_map(|(id, url)| Some((id.as_ref()?, url.as_ref()?)));
        let plans = self.items.iter();
        named.chain(plans.filter_map(|item| Some((&item.id, item.plan_url.as_ref()?))))
    }

    /// The items that came out of an agenda item.
    pub fn led_to<'p>(&'p self, agenda: &'p str) -> impl Iterator<Item = &'p Item> {
        let from = move |item: &&Item| item.from.iter().any(|name| name.name == agenda);
        self.items.iter().filter(from)
    }
}
