//! Earlier releases: what is in print already, and what it gives away beside the next release.
//!
//! Of an earlier release only what was published is known here; raw counts are kept nowhere. What it hid is
//! an unknown of the attacker's, and of the gate's: a table that fits is looked for (`point`), and everything
//! that could have been small, for all that the gate knows (`bounds`), must stay possible.

mod bounds;
mod certify;
mod matching;
mod needs;
mod point;
mod timeline;

use std::collections::{BTreeMap, BTreeSet};

use super::ground::{Ground, View};
use super::need::Need;
use super::policy::{Policy, Rounding};
use super::refusal::Refusal;
use super::rounding::Method;
use super::search::Search;
use super::table::{Dimension, Line, MOST_CELLS, Table};
pub(super) use bounds::Bound;
use bounds::Bounds;
use certify::Print;
use matching::Aligned;
pub(super) use timeline::Timeline;

/// How counts change from release to release. Readers know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Change {
    /// They never fall: cases registered so far. What was added between two releases is protected too.
    #[default]
    Cumulative,
    /// They may rise and fall, as corrected figures do. Changes both ways are protected too.
    Revised,
    /// They stay: a cell that was published holds the same in every release, and new ones are added.
    Final,
}

/// A table as it was published: hidden cells have no count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Its dimensions, which may be fewer than the table has now: the others are summed up.
    pub dimensions: Vec<Dimension>,
    /// Its counts, in row-major order.
    pub published: Vec<Option<i64>>,
    /// The threshold that it was published by, if it says so.
    pub threshold: Option<i64>,
    /// How its numbers were rounded, if they were.
    pub rounding: Option<Rounding>,
}

impl Release {
    /// Between which counts a number that it shows must be.
    fn range(&self, printed: i64, policy: &Policy) -> Bound {
        let threshold = self.threshold.unwrap_or(policy.threshold);
        match self.rounding {
            None => (printed, printed),
            Some(rounding) => Method::new(rounding, threshold).range(printed),
        }
    }
}

/// Everything of the same data that is in print already.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Past {
    /// How counts change from one release to the next.
    pub change: Change,
    /// Earlier releases, the oldest first.
    pub releases: Vec<Release>,
    /// Other tables of the same counts, made at the same time and published with them, such as one by age beside
    /// one by sex: what they show is in print.
    pub linked: Vec<Release>,
}

/// By cell of which something is in print, between which counts it must be.
type Seen = BTreeMap<u32, Bound>;

/// A table among all that is published of it.
pub(super) struct Joint {
    /// The table, with categories of earlier releases that it lacks.
    pub table: Table,
    /// By cell of the table as it was given, its cell among all.
    pub own: Vec<u32>,
    /// All cells and lines.
    pub ground: Ground,
    /// Where releases stand, if there are several.
    pub timeline: Option<Timeline>,
    /// What must stay possible about releases, at the ends of each range.
    pub ends: Vec<Need>,
    /// The same for each value.
    pub values: Vec<Need>,
}

/// Puts a table and what is in print of it together.
pub(super) fn join(table: &Table, policy: &Policy, past: &Past) -> Result<Joint, Refusal> {
    table.check_populations()?;
    let releases: Vec<&Release> = past.releases.iter().chain(&past.linked).collect();
    let Aligned { table, own, seen } = matching::align(table, &releases, policy)?;
    let mut ground = Ground::of(&table, policy);
    let kept: BTreeSet<u32> = own.iter().copied().collect();
    for cell in (0..ground.counts.len() as u32).filter(|cell| !kept.contains(cell)) {
        ground.views[cell as usize] = View::Kept;
        ground.limits[cell as usize] = 0;
    }
    let (earlier, linked) = seen.split_at(past.releases.len());
    let fixed = if past.change == Change::Final {
        &seen
    } else {
        linked
    };
    let ranges = show(&mut ground, &table, fixed)?;
    let mut joint = Joint {
        table,
        own,
        ground,
        timeline: None,
        ends: Vec::new(),
        values: Vec::new(),
    };
    if past.change != Change::Final && !earlier.is_empty() {
        joint.add(earlier, policy, past)?;
    }
    if !ranges.is_empty() {
        joint.ground.enclose(&ranges);
    }
    Ok(joint)
}

/// Notes what is in print of the very counts of a table; gives the ranges of those that were rounded.
fn show(ground: &mut Ground, table: &Table, seen: &[Seen]) -> Result<Seen, Refusal> {
    let mut ranges = Seen::new();
    for (cell, (least, most)) in seen.iter().flatten() {
        let name = || table.name(*cell as usize);
        if !(*least..=*most).contains(&ground.counts[*cell as usize]) {
            return Err(Refusal::Changed(name()));
        }
        if least != most {
            let range = ranges.entry(*cell).or_insert((*least, *most));
            *range = (range.0.max(*least), range.1.min(*most));
            continue;
        }
        if ground.views[*cell as usize] == View::Open && ground.is_small(*cell) {
            return Err(Refusal::InPrint(name()));
        }
        ground.views[*cell as usize] = View::Shown;
    }
    Ok(ranges)
}

impl Joint {
    /// Lets go of what could be ruled out before, so that it cannot be about a small count or change: asked with
    /// everything hidden that can be, so that no choice of the gate plays a part.
    pub fn lapse(&mut self, search: &mut Search) {
        let Some(timeline) = &self.timeline else {
            return;
        };
        let ground = &self.ground;
        let before = search.pattern.hidden().to_vec();
        let hidden = ground.views.iter().map(|view| *view != View::Shown);
        search.pattern.set_all(&hidden.collect::<Vec<bool>>());
        search.settle();
        let print = Print::of(ground, timeline);
        let mut lapsed = BTreeSet::new();
        for need in search.pattern.unmet() {
            let need = &search.pattern.needs()[need as usize];
            if need.known.is_none() && need.low == need.high && print.rules_out(need) {
                lapsed.insert((need.cells.clone(), self.is_rise(need)));
            }
        }
        let holds = |need: &Need| !lapsed.contains(&(need.cells.clone(), self.is_rise(need)));
        search.pattern.retire(holds);
        let values = self.values.iter().filter(|need| holds(need)).cloned();
        self.values = values.collect();
        search.pattern.set_all(&before);
    }

    /// Whether a need is for a sum above zero.
    fn is_rise(&self, need: &Need) -> bool {
        let counts = need
            .cells
            .iter()
            .map(|cell| self.ground.counts[*cell as usize]);
        counts.sum::<i64>() + need.low > 0
    }

    /// Adds earlier releases, and what was added from each to the next.
    fn add(&mut self, seen: &[Seen], policy: &Policy, past: &Past) -> Result<(), Refusal> {
        let signed = past.change == Change::Revised;
        let own = |release: &Release| release.threshold.unwrap_or(policy.threshold);
        let thresholds = past.releases.iter().map(own).chain([policy.threshold]);
        let thresholds: Vec<i64> = thresholds.collect();
        let timeline = Timeline::new(self.ground.counts.len(), seen.len(), signed);
        if timeline.size() > 4 * MOST_CELLS {
            return Err(Refusal::TooManyReleases);
        }
        let bounds = |now| Bounds::of(&self.table, seen, signed, now);
        let print = bounds(false).map_err(|cell| Refusal::Unlike(self.table.name(cell)))?;
        let known = bounds(true).map_err(|cell| {
            let name = self.table.name(cell);
            if signed {
                Refusal::Unlike(name)
            } else {
                Refusal::Fallen(name)
            }
        })?;
        let point = point::point(&self.table, &known, policy);
        let point = point.ok_or(Refusal::NoPoint)?;
        self.extend(&timeline, seen, &point);
        let spans = needs::spans(&self.table, &known, &print, &thresholds);
        self.close(&timeline, &spans);
        self.ends = needs::ends(&timeline, &spans, &self.ground.counts);
        self.values = needs::values(&timeline, &spans, &self.ground.counts);
        self.timeline = Some(timeline);
        Ok(())
    }

    fn extend(&mut self, timeline: &Timeline, seen: &[Seen], point: &[Vec<i64>]) {
        let ground = &mut self.ground;
        let own: Vec<Line> = ground.lines.clone();
        let mut ranges = Seen::new();
        let now = ground.counts.clone();
        ground.counts.resize(timeline.size(), 0);
        ground.views.resize(timeline.size(), View::Kept);
        ground.signed.resize(timeline.size(), false);
        ground.limits.resize(timeline.size(), 0);
        for (release, seen) in seen.iter().enumerate() {
            let next = point.get(release + 1).unwrap_or(&now);
            for cell in 0..timeline.cells as u32 {
                let (at, step) = (timeline.at(release, cell), timeline.step(release + 1, cell));
                let at_cell = cell as usize;
                ground.counts[at as usize] = point[release][at_cell];
                ground.counts[step as usize] = next[at_cell] - point[release][at_cell];
                ground.signed[step as usize] = timeline.signed;
                match seen.get(&cell) {
                    Some((least, most)) if least == most => {
                        ground.views[at as usize] = View::Shown;
                    }
                    Some(range) => {
                        ranges.insert(at, *range);
                    }
                    None => {}
                }
                ground.lines.push(Line {
                    dimension: usize::MAX,
                    whole: timeline.at(release + 1, cell),
                    parts: vec![at, step],
                });
            }
            ground.lines.extend(own.iter().map(|line| {
                Line {
                    dimension: line.dimension,
                    whole: timeline.at(release, line.whole),
                    parts: line
                        .parts
                        .iter()
                        .map(|part| timeline.at(release, *part))
                        .collect(),
                }
            }));
        }
        // Whoever is alone in a cell knows since when.
        for cells in ground.alone.values_mut() {
            let own: Vec<u32> = cells.iter().copied().collect();
            for cell in own {
                cells.extend((0..seen.len()).map(|release| timeline.at(release, cell)));
            }
        }
        ground.index();
        if !ranges.is_empty() {
            ground.enclose(&ranges);
        }
    }

    /// Hides what would say a small change right away.
    fn close(&mut self, timeline: &Timeline, spans: &[needs::Span]) {
        let known = |span: &&needs::Span| span.to == timeline.releases && span.least == span.most;
        for span in spans.iter().filter(known) {
            let view = self.ground.views[span.cell as usize];
            if view == View::Open && !self.ground.is_closed(span.cell) {
                self.ground
                    .slides
                    .insert(span.cell, super::ground::Slide { down: 0, up: 0 });
            }
        }
    }
}
