//! The gate: a table goes in, and what comes out is safe to publish or does not come out.
//!
//! A pattern is sought that meets every need of the rules. Each need is met by a shift: a table that
//! differs from the true one, has the same published cells and adds up in every line, checked in
//! integers. So what the gate says holds however the shifts were found; where one is not found, nothing
//! is published.

use std::collections::BTreeMap;

use super::ground::{Ground, View};
use super::loss::Loss;
use super::moves::Moves;
use super::need::Need;
use super::past::{self, Joint, Past};
use super::pattern::Pattern;
use super::policy::{Policy, Require, Rounding};
use super::reasons::{Reason, reasons};
use super::refusal::Refusal;
use super::rounding;
use super::rules;
use super::search::Search;
use super::table::Table;

/// How many times what rules ask is met before it is given up; each time more is hidden, so that few
/// are ever needed.
pub(super) const MOST_ROUNDS: usize = 50;
/// Small counts in one line, beyond which sums of them are too many to look at.
const MOST_SMALL: usize = 1_000;
/// What hiding a cell costs, in thousandths of a cell, and what it costs more for each dimension along
/// which the cell is a total: those are what most readers came for.
const PRICE: u64 = 1_000;
const PRICE_OF_TOTAL: u64 = 10;

/// The counts of a table that may be published. The others are not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gated {
    /// By cell, in row-major order, its count, or none where it is hidden.
    pub published: Vec<Option<i64>>,
    /// How many cells are hidden because of their own counts.
    pub primary: usize,
    /// By hidden cell, why it is hidden; for whoever keeps the data, and never to be published.
    pub reasons: BTreeMap<usize, Reason>,
    /// The threshold that small counts were protected by.
    pub threshold: i64,
    /// How numbers were rounded, if they were, instead of hidden.
    pub rounding: Option<Rounding>,
    /// What protection costs.
    pub loss: Loss,
    /// Whether they are amounts, and whether it is known of places how many people live there.
    pub amounts: bool,
    pub places: bool,
    /// How many linear programs were solved.
    pub programs: u64,
}

impl Gated {
    /// How many cells are hidden, for whatever reason.
    pub fn suppressed(&self) -> usize {
        self.published
            .iter()
            .filter(|count| count.is_none())
            .count()
    }
}

/// Hides cells of a table until everything that the policy protects is proved to be so.
pub fn gate(table: &Table, policy: &Policy) -> Result<Gated, Refusal> {
    gate_after(table, policy, &Past::default())
}

/// The same for a table of which something is in print: earlier releases, and other tables of the same counts.
pub fn gate_after(table: &Table, policy: &Policy, past: &Past) -> Result<Gated, Refusal> {
    if let Some(rounding) = policy.rounding {
        return rounding::gate(table, policy, past, rounding);
    }
    let mut joint = past::join(table, policy, past)?;
    let moves = Moves::of(&joint.table, joint.timeline.clone());
    let ground = joint.ground.clone();
    let ground = &ground;
    if policy.require == Require::All && ground.is_crowded(MOST_SMALL) {
        return Err(unproven(table, ground, &joint.own));
    }
    let mut pattern = Pattern::new(ground, prices(&joint));
    for need in rules::ends(ground).into_iter().chain(joint.ends.clone()) {
        pattern.add_need(need);
    }
    let mut search = Search::new(pattern, &moves, policy);
    joint.lapse(&mut search);
    let mut safe = complete(&mut search, policy);
    if safe {
        search.improve(policy.effort.improving, |search| complete(search, policy));
        safe = prove(&mut search, policy, &joint.values);
    }
    if !safe {
        return Err(unproven(table, ground, &joint.own));
    }
    let all = reasons(&mut search.pattern);
    let own = joint.own.iter().enumerate();
    let shown = |cell: u32| !search.pattern.hides(cell);
    let hidden: Vec<bool> = joint.own.iter().map(|cell| !shown(*cell)).collect();
    Ok(Gated {
        loss: Loss::of(table, &hidden),
        rounding: None,
        amounts: table.contributions().is_some(),
        places: table.knows_places(),
        reasons: own
            .clone()
            .filter_map(|(at, cell)| Some((at, all.get(cell)?.of(&joint.own)?)))
            .collect(),
        published: own
            .clone()
            .map(|(at, cell)| shown(*cell).then_some(table.counts()[at]))
            .collect(),
        primary: own.filter(|(_, cell)| ground.is_closed(**cell)).count(),
        threshold: policy.threshold,
        programs: search.programs,
    })
}

/// Hides more until no rule asks for more.
fn complete(search: &mut Search, policy: &Policy) -> bool {
    (0..MOST_ROUNDS).any(|_| {
        let met = search.repair(&[]);
        if met {
            search.thin();
        }
        met && rules::ask(&mut search.pattern, policy).is_empty()
    })
}

/// Proves every value of every small count, not only the ends, hiding more where it must.
fn prove(search: &mut Search, policy: &Policy, values: &[Need]) -> bool {
    let needs = rules::values(search.pattern.ground);
    for need in needs.into_iter().chain(values.iter().cloned()) {
        search.pattern.add_need(need);
    }
    // Not thinned once more: rules would ask anew of the thinner pattern, and more is hidden in the end.
    (0..MOST_ROUNDS).any(|_| {
        search.settle();
        search.repair(&[]) && rules::ask(&mut search.pattern, policy).is_empty()
    })
}

fn prices(joint: &Joint) -> Vec<u64> {
    let table = &joint.table;
    let views = joint.ground.views.iter().enumerate();
    views
        .map(|(cell, view)| match view {
            View::Open => (PRICE + PRICE_OF_TOTAL * table.level(cell) as u64) * table.weight(cell),
            View::Kept | View::Shown => 0,
        })
        .collect()
}

/// Advice: the dimension along which small counts stand beside each other most thinly.
fn unproven(table: &Table, ground: &Ground, own: &[u32]) -> Refusal {
    let sizes = table
        .dimensions()
        .iter()
        .enumerate()
        .map(|(at, dimension)| {
            let stride = table.strides()[at];
            let mut small = vec![0_usize; dimension.codes.len()];
            for (cell, own) in own.iter().enumerate() {
                small[cell / stride % dimension.codes.len()] += usize::from(ground.is_closed(*own));
            }
            let crowded = small.iter().filter(|small| **small > 0).count();
            (crowded, dimension.id.clone())
        });
    let dimension = sizes.max_by_key(|(crowded, _)| *crowded).map(|(_, id)| id);
    Refusal::Unproven {
        dimension: dimension.unwrap_or_default(),
    }
}
