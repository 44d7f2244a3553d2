//! Worked examples whose answers are known, retyped.

use std::collections::BTreeSet;

use serde_json::Value;
use shirube::statistics::Require;

use super::{audit, policy, publish, table};

/// Investment by activity and region, after Willenborg and de Waal, as in M. Fischetti and J. J. Salazar,
/// “Solving the Cell Suppression Problem on Tabular Data with Linear Constraints”, Management Science
/// 47 (2001), figure 1. With four cells hidden, the sensitive 22 is known to be between 5 and 30.
fn investment() -> Value {
    table(&[&[20, 50, 10], &[8, 19, 22], &[17, 32, 12]])
}

#[test]
fn the_interval_of_fischetti_and_salazar() {
    let original = investment();
    // Rows II and III, regions A and C.
    let hidden = [9, 11, 13, 15];
    let mut published = original.clone();
    hidden
        .iter()
        .for_each(|cell| published["value"][cell] = Value::Null);
    let possible: BTreeSet<i64> =
        super::auditor::values(&original, &published, 11, 0..60).collect();
    assert_eq!(possible, (5..=30).collect());
}

/// Persons by region and gender: the frequencies of `microdata1` in the R package sdcTable (B. Meindl),
/// whose `sdc_testproblem()` hides the two women of region A and, at the optimum, three cells more.
#[test]
fn the_test_problem_of_sdctable() {
    let original = table(&[&[18, 2], &[14, 19], &[12, 10], &[11, 14]]);
    let (published, gated) = publish(&original, &policy(Require::Interval)).expect("it is safe");
    assert_eq!((gated.primary, gated.suppressed()), (1, 4));
    assert_eq!(audit(&original, &published, Require::Interval), [""; 0]);
    assert_eq!(published["value"][5], Value::Null);
}
