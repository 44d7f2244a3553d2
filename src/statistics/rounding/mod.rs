//! Rounding to multiples of a base, instead of hiding. Nothing is hidden then, and what readers know of every cell is a
//! range. That each small count could be each small count, for all ranges of this release and of earlier ones
//! together, is proved like everything else: by tables that differ and are printed alike, checked in integers.
//!
//! Either totals add up (`additive`) or the same count is always rounded alike (`consistent`). Both cannot be: three
//! counts of 3 that are all rounded alike to 0 have a total of 9, which is rounded to 10 where 0 is for less.

mod additive;
mod method;

use std::collections::BTreeMap;

pub(super) use method::Method;

use super::gate::{Gated, MOST_ROUNDS};
use super::ground::View;
use super::loss::Loss;
use super::moves::Moves;
use super::past::{self, Joint, Past};
use super::pattern::Pattern;
use super::policy::{Policy, Rounding, RoundingKind};
use super::refusal::Refusal;
use super::rules;
use super::search::Search;
use super::table::Table;

/// A table with every number rounded, if that protects it.
pub(super) fn gate(
    table: &Table,
    policy: &Policy,
    past: &Past,
    rounding: Rounding,
) -> Result<Gated, Refusal> {
    let mut joint = past::join(table, policy, past)?;
    check(table, &joint, policy, rounding)?;
    let method = Method::new(rounding, policy.threshold);
    let printed = match rounding.kind {
        RoundingKind::Consistent => {
            let counts = table.counts().iter();
            counts.map(|count| method.alike(*count)).collect()
        }
        RoundingKind::Additive => {
            additive::rounded(table, method, policy).ok_or(Refusal::NoRounding)?
        }
    };
    let own = joint.own.iter();
    let primary = own.filter(|cell| joint.ground.is_small(**cell)).count();
    let programs = prove(&mut joint, &printed, method, policy)?;
    Ok(Gated {
        loss: Loss::of(table, &vec![false; printed.len()]),
        published: printed.into_iter().map(Some).collect(),
        primary,
        reasons: BTreeMap::new(),
        threshold: policy.threshold,
        rounding: Some(rounding),
        amounts: false,
        places: table.knows_places(),
        programs,
    })
}

/// Refuses what rounding cannot protect.
fn check(table: &Table, joint: &Joint, policy: &Policy, rounding: Rounding) -> Result<(), Refusal> {
    let limit = |cell: &u32| joint.ground.limits[*cell as usize];
    let small_places = joint.own.iter().any(|cell| limit(cell) != policy.threshold);
    if small_places || table.contributions().is_some() {
        return Err(Refusal::NotRounded);
    }
    let least = Method::least_base(policy.threshold);
    match rounding.base < least {
        true => Err(Refusal::Base { least }),
        false => Ok(()),
    }
}

/// That everything protected is possible for the ranges that are printed; gives how many programs it took.
fn prove(
    joint: &mut Joint,
    printed: &[i64],
    method: Method,
    policy: &Policy,
) -> Result<u64, Refusal> {
    let values = rules::values(&joint.ground);
    let ranges = joint.own.iter().zip(printed);
    let ranges: BTreeMap<u32, past::Bound> = ranges
        .map(|(cell, printed)| (*cell, method.range(*printed)))
        .collect();
    for cell in ranges.keys() {
        joint.ground.views[*cell as usize] = View::Kept;
    }
    joint.ground.enclose(&ranges);
    let moves = Moves::of(&joint.table, joint.timeline.clone());
    let ground = joint.ground.clone();
    let mut pattern = Pattern::new(&ground, vec![0; ground.counts.len()]);
    for need in values.into_iter().chain(joint.values.clone()) {
        pattern.add_need(need);
    }
    let mut search = Search::new(pattern, &moves, policy);
    joint.lapse(&mut search);
    let proved = (0..MOST_ROUNDS).any(|_| {
        search.settle();
        search.pattern.unmet().is_empty() && rules::ask(&mut search.pattern, policy).is_empty()
    });
    let base = method.base;
    proved
        .then_some(search.programs)
        .ok_or(Refusal::RoundedTooLittle { base })
}
