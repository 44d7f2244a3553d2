//! Advice for a table that cannot be gated: which categories to put together. It is tried before it is given.

use super::gate::gate;
use super::merge::Merge;
use super::policy::{Effort, Policy};
use super::table::Table;

/// Tables of more cells are not tried: each try is a gating of its own.
const MOST_CELLS: usize = 2_000;
/// How many categories are put together at most.
const MOST_MERGED: usize = 6;

/// How many are named where nothing was tried.
const MOST_NAMED: usize = 12;

/// The fewest categories to put together, by dimension in order; none if nothing that was tried helps.
pub fn collapse(table: &Table, policy: &Policy) -> Option<Merge> {
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
            let merge = smallest(table, at, many)?;
            gate(&table.merged(&merge).ok()?, &quick).ok()?;
            Some(merge)
        })
    })
}

/// For a table that is too large to try: the smaller half of a dimension's categories.
pub fn smaller_half(table: &Table, dimension: &str) -> Option<Merge> {
    let at = table
        .dimensions()
        .iter()
        .position(|own| own.id == dimension)?;
    let families = table.dimensions()[at].parts.iter().map(Vec::len);
    let half = families.max()?.div_ceil(2).min(MOST_NAMED);
    (2..=half).rev().find_map(|many| smallest(table, at, many))
}

/// Of the categories below one total, without parts of their own, those with the smallest sums, in order; some must
/// be left, or there would be nothing to tell apart.
fn smallest(table: &Table, at: usize, many: usize) -> Option<Merge> {
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
    let codes: Vec<String> = family
        .iter()
        .map(|own| dimension.codes[*own].clone())
        .collect();
    let into = match &codes[..] {
        [first, _, _, .., last] => format!("{first}..{last}"),
        few => few.join("+"),
    };
    let merge = Merge {
        dimension: dimension.id.clone(),
        into,
        label: String::new(),
        codes,
    };
    merge.can_be_written().then_some(merge)
}
