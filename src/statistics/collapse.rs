//! Advice for a table that cannot be gated: which categories to put together. It is tried before it is given.

use super::gate::gate;
use super::policy::{Effort, Policy};
use super::table::{Dimension, Table};

/// Tables of more cells are not tried: each try is a gating of its own.
const MOST_CELLS: usize = 2_000;
/// How many categories are put together at most.
const MOST_MERGED: usize = 6;

/// Categories of one dimension that, put together, make a table that can be gated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collapse {
    /// The dimension.
    pub dimension: String,
    /// The codes of the categories, in the order of the table.
    pub codes: Vec<String>,
}

/// The fewest categories to put together, by dimension in order; none if nothing that was tried helps.
pub fn collapse(table: &Table, policy: &Policy) -> Option<Collapse> {
    if table.counts().len() > MOST_CELLS {
        return None;
    }
    let quick = Policy {
        effort: Effort {
            improving: 0,
            programs: policy.effort.programs / 4,
            ..policy.effort
        },
        ..policy.clone()
    };
    (2..=MOST_MERGED).find_map(|many| {
        (0..table.dimensions().len()).find_map(|at| {
            let smallest = smallest(table, at, many)?;
            gate(&merged(table, at, &smallest)?, &quick).ok()?;
            let dimension = &table.dimensions()[at];
            let codes = smallest
                .iter()
                .map(|category| dimension.codes[*category].clone());
            Some(Collapse {
                dimension: dimension.id.clone(),
                codes: codes.collect(),
            })
        })
    })
}

/// Of the categories below one total, without parts of their own, those with the smallest sums, in order; some must
/// be left, or there would be nothing to tell apart.
fn smallest(table: &Table, at: usize, many: usize) -> Option<Vec<usize>> {
    let dimension = &table.dimensions()[at];
    let stride = table.strides()[at];
    let sum = |category: &usize| -> i64 {
        let rows = table.rows(at).into_iter();
        rows.map(|row| table.counts()[row + category * stride])
            .fold(0, i64::saturating_add)
    };
    let families = dimension.parts.iter().map(|parts| {
        let leaves = parts
            .iter()
            .copied()
            .filter(|part| dimension.parts[*part].is_empty());
        leaves.collect::<Vec<usize>>()
    });
    let mut family = families
        .filter(|family| family.len() > many)
        .max_by_key(Vec::len)?;
    family.sort_by_key(sum);
    family.truncate(many);
    family.sort_unstable();
    Some(family)
}

/// The table with some categories as one, in the place of the first.
fn merged(table: &Table, at: usize, together: &[usize]) -> Option<Table> {
    let mut dimensions = table.dimensions().to_vec();
    let old = dimensions.get(at)?.clone();
    let (first, others) = together.split_first()?;
    let kept: Vec<usize> = (0..old.codes.len())
        .filter(|own| !others.contains(own))
        .collect();
    let place = |category: &usize| kept.iter().position(|own| own == category);
    let mut parts = Vec::new();
    for own in &kept {
        let below = &old.parts[*own];
        let held = together.iter().filter(|one| below.contains(one)).count();
        if held != 0 && held != together.len() {
            return None;
        }
        parts.push(below.iter().filter_map(&place).collect());
    }
    dimensions[at] = Dimension {
        codes: kept.iter().map(|own| old.codes[*own].clone()).collect(),
        parts,
        id: old.id,
    };
    let stride = table.strides()[at];
    let mut counts = Vec::new();
    for row in table.counts().chunks(old.codes.len() * stride) {
        for own in &kept {
            let merged = if own == first {
                together
            } else {
                std::slice::from_ref(own)
            };
            let cell = |cell: usize| {
                merged
                    .iter()
                    .map(|one| row[one * stride + cell])
                    .sum::<i64>()
            };
            counts.extend((0..stride).map(cell));
        }
    }
    Table::new(dimensions, counts).ok()
}
