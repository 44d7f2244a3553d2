//! JSON-stat 2.0 with words: any dataset in, and the same bytes out for the same cube. <https://json-stat.org/full/>
//!
//! Other than `statistics::jsonstat`, which reads counts for the gate and keeps nothing that could tell one, this
//! reads missing and hidden cells, fractions and labels.

mod axis;
mod cells;
mod write;

use serde_json::{Map, Value};

use super::labels::{Extension, MEMBER};
use super::{About, Cube};
use crate::fields::Localised;
use crate::statistics::Refusal;
use crate::statistics::jsonstat::structure::{self, member};

pub(super) use cells::whole;
pub use write::write;

/// The status of a hidden cell: confidential, as in SDMX's code list of observation status.
const CONFIDENTIAL: &str = "c";

/// Reads a dataset. Texts without a language are in `language`, unless the dataset says which language it is in.
pub fn read(bytes: &[u8], language: &str) -> Result<Cube, Refusal> {
    let dataset = structure::parse(bytes)?;
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
    let contributions = structure::contributions(&dataset)?;
    Ok(Cube {
        about,
        axes,
        cells,
        contributions,
    })
}

/// Ours, if it has one; what others write into theirs is not looked at.
fn extension(dataset: &Map<String, Value>) -> Result<Option<Extension>, Refusal> {
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
fn plain_words(dataset: &Map<String, Value>, about: &mut About) {
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
