//! Totals that do not say so. Whoever sees the published table can do sums, so they are found and taken for totals.

use std::collections::BTreeSet;

use super::consistency::downward;
use super::table::{Dimension, Table};

/// Notes as totals all categories of a dimension that are found to be some, one level after the other.
pub(super) fn note_totals(table: &mut Table, at: usize) {
    while let Some((whole, parts)) = total(table, at) {
        table.set_parts(at, whole, parts);
    }
}

fn total(table: &Table, at: usize) -> Option<(usize, Vec<usize>)> {
    let rows = Rows::of(table, at);
    rows.of_all().or_else(|| rows.of_a_run())
}

/// A category that is the sum of all others in most rows and not in all, by dimension and code: a total with a wrong
/// figure in it, or with a part that is left out. Rows of small sums, which may be chance, do not count.
pub fn nearly_total(table: &Table) -> Option<(String, String)> {
    (0..table.dimensions().len()).find_map(|at| {
        let rows = Rows::of(table, at);
        let is_near = |whole: usize| {
            let large = rows.starts.iter().copied();
            let large = large.filter(|row| rows.count(*row, whole) >= LARGE);
            let (exact, other): (Vec<usize>, Vec<usize>) =
                large.partition(|row| rows.is_sum_of_others(*row, whole));
            exact.len() >= FEW && exact.len() > other.len()
        };
        let near = rows
            .bare_tops()
            .find(|top| rows.tops.len() > 2 && is_near(*top))?;
        Some((
            rows.dimension.id.clone(),
            rows.dimension.codes[near].clone(),
        ))
    })
}

/// So much or more is a sum that is hardly chance, and so many of them.
const LARGE: i128 = 10;
const FEW: usize = 2;

/// The rows of a table along a dimension.
struct Rows<'t> {
    dimension: &'t Dimension,
    counts: &'t [i64],
    stride: usize,
    /// Where rows begin.
    starts: Vec<usize>,
    /// The categories that are no parts of others.
    tops: Vec<usize>,
}

impl<'t> Rows<'t> {
    fn of(table: &'t Table, at: usize) -> Self {
        let dimension = &table.dimensions()[at];
        Self {
            dimension,
            counts: table.counts(),
            stride: table.strides()[at],
            starts: table.rows(at),
            tops: tops(dimension),
        }
    }

    fn count(&self, row: usize, category: usize) -> i128 {
        i128::from(self.counts[row + category * self.stride])
    }

    /// The tops that have no parts so far.
    fn bare_tops(&self) -> impl Iterator<Item = usize> {
        let tops = self.tops.iter().copied();
        tops.filter(|top| self.dimension.parts[*top].is_empty())
    }

    fn is_sum_of_others(&self, row: usize, whole: usize) -> bool {
        let all: i128 = self.tops.iter().map(|top| self.count(row, *top)).sum();
        all == 2 * self.count(row, whole)
    }

    /// A category that is the sum of all others in every row is a total, whether it says so or not, and one
    /// that always equals the only other is the same by another name. Where that is chance, a little more
    /// is hidden than has to be.
    fn of_all(&self) -> Option<(usize, Vec<usize>)> {
        let is_total = |whole: usize| {
            let mut rows = self.starts.iter();
            let counts = rows.clone().any(|row| self.count(*row, whole) > 0);
            counts && rows.all(|row| self.is_sum_of_others(*row, whole))
        };
        let whole = self
            .bare_tops()
            .find(|top| self.tops.len() > 1 && is_total(*top))?;
        let others = self.tops.iter().copied().filter(|top| *top != whole);
        Some((whole, others.collect()))
    }

    /// A category that in every row is the sum of those listed right after it, or right before: a subtotal among its parts.
    /// Where that could be chance, it is taken for none.
    fn of_a_run(&self) -> Option<(usize, Vec<usize>)> {
        let all = 0..self.dimension.codes.len();
        let bare = all.filter(|whole| self.dimension.parts[*whole].is_empty());
        let mut found = bare.filter(|whole| self.tell(*whole)).flat_map(|whole| {
            let outside = self.tops.iter().copied().filter(move |top| *top != whole);
            let before: Vec<usize> = outside.clone().filter(|top| *top < whole).rev().collect();
            let after = outside.filter(|top| *top > whole).collect();
            [(whole, after), (whole, before)]
        });
        found.find_map(|(whole, beside): (usize, Vec<usize>)| {
            let parts = self.run(whole, &beside)?.to_vec();
            let mut each = parts.iter();
            (!each.any(|part| is_below(self.dimension, whole, *part))).then_some((whole, parts))
        })
    }

    /// Whether sums that are these figures in every row are no chance: there are digits enough to get right, the more
    /// the more categories there are to try. Rows that are nearly alike count for little.
    fn tell(&self, whole: usize) -> bool {
        let counts = self
            .starts
            .iter()
            .map(|row| self.counts[row + whole * self.stride]);
        digits(counts.collect()) >= CHANCE + 2 * bits(self.dimension.codes.len() as i128)
    }

    /// The longest run of these that adds up to a category in every row.
    fn run<'b>(&self, whole: usize, beside: &'b [usize]) -> Option<&'b [usize]> {
        let mut left: Vec<i128> = self
            .starts
            .iter()
            .map(|row| self.count(*row, whole))
            .collect();
        let mut longest = None;
        for (many, part) in beside.iter().enumerate() {
            for (left, row) in left.iter_mut().zip(&self.starts) {
                *left -= self.count(*row, *part);
                if *left < 0 {
                    return longest;
                }
            }
            if many > 0 && left.iter().all(|left| *left == 0) {
                longest = beside.get(..=many);
            }
        }
        longest
    }
}

/// A chance of one in two to this power is none.
const CHANCE: u32 = 16;

/// How many binary digits somebody would have to guess who guesses these counts, the smallest first.
pub fn digits(counts: BTreeSet<i64>) -> u32 {
    let counts: Vec<i128> = counts.into_iter().map(i128::from).collect();
    let before = std::iter::once(0).chain(counts.iter().copied());
    before
        .zip(&counts)
        .map(|(before, count)| bits(count - before))
        .sum()
}

/// How many binary digits a count has.
fn bits(count: i128) -> u32 {
    i128::BITS - count.max(0).leading_zeros()
}

/// Whether a category is a part of another on any level.
fn is_below(dimension: &Dimension, category: usize, whole: usize) -> bool {
    let mut below = vec![false; dimension.codes.len()];
    below[whole] = true;
    for own in downward(dimension) {
        if below[own] {
            dimension.parts[own]
                .iter()
                .for_each(|part| below[*part] = true);
        }
    }
    below[category]
}

fn tops(dimension: &Dimension) -> Vec<usize> {
    let mut tops = vec![true; dimension.codes.len()];
    for part in dimension.parts.iter().flatten() {
        tops[*part] = false;
    }
    (0..tops.len()).filter(|category| tops[*category]).collect()
}
