//! Days in their order: nothing happens before what it came of, and nothing has happened that is still to come.

use jiff::civil::Date;

use super::item::Item;
use super::panel::Panel;
use super::record::{Day, Meeting};
use super::rules::{DATE_BEFORE_CAUSE, DATE_TO_COME};
use crate::diagnostics::Diagnostics;

/// Days of which each came of the one before it, as far as they are known: from the meeting to the evidence.
type Thread<'p> = Vec<Option<&'p Day>>;

/// Reports days that cannot be.
pub(super) fn check(panel: &Panel, today: Date, diagnostics: &mut Diagnostics) {
    let consents = panel.people.all.iter();
    let consents =
        consents.map(|person| vec![person.consent_on.as_ref(), person.withdrawn_on.as_ref()]);
    let items = panel.items.iter().flat_map(|item| threads(panel, item));
    for thread in items.chain(consents) {
        let known: Vec<&Day> = thread.into_iter().flatten().collect();
        for pair in known.windows(2) {
            if let [cause, day] = pair {
                hold(day, cause, diagnostics);
            }
        }
    }
    for day in happened(panel).filter(|day| day.value > today) {
        diagnostics.push(day.find(&DATE_TO_COME).arg("day", day.value));
    }
}

fn hold(day: &Day, cause: &Day, diagnostics: &mut Diagnostics) {
    if day.value < cause.value {
        let finding = day
            .find(&DATE_BEFORE_CAUSE)
            .arg("day", day.value)
            .arg("cause", cause.value);
        diagnostics.push(finding.related(
            cause.place.clone(),
            "もとになる日はここです",
            "what it came of is here",
        ));
    }
}

/// Every way from a meeting through an item to what came of it.
fn threads<'p>(panel: &'p Panel, item: &'p Item) -> Vec<Thread<'p>> {
    let sent = item.begun_on.as_ref();
    let meetings = item
        .from
        .iter()
        .filter_map(|name| Some(panel.agenda(&name.name)?.0));
    let mut threads: Vec<Thread<'p>> = meetings.map(|m| vec![m.date.as_ref(), sent]).collect();
    let answers = panel.responses_to(item).map(|answer| answer.date.as_ref());
    let ends = [item.due.as_ref(), item.withdrawn_on.as_ref()];
    threads.extend(ends.into_iter().chain(answers).map(|day| vec![sent, day]));
    let taken_on = vec![sent, panel.taken_on(item)];
    for action in panel.actions_for(item) {
        let begun = further(&taken_on, action.starts_on.as_ref());
        let done = further(&begun, action.done_on.as_ref());
        threads.push(further(&begun, action.due.as_ref()));
        threads.extend(shown(panel, super::id_of(&action.id), (&begun, done)));
    }
    let ends = panel
        .actions_for(item)
        .map(|action| action.done_on.as_ref());
    let last = ends.max_by_key(|day| day.map(|day| day.value)).flatten();
    let done = further(&taken_on, last);
    threads.extend(shown(panel, item.id(), (&taken_on, done)));
    threads
}

fn further<'p>(thread: &[Option<&'p Day>], day: Option<&'p Day>) -> Thread<'p> {
    [thread, &[day]].concat()
}

/// What shows something: the last of it shows that it is done, what came before may have shown it on its way.
fn shown<'p>(
    panel: &'p Panel,
    id: &'p str,
    (begun, done): (&[Option<&'p Day>], Thread<'p>),
) -> Vec<Thread<'p>> {
    let mut days: Vec<Option<&Day>> = panel.evidence_for(id).map(|e| e.date.as_ref()).collect();
    days.sort_by_key(|day| day.map(|day| day.value));
    let last = days.pop().flatten();
    let mut threads: Vec<Thread<'p>> = days.into_iter().map(|day| further(begun, day)).collect();
    threads.push(further(&done, last));
    threads
}

/// The days of what is said to have happened.
fn happened(panel: &Panel) -> impl Iterator<Item = &Day> {
    let of_items = panel
        .items
        .iter()
        .flat_map(|item| [&item.begun_on, &item.withdrawn_on]);
    let held = panel.meetings.iter().filter(|meeting| was_held(meeting));
    let answers = panel.responses.iter().map(|response| &response.date);
    let done = panel.actions.iter().map(|action| &action.done_on);
    let shown = panel.evidence.iter().map(|evidence| &evidence.date);
    let people = panel.people.all.iter();
    let people = people.flat_map(|person| [&person.consent_on, &person.withdrawn_on]);
    of_items
        .chain(held.map(|meeting| &meeting.date))
        .chain(answers)
        .chain(done)
        .chain(shown)
        .chain(people)
        .flatten()
}

/// Whether minutes tell of a meeting: one that is only announced may be still to come.
fn was_held(meeting: &Meeting) -> bool {
    let spoken = meeting.agenda.iter().any(|item| !item.voices.is_empty());
    spoken || meeting.attendance.is_some() || !meeting.present.is_empty()
}
