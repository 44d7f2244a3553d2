//! Percentages, averages and rates that are worked out from published values say nothing that those do not: with all of
//! them as further equations, the auditor finds the same values possible for every hidden cell.

use serde_json::Value;
use shirube::statistics::Require;

use super::auditor::polytope::{Polytope, Sum};
use super::{auditor, policy, publish, table, tables};

/// The most that is asked of a cell.
const MOST: i64 = 14;

/// By hidden cell, the values that it could have. Every cell is unknown here; that some are published is an equation
/// like those of totals and of derived values.
fn possible(original: &Value, published: &Value, derived: &[(Sum, i64)]) -> Vec<Vec<i64>> {
    let truth: Vec<i64> = auditor::counts(original).into_iter().flatten().collect();
    let shown = auditor::counts(published);
    let mut equations: Vec<(Sum, i64)> = shown
        .iter()
        .enumerate()
        .filter_map(|(cell, count)| Some((vec![(cell, 1)], (*count)?)))
        .collect();
    for (whole, parts) in auditor::lines(original) {
        let parts = parts.into_iter().map(|part| (part, 1));
        equations.push((parts.chain([(whole, -1)]).collect(), 0));
    }
    equations.extend_from_slice(derived);
    let polytope = Polytope::new(truth.len(), &equations, &truth);
    let could = |cell: usize, value: i64| {
        polytope.allows(&[(vec![(cell, 1)], value), (vec![(cell, -1)], -value)])
    };
    let hidden = (0..shown.len()).filter(|cell| shown[*cell].is_none());
    hidden
        .map(|cell| (0..MOST).filter(|value| could(cell, *value)).collect())
        .collect()
}

/// Shares of each published cell in each other, in full precision; averages of pairs; rates by so many people.
fn worked_out(counts: &[Option<i64>]) -> Vec<(Sum, i64)> {
    let shown: Vec<(usize, i64)> = counts
        .iter()
        .enumerate()
        .filter_map(|(cell, count)| Some((cell, (*count)?)))
        .collect();
    let mut derived = Vec::new();
    for (at, (cell, count)) in shown.iter().enumerate() {
        // 100,000 x / people is known, and so is x.
        derived.push((vec![(*cell, 100_000)], 100_000 * count));
        if let Some((other, more)) = shown.get(at + 1) {
            derived.push((vec![(*cell, *more), (*other, -count)], 0));
            derived.push((vec![(*cell, 1), (*other, 1)], count + more));
        }
    }
    derived
}

#[test]
fn derived_values_say_nothing_new() {
    let mut hidden = 0;
    for seed in [3, 8, 21] {
        let original = tables::random(seed);
        let (published, _) = publish(&original, &policy(Require::All)).expect("it is safe");
        let derived = worked_out(&auditor::counts(&published));
        let alone = possible(&original, &published, &[]);
        assert!(alone.iter().any(|values| values.len() > 1), "seed {seed}");
        assert_eq!(
            alone,
            possible(&original, &published, &derived),
            "seed {seed}"
        );
        hidden += alone.len();
    }
    assert!(
        hidden > 10,
        "too little is hidden to show anything: {hidden}"
    );
}

#[test]
fn a_share_of_what_is_hidden_would_leak() {
    let original = table(&[&[3, 20, 30], &[25, 31, 12], &[60, 17, 20]]);
    let (published, _) = publish(&original, &policy(Require::Interval)).expect("it is safe");
    let alone = possible(&original, &published, &[]);
    // Cell 5, the 3 of the first row, as 3 / 53 of the row's total.
    let share = vec![(vec![(5, 53), (4, -3)], 0)];
    let leaking = possible(&original, &published, &share);
    assert!(alone[0].len() > 8, "{alone:?}");
    assert_eq!(leaking[0], [3], "{leaking:?}");
}
