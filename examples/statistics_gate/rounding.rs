//! How many random tables can be rounded, and how long it takes.

use std::time::Instant;

use super::tables;
use shirube::statistics::{Policy, Refusal, Require, Rounding, RoundingKind, gate, jsonstat};

/// Rounds so many random tables, and one large one, in each way.
pub fn run(many: u64) {
    println!(
        "| base | rounding | require | tables | no rounding found | too little room | slowest | 47 × 12 × 8 |"
    );
    println!("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for base in [5, 10, 20] {
        for kind in RoundingKind::ALL {
            for require in [Require::Interval, Require::All] {
                let rounding = Some(Rounding { base, kind });
                row(
                    &Policy {
                        require,
                        rounding,
                        ..Policy::default()
                    },
                    many,
                );
            }
        }
    }
}

fn row(policy: &Policy, many: u64) {
    let (mut none, mut little, mut slowest) = (0, 0, 0.0_f64);
    let one = |table: &serde_json::Value| {
        let dataset = jsonstat::read(table.to_string().as_bytes()).expect("a dataset");
        let start = Instant::now();
        let gated = gate(&dataset.table, policy);
        (gated, start.elapsed().as_secs_f64())
    };
    for seed in 0..many {
        let (gated, seconds) = one(&tables::random(seed));
        slowest = slowest.max(seconds);
        match gated {
            Err(Refusal::NoRounding) => none += 1,
            Err(_) => little += 1,
            Ok(_) => {}
        }
    }
    let (large, seconds) = one(&tables::large(&[47, 12, 8], 1));
    let large = if large.is_ok() { "printed" } else { "refused" };
    let settings = policy.settings();
    let [base, kind, require] = ["round", "rounding", "require"].map(|name| &settings[name]);
    println!(
        "| {base} | {kind} | {require} | {many} | {none} | {little} | {slowest:.1} s | {large}, {seconds:.1} s |"
    );
}
