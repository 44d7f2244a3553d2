//! The same people under two names. Each table is gated as if the other were not there, and whoever holds both can subtract:
//! the second is refused.

use std::collections::{BTreeMap, BTreeSet};

use super::{in_print, past};
use crate::diagnostics::Text;
use crate::hook::Fault;
use crate::statistics::snapshot::{Kept, Snapshot};
use crate::statistics::{Dimension, Release, Table, coordinates, digits};

/// Totals with so many binary digits to get right are not alike by chance.
const CHANCE: u32 = 12;

/// Refuses counts that another source has published by other dimensions.
pub(super) fn from(table: &Table, others: &[&Snapshot]) -> Result<(), Fault> {
    let gated = others
        .iter()
        .filter(|other| other.lock.audit.result == Kept::Proved);
    for other in gated {
        let releases = past(Some(other));
        if releases
            .iter()
            .any(|release| is_of(table, &in_print(release)))
        {
            return Err(Fault::new(SAME).arg("other", &other.id));
        }
    }
    Ok(())
}

/// Whether most totals that both have are alike.
fn is_of(table: &Table, release: &Release) -> bool {
    let Some(shown) = shown(table.dimensions(), release) else {
        return false;
    };
    let has = |own: &Dimension| release.dimensions.iter().any(|other| other.id == own.id);
    let own = table.sums(|at| has(&table.dimensions()[at]));
    let both = shown
        .iter()
        .filter_map(|(at, count)| Some((own.get(at)?, count)));
    let (alike, unlike): (Vec<_>, Vec<_>) = both.partition(|(own, count)| own == count);
    let counts: BTreeSet<i64> = alike.iter().map(|(own, _)| **own).collect();
    alike.len() > unlike.len() && digits(counts) >= CHANCE
}

/// What a release shows of the dimensions that both have, by the categories of the table along these; nothing where it has no
/// totals of the others.
fn shown(dimensions: &[Dimension], release: &Release) -> Option<BTreeMap<Vec<usize>, i64>> {
    let mut totals = Vec::new();
    for own in &release.dimensions {
        let both = dimensions.iter().any(|dimension| dimension.id == own.id);
        totals.push(if both { None } else { Some(own.total()?) });
    }
    let mut shown = BTreeMap::new();
    for (cell, count) in release.published.iter().enumerate() {
        let at = coordinates(&release.dimensions, cell);
        let is_total = at
            .iter()
            .zip(&totals)
            .all(|(at, total)| total.is_none_or(|total| total == *at));
        let place = |dimension: &Dimension| {
            let number = release
                .dimensions
                .iter()
                .position(|own| own.id == dimension.id)?;
            let code = release
                .dimensions
                .get(number)?
                .codes
                .get(*at.get(number)?)?;
            Some(dimension.codes.iter().position(|known| known == code))
        };
        let place: Option<Vec<usize>> = dimensions.iter().filter_map(place).collect();
        if let (true, Some(place), Some(count)) = (is_total, place, count) {
            shown.insert(place, *count);
        }
    }
    Some(shown)
}

const SAME: Text = Text::new(
    "ほかの統計『{other}』と、同じ人たちを数えた表のようです（共通する合計が同じです）。別々に守った二つの表からは、引き算で人数がわかるおそれがあるので、受け取りません。両方の分類をもつ一つの表にまとめてください。図や表では、その中から必要な分類だけを選べます",
    "these seem to be the same people as in “{other}”: the totals that both have are alike. Two tables that are gated apart can be subtracted; make them one table with the dimensions of both, of which each chart shows as many as it needs",
);
