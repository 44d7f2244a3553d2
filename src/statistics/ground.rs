//! What an attacker reckons with: cells, the lines that bind them, what is known of each, and who knows more.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::policy::Policy;
use super::table::{Dimension, Line, Table};

/// What becomes of a cell in print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The gate decides.
    Open,
    /// It is in print already and cannot be called back.
    Shown,
    /// It is never printed: of an earlier release that did not show it, or in no table at all.
    Kept,
}

/// How far a cell must be able to slide, whatever it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slide {
    /// How much less it must be able to be.
    pub down: i64,
    /// How much more.
    pub up: i64,
}

/// Cells with their counts, and the lines that bind them.
#[derive(Clone)]
pub struct Ground {
    /// A table that looks like what is published: the true counts, and for cells of earlier releases that were not
    /// shown, some that fit.
    pub counts: Vec<i64>,
    /// All lines; those of the table to be published come first.
    pub lines: Vec<Line>,
    /// How many lines are of the table to be published.
    pub ruled: usize,
    /// How many cells are of the table to be published; they come first too.
    pub own: usize,
    /// By cell, the lines that it is on.
    pub on: Vec<Vec<u32>>,
    /// By cell, what becomes of it.
    pub views: Vec<View>,
    /// By cell, whether it may be below zero, as changes of corrected figures may.
    pub signed: Vec<bool>,
    /// By cell, the count from which on it is not small; zero where there is nothing to protect.
    pub limits: Vec<i64>,
    /// The least of the small counts.
    pub least: i64,
    /// Cells that must be hidden for a reason other than their count, and how far they must slide.
    pub slides: BTreeMap<u32, Slide>,
    /// The cells of one contributor, and all cells whose counts that contributor knows: those that
    /// count nobody who is not in it.
    pub alone: BTreeMap<u32, BTreeSet<u32>>,
    /// By cell, the cells of one contributor who knows it, in order.
    pub knowers: Vec<Vec<u32>>,
    /// By cell of which a range is in print, how far it is from its ends.
    pub slack: BTreeMap<u32, Slack>,
}

/// How far a cell is from the ends of a range that is in print, as cells that are never printed themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slack {
    /// From the least; none where that is nothing.
    pub below: Option<u32>,
    /// To the greatest.
    pub above: u32,
}

impl Ground {
    /// The lines and counts of a table, none of which is in print yet.
    pub fn of(table: &Table, policy: &Policy) -> Self {
        let cells = table.counts().len();
        let lines = table.lines();
        let alone = (0..cells).filter(|cell| table.counts()[*cell] == 1);
        let leaves: Vec<_> = table.dimensions().iter().map(Dimension::leaves).collect();
        let alone = alone.map(|cell| (cell as u32, within(table, &leaves, cell)));
        let mut ground = Self {
            counts: table.counts().to_vec(),
            ruled: lines.len(),
            own: cells,
            on: Vec::new(),
            lines,
            views: vec![View::Open; cells],
            signed: vec![false; cells],
            limits: vec![policy.threshold; cells],
            least: policy.least(),
            slides: BTreeMap::new(),
            alone: alone.collect(),
            knowers: Vec::new(),
            slack: BTreeMap::new(),
        };
        super::sensitive::note(&mut ground, table, policy);
        ground.index();
        ground
    }

    /// Notes again who is on which line and who knows what, after cells were added.
    pub fn index(&mut self) {
        self.on = vec![Vec::new(); self.counts.len()];
        for (at, line) in self.lines.iter().enumerate() {
            for cell in line.parts.iter().chain([&line.whole]) {
                self.on[*cell as usize].push(at as u32);
            }
        }
        self.knowers = vec![Vec::new(); self.counts.len()];
        for (knower, cells) in &self.alone {
            for cell in cells {
                self.knowers[*cell as usize].push(*knower);
            }
        }
    }

    /// Notes ranges that are in print. What a cell is away from an end of its range is a cell like others, so that it
    /// cannot fall below nothing, and is bound to it by a line.
    pub fn enclose(&mut self, ranges: &BTreeMap<u32, (i64, i64)>) {
        // Stands for what is in print of each range and does not change.
        let fixed = self.add(0, View::Shown);
        for (cell, (least, most)) in ranges {
            let count = self.counts[*cell as usize];
            if least == most {
                self.views[*cell as usize] = View::Shown;
                continue;
            }
            let below = (*least > 0).then(|| self.add(count - least, View::Kept));
            let above = self.add(most - count, View::Kept);
            let same = below.map(|below| (*cell, vec![below]));
            for (whole, parts) in same.into_iter().chain([(fixed, vec![*cell, above])]) {
                self.lines.push(Line {
                    dimension: usize::MAX,
                    whole,
                    parts,
                });
            }
            self.slack.insert(*cell, Slack { below, above });
        }
        self.index();
    }

    fn add(&mut self, count: i64, view: View) -> u32 {
        self.counts.push(count);
        self.views.push(view);
        self.signed.push(false);
        self.limits.push(0);
        self.counts.len() as u32 - 1
    }

    /// Steps together with what they do to ranges that are in print.
    pub fn with_slack<'s>(&self, steps: &'s [(u32, i64)]) -> Cow<'s, [(u32, i64)]> {
        if self.slack.is_empty() {
            return Cow::Borrowed(steps);
        }
        let mut all = steps.to_vec();
        for (cell, step) in steps {
            if let Some(slack) = self.slack.get(cell) {
                all.extend(slack.below.map(|below| (below, *step)));
                all.push((slack.above, -step));
            }
        }
        Cow::Owned(all)
    }

    /// By how much a cell can fall and rise at most, as far as it is known by itself; none for no bound.
    pub fn room(&self, cell: u32) -> (Option<i64>, Option<i64>) {
        let count = |cell: u32| self.counts[cell as usize];
        let slack = self.slack.get(&cell);
        let below = slack.and_then(|slack| slack.below).unwrap_or(cell);
        let falls = (!self.signed[cell as usize]).then(|| count(below));
        (falls, slack.map(|slack| count(slack.above)))
    }

    /// The lines of the table to be published.
    pub fn own_lines(&self) -> &[Line] {
        &self.lines[..self.ruled]
    }

    /// Whether a cell holds so few that it is never shown.
    pub fn is_small(&self, cell: u32) -> bool {
        self.is_small_for(&[cell], self.counts[cell as usize])
    }

    /// Whether a sum of cells is so small that it must not be worked out.
    pub fn is_small_for(&self, cells: &[u32], sum: i64) -> bool {
        (self.least..self.limit(cells)).contains(&sum)
    }

    /// The count from which on a sum of cells is not small.
    pub fn limit(&self, cells: &[u32]) -> i64 {
        let limits = cells.iter().map(|cell| self.limits[*cell as usize]);
        limits.max().unwrap_or(0)
    }

    /// Whether some line of the table to be published holds more small counts than so many.
    pub fn is_crowded(&self, most: usize) -> bool {
        let small = |line: &Line| {
            line.parts
                .iter()
                .filter(|part| self.is_small(**part))
                .count()
        };
        self.own_lines().iter().any(|line| small(line) > most)
    }

    /// Whether a cell is hidden from the start.
    pub fn is_closed(&self, cell: u32) -> bool {
        match self.views[cell as usize] {
            View::Shown => false,
            View::Kept => true,
            View::Open => self.is_small(cell) || self.slides.contains_key(&cell),
        }
    }

    /// Whether steps leave alone all that the contributor of a cell knows.
    pub fn spares(&self, steps: &[(u32, i64)], known: u32) -> bool {
        let knows = |cell: u32| self.knowers[cell as usize].binary_search(&known).is_ok();
        !steps.iter().any(|(cell, _)| knows(*cell))
    }

    /// The cells of one contributor who know something that steps change, in order.
    pub fn disturbed(&self, steps: &[(u32, i64)]) -> Vec<u32> {
        let knowers = steps
            .iter()
            .flat_map(|(cell, _)| self.knowers[*cell as usize].iter().copied());
        knowers.collect::<BTreeSet<u32>>().into_iter().collect()
    }
}

/// The cells that count nobody who is not in a cell: it, all that it is a total of, and the same by
/// another name, such as the total of a single part.
fn within(table: &Table, leaves: &[Vec<BTreeSet<usize>>], cell: usize) -> BTreeSet<u32> {
    let mut cells = BTreeSet::from([0]);
    let own = table.coordinates(cell);
    let strides = table.strides();
    for ((leaves, own), stride) in leaves.iter().zip(own).zip(strides) {
        let inside = (0..leaves.len()).filter(|at| leaves[*at].is_subset(&leaves[own]));
        let inside: Vec<u32> = inside.map(|at| (at * stride) as u32).collect();
        cells = cells
            .iter()
            .flat_map(|cell| inside.iter().map(move |step| cell + step))
            .collect();
    }
    cells
}
