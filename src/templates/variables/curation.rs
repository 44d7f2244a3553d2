//! What a page rests on and who stands behind it: reviews, sources, money, licence, translation.

use serde::Serialize;
use tera::Value;

use super::{Scope, Subject, value};
use crate::content::Role;
use crate::site::Page;
use crate::templates::shapes::DateText;

fn page<'s>(scope: &'s Scope, subject: &Subject) -> Option<&'s Page> {
    subject.page(&scope.world.site)
}

#[derive(Serialize)]
struct ReviewerText {
    role: Option<&'static str>,
    role_label: String,
    name: Option<String>,
    group: Option<String>,
    date: Option<DateText>,
}

#[derive(Serialize)]
struct SourceText {
    id: Option<String>,
    citation: String,
    url: Option<String>,
    accessed: Option<DateText>,
    number: usize,
}

#[derive(Serialize)]
struct LicenceText {
    name: String,
    url: Option<String>,
}

#[derive(Serialize)]
struct TranslationText {
    origin: Option<&'static str>,
    origin_label: String,
    translator: Option<String>,
    reviewer: Option<String>,
    reviewed_on: Option<DateText>,
    outdated: bool,
}

pub(super) fn reviewers(scope: &Scope, subject: &Subject) -> Value {
    let Some(page) = page(scope, subject) else {
        return value(Vec::<String>::new());
    };
    let world = &scope.world;
    let text = |reviewer: &crate::content::Reviewer| ReviewerText {
        role: reviewer.role.map(|role| role.key()),
        role_label: match reviewer.role {
            Some(role) => world.label(subject.lang, "role", role.key()).label,
            None => world.word(subject.lang, "role-other"),
        },
        name: reviewer.name.clone(),
        group: reviewer.group.clone(),
        date: reviewer.date.map(|date| world.date(subject.lang, date)),
    };
    value(page.common().reviewers.iter().map(text).collect::<Vec<_>>())
}

pub(super) fn reviewed(scope: &Scope, subject: &Subject) -> Value {
    let page = page(scope, subject);
    let last = page.and_then(|page| page.common().reviewers.iter().filter_map(|r| r.date).max());
    value(last.map(|date| scope.world.date(subject.lang, date)))
}

/// Who reviewed the page last, by their roles.
pub(super) fn review_roles(scope: &Scope, subject: &Subject) -> Value {
    let page = page(scope, subject);
    let mut roles: Vec<Role> = page
        .iter()
        .flat_map(|page| page.common().reviewers.iter().filter_map(|r| r.role))
        .collect();
    roles.sort();
    roles.dedup();
    listed(scope, subject, &roles)
}

/// The roles that the site's policy asks for and nobody has reviewed the page in.
pub(super) fn review_missing(scope: &Scope, subject: &Subject) -> Value {
    let page = page(scope, subject);
    let roles = page.map(|page| scope.world.site.roles_missing(page));
    listed(scope, subject, &roles.unwrap_or_default())
}

fn listed(scope: &Scope, subject: &Subject, roles: &[Role]) -> Value {
    let name = |role: &Role| scope.world.label(subject.lang, "role", role.key()).label;
    let names: Vec<String> = roles.iter().map(name).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let list = (!names.is_empty()).then(|| scope.world.formats[subject.lang.index()].list(&names));
    value(list)
}

pub(super) fn review_by(scope: &Scope, subject: &Subject) -> Value {
    let day = page(scope, subject).and_then(|page| page.common().review_by);
    value(day.map(|date| scope.world.date(subject.lang, date)))
}

pub(super) fn overdue(scope: &Scope, subject: &Subject) -> Value {
    let today = scope.world.site.date;
    value(page(scope, subject).is_some_and(|page| page.is_overdue(today)))
}

pub(super) fn sources(scope: &Scope, subject: &Subject) -> Value {
    let Some(page) = page(scope, subject) else {
        return value(Vec::<String>::new());
    };
    let text = |(at, source): (usize, &crate::content::SourceRef)| SourceText {
        id: source.id.clone(),
        citation: source.citation.clone(),
        url: source.url.as_ref().map(|url| url.0.clone()),
        accessed: source
            .accessed
            .map(|date| scope.world.date(subject.lang, date)),
        number: at + 1,
    };
    value(
        page.common()
            .sources
            .iter()
            .enumerate()
            .map(text)
            .collect::<Vec<_>>(),
    )
}

pub(super) fn funding(scope: &Scope, subject: &Subject) -> Value {
    value(page(scope, subject).and_then(|page| page.common().funding.as_ref()))
}

pub(super) fn conflicts(scope: &Scope, subject: &Subject) -> Value {
    value(page(scope, subject).and_then(|page| page.common().conflicts.as_ref()))
}

pub(super) fn licence(scope: &Scope, subject: &Subject) -> Value {
    let own = page(scope, subject).and_then(|page| page.common().licence.as_ref());
    let licence = own.or(scope.world.site.config.licence.as_ref());
    value(licence.map(|licence| LicenceText {
        name: licence.name.clone(),
        url: licence.url.as_ref().map(|url| url.0.clone()),
    }))
}

pub(super) fn translation(scope: &Scope, subject: &Subject) -> Value {
    let world = &scope.world;
    let page = page(scope, subject).filter(|page| !page.is_fallback());
    let text = page.and_then(|page| {
        let translation = page.common().translation.as_ref()?;
        let origin = translation.origin.map(|origin| origin.key());
        Some(TranslationText {
            origin,
            origin_label: origin.map_or(String::new(), |key| {
                world.label(subject.lang, "origin", key).label
            }),
            translator: translation.translator.clone(),
            reviewer: translation.reviewer.clone(),
            reviewed_on: translation
                .reviewed_on
                .map(|date| world.date(subject.lang, date)),
            outdated: page.outdated,
        })
    });
    value(text)
}
