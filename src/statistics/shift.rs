//! Shifts: ways in which cells that are not shown could all be different, so that everything shown
//! stays as it is. They are what the proof is made of. A shift found by any means, however doubtful, is
//! checked here in integers against every line it touches.

use super::ground::{Ground, View};

/// How often a shift may be repeated at most; counts above play no part in the protection of small ones.
const MOST_TIMES: i64 = 1 << 40;

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
        let shown = |cell: u32| ground.views[cell as usize] == View::Shown;
        if steps.iter().any(|(cell, _)| shown(*cell)) {
            return None;
        }
        let divisor = steps
            .iter()
            .fold(0, |divisor, (_, step)| gcd(divisor, step.unsigned_abs()));
        let divisor = i64::try_from(divisor).ok().filter(|divisor| *divisor > 0)?;
        let sign = steps.first()?.1.signum();
        for (_, step) in &mut steps {
            *step = *step / divisor * sign;
        }
        let times = |falling: i64| {
            let falls = steps
                .iter()
                .filter(|(cell, step)| step.signum() == falling && !ground.signed[*cell as usize]);
            falls
                .map(|(cell, step)| ground.counts[*cell as usize] / step.abs())
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
