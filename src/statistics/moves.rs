//! Shifts that need no solver: a case more here, one less there, along some or all dimensions. Along one
//! dimension a move takes a case out of one category and puts it into another, or adds it; its totals
//! follow. The product of such moves over all dimensions keeps every line adding up.

use super::consistency::downward;
use super::need::Need;
use super::pattern::Pattern;
use super::shift::Shift;
use super::table::Table;

/// What one dimension contributes to a move: categories, in order, and by how much they change.
type Turn = Vec<(usize, i64)>;

/// The moves of a table.
pub struct Moves {
    strides: Vec<usize>,
    sizes: Vec<usize>,
    /// By dimension and category: the turns that change it.
    turns: Vec<Vec<Vec<Turn>>>,
}

impl Moves {
    /// Prepares the moves of a table.
    pub fn of(table: &Table) -> Self {
        let dimensions = table.dimensions();
        let lifts: Vec<Vec<Turn>> = dimensions
            .iter()
            .map(|dimension| {
                let order = downward(dimension);
                let leaves =
                    (0..dimension.codes.len()).filter(|leaf| dimension.parts[*leaf].is_empty());
                leaves
                    .map(|leaf| {
                        let mut weight = vec![0; dimension.codes.len()];
                        weight[leaf] = 1;
                        for whole in order
                            .iter()
                            .rev()
                            .filter(|whole| !dimension.parts[**whole].is_empty())
                        {
                            weight[*whole] = dimension.parts[*whole]
                                .iter()
                                .map(|part| weight[*part])
                                .sum();
                        }
                        sparse(&weight)
                    })
                    .collect()
            })
            .collect();
        let sizes: Vec<usize> = dimensions
            .iter()
            .map(|dimension| dimension.codes.len())
            .collect();
        let turns = lifts
            .iter()
            .zip(&sizes)
            .map(|(lifts, size)| turns(lifts, *size))
            .collect();
        Self {
            strides: table.strides(),
            sizes,
            turns,
        }
    }

    /// How many moves change a cell.
    pub fn count(&self, cell: u32) -> usize {
        self.turns_of(cell)
            .iter()
            .map(|turns| turns.len())
            .product()
    }

    /// Adds the cheapest moves that meet a need to what a pattern may choose from: `most` of them, each
    /// no dearer than `dearest`. Gives how many were looked at.
    pub fn propose(&self, pattern: &mut Pattern, need: &Need, most: usize, dearest: u64) -> u64 {
        let mut found: Vec<(u64, Vec<(u32, i64)>)> = Vec::new();
        let mut looked = 0;
        for cell in &need.cells {
            self.each(*cell, |steps| {
                looked += 1;
                let full = found.len() >= most;
                let bound = found.last().filter(|_| full).map_or(dearest, |last| last.0);
                let shown = steps.iter().filter(|(cell, _)| !pattern.hides(*cell));
                let price: u64 = shown.map(|(cell, _)| pattern.prices[*cell as usize]).sum();
                if price < bound || price == bound && !full {
                    let shift = Shift::draft(pattern.ground, steps.to_vec());
                    if shift.is_some_and(|shift| need.is_met_by(pattern.ground, &shift)) {
                        let at = found.partition_point(|other| other.0 <= price);
                        found.insert(at, (price, steps.to_vec()));
                        found.truncate(most);
                    }
                }
                found.len() < most || found.last().is_some_and(|last| last.0 > 0)
            });
        }
        for (_, steps) in found {
            pattern.add_shift(steps);
        }
        looked
    }

    fn turns_of(&self, cell: u32) -> Vec<&Vec<Turn>> {
        let dimensions = self.strides.iter().zip(&self.sizes).zip(&self.turns);
        dimensions
            .map(|((stride, size), turns)| &turns[cell as usize / stride % size])
            .collect()
    }

    /// Every move that changes a cell, as its steps, until one is enough.
    fn each(&self, cell: u32, mut visit: impl FnMut(&[(u32, i64)]) -> bool) {
        let turns = self.turns_of(cell);
        let mut at = vec![0; turns.len()];
        let mut steps = Vec::new();
        if turns.iter().any(|turns| turns.is_empty()) {
            return;
        }
        loop {
            steps.clear();
            steps.push((0_u32, 1_i64));
            for ((turns, at), stride) in turns.iter().zip(&at).zip(&self.strides) {
                let turn = &turns[*at];
                let before = std::mem::take(&mut steps);
                for (base, step) in before {
                    let next = turn
                        .iter()
                        .map(|(category, by)| (base + (category * stride) as u32, step * by));
                    steps.extend(next);
                }
            }
            if !visit(&steps) {
                return;
            }
            let Some(next) = (0..at.len()).find(|d| at[*d] + 1 < turns[*d].len()) else {
                return;
            };
            at[next] += 1;
            at[..next].fill(0);
        }
    }
}

fn turns(lifts: &[Turn], size: usize) -> Vec<Vec<Turn>> {
    let mut turns = vec![Vec::new(); size];
    let mut note = |turn: Turn| {
        for (category, _) in &turn {
            turns[*category].push(turn.clone());
        }
    };
    for (at, lift) in lifts.iter().enumerate() {
        note(lift.clone());
        for other in &lifts[..at] {
            let mut weight = vec![0; size];
            lift.iter()
                .for_each(|(category, by)| weight[*category] += by);
            other
                .iter()
                .for_each(|(category, by)| weight[*category] -= by);
            note(sparse(&weight));
        }
    }
    turns
}

fn sparse(weight: &[i64]) -> Turn {
    weight
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, by)| *by != 0)
        .collect()
}
