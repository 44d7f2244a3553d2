//! Every small count could be any small count, and what is hidden for another reason slides far enough.

use crate::statistics::ground::{Ground, View};
use crate::statistics::need::Need;

/// That each small count could be the least and the greatest small count: what the search works with.
pub fn ends(ground: &Ground) -> Vec<Need> {
    let small = small(ground).flat_map(|(cell, count)| {
        let ends = [ground.least, ground.limits[cell as usize] - 1];
        changes(cell, count, ends)
    });
    small.chain(slides(ground)).collect()
}

/// That each small count could be every small count: what is proved.
pub fn values(ground: &Ground) -> Vec<Need> {
    let small = small(ground)
        .flat_map(|(cell, count)| changes(cell, count, ground.least..ground.limits[cell as usize]));
    small.chain(slides(ground)).collect()
}

fn small(ground: &Ground) -> impl Iterator<Item = (u32, i64)> {
    let cells = (0..ground.counts.len() as u32)
        .filter(|cell| ground.views[*cell as usize] == View::Open && ground.is_small(*cell));
    cells.map(|cell| (cell, ground.counts[cell as usize]))
}

fn slides(ground: &Ground) -> impl Iterator<Item = Need> {
    let slides = ground.slides.iter();
    slides.flat_map(|(cell, slide)| {
        let ways = [-slide.down, slide.up].into_iter().filter(|by| *by != 0);
        ways.map(|by| Need::slides(*cell, by))
    })
}

fn changes(
    cell: u32,
    count: i64,
    values: impl IntoIterator<Item = i64>,
) -> impl Iterator<Item = Need> {
    let others = values.into_iter().filter(move |value| *value != count);
    others.map(move |value| Need::value(vec![cell], value - count, None))
}
