//! Writing a gated dataset: a hidden cell is `null`, and its status is `c`, whatever it is hidden for. The threshold
//! goes with it, since later releases protect what was small then, and how numbers were rounded.

use serde_json::{Map, Value, json};

use super::Dataset;
use crate::statistics::gate::Gated;

/// The status of a hidden cell: confidential, as in SDMX's code list of observation status.
const CONFIDENTIAL: &str = "c";

/// A dataset with the counts that may be published, which are those of its own table.
pub fn write(dataset: &Dataset, gated: &Gated) -> Value {
    let mut dataset = dataset.header.clone();
    let values = &gated.published;
    let hidden = values
        .iter()
        .enumerate()
        .filter(|(_, value)| value.is_none());
    let status: Map<String, Value> = hidden
        .map(|(cell, _)| (cell.to_string(), json!(CONFIDENTIAL)))
        .collect();
    dataset.insert("value".to_owned(), json!(values));
    if !status.is_empty() {
        dataset.insert("status".to_owned(), Value::Object(status));
    }
    let mut gate = json!({ "threshold": gated.threshold });
    if let Some(rounding) = gated.rounding {
        gate["round"] = json!(rounding.base);
        gate["rounding"] = json!(rounding.kind.name());
    }
    dataset.insert("extension".to_owned(), json!({ "gate": gate }));
    Value::Object(dataset)
}
