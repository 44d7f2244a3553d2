//! Shifts that need no solver: a case more here, one less there, along some or all dimensions. Along one
//! dimension a move takes a case out of one category and puts it into another, or adds it; its totals
//! follow. The product of such moves over all dimensions keeps every line adding up.

use super::need::Need;
use super::past::Timeline;
use super::pattern::Pattern;
use super::shift::Shift;
use super::table::{Dimension, Table};

/// What one dimension contributes to a move: categories, in order, and by how much they change.
type Turn = Vec<(usize, i64)>;

/// Of so many turns, those of categories near each other are kept, so that memory does not grow with their square.
const MOST_TURNS: usize = 200_000;

/// The moves of a table.
pub struct Moves {
    strides: Vec<usize>,
    sizes: Vec<usize>,
    /// By dimension and category: the turns that change it.
    turns: Vec<Vec<Vec<Turn>>>,
    /// Where earlier releases stand, if there are any: then a move is made in several of them.
    timeline: Option<Timeline>,
}

impl Moves {
    /// Prepares the moves of a table.
    pub fn of(table: &Table, timeline: Option<Timeline>) -> Self {
        let dimensions = table.dimensions();
        let lifts: Vec<Vec<Turn>> = dimensions.iter().map(lifts).collect();
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
            timeline,
        }
    }

    /// Whether there are no earlier releases.
    pub fn are_of_one_release(&self) -> bool {
        self.timeline.is_none()
    }

    /// How many moves change a cell.
    pub fn count(&self, cell: u32) -> usize {
        let turns = self.turns_of(cell);
        turns.iter().map(|turns| turns.len()).product()
    }

    /// Adds the cheapest moves that meet a need to what a pattern may choose from: `most` of them, each
    /// no dearer than `dearest`. Gives how many were looked at.
    pub fn propose(&self, pattern: &mut Pattern, need: &Need, most: usize, dearest: u64) -> u64 {
        let mut found = Found {
            best: Vec::new(),
            most,
            dearest,
        };
        let mut looked = 0;
        for cell in self.cells(need) {
            self.each(cell, |steps| {
                looked += 1;
                match &self.timeline {
                    None => found.consider(pattern, need, steps),
                    Some(timeline) => looked += found.lifted(pattern, need, steps, timeline),
                }
                found.wants_more()
            });
        }
        for (_, steps) in found.best {
            pattern.add_shift(steps);
        }
        looked
    }

    /// The cells of one release that a need is about.
    fn cells(&self, need: &Need) -> Vec<u32> {
        let span = self
            .timeline
            .as_ref()
            .and_then(|timeline| timeline.span(&need.cells));
        span.map_or_else(|| need.cells.clone(), |(cell, ..)| vec![cell])
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

/// By category without parts: a case more there, and in all of its totals.
fn lifts(dimension: &Dimension) -> Vec<Turn> {
    let mut lifts = vec![Turn::new(); dimension.codes.len()];
    for (category, own) in dimension.weights().into_iter().enumerate() {
        for (leaf, times) in own {
            lifts[leaf].push((category, times));
        }
    }
    lifts.retain(|lift| !lift.is_empty());
    lifts
}

/// The cheapest moves so far.
struct Found {
    best: Vec<(u64, Vec<(u32, i64)>)>,
    most: usize,
    dearest: u64,
}

impl Found {
    fn wants_more(&self) -> bool {
        self.best.len() < self.most || self.best.last().is_some_and(|last| last.0 > 0)
    }

    /// Keeps a move if it meets a need and is among the cheapest.
    fn consider(&mut self, pattern: &Pattern, need: &Need, steps: &[(u32, i64)]) {
        let full = self.best.len() >= self.most;
        let bound = self.best.last().filter(|_| full);
        let bound = bound.map_or(self.dearest, |last| last.0);
        let steps = pattern.ground.with_slack(steps);
        let shown = steps.iter().filter(|(cell, _)| !pattern.hides(*cell));
        let price: u64 = shown.map(|(cell, _)| pattern.prices[*cell as usize]).sum();
        if price < bound || price == bound && !full {
            let shift = Shift::draft(pattern.ground, steps.to_vec());
            if shift.is_some_and(|shift| need.is_met_by(pattern.ground, &shift)) {
                let at = self.best.partition_point(|other| other.0 <= price);
                self.best.insert(at, (price, steps.into_owned()));
                self.best.truncate(self.most);
            }
        }
    }

    /// Makes a move in some releases, so that it meets a need; gives how many profiles were looked at.
    fn lifted(
        &mut self,
        pattern: &Pattern,
        need: &Need,
        steps: &[(u32, i64)],
        timeline: &Timeline,
    ) -> u64 {
        let span = timeline.span(&need.cells).filter(|_| need.low == need.high);
        let profiles: Vec<Vec<i64>> = match span {
            Some(span) => {
                let profile = timeline.profile(pattern.ground, steps, span, need.low);
                profile.into_iter().collect()
            }
            None => timeline.runs().collect(),
        };
        for profile in &profiles {
            self.consider(pattern, need, &timeline.lift(steps, profile));
        }
        1 + profiles.len() as u64
    }
}

fn turns(lifts: &[Turn], size: usize) -> Vec<Vec<Turn>> {
    let mut turns = vec![Vec::new(); size];
    let mut note = |turn: Turn| {
        for (category, _) in &turn {
            turns[*category].push(turn.clone());
        }
    };
    let near = (MOST_TURNS / lifts.len().max(1)).max(2);
    for (at, lift) in lifts.iter().enumerate() {
        note(lift.clone());
        for other in &lifts[at.saturating_sub(near)..at] {
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
