//! What is to be protected, and how well.

use serde::{Deserialize, Serialize};

use super::merge::Merge;

/// How a table is to be protected. Whoever reads the published table may know all of this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Counts below it are small. From 3: below, a hidden cell would say what it holds.
    pub threshold: i64,
    /// Whether a count of nobody is small too.
    pub zeros: Zeros,
    /// What must hold of the cells that are not shown.
    pub require: Require,
    /// What is asked of categories with few inhabitants, from the fewest on; for those whose population is known.
    pub tiers: Vec<Tier>,
    /// When an amount, such as costs, is dominated by those who contributed most.
    pub dominance: Dominance,
    /// Whether numbers are rounded instead of hidden, and how.
    pub rounding: Option<Rounding>,
    /// Categories that are put together before anything else is done, in this order (`Dataset::collapsed`).
    pub collapse: Vec<Merge>,
    /// How much looking for a better pattern is worth.
    pub effort: Effort,
}

/// Rounding to multiples of a base. Each published number is within one base of the true one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rounding {
    /// Every published number is a multiple of it.
    pub base: i64,
    /// Which of two things readers can rely on; both at once cannot be.
    pub kind: RoundingKind,
}

/// What holds of rounded numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RoundingKind {
    /// Totals are the sums of their parts. The same count may be rounded another way next time.
    Additive,
    /// The same count is always rounded the same way. Totals need not be the sums of their parts.
    Consistent,
}

/// What is asked of places with few inhabitants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tier {
    /// Fewer inhabitants than this.
    pub below: u64,
    /// Counts below it are small there; none where nothing is shown at all.
    pub threshold: Option<i64>,
}

/// When somebody who contributed to an amount could tell too well what another contributed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dominance {
    /// Amounts of fewer contributors are hidden.
    pub contributors: usize,
    /// The (n,k) rule: amounts of which the `n` greatest contributions are more than `k` per cent.
    pub n: usize,
    pub k: i64,
    /// The p% rule: amounts from which the second could work out the first to within `p` per cent.
    pub p: i64,
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
            tiers: vec![
                Tier {
                    below: 2_000,
                    threshold: None,
                },
                Tier {
                    below: 25_000,
                    threshold: Some(20),
                },
            ],
            dominance: Dominance {
                contributors: 3,
                n: 2,
                k: 85,
                p: 15,
            },
            rounding: None,
            collapse: Vec::new(),
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
    /// The least of the small counts.
    pub fn least(&self) -> i64 {
        match self.zeros {
            Zeros::Shown => 1,
            Zeros::Protected => 0,
        }
    }
}
