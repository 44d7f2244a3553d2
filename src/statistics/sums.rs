//! Sums of a table along some of its dimensions, in which nothing counts twice.

use std::collections::BTreeMap;

use super::table::Table;

impl Table {
    /// Whether a cell is a total along none of the dimensions but these.
    pub fn is_leaf_beside(&self, cell: usize, along: impl Fn(usize) -> bool) -> bool {
        let at = self.coordinates(cell).into_iter().zip(self.dimensions());
        at.enumerate().all(|(number, (category, dimension))| {
            along(number) || dimension.parts[category].is_empty()
        })
    }

    /// All that is counted in each combination of categories along these dimensions, by their places.
    pub fn sums(&self, along: impl Fn(usize) -> bool) -> BTreeMap<Vec<usize>, i64> {
        let mut sums: BTreeMap<Vec<usize>, i64> = BTreeMap::new();
        for (cell, count) in self.counts().iter().enumerate() {
            if self.is_leaf_beside(cell, &along) {
                let at = self.coordinates(cell).into_iter().enumerate();
                let own = at.filter(|(number, _)| along(*number));
                let sum = sums.entry(own.map(|(_, category)| category).collect());
                let sum = sum.or_default();
                *sum = sum.saturating_add(*count);
            }
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Dimension, Table};

    #[test]
    fn totals_along_other_dimensions_are_not_added() {
        let dimension = |id: &str, codes: [&str; 3]| Dimension {
            id: id.to_owned(),
            codes: codes.map(str::to_owned).to_vec(),
            parts: vec![vec![1, 2], vec![], vec![]],
        };
        let dimensions = vec![
            dimension("area", ["all", "a", "b"]),
            dimension("sex", ["T", "F", "M"]),
        ];
        let counts = vec![10, 6, 4, 7, 4, 3, 3, 2, 1];
        let table = Table::new(dimensions, counts).expect("it adds up");
        let by_area: Vec<_> = table.sums(|at| at == 0).into_iter().collect();
        assert_eq!(by_area, [(vec![0], 10), (vec![1], 7), (vec![2], 3)]);
        assert_eq!(table.sums(|_| true).len(), 9);
        let all: Vec<_> = table.sums(|_| false).into_iter().collect();
        assert_eq!(all, [(vec![], 10)]);
    }
}
