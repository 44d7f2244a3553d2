//! Names that tell a hidden count: “Tokyo (40507)”. Tables come from anywhere, and a number in brackets may be anything, so
//! only a dimension is meant in which every such number is a count of its own line.

use std::collections::BTreeSet;

use super::Dataset;
use crate::statistics::gate::Gated;
use crate::text::{Quantity, quantities};

/// A small number in one name or two is no sign yet.
const LARGE: i64 = 10;
const SEVERAL: usize = 3;

/// The id of a dimension whose categories' names end in counts in brackets, one of them hidden.
pub fn named_counts(dataset: &Dataset, gated: &Gated) -> Option<String> {
    let dimensions = dataset.table.dimensions().iter().enumerate();
    let mut told = dimensions.filter(|(at, dimension)| {
        let places = 0..dimension.codes.len();
        let numbers: Vec<(usize, Quantity)> = places
            .filter_map(|place| Some((place, last_in_brackets(dataset, *at, place)?)))
            .collect();
        let sign = |number: &Quantity| number.counted || number.value >= LARGE;
        let signs = numbers.len() >= SEVERAL || numbers.iter().any(|(_, number)| sign(number));
        let own =
            |(place, number): &(usize, Quantity)| line(dataset, gated, *at, *place, number.value);
        let lines: Option<Vec<bool>> = numbers.iter().map(own).collect();
        signs && lines.is_some_and(|hidden| hidden.contains(&true))
    });
    told.next().map(|(_, dimension)| dimension.id.clone())
}

/// The number in brackets that a category's code or label ends in, unless it is part of a band or a year.
fn last_in_brackets(dataset: &Dataset, at: usize, place: usize) -> Option<Quantity> {
    let dimension = dataset.table.dimensions().get(at)?;
    let code = dimension.codes.get(place)?;
    let own = dataset
        .header
        .get("dimension")
        .and_then(|all| all.get(&dimension.id));
    let labels = own.and_then(|own| own.get("category")?.get("label"));
    let label = labels.and_then(|labels| labels.get(code)?.as_str());
    let numbers = label
        .into_iter()
        .chain([code.as_str()])
        .filter_map(|text| quantities(text).pop());
    numbers
        .into_iter()
        .find(|number| number.bracketed && number.last && number.plain)
}

/// Whether a count is hidden in the line of a category; nothing where it is not there at all.
fn line(dataset: &Dataset, gated: &Gated, at: usize, place: usize, value: i64) -> Option<bool> {
    let table = &dataset.table;
    let (stride, size) = (table.strides()[at], table.dimensions()[at].codes.len());
    let cells = table.counts().iter().zip(&gated.published).enumerate();
    let own = cells.filter(|(cell, (count, _))| cell / stride % size == place && **count == value);
    // Rounded is hidden, too.
    let hidden: BTreeSet<bool> = own
        .map(|(_, (_, published))| *published != Some(value))
        .collect();
    hidden.last().copied()
}
