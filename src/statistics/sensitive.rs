//! Cells that are hidden for more than a small count: places where few people live, and amounts that one or two
//! contributors make up. They must be able to slide, up and down, by as much as would give too much away.

use super::ground::{Ground, Slide};
use super::policy::{Dominance, Policy, Tier};
use super::table::Table;

/// Notes what of a table is to be protected, beside small counts.
pub fn note(ground: &mut Ground, table: &Table, policy: &Policy) {
    for cell in 0..table.counts().len() {
        let people = table.population(cell);
        let below = |tier: &&Tier| people.is_some_and(|people| people < tier.below);
        let tiers: Vec<&Tier> = policy.tiers.iter().filter(below).collect();
        let thresholds = tiers.iter().filter_map(|tier| tier.threshold);
        ground.limits[cell] = thresholds.fold(policy.threshold, i64::max);
        if tiers.iter().any(|tier| tier.threshold.is_none()) {
            close(ground, policy, cell);
        }
    }
    if let Some(contributions) = table.contributions() {
        amounts(ground, contributions, policy.dominance);
    }
}

/// A place of which nothing is shown: what is no small count there slides by as much as one can.
fn close(ground: &mut Ground, policy: &Policy, cell: usize) {
    let tiers = policy.tiers.iter().filter_map(|tier| tier.threshold);
    ground.limits[cell] = tiers.fold(ground.limits[cell], i64::max);
    let limit = ground.limits[cell];
    let by = if ground.counts[cell] < limit {
        0
    } else {
        limit
    };
    let slide = Slide { down: by, up: by };
    ground.slides.insert(cell as u32, slide);
}

/// A table of amounts: what is dominated is hidden, and there are no small counts.
fn amounts(ground: &mut Ground, contributions: &[Vec<i64>], rule: Dominance) {
    ground.limits.fill(0);
    ground.alone.clear();
    ground.slides.clear();
    for (cell, own) in contributions.iter().enumerate() {
        let amount = ground.counts[cell];
        if let Some(by) = rule.protection(amount, own) {
            let slide = Slide {
                down: by.min(amount),
                up: by,
            };
            ground.slides.insert(cell as u32, slide);
        }
    }
}

impl Dominance {
    /// By how much an amount must be able to be more, or less; none if it may be shown. The levels are those of the
    /// rules (A. Hundepool et al., “Statistical Disclosure Control”, Wiley 2012, 4.2.2), rounded up.
    pub fn protection(&self, amount: i64, contributions: &[i64]) -> Option<i64> {
        let mut own: Vec<i128> = contributions.iter().map(|own| i128::from(*own)).collect();
        own.retain(|own| *own > 0);
        own.sort_unstable_by(|a, b| b.cmp(a));
        let amount = i128::from(amount);
        let (k, p) = (i128::from(self.k), i128::from(self.p));
        let at = |at: usize| own.get(at).copied().unwrap_or_default();
        let known: i128 = own.iter().sum();
        let greatest: i128 = own.iter().take(self.n).sum();
        let few = own.len() < self.contributors && known == amount && amount > 0;
        let by_few = if few {
            (at(0) * p).div_euclid(100) + 1
        } else {
            0
        };
        let over_k = greatest * 100 - amount * k;
        let by_k = if over_k > 0 {
            over_k.div_euclid(k.max(1)) + 1
        } else {
            0
        };
        let over_p = at(0) * p - (amount - at(0) - at(1)) * 100;
        let by_p = if over_p > 0 {
            over_p.div_euclid(100) + 1
        } else {
            0
        };
        let most = by_few.max(by_k).max(by_p);
        i64::try_from(most).ok().filter(|most| *most > 0)
    }
}
