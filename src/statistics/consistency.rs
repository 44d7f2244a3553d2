//! What a table must hold before anything is said about it: complete hierarchies, counts that are
//! counts, and totals that add up.

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
