//! Needs: what must be possible for an attacker to believe. A pattern is safe when each need is met by
//! a shift that touches hidden cells only.

use super::ground::Ground;
use super::shift::Shift;

/// Something that must be possible: a sum of cells off its true value by an amount within bounds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Need {
    /// The cells whose sum is meant.
    pub cells: Vec<u32>,
    /// The least change of the sum that will do.
    pub low: i64,
    /// The greatest change that will do.
    pub high: i64,
    /// Whether the same change the other way will do as well.
    pub either_way: bool,
    /// A cell whose only contributor must not know better: all that they know stays as it is.
    pub known: Option<u32>,
    /// Whether nothing is needed once one of the cells is shown.
    pub while_hidden: bool,
}

/// As good as no bound, and safe to calculate with.
pub const UNBOUNDED: i64 = 1 << 40;

impl Need {
    /// That a sum could be another value.
    pub fn value(cells: Vec<u32>, change: i64, known: Option<u32>) -> Self {
        Self {
            low: change,
            high: change,
            either_way: false,
            known,
            while_hidden: cells.len() > 1,
            cells,
        }
    }

    /// That a sum could be greater.
    pub fn greater(cells: Vec<u32>) -> Self {
        Self {
            cells,
            low: 1,
            high: UNBOUNDED,
            either_way: false,
            known: None,
            while_hidden: false,
        }
    }

    /// That a cell could be less or more by at least as much as is given.
    pub fn slides(cell: u32, by: i64) -> Self {
        let (low, high) = if by < 0 {
            (-UNBOUNDED, by)
        } else {
            (by, UNBOUNDED)
        };
        Self {
            low,
            high,
            ..Self::value(vec![cell], 0, None)
        }
    }

    /// That a sum could be something else.
    pub fn different(cells: Vec<u32>, known: Option<u32>) -> Self {
        Self {
            either_way: true,
            known,
            while_hidden: true,
            ..Self::greater(cells)
        }
    }

    /// Whether a shift, applied some number of times, is what is needed.
    pub fn is_met_by(&self, ground: &Ground, shift: &Shift) -> bool {
        if self
            .known
            .is_some_and(|known| !ground.spares(&shift.steps, known))
        {
            return false;
        }
        let step: i64 = self.cells.iter().map(|cell| shift.step(*cell)).sum();
        let forwards = step > 0 && self.within(step, shift.least, shift.most);
        let backwards = step < 0 && self.within(-step, -shift.most, -shift.least);
        let otherwise = self.either_way && step != 0 && (shift.most > 0 || shift.least < 0);
        forwards || backwards || otherwise
    }

    /// Whether some multiple of a step is within the bounds.
    fn within(&self, step: i64, least: i64, most: i64) -> bool {
        let up = self.low.div_euclid(step) + i64::from(self.low.rem_euclid(step) != 0);
        least.max(up) <= most.min(self.high.div_euclid(step))
    }
}
