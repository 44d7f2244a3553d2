//! Reading a dataset of counts, and one that was published.

use serde_json::{Map, Value};

use super::Dataset;
use super::header::header;
use super::structure::{contributions, count, dimensions, member, parse, places};
use crate::statistics::consistency::hierarchy;
use crate::statistics::past::Release;
use crate::statistics::policy::Rounding;
use crate::statistics::refusal::Refusal;
use crate::statistics::table::{Dimension, MOST_CELLS, Table, name};

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
    match contributions(dataset)? {
        Some(contributions) => table.set_contributions(contributions),
        None => Ok(()),
    }
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
            rounding: rounding(&dataset)?,
        }),
    }
}

/// How a published dataset was rounded; one that says so and not how is refused, or it would be taken for exact.
fn rounding(dataset: &Map<String, Value>) -> Result<Option<Rounding>, Refusal> {
    let Some(base) = gate_of(dataset).and_then(|gate| gate.get("round")) else {
        return Ok(None);
    };
    let kind = gate_of(dataset).and_then(|gate| gate.get("rounding")?.as_str());
    let read = base
        .as_i64()
        .zip(kind)
        .and_then(|(base, kind)| Rounding::read(base, kind));
    let wrong = || member("extension.gate.rounding");
    read.map(Some).ok_or_else(wrong)
}

fn gate_of(dataset: &Map<String, Value>) -> Option<&Value> {
    dataset.get("extension")?.get("gate")
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
    if let Some(Value::Object(values)) = dataset.get("value") {
        places(values.keys(), cells)?;
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
