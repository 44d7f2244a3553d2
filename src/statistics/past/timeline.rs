//! Releases beside each other: cells of each, and of what was added between them. Shifts here are a move within one
//! release, repeated in other releases by some profile: so often in the first, so often in the second.

use crate::statistics::ground::{Ground, View};

/// Where the cells of releases are: first those of the table to be published, then those of earlier releases from
/// the oldest on, then what was added from each to the next.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// Cells of one release.
    pub cells: usize,
    /// How many earlier releases there are; also the number of the one to be published.
    pub releases: usize,
    /// Whether counts may fall.
    pub signed: bool,
}

/// How far from where it is the first of two releases may be moved to reach a change between them.
const REACH: i64 = 30;

/// What a profile may be: by release, its bounds, and bounds of the step to it from the one before.
struct Domain {
    bounds: Vec<(i64, i64)>,
    steps: Vec<(i64, i64)>,
}

impl Timeline {
    /// Releases of so many cells.
    pub fn new(cells: usize, releases: usize, signed: bool) -> Self {
        Self {
            cells,
            releases,
            signed,
        }
    }

    /// How many cells there are in all.
    pub fn size(&self) -> usize {
        self.cells * (2 * self.releases + 1)
    }

    /// A cell of a release.
    pub fn at(&self, release: usize, cell: u32) -> u32 {
        let before = if release == self.releases {
            0
        } else {
            release + 1
        };
        (before * self.cells) as u32 + cell
    }

    /// What was added to a cell up to a release from the one before.
    pub fn step(&self, release: usize, cell: u32) -> u32 {
        ((self.releases + release) * self.cells) as u32 + cell
    }

    /// The cells whose sum is the change of a cell between two releases, or up to one.
    pub fn between(&self, from: Option<usize>, to: usize, cell: u32) -> Vec<u32> {
        match from {
            None => vec![self.at(to, cell)],
            Some(from) => (from + 1..=to).map(|at| self.step(at, cell)).collect(),
        }
    }

    /// The cell of one release, and the two releases, that a sum of cells is about.
    pub fn span(&self, cells: &[u32]) -> Option<(u32, Option<usize>, usize)> {
        let first = *cells.first()? as usize;
        let (block, cell) = (first / self.cells, (first % self.cells) as u32);
        if block > self.releases {
            let from = block - self.releases - 1;
            return Some((cell, Some(from), from + cells.len()));
        }
        let to = block.checked_sub(1).unwrap_or(self.releases);
        (cells.len() == 1).then_some((cell, None, to))
    }

    /// A move within a release, in all releases as often as a profile says.
    pub fn lift(&self, steps: &[(u32, i64)], profile: &[i64]) -> Vec<(u32, i64)> {
        let mut lifted = Vec::new();
        for (release, times) in profile.iter().enumerate() {
            let before = release.checked_sub(1).map_or(0, |before| profile[before]);
            for (cell, step) in steps {
                lifted.push((self.at(release, *cell), step * times));
                if release > 0 {
                    lifted.push((self.step(release, *cell), step * (times - before)));
                }
            }
        }
        lifted
    }

    /// Profiles with which a move changes what a need is about by an amount.
    pub fn profile(
        &self,
        ground: &Ground,
        steps: &[(u32, i64)],
        span: (u32, Option<usize>, usize),
        change: i64,
    ) -> Option<Vec<i64>> {
        let (cell, from, to) = span;
        let own = steps.iter().find(|(at, _)| *at == cell)?.1;
        if change % own != 0 {
            return None;
        }
        let domain = self.domain(ground, steps);
        let Some(from) = from else {
            return domain.through(&[(to, change / own)]);
        };
        let (low, high) = domain.bounds[from];
        let tries = (0..=REACH).flat_map(|far| [far, -far]).skip(1);
        let mut tries = tries.filter(|first| (low..=high).contains(first));
        tries.find_map(|first| domain.through(&[(from, first), (to, first + change / own)]))
    }

    /// The profile that changes one release alone, and those that change it and all since an earlier one.
    pub fn runs(&self) -> impl Iterator<Item = Vec<i64>> {
        let last = self.releases;
        (0..=last).rev().map(move |first| {
            (0..=last)
                .map(|release| i64::from(release >= first))
                .collect()
        })
    }

    fn domain(&self, ground: &Ground, steps: &[(u32, i64)]) -> Domain {
        let releases = 0..=self.releases;
        let bounds = releases.clone().map(|release| {
            let shown = |cell: u32| ground.views[self.at(release, cell) as usize] == View::Shown;
            if steps.iter().any(|(cell, _)| shown(*cell)) {
                return (0, 0);
            }
            room(steps, |cell| ground.room(self.at(release, cell)))
        });
        let steps = releases.map(|release| {
            let added = |cell| match release {
                0 => (None, None),
                _ => ground.room(self.step(release, cell)),
            };
            room(steps, added)
        });
        Domain {
            bounds: bounds.collect(),
            steps: steps.collect(),
        }
    }
}

/// How often a move may be made, backwards and forwards, before some count is out of its range.
fn room(steps: &[(u32, i64)], own: impl Fn(u32) -> (Option<i64>, Option<i64>)) -> (i64, i64) {
    let (mut low, mut high) = (-(1 << 30), 1 << 30);
    for (cell, step) in steps {
        let (fall, rise) = own(*cell);
        let (back, forth) = if *step > 0 {
            (fall, rise)
        } else {
            (rise, fall)
        };
        let times = |room: Option<i64>| room.map_or(1 << 30, |room| room / step.abs());
        low = low.max(-times(back));
        high = high.min(times(forth));
    }
    (low, high)
}

impl Domain {
    /// A profile through some points, elsewhere as near to nothing as can be. Bounds of neighbours are passed on
    /// forwards and backwards, which is exact where each has but two.
    fn through(&self, points: &[(usize, i64)]) -> Option<Vec<i64>> {
        let mut bounds = self.bounds.clone();
        for (at, value) in points {
            bounds[*at] = (bounds[*at].0.max(*value), bounds[*at].1.min(*value));
        }
        for at in 1..bounds.len() {
            let (before, step) = (bounds[at - 1], self.steps[at]);
            let own = &mut bounds[at];
            *own = (own.0.max(before.0 + step.0), own.1.min(before.1 + step.1));
        }
        for at in (1..bounds.len()).rev() {
            let (after, step) = (bounds[at], self.steps[at]);
            let own = &mut bounds[at - 1];
            *own = (own.0.max(after.0 - step.1), own.1.min(after.1 - step.0));
        }
        if bounds.iter().any(|(low, high)| low > high) {
            return None;
        }
        let mut profile: Vec<i64> = Vec::with_capacity(bounds.len());
        for (at, (low, high)) in bounds.into_iter().enumerate() {
            let (low, high) = match profile.last() {
                None => (low, high),
                Some(before) => {
                    let step = self.steps[at];
                    (low.max(before + step.0), high.min(before + step.1))
                }
            };
            profile.push(0.clamp(low, high.max(low)));
        }
        Some(profile)
    }
}
