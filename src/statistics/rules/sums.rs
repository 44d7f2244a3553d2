//! No sum of hidden cells along a line is itself a small count that someone could compute: a small cell
//! in all but name.

use std::collections::{BTreeMap, BTreeSet};

use crate::statistics::ground::Ground;
use crate::statistics::need::Need;
use crate::statistics::pattern::Pattern;

use crate::statistics::table::Line;

/// Sums that are looked at for one line, at most. Where there are more, each class of cells must be
/// free by itself, which is more than is needed.
const MOST_SUMS: usize = 4_096;

/// For all hidden cells of a line together, and without any cell of one contributor: where their sum
/// is small, that it could be any small count. A hidden total may stand for itself or for its parts.
pub fn lines(pattern: &mut Pattern) -> Vec<Need> {
    let ground = pattern.ground;
    let mut needs = Vec::new();
    for line in ground.own_lines() {
        for cells in cuts(pattern, line) {
            let sum: i64 = cells.iter().map(|cell| ground.counts[*cell as usize]).sum();
            any_small(&mut needs, ground, &cells, sum, None);
            for (known, own) in knowing(pattern, &cells) {
                let rest: Vec<u32> = cells
                    .iter()
                    .copied()
                    .filter(|cell| !own.contains(cell))
                    .collect();
                let sum = rest.iter().map(|cell| ground.counts[*cell as usize]).sum();
                any_small(&mut needs, ground, &rest, sum, Some(known));
            }
        }
    }
    needs
}

/// The contributors who know some of these cells, and what they know.
fn knowing<'a>(pattern: &Pattern<'a>, cells: &[u32]) -> Vec<(u32, &'a BTreeSet<u32>)> {
    let alone = pattern
        .ground
        .alone
        .iter()
        .filter(|(cell, _)| pattern.hides(**cell));
    let knowing = alone.filter(|(_, own)| cells.iter().any(|cell| own.contains(cell)));
    knowing.map(|(cell, own)| (*cell, own)).collect()
}

fn any_small(needs: &mut Vec<Need>, ground: &Ground, cells: &[u32], sum: i64, known: Option<u32>) {
    // A single cell is looked after by its own interval.
    if cells.len() < 2 || !ground.is_small_for(cells, sum) {
        return;
    }
    let ends = [ground.least, ground.limit(cells) - 1];
    let ends = ends.into_iter().filter(|end| *end != sum);
    needs.extend(ends.map(|end| Need::value(cells.to_vec(), end - sum, known)));
}

/// The sets of hidden cells that make up what is hidden of a line, with small sums or nearly so.
fn cuts(pattern: &Pattern, line: &Line) -> BTreeSet<Vec<u32>> {
    let ground = pattern.ground;
    let mut sets: BTreeSet<Vec<u32>> = BTreeSet::from([Vec::new()]);
    for part in line.parts.iter().filter(|part| pattern.hides(**part)) {
        let lines = ground.on[*part as usize]
            .iter()
            .map(|line| &ground.lines[*line as usize]);
        let own = lines
            .into_iter()
            .find(|own| own.whole == *part && own.dimension == line.dimension);
        let mut ways: Vec<Vec<u32>> = vec![vec![*part]];
        ways.extend(own.into_iter().flat_map(|own| cuts(pattern, own)));
        let mut next = BTreeSet::new();
        for (set, way) in sets
            .iter()
            .flat_map(|set| ways.iter().map(move |way| (set, way)))
        {
            let mut cells: Vec<u32> = set.iter().chain(way).copied().collect();
            cells.sort_unstable();
            let sum: i64 = cells.iter().map(|cell| ground.counts[*cell as usize]).sum();
            if sum <= ground.limit(&cells) && next.len() < MOST_SUMS {
                next.insert(cells);
            }
        }
        sets = next;
    }
    sets
}

/// For some hidden cells of a line, where their sum is small and nothing yet moves it: that it could be
/// different. Once for everyone, and once for each contributor who knows a cell of the line, or one without which
/// some of its cells do not change.
pub fn parts(pattern: &mut Pattern) -> Vec<Need> {
    let ground = pattern.ground;
    let mut needs = Vec::new();
    for line in ground.own_lines() {
        let hidden: Vec<u32> = line
            .parts
            .iter()
            .copied()
            .filter(|part| pattern.hides(*part))
            .collect();
        let small: Vec<u32> = hidden
            .into_iter()
            .filter(|cell| ground.counts[*cell as usize] < ground.limits[*cell as usize])
            .collect();
        if small.len() < 2 {
            continue;
        }
        let changes = Changes::of(pattern, &small);
        let mut knowing: BTreeMap<u32, &BTreeSet<u32>> =
            knowing(pattern, &small).into_iter().collect();
        let holding = changes.holding().into_iter();
        knowing.extend(holding.filter_map(|cell| Some((cell, ground.alone.get(&cell)?))));
        let looks = changes.rows.len() * small.len() * (1 + knowing.len());
        pattern.charge(looks as u64 / 8);
        fixed_sums(&changes, ground, None, &mut needs);
        for known in knowing {
            fixed_sums(&changes, ground, Some(known), &mut needs);
        }
    }
    needs
}

/// How some cells of a line change together.
struct Changes<'p> {
    counts: Vec<i64>,
    cells: &'p [u32],
    /// Ways in which they change, whichever way round, each with whoever knows something that changes with them in every
    /// shift that does it.
    rows: BTreeMap<Vec<i64>, Vec<u32>>,
}

impl<'p> Changes<'p> {
    fn of(pattern: &Pattern, cells: &'p [u32]) -> Self {
        let shifts = cells.iter().flat_map(|cell| pattern.live(*cell));
        let moving = shifts.filter(|(shift, _)| shift.most > 0 || shift.least < 0);
        let mut rows: BTreeMap<Vec<i64>, Vec<u32>> = BTreeMap::new();
        for (shift, disturbed) in moving {
            let mut steps: Vec<i64> = cells.iter().map(|cell| shift.step(*cell)).collect();
            let first = steps.iter().find(|step| **step != 0);
            if first.is_some_and(|step| *step < 0) {
                steps.iter_mut().for_each(|step| *step = -*step);
            }
            rows.entry(steps)
                .and_modify(|held| held.retain(|knower| disturbed.binary_search(knower).is_ok()))
                .or_insert_with(|| disturbed.to_vec());
        }
        Self {
            counts: cells
                .iter()
                .map(|cell| pattern.ground.counts[*cell as usize])
                .collect(),
            cells,
            rows,
        }
    }

    /// The contributors without whose cells some change could not be: only they may know a sum that others do not.
    fn holding(&self) -> BTreeSet<u32> {
        self.rows.values().flatten().copied().collect()
    }

    /// The ways that leave alone what a contributor knows.
    fn sparing(&self, known: Option<u32>) -> Vec<&[i64]> {
        let spares = |held: &[u32]| known.is_none_or(|known| held.binary_search(&known).is_err());
        let rows = self.rows.iter();
        let sparing = rows.filter(|(_, held)| spares(held));
        sparing.map(|(steps, _)| &steps[..]).collect()
    }
}

/// Sums of these cells that no shift moves.
fn fixed_sums(
    changes: &Changes,
    ground: &Ground,
    known: Option<(u32, &BTreeSet<u32>)>,
    needs: &mut Vec<Need>,
) {
    let rows = changes.sparing(known.map(|(cell, _)| cell));
    let own = |at: &usize| known.is_some_and(|(_, own)| own.contains(&changes.cells[*at]));
    let mut classes = classes(changes.cells.len(), &rows);
    classes.retain(|class| !class.iter().any(own));
    let count = |class: &Vec<usize>| class.iter().map(|at| changes.counts[*at]).sum::<i64>();
    let limit = ground.limit(changes.cells);
    let mut sums: Vec<(i64, Vec<usize>)> = vec![(0, Vec::new())];
    for class in &classes {
        for at in 0..sums.len() {
            let sum = sums[at].0 + count(class);
            if sum < limit && sums.len() < MOST_SUMS {
                let members = sums[at].1.iter().chain(class).copied().collect();
                sums.push((sum, members));
            }
        }
    }
    if sums.len() >= MOST_SUMS {
        sums.extend(classes.iter().map(|class| (count(class), class.clone())));
    }
    for (sum, members) in sums {
        let moved = || {
            rows.iter()
                .any(|row| members.iter().map(|at| row[*at]).sum::<i64>() != 0)
        };
        if members.len() > 1 && (ground.least..limit).contains(&sum) && !moved() {
            needs.push(Need::different(
                members.iter().map(|at| changes.cells[*at]).collect(),
                known.map(|(cell, _)| cell),
            ));
        }
    }
}

/// Cells that a sum nothing moves must hold all of or none of, without those that no such sum holds.
fn classes(cells: usize, rows: &[&[i64]]) -> Vec<Vec<usize>> {
    // Numbers of classes; the last stands for cells that are moved by themselves.
    let mut class: Vec<usize> = (0..=cells).collect();
    let mut join = |a: usize, b: usize| {
        let (from, to) = (class[a], class[b]);
        class
            .iter_mut()
            .filter(|class| **class == from)
            .for_each(|class| *class = to);
    };
    for row in rows {
        let moved: Vec<usize> = (0..cells).filter(|at| row[*at] != 0).collect();
        match moved[..] {
            [one] => join(one, cells),
            [one, other] if row[one] + row[other] == 0 => join(one, other),
            [one, other] => {
                join(one, cells);
                join(other, cells);
            }
            _ => {}
        }
    }
    let free = class[cells];
    let mut classes: Vec<Vec<usize>> = vec![Vec::new(); cells + 1];
    for at in (0..cells).filter(|at| class[*at] != free) {
        classes[class[at]].push(at);
    }
    classes.retain(|class| !class.is_empty());
    classes
}
