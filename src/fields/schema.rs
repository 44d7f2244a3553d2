//! JSON Schema (draft 2020-12) out of record definitions.

use serde_json::{Map, Value as Json, json};

use super::record::{Field, Record};

/// The schema of a record inside another: an object, or the text of its only required key.
pub fn nested_schema(record: &dyn Record) -> Json {
    let fields = record.fields();
    let object = object_schema(&fields);
    let required: Vec<_> = fields.iter().filter(|f| f.required).collect();
    match required[..] {
        [only] => json!({ "anyOf": [object, (only.schema)()] }),
        _ => object,
    }
}

/// The schema of an object with these keys and no others. Aliases are properties of their own.
pub fn object_schema(fields: &[Field]) -> Json {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for field in fields {
        properties.insert(field.key.to_owned(), property(field, field.doc.to_owned()));
        for alias in field.aliases {
            let doc = format!("{} ({})", field.doc, field.key);
            properties.insert((*alias).to_owned(), property(field, doc));
        }
        if field.required {
            required.push(required_key(field));
        }
    }
    let mut schema = json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    if !required.is_empty() {
        schema["allOf"] = Json::Array(required);
    }
    schema
}

fn property(field: &Field, doc: String) -> Json {
    let mut schema = (field.schema)();
    if let Json::Object(map) = &mut schema {
        map.insert("description".to_owned(), Json::String(doc));
    }
    schema
}

/// A required key may be written under any of its names.
fn required_key(field: &Field) -> Json {
    let names: Vec<_> = std::iter::once(field.key)
        .chain(field.aliases.iter().copied())
        .map(|name| json!({ "required": [name] }))
        .collect();
    json!({ "anyOf": names })
}
