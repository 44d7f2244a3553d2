//! The auditor is shown to find what it is for: every rule is broken on purpose.

use serde_json::{Map, Value, json};
use shirube::statistics::{Policy, Require};

use super::auditor::{self, Asked};
use super::{audit, policy, publish, table, tables};

/// A table with these cells hidden.
fn hide(original: &Value, cells: &[usize]) -> Value {
    let mut published = original.clone();
    let mut status = Map::new();
    for cell in cells {
        published["value"][cell] = Value::Null;
        status.insert(cell.to_string(), json!("c"));
    }
    published["status"] = Value::Object(status);
    published
}

fn finds(original: &Value, hidden: &[usize], require: Require, words: &str) {
    let leaks = audit(original, &hide(original, hidden), require);
    assert!(
        leaks.iter().any(|leak| leak.contains(words)),
        "{words}: {leaks:?}"
    );
}

/// 16 cells: totals in the first row and column, so that cell (r, c) is `4 * r + c`.
fn square() -> Value {
    table(&[&[3, 20, 30], &[25, 31, 12], &[60, 17, 20]])
}

#[test]
fn a_small_count_that_can_be_subtracted() {
    finds(&square(), &[], Require::Interval, "cell 5 is shown");
    finds(&square(), &[5], Require::Interval, "cell 5 cannot be 1");
    finds(&square(), &[5, 6], Require::Interval, "cell 5 cannot be");
    assert_eq!(
        audit(
            &square(),
            &hide(&square(), &[5, 6, 9, 10]),
            Require::Interval
        ),
        [""; 0]
    );
}

#[test]
fn a_small_count_that_can_be_bounded() {
    // Each hidden cell can move, but 3 cannot reach 9: its neighbour holds 4.
    let original = table(&[&[3, 4, 30], &[4, 31, 12], &[60, 17, 20]]);
    finds(
        &original,
        &[5, 6, 9, 10],
        Require::Interval,
        "cell 5 cannot be 9",
    );
}

#[test]
fn hidden_cells_that_add_up_to_a_small_count() {
    let original = table(&[&[3, 4, 30, 18], &[40, 31, 12, 50], &[60, 57, 20, 11]]);
    // (1,1) and (1,2) are each free, and 7 together.
    finds(
        &original,
        &[6, 7, 11, 12],
        Require::All,
        "adds up to a small count",
    );
}

#[test]
fn somebody_alone_who_can_subtract_themselves() {
    let original = table(&[&[1, 9, 30], &[40, 31, 12], &[60, 57, 20]]);
    let hidden = [5, 6, 9, 10];
    assert_eq!(
        audit(&original, &hide(&original, &hidden), Require::All)
            .iter()
            .filter(|leak| leak.contains("whoever"))
            .count(),
        2
    );
    finds(&original, &hidden, Require::All, "whoever is in 5");
}

#[test]
fn somebody_alone_who_can_work_out_a_sum_elsewhere() {
    let asked = |threshold| Asked {
        threshold,
        all: true,
        thorough: true,
    };
    let first = table(&[&[2, 3, 16, 0, 5], &[0, 1, 16, 1, 0], &[1, 5, 2, 7, 2]]);
    // The 1 and the 2 of the last row are each free, and no line with them is known to whoever is alone in 14.
    let hidden = hide(&first, &[1, 2, 7, 8, 11, 14, 15, 16, 19, 21, 22, 23]);
    let leaks = auditor::audit(&first, &hidden, asked(4));
    assert_eq!(leaks, ["whoever is in 14 knows the sum of [19, 23]"]);
    let others = [
        (4, first),
        (
            3,
            table(&[
                &[3, 3, 16, 60],
                &[7, 2, 5, 1],
                &[1, 16, 3, 16],
                &[5, 1, 1, 16],
                &[0, 2, 60, 0],
            ]),
        ),
        (
            4,
            table(&[
                &[2, 16, 7, 3, 1],
                &[3, 3, 7, 5, 0],
                &[1, 5, 2, 0, 7],
                &[0, 7, 5, 1, 0],
                &[60, 60, 16, 2, 0],
            ]),
        ),
    ];
    for (threshold, original) in others {
        let policy = Policy {
            threshold,
            ..Policy::default()
        };
        let (published, _) = publish(&original, &policy).expect("it is safe");
        let leaks = auditor::audit(&original, &published, asked(threshold));
        assert_eq!(leaks, [""; 0], "{original}");
    }
}

#[test]
fn a_group_that_is_all_alike() {
    let original = table(&[&[30, 0, 0], &[40, 31, 12], &[60, 57, 20]]);
    finds(&original, &[], Require::All, "everyone in 4 is in 5");
    let (published, _) = publish(&original, &policy(Require::All)).expect("it is safe");
    assert_eq!(audit(&original, &published, Require::All), [""; 0]);
}

#[test]
fn counts_that_are_changed_and_states_that_lie() {
    let mut published = hide(&square(), &[5, 6, 9, 10]);
    published["value"][15] = json!(21);
    published["status"] = json!({ "5": "c", "6": "c", "9": "c", "15": "c" });
    let leaks = audit(&square(), &published, Require::Interval);
    assert_eq!(
        leaks[..2],
        ["cell 10 lacks its status", "cell 15 was changed"]
    );
}

#[test]
fn what_protects_is_needed() {
    // Of gated tables, one cell that only protects is shown again: nearly all of these leak, since
    // little is hidden in vain.
    let (mut shown, mut found) = (0, 0);
    for seed in 0..25 {
        let original = tables::random(seed);
        let Ok((published, _)) = publish(&original, &policy(Require::Interval)) else {
            continue;
        };
        let hidden = |cell: &usize| published["value"][cell].is_null();
        let cells: Vec<usize> = (0..original["value"].as_array().expect("a list").len())
            .filter(hidden)
            .collect();
        for cell in &cells {
            if original["value"][cell]
                .as_i64()
                .is_some_and(|count| (1..10).contains(&count))
            {
                continue;
            }
            let fewer: Vec<usize> = cells
                .iter()
                .copied()
                .filter(|other| other != cell)
                .collect();
            shown += 1;
            found += usize::from(
                !audit(&original, &hide(&original, &fewer), Require::Interval).is_empty(),
            );
        }
    }
    assert!(
        shown > 100 && found * 100 >= shown * 95,
        "{found} of {shown} were found"
    );
}
