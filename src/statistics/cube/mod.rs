//! A table with its words: what dimensions and categories are called in each language, units, and where the
//! figures are from. `jsonstat` here reads any JSON-stat 2.0 dataset and writes it the same way every time.
//!
//! A `Cube` may hold counts that nobody else may see: it has no place on disk, and its `Debug` tells sizes only.
//! What may be published is a `snapshot::Published`.

mod about;
mod jsonstat;
mod labels;
mod merge;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use about::{About, LicenceName, Origin};
pub use jsonstat::{read, write};

use super::table::{Dimension, Table};
use super::{MOST_CELLS, Refusal};
use crate::fields::Localised;

/// A table of any figures by any dimensions, in row-major order: the last dimension runs fastest.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Cube {
    /// What it is about, and where it is from.
    pub about: About,
    /// By what it is told apart.
    pub axes: Vec<Axis>,
    /// One for every combination of categories.
    pub cells: Vec<Cell>,
    /// By cell, the greatest contributions to an amount, for a table of amounts. They are for the gate alone and are
    /// written nowhere.
    #[serde(skip)]
    pub contributions: Option<Vec<Vec<i64>>>,
}

/// A dimension, with its words.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Axis {
    /// Its name in the data.
    pub id: String,
    /// What it is called, by language.
    pub label: Localised,
    /// Whether it is of time, place or measure.
    pub role: Option<Role>,
    /// In the order of the data.
    pub categories: Vec<Category>,
}

/// What a dimension is of, as JSON-stat's `role` has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    Time,
    Geo,
    Metric,
}

/// A category of a dimension.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Category {
    pub code: String,
    /// What it is called, by language.
    pub label: Localised,
    /// For a measure, what its figures count, where it differs from the whole table's unit.
    pub unit: Localised,
    /// For a measure, how many decimals its figures have.
    pub decimals: Option<u8>,
    /// The categories that it is the total of, by their places; none for one without parts.
    pub parts: Vec<usize>,
    /// For a place, how many people live there: the gate asks more of small ones. It is not published.
    pub population: Option<u64>,
}

/// One figure.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    Value(f64),
    /// There is a figure, and it is not shown, so that nobody can be found in it.
    Hidden,
    /// There is no figure.
    Missing,
}

impl Cell {
    /// The figure, if it is shown.
    pub fn value(self) -> Option<f64> {
        match self {
            Self::Value(value) => Some(value),
            Self::Hidden | Self::Missing => None,
        }
    }

    /// The figure, if it is shown and a whole number.
    pub fn count(self) -> Option<i64> {
        self.value().and_then(jsonstat::whole)
    }
}

impl Role {
    /// All, in the order in which they are written.
    pub const ALL: [Self; 3] = [Self::Time, Self::Geo, Self::Metric];

    /// Its name in JSON-stat.
    pub fn key(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Geo => "geo",
            Self::Metric => "metric",
        }
    }
}

impl Axis {
    /// The place of a category.
    pub fn position(&self, code: &str) -> Option<usize> {
        self.categories
            .iter()
            .position(|category| category.code == code)
    }
}

impl Category {
    /// Whether it is the total of others.
    pub fn is_total(&self) -> bool {
        !self.parts.is_empty()
    }
}

impl Cube {
    /// How many cells these dimensions have, if they are not too many.
    pub fn size(axes: &[Axis]) -> Result<usize, Refusal> {
        let size = axes.iter().try_fold(1_usize, |size, axis| {
            size.checked_mul(axis.categories.len())
                .filter(|size| *size <= MOST_CELLS)
        });
        size.ok_or(Refusal::TooLarge { most: MOST_CELLS })
    }

    /// The place of a cell, given the place of its category in every dimension.
    pub fn offset(&self, at: &[usize]) -> Option<usize> {
        let inside = |(at, axis): &(&usize, &Axis)| **at < axis.categories.len();
        if at.len() != self.axes.len() || !at.iter().zip(&self.axes).all(|pair| inside(&pair)) {
            return None;
        }
        let pairs = at.iter().zip(&self.axes);
        Some(pairs.fold(0, |offset, (at, axis)| offset * axis.categories.len() + at))
    }

    /// The codes of a cell, such as `prefecture=13, sex=F`.
    pub fn name(&self, cell: usize) -> String {
        super::table::name(&self.dimensions(), cell)
    }

    /// Its dimensions as the gate knows them.
    pub fn dimensions(&self) -> Vec<Dimension> {
        let dimension = |axis: &Axis| Dimension {
            id: axis.id.clone(),
            codes: axis.categories.iter().map(|c| c.code.clone()).collect(),
            parts: axis.categories.iter().map(|c| c.parts.clone()).collect(),
        };
        self.axes.iter().map(dimension).collect()
    }

    /// As a table of counts: complete, whole, not below zero, and adding up.
    pub fn counts(&self) -> Result<Table, Refusal> {
        let count = |(at, cell): (usize, &Cell)| match cell {
            Cell::Value(value) => {
                jsonstat::whole(*value).ok_or_else(|| Refusal::NotACount(self.name(at)))
            }
            Cell::Hidden | Cell::Missing => Err(Refusal::MissingCount(self.name(at))),
        };
        let counts = self.cells.iter().enumerate().map(count);
        let mut table = Table::new(self.dimensions(), counts.collect::<Result<_, _>>()?)?;
        for (at, axis) in self.axes.iter().enumerate() {
            for (place, category) in axis.categories.iter().enumerate() {
                if let Some(people) = category.population {
                    table.set_population(at, place, people);
                }
            }
        }
        if let Some(contributions) = &self.contributions {
            table.set_contributions(contributions.clone())?;
        }
        Ok(table)
    }
}

/// Sizes only: a cube that is printed for debugging must not tell what it holds.
impl fmt::Debug for Cube {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sizes: Vec<_> = self
            .axes
            .iter()
            .map(|axis| (&axis.id, axis.categories.len()))
            .collect();
        f.debug_struct("Cube")
            .field("sizes", &sizes)
            .finish_non_exhaustive()
    }
}
