//! Why a cell is hidden, for whoever keeps the data. It names cells and never says a count.

use std::collections::BTreeMap;

use super::need::{Need, UNBOUNDED};
use super::pattern::Pattern;
use super::policy::Policy;

/// Why a cell is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It is small itself.
    Small,
    /// If it were shown, something else would no longer be protected.
    Protects {
        /// The cell, or the first of the cells, that it protects.
        cell: usize,
        /// In what way.
        what: Protected,
    },
    /// It protects something together with other hidden cells, none of which is needed by itself.
    Together,
}

/// What is protected, by the rule that asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protected {
    /// The range of values that a small count could have.
    Interval,
    /// A small sum of hidden counts.
    Sum,
    /// A small count or sum, from somebody who is alone in a cell.
    Contributor,
    /// A group that is all alike.
    Group,
}

/// By hidden cell, why it is hidden, in a pattern that meets its needs.
pub(super) fn reasons(pattern: &mut Pattern, policy: &Policy) -> BTreeMap<usize, Reason> {
    let hidden: Vec<u32> = (0..pattern.hidden().len() as u32)
        .filter(|cell| pattern.hides(*cell))
        .collect();
    let mut reasons = BTreeMap::new();
    for cell in hidden {
        if policy.is_small(pattern.ground.counts[cell as usize]) {
            reasons.insert(cell as usize, Reason::Small);
        } else if let Err(need) = pattern.try_to_show(cell) {
            let need = &pattern.needs()[need as usize];
            let what = protected(need);
            let first = need.cells.first().map_or(0, |cell| *cell as usize);
            reasons.insert(cell as usize, Reason::Protects { cell: first, what });
        } else {
            // The rules were asked with it hidden, so it stays.
            pattern.set(cell, true);
            reasons.insert(cell as usize, Reason::Together);
        }
    }
    reasons
}

fn protected(need: &Need) -> Protected {
    match need {
        need if need.known.is_some() => Protected::Contributor,
        need if need.high == UNBOUNDED && !need.while_hidden => Protected::Group,
        need if need.cells.len() == 1 => Protected::Interval,
        _ => Protected::Sum,
    }
}
