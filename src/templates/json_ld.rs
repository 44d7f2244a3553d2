//! schema.org descriptions of pages (JSON-LD), by kind.

use serde_json::{Map, Value as Json, json};

use super::desk_ld::desk_ld;
use super::views::event_view;
use super::world::World;
use crate::content::KindFields;
use crate::markdown::strip_ruby;
use crate::site::Page;

/// The description of a page. What is not known is left out, never guessed.
pub fn of_page(world: &World, page: &Page) -> Json {
    let site = &world.site;
    let common = page.common();
    let mut data = Map::new();
    let mut put = |key: &str, value: Json| {
        if !matches!(&value, Json::Null) && value != json!("") && value != json!([]) {
            data.insert(key.to_owned(), value);
        }
    };
    put("@context", json!("https://schema.org"));
    put("@type", json!(page.kind().schema_type()));
    put("name", json!(strip_ruby(page.title())));
    put("description", json!(strip_ruby(page.description())));
    put("url", json!(site.permalink(&page.route)));
    put("inLanguage", json!(site.lang(page.lang).html_lang));
    if !matches!(page.parsed.content.fields, KindFields::Event(_)) {
        put("datePublished", json!(common.date.map(|d| d.to_string())));
        put("dateModified", json!(page.updated().map(|d| d.to_string())));
        put("expires", json!(common.expires.map(|d| d.to_string())));
        put("author", authors(page));
        put("keywords", json!(common.tags));
        let licence = common.licence.as_ref().or(site.config.licence.as_ref());
        put(
            "license",
            json!(licence.and_then(|l| l.url.as_ref()).map(|url| &url.0)),
        );
        put("citation", citations(page));
    }
    for (key, value) in of_kind(world, page) {
        put(key, value);
    }
    Json::Object(data)
}

fn authors(page: &Page) -> Json {
    let authors = page.common().authors.iter();
    authors
        .map(|author| json!({ "@type": "Organization", "name": author.name }))
        .collect()
}

fn citations(page: &Page) -> Json {
    let sources = page.common().sources.iter();
    sources
        .map(|source| {
            let url = source.url.as_ref().map(|url| url.0.as_str());
            let mut work = json!({ "@type": "CreativeWork", "name": source.citation });
            if let Some(url) = url {
                work["url"] = json!(url);
            }
            work
        })
        .collect()
}

fn of_kind(world: &World, page: &Page) -> Vec<(&'static str, Json)> {
    match &page.parsed.content.fields {
        KindFields::Lesson(lesson) => vec![
            ("learningResourceType", json!("lesson")),
            (
                "timeRequired",
                json!(format!("PT{}M", page.parsed.minutes())),
            ),
            ("teaches", json!(lesson.goals)),
            (
                "educationalLevel",
                json!(page.common().level.map(|level| level.key())),
            ),
        ],
        KindFields::Module(module) => {
            let goals = module.goals.iter().map(|goal| goal.text.as_str());
            let minutes = format!("PT{}M", page.parsed.minutes());
            vec![
                ("timeRequired", json!(minutes)),
                ("teaches", goals.collect()),
                ("coursePrerequisites", json!(module.prerequisites)),
                ("version", json!(module.version)),
            ]
        }
        KindFields::Term(term) => {
            let mut names = term.synonyms.clone();
            names.extend(term.abbreviation.clone());
            vec![("alternateName", json!(names))]
        }
        KindFields::Event(_) => event(world, page),
        KindFields::Desk(_) => match world.site.desk(page) {
            Some(entry) => desk_ld(world, page.lang, entry),
            None => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn event(world: &World, page: &Page) -> Vec<(&'static str, Json)> {
    let Some(event) = event_view(world, page) else {
        return Vec::new();
    };
    let place = event.place.map(|name| json!({ "@type": "Place", "name": name, "address": event.address.clone().unwrap_or_default() }));
    let online = event
        .online_url
        .map(|url| json!({ "@type": "VirtualLocation", "url": url }));
    let mode = match (&place, &online) {
        (Some(_), Some(_)) => json!("https://schema.org/MixedEventAttendanceMode"),
        (None, Some(_)) => json!("https://schema.org/OnlineEventAttendanceMode"),
        _ => json!("https://schema.org/OfflineEventAttendanceMode"),
    };
    vec![
        ("startDate", json!(event.start_iso)),
        ("endDate", json!(event.end_iso)),
        ("location", place.into_iter().chain(online).collect()),
        ("eventAttendanceMode", mode),
        ("maximumAttendeeCapacity", json!(event.capacity)),
    ]
}
