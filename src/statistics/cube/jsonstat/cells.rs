//! The figures of a dataset: a list or an object by place, with missing and hidden ones.

use serde_json::{Map, Value};

use super::CONFIDENTIAL;
use crate::statistics::Refusal;
use crate::statistics::cube::{Axis, Cell, Cube};
use crate::statistics::jsonstat::structure::{MOST, member, places};

pub(super) fn read(dataset: &Map<String, Value>, axes: &[Axis]) -> Result<Vec<Cell>, Refusal> {
    let cells = Cube::size(axes)?;
    let values = dataset.get("value").ok_or_else(|| member("value"))?;
    match values {
        Value::Array(values) if values.len() != cells => {
            return Err(Refusal::WrongSize {
                counts: values.len(),
                cells,
            });
        }
        Value::Array(_) => {}
        Value::Object(values) => places(values.keys(), cells)?,
        _ => return Err(member("value")),
    }
    (0..cells)
        .map(|cell| match at(values, cell) {
            Some(Value::Null) | None => Ok(match is_hidden(dataset, cell) {
                true => Cell::Hidden,
                false => Cell::Missing,
            }),
            Some(value) => value
                .as_f64()
                .filter(|value| value.is_finite() && !is_hidden(dataset, cell))
                .map(Cell::Value)
                .ok_or_else(|| member(format!("value[{cell}]"))),
        })
        .collect()
}

fn at(values: &Value, cell: usize) -> Option<&Value> {
    match values {
        Value::Array(values) => values.get(cell),
        _ => values.get(cell.to_string()),
    }
}

/// Whether a cell's status says that it is confidential. A status may be one for all, a list, or by place.
fn is_hidden(dataset: &Map<String, Value>, cell: usize) -> bool {
    let status = match dataset.get("status") {
        Some(Value::String(all)) => Some(all.as_str()),
        Some(all) => at(all, cell).and_then(Value::as_str),
        None => None,
    };
    status == Some(CONFIDENTIAL)
}

/// A whole number, if it is one that is kept exactly.
pub(in crate::statistics::cube) fn whole(value: f64) -> Option<i64> {
    (value.fract() == 0.0 && value.abs() <= MOST).then_some(value as i64)
}
