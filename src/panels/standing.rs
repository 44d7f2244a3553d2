//! How far an item has come, held against what is known of it.

use jiff::ToSpan;
use jiff::civil::Date;

use super::item::Item;
use super::known::Known;
use super::panel::Panel;
use super::rules::{
    DONE_UNPROVEN, DUE_MISSING, DUE_YEAR, OVERDUE, RESPONSE_UNREASONED, STATUS_CONTRADICTS,
    WITHDRAWAL_UNREASONED,
};
use super::words::{ItemKind, Status};
use crate::diagnostics::{Diagnostic, Diagnostics, MessageLang};

/// Where a time limit is missing, the one that is shown as an example is so long after the day that it counts from.
const MONTHS: i32 = 3;

/// No promise is made for a year after this one.
const LAST_YEAR: u32 = 2199;

/// Reports statuses that contradict days, answers without a reason, and counts what is late.
pub(super) fn check(panel: &Panel, today: Date, diagnostics: &mut Diagnostics) {
    for item in &panel.items {
        if let (Some(status), Some(why)) = (
            &item.status,
            Known::of(panel, item, today).contradicted(item.status()),
        ) {
            let finding = status.find(&STATUS_CONTRADICTS).arg("id", item.id());
            let finding = finding.arg("why_ja", why.get(MessageLang::Ja));
            diagnostics.push(finding.arg("why_en", why.get(MessageLang::En)));
        }
        if item.status() == Status::Done && panel.evidence_of(item).next().is_none() {
            diagnostics.push(item.id.find(&DONE_UNPROVEN));
        }
        endless(panel, item, diagnostics);
        if item.withdrawn_on.is_some() && item.withdrawn_reason.text.is_empty() {
            diagnostics.push(item.id.find(&WITHDRAWAL_UNREASONED));
        }
    }
    for response in panel
        .responses
        .iter()
        .filter(|response| response.reason.text.is_empty())
    {
        if let Some(verdict) = &response.verdict {
            diagnostics.push(
                verdict
                    .find(&RESPONSE_UNREASONED)
                    .arg("id", super::id_of(&response.id)),
            );
        }
    }
    let late = panel
        .items
        .iter()
        .flat_map(|item| panel.awaited(item))
        .filter(|due| due.on < today)
        .count();
    if late > 0 {
        diagnostics.push(
            Diagnostic::new(&OVERDUE)
                .arg("count", late)
                .arg("name", &panel.id),
        );
    }
}

/// Reports what is waited for without a day: it would never be late.
fn endless(panel: &Panel, item: &Item, diagnostics: &mut Diagnostics) {
    let waits = item.status() == Status::Waiting && item.kind == ItemKind::Recommendation;
    let asked = waits && item.due.is_none() && panel.responses_to(item).next().is_none();
    let asked = asked.then_some((&item.id, "response_due", &item.begun_on));
    if item.due_year.is_some_and(|year| year > LAST_YEAR) {
        diagnostics.push(item.id.find(&DUE_YEAR));
    }
    let open = panel
        .actions_for(item)
        .filter(|action| action.done_on.is_none() && action.due.is_none());
    let open = open.filter_map(|action| Some((action.id.as_ref()?, "due", &action.starts_on)));
    for (id, key, from) in asked.into_iter().chain(open) {
        let from = from.as_ref().map(|day| day.value);
        let day = from.and_then(|day| day.checked_add(MONTHS.months()).ok());
        let day = day.map_or("2027-01-31".to_owned(), |day| day.to_string());
        diagnostics.push(id.find(&DUE_MISSING).arg("key", key).arg("day", day));
    }
}
