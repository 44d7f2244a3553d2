//! Which cells of a table are the ones that another release shows. Categories are matched by what they are made of:
//! a band that was split and is still there as a total is the same band; one that is a sum of others now is added
//! to the table, unpublished.

use std::collections::{BTreeMap, BTreeSet};

use super::{Bound, Release};
use crate::statistics::policy::Policy;
use crate::statistics::refusal::Refusal;
use crate::statistics::table::{Dimension, Table};

/// A table with every category that some release has.
pub struct Aligned {
    pub table: Table,
    /// By cell of the table as it was, its cell now.
    pub own: Vec<u32>,
    /// By release, of each cell that it shows, between which counts it must be.
    pub seen: Vec<BTreeMap<u32, Bound>>,
}

/// Matches the cells of releases with those of a table.
pub fn align(table: &Table, releases: &[&Release], policy: &Policy) -> Result<Aligned, Refusal> {
    let mut dimensions = table.dimensions().to_vec();
    let mut matched = Vec::new();
    for release in releases {
        matched.push(categories(&mut dimensions, release)?);
    }
    let mut counts = table.counts().to_vec();
    let mut sizes: Vec<usize> = table
        .dimensions()
        .iter()
        .map(|own| own.codes.len())
        .collect();
    for (at, dimension) in dimensions.iter().enumerate() {
        counts = widen(&counts, &sizes, at, &dimension.parts[sizes[at]..]);
        sizes[at] = dimension.codes.len();
    }
    let place = |at: &[usize]| {
        let places = at.iter().zip(&sizes);
        places.fold(0, |place, (at, size)| place * size + at) as u32
    };
    let own = (0..table.counts().len()).map(|cell| place(&table.coordinates(cell)));
    let own = own.collect();
    let seen = releases.iter().zip(&matched).map(|(release, matched)| {
        let shown = release.published.iter().enumerate();
        let shown = shown.filter_map(|(cell, count)| Some((cell, (*count)?)));
        shown
            .map(|(cell, count)| {
                let cell = place(&coordinates(release, matched, cell));
                (cell, release.range(count, policy))
            })
            .collect()
    });
    Ok(Aligned {
        seen: seen.collect(),
        table: table.widened(dimensions, counts),
        own,
    })
}

/// How a dimension of a table is given in a release.
enum Matched {
    /// By the number of the release's dimension, and by its category, that of the table.
    Categories(usize, Vec<usize>),
    /// It is not; only this category, the total, is there.
    Total(usize),
}

fn categories(dimensions: &mut [Dimension], release: &Release) -> Result<Vec<Matched>, Refusal> {
    for own in &release.dimensions {
        if !dimensions.iter().any(|dimension| dimension.id == own.id) {
            return Err(Refusal::OtherDimension(own.id.clone()));
        }
    }
    let mut matched = Vec::new();
    for dimension in dimensions {
        let given = release
            .dimensions
            .iter()
            .position(|own| own.id == dimension.id);
        matched.push(match given {
            Some(at) => Matched::Categories(at, same(dimension, &release.dimensions[at])?),
            None => Matched::Total(
                dimension
                    .total()
                    .ok_or_else(|| Refusal::OtherDimension(dimension.id.clone()))?,
            ),
        });
    }
    Ok(matched)
}

/// By category of an earlier dimension, the same of this one; those that it lacks are added as sums.
fn same(dimension: &mut Dimension, earlier: &Dimension) -> Result<Vec<usize>, Refusal> {
    let lost = |category: usize| Refusal::LostCategory {
        dimension: earlier.id.clone(),
        code: earlier.codes[category].clone(),
    };
    let mut matched: Vec<Option<usize>> = vec![None; earlier.codes.len()];
    for category in crate::statistics::consistency::downward(earlier)
        .into_iter()
        .rev()
    {
        let code = &earlier.codes[category];
        let own = dimension.codes.iter().position(|known| known == code);
        let parts = &earlier.parts[category];
        if parts.is_empty() {
            matched[category] = Some(own.ok_or_else(|| lost(category))?);
            continue;
        }
        let parts: Option<Vec<usize>> = parts.iter().map(|part| matched[*part]).collect();
        let parts = parts.ok_or_else(|| lost(category))?;
        let leaves = dimension.leaves();
        let mut made_of = BTreeSet::new();
        let apart = parts
            .iter()
            .flat_map(|part| &leaves[*part])
            .all(|leaf| made_of.insert(*leaf));
        if !apart {
            return Err(lost(category));
        }
        let is_same = |at: &usize| leaves[*at] == made_of;
        let found = own
            .filter(is_same)
            .or_else(|| (0..leaves.len()).find(is_same));
        matched[category] = Some(found.unwrap_or_else(|| {
            dimension
                .codes
                .push(format!("{code} ({})", dimension.codes.len()));
            dimension.parts.push(parts);
            dimension.codes.len() - 1
        }));
    }
    matched
        .into_iter()
        .enumerate()
        .map(|(at, found)| found.ok_or_else(|| lost(at)))
        .collect()
}

/// The counts with categories added along a dimension, each the sum of others.
fn widen(counts: &[i64], sizes: &[usize], at: usize, added: &[Vec<usize>]) -> Vec<i64> {
    let stride: usize = sizes[at + 1..].iter().product();
    let mut wider = Vec::new();
    for row in counts.chunks(sizes[at] * stride) {
        let mut row = row.to_vec();
        for parts in added {
            for cell in 0..stride {
                let sum = parts.iter().map(|part| row[part * stride + cell]).sum();
                row.push(sum);
            }
        }
        wider.extend(row);
    }
    wider
}

/// The categories of the table that a cell of a release stands for.
fn coordinates(release: &Release, matched: &[Matched], cell: usize) -> Vec<usize> {
    let sizes: Vec<usize> = release
        .dimensions
        .iter()
        .map(|own| own.codes.len())
        .collect();
    let category = |at: usize| {
        let stride: usize = sizes[at + 1..].iter().product();
        cell / stride % sizes[at]
    };
    let own = matched.iter().map(|matched| match matched {
        Matched::Categories(at, categories) => categories[category(*at)],
        Matched::Total(total) => *total,
    });
    own.collect()
}
