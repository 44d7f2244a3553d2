//! What a dataset is made of, for all who read one: its dimensions with codes in order and the parts of totals, and
//! its size. Whatever is not as the format has it is refused, never guessed.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::statistics::refusal::Refusal;
use crate::statistics::table::Dimension;

/// The greatest count that JSON readers agree on, 2^53.
pub(in crate::statistics) const MOST: f64 = 9_007_199_254_740_992.0;

/// Reads a text as a JSON-stat 2.0 dataset.
pub(in crate::statistics) fn parse(bytes: &[u8]) -> Result<Map<String, Value>, Refusal> {
    // Excel and PowerShell put a mark before UTF-8.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let dataset: Value = serde_json::from_slice(bytes).map_err(|error| Refusal::NotJson {
        line: error.line(),
        column: error.column(),
    })?;
    let is = |member: &str, value: &str| dataset.get(member).and_then(Value::as_str) == Some(value);
    let fits = is("version", "2.0") && is("class", "dataset");
    match dataset {
        Value::Object(dataset) if fits => Ok(dataset),
        _ => Err(Refusal::NotADataset),
    }
}

/// That a member is missing or not of its form.
pub(in crate::statistics) fn member(path: impl Into<String>) -> Refusal {
    Refusal::Member(path.into())
}

/// A member that is a list of strings.
pub(in crate::statistics) fn strings(value: Option<&Value>) -> Option<Vec<String>> {
    let values = value?.as_array()?.iter();
    values
        .map(|value| value.as_str().map(str::to_owned))
        .collect()
}

/// The dimensions, of which `size` must say the same.
pub(in crate::statistics) fn dimensions(
    dataset: &Map<String, Value>,
) -> Result<Vec<Dimension>, Refusal> {
    let ids = strings(dataset.get("id")).filter(|ids| unique(ids));
    let ids = ids.ok_or_else(|| member("id"))?;
    let dimensions: Vec<Dimension> = ids
        .iter()
        .map(|id| dimension(dataset, id))
        .collect::<Result<_, _>>()?;
    let sizes = dataset.get("size").and_then(Value::as_array);
    let sizes = sizes.map(|sizes| sizes.iter().map(count).collect::<Vec<_>>());
    let own = dimensions.iter().map(|own| Some(own.codes.len() as i64));
    match sizes == Some(own.collect()) && !dimensions.is_empty() {
        true => Ok(dimensions),
        false => Err(member("size")),
    }
}

fn dimension(dataset: &Map<String, Value>, id: &str) -> Result<Dimension, Refusal> {
    let path = format!("dimension.{id}.category");
    let dimension = dataset.get("dimension").and_then(|all| all.get(id));
    let category = dimension.and_then(|dimension| dimension.get("category"));
    let category = category
        .and_then(Value::as_object)
        .ok_or_else(|| member(&path))?;
    let codes = codes(category).ok_or_else(|| member(format!("{path}.index")))?;
    let parts = parts(category, id, &codes)?;
    Ok(Dimension {
        id: id.to_owned(),
        codes,
        parts,
    })
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
        let place = usize::try_from(count(place)?).ok()?;
        codes.get_mut(place)?.replace(code.clone());
    }
    codes.into_iter().collect()
}

fn unique(names: &[String]) -> bool {
    names.iter().collect::<BTreeSet<_>>().len() == names.len()
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

/// Refuses values by place, of which one is no place of a cell, or a place in another spelling (`04`, `+4`).
pub(in crate::statistics) fn places<'k>(
    keys: impl Iterator<Item = &'k String>,
    cells: usize,
) -> Result<(), Refusal> {
    for key in keys {
        let fits = |place: usize| place < cells && place.to_string() == *key;
        if !key.parse().is_ok_and(fits) {
            return Err(Refusal::NoPlace { cells });
        }
    }
    Ok(())
}

/// By cell, the greatest contributions to its amount: `extension.contributions`, for a table of amounts.
pub(in crate::statistics) fn contributions(
    dataset: &Map<String, Value>,
) -> Result<Option<Vec<Vec<i64>>>, Refusal> {
    let given = dataset.get("extension");
    let Some(given) = given.and_then(|own| own.get("contributions")) else {
        return Ok(None);
    };
    let wrong = || member("extension.contributions");
    let list = |own: &Value| own.as_array()?.iter().map(count).collect();
    let all: Option<Vec<Vec<i64>>> = given
        .as_array()
        .ok_or_else(wrong)?
        .iter()
        .map(list)
        .collect();
    all.map(Some).ok_or_else(wrong)
}

/// A whole number, which may be written with a fraction of zero.
pub(in crate::statistics) fn count(value: &Value) -> Option<i64> {
    let number = value
        .as_f64()
        .filter(|number| number.fract() == 0.0 && number.abs() <= MOST)?;
    Some(value.as_i64().unwrap_or(number as i64))
}
