//! The auditor over time: releases of the same table, one after the other. Its unknowns are all hidden cells of all
//! releases, and, where counts never fall, what was added to each cell between them.

use std::collections::BTreeMap;

use serde_json::Value;

use super::polytope::{Polytope, Sum};
use super::{counts, equation, lines};

/// What can be learnt from all releases together that must not be: small counts, and small differences between any
/// two of them. `falls` is whether counts may fall too.
pub fn audit(originals: &[Value], published: &[Value], threshold: i64, falls: bool) -> Vec<String> {
    let truth: Vec<Vec<i64>> = originals
        .iter()
        .map(|original| {
            counts(original)
                .into_iter()
                .map(|count| count.expect("no gaps"))
                .collect()
        })
        .collect();
    let shown: Vec<Vec<Option<i64>>> = published.iter().map(counts).collect();
    let mut leaks = Vec::new();
    for (release, shown) in shown.iter().enumerate() {
        let changed = shown
            .iter()
            .zip(&truth[release])
            .position(|(shown, count)| shown.is_some_and(|shown| shown != *count));
        leaks.extend(changed.map(|cell| format!("release {release}: cell {cell} was changed")));
    }
    let story = Story::of(&originals[0], &truth, &shown, falls);
    let small = |change: i64| {
        (1..threshold).contains(&change) || falls && (1 - threshold..0).contains(&change)
    };
    for cell in 0..truth[0].len() {
        for to in 0..truth.len() {
            for from in (0..to).map(Some).chain([None]) {
                let before = from.map_or(0, |from: usize| truth[from][cell]);
                let change = truth[to][cell] - before;
                if (from.is_none() && change < 0) || !small(change) {
                    continue;
                }
                for end in [1, threshold - 1].map(|end| end * change.signum()) {
                    if end != change && !story.could(cell, from, to, end) {
                        leaks.push(format!("cell {cell}, {from:?} to {to}: cannot be {end}"));
                    }
                }
            }
        }
    }
    leaks
}

struct Story {
    polytope: Polytope,
    /// By release, hidden cells and their numbers among the unknowns.
    hidden: Vec<BTreeMap<usize, usize>>,
    truth: Vec<Vec<i64>>,
}

impl Story {
    fn of(original: &Value, truth: &[Vec<i64>], shown: &[Vec<Option<i64>>], falls: bool) -> Self {
        let mut point = Vec::new();
        let mut hidden = Vec::new();
        for (shown, truth) in shown.iter().zip(truth) {
            let mut own = BTreeMap::new();
            for cell in (0..shown.len()).filter(|cell| shown[*cell].is_none()) {
                own.insert(cell, point.len());
                point.push(truth[cell]);
            }
            hidden.push(own);
        }
        let lines = lines(original);
        let mut equations: Vec<(Sum, i64)> = Vec::new();
        for (release, own) in hidden.iter().enumerate() {
            let known = |line| equation(line, &truth[release], own);
            equations.extend(lines.iter().map(known).filter(|(sum, _)| !sum.is_empty()));
        }
        for release in (1..truth.len()).filter(|_| !falls) {
            for (cell, count) in truth[release].iter().enumerate() {
                let mut sum: Sum = Vec::new();
                let mut value = 0;
                for (release, sign) in [(release, 1), (release - 1, -1)] {
                    match hidden[release].get(&cell) {
                        Some(at) => sum.push((*at, sign)),
                        None => value -= sign * truth[release][cell],
                    }
                }
                if !sum.is_empty() {
                    sum.push((point.len(), -1));
                    point.push(count - truth[release - 1][cell]);
                    equations.push((sum, value));
                }
            }
        }
        Self {
            polytope: Polytope::new(point.len(), &equations, &point),
            hidden,
            truth: truth.to_vec(),
        }
    }

    /// Whether a cell could have changed by so much between two releases, or be so much in one.
    fn could(&self, cell: usize, from: Option<usize>, to: usize, change: i64) -> bool {
        let mut sum: Sum = Vec::new();
        let mut rest = change;
        for (release, sign) in [(Some(to), 1), (from, -1)] {
            let Some(release) = release else { continue };
            match self.hidden[release].get(&cell) {
                Some(at) => sum.push((*at, sign)),
                None => rest -= sign * self.truth[release][cell],
            }
        }
        if sum.is_empty() {
            return rest == 0;
        }
        let minus = sum.iter().map(|(at, sign)| (*at, -sign)).collect();
        self.polytope.allows(&[(sum, rest), (minus, -rest)])
    }
}
