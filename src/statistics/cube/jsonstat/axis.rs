//! The dimensions of a dataset: codes in order, labels, units, and the parts of totals.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{member, strings};
use crate::fields::Localised;
use crate::statistics::Refusal;
use crate::statistics::cube::{Axis, Category, Role};

pub(super) fn read_all(dataset: &Value, language: &str) -> Result<Vec<Axis>, Refusal> {
    let ids = strings(dataset.get("id")).filter(|ids| unique(ids));
    let ids = ids.ok_or_else(|| member("id"))?;
    ids.iter()
        .map(|id| read(dataset, id, language))
        .collect::<Result<_, _>>()
}

fn unique(names: &[String]) -> bool {
    names.iter().collect::<BTreeSet<_>>().len() == names.len()
}

fn read(dataset: &Value, id: &str, language: &str) -> Result<Axis, Refusal> {
    let path = format!("dimension.{id}.category");
    let dimension = dataset.get("dimension").and_then(|all| all.get(id));
    let category = dimension.and_then(|dimension| dimension.get("category"));
    let category = category
        .and_then(Value::as_object)
        .ok_or_else(|| member(&path))?;
    let codes = codes(category).ok_or_else(|| member(format!("{path}.index")))?;
    let parts = parts(category, id, &codes)?;
    let label = dimension
        .and_then(|dimension| dimension.get("label")?.as_str())
        .unwrap_or_default();
    let labels = category.get("label");
    let units = category.get("unit");
    let population = dimension.and_then(|dimension| dimension.get("extension")?.get("population"));
    let categories = codes.into_iter().zip(parts).map(|(code, parts)| {
        let label = labels.and_then(|labels| labels.get(&code)?.as_str());
        let unit = units.and_then(|units| units.get(&code));
        let unit_label = unit.and_then(|unit| unit.get("label")?.as_str());
        let decimals = unit.and_then(|unit| unit.get("decimals")?.as_u64());
        Category {
            label: Localised::one(language, label.unwrap_or_default()),
            unit: Localised::one(language, unit_label.unwrap_or_default()),
            decimals: decimals.and_then(|decimals| u8::try_from(decimals).ok()),
            population: population.and_then(|people| people.get(&code)?.as_u64()),
            code,
            parts,
        }
    });
    Ok(Axis {
        id: id.to_owned(),
        label: Localised::one(language, label),
        role: role(dataset, id),
        categories: categories.collect(),
    })
}

fn role(dataset: &Value, id: &str) -> Option<Role> {
    let roles = dataset.get("role")?;
    let names = |role: &Role| strings(roles.get(role.key()));
    Role::ALL
        .into_iter()
        .find(|role| names(role).is_some_and(|names| names.iter().any(|name| name == id)))
}

/// Codes in order: a list, or an object that gives each its place. A single category may have a label only.
fn codes(category: &Map<String, Value>) -> Option<Vec<String>> {
    let codes = match category.get("index") {
        Some(Value::Object(places)) => in_places(places)?,
        None => {
            let labels = category.get("label")?.as_object()?;
            let only = labels.keys().filter(|_| labels.len() == 1);
            only.cloned().collect()
        }
        index => strings(index)?,
    };
    (!codes.is_empty() && unique(&codes)).then_some(codes)
}

fn in_places(places: &Map<String, Value>) -> Option<Vec<String>> {
    let mut codes = vec![None; places.len()];
    for (code, place) in places {
        let place = usize::try_from(place.as_u64()?).ok()?;
        codes.get_mut(place)?.replace(code.clone());
    }
    codes.into_iter().collect()
}

fn parts(
    category: &Map<String, Value>,
    id: &str,
    codes: &[String],
) -> Result<Vec<Vec<usize>>, Refusal> {
    let mut parts = vec![Vec::new(); codes.len()];
    let Some(children) = category.get("child") else {
        return Ok(parts);
    };
    let path = || member(format!("dimension.{id}.category.child"));
    let place = |code: &str| codes.iter().position(|known| known == code);
    for (code, below) in children.as_object().ok_or_else(path)? {
        let refuse = || Refusal::Hierarchy {
            dimension: id.to_owned(),
            code: code.clone(),
        };
        let below = strings(Some(below)).ok_or_else(path)?;
        let below: Option<Vec<usize>> = below.iter().map(|code| place(code)).collect();
        let whole = place(code).ok_or_else(refuse)?;
        parts[whole] = below.ok_or_else(refuse)?;
    }
    Ok(parts)
}
