//! How far an item has come, held against what is known of it.

use jiff::civil::Date;

use super::item::Item;
use super::panel::Panel;
use super::record::Action;
use super::rules::{
    DONE_UNPROVEN, OVERDUE, RESPONSE_UNREASONED, STATUS_CONTRADICTS, WITHDRAWAL_UNREASONED,
};
use super::words::{ItemKind, Status, Verdict};
use crate::diagnostics::{Diagnostic, Diagnostics, MessageLang, Text};

/// Reports statuses that contradict days, answers without a reason, and counts what is late.
pub(super) fn check(panel: &Panel, today: Date, diagnostics: &mut Diagnostics) {
    for item in &panel.items {
        if let (Some(status), Some(why)) = (&item.status, contradiction(panel, item, today)) {
            let finding = status.find(&STATUS_CONTRADICTS).arg("id", item.id());
            let finding = finding.arg("why_ja", why.get(MessageLang::Ja));
            diagnostics.push(finding.arg("why_en", why.get(MessageLang::En)));
        }
        if item.status() == Status::Done && panel.evidence_of(item).next().is_none() {
            diagnostics.push(item.id.find(&DONE_UNPROVEN));
        }
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

/// What an item's status says that its days and answers do not.
fn contradiction(panel: &Panel, item: &Item, today: Date) -> Option<Text> {
    let status = item.status();
    let asked = item.kind == ItemKind::Recommendation;
    let answer = panel.responses_to(item).last();
    let verdict = answer
        .and_then(|answer| answer.verdict.as_ref())
        .map(|verdict| verdict.value);
    let taken_on = !asked || matches!(verdict, Some(Verdict::Accept | Verdict::Partly));
    let begun = |action: &Action| {
        action
            .starts_on
            .as_ref()
            .is_some_and(|day| day.value <= today)
    };
    let any_begun = panel.actions_for(item).any(begun);
    let all_done = panel
        .actions_for(item)
        .all(|action| action.done_on.is_some());
    let faults = [
        (
            item.withdrawn_on.is_some() != (status == Status::Withdrawn),
            Text::new("取り下げた日と合いません", "`withdrawn_on` says otherwise"),
        ),
        (
            !asked && matches!(status, Status::Waiting | Status::Declined),
            Text::new("施策には回答がありません", "a measure has no answer"),
        ),
        (
            status == Status::Waiting && answer.is_some(),
            Text::new("もう回答があります", "there is an answer"),
        ),
        (
            matches!(status, Status::Accepted | Status::UnderWay | Status::Done) && !taken_on,
            Text::new("受け入れる回答がありません", "no answer takes it on"),
        ),
        (
            status == Status::Accepted && any_begun,
            Text::new("もう始まった取り組みがあります", "an action has begun"),
        ),
        (
            status == Status::UnderWay && !any_begun,
            Text::new("始まった取り組みがありません", "no action has begun"),
        ),
        (
            status == Status::UnderWay && any_begun && all_done,
            Text::new("取り組みはすべて終わっています", "all actions are done"),
        ),
        (
            status == Status::Done && !(any_begun && all_done),
            Text::new("終わっていない取り組みがあります", "an action is not done"),
        ),
        (
            status == Status::Declined && asked && verdict != Some(Verdict::Decline),
            Text::new("受け入れない回答がありません", "no answer declines it"),
        ),
    ];
    faults
        .into_iter()
        .find(|(wrong, _)| *wrong)
        .map(|(_, why)| why)
}
