//! 120 made-up tables, 40 of them with a proven optimum, beside GaussSuppression 1.2.3 with interval
//! limits. `cargo run --example statistics_gate` does the same at full effort.

use std::collections::BTreeMap;

use serde_json::Value;
use shirube::statistics::Require;

use super::{audit, policy, publish};
use crate::support::repository;

fn fixtures() -> BTreeMap<String, Value> {
    let file = repository().join("tests/fixtures/statistics/tables.json");
    let text = std::fs::read_to_string(file).expect("the fixture is there");
    serde_json::from_str(&text).expect("it is JSON")
}

#[test]
fn little_is_lost_beyond_the_optimum() {
    let (mut all, mut peer, mut known, mut programs) = (0, 0, 0, 0);
    for (name, fixture) in fixtures() {
        let original = &fixture["dataset"];
        let (published, gated) = publish(original, &policy(Require::Interval)).expect(&name);
        assert_eq!(
            audit(original, &published, Require::Interval),
            [""; 0],
            "{name}"
        );
        assert_eq!(
            Some(gated.primary as u64),
            fixture["primary"].as_u64(),
            "{name}"
        );
        all += gated.suppressed();
        peer += fixture["gausssuppression"].as_u64().expect("a count") as usize;
        known += if fixture["optimum"].is_null() {
            0
        } else {
            gated.suppressed()
        };
        programs = programs.max(gated.programs);
    }
    assert_eq!(peer, 2_321);
    assert!(all <= peer, "{all} cells are hidden");
    assert!(known <= 470, "{known} cells are hidden, where 448 would do");
    assert!(programs < 1_500, "{programs} programs for one table");
}

#[test]
fn the_whole_gate_finds_a_way_for_each() {
    let mut hidden = 0;
    for (name, fixture) in fixtures() {
        let (published, gated) = publish(&fixture["dataset"], &policy(Require::All)).expect(&name);
        assert_eq!(
            audit(&fixture["dataset"], &published, Require::All),
            [""; 0],
            "{name}"
        );
        hidden += gated.suppressed();
    }
    assert!(hidden <= 2_750, "{hidden} cells are hidden");
}

#[test]
fn a_table_of_175_cells_takes_few_programs() {
    let fixtures = fixtures();
    for require in [Require::Interval, Require::All] {
        let default = shirube::statistics::Policy {
            require,
            ..Default::default()
        };
        let (_, gated) = publish(&fixtures["gen-0108"]["dataset"], &default).expect("it is safe");
        assert!(
            gated.published.len() == 175 && gated.programs < 1_500,
            "{}",
            gated.programs
        );
    }
}
