//! What is kept of a dataset beside its counts. Members are named one by one: notes and extensions may
//! hold anything, counts of hidden cells among them, and a status would say more than it should.

use serde_json::{Map, Value, json};

use crate::statistics::table::Dimension;

/// Everything before the counts, in the order of the specification.
pub(super) fn header(dataset: &Map<String, Value>, dimensions: &[Dimension]) -> Map<String, Value> {
    let mut header = Map::new();
    header.insert("version".to_owned(), json!("2.0"));
    header.insert("class".to_owned(), json!("dataset"));
    for member in ["label", "source", "updated"] {
        text(dataset, &mut header, member);
    }
    let ids: Vec<&str> = dimensions
        .iter()
        .map(|dimension| dimension.id.as_str())
        .collect();
    let sizes: Vec<usize> = dimensions
        .iter()
        .map(|dimension| dimension.codes.len())
        .collect();
    header.insert("id".to_owned(), json!(ids));
    header.insert("size".to_owned(), json!(sizes));
    roles(dataset, &ids, &mut header);
    let own = dimensions.iter().map(|dimension| {
        let given = dataset
            .get("dimension")
            .and_then(|all| all.get(&dimension.id));
        (dimension.id.clone(), of_dimension(given, dimension))
    });
    header.insert("dimension".to_owned(), Value::Object(own.collect()));
    header
}

fn text(from: &Map<String, Value>, to: &mut Map<String, Value>, member: &str) {
    if let Some(text) = from.get(member).filter(|value| value.is_string()) {
        to.insert(member.to_owned(), text.clone());
    }
}

/// Which dimensions are of time, place or measure.
fn roles(dataset: &Map<String, Value>, ids: &[&str], header: &mut Map<String, Value>) {
    let given = dataset.get("role").and_then(Value::as_object);
    let mut roles = Map::new();
    for role in ["time", "geo", "metric"] {
        let named = given
            .and_then(|given| given.get(role))
            .and_then(Value::as_array);
        let named = named.into_iter().flatten().filter_map(Value::as_str);
        let named: Vec<&str> = named.filter(|id| ids.contains(id)).collect();
        if !named.is_empty() {
            roles.insert(role.to_owned(), json!(named));
        }
    }
    if !roles.is_empty() {
        header.insert("role".to_owned(), Value::Object(roles));
    }
}

fn of_dimension(given: Option<&Value>, dimension: &Dimension) -> Value {
    let given = given.and_then(Value::as_object);
    let mut shown = Map::new();
    if let Some(given) = given {
        text(given, &mut shown, "label");
    }
    let mut category = Map::new();
    category.insert("index".to_owned(), json!(dimension.codes));
    let labels = given.and_then(|given| given.get("category")?.get("label")?.as_object());
    if let Some(labels) = labels {
        let mut own = Map::new();
        dimension
            .codes
            .iter()
            .for_each(|code| text(labels, &mut own, code));
        category.insert("label".to_owned(), Value::Object(own));
    }
    let name = |category: &usize| dimension.codes[*category].as_str();
    let totals = dimension
        .parts
        .iter()
        .enumerate()
        .filter(|(_, parts)| !parts.is_empty());
    let child: Map<String, Value> = totals
        .map(|(whole, parts)| {
            (
                name(&whole).to_owned(),
                json!(parts.iter().map(name).collect::<Vec<_>>()),
            )
        })
        .collect();
    if !child.is_empty() {
        category.insert("child".to_owned(), Value::Object(child));
    }
    shown.insert("category".to_owned(), Value::Object(category));
    Value::Object(shown)
}
