//! The pattern of cells that are not shown, the needs it has to meet, and all shifts found so far. A
//! shift stays true whatever is hidden, so none is ever thrown away: looking for a better pattern is
//! choosing among them.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use super::ground::Ground;
use super::need::Need;
use super::shift::Shift;

/// Which cells are hidden, and which needs are met by it.
pub struct Pattern<'a> {
    /// The table's counts and lines.
    pub ground: &'a Ground,
    /// By cell, what hiding it costs.
    pub prices: Vec<u64>,
    hidden: Vec<bool>,
    needs: Vec<Need>,
    /// By need, the shifts that would meet it.
    meeting: Vec<Vec<u32>>,
    /// By need, the shift that met it last.
    met: Vec<Option<u32>>,
    /// By need, whether it was let go.
    retired: Vec<bool>,
    /// By shift, the needs that it met last, and some that it no longer does.
    serving: Vec<Vec<u32>>,
    shifts: Vec<Shift>,
    /// By shift, the cells of one contributor who know something that it changes.
    disturbed: Vec<Vec<u32>>,
    /// By shift, the price of its cells that are shown.
    lacking: Vec<u64>,
    /// By cell, the shifts that touch it.
    touching: Vec<Vec<u32>>,
    /// By cell, the needs that are about it.
    about: Vec<Vec<u32>>,
    known_shifts: BTreeSet<Vec<(u32, i64)>>,
    known_needs: BTreeMap<Need, u32>,
    /// How often a shift was looked at, for whatever reason.
    looked: Cell<u64>,
}

impl<'a> Pattern<'a> {
    /// A pattern that hides nothing yet.
    pub fn new(ground: &'a Ground, prices: Vec<u64>) -> Self {
        let cells = ground.counts.len();
        Self {
            ground,
            prices,
            hidden: vec![false; cells],
            needs: Vec::new(),
            meeting: Vec::new(),
            met: Vec::new(),
            retired: Vec::new(),
            serving: Vec::new(),
            shifts: Vec::new(),
            disturbed: Vec::new(),
            looked: Cell::new(0),
            lacking: Vec::new(),
            touching: vec![Vec::new(); cells],
            about: vec![Vec::new(); cells],
            known_shifts: BTreeSet::new(),
            known_needs: BTreeMap::new(),
        }
    }

    /// By cell, whether it is hidden.
    pub fn hidden(&self) -> &[bool] {
        &self.hidden
    }

    /// Whether a cell is hidden.
    pub fn hides(&self, cell: u32) -> bool {
        self.hidden[cell as usize]
    }

    /// What the pattern costs.
    pub fn price(&self) -> u64 {
        let prices = self.prices.iter().zip(&self.hidden);
        prices
            .filter(|(_, hidden)| **hidden)
            .map(|(price, _)| price)
            .sum()
    }

    /// The needs, by number.
    pub fn needs(&self) -> &[Need] {
        &self.needs
    }

    /// A shift by its number.
    pub fn shift(&self, at: u32) -> &Shift {
        &self.shifts[at as usize]
    }

    /// The shifts that would meet a need, whatever they touch.
    pub fn meeting(&self, need: u32) -> &[u32] {
        &self.meeting[need as usize]
    }

    /// What it would cost to hide all that a shift touches.
    pub fn lacking(&self, shift: u32) -> u64 {
        self.lacking[shift as usize]
    }

    /// Hides or shows a cell.
    pub fn set(&mut self, cell: u32, hidden: bool) {
        let before = std::mem::replace(&mut self.hidden[cell as usize], hidden);
        if before == hidden {
            return;
        }
        let price = self.prices[cell as usize];
        for shift in &self.touching[cell as usize] {
            let lacking = &mut self.lacking[*shift as usize];
            *lacking = if hidden {
                *lacking - price
            } else {
                *lacking + price
            };
        }
    }

    /// Hides exactly these cells.
    pub fn set_all(&mut self, hidden: &[bool]) {
        for (cell, hidden) in hidden.iter().enumerate() {
            self.set(cell as u32, *hidden);
        }
    }

    /// Hides all that a shift touches.
    pub fn hide_shift(&mut self, shift: u32) {
        for at in 0..self.shifts[shift as usize].steps.len() {
            let cell = self.shifts[shift as usize].steps[at].0;
            self.set(cell, true);
        }
    }

    /// Notes a need, once; gives its number.
    pub fn add_need(&mut self, need: Need) -> u32 {
        if let Some(known) = self.known_needs.get(&need) {
            return *known;
        }
        let number = self.needs.len() as u32;
        let mut candidates: Vec<u32> = need
            .cells
            .iter()
            .flat_map(|cell| self.touching[*cell as usize].iter().copied())
            .collect();
        candidates.sort_unstable();
        candidates.dedup();
        candidates.retain(|shift| need.is_met_by(self.ground, &self.shifts[*shift as usize]));
        for cell in &need.cells {
            self.about[*cell as usize].push(number);
        }
        self.meeting.push(candidates);
        self.met.push(None);
        self.retired.push(false);
        self.known_needs.insert(need.clone(), number);
        self.needs.push(need);
        number
    }

    /// Lets go of all needs but some.
    pub fn retire(&mut self, holds: impl Fn(&Need) -> bool) {
        for (need, retired) in self.needs.iter().zip(&mut self.retired) {
            *retired |= !holds(need);
        }
    }

    /// Notes a change of cells, if it is a shift and new.
    pub fn add_shift(&mut self, steps: Vec<(u32, i64)>) {
        let Some(shift) = Shift::new(self.ground, steps) else {
            return;
        };
        if !self.known_shifts.insert(shift.steps.clone()) {
            return;
        }
        let number = self.shifts.len() as u32;
        let mut lacking = 0;
        let mut needs = Vec::new();
        for (cell, _) in &shift.steps {
            let cell = *cell as usize;
            self.touching[cell].push(number);
            needs.extend_from_slice(&self.about[cell]);
            lacking += if self.hidden[cell] {
                0
            } else {
                self.prices[cell]
            };
        }
        needs.sort_unstable();
        needs.dedup();
        for need in needs {
            if self.needs[need as usize].is_met_by(self.ground, &shift) {
                self.meeting[need as usize].push(number);
            }
        }
        self.disturbed.push(self.ground.disturbed(&shift.steps));
        self.lacking.push(lacking);
        self.serving.push(Vec::new());
        self.shifts.push(shift);
    }

    /// Whether a need matters while what is hidden is hidden.
    pub fn applies(&self, need: &Need) -> bool {
        !need.while_hidden || need.cells.iter().all(|cell| self.hidden[*cell as usize])
    }

    /// Whether a need is met by what is hidden.
    pub fn is_met(&mut self, need: u32) -> bool {
        let at = need as usize;
        if self.retired[at] || !self.applies(&self.needs[at]) {
            return true;
        }
        if self.met[at].is_some_and(|shift| self.lacking[shift as usize] == 0) {
            return true;
        }
        let by = self.meeting[at]
            .iter()
            .inspect(|_| self.look())
            .find(|shift| self.lacking[**shift as usize] == 0);
        self.met[at] = by.copied();
        if let Some(by) = by {
            self.serving[*by as usize].push(need);
        }
        by.is_some()
    }

    /// The needs that are not met.
    pub fn unmet(&mut self) -> Vec<u32> {
        (0..self.needs.len() as u32)
            .filter(|need| !self.is_met(*need))
            .collect()
    }

    /// Shows a cell if every need is still met, as all are before; otherwise gives one that is not.
    pub fn try_to_show(&mut self, cell: u32) -> Result<(), u32> {
        let was = |at: &&u32| self.lacking[**at as usize] == 0;
        let live: Vec<u32> = self.touching[cell as usize]
            .iter()
            .filter(was)
            .copied()
            .collect();
        self.set(cell, false);
        for shift in live {
            // Only needs that one of these meets can miss the cell.
            self.look();
            let mut served = std::mem::take(&mut self.serving[shift as usize]);
            served.sort_unstable();
            served.dedup();
            let missed = served
                .iter()
                .position(|need| self.met[*need as usize] == Some(shift) && !self.is_met(*need));
            let missed = missed.map(|at| served[at]);
            if let Some(missed) = missed {
                self.met[missed as usize] = Some(shift);
                self.set(cell, true);
            }
            let mine = |need: &u32| self.met[*need as usize] == Some(shift);
            self.serving[shift as usize].extend(served.into_iter().filter(mine));
            if let Some(missed) = missed {
                return Err(missed);
            }
        }
        Ok(())
    }

    /// The shifts that would meet a need and touch nothing that is shown, each with the cells of one
    /// contributor who know something that it changes.
    pub fn live_for(&self, need: u32) -> impl Iterator<Item = (&Shift, &[u32])> {
        self.alive(&self.meeting[need as usize])
    }

    /// The same for the shifts that touch a cell.
    pub fn live(&self, cell: u32) -> impl Iterator<Item = (&Shift, &[u32])> {
        self.alive(&self.touching[cell as usize])
    }

    fn alive<'s>(&'s self, shifts: &'s [u32]) -> impl Iterator<Item = (&'s Shift, &'s [u32])> {
        let looked_at = shifts.iter().inspect(|_| self.look());
        let alive = looked_at.filter(|shift| self.lacking[**shift as usize] == 0);
        let at = alive.map(|shift| *shift as usize);
        at.map(|at| (&self.shifts[at], &self.disturbed[at][..]))
    }

    fn look(&self) {
        self.charge(1);
    }

    /// Counts work elsewhere as looking at some shifts.
    pub fn charge(&self, looks: u64) {
        self.looked.set(self.looked.get() + looks);
    }

    /// How often a shift was looked at: what the work on a pattern is measured by.
    pub fn looked(&self) -> u64 {
        self.looked.get()
    }
}
