//! The auditor of rounded tables, by brute force: every table that could have been printed alike is written out. It
//! reads of a published table what readers read, and knows the method from `docs/statistics-gate.md`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{counts, lines};

/// What can be learnt from rounded releases that must not be: of each small count, and of each small rise between two
/// releases, it must look possible that it is any small number. Counts never fall.
pub fn audit(originals: &[Value], published: &[Value], threshold: i64) -> Vec<String> {
    let truth: Vec<Vec<i64>> = originals
        .iter()
        .map(|own| counts(own).into_iter().flatten().collect())
        .collect();
    let tables: Vec<Vec<Vec<i64>>> = published.iter().map(|own| tables(own, threshold)).collect();
    let mut leaks = Vec::new();
    for (release, (truth, tables)) in truth.iter().zip(&tables).enumerate() {
        if !tables.contains(truth) {
            leaks.push(format!(
                "release {release}: the true table is not among the possible ones"
            ));
        }
    }
    let stories = stories(&tables);
    for cell in 0..truth[0].len() {
        for to in 0..truth.len() {
            for from in (0..to).map(Some).chain([None]) {
                let change = |story: &[&Vec<i64>]| {
                    story[to][cell] - from.map_or(0, |from: usize| story[from][cell])
                };
                let own: Vec<&Vec<i64>> = truth.iter().collect();
                if !(1..threshold).contains(&change(&own)) {
                    continue;
                }
                let possible: BTreeSet<i64> = stories.iter().map(|story| change(story)).collect();
                let ruled_out: Vec<i64> = (1..threshold)
                    .filter(|value| !possible.contains(value))
                    .collect();
                if !ruled_out.is_empty() {
                    leaks.push(format!(
                        "cell {cell}, {from:?} to {to}: cannot be {ruled_out:?}"
                    ));
                }
            }
        }
    }
    leaks
}

/// Every order of tables, one a release, in which no count falls.
fn stories(tables: &[Vec<Vec<i64>>]) -> Vec<Vec<&Vec<i64>>> {
    let mut stories: Vec<Vec<&Vec<i64>>> = vec![Vec::new()];
    for release in tables {
        let next = stories.iter().flat_map(|story| {
            let rises = |table: &&Vec<i64>| {
                story
                    .last()
                    .is_none_or(|last| last.iter().zip(*table).all(|(a, b)| a <= b))
            };
            release
                .iter()
                .filter(rises)
                .map(move |table| [&story[..], &[table]].concat())
        });
        stories = next.collect();
    }
    stories
}

/// Every table of counts that may be printed as this one.
fn tables(published: &Value, threshold: i64) -> Vec<Vec<i64>> {
    let printed: Vec<i64> = counts(published).into_iter().flatten().collect();
    let gate = &published["extension"]["gate"];
    let base = gate["round"].as_i64().expect("a base");
    let additive = gate["rounding"] == "additive";
    let could = |count: i64, printed: i64| match additive {
        true => near(count, printed, base, threshold),
        false => alike(count, base, threshold) == printed,
    };
    let lines: BTreeMap<usize, Vec<usize>> = lines(published).into_iter().collect();
    let leaves: Vec<usize> = (0..printed.len())
        .filter(|cell| !lines.contains_key(cell))
        .collect();
    let mut found: Vec<BTreeMap<usize, i64>> = vec![BTreeMap::new()];
    for leaf in leaves {
        let values: Vec<i64> = (0..=printed[leaf] + 2 * base + threshold)
            .filter(|count| could(*count, printed[leaf]))
            .collect();
        let more = |own: &BTreeMap<usize, i64>| -> Vec<BTreeMap<usize, i64>> {
            values
                .iter()
                .map(|value| {
                    own.iter()
                        .map(|(a, b)| (*a, *b))
                        .chain([(leaf, *value)])
                        .collect()
                })
                .collect()
        };
        // What is too much already for some total is not gone on with.
        let fits = |own: &BTreeMap<usize, i64>| {
            lines
                .keys()
                .all(|whole| sum(*whole, &lines, own) <= printed[*whole] + 2 * base + threshold)
        };
        found = found.iter().flat_map(more).filter(fits).collect();
    }
    let whole = |own: BTreeMap<usize, i64>| -> Vec<i64> {
        (0..printed.len())
            .map(|cell| sum(cell, &lines, &own))
            .collect()
    };
    let all = found.into_iter().map(whole);
    all.filter(|table| {
        table
            .iter()
            .zip(&printed)
            .all(|(count, printed)| could(*count, *printed))
    })
    .collect()
}

fn sum(cell: usize, lines: &BTreeMap<usize, Vec<usize>>, leaves: &BTreeMap<usize, i64>) -> i64 {
    match lines.get(&cell) {
        Some(parts) => parts.iter().map(|part| sum(*part, lines, leaves)).sum(),
        None => leaves.get(&cell).copied().unwrap_or_default(),
    }
}

/// Additive: within one base; and small counts only become what every small count could become.
fn near(count: i64, printed: i64, base: i64, threshold: i64) -> bool {
    let within = |count: i64| (count - printed).abs() <= base;
    let is_small = (1..threshold).contains(&count);
    within(count) && (!is_small || (1..threshold).all(within))
}

/// Consistent: small counts and nobody become one number, others the nearest multiple, halves upward.
pub fn alike(count: i64, base: i64, threshold: i64) -> i64 {
    if count < threshold {
        return if base >= threshold - 1 { 0 } else { base };
    }
    (2 * count + base) / (2 * base) * base
}
