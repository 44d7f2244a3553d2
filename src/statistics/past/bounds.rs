//! Between which values a hidden cell of an earlier release must have been, and a change between two releases. Only
//! what could have been small needs protection. Every bound is worked out in integers and true by itself, so that
//! stopping early only asks for more than is needed.

use std::collections::BTreeMap;

use crate::statistics::need::UNBOUNDED;
use crate::statistics::table::{Line, Table};

/// The least and the greatest value.
pub type Bound = (i64, i64);

/// Rounds of passing on bounds.
const MOST_ROUNDS: usize = 60;

/// Bounds of the cells of all releases, the last being the one to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounds {
    /// By release, by cell.
    pub cells: Vec<Vec<Bound>>,
    /// Whether counts may fall.
    pub signed: bool,
}

impl Bounds {
    /// What readers know from earlier releases and, with `now`, what the gate knows; the error is a cell that
    /// fits nothing.
    pub fn of(
        table: &Table,
        seen: &[BTreeMap<u32, Bound>],
        signed: bool,
        now: bool,
    ) -> Result<Self, usize> {
        let lines = table.lines();
        let open = (0, UNBOUNDED);
        let mut cells: Vec<Vec<Bound>> = Vec::new();
        for seen in seen {
            let own = 0..table.counts().len() as u32;
            let own = own.map(|cell| seen.get(&cell).copied().unwrap_or(open));
            cells.push(own.collect());
        }
        let last = table.counts().iter();
        cells.push(
            last.map(|count| if now { (*count, *count) } else { open })
                .collect(),
        );
        let mut bounds = Self { cells, signed };
        for _ in 0..MOST_ROUNDS {
            let before = bounds.clone();
            for release in 0..bounds.cells.len() {
                if !signed {
                    bounds.grow(release)?;
                }
                add_up(&mut bounds.cells[release], &lines)?;
            }
            if bounds == before {
                break;
            }
        }
        Ok(bounds)
    }

    /// No count is below what it was before, or above what it is after.
    fn grow(&mut self, release: usize) -> Result<(), usize> {
        for cell in 0..self.cells[release].len() {
            let after = self
                .cells
                .get(release + 1)
                .map_or(UNBOUNDED, |after| after[cell].1);
            let before = release
                .checked_sub(1)
                .map_or(0, |before| self.cells[before][cell].0);
            narrow(&mut self.cells[release][cell], before, after, cell)?;
        }
        Ok(())
    }

    /// By cell, bounds of the change from one release to another.
    pub fn between(&self, from: usize, to: usize, lines: &[Line]) -> Vec<Bound> {
        let cells = self.cells[from].iter().zip(&self.cells[to]);
        let change = cells.map(|(from, to)| {
            let least = to.0 - from.1;
            let least = if self.signed { least } else { least.max(0) };
            (least, to.1 - from.0)
        });
        let mut changes: Vec<Bound> = change.collect();
        for _ in 0..MOST_ROUNDS {
            let before = changes.clone();
            // What fits nothing was found in the cells themselves.
            if add_up(&mut changes, lines).is_err() || changes == before {
                return before;
            }
        }
        changes
    }
}

fn narrow(bound: &mut Bound, low: i64, high: i64, cell: usize) -> Result<(), usize> {
    *bound = (bound.0.max(low), bound.1.min(high));
    if bound.0 > bound.1 { Err(cell) } else { Ok(()) }
}

/// A total is between the sums of what its parts may be, and a part between what the others leave.
fn add_up(bounds: &mut [Bound], lines: &[Line]) -> Result<(), usize> {
    for line in lines {
        let parts = || line.parts.iter().map(|part| *part as usize);
        let low: i64 = parts().map(|part| bounds[part].0).sum();
        let high: i64 = parts().map(|part| bounds[part].1).sum();
        let whole = line.whole as usize;
        narrow(&mut bounds[whole], low, high, whole)?;
        for part in parts() {
            let others = (low - bounds[part].0, high - bounds[part].1);
            let (least, most) = (bounds[whole].0 - others.1, bounds[whole].1 - others.0);
            // Bounds of parts that are narrowed here only make the sums wider than they need be.
            narrow(&mut bounds[part], least, most, part)?;
        }
    }
    Ok(())
}
