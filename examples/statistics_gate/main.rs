//! Holds the statistics gate and the independent auditor against each other on random tables, and
//! prints what protection costs: the figures in `docs/statistics-gate.md`.
//!
//! `cargo run --release --example statistics_gate [HOW_MANY]`, 1,000 unless told; with `shapes [FROM [HOW_MANY
//! [CELLS]]]`, tables of every shape that JSON-stat allows; with `rounding [HOW_MANY]`, how many can be rounded; with
//! `releases [MONTHS]`, the registers alone.

#[path = "../../tests/suite/statistics/auditor/mod.rs"]
mod auditor;
mod odd;
mod rounding;
#[path = "../../tests/suite/statistics/shapes.rs"]
mod shapes;
#[path = "../../tests/suite/statistics/tables.rs"]
mod tables;

use std::collections::BTreeMap;
use std::time::Instant;

use serde_json::Value;
use shirube::statistics::{Past, Policy, Require, gate_after, jsonstat};

/// How many registers there are; the first has three cells that rarely grow, the others two.
const REGISTERS: u64 = 4;

/// What became of some tables.
#[derive(Default)]
struct Tally {
    tables: usize,
    cells: usize,
    primary: usize,
    suppressed: usize,
    refused: usize,
    leaks: usize,
    slowest: f64,
}

fn main() {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let (what, given) = match given.split_first() {
        Some((first, rest)) if first.parse::<u64>().is_err() => (first.as_str(), rest),
        _ => ("", &given[..]),
    };
    let number = |at: usize, default: u64| {
        let given = given.get(at);
        given.map_or(default, |given| given.parse().expect("a number"))
    };
    match what {
        "shapes" => return odd::run(number(0, 0), number(1, 1_000), number(2, 120) as usize),
        "rounding" => return rounding::run(number(0, 200)),
        "releases" => return releases(number(0, 24) as usize),
        _ => {}
    }
    let many = number(0, 1_000);
    println!("| tables | require | cells | small | hidden | refused | leaks found | slowest |");
    println!("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for require in [Require::Interval, Require::All] {
        let mut random = Tally::default();
        for seed in 0..many {
            one(&mut random, &tables::random(seed), require);
        }
        random.print("random", require);
        let (mut known, mut fixtures, mut optimum) = (Tally::default(), Tally::default(), 0);
        for table in fixture().values() {
            one(&mut fixtures, &table["dataset"], require);
            if let Some(best) = table["optimum"].as_u64() {
                one(&mut known, &table["dataset"], require);
                optimum += best;
            }
        }
        fixtures.print("fixtures", require);
        known.print(&format!("those with a known optimum ({optimum})"), require);
        for leaves in [&[47, 12, 8][..], &[46, 11, 7]] {
            let mut large = Tally::default();
            large.gate(&tables::large(leaves, 1), require);
            large.print(&format!("{leaves:?} and totals, not audited"), require);
        }
    }
    releases(24);
}

/// Registers that publish every month: what readers who keep all releases can learn.
fn releases(months: usize) {
    println!(
        "| releases | cells | hidden | hidden if each were gated alone | refused | leaks found | slowest |"
    );
    println!("| --- | --- | --- | --- | --- | --- | --- |");
    for seed in 0..REGISTERS {
        let (mut tally, mut alone) = (Tally::default(), Tally::default());
        let (mut past, mut originals, mut published) = (Past::default(), Vec::new(), Vec::new());
        for original in tables::register(seed, months) {
            alone.gate(&original, Require::All);
            if let Some(month) = tally.gate_after(&original, Require::All, &past) {
                let release = jsonstat::read_published(month.to_string().as_bytes());
                past.releases.push(release.expect("it was published"));
                originals.push(original);
                published.push(month);
            }
        }
        let leaks = auditor::releases::audit(&originals, &published, 10, false);
        let Tally {
            cells,
            suppressed,
            refused,
            slowest,
            ..
        } = tally;
        println!(
            "| {months} of register {seed} | {cells} | {suppressed} | {} | {refused} | {} | {slowest:.1} s |",
            alone.suppressed,
            leaks.len()
        );
    }
}

fn fixture() -> BTreeMap<String, Value> {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/fixtures/statistics/tables.json"
    );
    let text = std::fs::read_to_string(file).expect("the fixture is there");
    serde_json::from_str(&text).expect("it is JSON")
}

fn one(tally: &mut Tally, original: &Value, require: Require) {
    let Some(published) = tally.gate(original, require) else {
        return;
    };
    let all = require == Require::All;
    let asked = auditor::Asked {
        threshold: 10,
        all,
        thorough: all,
    };
    let leaks = auditor::audit(original, &published, asked);
    if !leaks.is_empty() {
        tally.leaks += 1;
        println!("{}: {leaks:?}", original["label"]);
    }
}

impl Tally {
    fn gate(&mut self, original: &Value, require: Require) -> Option<Value> {
        self.gate_after(original, require, &Past::default())
    }

    fn gate_after(&mut self, original: &Value, require: Require, past: &Past) -> Option<Value> {
        let dataset = jsonstat::read(original.to_string().as_bytes()).expect("a dataset");
        let start = Instant::now();
        let policy = Policy {
            require,
            ..Policy::default()
        };
        let gated = gate_after(&dataset.table, &policy, past);
        self.slowest = self.slowest.max(start.elapsed().as_secs_f64());
        self.tables += 1;
        match gated {
            Ok(gated) => {
                self.cells += gated.published.len();
                self.primary += gated.primary;
                self.suppressed += gated.suppressed();
                Some(jsonstat::write(&dataset, &gated))
            }
            Err(_) => {
                self.refused += 1;
                None
            }
        }
    }

    fn print(&self, name: &str, require: Require) {
        let Self {
            tables,
            cells,
            primary,
            suppressed,
            refused,
            leaks,
            slowest,
        } = self;
        let require = if require == Require::All {
            "all"
        } else {
            "interval"
        };
        println!(
            "| {tables} {name} | {require} | {cells} | {primary} | {suppressed} | {refused} | {leaks} | {slowest:.1} s |"
        );
    }
}
