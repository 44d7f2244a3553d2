//! What JSON-stat has no place for, in its `extension`: words by language, and where figures are from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::about::{About, LicenceName, Origin};
use super::{Axis, Cube};
use crate::facts::AsOf;
use crate::fields::Localised;

/// The member of `extension` that is ours.
pub(super) const MEMBER: &str = "shirube";

/// All of it, in the order in which it is written.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Extension {
    language: String,
    title: Localised,
    #[serde(skip_serializing_if = "Localised::is_empty")]
    note: Localised,
    #[serde(skip_serializing_if = "Localised::is_empty")]
    unit: Localised,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    synthetic: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_update: Option<String>,
    source: Source,
    /// By dimension.
    labels: BTreeMap<String, Words>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Source {
    name: Localised,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    licence: Option<LicenceName>,
}

/// The words of a dimension and its categories.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Words {
    label: Localised,
    categories: BTreeMap<String, Localised>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    units: BTreeMap<String, Localised>,
}

impl Extension {
    pub(super) fn of(cube: &Cube) -> Self {
        let About { origin, .. } = &cube.about;
        let about = cube.about.clone();
        Self {
            language: about.language,
            title: about.title,
            note: about.note,
            unit: about.unit,
            synthetic: about.synthetic,
            as_of: about.as_of.map(AsOf::iso),
            next_update: about.next_update.map(AsOf::iso),
            source: Source {
                name: origin.name.clone(),
                document: origin.document.clone(),
                url: origin.url.clone(),
                licence: origin.licence.clone(),
            },
            labels: cube
                .axes
                .iter()
                .map(|axis| (axis.id.clone(), Words::of(axis)))
                .collect(),
        }
    }

    /// What the table is about; nothing where a date is none.
    pub(super) fn about(&self) -> Option<About> {
        let day = |text: &Option<String>| match text {
            Some(text) => AsOf::parse(text).map(Some),
            None => Some(None),
        };
        Some(About {
            language: self.language.clone(),
            title: self.title.clone(),
            note: self.note.clone(),
            unit: self.unit.clone(),
            synthetic: self.synthetic,
            as_of: day(&self.as_of)?,
            next_update: day(&self.next_update)?,
            origin: Origin {
                name: self.source.name.clone(),
                document: self.source.document.clone(),
                url: self.source.url.clone(),
                licence: self.source.licence.clone(),
            },
        })
    }

    /// Gives a dimension its words, where there are any.
    pub(super) fn put_into(&self, axis: &mut Axis) {
        let Some(words) = self.labels.get(&axis.id) else {
            return;
        };
        if !words.label.is_empty() {
            axis.label = words.label.clone();
        }
        for category in &mut axis.categories {
            if let Some(label) = words.categories.get(&category.code) {
                category.label = label.clone();
            }
            if let Some(unit) = words.units.get(&category.code) {
                category.unit = unit.clone();
            }
        }
    }
}

impl Words {
    fn of(axis: &Axis) -> Self {
        let categories = axis.categories.iter();
        let units = axis.categories.iter().filter(|c| !c.unit.is_empty());
        Self {
            label: axis.label.clone(),
            categories: categories
                .map(|c| (c.code.clone(), c.label.clone()))
                .collect(),
            units: units.map(|c| (c.code.clone(), c.unit.clone())).collect(),
        }
    }
}
