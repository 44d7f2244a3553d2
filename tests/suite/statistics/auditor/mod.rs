//! An auditor of published tables. It shares no code with the gate, not even the reading of JSON-stat,
//! and works another way: by linear and integer programs over the margins in exact fractions, where the
//! gate shows tables that it found. What it says decides.

mod fraction;
pub mod polytope;
pub mod releases;
#[allow(dead_code, reason = "the examples do not ask")]
pub mod rounded;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use polytope::{Polytope, Sum};

/// What is asked of a published table.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    pub threshold: i64,
    /// Sums along lines, contributors and groups too.
    pub all: bool,
    /// Contributors against every small count, not only those beside them; takes longer.
    pub thorough: bool,
}

/// A published table beside the true one.
struct Audit {
    truth: Vec<i64>,
    /// A total and its parts.
    lines: Vec<(usize, Vec<usize>)>,
    /// Hidden cells, with their number among the unknowns.
    hidden: BTreeMap<usize, usize>,
    polytope: Polytope,
    asked: Asked,
    leaks: Vec<String>,
}

/// What can be learnt from a published table that must not be, in words.
pub fn audit(original: &Value, published: &Value, asked: Asked) -> Vec<String> {
    let truth: Vec<i64> = counts(original)
        .into_iter()
        .map(|count| count.expect("no gaps"))
        .collect();
    let shown = counts(published);
    let mut leaks = Vec::new();
    for (cell, (shown, count)) in shown.iter().zip(&truth).enumerate() {
        let status = &published["status"][cell.to_string()];
        match shown {
            Some(shown) if shown != count => leaks.push(format!("cell {cell} was changed")),
            Some(_) if (1..asked.threshold).contains(count) => {
                leaks.push(format!("cell {cell} is shown"))
            }
            Some(_) if !status.is_null() => {
                leaks.push(format!("cell {cell} is shown and has a status"))
            }
            None if status != "c" => leaks.push(format!("cell {cell} lacks its status")),
            _ => {}
        }
    }
    let mut audit = Audit::of(original, &shown, truth, asked);
    audit.leaks = leaks;
    audit.intervals();
    if asked.all {
        audit.sums();
        audit.contributors();
        audit.groups();
    }
    audit.leaks
}

/// Which of some values a hidden cell could have, for all that is published.
#[allow(dead_code, reason = "the example does not ask")]
pub fn values(
    original: &Value,
    published: &Value,
    cell: usize,
    values: impl Iterator<Item = i64>,
) -> impl Iterator<Item = i64> {
    let truth = counts(original).into_iter().flatten().collect();
    let asked = Asked {
        threshold: 10,
        all: false,
        thorough: false,
    };
    let audit = Audit::of(original, &counts(published), truth, asked);
    values.filter(move |value| audit.could(&[cell], (*value, *value), &BTreeSet::new()))
}

/// The figures of a dataset, with gaps where they are hidden.
pub fn counts(dataset: &Value) -> Vec<Option<i64>> {
    dataset["value"]
        .as_array()
        .expect("a list")
        .iter()
        .map(Value::as_i64)
        .collect()
}

/// Every total of a dataset with its parts, as numbers of cells.
pub fn lines(dataset: &Value) -> Vec<(usize, Vec<usize>)> {
    let sizes: Vec<usize> = dataset["size"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|n| n.as_u64().expect("a size") as usize)
        .collect();
    let mut lines = Vec::new();
    for (at, id) in dataset["id"].as_array().expect("a list").iter().enumerate() {
        let category = &dataset["dimension"][id.as_str().expect("a name")]["category"];
        let codes = category["index"].as_array().expect("a list");
        let place = |code: &Value| {
            codes
                .iter()
                .position(|known| known == code)
                .expect("a category")
        };
        let step: usize = sizes[at + 1..].iter().product();
        for cell in
            (0..sizes.iter().product()).filter(|cell| (cell / step).is_multiple_of(sizes[at]))
        {
            for (whole, parts) in category["child"].as_object().into_iter().flatten() {
                let parts = parts.as_array().expect("a list").iter();
                let parts = parts.map(|part| cell + place(part) * step).collect();
                lines.push((cell + place(&Value::from(whole.as_str())) * step, parts));
            }
        }
    }
    lines
}

/// A line as an equation of unknowns.
fn equation(
    (whole, parts): &(usize, Vec<usize>),
    truth: &[i64],
    hidden: &BTreeMap<usize, usize>,
) -> (Sum, i64) {
    let mut sum = Vec::new();
    let mut value = 0;
    for (cell, sign) in parts.iter().map(|part| (part, 1)).chain([(whole, -1)]) {
        match hidden.get(cell) {
            Some(at) => sum.push((*at, sign)),
            None => value -= sign * truth[*cell],
        }
    }
    (sum, value)
}

impl Audit {
    fn of(original: &Value, shown: &[Option<i64>], truth: Vec<i64>, asked: Asked) -> Self {
        let hidden = (0..shown.len()).filter(|cell| shown[*cell].is_none());
        let hidden: BTreeMap<usize, usize> =
            hidden.enumerate().map(|(at, cell)| (cell, at)).collect();
        let lines = lines(original);
        let equations: Vec<(Sum, i64)> = lines
            .iter()
            .map(|line| equation(line, &truth, &hidden))
            .collect();
        let point: Vec<i64> = hidden.keys().map(|cell| truth[*cell]).collect();
        let polytope = Polytope::new(hidden.len(), &equations, &point);
        Self {
            truth,
            lines,
            hidden,
            polytope,
            asked,
            leaks: Vec::new(),
        }
    }

    fn is_small(&self, count: i64) -> bool {
        (1..self.asked.threshold).contains(&count)
    }

    /// The part of a sum of cells that is unknown, and the rest of it.
    fn unknown(&self, cells: &[usize]) -> (Sum, i64) {
        let known = cells
            .iter()
            .filter(|cell| !self.hidden.contains_key(cell))
            .map(|cell| self.truth[*cell]);
        (
            cells
                .iter()
                .filter_map(|cell| Some((*self.hidden.get(cell)?, 1)))
                .collect(),
            known.sum(),
        )
    }

    /// Whether a sum of cells could be within bounds, if some cells are known.
    fn could(&self, cells: &[usize], bounds: (i64, i64), known: &BTreeSet<usize>) -> bool {
        let minus = |sum: &Sum| -> Sum { sum.iter().map(|(at, sign)| (*at, -sign)).collect() };
        let (sum, rest) = self.unknown(cells);
        let mut asked = vec![(minus(&sum), rest - bounds.0)];
        if bounds.1 < i64::MAX {
            asked.push((sum, bounds.1 - rest));
        }
        for cell in known.iter().filter(|cell| self.hidden.contains_key(cell)) {
            let (sum, _) = self.unknown(&[*cell]);
            asked.push((minus(&sum), -self.truth[*cell]));
            asked.push((sum, self.truth[*cell]));
        }
        self.polytope.allows(&asked)
    }

    /// Whether a sum could be another.
    fn is_open(&self, cells: &[usize], known: &BTreeSet<usize>) -> bool {
        let sum: i64 = cells.iter().map(|cell| self.truth[*cell]).sum();
        self.could(cells, (sum + 1, i64::MAX), known) || self.could(cells, (0, sum - 1), known)
    }

    fn small(&self) -> Vec<usize> {
        (0..self.truth.len())
            .filter(|cell| self.is_small(self.truth[*cell]))
            .collect()
    }

    /// Every small count could be every small count.
    fn intervals(&mut self) {
        for cell in self.small() {
            for value in (1..self.asked.threshold).filter(|value| *value != self.truth[cell]) {
                if !self.could(&[cell], (value, value), &BTreeSet::new()) {
                    self.leaks.push(format!("cell {cell} cannot be {value}"));
                }
            }
        }
    }

    /// No small sum of hidden cells along a line can be worked out.
    fn sums(&mut self) {
        for (whole, parts) in self.lines.clone() {
            let hidden: Vec<usize> = parts
                .iter()
                .copied()
                .filter(|part| self.hidden.contains_key(part))
                .collect();
            let sum: i64 = hidden.iter().map(|cell| self.truth[*cell]).sum();
            if self.is_small(sum) && !self.hidden.contains_key(&whole) {
                self.leaks.push(format!(
                    "what is hidden below {whole} adds up to a small count"
                ));
            }
            let mut sets = vec![hidden.clone()];
            for (at, one) in hidden.iter().enumerate() {
                sets.extend(hidden[..at].iter().map(|other| vec![*one, *other]));
            }
            for set in sets.into_iter().filter(|set| set.len() > 1) {
                let sum = set.iter().map(|cell| self.truth[*cell]).sum();
                if self.is_small(sum) && !self.is_open(&set, &BTreeSet::new()) {
                    self.leaks
                        .push(format!("the sum of cells {set:?} can be worked out"));
                }
            }
        }
    }

    /// A cell and all that it is a total of.
    fn below(&self, cell: usize) -> BTreeSet<usize> {
        let mut below = BTreeSet::from([cell]);
        loop {
            let lines = self.lines.iter().filter(|(whole, _)| below.contains(whole));
            let mut more: BTreeSet<usize> =
                lines.flat_map(|(_, parts)| parts.iter().copied()).collect();
            // The total of a single part is the same by another name.
            let same = self.lines.iter().filter(|(_, parts)| {
                !parts.is_empty() && parts.iter().all(|part| below.contains(part))
            });
            more.extend(same.map(|(whole, _)| *whole));
            if more.is_subset(&below) {
                return below;
            }
            below.extend(more);
        }
    }

    /// Nobody who is alone in a cell learns more than others from knowing it.
    fn contributors(&mut self) {
        let alone: Vec<usize> = self
            .hidden
            .keys()
            .copied()
            .filter(|cell| self.truth[*cell] == 1)
            .collect();
        for cell in alone {
            let known = self.below(cell);
            let beside: BTreeSet<usize> = self
                .lines
                .iter()
                .filter(|(_, parts)| parts.contains(&cell))
                .flat_map(|(_, parts)| parts.iter().copied())
                .collect();
            for (whole, parts) in self.lines.clone() {
                let rest = parts
                    .iter()
                    .filter(|part| self.hidden.contains_key(part) && !known.contains(part));
                let rest: Vec<usize> = rest.copied().collect();
                let sum = rest.iter().map(|cell| self.truth[*cell]).sum();
                if parts.contains(&cell) && self.is_small(sum) && !self.hidden.contains_key(&whole)
                {
                    self.leaks.push(format!(
                        "whoever is in {cell} knows what else is hidden below {whole}"
                    ));
                }
            }
            if self.asked.thorough {
                self.sums_elsewhere(cell, &known);
            }
            for other in self.small() {
                if known.contains(&other) || !(self.asked.thorough || beside.contains(&other)) {
                    continue;
                }
                for value in [1, self.asked.threshold - 1] {
                    if !self.could(&[other], (value, value), &known) {
                        self.leaks.push(format!(
                            "whoever is in {cell} knows that {other} is not {value}"
                        ));
                    }
                }
            }
        }
    }

    /// Nor do they learn a small sum of two cells, on whatever line these are.
    fn sums_elsewhere(&mut self, cell: usize, known: &BTreeSet<usize>) {
        for (_, parts) in self.lines.clone() {
            let hidden = parts
                .iter()
                .filter(|part| self.hidden.contains_key(part) && !known.contains(part));
            let hidden: Vec<usize> = hidden.copied().collect();
            for (at, one) in hidden.iter().enumerate() {
                for other in &hidden[..at] {
                    let set = [*other, *one];
                    let sum = set.iter().map(|cell| self.truth[*cell]).sum();
                    if self.is_small(sum) && !self.is_open(&set, known) {
                        self.leaks
                            .push(format!("whoever is in {cell} knows the sum of {set:?}"));
                    }
                }
            }
        }
    }

    /// No group is seen to be all alike.
    fn groups(&mut self) {
        for (whole, parts) in self.lines.clone() {
            let all = self.truth[whole];
            let Some(alike) = parts
                .iter()
                .find(|part| parts.len() > 1 && all > 0 && self.truth[**part] == all)
            else {
                continue;
            };
            let others: Vec<usize> = parts.iter().copied().filter(|part| part != alike).collect();
            if !self.could(&others, (1, i64::MAX), &BTreeSet::new()) {
                self.leaks
                    .push(format!("everyone in {whole} is in {alike}"));
            }
        }
    }
}
