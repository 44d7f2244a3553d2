//! JSON-stat 2.0 with words: any dataset in, and the same bytes out for the same cube. <https://json-stat.org/full/>
//!
//! Other than `statistics::jsonstat`, which reads counts for the gate and keeps nothing that could tell one, this
//! reads missing and hidden cells, fractions and labels.

mod axis;
mod cells;
mod write;

use serde_json::Value;

use super::labels::{Extension, MEMBER};
use super::{About, Axis, Cube};
use crate::fields::Localised;
use crate::statistics::Refusal;

pub(super) use cells::whole;
pub use write::write;

/// The status of a hidden cell: confidential, as in SDMX's code list of observation status.
const CONFIDENTIAL: &str = "c";

/// Reads a dataset. Texts without a language are in `language`, unless the dataset says which language it is in.
pub fn read(bytes: &[u8], language: &str) -> Result<Cube, Refusal> {
    // Excel and PowerShell put a mark before UTF-8.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let dataset: Value = serde_json::from_slice(bytes).map_err(|error| Refusal::NotJson {
        line: error.line(),
        column: error.column(),
    })?;
    let is = |member: &str, value: &str| dataset.get(member).and_then(Value::as_str) == Some(value);
    if !is("version", "2.0") || !is("class", "dataset") {
        return Err(Refusal::NotADataset);
    }
    let extension = extension(&dataset)?;
    let mut about = about(extension.as_ref())?;
    if about.language.is_empty() {
        about.language = language.to_owned();
    }
    let mut axes = axis::read_all(&dataset, &about.language)?;
    if let Some(extension) = &extension {
        axes.iter_mut().for_each(|axis| extension.put_into(axis));
    }
    plain_words(&dataset, &mut about);
    let cells = cells::read(&dataset, &axes)?;
    Ok(Cube { about, axes, cells })
}

fn member(path: impl Into<String>) -> Refusal {
    Refusal::Member(path.into())
}

/// Ours, if it has one; what others write into theirs is not looked at.
fn extension(dataset: &Value) -> Result<Option<Extension>, Refusal> {
    let given = dataset.get("extension").and_then(|all| all.get(MEMBER));
    let read = given.map(|given| serde_json::from_value(given.clone()));
    read.transpose()
        .map_err(|_| member(format!("extension.{MEMBER}")))
}

fn about(extension: Option<&Extension>) -> Result<About, Refusal> {
    let about = extension.map_or(Some(About::default()), Extension::about);
    about.ok_or_else(|| member(format!("extension.{MEMBER}")))
}

/// What plain JSON-stat says, where the extension says nothing.
fn plain_words(dataset: &Value, about: &mut About) {
    let text = |name: &str| dataset.get(name).and_then(Value::as_str);
    let said = |name: &str| Localised::one(&about.language, text(name).unwrap_or_default());
    let (title, name) = (said("label"), said("source"));
    if about.title.is_empty() {
        about.title = title;
    }
    if about.origin.name.is_empty() {
        about.origin.name = name;
    }
}

/// A member that is a list of strings.
fn strings(value: Option<&Value>) -> Option<Vec<String>> {
    let values = value?.as_array()?.iter();
    values
        .map(|value| value.as_str().map(str::to_owned))
        .collect()
}

/// The number of cells, which must be what `size` says of the dimensions.
fn size(dataset: &Value, axes: &[Axis]) -> Result<usize, Refusal> {
    let sizes = dataset.get("size").and_then(Value::as_array);
    let sizes = sizes.map(|sizes| sizes.iter().map(Value::as_u64).collect::<Vec<_>>());
    let own = axes.iter().map(|axis| Some(axis.categories.len() as u64));
    match sizes == Some(own.collect()) && !axes.is_empty() {
        true => Cube::size(axes),
        false => Err(member("size")),
    }
}
