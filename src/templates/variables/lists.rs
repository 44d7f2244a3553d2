//! Lists around and inside a page: sections, series, related pages, events, terms.

use serde::Serialize;
use tera::Value;

use super::{Scope, Subject, value};
use crate::content::KindFields;
use crate::templates::views::{
    CourseView, DeskFacetsView, DeskView, ListingView, Newest, PanelView, Related,
    ResourceFacetsView, ResourceView, Reviewed, SeriesView, event_view,
};

#[derive(Serialize)]
struct TermFields {
    reading: Option<String>,
    abbreviation: Option<String>,
    synonyms: Vec<String>,
    english: Option<String>,
}

pub(super) fn section(scope: &Scope, subject: &Subject) -> Value {
    let Some(page) = subject
        .page(&scope.world.site)
        .filter(|page| page.is_section())
    else {
        return Value::none();
    };
    let arg = format!("{}\n{}", page.route, subject.part);
    let mut list = value(scope.ask::<ListingView>(&arg));
    // The section's own text stands on the first page of its list only.
    let content = match &subject.body {
        Some(body) if subject.part == 1 => Value::safe_string(&body.html),
        _ => Value::none(),
    };
    if let Some(mut map) = std::mem::replace(&mut list, Value::none()).into_map() {
        map.insert("content".into(), content);
        list = Value::from(map);
    }
    list
}

/// The module that a page is, is a unit of, or is made below.
pub(super) fn course(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page_or_above(&scope.world.site);
    value(page.and_then(|page| scope.ask::<CourseView>(page.route.as_str())))
}

pub(super) fn recent(scope: &Scope, subject: &Subject) -> Value {
    value(scope.ask::<Newest>(&scope.world.site.lang(subject.lang).tag))
}

pub(super) fn reviewed(scope: &Scope, subject: &Subject) -> Value {
    value(scope.ask::<Reviewed>(&scope.world.site.lang(subject.lang).tag))
}

pub(super) fn related(scope: &Scope, subject: &Subject) -> Value {
    match subject.page(&scope.world.site) {
        Some(page) => value(scope.ask::<Related>(page.route.as_str())),
        None => value(Vec::<String>::new()),
    }
}

pub(super) fn series(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page(&scope.world.site);
    value(page.and_then(|page| scope.ask::<SeriesView>(page.route.as_str())))
}

pub(super) fn event(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page(&scope.world.site);
    value(page.and_then(|page| event_view(&scope.world, page)))
}

pub(super) fn desk_facets(scope: &Scope, subject: &Subject) -> Value {
    value(scope.ask::<DeskFacetsView>(&scope.world.site.lang(subject.lang).tag))
}

pub(super) fn desk(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page(&scope.world.site);
    let desk = page.and_then(|page| Some((page, scope.world.site.desk(page)?)));
    let Some((page, desk)) = desk else {
        return Value::none();
    };
    let tag = &scope.world.site.lang(page.lang).tag;
    value(scope.ask::<DeskView>(&format!("{tag}:{}", desk.id)))
}

/// What a panel's page shows, or the time line below its board.
pub(super) fn panel(scope: &Scope, subject: &Subject) -> Value {
    let site = &scope.world.site;
    let page = subject
        .page_or_above(site)
        .filter(|page| site.panel(page).is_some());
    let below = subject
        .above
        .as_ref()
        .map_or("", |(_, path)| path.trim_end_matches('/'));
    value(page.and_then(|page| scope.ask::<PanelView>(&format!("{}\n{below}", page.route))))
}

pub(super) fn resource(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page(&scope.world.site);
    value(page.and_then(|page| scope.ask::<ResourceView>(page.route.as_str())))
}

pub(super) fn resource_facets(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page(&scope.world.site);
    value(page.and_then(|page| scope.ask::<ResourceFacetsView>(page.route.as_str())))
}

pub(super) fn term(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page(&scope.world.site);
    let fields = page.map(|page| &page.parsed.content.fields);
    let Some(KindFields::Term(term)) = fields else {
        return Value::none();
    };
    value(TermFields {
        reading: term.reading.clone(),
        abbreviation: term.abbreviation.clone(),
        synonyms: term.synonyms.clone(),
        english: term.english.clone(),
    })
}
