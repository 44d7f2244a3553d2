//! What a reader must know before reading: that a page stands in for another, was translated by a
//! machine, has expired, or is overdue.

use serde::Serialize;
use tera::Value;

use super::{Scope, Subject, value};
use crate::content::{Origin, Translation};
use crate::i18n::Arg;
use crate::site::{Page, PageState};

#[derive(Serialize)]
struct Notice {
    kind: &'static str,
    text: String,
    link: Option<NoticeLink>,
}

#[derive(Serialize)]
struct NoticeLink {
    url: String,
    text: String,
    lang: String,
}

pub(super) fn notices(scope: &Scope, subject: &Subject) -> Value {
    let Some(page) = subject.page(&scope.world.site) else {
        return value(Vec::<Notice>::new());
    };
    let mut notices = Vec::new();
    notices.extend(fallback(scope, page));
    if !page.is_fallback() {
        notices.extend(translation(scope, page));
    }
    if page.common().is_draft() {
        notices.push(plain(scope, page, "draft", &[]));
    }
    let today = scope.world.site.date;
    let day = |date| Arg::from(scope.world.date(page.lang, date).text);
    if let Some(date) = page.common().expires.filter(|_| page.is_expired(today)) {
        notices.push(plain(scope, page, "expired", &[("date", day(date))]));
    }
    if let Some(date) = page.common().review_by.filter(|_| page.is_overdue(today)) {
        notices.push(plain(scope, page, "overdue", &[("date", day(date))]));
    }
    value(notices)
}

fn plain(scope: &Scope, page: &Page, kind: &'static str, args: &[(&str, Arg<'_>)]) -> Notice {
    let text = scope.world.text(page.lang, &format!("notice-{kind}"), args);
    Notice {
        kind,
        text,
        link: None,
    }
}

fn fallback(scope: &Scope, page: &Page) -> Option<Notice> {
    let PageState::Fallback(source) = page.state else {
        return None;
    };
    let site = &scope.world.site;
    let source = site.page(source);
    let args = [
        ("language", Arg::from(site.lang(page.lang).name.as_str())),
        ("source", Arg::from(site.lang(source.lang).name.as_str())),
    ];
    let mut notice = plain(scope, page, "fallback", &args);
    notice.link = Some(source_link(scope, page, source));
    Some(notice)
}

/// A banner for what no person has checked, or what the source has moved away from.
fn translation(scope: &Scope, page: &Page) -> Option<Notice> {
    let translation = page.common().translation.as_ref()?;
    let kind = match translation {
        _ if page.outdated => "outdated",
        Translation {
            origin: Some(Origin::Machine),
            ..
        } => "machine",
        Translation {
            reviewed_on: None,
            reviewer: None,
            ..
        } => "unreviewed",
        _ => return None,
    };
    let site = &scope.world.site;
    let mut notice = plain(scope, page, kind, &[]);
    let source = site.find(site.source_lang(), &page.key);
    let source = source.filter(|source| source.lang != page.lang);
    notice.link = source.map(|source| source_link(scope, page, source));
    Some(notice)
}

fn source_link(scope: &Scope, page: &Page, source: &Page) -> NoticeLink {
    let name = scope.world.site.lang(source.lang).name.as_str();
    let args = [("language", Arg::from(name)), ("source", Arg::from(name))];
    NoticeLink {
        url: scope.world.url(source),
        lang: scope.world.site.lang(source.lang).html_lang.clone(),
        text: scope.world.text(page.lang, "read-source", &args),
    }
}
