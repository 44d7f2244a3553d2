//! What consultation pages show: the ways on, a step of a guided path, a case, a question.

use serde::Serialize;
use tera::Value;

use super::{Scope, Subject, value};
use crate::content::KindFields;
use crate::content::kinds::Case;
use crate::site::Page;
use crate::templates::shapes::{DateText, Label, LinkText};
use crate::templates::views::{
    Consultation, DesksNamed, GuideStep, LessonsBehind, LinkTo, Mentions,
};

#[derive(Serialize)]
struct CaseText {
    situation: Option<Label>,
    origin: Option<Label>,
    judgement: Option<JudgementText>,
    remedy: Option<String>,
    outcome: Option<String>,
}

#[derive(Serialize)]
struct JudgementText {
    verdict: Option<Label>,
    by: Option<String>,
    rule: Option<String>,
    rule_page: Option<LinkText>,
}

#[derive(Serialize)]
struct QaText {
    situation: Option<Label>,
    versions: Vec<VersionText>,
}

#[derive(Serialize)]
struct VersionText {
    number: usize,
    date: Option<DateText>,
    changed: String,
}

pub(super) fn consultation(scope: &Scope, subject: &Subject) -> Value {
    let tag = &scope.world.site.lang(subject.lang).tag;
    value(scope.ask::<Consultation>(tag))
}

/// The step that a guide's own page or a page below it shows.
pub(super) fn guide(scope: &Scope, subject: &Subject) -> Value {
    let Some(page) = subject.page_or_above(&scope.world.site) else {
        return Value::none();
    };
    let below = subject.above.as_ref().map_or("", |(_, path)| path);
    let id = below.trim_end_matches('/');
    value(scope.ask::<GuideStep>(&format!("{}\n{id}", page.route)))
}

pub(super) fn case(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page(&scope.world.site);
    let Some((page, KindFields::Case(case))) = page.map(|page| (page, &page.parsed.content.fields))
    else {
        return Value::none();
    };
    let world = &scope.world;
    value(CaseText {
        situation: case
            .situation
            .map(|s| world.label(subject.lang, "desk-remit", s.key())),
        origin: case
            .origin
            .map(|o| world.label(subject.lang, "case-origin", o.key())),
        judgement: judgement(scope, page, case),
        remedy: case.remedy.clone(),
        outcome: case.outcome.clone(),
    })
}

fn judgement(scope: &Scope, page: &Page, case: &Case) -> Option<JudgementText> {
    let judgement = case.judgement.as_ref()?;
    let world = &scope.world;
    let rule_page = judgement.rule_page.as_ref();
    let rule_page = rule_page.and_then(|name| world.site.named(page, &name.name).ok());
    Some(JudgementText {
        verdict: judgement
            .verdict
            .map(|v| world.label(page.lang, "verdict", v.key())),
        by: judgement.by.clone(),
        rule: judgement.rule.clone(),
        rule_page: rule_page.map(|page| scope.ask::<LinkTo>(page.route.as_str())),
    })
}

pub(super) fn qa(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page(&scope.world.site);
    let Some(KindFields::Qa(qa)) = page.map(|page| &page.parsed.content.fields) else {
        return Value::none();
    };
    let world = &scope.world;
    let version = |(number, version): (usize, &crate::content::kinds::qa::Version)| VersionText {
        number,
        date: version.date.map(|date| world.date(subject.lang, date)),
        changed: version.changed.clone(),
    };
    value(QaText {
        situation: qa
            .situation
            .map(|s| world.label(subject.lang, "desk-remit", s.key())),
        versions: qa.numbered().into_iter().map(version).collect(),
    })
}

/// The ids of the desks that a case or a question leads to.
pub(super) fn desks_named(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page(&scope.world.site);
    value(page.map(|page| scope.ask::<DesksNamed>(page.route.as_str())))
}

pub(super) fn lessons_behind(scope: &Scope, subject: &Subject) -> Value {
    match subject.page(&scope.world.site) {
        Some(page) => value(scope.ask::<LessonsBehind>(page.route.as_str())),
        None => value(Vec::<String>::new()),
    }
}

pub(super) fn mentions(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page(&scope.world.site);
    value(page.map(|page| scope.ask::<Mentions>(page.route.as_str())))
}
