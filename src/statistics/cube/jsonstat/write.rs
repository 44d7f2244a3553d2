//! Writing a cube: members in the order of the specification, one line each, so that a change reads well where
//! changes are reviewed.

use serde_json::{Map, Value, json};

use super::{CONFIDENTIAL, whole};
use crate::fields::Localised;
use crate::statistics::cube::labels::{Extension, MEMBER};
use crate::statistics::cube::{Axis, Category, Cell, Cube, Role};

/// The text of a dataset, with a line end.
pub fn write(cube: &Cube) -> String {
    let mut dataset = Map::new();
    let mut put = |name: &str, value: Value| dataset.insert(name.to_owned(), value);
    let language = cube.about.language.as_str();
    put("version", json!("2.0"));
    put("class", json!("dataset"));
    put("label", json!(in_language(&cube.about.title, language)));
    put(
        "source",
        json!(in_language(&cube.about.origin.name, language)),
    );
    let ids: Vec<&str> = cube.axes.iter().map(|axis| axis.id.as_str()).collect();
    let sizes: Vec<usize> = cube.axes.iter().map(|axis| axis.categories.len()).collect();
    put("id", json!(ids));
    put("size", json!(sizes));
    let roles = roles(&cube.axes);
    if !roles.is_empty() {
        put("role", Value::Object(roles));
    }
    let axes = cube
        .axes
        .iter()
        .map(|axis| (axis.id.clone(), of_axis(axis, language)));
    put("dimension", Value::Object(axes.collect()));
    put("value", Value::Array(values(&cube.cells)));
    let status = status(&cube.cells);
    if !status.is_empty() {
        put("status", Value::Object(status));
    }
    put("extension", json!({ MEMBER: Extension::of(cube) }));
    format!("{:#}\n", Value::Object(dataset))
}

/// A text in a language, or in any there is.
fn in_language<'l>(text: &'l Localised, language: &'l str) -> &'l str {
    text.pick(&[language]).map_or("", |(_, text)| text)
}

fn roles(axes: &[Axis]) -> Map<String, Value> {
    let of = |role: Role| -> Vec<&str> {
        let axes = axes.iter().filter(|axis| axis.role == Some(role));
        axes.map(|axis| axis.id.as_str()).collect()
    };
    let roles = Role::ALL.map(|role| (role.key().to_owned(), of(role)));
    let used = roles.into_iter().filter(|(_, axes)| !axes.is_empty());
    used.map(|(role, axes)| (role, json!(axes))).collect()
}

fn of_axis(axis: &Axis, language: &str) -> Value {
    let code = |place: &usize| axis.categories.get(*place).map(|c| c.code.as_str());
    let codes: Vec<&str> = axis.categories.iter().map(|c| c.code.as_str()).collect();
    let mut category = Map::new();
    category.insert("index".to_owned(), json!(codes));
    let mut put = |name: &str, of: &dyn Fn(&Category) -> Option<Value>| {
        let found = axis.categories.iter();
        let found: Map<_, _> = found
            .filter_map(|c| Some((c.code.clone(), of(c)?)))
            .collect();
        if !found.is_empty() {
            category.insert(name.to_owned(), Value::Object(found));
        }
    };
    put("label", &|c| {
        let label = in_language(&c.label, language);
        (!label.is_empty()).then(|| json!(label))
    });
    put("child", &|c| {
        let parts: Vec<&str> = c.parts.iter().filter_map(code).collect();
        c.is_total().then(|| json!(parts))
    });
    put("unit", &|c| unit(c, language));
    let label = in_language(&axis.label, language);
    json!({ "label": label, "category": category })
}

fn unit(category: &Category, language: &str) -> Option<Value> {
    let mut unit = Map::new();
    if let Some(decimals) = category.decimals {
        unit.insert("decimals".to_owned(), json!(decimals));
    }
    let label = in_language(&category.unit, language);
    if !label.is_empty() {
        unit.insert("label".to_owned(), json!(label));
    }
    (!unit.is_empty()).then_some(Value::Object(unit))
}

fn values(cells: &[Cell]) -> Vec<Value> {
    let value = |cell: &Cell| match cell.value() {
        Some(value) => whole(value).map_or_else(|| json!(value), |whole| json!(whole)),
        None => Value::Null,
    };
    cells.iter().map(value).collect()
}

fn status(cells: &[Cell]) -> Map<String, Value> {
    let hidden = cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| **cell == Cell::Hidden);
    hidden
        .map(|(at, _)| (at.to_string(), json!(CONFIDENTIAL)))
        .collect()
}
