//! The directory in schema.org's vocabulary: the description of each desk's page, in one graph.

use serde_json::{Map, Value as Json, json};

use super::Data;
use crate::templates::desk_ld;

pub(super) fn write(data: &Data<'_>) -> Json {
    let tags = data.tags();
    let desk = |entry: &crate::desks::Entry| {
        let mut desk = Map::new();
        desk.insert("@id".to_owned(), json!(data.page(entry)));
        desk.insert("@type".to_owned(), json!("Service"));
        let texts = [
            ("name", &entry.record.name),
            ("description", &entry.record.summary),
        ];
        for (key, text) in texts {
            if let Some((lang, text)) = text.pick(&tags) {
                desk.insert(key.to_owned(), json!({ "@value": text, "@language": lang }));
            }
        }
        let known = desk_ld(data.world, data.lang, entry).into_iter();
        desk.extend(
            known
                .filter(|(_, value)| !value.is_null())
                .map(|(key, value)| (key.to_owned(), value)),
        );
        Json::Object(desk)
    };
    let desks: Vec<Json> = data.entries().map(desk).collect();
    json!({
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "name": data.site().config.title,
        "license": data.licence(),
        "dateModified": data.today(),
        "dataFeedElement": desks,
    })
}
