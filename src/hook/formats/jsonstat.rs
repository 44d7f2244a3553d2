//! JSON-stat 2.0, and 1.x put into its form: dimensions are named inside `dimension` there, and a table may stand alone
//! in a bundle. <https://json-stat.org/full/>

use serde_json::{Map, Value};

use super::{Format, Hints};
use crate::diagnostics::Text;
use crate::hook::Fault;
use crate::statistics::cube::{self, Cube};

pub(super) const FORMAT: Format = Format {
    name: "json-stat",
    endings: &[".json"],
    read,
};

/// What JSON-stat 1.x keeps inside `dimension` and 2.0 outside.
const MOVED: [&str; 3] = ["id", "size", "role"];

fn read(bytes: &[u8], hints: &Hints<'_>) -> Result<Cube, Fault> {
    let bare = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match serde_json::from_slice(bare) {
        Ok(Value::Object(older)) if !older.contains_key("version") => {
            let newer = Value::Object(updated(alone(older)?));
            Ok(cube::read(newer.to_string().as_bytes(), hints.language)?)
        }
        Ok(Value::Object(other)) if is(&other, "collection") => Err(Fault::new(COLLECTION)),
        Ok(Value::Object(other)) if is(&other, "dimension") => Err(Fault::new(DIMENSION)),
        // What is not JSON is told by whoever reads it.
        _ => Ok(cube::read(bytes, hints.language)?),
    }
}

fn is(object: &Map<String, Value>, class: &str) -> bool {
    object.get("class").and_then(Value::as_str) == Some(class)
}

/// The dataset itself, or the only one of a bundle.
fn alone(object: Map<String, Value>) -> Result<Map<String, Value>, Fault> {
    if object.contains_key("class") || object.contains_key("dimension") {
        return Ok(object);
    }
    let tables = object.into_iter().filter_map(|(_, table)| match table {
        Value::Object(table) if table.contains_key("dimension") => Some(table),
        _ => None,
    });
    let mut tables: Vec<Map<String, Value>> = tables.collect();
    match tables.len() {
        // Nothing of JSON-stat: reading it says so.
        0 => Ok(Map::new()),
        1 => Ok(tables.remove(0)),
        count => Err(Fault::new(BUNDLE).arg("count", count)),
    }
}

fn updated(mut dataset: Map<String, Value>) -> Map<String, Value> {
    let mut inside = Map::new();
    if let Some(Value::Object(dimension)) = dataset.get_mut("dimension") {
        let moved = MOVED
            .iter()
            .filter_map(|name| dimension.shift_remove_entry(*name));
        inside = moved.collect();
        inside.insert("version".to_owned(), "2.0".into());
        inside.insert("class".to_owned(), "dataset".into());
    }
    dataset.extend(inside);
    dataset
}

const COLLECTION: Text = Text::new(
    "これは表の一覧（collection）です。その中の一つの表のアドレスを指定してください",
    "this is a list of tables (a collection); give the address of one of them",
);
const DIMENSION: Text = Text::new(
    "これは分類の説明（dimension）で、表ではありません",
    "this describes a dimension and is no table",
);
const BUNDLE: Text = Text::new(
    "一つのファイルに表が{count}個入っています。一つずつに分けてください",
    "there are {count} tables in it; give them one by one",
);
