//! Cells that are hidden for more than a small count: places with few inhabitants, and amounts that somebody dominates.

use serde_json::{Value, json};
use shirube::statistics::{Dominance, Past, Policy, Refusal, Require, report};

use super::{policy, publish, table};

/// What readers know of a hidden cell: all values that it could have.
fn possible(original: &Value, published: &Value, cell: usize, most: i64) -> Vec<i64> {
    super::auditor::values(original, published, cell, 0..most).collect()
}

#[test]
fn little_is_shown_of_small_places() {
    let mut original = table(&[&[15, 30, 45], &[40, 51, 62], &[60, 77, 80], &[90, 87, 80]]);
    let (published, _) = publish(&original, &policy(Require::All)).expect("it is safe");
    assert!(!published["value"].to_string().contains("null"));
    original["dimension"]["row"]["extension"] = json!({ "population": { "r0": 24_999, "r1": 25_000, "r2": 1_999, "r3": 30_000, "Total": 82_000 } });
    let (published, _) = publish(&original, &policy(Require::All)).expect("it is safe");
    // 15 is small in a place of 24,999; the other counts there are not.
    let values = possible(&original, &published, 5, 40);
    assert!((1..20).all(|value| values.contains(&value)), "{values:?}");
    // Of a place of 1,999 nothing is shown, and nothing can be worked out.
    for cell in 12..16 {
        assert!(published["value"][cell].is_null(), "{cell}");
        let values = possible(&original, &published, cell, 400);
        assert!(
            values.last() >= values.first().map(|first| first + 40).as_ref(),
            "{values:?}"
        );
    }
    // Of a place that is not known to be large, too much would be shown.
    let population = json!({ "r0": 24_999, "r1": 25_000, "r3": 30_000 });
    original["dimension"]["row"]["extension"] = json!({ "population": population });
    let refusal = publish(&original, &policy(Require::All)).expect_err("it is refused");
    let (dimension, code) = ("row".to_owned(), "r2".to_owned());
    assert_eq!(refusal, Refusal::Population { dimension, code });
    let wrong = json!({ "population": { "r0": "few" } });
    original["dimension"]["row"]["extension"] = wrong;
    let member = "dimension.row.extension.population".to_owned();
    let refusal = publish(&original, &policy(Require::All)).expect_err("it is refused");
    assert_eq!(refusal, Refusal::Member(member));
}

#[test]
fn dominated_amounts_slide() {
    // Costs by region and kind of hospital; in (r0, c0) one of three contributes 900 of 1,000.
    let mut original = table(&[
        &[1_000, 2_000, 3_000],
        &[2_500, 3_100, 1_200],
        &[6_000, 1_700, 2_000],
    ]);
    let values: Vec<i64> = original["value"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|value| value.as_i64().expect("an amount"))
        .collect();
    let even = |value: &i64| vec![value / 5; 5];
    let mut contributions: Vec<Vec<i64>> = values.iter().map(even).collect();
    contributions[5] = vec![900, 60, 40];
    original["extension"] = json!({ "contributions": contributions });
    let (published, gated) = publish(&original, &policy(Require::All)).expect("it is safe");
    assert_eq!((gated.primary, gated.suppressed()), (1, 4));
    // The second, who knows of 60, must not know the first to within 15 %: 95 more and 95 less are possible.
    let values = possible(&original, &published, 5, 1_200);
    assert!(
        values.contains(&905) && values.contains(&1_095),
        "{values:?}"
    );
    contributions[5] = vec![900, 200];
    original["extension"] = json!({ "contributions": contributions });
    let refusal = publish(&original, &policy(Require::All)).expect_err("more than the amount");
    assert_eq!(
        refusal,
        Refusal::Contributions("row=r0, column=c0".to_owned())
    );
}

#[test]
fn rules_of_dominance() {
    let rule = Dominance {
        contributors: 3,
        n: 2,
        k: 85,
        p: 15,
    };
    // Without dominance; by the p% rule, 0.15 * 900 - 40 = 95; two contributors; nothing at all.
    assert_eq!(rule.protection(100, &[30, 30, 20, 20]), None);
    assert_eq!(rule.protection(1_000, &[900, 60, 40]), Some(130));
    assert_eq!(
        Dominance { k: 100, ..rule }.protection(1_000, &[900, 60, 40]),
        Some(96)
    );
    assert!(rule.protection(100, &[50, 50]).is_some());
    assert_eq!(rule.protection(0, &[]), None);
}

#[test]
fn the_report_says_what_was_assumed_and_no_counts() {
    let original = table(&[&[3, 4711, 30], &[25, 31, 12], &[60, 17, 20]]);
    let policy = Policy {
        require: Require::All,
        ..policy(Require::All)
    };
    let (published, gated) = publish(&original, &policy).expect("it is safe");
    let said = report(&policy, &Past::default(), &gated);
    assert_eq!(said["cells"], 16);
    assert_eq!(said["hidden"], gated.suppressed());
    assert_eq!(said["policy"]["threshold"], "10");
    assert_eq!(said["policy"]["below-2000"], "none");
    assert_eq!(said["intervals"], json!({ "all": [1, 9] }));
    // All that is said of its loss can be counted in what is published.
    let hidden = |cell: usize| published["value"][cell].is_null();
    let lines = (0..4)
        .filter(|row| (1..4).filter(|at| hidden(row * 4 + at)).count() > 1)
        .count()
        + (0..4)
            .filter(|column| (1..4).filter(|at| hidden(at * 4 + column)).count() > 1)
            .count();
    assert_eq!(said["rules"]["sums"], json!({ "lines": lines }));
    assert_eq!(said["rules"]["groups"], json!({ "lines": 8 }));
    assert_eq!(
        said["rules"]["interval"],
        json!({ "cells": gated.suppressed() })
    );
    let level = |cells: &[usize]| cells.iter().filter(|cell| hidden(**cell)).count();
    let levels = json!([
        { "totals": 0, "cells": 9, "hidden": level(&[5, 6, 7, 9, 10, 11, 13, 14, 15]) },
        { "totals": 1, "cells": 6, "hidden": level(&[1, 2, 3, 4, 8, 12]) },
        { "totals": 2, "cells": 1, "hidden": level(&[0]) },
    ]);
    assert_eq!(said["loss"]["levels"], levels);
    assert!(said["attacker"]["contributor"]["ja"].is_string());
    assert!(
        said["proved"]["releases"].is_null(),
        "there are no earlier ones"
    );
    // How many are small would tell which are not, where few are hidden.
    assert!(!said.to_string().contains("primary") && !said.to_string().contains("4711"));
    assert_eq!(published["extension"]["gate"], json!({ "threshold": 10 }));
}

#[test]
fn cells_that_matter_more_are_hidden_less() {
    let mut original = table(&[&[3, 20, 30], &[25, 31, 12], &[60, 17, 20]]);
    let hidden = |published: &Value, column: usize| {
        let rows = 0..4;
        rows.filter(|row| published["value"][row * 4 + column].is_null())
            .count()
    };
    for (heavy, light) in [(2, 3), (3, 2)] {
        let weights = json!({ format!("c{}", heavy - 1): 50 });
        original["dimension"]["column"]["extension"] = json!({ "weight": weights });
        let (published, _) = publish(&original, &policy(Require::Interval)).expect("it is safe");
        assert_eq!(
            (hidden(&published, heavy), hidden(&published, light)),
            (0, 2)
        );
    }
}
