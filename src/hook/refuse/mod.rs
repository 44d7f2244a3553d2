//! What is never taken, whatever a policy says: data on single people, on single variants or alleles, and free text.
//! One file each. Messages name columns, never what stands in them.

mod counts;
mod numbered;
mod people;
mod text;
mod totals;
mod variants;

use unicode_normalization::UnicodeNormalization;

use super::Fault;
use crate::statistics::cube::{Axis, Cell, Cube};

pub(super) use counts::{names as counted_names, titles as counted_titles};
pub(super) use numbered::numbers as counted_numbers;
pub(super) use people::{one_each, people};
pub(super) use totals::totals;

/// One thing that is never taken.
type Check = fn(&Cube) -> Result<(), Fault>;

const CHECKS: &[Check] = &[people::columns, people::units, variants::check, text::check];

/// Refuses a table of what is never taken.
pub fn refuse(cube: &Cube) -> Result<(), Fault> {
    CHECKS.iter().try_for_each(|check| check(cube))
}

/// A column's name as it is compared: small letters and digits only.
fn bare(name: &str) -> String {
    let narrow: String = name.nfkc().collect();
    let narrow = narrow.to_lowercase();
    narrow.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The names that a dimension goes by: its id and what it is called.
fn names(axis: &Axis) -> impl Iterator<Item = String> {
    let labels = axis.label.all().map(|(_, label)| bare(label));
    std::iter::once(bare(&axis.id)).chain(labels)
}

/// The words of a dimension's categories: codes and labels.
fn words(axis: &Axis) -> impl Iterator<Item = &str> {
    axis.categories.iter().flat_map(|category| {
        let labels = category.label.all().map(|(_, label)| label);
        std::iter::once(category.code.as_str()).chain(labels)
    })
}

/// The figures that are there.
fn values(cube: &Cube) -> impl Iterator<Item = f64> {
    cube.cells.iter().copied().filter_map(Cell::value)
}
