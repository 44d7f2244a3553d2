//! Shifts: ways in which cells that are not shown could all be different, so that everything shown
//! stays as it is. They are what the proof is made of. A shift found by any means, however doubtful, is
//! checked here in integers against every line it touches.

use std::collections::{BTreeMap, BTreeSet};

use super::table::{Line, Table};

/// How often a shift may be repeated at most; counts above play no part in the protection of small ones.
const MOST_TIMES: i64 = 1 << 20;

/// The counts of a table and the lines that bind them.
pub struct Ground {
    /// The true counts.
    pub counts: Vec<i64>,
    /// All lines.
    pub lines: Vec<Line>,
    /// By cell, the lines that it is on.
    pub on: Vec<Vec<u32>>,
    /// The cells of one contributor, and all cells whose counts that contributor knows: those that
    /// count nobody who is not in it.
    pub alone: BTreeMap<u32, BTreeSet<u32>>,
    /// By cell, the cells of one contributor who knows it, in order.
    knowers: Vec<Vec<u32>>,
}

impl Ground {
    /// The lines and counts of a table.
    pub fn of(table: &Table) -> Self {
        let lines = table.lines();
        let counts = table.counts().to_vec();
        let mut on = vec![Vec::new(); counts.len()];
        for (at, line) in lines.iter().enumerate() {
            for cell in line.parts.iter().chain([&line.whole]) {
                on[*cell as usize].push(at as u32);
            }
        }
        let alone = (0..counts.len()).filter(|cell| counts[*cell] == 1);
        let alone: BTreeMap<u32, BTreeSet<u32>> = alone
            .map(|cell| (cell as u32, within(table, cell)))
            .collect();
        let mut knowers = vec![Vec::new(); counts.len()];
        for (knower, cells) in &alone {
            let cells = cells.iter();
            cells.for_each(|cell| knowers[*cell as usize].push(*knower));
        }
        Self {
            counts,
            lines,
            on,
            alone,
            knowers,
        }
    }

    /// Whether a shift leaves alone all that the contributor of a cell knows.
    pub fn spares(&self, shift: &Shift, known: u32) -> bool {
        let knows = |cell: u32| self.knowers[cell as usize].binary_search(&known).is_ok();
        !shift.steps.iter().any(|(cell, _)| knows(*cell))
    }

    /// The cells of one contributor who know something that a shift changes, in order.
    pub fn disturbed(&self, shift: &Shift) -> Vec<u32> {
        let steps = shift.steps.iter();
        let mut knowers: Vec<u32> = steps
            .flat_map(|(cell, _)| self.knowers[*cell as usize].iter().copied())
            .collect();
        knowers.sort_unstable();
        knowers.dedup();
        knowers
    }

    fn count(&self, cell: u32) -> i64 {
        self.counts[cell as usize]
    }
}

/// The cells that count nobody who is not in a cell: it, all that it is a total of, and the same by
/// another name, such as the total of a single part.
fn within(table: &Table, cell: usize) -> BTreeSet<u32> {
    let mut cells = BTreeSet::from([0]);
    let own = table.coordinates(cell);
    let strides = table.strides();
    for ((dimension, own), stride) in table.dimensions().iter().zip(own).zip(strides) {
        let leaves = dimension.leaves();
        let inside = (0..leaves.len()).filter(|at| leaves[*at].is_subset(&leaves[own]));
        let inside: Vec<u32> = inside.map(|at| (at * stride) as u32).collect();
        cells = cells
            .iter()
            .flat_map(|cell| inside.iter().map(move |step| cell + step))
            .collect();
    }
    cells
}

/// A change of cells that keeps every line adding up, and how often it may be applied to the true
/// counts before one of them falls below zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// Cells that change, in order, and by how much.
    pub steps: Vec<(u32, i64)>,
    /// How often it may be applied backwards, as a number not above zero.
    pub least: i64,
    /// How often it may be applied forwards.
    pub most: i64,
}

impl Shift {
    /// The shift that makes these changes, in its smallest step, if it keeps every line adding up.
    pub fn new(ground: &Ground, steps: Vec<(u32, i64)>) -> Option<Self> {
        Self::draft(ground, steps).filter(|shift| shift.adds_up(ground))
    }

    /// What would be a shift if it kept every line adding up: to choose from, never to rest on.
    pub fn draft(ground: &Ground, mut steps: Vec<(u32, i64)>) -> Option<Self> {
        steps.retain(|(_, step)| *step != 0);
        steps.sort_unstable();
        let divisor = steps
            .iter()
            .fold(0, |divisor, (_, step)| gcd(divisor, step.unsigned_abs()));
        let divisor = i64::try_from(divisor).ok().filter(|divisor| *divisor > 0)?;
        let sign = steps.first()?.1.signum();
        for (_, step) in &mut steps {
            *step = *step / divisor * sign;
        }
        let times = |falling: i64| {
            let falls = steps.iter().filter(|(_, step)| step.signum() == falling);
            falls
                .map(|(cell, step)| ground.count(*cell) / step.abs())
                .fold(MOST_TIMES, i64::min)
        };
        let (least, most) = (-times(1), times(-1));
        Some(Self { steps, least, most })
    }

    /// By how much a cell changes.
    pub fn step(&self, cell: u32) -> i64 {
        match self.steps.binary_search_by_key(&cell, |(cell, _)| *cell) {
            Ok(at) => self.steps[at].1,
            Err(_) => 0,
        }
    }

    fn adds_up(&self, ground: &Ground) -> bool {
        let mut lines: Vec<u32> = self
            .steps
            .iter()
            .flat_map(|(cell, _)| ground.on[*cell as usize].iter().copied())
            .collect();
        lines.sort_unstable();
        lines.dedup();
        self.steps.windows(2).all(|pair| pair[0].0 < pair[1].0)
            && lines.iter().all(|line| {
                let line = &ground.lines[*line as usize];
                let parts: i64 = line.parts.iter().map(|part| self.step(*part)).sum();
                parts == self.step(line.whole)
            })
    }
}

fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}
