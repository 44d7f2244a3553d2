//! What stands around a page: the site, its languages, navigation, footer, breadcrumbs.

use serde::Serialize;
use tera::Value;

use super::{Scope, Subject, value};
use crate::config::OutputName;
use crate::templates::shapes::{DateText, LinkText};
use crate::templates::views::{
    Breadcrumbs, ExitHelp, Footer, LinkTo, Navigation, SearchTerms, Translations, fresh_route,
};
use crate::templates::world::SEARCH_FOLDER;

#[derive(Serialize)]
struct SiteText {
    title: String,
    description: String,
    base_url: String,
    repository: Option<String>,
    generator: &'static str,
    build_date: DateText,
    manifest_url: Option<String>,
    search_url: Option<String>,
    search_pieces: Option<u32>,
    exit_url: Option<String>,
    fresh_url: Option<String>,
}

#[derive(Serialize)]
struct LocaleText {
    tag: String,
    lang: String,
    dir: &'static str,
    name: String,
    home: String,
}

pub(super) fn site(scope: &Scope, subject: &Subject) -> Value {
    let site = &scope.world.site;
    let tag = &site.lang(subject.lang).tag;
    let manifest = crate::site::Route::new(format!(
        "{}site.webmanifest",
        site.lang(subject.lang).prefix
    ));
    value(SiteText {
        title: site.config.title_in(tag).to_owned(),
        description: site.config.description_in(tag).to_owned(),
        base_url: site.config.base_url.0.clone(),
        repository: site.config.edit_url.as_ref().map(|url| url.0.clone()),
        fresh_url: site
            .config
            .writes(OutputName::Fresh)
            .then(|| site.href(&fresh_route(site, subject.lang))),
        exit_url: site.config.exit_url.as_ref().map(|url| url.0.clone()),
        generator: concat!("Shirube ", env!("CARGO_PKG_VERSION")),
        build_date: scope.world.date(subject.lang, site.date.0),
        search_url: site.config.writes(OutputName::Search).then(|| {
            format!(
                "{}{}",
                site.href(&site.home(subject.lang).route),
                SEARCH_FOLDER
            )
        }),
        search_pieces: site
            .config
            .writes(OutputName::Search)
            .then(|| scope.ask::<SearchTerms>(tag)),
        manifest_url: site
            .config
            .writes(OutputName::Manifest)
            .then(|| site.href(&manifest)),
    })
}

pub(super) fn locale(scope: &Scope, subject: &Subject) -> Value {
    let site = &scope.world.site;
    let lang = site.lang(subject.lang);
    value(LocaleText {
        tag: lang.tag.clone(),
        lang: lang.html_lang.clone(),
        dir: lang.dir,
        name: lang.name.clone(),
        home: site.href(&site.home(subject.lang).route),
    })
}

pub(super) fn nav(scope: &Scope, subject: &Subject) -> Value {
    let tag = &scope.world.site.lang(subject.lang).tag;
    links(scope, subject, scope.ask::<Navigation>(tag))
}

pub(super) fn footer(scope: &Scope, subject: &Subject) -> Value {
    let tag = &scope.world.site.lang(subject.lang).tag;
    links(scope, subject, scope.ask::<Footer>(tag))
}

pub(super) fn exit_help(scope: &Scope, subject: &Subject) -> Value {
    let tag = &scope.world.site.lang(subject.lang).tag;
    value(scope.ask::<ExitHelp>(tag))
}

fn links(scope: &Scope, subject: &Subject, mut links: Vec<LinkText>) -> Value {
    let here = scope.world.site.href(&subject.route);
    for link in &mut links {
        link.current = link.url == here;
    }
    value(links)
}

pub(super) fn translations(scope: &Scope, subject: &Subject) -> Value {
    let site = &scope.world.site;
    // A page that the site makes itself leads to the other languages' home pages, unless it is made below a page.
    let home = site.home(subject.lang);
    let page = subject.page_or_above(site).unwrap_or(home);
    let mut links = scope.ask::<Translations>(page.route.as_str());
    if let Some((_, below)) = &subject.above {
        let route = |tag: &str| {
            Some(
                site.find(site.lang_by_tag(tag)?, &page.key)?
                    .route
                    .join(below),
            )
        };
        for link in &mut links {
            if let Some(route) = route(&link.tag) {
                link.url = site.href(&route);
            }
        }
    }
    value(links)
}

pub(super) fn breadcrumbs(scope: &Scope, subject: &Subject) -> Value {
    let site = &scope.world.site;
    let Some(page) = subject.page_or_above(site) else {
        return value([scope.world.link_home(subject.lang)]);
    };
    let mut crumbs = scope.ask::<Breadcrumbs>(page.route.as_str());
    if subject.above.is_some() {
        crumbs.push(scope.ask::<LinkTo>(page.route.as_str()));
    }
    value(crumbs)
}

pub(super) fn edit_url(scope: &Scope, subject: &Subject) -> Value {
    let site = &scope.world.site;
    let base = site.config.edit_url.as_ref();
    let page = subject.page(site).filter(|page| page.parsed.hash != 0);
    value(base.zip(page).map(|(base, page)| {
        let path = crate::site::Route::new(page.parsed.path.as_str());
        path.href(&format!("{}/", base.0.trim_end_matches('/')))
    }))
}
