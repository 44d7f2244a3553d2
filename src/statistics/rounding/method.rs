//! What a count may be rounded to, and what counts a rounded number may stand for.

use crate::statistics::past::Bound;
use crate::statistics::policy::{Rounding, RoundingKind};

/// A way of rounding that readers know in full.
#[derive(Debug, Clone, Copy)]
pub struct Method {
    pub base: i64,
    pub kind: RoundingKind,
    /// The count from which on it is not small.
    pub threshold: i64,
}

impl Method {
    pub fn new(rounding: Rounding, threshold: i64) -> Self {
        Self {
            base: rounding.base,
            kind: rounding.kind,
            threshold,
        }
    }

    /// The least base of which one multiple is near enough to every small count.
    pub fn least_base(threshold: i64) -> i64 {
        threshold / 2
    }

    /// Whether a small count may be rounded to a number: only to what every small count may be rounded to.
    pub fn hides_small(&self, printed: i64) -> bool {
        (0..=self.base).contains(&printed) && printed >= self.threshold - 1 - self.base
    }

    /// What a count is rounded to where the same count is always rounded alike: all small ones, nobody included, to
    /// one number, and others to the nearest multiple.
    pub fn alike(&self, count: i64) -> i64 {
        match count < self.threshold {
            true if self.hides_small(0) => 0,
            true => self.base,
            false => (count + self.base / 2) / self.base * self.base,
        }
    }

    /// The least and the greatest count that a number may stand for.
    pub fn range(&self, printed: i64) -> Bound {
        match self.kind {
            RoundingKind::Additive if self.hides_small(printed) => {
                ((printed - self.base).max(0), printed + self.base)
            }
            RoundingKind::Additive if printed == 0 => (0, 0),
            RoundingKind::Additive => (
                (printed - self.base).max(self.threshold),
                printed + self.base,
            ),
            RoundingKind::Consistent => {
                let (low, high) = (
                    printed - self.base / 2,
                    printed - self.base / 2 + self.base - 1,
                );
                match printed == self.alike(0) {
                    true => (0, high.max(self.threshold - 1)),
                    false => (low.max(self.threshold), high),
                }
            }
        }
    }
}
