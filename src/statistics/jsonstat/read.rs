//! Reading a dataset. Whatever is not as the format has it is refused, never guessed.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::Dataset;
use super::header::header;
use crate::statistics::consistency::hierarchy;
use crate::statistics::past::Release;
use crate::statistics::refusal::Refusal;
use crate::statistics::table::{Dimension, MOST_CELLS, Table, name};

/// The greatest count that JSON readers agree on, 2^53.
const MOST: f64 = 9_007_199_254_740_992.0;

/// Reads a dataset of counts.
pub fn read(bytes: &[u8]) -> Result<Dataset, Refusal> {
    let dataset = parse(bytes)?;
    let dimensions = dimensions(&dataset)?;
    let counts = values(&dataset, &dimensions)?.into_iter().enumerate();
    let counts: Vec<i64> = counts
        .map(|(cell, count)| count.ok_or_else(|| Refusal::MissingCount(name(&dimensions, cell))))
        .collect::<Result<_, _>>()?;
    let header = header(&dataset, &dimensions);
    let mut table = Table::new(dimensions, counts)?;
    extensions(&dataset, &mut table)?;
    Ok(Dataset { table, header })
}

/// What says more about the counts: `extension.population` of a dimension, people by code, `extension.weight`, how
/// much more its cells matter than others, and `extension.contributions`
/// of the dataset, for each cell the greatest contributions to its amount.
fn extensions(dataset: &Map<String, Value>, table: &mut Table) -> Result<(), Refusal> {
    for at in 0..table.dimensions().len() {
        let people = numbers(dataset, &table.dimensions()[at], "population")?;
        for (category, people) in people {
            table.set_population(at, category, people);
        }
        let weights = numbers(dataset, &table.dimensions()[at], "weight")?;
        for (category, weight) in weights {
            table.set_weight(at, category, weight);
        }
    }
    let given = dataset
        .get("extension")
        .and_then(|own| own.get("contributions"));
    let Some(given) = given else { return Ok(()) };
    let path = || member("extension.contributions");
    let list = |own: &Value| {
        own.as_array()?
            .iter()
            .map(count)
            .collect::<Option<Vec<i64>>>()
    };
    let given: Option<Vec<Vec<i64>>> = given
        .as_array()
        .ok_or_else(path)?
        .iter()
        .map(list)
        .collect();
    table.set_contributions(given.ok_or_else(path)?)
}

/// Reads a dataset as it was published, with gaps where cells are hidden.
pub fn read_published(bytes: &[u8]) -> Result<Release, Refusal> {
    let dataset = parse(bytes)?;
    let dimensions = dimensions(&dataset)?;
    dimensions.iter().try_for_each(hierarchy)?;
    let published = values(&dataset, &dimensions)?;
    match published
        .iter()
        .position(|count| count.is_some_and(|count| count < 0))
    {
        Some(cell) => Err(Refusal::Negative(name(&dimensions, cell))),
        None => Ok(Release {
            dimensions,
            published,
            threshold: gate_of(&dataset).and_then(|gate| gate.get("threshold")?.as_i64()),
        }),
    }
}

fn gate_of(dataset: &Map<String, Value>) -> Option<&Value> {
    dataset.get("extension")?.get("gate")
}

fn parse(bytes: &[u8]) -> Result<Map<String, Value>, Refusal> {
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

fn dimensions(dataset: &Map<String, Value>) -> Result<Vec<Dimension>, Refusal> {
    let ids = strings(dataset.get("id")).filter(|ids| unique(ids));
    let ids = ids.ok_or_else(|| member("id"))?;
    let dimensions: Vec<Dimension> = ids
        .iter()
        .map(|id| dimension(dataset, id))
        .collect::<Result<_, _>>()?;
    sizes(dataset, &dimensions)?;
    Ok(dimensions)
}

fn member(path: impl Into<String>) -> Refusal {
    Refusal::Member(path.into())
}

fn strings(value: Option<&Value>) -> Option<Vec<String>> {
    let values = value?.as_array()?.iter();
    values
        .map(|value| value.as_str().map(str::to_owned))
        .collect()
}

fn dimension(dataset: &Map<String, Value>, id: &str) -> Result<Dimension, Refusal> {
    let path = format!("dimension.{id}.category");
    let dimension = dataset
        .get("dimension")
        .and_then(|dimensions| dimensions.get(id));
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

/// Codes in order: a list, or an object that gives each its place. A single category may have a label
/// only.
fn codes(category: &Map<String, Value>) -> Option<Vec<String>> {
    let codes = match category.get("index") {
        Some(Value::Object(places)) => {
            let mut codes = vec![None; places.len()];
            for (code, place) in places {
                let place = usize::try_from(place.as_u64()?).ok()?;
                codes.get_mut(place)?.replace(code.clone());
            }
            codes.into_iter().collect::<Option<Vec<String>>>()?
        }
        None => {
            let labels = category.get("label")?.as_object()?;
            labels
                .keys()
                .filter(|_| labels.len() == 1)
                .cloned()
                .collect()
        }
        index => strings(index)?,
    };
    (!codes.is_empty() && unique(&codes)).then_some(codes)
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
    let path = || member(format!("dimension.{id}.category.child"));
    let children = match category.get("child") {
        None => return Ok(parts),
        Some(children) => children.as_object().ok_or_else(path)?,
    };
    let place = |code: &str| codes.iter().position(|known| known == code);
    for (code, below) in children {
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

/// `size` must say what the categories say.
fn sizes(dataset: &Map<String, Value>, dimensions: &[Dimension]) -> Result<(), Refusal> {
    let sizes = dataset
        .get("size")
        .and_then(Value::as_array)
        .ok_or_else(|| member("size"))?;
    let sizes: Vec<Option<u64>> = sizes.iter().map(Value::as_u64).collect();
    let own: Vec<Option<u64>> = dimensions
        .iter()
        .map(|dimension| Some(dimension.codes.len() as u64))
        .collect();
    (sizes == own && !own.is_empty())
        .then_some(())
        .ok_or_else(|| member("size"))
}

/// By cell, its count; none where the dataset has a gap.
fn values(
    dataset: &Map<String, Value>,
    dimensions: &[Dimension],
) -> Result<Vec<Option<i64>>, Refusal> {
    let sizes = dimensions.iter().map(|dimension| dimension.codes.len());
    let cells = sizes
        .clone()
        .try_fold(1_usize, usize::checked_mul)
        .filter(|cells| *cells <= MOST_CELLS);
    let cells = cells.ok_or(Refusal::TooLarge { most: MOST_CELLS })?;
    let value = |cell: usize| match dataset.get("value") {
        Some(Value::Array(values)) => Ok(values.get(cell)),
        Some(Value::Object(values)) => Ok(values.get(&cell.to_string())),
        _ => Err(member("value")),
    };
    if let Some(Value::Array(values)) = dataset.get("value")
        && values.len() != cells
    {
        return Err(Refusal::WrongSize {
            counts: values.len(),
            cells,
        });
    }
    (0..cells)
        .map(|cell| match value(cell)? {
            None | Some(Value::Null) => Ok(None),
            Some(value) => {
                let count = count(value).ok_or_else(|| Refusal::NotACount(name(dimensions, cell)));
                count.map(Some)
            }
        })
        .collect()
}

/// Numbers by category, which an extension of a dimension gives by code.
fn numbers(
    dataset: &Map<String, Value>,
    dimension: &Dimension,
    name: &str,
) -> Result<Vec<(usize, u64)>, Refusal> {
    let path = || member(format!("dimension.{}.extension.{name}", dimension.id));
    let given = dataset
        .get("dimension")
        .and_then(|all| all.get(&dimension.id));
    let Some(given) = given.and_then(|own| own.get("extension")?.get(name)) else {
        return Ok(Vec::new());
    };
    let given = given.as_object().ok_or_else(path)?.iter();
    let number = |(code, number): (&String, &Value)| {
        let category = dimension.codes.iter().position(|known| known == code)?;
        Some((category, number.as_u64()?))
    };
    let numbers: Option<Vec<(usize, u64)>> = given.map(number).collect();
    numbers.ok_or_else(path)
}

/// A whole number, which may be written with a fraction of zero.
fn count(value: &Value) -> Option<i64> {
    let number = value
        .as_f64()
        .filter(|number| number.fract() == 0.0 && number.abs() <= MOST)?;
    Some(value.as_i64().unwrap_or(number as i64))
}
