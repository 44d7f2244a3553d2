//! Every small count could be any small count.

use crate::statistics::need::Need;
use crate::statistics::policy::Policy;
use crate::statistics::shift::Ground;

/// That each small count could be the least and the greatest small count: what the search works with.
pub fn ends(ground: &Ground, policy: &Policy) -> Vec<Need> {
    small(ground, policy)
        .flat_map(|(cell, count)| changes(cell, count, policy.ends()))
        .collect()
}

/// That each small count could be every small count: what is proved.
pub fn values(ground: &Ground, policy: &Policy) -> Vec<Need> {
    small(ground, policy)
        .flat_map(|(cell, count)| changes(cell, count, policy.least()..policy.threshold))
        .collect()
}

fn small(ground: &Ground, policy: &Policy) -> impl Iterator<Item = (u32, i64)> {
    let counts = ground
        .counts
        .iter()
        .enumerate()
        .filter(|(_, count)| policy.is_small(**count));
    counts.map(|(cell, count)| (cell as u32, *count))
}

fn changes(
    cell: u32,
    count: i64,
    values: impl IntoIterator<Item = i64>,
) -> impl Iterator<Item = Need> {
    let others = values.into_iter().filter(move |value| *value != count);
    others.map(move |value| Need::value(vec![cell], value - count, None))
}
