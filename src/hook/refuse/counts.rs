//! Names with the table's own counts in them. Names are published as they are, past everything that hides a count. What
//! looks like a count is held against the figures of its own category: alike, and it is one.

use std::collections::BTreeSet;

use super::text::{COUNTED, COUNTED_TITLE};
use crate::hook::Fault;
use crate::statistics::Gated;
use crate::statistics::cube::{Axis, Category, Cell, Cube};
use crate::text::{Quantity, quantities};

/// A number at either end of a name is a count, if it is one of the figures and this large; smaller ones may be ordinals (`numbered`).
const LARGE: i64 = 100;
/// A category whose name is nothing but a number is so by chance up to here: municipalities have codes of five digits.
const CODE: i64 = 1_000;

/// Among more figures than these, one is like a small number by chance.
const FEW: usize = 12;

/// Refuses categories that are called by a count of their own.
pub(in crate::hook) fn names(cube: &Cube) -> Result<(), Fault> {
    for (at, axis) in cube.axes.iter().enumerate() {
        let told: Vec<Told> = (0..axis.categories.len())
            .map(|place| Told::of(&axis.categories[place], || own(cube, at, place)))
            .collect();
        // A small number in brackets may be anything; not where each such name has a figure of its own line in it.
        let mut bracketed = told.iter().filter(|told| told.small.is_some()).peekable();
        let all = bracketed.peek().is_some() && bracketed.all(|told| told.small == Some(true));
        if all || told.iter().any(|told| told.counts) {
            return Err(Fault::new(COUNTED).arg("name", &axis.id));
        }
    }
    Ok(())
}

/// Refuses titles and names of dimensions with a hidden count in them.
pub(in crate::hook) fn titles(cube: &Cube, gated: &Gated) -> Result<(), Fault> {
    let cells = cube.cells.iter().zip(&gated.published);
    let hidden: BTreeSet<i64> = cells
        // Rounded is hidden, too.
        .filter(|(cell, published)| **published != cell.count())
        .filter_map(|(cell, _)| cell.count())
        .collect();
    let about = [&cube.about.title, &cube.about.unit, &cube.about.origin.name];
    let own = cube.axes.iter().map(|axis| &axis.label);
    let labels = about.into_iter().chain(own);
    let labels = labels.flat_map(|label| label.all().map(|(_, text)| text));
    let ids = cube.axes.iter().map(|axis| axis.id.as_str());
    let mut numbers = labels.chain(ids).flat_map(quantities);
    let is_count = |number: &Quantity| number.counted || (number.plain && number.value >= LARGE);
    match numbers.any(|number| is_count(&number) && hidden.contains(&number.value)) {
        true => Err(Fault::new(COUNTED_TITLE)),
        false => Ok(()),
    }
}

/// What a category's names tell of its counts.
struct Told {
    /// One of them is there.
    counts: bool,
    /// A small number is in brackets: whether it is one of them.
    small: Option<bool>,
}

impl Told {
    fn of(category: &Category, own: impl Fn() -> BTreeSet<i64>) -> Self {
        let labels = category.label.all().chain(category.unit.all());
        let texts = labels.map(|(_, text)| text).chain([category.code.as_str()]);
        let mut told = Self {
            counts: false,
            small: None,
        };
        for text in texts {
            let numbers = quantities(text);
            let all = text.chars().all(|c| c.is_ascii_digit());
            let least = if all { CODE } else { LARGE };
            for number in numbers
                .iter()
                .filter(|number| number.plain || number.counted)
            {
                if number.counted || ((number.first || number.last) && number.value >= least) {
                    told.counts |= own().contains(&number.value);
                } else if number.bracketed {
                    let own = own();
                    let is_one = own.len() <= FEW && own.contains(&number.value);
                    told.small = Some(told.small.unwrap_or(true) && is_one);
                }
            }
        }
        told
    }
}

/// The counts of a category, and how many it has in all.
fn own(cube: &Cube, at: usize, place: usize) -> BTreeSet<i64> {
    let sizes: Vec<usize> = cube.axes.iter().map(|axis| axis.categories.len()).collect();
    let stride: usize = sizes.iter().skip(at + 1).product();
    let rows = cube.cells.len() / (stride * sizes[at]).max(1);
    let first = |row: usize| (row * sizes[at] + place) * stride;
    let lines = (0..rows).flat_map(|row| first(row)..first(row) + stride);
    let count = |cell: &usize| cube.cells.get(*cell).and_then(|cell: &Cell| cell.count());
    let leaf = |cell: &usize| {
        let mut rest = *cell;
        let mut axes = cube.axes.iter().enumerate().rev();
        axes.all(|(axis_at, axis): (usize, &Axis)| {
            let category = &axis.categories[rest % axis.categories.len()];
            rest /= axis.categories.len();
            axis_at == at || !category.is_total()
        })
    };
    let leaves = lines.clone().filter(leaf);
    let sum = leaves
        .filter_map(|cell| count(&cell))
        .fold(0, i64::saturating_add);
    lines.filter_map(|cell| count(&cell)).chain([sum]).collect()
}
