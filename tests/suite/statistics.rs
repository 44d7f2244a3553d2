//! The statistics gate, held against an auditor that shares nothing with it.

mod auditor;
mod collapsed;
mod command;
mod derived;
mod fixtures;
mod leaks;
mod literature;
mod refusals;
mod releases;
mod rounded;
mod sensitive;
mod shapes;
mod snapshot;
mod tables;

use serde_json::{Value, json};
use shirube::statistics::{Effort, Gated, Policy, Refusal, Require, gate, jsonstat};

/// Little effort, so that the suite ends; results are the same everywhere.
fn policy(require: Require) -> Policy {
    let effort = Effort {
        improving: 2_000,
        ..Policy::default().effort
    };
    Policy {
        require,
        effort,
        ..Policy::default()
    }
}

/// What is published of a dataset.
fn publish(original: &Value, policy: &Policy) -> Result<(Value, Gated), Refusal> {
    let dataset = jsonstat::read(original.to_string().as_bytes())?;
    let gated = gate(&dataset.table, policy)?;
    Ok((jsonstat::write(&dataset, &gated), gated))
}

fn audit(original: &Value, published: &Value, require: Require) -> Vec<String> {
    let all = require == Require::All;
    let asked = auditor::Asked {
        threshold: 10,
        all,
        thorough: false,
    };
    auditor::audit(original, published, asked)
}

/// A table of rows and columns with totals, given without them.
fn table(rows: &[&[i64]]) -> Value {
    let columns = rows[0].len();
    let mut values: Vec<Vec<i64>> = rows
        .iter()
        .map(|row| [&[row.iter().sum()], *row].concat())
        .collect();
    values.insert(
        0,
        (0..=columns)
            .map(|at| values.iter().map(|row| row[at]).sum())
            .collect(),
    );
    let dimension = |letter: &str, parts: usize| {
        let parts: Vec<String> = (0..parts).map(|at| format!("{letter}{at}")).collect();
        let index = [vec!["Total".to_owned()], parts.clone()].concat();
        json!({ "category": { "index": index, "child": { "Total": parts } } })
    };
    json!({
        "version": "2.0", "class": "dataset", "id": ["row", "column"], "size": [rows.len() + 1, columns + 1],
        "dimension": { "row": dimension("r", rows.len()), "column": dimension("c", columns) },
        "value": values.concat(),
    })
}

#[test]
fn random_tables_are_safe_or_refused() {
    for require in [Require::Interval, Require::All] {
        let (mut refused, mut hidden) = (0, 0);
        for seed in 10_000..10_100 {
            let original = tables::random(seed);
            match publish(&original, &policy(require)) {
                Ok((published, gated)) => {
                    assert_eq!(
                        audit(&original, &published, require),
                        [""; 0],
                        "seed {seed}, {require:?}"
                    );
                    hidden += gated.suppressed() - gated.primary;
                }
                Err(refusal) => {
                    assert!(
                        matches!(refusal, Refusal::Unproven { .. }),
                        "seed {seed}: {refusal}"
                    );
                    refused += 1;
                }
            }
        }
        assert!(refused <= 5, "{refused} of 100 were refused");
        assert!(
            hidden > 500,
            "too little is hidden to show anything: {hidden}"
        );
    }
}

/// A few of those that `examples/statistics_gate` looks at by the thousand.
#[test]
fn tables_of_every_shape_are_safe_or_refused() {
    let (mut spoilt, mut refused, mut hidden) = (0, 0, 0);
    for seed in 0..60 {
        let shape = shapes::shape(seed, 48);
        let dataset = jsonstat::read(shape.odd.as_bytes());
        if let Some(fault) = shape.fault {
            assert!(dataset.is_err(), "seed {seed}: {fault}");
            spoilt += 1;
            continue;
        }
        let dataset = dataset.expect("it can be read");
        let Ok(gated) = gate(&dataset.table, &policy(Require::All)) else {
            refused += 1;
            continue;
        };
        hidden += gated.suppressed();
        let published = jsonstat::write(&dataset, &gated);
        let leaks = audit(&shape.plain, &published, Require::All);
        assert_eq!(leaks, [""; 0], "seed {seed}");
    }
    assert!(refused <= 3, "{refused} were refused");
    assert!(
        spoilt > 0 && hidden > 100,
        "{spoilt} spoilt, {hidden} hidden"
    );
}

#[test]
fn the_same_table_is_gated_alike() {
    let original = tables::random(7);
    let once = publish(&original, &policy(Require::All))
        .expect("it is safe")
        .0;
    let again = publish(&original, &policy(Require::All))
        .expect("it is safe")
        .0;
    assert_eq!(once.to_string(), again.to_string());
}

#[test]
fn zeros_are_protected_where_the_policy_says_so() {
    let original = table(&[&[0, 30, 40], &[25, 31, 12], &[60, 17, 20]]);
    let shown = publish(&original, &policy(Require::Interval))
        .expect("it is safe")
        .1;
    assert_eq!(shown.suppressed(), 0);
    let zeros = shirube::statistics::Zeros::Protected;
    let (published, gated) = publish(
        &original,
        &Policy {
            zeros,
            ..policy(Require::Interval)
        },
    )
    .expect("it is safe");
    assert_eq!((gated.primary, gated.suppressed()), (1, 4));
    assert_eq!(published["value"][5], Value::Null);
}
