//! Names with a small number at one end: “Tokyo 43”. It may be an ordinal, a size or an age (Group 3, Age 43), so it is looked at
//! together with the other names of its dimension, and only numbers that are hidden are meant.

use std::collections::BTreeSet;

use super::text::COUNTED;
use crate::hook::Fault;
use crate::statistics::cube::{Category, Cube};
use crate::statistics::{Gated, Table};
use crate::text::quantities;

/// Larger numbers are looked at by themselves, in `counts`.
const LARGE: i64 = 100;
/// A figure from here on is seldom in a name by chance.
const SELDOM: i64 = 10;

/// Refuses a dimension at least half of whose numbered names have their own total in them, one of these being hidden: all of
/// them, or a number that is no ordinal.
pub(in crate::hook) fn numbers(cube: &Cube, table: &Table, gated: &Gated) -> Result<(), Fault> {
    for (at, axis) in cube.axes.iter().enumerate() {
        let numbered = axis.categories.iter().enumerate();
        let numbered = numbered.map(|(place, category)| (place, numbers_of(category)));
        let numbered: Vec<(usize, BTreeSet<i64>)> =
            numbered.filter(|(_, own)| !own.is_empty()).collect();
        let told = numbered.iter().filter_map(|(place, own)| {
            let total = total(table, gated, at, *place);
            own.contains(&total.count).then_some(total)
        });
        let told: Vec<Total> = told.collect();
        let seldom = told.len() == numbered.len() || told.iter().any(|total| total.count >= SELDOM);
        let half = 2 * told.len() >= numbered.len();
        if half && seldom && told.iter().any(|total| total.hidden) {
            return Err(Fault::new(COUNTED).arg("name", &axis.id));
        }
    }
    Ok(())
}

/// The small numbers at the ends of a category's names. A name that is nothing else is a code or an age.
fn numbers_of(category: &Category) -> BTreeSet<i64> {
    let labels = category.label.all().map(|(_, text)| text);
    let numbers = labels.chain([category.code.as_str()]).flat_map(quantities);
    let ends = numbers.filter(|number| number.plain && number.first != number.last);
    ends.map(|number| number.value)
        .filter(|value| *value < LARGE)
        .collect()
}

/// All that a category counts.
struct Total {
    count: i64,
    /// Whether it is neither published nor the sum of what is.
    hidden: bool,
}

/// The total of a category: the sum of its cells that are no totals of others.
fn total(table: &Table, gated: &Gated, at: usize, place: usize) -> Total {
    let of_it = |cell: &usize| table.coordinates(*cell).get(at) == Some(&place);
    let line: Vec<usize> = (0..table.counts().len()).filter(of_it).collect();
    let is_leaf = |cell: &usize| table.is_leaf_beside(*cell, |own| own == at);
    let leaves: Vec<usize> = line.iter().copied().filter(is_leaf).collect();
    let counts = leaves.iter().filter_map(|cell| table.counts().get(*cell));
    let count = counts.fold(0, |sum: i64, count| sum.saturating_add(*count));
    // Rounded is hidden, too.
    let exact = |cell: &usize| {
        gated.published.get(*cell).copied().flatten() == table.counts().get(*cell).copied()
    };
    let in_print = |cell: &usize| exact(cell) && table.counts().get(*cell) == Some(&count);
    Total {
        count,
        hidden: !leaves.iter().all(exact) && !line.iter().any(in_print),
    }
}
