//! Rounding to a base, held against an auditor that writes out every table that could have been printed alike.

use serde_json::{Value, json};
use shirube::statistics::{
    Change, Past, Policy, Refusal, Require, Rounding, RoundingKind, gate_after, jsonstat, report,
};

use super::{auditor, policy, table, tables};
use crate::support::{SiteTest, shirube};

fn rounding(base: i64, kind: RoundingKind, require: Require) -> Policy {
    Policy {
        rounding: Some(Rounding { base, kind }),
        ..policy(require)
    }
}

fn after(
    original: &Value,
    policy: &Policy,
    change: Change,
    published: &[Value],
) -> Result<Value, Refusal> {
    let read = |own: &Value| {
        jsonstat::read_published(own.to_string().as_bytes()).expect("it was published")
    };
    let past = Past {
        change,
        releases: published.iter().map(read).collect(),
        linked: Vec::new(),
    };
    let dataset = jsonstat::read(original.to_string().as_bytes())?;
    Ok(jsonstat::write(
        &dataset,
        &gate_after(&dataset.table, policy, &past)?,
    ))
}

fn publish(original: &Value, policy: &Policy) -> Result<Value, Refusal> {
    after(original, policy, Change::Cumulative, &[])
}

fn values(table: &Value) -> Vec<i64> {
    table["value"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|value| value.as_i64().expect("a number"))
        .collect()
}

/// That each number is a multiple, and within one base of its count.
fn is_near(original: &Value, published: &Value, base: i64) -> bool {
    let pairs = values(original).into_iter().zip(values(published));
    pairs
        .into_iter()
        .all(|(count, printed)| printed % base == 0 && (count - printed).abs() <= base)
}

fn adds_up(table: &Value) -> bool {
    let own = values(table);
    let lines = auditor::lines(table).into_iter();
    lines
        .into_iter()
        .all(|(whole, parts)| own[whole] == parts.iter().map(|part| own[*part]).sum::<i64>())
}

/// A table of one dimension and few categories, or of two by two.
fn small(seed: u64) -> Value {
    let mut numbers = tables::Numbers::new(seed);
    let mut count = || match numbers.below(3) {
        0 => numbers.below(10) as i64,
        _ => numbers.below(60) as i64,
    };
    match seed % 2 {
        0 => table(&[&[count(), count()], &[count(), count()]]),
        _ => table(&[&[count(), count(), count()]]),
    }
}

#[test]
fn totals_add_up_and_nothing_leaks() {
    for (base, least) in [(10, 24), (5, 4)] {
        let policy = rounding(base, RoundingKind::Additive, Require::Interval);
        let mut printed = 0;
        for seed in 0..24 {
            let original = small(seed);
            let Ok(published) = publish(&original, &policy) else {
                continue;
            };
            printed += 1;
            assert!(
                is_near(&original, &published, base),
                "{seed}: {original} {published}"
            );
            assert!(adds_up(&published), "{seed}: {published}");
            let leaks = auditor::rounded::audit(&[original], &[published], 10);
            assert_eq!(leaks, [""; 0], "base {base}, seed {seed}");
        }
        assert!(printed >= least, "base {base}: {printed} of 24 are printed");
    }
}

/// The gate prints exactly those that do not leak: both hold the same numbers against what they know.
#[test]
fn the_same_count_is_printed_alike_or_refused_for_a_reason() {
    for base in [10, 5] {
        let policy = rounding(base, RoundingKind::Consistent, Require::Interval);
        let (mut apart, mut refused) = (0, 0);
        for seed in 0..24 {
            let original = small(seed);
            let mut alike = original.clone();
            let cells = values(&original).into_iter();
            let cells = cells.map(|count| auditor::rounded::alike(count, base, 10));
            alike["value"] = cells.collect();
            alike["extension"]["gate"] =
                json!({ "threshold": 10, "round": base, "rounding": "consistent" });
            let leaks = auditor::rounded::audit(&[original.clone()], &[alike.clone()], 10);
            match publish(&original, &policy) {
                Ok(published) => {
                    assert_eq!(
                        published["value"], alike["value"],
                        "base {base}, seed {seed}"
                    );
                    assert!(is_near(&original, &published, base), "{seed}: {published}");
                    assert_eq!(leaks, [""; 0], "base {base}, seed {seed}");
                    apart += usize::from(!adds_up(&published));
                }
                Err(refusal) => {
                    assert_eq!(refusal, Refusal::RoundedTooLittle { base });
                    assert!(
                        !leaks.is_empty(),
                        "base {base}, seed {seed}: refused for nothing"
                    );
                    refused += 1;
                }
            }
        }
        assert!(
            apart > 0 && refused > 0,
            "base {base}: {apart} do not add up, {refused} refused"
        );
    }
}

#[test]
fn rounding_that_gives_too_much_away_is_seen_by_both() {
    // The 4 is printed as 5, for 0 to 9; but its column, 33 to 37 in all with 33 to 37 below it, leaves no more than 4.
    let original = table(&[&[4, 21], &[33, 48]]);
    let policy = rounding(5, RoundingKind::Consistent, Require::Interval);
    assert_eq!(
        publish(&original, &policy),
        Err(Refusal::RoundedTooLittle { base: 5 })
    );
    let mut printed = original.clone();
    printed["value"] = json!([105, 35, 70, 25, 5, 20, 80, 35, 50]);
    printed["extension"]["gate"] = json!({ "threshold": 10, "round": 5, "rounding": "consistent" });
    let leaks = auditor::rounded::audit(&[original], &[printed], 10);
    assert_eq!(leaks, ["cell 4, None to 0: cannot be [5, 6, 7, 8, 9]"]);
}

#[test]
fn the_same_count_is_rounded_alike_in_each_release() {
    let originals = [27, 31].map(|own| {
        super::releases::bands(
            &[("T", own + 4), ("a", 4), ("b", own)],
            json!({ "T": ["a", "b"] }),
        )
    });
    let policy = rounding(10, RoundingKind::Consistent, Require::Interval);
    let first = publish(&originals[0], &policy).expect("it is safe");
    let second =
        after(&originals[1], &policy, Change::Cumulative, &[first.clone()]).expect("it is safe");
    assert_eq!(first["value"], json!([30, 0, 30]));
    assert_eq!(second["value"], json!([40, 0, 30]));
}

#[test]
fn earlier_releases_are_reckoned_with() {
    // Few cells, so that every story can be written out: a count that rises by little, beside one that rises by much.
    let (mut printed, mut refused) = (0, 0);
    for seed in 0..40 {
        let mut numbers = tables::Numbers::new(seed);
        let first = [numbers.below(40) as i64, numbers.below(40) as i64];
        let second = [
            first[0] + numbers.below(12) as i64,
            first[1] + numbers.below(30) as i64,
        ];
        let originals = [first, second].map(|own| {
            super::releases::bands(
                &[("T", own[0] + own[1]), ("a", own[0]), ("b", own[1])],
                json!({ "T": ["a", "b"] }),
            )
        });
        for (base, kind) in [
            (10, RoundingKind::Consistent),
            (10, RoundingKind::Additive),
            (5, RoundingKind::Consistent),
        ] {
            let policy = rounding(base, kind, Require::Interval);
            let Ok(one) = publish(&originals[0], &policy) else {
                continue;
            };
            match after(&originals[1], &policy, Change::Cumulative, &[one.clone()]) {
                Ok(two) => {
                    printed += 1;
                    assert_eq!(
                        auditor::rounded::audit(&originals, &[one, two], 10),
                        [""; 0],
                        "{seed}, {base} {kind:?}"
                    );
                }
                Err(_) => refused += 1,
            }
        }
    }
    println!("{printed} second releases printed, {refused} refused");
    assert!(
        printed > 10 && refused > 0,
        "{printed} printed, {refused} refused"
    );
}

#[test]
fn releases_rounded_by_themselves_leak() {
    // 14 then 15: rounded to 10 and 20 alone, the rise is 1 to 14 for all that is known, and 5 to 5 says nothing; base 5
    // tells a rise of 1 to 9 from one of more.
    let originals = [12, 18].map(|own| {
        super::releases::bands(
            &[("T", own + 40), ("a", own), ("b", 40)],
            json!({ "T": ["a", "b"] }),
        )
    });
    let policy = rounding(5, RoundingKind::Consistent, Require::Interval);
    let alone = originals
        .clone()
        .map(|own| publish(&own, &policy).expect("it is safe"));
    assert!(!auditor::rounded::audit(&originals, &alone, 10).is_empty());
    let refusal = after(&originals[1], &policy, Change::Cumulative, &alone[..1]);
    assert_eq!(refusal, Err(Refusal::RoundedTooLittle { base: 5 }));
}

#[test]
fn hidden_and_rounded_releases_are_held_against_each_other() {
    let originals = [table(&[&[4, 27], &[33, 48]]), table(&[&[4, 31], &[33, 61]])];
    let first = publish(
        &originals[0],
        &rounding(10, RoundingKind::Consistent, Require::Interval),
    )
    .expect("it is safe");
    let hidden = after(
        &originals[1],
        &policy(Require::All),
        Change::Cumulative,
        &[first.clone()],
    )
    .expect("it is safe");
    assert!(hidden["value"][4].is_null());
    let changed = after(
        &originals[1],
        &policy(Require::All),
        Change::Final,
        &[first.clone()],
    );
    assert!(matches!(changed, Err(Refusal::Changed(_))), "{changed:?}");
    let mut broken = first;
    broken["extension"]["gate"]["rounding"] = json!("somehow");
    let read = jsonstat::read_published(broken.to_string().as_bytes());
    assert_eq!(
        read,
        Err(Refusal::Member("extension.gate.rounding".to_owned()))
    );
}

#[test]
fn what_rounding_cannot_protect_is_refused() {
    let original = table(&[&[3, 20, 30], &[25, 31, 12], &[60, 17, 20]]);
    let refused = |original: &Value, base: i64| {
        publish(
            original,
            &rounding(base, RoundingKind::Additive, Require::All),
        )
    };
    assert_eq!(refused(&original, 4), Err(Refusal::Base { least: 5 }));
    let mut places = original.clone();
    places["dimension"]["row"]["extension"] =
        json!({ "population": { "r0": 24_000, "r1": 30_000, "r2": 30_000 } });
    assert_eq!(refused(&places, 10), Err(Refusal::NotRounded));
    let mut amounts = original.clone();
    let contributions: Vec<Vec<i64>> = (0..16).map(|_| vec![1]).collect();
    amounts["extension"] = json!({ "contributions": contributions });
    assert_eq!(refused(&amounts, 10), Err(Refusal::NotRounded));
    // Three small counts with a small total: at base 5 each would be 5, and so would their total.
    assert_eq!(refused(&table(&[&[2, 2, 2]]), 5), Err(Refusal::NoRounding));
}

#[test]
fn the_command_rounds_and_says_what_is_given_up() {
    let site = SiteTest::empty();
    let original = table(&[&[3, 20, 30], &[25, 31, 12], &[60, 17, 20]]);
    site.edit("in.json", original.to_string());
    let path = |name: &str| site.root().join(name).to_str().expect("UTF-8").to_owned();
    let command = [
        "stats",
        "gate",
        &path("in.json"),
        "-o",
        &path("out.json"),
        "--report",
        &path("report.json"),
        "--messages",
        "en",
    ];
    for (kind, given_up) in [("additive", "alike"), ("consistent", "sums")] {
        let run = shirube(&[&command[..], &["--round", "10", "--rounding", kind]].concat());
        assert!(
            run.exits(0)
                .stderr
                .starts_with("16 cells, 1 of them small; all are rounded to multiples of 10"),
            "{}",
            run.stderr
        );
        let published: Value = serde_json::from_str(&site.source("out.json")).expect("JSON");
        assert_eq!(
            published["extension"]["gate"],
            json!({ "threshold": 10, "round": 10, "rounding": kind })
        );
        assert!(is_near(&original, &published, 10));
        let said: Value = serde_json::from_str(&site.source("report.json")).expect("JSON");
        assert_eq!(said["method"], "rounding");
        assert!(said["given-up"][given_up]["en"].is_string(), "{said}");
        assert_eq!(said["policy"]["rounding"], kind);
    }
    shirube(&[&command[..], &["--rounding", "additive"]].concat()).exits(2);
    shirube(&[&command[..], &["--round", "1"]].concat()).exits(2);
    let hidden = report(
        &policy(Require::All),
        &Past::default(),
        &shirube::statistics::gate(
            &jsonstat::read(original.to_string().as_bytes())
                .expect("a dataset")
                .table,
            &policy(Require::All),
        )
        .expect("it is safe"),
    );
    assert_eq!(hidden["given-up"], json!({}));
}
