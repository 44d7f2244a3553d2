//! What is recorded of a recommendation or a measure: flat, in words that do not change with the program, and with
//! references in place of names.

use std::collections::{BTreeMap, BTreeSet};

use super::history::Event;
use super::item::Item;
use super::names::Withdrawn;
use super::panel::Panel;
use super::people::People;
use super::record::Day;
use crate::fields::{Link, Reference, Said};

/// Values by key, such as `title.ja` or `response.a1.date`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State(BTreeMap<String, String>);

/// What is new or differs, and what is gone.
type Change = (BTreeMap<String, String>, BTreeSet<String>);

impl State {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    #[cfg(test)]
    pub(super) fn of<const N: usize>(values: [(&str, &str); N]) -> Self {
        Self(
            values
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                .into(),
        )
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }

    /// Takes over what a line of a history says.
    pub fn apply(&mut self, event: &Event) {
        self.0.extend(event.set.clone());
        self.0.retain(|key, _| !event.unset.contains(key));
    }

    /// What changed since an earlier state, if anything did.
    pub(super) fn since(&self, before: &Self) -> Option<Change> {
        let differs = |(key, value): &(&String, &String)| {
            before.0.get(*key).is_none_or(|old| !alike(old, value))
        };
        let set: BTreeMap<_, _> = self
            .0
            .iter()
            .filter(differs)
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect();
        let unset: BTreeSet<_> = before
            .0
            .keys()
            .filter(|key| !self.0.contains_key(*key))
            .cloned()
            .collect();
        (!set.is_empty() || !unset.is_empty()).then_some((set, unset))
    }
}

/// A person whose salt was erased after a withdrawal is as they were: nobody can tell any more.
fn alike(old: &str, now: &str) -> bool {
    let mut parts = (old.split(' '), now.split(' '));
    old == now
        || (now.contains(GONE) && old.split(' ').count() == now.split(' ').count() && {
            std::iter::zip(&mut parts.0, &mut parts.1)
                .all(|(old, now)| old == now || (now == GONE && old.starts_with('@')))
        })
}

/// What stands for somebody without a salt.
const GONE: &str = "@-";

/// Puts a state together.
struct Writer<'p> {
    people: &'p People,
    values: BTreeMap<String, String>,
}

impl Writer<'_> {
    fn put(&mut self, key: impl Into<String>, value: impl ToString) {
        let value = value.to_string();
        if !value.is_empty() {
            self.values.insert(key.into(), value);
        }
    }

    fn said(&mut self, key: &str, said: &Said) {
        for (tag, text) in said.text.all() {
            let text = self.without_names(text);
            self.put(format!("{key}.{tag}"), text);
        }
    }

    fn day(&mut self, key: &str, day: &Option<Day>) {
        self.put(
            key,
            day.as_ref()
                .map_or(String::new(), |day| day.value.to_string()),
        );
    }

    fn link(&mut self, key: &str, link: &Option<Link>) {
        self.put(key, link.as_ref().map_or("", |link| &link.0));
    }

    fn names(&mut self, key: &str, names: &[Reference]) {
        let names: Vec<&str> = names.iter().map(|name| name.name.as_str()).collect();
        self.put(key, names.join(" "));
    }

    fn people(&mut self, key: &str, names: &[Reference]) {
        let reference = |name: &Reference| {
            let known = self
                .people
                .get(&name.name)
                .and_then(|person| person.reference());
            known.map_or(GONE.to_owned(), |reference| format!("@{reference}"))
        };
        let names: Vec<String> = names.iter().map(reference).collect();
        self.put(key, names.join(" "));
    }

    /// Names in a text are not for ever either.
    fn without_names(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for person in &self.people.all {
            if let Some(reference) = person.reference() {
                text = Withdrawn::naming(std::iter::once(person))
                    .replaced(&text, &format!("@{reference}"));
            }
        }
        text
    }
}

impl Panel {
    /// An item with its answers, actions and evidence, as `panel record` writes it down.
    pub(super) fn state_of(&self, item: &Item) -> State {
        let mut writer = Writer {
            people: &self.people,
            values: BTreeMap::new(),
        };
        writer.item(item);
        for response in self.responses_to(item) {
            let key = format!("response.{}", super::id_of(&response.id));
            writer.names(&format!("{key}.by"), response.by.as_slice());
            writer.day(&format!("{key}.date"), &response.date);
            writer.put(
                format!("{key}.verdict"),
                response.verdict.as_ref().map_or("", |v| v.value.key()),
            );
            writer.said(&format!("{key}.reason"), &response.reason);
            writer.link(&format!("{key}.url"), &response.url);
        }
        for action in self.actions_for(item) {
            let key = format!("action.{}", super::id_of(&action.id));
            writer.said(&format!("{key}.title"), &action.title);
            writer.said(&format!("{key}.owner"), &action.owner);
            writer.day(&format!("{key}.starts_on"), &action.starts_on);
            writer.day(&format!("{key}.due"), &action.due);
            writer.day(&format!("{key}.done_on"), &action.done_on);
        }
        for evidence in self.evidence_of(item) {
            let key = format!("evidence.{}", super::id_of(&evidence.id));
            writer.names(&format!("{key}.for"), evidence.subject.as_slice());
            writer.said(&format!("{key}.title"), &evidence.title);
            writer.link(&format!("{key}.url"), &evidence.url);
            writer.day(&format!("{key}.date"), &evidence.date);
        }
        State(writer.values)
    }
}

impl Writer<'_> {
    fn item(&mut self, item: &Item) {
        self.put("kind", item.kind.key());
        let texts = [
            ("title", &item.title),
            ("text", &item.text),
            ("plain", &item.plain),
            ("theme", &item.theme),
            ("dissent", &item.dissent),
            ("plan", &item.plan),
            ("withdrawn_reason", &item.withdrawn_reason),
            ("redaction", &item.redaction),
        ];
        texts
            .into_iter()
            .for_each(|(key, said)| self.said(key, said));
        self.put(
            "priority",
            item.priority.map_or("", |priority| priority.key()),
        );
        self.put("unanimous", if item.unanimous { "true" } else { "" });
        self.names("from", &item.from);
        self.people("proposed_by", &item.proposed_by);
        self.names("addressee", item.addressee.as_slice());
        self.day("begun_on", &item.begun_on);
        self.day("due", &item.due);
        self.put(
            "status",
            item.status.as_ref().map_or("", |status| status.value.key()),
        );
        self.day("withdrawn_on", &item.withdrawn_on);
        self.link("plan_url", &item.plan_url);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_erased_person_is_no_change() {
        assert!(alike("@0123456789abcdef @ff", "@- @ff"));
        assert!(!alike("@0123456789abcdef @fe", "@- @ff"));
        assert!(!alike("title", "@-"));
        assert!(!alike("@ff", "@- @-"));
    }
}
