//! What a table must hold before anything is said about it: complete hierarchies, counts that are
//! counts, and totals that add up. Whoever sees the published table can do sums, so a total that is
//! not declared would undo all protection: it is found and taken for one.

use super::refusal::Refusal;
use super::table::{Dimension, Table};

/// Refuses a table whose parts contradict each other.
pub(super) fn check(table: &Table) -> Result<(), Refusal> {
    for dimension in table.dimensions() {
        hierarchy(dimension)?;
    }
    if let Some(cell) = table.counts().iter().position(|count| *count < 0) {
        return Err(Refusal::Negative(table.name(cell)));
    }
    for line in table.lines() {
        let sum: i128 = line
            .parts
            .iter()
            .map(|part| i128::from(table.counts()[*part as usize]))
            .sum();
        if sum != i128::from(table.counts()[line.whole as usize]) {
            return Err(Refusal::NotAdditive(table.name(line.whole as usize)));
        }
    }
    Ok(())
}

/// Parts are there, are told apart, and no category is below itself.
pub(super) fn hierarchy(dimension: &Dimension) -> Result<(), Refusal> {
    let refuse = |category: usize| Refusal::Hierarchy {
        dimension: dimension.id.clone(),
        code: dimension.codes.get(category).cloned().unwrap_or_default(),
    };
    let size = dimension.codes.len();
    for (whole, parts) in dimension.parts.iter().enumerate() {
        let mut seen = vec![false; size];
        for part in parts {
            match seen.get_mut(*part) {
                Some(seen) if !*seen => *seen = true,
                _ => return Err(refuse(whole)),
            }
        }
    }
    match downward(dimension) {
        order if dimension.parts.len() == size && order.len() == size => Ok(()),
        order => Err(refuse(
            (0..size)
                .find(|category| !order.contains(category))
                .unwrap_or_default(),
        )),
    }
}

/// Categories, each after all that it is a part of; those in or below a circle are left out.
pub(super) fn downward(dimension: &Dimension) -> Vec<usize> {
    let mut above = vec![0_usize; dimension.codes.len()];
    for part in dimension.parts.iter().flatten() {
        above[*part] += 1;
    }
    let mut order: Vec<usize> = (0..above.len())
        .filter(|category| above[*category] == 0)
        .collect();
    let mut next = 0;
    while let Some(whole) = order.get(next).copied() {
        next += 1;
        for part in &dimension.parts[whole] {
            above[*part] -= 1;
            if above[*part] == 0 {
                order.push(*part);
            }
        }
    }
    order
}

/// A category that is the sum of all others in every row is a total, whether it says so or not, and one
/// that always equals the only other is the same by another name. Where that is chance, a little more
/// is hidden than has to be.
pub(super) fn undeclared_total(table: &Table, at: usize) -> Option<(usize, Vec<usize>)> {
    let dimension = &table.dimensions()[at];
    let stride = table.strides()[at];
    let tops = tops(dimension);
    let rows = table.rows(at);
    let count = |row: &usize, category: usize| i128::from(table.counts()[row + category * stride]);
    let is_total = |whole: usize| {
        let adds_up = |row: &usize| {
            let all: i128 = tops.iter().map(|top| count(row, *top)).sum();
            all == 2 * count(row, whole)
        };
        rows.iter().all(adds_up) && rows.iter().any(|row| count(row, whole) > 0)
    };
    let mut candidates = tops.iter().copied();
    let whole = candidates
        .find(|top| tops.len() > 1 && dimension.parts[*top].is_empty() && is_total(*top))?;
    Some((
        whole,
        tops.into_iter().filter(|top| *top != whole).collect(),
    ))
}

/// A category that is the sum of all others in most rows and not in all, by dimension and code: a total with a wrong
/// figure in it, or with a part that is left out. Rows of small sums, which may be chance, do not count.
pub fn nearly_total(table: &Table) -> Option<(String, String)> {
    let dimensions = table.dimensions().iter().enumerate();
    dimensions.into_iter().find_map(|(at, dimension)| {
        let (tops, stride) = (tops(dimension), table.strides()[at]);
        let rows = table.rows(at);
        let is_near = |whole: usize| {
            let count =
                |row: usize, category: usize| i128::from(table.counts()[row + category * stride]);
            let large = rows.iter().filter(|row| count(**row, whole) >= LARGE);
            let adds_up = |row: &&usize| {
                let all: i128 = tops.iter().map(|top| count(**row, *top)).sum();
                all == 2 * count(**row, whole)
            };
            let (exact, other): (Vec<&usize>, Vec<&usize>) = large.partition(adds_up);
            exact.len() >= FEW && exact.len() > other.len()
        };
        let mut bare = tops.iter().filter(|top| dimension.parts[**top].is_empty());
        let near = bare.find(|top| tops.len() > 2 && is_near(**top))?;
        Some((dimension.id.clone(), dimension.codes[*near].clone()))
    })
}

/// So much or more is a sum that is hardly chance, and so many of them.
const LARGE: i128 = 10;
const FEW: usize = 2;

/// The categories that are no parts of others.
fn tops(dimension: &Dimension) -> Vec<usize> {
    let mut tops = vec![true; dimension.codes.len()];
    for part in dimension.parts.iter().flatten() {
        tops[*part] = false;
    }
    (0..tops.len()).filter(|category| tops[*category]).collect()
}
