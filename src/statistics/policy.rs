//! What is to be protected, and how well.

/// How a table is to be protected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Counts from 1 to one below are not shown. From 3.
    pub threshold: i64,
    /// What else must hold of the cells that are not shown.
    pub require: Require,
    /// How much looking for a better pattern is worth.
    pub effort: Effort,
}

/// What is proved of a pattern before it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Require {
    /// Every small count could be any small count, given everything published.
    Interval,
    /// Also: no sum of hidden cells along a line is a small count that can be computed, nobody who is
    /// alone in a cell can subtract themselves from a line, and no group is seen to be all alike.
    All,
}

/// Limits in steps, not seconds, so that the same table is gated alike on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// How many times a pattern is taken apart and put together again.
    pub rounds: u32,
    /// How many linear programs may be solved.
    pub programs: u32,
    /// How many nodes a search for integers may visit.
    pub nodes: u64,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            threshold: 10,
            require: Require::All,
            effort: Effort { rounds: 400, programs: 4_000, nodes: 500 },
        }
    }
}

impl Policy {
    /// Whether a count is so small that it is never shown.
    pub fn is_small(&self, count: i64) -> bool {
        (1..self.threshold).contains(&count)
    }
}
