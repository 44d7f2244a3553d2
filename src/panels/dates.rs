//! Days in their order: nothing happens before what it came of, and nothing has happened that is still to come.

use jiff::civil::Date;

use super::item::Item;
use super::panel::Panel;
use super::record::Day;
use super::rules::{DATE_BEFORE_CAUSE, DATE_TO_COME};
use crate::diagnostics::Diagnostics;

/// A day, and the one that it cannot be before.
type Order<'p> = (Option<&'p Day>, Option<&'p Day>);

/// Reports days that cannot be.
pub(super) fn check(panel: &Panel, today: Date, diagnostics: &mut Diagnostics) {
    let ordered = panel.items.iter().flat_map(|item| orders(panel, item));
    let consents = panel.people.all.iter();
    let consents =
        consents.map(|person| (person.withdrawn_on.as_ref(), person.consent_on.as_ref()));
    for (day, cause) in ordered.chain(consents) {
        let (Some(day), Some(cause)) = (day, cause) else {
            continue;
        };
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
    for day in happened(panel).filter(|day| day.value > today) {
        diagnostics.push(day.find(&DATE_TO_COME).arg("day", day.value));
    }
}

fn orders<'p>(panel: &'p Panel, item: &'p Item) -> Vec<Order<'p>> {
    let begun = item.begun_on.as_ref();
    let meetings = item
        .from
        .iter()
        .filter_map(|name| Some(panel.agenda(&name.name)?.0));
    let mut orders: Vec<Order<'p>> = meetings
        .map(|meeting| (begun, meeting.date.as_ref()))
        .collect();
    orders.extend([
        (item.due.as_ref(), begun),
        (item.withdrawn_on.as_ref(), begun),
    ]);
    orders.extend(
        panel
            .responses_to(item)
            .map(|response| (response.date.as_ref(), begun)),
    );
    for action in panel.actions_for(item) {
        let starts = action.starts_on.as_ref();
        orders.extend([
            (starts, begun),
            (action.due.as_ref(), starts),
            (action.done_on.as_ref(), starts),
        ]);
    }
    for evidence in panel.evidence_of(item) {
        let of = panel.actions_for(item).find(|action| {
            evidence
                .subject
                .as_ref()
                .is_some_and(|name| name.name == super::id_of(&action.id))
        });
        orders.push((
            evidence.date.as_ref(),
            of.map_or(begun, |action| action.starts_on.as_ref()),
        ));
    }
    orders
}

/// The days of what is said to have happened.
fn happened(panel: &Panel) -> impl Iterator<Item = &Day> {
    let of_items = panel
        .items
        .iter()
        .flat_map(|item| [&item.begun_on, &item.withdrawn_on]);
    let answers = panel.responses.iter().map(|response| &response.date);
    let done = panel.actions.iter().map(|action| &action.done_on);
    let shown = panel.evidence.iter().map(|evidence| &evidence.date);
    let people = panel.people.all.iter().map(|person| &person.withdrawn_on);
    of_items
        .chain(answers)
        .chain(done)
        .chain(shown)
        .chain(people)
        .flatten()
}
