//! What is known of an item on a day, held against how far it is said to have come.

use jiff::civil::Date;

use super::item::Item;
use super::panel::Panel;
use super::record::Day;
use super::words::{ItemKind, Status, Verdict};
use crate::diagnostics::Text;

/// What is known of an item on a day.
pub(super) struct Known {
    /// It is a recommendation, which has to be answered.
    asked: bool,
    verdict: Option<Verdict>,
    answered: bool,
    /// Whether there are actions at all.
    planned: bool,
    begun: bool,
    done: bool,
    shown: bool,
    withdrawn: bool,
    /// Something happened after it was withdrawn, or goes on.
    outlived: bool,
    reasoned: bool,
}

impl Known {
    pub(super) fn of(panel: &Panel, item: &Item, today: Date) -> Self {
        let past = |day: &Option<Day>| day.as_ref().is_some_and(|day| day.value <= today);
        let actions = || panel.actions_for(item);
        let answer = panel.responses_to(item).last();
        let verdict = answer.and_then(|answer| answer.verdict.as_ref());
        let done = actions().all(|action| past(&action.done_on));
        let days = panel.responses_to(item).map(|answer| &answer.date);
        let days = days.chain(actions().flat_map(|action| [&action.starts_on, &action.done_on]));
        let mut days = days.chain(panel.evidence_of(item).map(|evidence| &evidence.date));
        let end = item.withdrawn_on.as_ref().map(|day| day.value);
        let later = days.any(|day| end.is_some() && day.as_ref().map(|day| day.value) > end);
        Self {
            asked: item.kind == ItemKind::Recommendation,
            verdict: verdict.map(|verdict| verdict.value),
            answered: answer.is_some(),
            planned: actions().next().is_some(),
            begun: actions().any(|action| past(&action.starts_on)),
            done,
            shown: panel.evidence_of(item).next().is_some(),
            withdrawn: item.withdrawn_on.is_some(),
            outlived: later || !done,
            reasoned: !item.withdrawn_reason.text.is_empty(),
        }
    }

    fn taken_on(&self) -> bool {
        !self.asked || matches!(self.verdict, Some(Verdict::Accept | Verdict::Partly))
    }

    /// What a status says that days and answers do not.
    pub(super) fn contradicted(&self, status: Status) -> Option<Text> {
        let withdrawn = status == Status::Withdrawn;
        let unanswerable = matches!(status, Status::Waiting | Status::Declined) && !self.asked;
        let general = [
            (
                withdrawn != self.withdrawn,
                Text::new("取り下げた日と合いません", "`withdrawn_on` says otherwise"),
            ),
            (
                !withdrawn && self.reasoned,
                Text::new(
                    "取り下げの理由があります",
                    "there is a reason for a withdrawal",
                ),
            ),
            (
                unanswerable,
                Text::new("施策には回答がありません", "a measure has no answer"),
            ),
        ];
        let mut all = general.into_iter().chain(self.faults(status));
        all.find(|(wrong, _)| *wrong).map(|(_, why)| why)
    }

    fn faults(&self, status: Status) -> Vec<(bool, Text)> {
        let untaken = (
            !self.taken_on(),
            Text::new("受け入れる回答がありません", "no answer takes it on"),
        );
        let planned = (
            self.planned,
            Text::new("取り組みの記録があります", "there is an action"),
        );
        let shown = (
            self.shown,
            Text::new("裏づけがあります", "there is evidence"),
        );
        match status {
            Status::Waiting => vec![
                (
                    self.answered,
                    Text::new("もう回答があります", "there is an answer"),
                ),
                planned,
                shown,
            ],
            Status::Accepted => vec![
                untaken,
                (
                    self.begun,
                    Text::new("もう始まった取り組みがあります", "an action has begun"),
                ),
                shown,
            ],
            Status::UnderWay => vec![
                untaken,
                (
                    !self.begun,
                    Text::new("始まった取り組みがありません", "no action has begun"),
                ),
                (
                    self.done,
                    Text::new("取り組みはすべて終わっています", "all actions are done"),
                ),
            ],
            Status::Done => vec![
                untaken,
                (
                    !self.begun,
                    Text::new("終わった取り組みがありません", "no action was done"),
                ),
                (
                    !self.done,
                    Text::new("終わっていない取り組みがあります", "an action is not done"),
                ),
            ],
            Status::Declined => vec![
                (
                    self.verdict != Some(Verdict::Decline),
                    Text::new("受け入れない回答がありません", "no answer declines it"),
                ),
                planned,
                shown,
            ],
            Status::Withdrawn => vec![(
                self.outlived,
                Text::new(
                    "取り下げた後の回答・取り組み・裏づけか、終わっていない取り組みがあります",
                    "an answer, an action or evidence is later, or an action is not done",
                ),
            )],
        }
    }
}
