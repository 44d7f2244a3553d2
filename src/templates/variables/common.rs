//! A page's own words: title, dates, readers, tags.

use jiff::civil::Date;
use tera::Value;

use super::{Scope, Subject, value};
use crate::content::Common;
use crate::markdown::strip_ruby;
use crate::templates::views::PageTags;

/// A value read off the page, or `none` where the subject is not one.
fn of_page(scope: &Scope, subject: &Subject, read: impl Fn(&Common) -> Value) -> Value {
    match subject.page(&scope.world.site) {
        Some(page) => read(page.common()),
        None => Value::none(),
    }
}

fn day(scope: &Scope, subject: &Subject, read: impl Fn(&Common) -> Option<Date>) -> Value {
    of_page(scope, subject, |common| {
        value(read(common).map(|date| scope.world.date(subject.lang, date)))
    })
}

pub(super) fn title(scope: &Scope, subject: &Subject) -> Value {
    match subject.page(&scope.world.site) {
        Some(page) => value(strip_ruby(page.title())),
        None => value(&subject.title),
    }
}

pub(super) fn description(scope: &Scope, subject: &Subject) -> Value {
    of_page(scope, subject, |common| {
        value(strip_ruby(&common.description))
    })
}

pub(super) fn url(scope: &Scope, subject: &Subject) -> Value {
    value(scope.world.site.href(&subject.route))
}

pub(super) fn kind(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page(&scope.world.site);
    value(page.map(|page| page.kind().key()))
}

pub(super) fn date(scope: &Scope, subject: &Subject) -> Value {
    day(scope, subject, |common| common.date)
}

pub(super) fn updated(scope: &Scope, subject: &Subject) -> Value {
    day(scope, subject, |common| common.updated)
}

pub(super) fn expires(scope: &Scope, subject: &Subject) -> Value {
    day(scope, subject, |common| common.expires)
}

pub(super) fn authors(scope: &Scope, subject: &Subject) -> Value {
    of_page(scope, subject, |common| {
        let name = |author: &crate::content::Author| match &author.affiliation {
            Some(group) => format!("{} · {group}", author.name),
            None => author.name.clone(),
        };
        value(common.authors.iter().map(name).collect::<Vec<_>>())
    })
}

pub(super) fn audience(scope: &Scope, subject: &Subject) -> Value {
    of_page(scope, subject, |common| {
        let label =
            |a: &crate::content::Audience| scope.world.label(subject.lang, "audience", a.key());
        value(common.audience.iter().map(label).collect::<Vec<_>>())
    })
}

pub(super) fn level(scope: &Scope, subject: &Subject) -> Value {
    of_page(scope, subject, |common| {
        value(
            common
                .level
                .map(|level| scope.world.label(subject.lang, "level", level.key())),
        )
    })
}

pub(super) fn minutes(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page(&scope.world.site);
    value(page.map(|page| page.parsed.minutes()))
}

pub(super) fn tags(scope: &Scope, subject: &Subject) -> Value {
    match subject.page(&scope.world.site) {
        Some(page) => {
            let tags = scope.ask::<PageTags>(page.route.as_str());
            value(
                tags.into_iter()
                    .filter(|tag| tag.url.is_some())
                    .collect::<Vec<_>>(),
            )
        }
        None => value(Vec::<String>::new()),
    }
}

pub(super) fn tag_names(scope: &Scope, subject: &Subject) -> Value {
    of_page(scope, subject, |common| value(&common.tags))
}

pub(super) fn sensitive(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page_or_above(&scope.world.site);
    value(page.is_some_and(|page| page.common().sensitive))
}

pub(super) fn draft(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page(&scope.world.site);
    value(page.is_some_and(|page| page.common().is_draft()))
}
