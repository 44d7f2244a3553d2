//! Figures that may be published, with their words: what charts, tables and downloads read.

use serde::{Deserialize, Serialize};

use super::super::cube::{self, About, Axis, Cell, Cube};
use super::super::{Gated, Refusal};
use crate::fields::Localised;

/// A table that may be published. Hidden cells hold nothing.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Published(Cube);

impl Published {
    /// What the gate let through. Totals are as the gate understood them, which may be more than the data said.
    /// Notes are left out, since they may hold any count.
    pub fn gated(cube: Cube, gated: &Gated) -> Result<Self, Refusal> {
        let table = cube.counts()?;
        let Cube { about, axes, .. } = cube;
        let cells = gated.published.iter().map(|count| match count {
            Some(count) => Cell::Value(*count as f64),
            None => Cell::Hidden,
        });
        let axes = axes.into_iter().zip(table.dimensions());
        let axes = axes.map(|(mut axis, known)| {
            let parts = known.parts.iter().cloned();
            for (category, parts) in axis.categories.iter_mut().zip(parts) {
                category.parts = parts;
                category.population = None;
            }
            axis
        });
        Ok(Self(Cube {
            about,
            axes: axes.collect(),
            cells: cells.collect(),
            contributions: None,
        }))
    }

    /// Figures that somebody has already published, in a document that is named.
    pub fn elsewhere(cube: Cube) -> Option<Self> {
        let origin = &cube.about.origin;
        let cited = origin.document.is_some() && origin.licence.is_some();
        cited.then_some(Self(Cube {
            contributions: None,
            ..cube
        }))
    }

    /// Out of the text of a snapshot.
    pub(super) fn read(text: &str) -> Result<Self, Refusal> {
        cube::read(text.as_bytes(), "").map(Self)
    }

    /// The text of its file: JSON-stat 2.0.
    pub fn text(&self) -> String {
        cube::write(&self.0)
    }

    /// What it is about, and where it is from.
    pub fn about(&self) -> &About {
        &self.0.about
    }

    /// By what it is told apart.
    pub fn axes(&self) -> &[Axis] {
        &self.0.axes
    }

    /// A dimension by its name, with its place.
    pub fn axis(&self, id: &str) -> Option<(usize, &Axis)> {
        self.0
            .axes
            .iter()
            .enumerate()
            .find(|(_, axis)| axis.id == id)
    }

    /// All figures, in row-major order.
    pub fn cells(&self) -> &[Cell] {
        &self.0.cells
    }

    /// The places of each figure's categories, in the same order.
    pub fn places(&self) -> impl Iterator<Item = Vec<usize>> + use<> {
        let sizes: Vec<usize> = self
            .0
            .axes
            .iter()
            .map(|axis| axis.categories.len())
            .collect();
        (0..self.0.cells.len()).map(move |mut cell| {
            let mut places = vec![0; sizes.len()];
            for (place, size) in places.iter_mut().zip(&sizes).rev() {
                *place = cell % size;
                cell /= size;
            }
            places
        })
    }

    /// The figure of a category of each dimension, given by their places.
    pub fn cell(&self, at: &[usize]) -> Option<Cell> {
        self.0.cells.get(self.0.offset(at)?).copied()
    }

    /// The figure of a category of each dimension, given by name and code. A dimension of one category need not
    /// be named.
    pub fn at(&self, codes: &[(&str, &str)]) -> Option<Cell> {
        let named = |axis: &Axis| codes.iter().find(|(id, _)| *id == axis.id);
        let known = codes.iter().all(|(id, _)| self.axis(id).is_some());
        let place = |axis: &Axis| match named(axis) {
            Some((_, code)) => axis.position(code),
            None => (axis.categories.len() == 1).then_some(0),
        };
        let at: Option<Vec<usize>> = self.0.axes.iter().map(place).collect();
        self.cell(&at.filter(|_| known)?)
    }

    /// What the figures of a cell count: its measure's unit, or the whole table's.
    pub fn unit(&self, at: &[usize]) -> &Localised {
        let own = self.0.axes.iter().zip(at);
        let mut own = own.filter_map(|(axis, at)| Some(&axis.categories.get(*at)?.unit));
        own.find(|unit| !unit.is_empty())
            .unwrap_or(&self.0.about.unit)
    }

    /// How many figures are shown.
    pub fn shown(&self) -> usize {
        self.cells()
            .iter()
            .filter(|cell| cell.value().is_some())
            .count()
    }

    /// Whether some figure is hidden.
    pub fn hides(&self) -> bool {
        self.cells().contains(&Cell::Hidden)
    }
}

impl std::fmt::Debug for Published {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
