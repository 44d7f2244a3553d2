//! Tables of statistics that have a fact.

use std::collections::BTreeSet;

use crate::facts::{Fact, FactValue};
use crate::site::Site;
use crate::statistics::snapshot::Snapshot;

/// The ids of the tables that the fact is tied to, or that have the same number of the same unit.
pub(super) fn of(site: &Site, fact: &Fact) -> BTreeSet<String> {
    let tied = fact.record.statistic.iter().map(|one| one.id.clone());
    let same = site.statistics.values().filter(|table| has(table, fact));
    tied.chain(same.map(|table| table.id.clone())).collect()
}

fn has(table: &Snapshot, fact: &Fact) -> bool {
    let FactValue::Number(value) = fact.record.value else {
        return false;
    };
    let published = &table.published;
    let sizes: Vec<usize> = published
        .axes()
        .iter()
        .map(|axis| axis.categories.len())
        .collect();
    let cells = published.cells().iter().enumerate();
    let mut same = cells.filter(|(_, cell)| cell.value() == Some(value));
    same.any(|(at, _)| {
        let unit = published.unit(&place(at, &sizes));
        unit.all()
            .any(|(tag, unit)| fact.record.unit.get(tag) == Some(unit))
    })
}

/// Where a cell is along each dimension, of its place in row-major order.
fn place(at: usize, sizes: &[usize]) -> Vec<usize> {
    let mut rest = at;
    let mut place: Vec<usize> = sizes
        .iter()
        .rev()
        .map(|size| {
            let here = rest % size;
            rest /= size;
            here
        })
        .collect();
    place.reverse();
    place
}
