//! What is to be protected, and how well.

/// How a table is to be protected. Whoever reads the published table may know all of this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Counts below it are small. From 3: below, a hidden cell would say what it holds.
    pub threshold: i64,
    /// Whether a count of nobody is small too.
    pub zeros: Zeros,
    /// What must hold of the cells that are not shown.
    pub require: Require,
    /// How much looking for a better pattern is worth.
    pub effort: Effort,
}

/// Whether zeros are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zeros {
    /// A zero is shown, unless it protects something else.
    Shown,
    /// A zero is protected like every small count, so that it could be any of them and they could be it.
    Protected,
}

/// What is proved of a pattern before it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Require {
    /// Every small count could be any small count, given everything published.
    Interval,
    /// Also: no sum of hidden cells along a line is a small count that can be worked out, nobody who is
    /// alone in a cell can subtract themselves, and no group is seen to be all alike.
    All,
}

/// Limits in steps, not seconds, so that the same table is gated alike on every machine. Where they are
/// reached before a pattern is proved safe, the table is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// How many steps for each cell go into looking for a cheaper pattern once a safe one is found.
    pub improving: u64,
    /// How many linear programs may be solved, times the cells that they are about.
    pub programs: u64,
    /// How many moves that need no program may be looked at.
    pub moves: u64,
    /// How many nodes one search for integers may visit.
    pub nodes: u64,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            threshold: 10,
            zeros: Zeros::Shown,
            require: Require::All,
            effort: Effort {
                improving: 30_000,
                programs: 7_000_000,
                moves: 50_000_000,
                nodes: 500,
            },
        }
    }
}

impl Policy {
    /// Whether a count is so small that it is never shown.
    pub fn is_small(&self, count: i64) -> bool {
        (self.least()..self.threshold).contains(&count)
    }

    /// The least of the small counts.
    pub fn least(&self) -> i64 {
        match self.zeros {
            Zeros::Shown => 1,
            Zeros::Protected => 0,
        }
    }

    /// The least and the greatest of the small counts.
    pub fn ends(&self) -> [i64; 2] {
        [self.least(), self.threshold - 1]
    }
}
