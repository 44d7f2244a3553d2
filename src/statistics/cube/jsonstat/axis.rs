//! The dimensions of a dataset: codes in order, labels, units, and the parts of totals.

use serde_json::{Map, Value};

use crate::fields::Localised;
use crate::statistics::cube::{Axis, Category, Role};
use crate::statistics::jsonstat::structure::{self, strings};
use crate::statistics::{Dimension, Refusal};

pub(super) fn read_all(dataset: &Map<String, Value>, language: &str) -> Result<Vec<Axis>, Refusal> {
    let dimensions = structure::dimensions(dataset)?.into_iter();
    Ok(dimensions.map(|own| read(dataset, own, language)).collect())
}

fn read(dataset: &Map<String, Value>, own: Dimension, language: &str) -> Axis {
    let dimension = dataset.get("dimension").and_then(|all| all.get(&own.id));
    let category = dimension.and_then(|dimension| dimension.get("category"));
    let label = dimension
        .and_then(|dimension| dimension.get("label")?.as_str())
        .unwrap_or_default();
    let labels = category.and_then(|category| category.get("label"));
    let units = category.and_then(|category| category.get("unit"));
    let population = dimension.and_then(|dimension| dimension.get("extension")?.get("population"));
    let categories = own.codes.into_iter().zip(own.parts).map(|(code, parts)| {
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
    Axis {
        label: Localised::one(language, label),
        role: role(dataset, &own.id),
        categories: categories.collect(),
        id: own.id,
    }
}

fn role(dataset: &Map<String, Value>, id: &str) -> Option<Role> {
    let roles = dataset.get("role")?;
    let names = |role: &Role| strings(roles.get(role.key()));
    Role::ALL
        .into_iter()
        .find(|role| names(role).is_some_and(|names| names.iter().any(|name| name == id)))
}
