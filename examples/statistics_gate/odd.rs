//! Tables of every shape that JSON-stat allows, through the gate and before the independent auditor.
//!
//! Each table is written in an odd way; spoilt ones must be refused. Whatever is wrong is named with its seed.

use std::panic::catch_unwind;
use std::time::Instant;

use super::{auditor, shapes};
use shirube::statistics::{Policy, Refusal, Require, gate, jsonstat};

/// What became of some tables.
#[derive(Debug, Default)]
struct Tally {
    tables: usize,
    spoilt: usize,
    refused: usize,
    hidden: usize,
    leaks: usize,
    unknown: usize,
    slowest: f64,
}

/// So many tables from a seed on, each of at most so many cells.
pub fn run(from: u64, many: u64, most: usize) {
    for require in [Require::Interval, Require::All] {
        let mut tally = Tally::default();
        for seed in from..from + many {
            one(&mut tally, seed, most, require);
        }
        println!("{require:?}: {tally:?}");
    }
}

fn one(tally: &mut Tally, seed: u64, most: usize, require: Require) {
    let shape = shapes::shape(seed, most);
    let start = Instant::now();
    let policy = Policy {
        require,
        ..Policy::default()
    };
    let published = jsonstat::read(shape.odd.as_bytes()).and_then(|dataset| {
        let gated = gate(&dataset.table, &policy)?;
        tally.hidden += gated.suppressed();
        Ok(jsonstat::write(&dataset, &gated))
    });
    let seconds = start.elapsed().as_secs_f64();
    if seconds > tally.slowest.max(2.0) {
        println!("{seed} ({require:?}): {seconds:.1} s");
    }
    tally.slowest = tally.slowest.max(seconds);
    tally.tables += 1;
    let published = match (published, shape.fault) {
        (Ok(published), None) => published,
        (Ok(_), Some(fault)) => return println!("{seed}: {fault}, and not refused"),
        (Err(_), Some(_)) => return tally.spoilt += 1,
        (Err(refusal), None) => {
            let unproven = matches!(refusal, Refusal::Unproven { .. });
            tally.refused += 1;
            return println!(
                "{seed} ({require:?}): refused{}: {refusal}",
                if unproven { "" } else { " WRONGLY" }
            );
        }
    };
    let all = require == Require::All;
    let asked = auditor::Asked {
        threshold: 10,
        all,
        thorough: all,
    };
    match catch_unwind(|| auditor::audit(&shape.plain, &published, asked)) {
        Ok(leaks) if leaks.is_empty() => {}
        Ok(leaks) => {
            tally.leaks += 1;
            println!("{seed} ({require:?}): {leaks:?}");
        }
        Err(_) => tally.unknown += 1,
    }
}
