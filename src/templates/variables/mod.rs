//! The variables that layouts see. Each is made only for layouts that mention it; a page's own are
//! listed under `page.`, and each list is the only other place that names them.

mod body;
mod common;
mod consultation;
mod curation;
mod frame;
mod head;
mod lists;
mod notices;

use std::collections::BTreeSet;
use std::sync::Arc;

use tera::{Context, Map, Value};

use super::scope::Scope;
use crate::markdown::Written;
use crate::site::{LangId, Page, PageId, Route, Site};

/// What is being rendered.
#[derive(Debug, Clone)]
pub struct Subject {
    pub lang: LangId,
    /// The page, where it is one.
    pub page: Option<PageId>,
    /// Which page of a list, from 1.
    pub part: usize,
    /// Its own address.
    pub route: Route,
    /// Its title, where it is not a page's: a string of the catalog, already filled.
    pub title: String,
    /// The body, rendered.
    pub body: Option<Arc<Written>>,
    /// Search engines should stay away.
    pub noindex: bool,
    /// The page that the site makes this one below, and its path there: a step of a guide.
    pub above: Option<(PageId, String)>,
}

impl Subject {
    /// A page that the site makes itself, such as the list of tags.
    pub fn made(lang: LangId, route: Route, title: String) -> Self {
        Self {
            lang,
            page: None,
            part: 1,
            route,
            title,
            body: None,
            noindex: false,
            above: None,
        }
    }

    /// A page that the site makes below one of its pages.
    pub fn below(page: &Page, path: &str, title: String) -> Self {
        Self {
            above: Some((page.id, path.to_owned())),
            ..Self::made(page.lang, page.route.join(path), title)
        }
    }

    /// The page, or the one that this is made below.
    pub fn page_or_above<'s>(&self, site: &'s Site) -> Option<&'s Page> {
        let above = self.above.as_ref().map(|(id, _)| *id);
        self.page.or(above).map(|id| site.page(id))
    }

    /// The page, as data.
    pub fn page<'s>(&self, site: &'s Site) -> Option<&'s Page> {
        self.page.map(|id| site.page(id))
    }
}

/// How a variable's value is made.
type Make = fn(&Scope, &Subject) -> Value;

/// What every layout can have.
const VARIABLES: &[(&str, Make)] = &[
    ("alternates", head::alternates),
    ("canonical", head::canonical),
    ("consultation", consultation::consultation),
    ("course", lists::course),
    ("desk_facets", lists::desk_facets),
    ("exit_help", frame::exit_help),
    ("feeds", head::feeds),
    ("footer", frame::footer),
    ("guide", consultation::guide),
    ("locale", frame::locale),
    ("nav", frame::nav),
    ("noindex", head::noindex),
    ("recent", lists::recent),
    ("resource_facets", lists::resource_facets),
    ("reviewed", lists::reviewed),
    ("section", lists::section),
    ("site", frame::site),
    ("translations", frame::translations),
];

/// What `page` can have.
const PAGE: &[(&str, Make)] = &[
    ("audience", common::audience),
    ("authors", common::authors),
    ("breadcrumbs", frame::breadcrumbs),
    ("case", consultation::case),
    ("conflicts", curation::conflicts),
    ("content", body::content),
    ("content_dir", body::content_dir),
    ("content_lang", body::content_lang),
    ("date", common::date),
    ("description", common::description),
    ("desk", lists::desk),
    ("desks_named", consultation::desks_named),
    ("draft", common::draft),
    ("edit_url", frame::edit_url),
    ("event", lists::event),
    ("expires", common::expires),
    ("fallback", body::fallback),
    ("funding", curation::funding),
    ("head_title", head::head_title),
    ("image", body::image),
    ("json_ld", head::json_ld),
    ("kind", common::kind),
    ("lessons_behind", consultation::lessons_behind),
    ("level", common::level),
    ("licence", curation::licence),
    ("mentions", consultation::mentions),
    ("minutes", common::minutes),
    ("notices", notices::notices),
    ("overdue", curation::overdue),
    ("panel", lists::panel),
    ("permalink", head::canonical),
    ("qa", consultation::qa),
    ("related", lists::related),
    ("resource", lists::resource),
    ("review_by", curation::review_by),
    ("review_missing", curation::review_missing),
    ("review_roles", curation::review_roles),
    ("reviewed", curation::reviewed),
    ("reviewers", curation::reviewers),
    ("sensitive", common::sensitive),
    ("series", lists::series),
    ("source", body::source),
    ("sources", curation::sources),
    ("tag_names", common::tag_names),
    ("tags", common::tags),
    ("term", lists::term),
    ("title", common::title),
    ("toc", body::toc),
    ("translation", curation::translation),
    ("updated", common::updated),
    ("url", common::url),
];

/// Fills a context with what a layout needs of a subject.
pub fn fill(context: &mut Context, needs: &BTreeSet<String>, scope: &Scope, subject: &Subject) {
    for (name, make) in VARIABLES.iter().filter(|(name, _)| needs.contains(*name)) {
        context.insert_value(*name, make(scope, subject));
    }
    let whole = needs.contains("page");
    let mut page = Map::new();
    for (name, make) in PAGE {
        if whole || needs.contains(&format!("page.{name}")) {
            page.insert((*name).into(), make(scope, subject));
        }
    }
    context.insert_value("page", Value::from(page));
}

/// The variables of the tables above that a layout's text mentions. `page` alone means all of it.
pub(super) fn mentioned(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    for (name, _) in VARIABLES {
        let mut words = text.split(|c: char| !is_word(c));
        if words.any(|word| word == *name) {
            found.insert((*name).to_owned());
        }
    }
    for (at, _) in text.match_indices("page") {
        let before = text[..at].chars().next_back();
        let after = &text[at + 4..];
        if before.is_some_and(|c| is_word(c) || c == '.' || c == '-' || c == '"' || c == '/')
            || after.starts_with(|c: char| is_word(c) || c == '-' || c == '"' || c == '=')
        {
            continue;
        }
        let field: String = match after.strip_prefix('.').or(after.strip_prefix("?.")) {
            Some(rest) => rest.chars().take_while(|c| is_word(*c)).collect(),
            None => String::new(),
        };
        found.insert(match field.as_str() {
            "" => "page".to_owned(),
            field => format!("page.{field}"),
        });
    }
    found
}

/// The variables' names, a page's own as `page.…`, for the test that they are documented.
#[cfg(test)]
pub(super) fn names() -> impl Iterator<Item = String> {
    let page = PAGE.iter().map(|(name, _)| format!("page.{name}"));
    let all = VARIABLES.iter().map(|(name, _)| (*name).to_owned());
    all.chain(page)
}

/// A value out of anything that templates may see.
fn value(of: impl serde::Serialize) -> Value {
    Value::from_serializable(&of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_layout_mentions_is_found() {
        let text = "{{ page.title }} {% if page.series %}{% include \"partials/page.html\" %}\
                    {{ t(key=\"page-number\") }} {{ nav | length }} {{ subpage.x }}";
        let found: Vec<String> = mentioned(text).into_iter().collect();
        assert_eq!(found, ["nav", "page.series", "page.title"]);
        assert!(mentioned("{{ page | json }}").contains("page"));
    }

    #[test]
    fn the_tables_are_sorted() {
        assert!(VARIABLES.is_sorted_by_key(|(name, _)| name));
        assert!(PAGE.is_sorted_by_key(|(name, _)| name));
    }
}
