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
    let cells = published.places().zip(published.cells());
    let mut same = cells.filter(|(_, cell)| cell.value() == Some(value));
    same.any(|(at, _)| {
        let unit = published.unit(&at);
        unit.all()
            .any(|(tag, unit)| fact.record.unit.get(tag) == Some(unit))
    })
}
