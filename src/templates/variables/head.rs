//! What goes into a page's head: titles, canonical address, feeds, JSON-LD.

use serde::Serialize;
use tera::Value;

use super::{Scope, Subject, value};
use crate::config::OutputName;
use crate::content::Kind;
use crate::i18n::Arg;
use crate::markdown::strip_ruby;
use crate::site::{Page, PageState, Route};
use crate::templates::views::{Alternate, Alternates, PANEL_FEED};

#[derive(Serialize)]
struct FeedLink {
    title: String,
    url: String,
}

/// Title and site; on sensitive pages the site alone, since titles stay in histories and tabs.
pub(super) fn head_title(scope: &Scope, subject: &Subject) -> Value {
    let site = &scope.world.site;
    let name = site.config.title_in(&site.lang(subject.lang).tag);
    let above = subject.page_or_above(site);
    if above.is_some_and(|page| page.common().sensitive) {
        return value(name);
    }
    let title = match subject.page(site) {
        Some(page) => strip_ruby(page.title()),
        None => subject.title.clone(),
    };
    if title == name || title.is_empty() {
        return value(name);
    }
    let part = match subject.part {
        0 | 1 => String::new(),
        part => {
            let args = [("number", Arg::from(part))];
            format!(
                " ({})",
                scope.world.text(subject.lang, "page-number", &args)
            )
        }
    };
    value(format!("{title}{part} | {name}"))
}

/// The page's own address, or on a fallback page its source's.
pub(super) fn canonical(scope: &Scope, subject: &Subject) -> Value {
    let site = &scope.world.site;
    let route = match subject.page(site).map(|page| page.state) {
        Some(PageState::Fallback(source)) => &site.page(source).route,
        _ => &subject.route,
    };
    value(site.permalink(route))
}

pub(super) fn alternates(scope: &Scope, subject: &Subject) -> Value {
    match subject
        .page(&scope.world.site)
        .filter(|_| subject.part == 1)
    {
        Some(page) => value(scope.ask::<Alternates>(page.route.as_str())),
        None => value(Vec::<Alternate>::new()),
    }
}

pub(super) fn noindex(scope: &Scope, subject: &Subject) -> Value {
    let today = scope.world.site.date;
    let page = subject.page(&scope.world.site);
    value(subject.noindex || page.is_some_and(|page| !page.is_indexed(today)))
}

pub(super) fn feeds(scope: &Scope, subject: &Subject) -> Value {
    let site = &scope.world.site;
    let lang = site.lang(subject.lang);
    let mut feeds = Vec::new();
    if site.config.writes(OutputName::Feeds) {
        feeds.push(FeedLink {
            title: scope.world.feed_title(subject.lang, None),
            url: site.href(&Route::new(format!("{}atom.xml", lang.prefix))),
        });
    }
    let section = subject
        .page(site)
        .filter(|page| page.has_own_feed() && !page.is_home());
    if let Some(page) = section.filter(|_| site.config.writes(OutputName::SectionFeeds)) {
        feeds.push(FeedLink {
            title: scope.world.feed_title(subject.lang, Some(page)),
            url: site.href(&page.route.join("atom.xml")),
        });
    }
    let told = subject.page(site).filter(|page| page.has_panel_feed());
    if let Some(page) = told.filter(|_| site.config.writes(OutputName::SectionFeeds)) {
        feeds.push(FeedLink {
            title: scope.world.feed_title(subject.lang, Some(page)),
            url: site.href(&page.route.join(PANEL_FEED)),
        });
    }
    value(feeds)
}

/// schema.org data of the page, as the text of a script element. `<` is escaped, so that no text can
/// end the element.
pub(super) fn json_ld(scope: &Scope, subject: &Subject) -> Value {
    let site = &scope.world.site;
    let page = subject.page(site).filter(|page| !page.is_fallback());
    // A desk's description is for machines that look for whom to ask; it is in no tab and no history.
    let told = |page: &&Page| !page.common().sensitive || page.kind() == Kind::Desk;
    let Some(page) = page.filter(told) else {
        return Value::none();
    };
    let data = crate::templates::json_ld::of_page(&scope.world, page);
    value(data.to_string().replace('<', "\\u003c"))
}
