//! Looking for a cheap pattern: hide what unmet needs lack, show again what no need misses, then take
//! the pattern apart here and there and put it together in another way, keeping what is better.

use super::dice::Dice;
use super::ground::View;
use super::moves::Moves;
use super::pattern::Pattern;
use super::policy::Policy;
use super::program::Program;

/// Up to this many cells, programs are quick enough to be asked where there is something to choose from.
const WHOLE_PROGRAM: usize = 800;
/// The most steps that improving a pattern may take, however large the table: about ten seconds.
const MOST_STEPS: u64 = 60_000_000;
/// The most rounds of improving; more are hardly ever better.
const MOST_ROUNDS: usize = 5_000;
/// Moves that are looked at for one need, at most, so that large tables end.
const MOST_MOVES: usize = 20_000;
/// What changing a hidden cell costs a program, beside about 1 for one that is shown.
const HIDDEN_COST: f64 = 0.001;

/// A search under way.
pub struct Search<'a> {
    /// The pattern as it is.
    pub pattern: Pattern<'a>,
    moves: &'a Moves,
    policy: &'a Policy,
    /// By cell, whether it is hidden from the start.
    small: Vec<bool>,
    dice: Dice,
    /// How many programs were solved.
    pub programs: u64,
    /// How many moves were looked at.
    looked: u64,
}

impl<'a> Search<'a> {
    /// A search that hides the small counts to begin with.
    pub fn new(mut pattern: Pattern<'a>, moves: &'a Moves, policy: &'a Policy) -> Self {
        let cells = 0..pattern.ground.counts.len() as u32;
        let small: Vec<bool> = cells.map(|cell| pattern.ground.is_closed(cell)).collect();
        pattern.set_all(&small);
        Self {
            pattern,
            moves,
            policy,
            small,
            dice: Dice::new(0),
            programs: 0,
            looked: 0,
        }
    }

    /// Hides more until every need is met; says whether it came to that.
    pub fn repair(&mut self, avoided: &[u32]) -> bool {
        let mut unmet = self.pattern.unmet();
        self.dice.shuffle(&mut unmet);
        for need in unmet {
            if self.pattern.is_met(need) || self.is_spent() {
                continue;
            }
            self.find(need, avoided);
            if let Some(shift) = self.cheapest(need, avoided) {
                self.pattern.hide_shift(shift);
            }
        }
        self.pattern.unmet().is_empty()
    }

    /// Looks for unmet needs' shifts among what is hidden already.
    pub fn settle(&mut self) {
        for need in self.pattern.unmet() {
            self.is_settled(need);
        }
    }

    /// The same until one has none; says whether each has one.
    pub fn settles(&mut self) -> bool {
        let unmet = self.pattern.unmet();
        unmet.into_iter().all(|need| self.is_settled(need))
    }

    /// Whether a need is met among what is hidden already, by a shift that is looked for.
    fn is_settled(&mut self, need: u32) -> bool {
        if self.pattern.is_met(need) {
            return true;
        }
        self.propose(need, 8, 0);
        if !self.pattern.is_met(need) {
            self.program(need, &[], true);
        }
        self.pattern.is_met(need)
    }

    /// Makes sure that there is something to choose from.
    fn find(&mut self, need: u32, avoided: &[u32]) {
        if self.pattern.meeting(need).is_empty() {
            self.propose(need, 24, u64::MAX);
        }
        let quick = self.moves.are_of_one_release() && self.small.len() <= WHOLE_PROGRAM;
        if self.pattern.meeting(need).is_empty() || quick && self.dice.below(4) == 0 {
            self.program(need, avoided, false);
        }
    }

    /// Adds the cheapest simple moves that meet a need.
    fn propose(&mut self, need: u32, most: usize, dearest: u64) {
        let wanted = self.pattern.needs()[need as usize].clone();
        let count: usize = wanted
            .cells
            .iter()
            .map(|cell| self.moves.count(*cell))
            .sum();
        if count <= MOST_MOVES && self.looked < self.policy.effort.moves {
            let moves = self.moves;
            self.looked += moves.propose(&mut self.pattern, &wanted, most, dearest);
        }
    }

    /// Asks the solver for a shift; with `hidden_only`, for one among hidden cells.
    pub fn program(&mut self, need: u32, avoided: &[u32], hidden_only: bool) {
        let wanted = self.pattern.needs()[need as usize].clone();
        let costs = self.costs(avoided, hidden_only);
        for reverse in [false, true] {
            if self.is_spent() || (reverse && !wanted.either_way) {
                return;
            }
            self.programs += 1;
            let program = Program {
                ground: self.pattern.ground,
                need: &wanted,
                costs: &costs,
                threshold: self.policy.threshold,
                nodes: self.policy.effort.nodes,
                reverse,
            };
            if let Some(steps) = program.solve() {
                self.pattern.add_shift(steps);
                return;
            }
        }
    }

    /// Whether no more programs may be solved.
    fn is_spent(&self) -> bool {
        self.spent() >= self.policy.effort.programs
    }

    fn spent(&self) -> u64 {
        self.programs * self.small.len() as u64
    }

    fn costs(&mut self, avoided: &[u32], hidden_only: bool) -> Vec<Option<f64>> {
        let mut costs = Vec::with_capacity(self.pattern.hidden().len());
        for cell in 0..self.pattern.hidden().len() {
            let price = self.pattern.prices[cell] as f64 / 1000.0;
            let noise = 1.0 + self.dice.below(500) as f64 / 1000.0;
            let dear = if avoided.contains(&(cell as u32)) {
                3.0
            } else {
                1.0
            };
            let in_print = self.pattern.ground.views[cell] == View::Shown;
            costs.push(
                match (self.pattern.hidden()[cell], hidden_only || in_print) {
                    (true, _) => Some(HIDDEN_COST),
                    (false, true) => None,
                    (false, false) => Some(price * noise * dear),
                },
            );
        }
        costs
    }

    fn cheapest(&mut self, need: u32, avoided: &[u32]) -> Option<u32> {
        let mut best: Option<(u64, u32)> = None;
        for at in 0..self.pattern.meeting(need).len() {
            let shift = self.pattern.meeting(need)[at];
            let steps = &self.pattern.shift(shift).steps;
            let shunned = avoided
                .iter()
                .filter(|cell| steps.iter().any(|(at, _)| at == *cell))
                .count();
            let price = self.pattern.lacking(shift) + 2_000 * shunned as u64;
            let price = price + self.dice.below(300) as u64;
            if best.is_none_or(|best| price < best.0) {
                best = Some((price, shift));
            }
        }
        best.map(|best| best.1)
    }

    /// Shows again what no need misses.
    pub fn thin(&mut self) {
        let mut extra = self.extra();
        self.dice.shuffle(&mut extra);
        for cell in extra {
            // What cannot be shown stays hidden.
            self.pattern.try_to_show(cell).ok();
        }
    }

    /// The hidden cells that are not small themselves.
    fn extra(&self) -> Vec<u32> {
        let hidden = self.pattern.hidden().iter().zip(&self.small).enumerate();
        hidden
            .filter(|(_, (hidden, small))| **hidden && !**small)
            .map(|(cell, _)| cell as u32)
            .collect()
    }

    /// What was done so far, in steps that take about as long as looking at a shift.
    fn steps(&self) -> u64 {
        let (cells, lines) = (self.small.len(), self.pattern.ground.lines.len());
        let program = (cells * (cells + lines) / 24) as u64;
        self.pattern.looked() + self.looked + self.programs * program
    }

    /// Takes the pattern apart and puts it together again, and leaves the best: for `steps` steps for
    /// each cell. `whole` says whether a pattern that meets its needs is good in every other way.
    pub fn improve(&mut self, steps: u64, mut whole: impl FnMut(&mut Self) -> bool) {
        let mut best = (self.pattern.price(), self.pattern.hidden().to_vec());
        let mut current = best.clone();
        let mut stale = 0;
        let end = self.steps() + MOST_STEPS.min(steps * self.small.len() as u64);
        for _ in 0..MOST_ROUNDS {
            let mut extra = self.extra();
            // The proof at the end needs programs too.
            let late = self.steps() > end;
            if late || extra.is_empty() || self.spent() > self.policy.effort.programs / 2 {
                break;
            }
            self.dice.shuffle(&mut extra);
            extra.truncate(1 + self.dice.below(4));
            for cell in &extra {
                self.pattern.set(*cell, false);
            }
            let avoided: Vec<u32> = extra.iter().copied().take(1 + self.dice.below(2)).collect();
            let safe = self.repair(&avoided);
            if safe {
                self.thin();
            }
            let price = self.pattern.price();
            let slack = if self.dice.below(8) == 0 { 1_100 } else { 0 };
            let most = current.0 + slack;
            if safe && price <= most && whole(self) && self.pattern.price() <= most {
                current = (self.pattern.price(), self.pattern.hidden().to_vec());
            }
            stale += 1;
            if current.0 < best.0 {
                (best, stale) = (current.clone(), 0);
            }
            if stale > 60 {
                (current, stale) = (best.clone(), 0);
            }
            self.pattern.set_all(&current.1);
        }
        self.pattern.set_all(&best.1);
    }
}
