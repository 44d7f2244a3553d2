//! Why a cell is hidden, for whoever keeps the data. It names cells and never says a count.

use std::collections::BTreeMap;

use super::ground::View;
use super::need::{Need, UNBOUNDED};
use super::pattern::Pattern;

/// Why a cell is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It is small itself, or what was added since an earlier release is.
    Small,
    /// If it were shown, something else would no longer be protected.
    Protects {
        /// The cell, or the first of the cells, that it protects.
        cell: usize,
        /// In what way.
        what: Protected,
    },
    /// If it were shown, something of an earlier release, or what was added since, would no longer be protected.
    Earlier,
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

impl Reason {
    /// The same, of cells as a table numbers them, which are these ones; none if it is about a cell of another.
    pub(super) fn of(self, own: &[u32]) -> Option<Self> {
        match self {
            Self::Protects { cell, what } => match own.binary_search(&(cell as u32)) {
                Ok(cell) => Some(Self::Protects { cell, what }),
                Err(_) => Some(Self::Earlier),
            },
            other => Some(other),
        }
    }
}

/// By hidden cell that could be shown, why it is not, in a pattern that meets its needs.
pub(super) fn reasons(pattern: &mut Pattern) -> BTreeMap<u32, Reason> {
    let ground = pattern.ground;
    let open = |cell: &u32| ground.views[*cell as usize] == View::Open;
    let cells = 0..pattern.hidden().len() as u32;
    let hidden: Vec<u32> = cells
        .filter(|cell| pattern.hides(*cell) && open(cell))
        .collect();
    let mut reasons = BTreeMap::new();
    for cell in hidden {
        let reason = if ground.is_closed(cell) {
            Reason::Small
        } else if let Err(need) = pattern.try_to_show(cell) {
            let need = &pattern.needs()[need as usize];
            let what = protected(need);
            let first = need.cells.first().map_or(0, |cell| *cell as usize);
            Reason::Protects { cell: first, what }
        } else {
            // The rules were asked with it hidden, so it stays.
            pattern.set(cell, true);
            Reason::Together
        };
        reasons.insert(cell, reason);
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
