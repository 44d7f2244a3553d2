//! A table of counts: dimensions with hierarchies, and one count for every combination of categories.

use std::collections::{BTreeMap, BTreeSet};

use super::refusal::Refusal;

/// The most cells that a table may have.
pub const MOST_CELLS: usize = 50_000;

/// One way in which a table's cases are told apart, such as prefecture or sex.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// Its name in the data.
    pub id: String,
    /// The codes of its categories, in the order in which counts are given.
    pub codes: Vec<String>,
    /// By category, those that it is the total of; none for one without parts.
    pub parts: Vec<Vec<usize>>,
}

impl Dimension {
    /// By category, the categories without parts that it counts.
    pub fn leaves(&self) -> Vec<BTreeSet<usize>> {
        let weights = self.weights().into_iter();
        weights.map(|own| own.into_keys().collect()).collect()
    }

    /// The category that counts everything that any other does.
    pub fn total(&self) -> Option<usize> {
        let leaves = self.leaves();
        let all = leaves.iter().flatten().collect::<BTreeSet<_>>().len();
        (0..leaves.len()).find(|category| leaves[*category].len() == all)
    }

    /// By category, how often each category without parts counts in it.
    pub fn weights(&self) -> Vec<BTreeMap<usize, i64>> {
        let mut weights: Vec<BTreeMap<usize, i64>> = (0..self.codes.len())
            .map(|category| BTreeMap::from([(category, 1)]))
            .collect();
        for whole in super::consistency::downward(self).into_iter().rev() {
            if self.parts[whole].is_empty() {
                continue;
            }
            let mut own = BTreeMap::new();
            for (leaf, times) in self.parts[whole].iter().flat_map(|part| &weights[*part]) {
                *own.entry(*leaf).or_default() += times;
            }
            weights[whole] = own;
        }
        weights
    }
}

/// One category and the counts below it: `whole` is the sum of `parts`, in every row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The dimension along which it runs.
    pub dimension: usize,
    /// The cell of the total.
    pub whole: u32,
    /// The cells that add up to it.
    pub parts: Vec<u32>,
}

/// Counts by dimension, totals among them. Additive and complete: there is no other way to make one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    dimensions: Vec<Dimension>,
    counts: Vec<i64>,
    /// By dimension and category, how many people live there.
    populations: BTreeMap<(usize, usize), u64>,
    /// By dimension and category, how much its cells matter; 1 where nothing is said.
    weights: BTreeMap<(usize, usize), u64>,
    /// By cell, the greatest contributions to an amount; none for a table of counts.
    contributions: Option<Vec<Vec<i64>>>,
}

impl Table {
    /// Takes counts in row-major order (the last dimension runs fastest), and refuses what is
    /// incomplete, negative or does not add up. Totals that do not say so are noted as totals.
    pub fn new(dimensions: Vec<Dimension>, counts: Vec<i64>) -> Result<Self, Refusal> {
        let cells = dimensions
            .iter()
            .try_fold(1_usize, |cells, dimension| {
                cells.checked_mul(dimension.codes.len())
            })
            .filter(|cells| *cells <= MOST_CELLS);
        let Some(cells) = cells else {
            return Err(Refusal::TooLarge { most: MOST_CELLS });
        };
        if dimensions.is_empty() || cells != counts.len() {
            return Err(Refusal::WrongSize {
                counts: counts.len(),
                cells,
            });
        }
        let mut table = Self::extended(dimensions, counts);
        super::consistency::check(&table)?;
        for at in 0..table.dimensions.len() {
            super::undeclared::note_totals(&mut table, at);
        }
        Ok(table)
    }

    fn extended(dimensions: Vec<Dimension>, counts: Vec<i64>) -> Self {
        Self {
            dimensions,
            counts,
            populations: BTreeMap::new(),
            weights: BTreeMap::new(),
            contributions: None,
        }
    }

    /// Says what a category is the total of, which is so in every row.
    pub(super) fn set_parts(&mut self, dimension: usize, whole: usize, parts: Vec<usize>) {
        self.dimensions[dimension].parts[whole] = parts;
    }

    /// This table with categories added that are sums of its own.
    pub(super) fn widened(&self, dimensions: Vec<Dimension>, counts: Vec<i64>) -> Self {
        Self {
            populations: self.populations.clone(),
            weights: self.weights.clone(),
            contributions: self
                .contributions
                .clone()
                .filter(|own| own.len() == counts.len()),
            ..Self::extended(dimensions, counts)
        }
    }

    /// The dimensions, slowest first.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// The counts, in row-major order.
    pub fn counts(&self) -> &[i64] {
        &self.counts
    }

    /// Says how many people live in a place, which decides what may be shown of it.
    pub fn set_population(&mut self, dimension: usize, category: usize, people: u64) {
        self.populations.insert((dimension, category), people);
    }

    /// The fewest people that live in any place that a cell is about, where that is known.
    pub fn population(&self, cell: usize) -> Option<u64> {
        let at = self.coordinates(cell).into_iter().enumerate();
        at.filter_map(|at| self.populations.get(&at).copied()).min()
    }

    /// Whether it is known of some place how many people live there.
    pub fn knows_places(&self) -> bool {
        !self.populations.is_empty()
    }

    /// How many people live in a place, where that is known.
    pub(super) fn population_of(&self, dimension: usize, category: usize) -> Option<u64> {
        self.populations.get(&(dimension, category)).copied()
    }

    /// Refuses inhabitants that are known of some places of a dimension and not of others: of a place that is not
    /// known to be large, too much would be shown. Totals may be left out.
    pub(super) fn check_populations(&self) -> Result<(), Refusal> {
        for (at, dimension) in self.dimensions.iter().enumerate() {
            let places =
                (0..dimension.codes.len()).filter(|place| dimension.parts[*place].is_empty());
            let (known, unknown): (Vec<usize>, Vec<usize>) =
                places.partition(|place| self.population_of(at, *place).is_some());
            if let (false, Some(place)) = (known.is_empty(), unknown.first()) {
                return Err(Refusal::Population {
                    dimension: dimension.id.clone(),
                    code: dimension.codes[*place].clone(),
                });
            }
        }
        Ok(())
    }

    /// Says how much the cells of a category matter to readers: those with more are hidden less, if others will do.
    pub fn set_weight(&mut self, dimension: usize, category: usize, weight: u64) {
        self.weights
            .insert((dimension, category), weight.clamp(1, 100));
    }

    /// What was said of how much the cells of a category matter.
    pub(super) fn weight_of(&self, dimension: usize, category: usize) -> Option<u64> {
        self.weights.get(&(dimension, category)).copied()
    }

    /// How much a cell matters, from 1 to 100: the most that is said of any of its categories.
    pub fn weight(&self, cell: usize) -> u64 {
        let at = self.coordinates(cell).into_iter().enumerate();
        let weights = at.filter_map(|at| self.weights.get(&at).copied());
        weights.max().unwrap_or(1)
    }

    /// Makes it a table of amounts: by cell, the greatest contributions, each below the amount and all together no
    /// more than it; the rest may be left out.
    pub fn set_contributions(&mut self, contributions: Vec<Vec<i64>>) -> Result<(), Refusal> {
        let fits = |cell: usize| {
            let own = contributions.get(cell)?;
            let sum = own
                .iter()
                .try_fold(0_i64, |sum, own| sum.checked_add(*own))?;
            let fits = own.iter().all(|own| *own >= 0) && sum <= self.counts[cell];
            (fits && (!own.is_empty() || self.counts[cell] == 0)).then_some(())
        };
        if let Some(cell) = (0..self.counts.len()).find(|cell| fits(*cell).is_none()) {
            return Err(Refusal::Contributions(self.name(cell)));
        }
        self.contributions = Some(contributions);
        Ok(())
    }

    /// By cell, the greatest contributions, in a table of amounts.
    pub fn contributions(&self) -> Option<&[Vec<i64>]> {
        self.contributions.as_deref()
    }

    /// How far apart cells are that differ by one along each dimension.
    pub fn strides(&self) -> Vec<usize> {
        let mut strides = vec![1; self.dimensions.len()];
        for at in (1..strides.len()).rev() {
            strides[at - 1] = strides[at] * self.dimensions[at].codes.len();
        }
        strides
    }

    /// The category of a cell along each dimension.
    pub fn coordinates(&self, cell: usize) -> Vec<usize> {
        coordinates(&self.dimensions, cell)
    }

    /// Along how many dimensions a cell is a total.
    pub fn level(&self, cell: usize) -> usize {
        let at = self.coordinates(cell).into_iter().zip(&self.dimensions);
        at.filter(|(at, dimension)| !dimension.parts[*at].is_empty())
            .count()
    }

    /// The codes of a cell, such as `prefecture=13, sex=F`.
    pub fn name(&self, cell: usize) -> String {
        name(&self.dimensions, cell)
    }

    /// The cells at the first category of a dimension: where each of its rows begins.
    pub fn rows(&self, dimension: usize) -> Vec<usize> {
        let stride = self.strides()[dimension];
        let size = self.dimensions[dimension].codes.len();
        (0..self.counts.len())
            .filter(|cell| (cell / stride).is_multiple_of(size))
            .collect()
    }

    /// Every line of the table, along every dimension.
    pub fn lines(&self) -> Vec<Line> {
        let strides = self.strides();
        let mut lines = Vec::new();
        for (at, dimension) in self.dimensions.iter().enumerate() {
            for row in self.rows(at) {
                let cell = |category: usize| (row + category * strides[at]) as u32;
                let totals = dimension
                    .parts
                    .iter()
                    .enumerate()
                    .filter(|(_, parts)| !parts.is_empty());
                lines.extend(totals.map(|(whole, parts)| Line {
                    dimension: at,
                    whole: cell(whole),
                    parts: parts.iter().map(|part| cell(*part)).collect(),
                }));
            }
        }
        lines
    }
}

/// The category of a cell along each dimension, in row-major order.
pub fn coordinates(dimensions: &[Dimension], mut cell: usize) -> Vec<usize> {
    let mut at = vec![0; dimensions.len()];
    for (at, dimension) in at.iter_mut().zip(dimensions).rev() {
        *at = cell % dimension.codes.len();
        cell /= dimension.codes.len();
    }
    at
}

/// The codes of a cell in row-major order.
pub(super) fn name(dimensions: &[Dimension], cell: usize) -> String {
    let at = coordinates(dimensions, cell).into_iter().zip(dimensions);
    let names: Vec<String> = at
        .map(|(at, own)| format!("{}={}", own.id, own.codes[at]))
        .collect();
    names.join(", ")
}
