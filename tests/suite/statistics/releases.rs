//! Releases one after the other: what is in print stays known, and what was added between two is protected too.

use serde_json::{Value, json};
use shirube::statistics::{
    Change, Effort, Past, Policy, Refusal, Release, Require, gate_after, jsonstat,
};

use super::{audit, auditor, policy, table, tables};

/// Publishes a table after others.
fn publish(original: &Value, past: &Past, require: Require) -> Result<Value, Refusal> {
    let dataset = jsonstat::read(original.to_string().as_bytes())?;
    let effort = Effort {
        improving: 200,
        ..policy(require).effort
    };
    let policy = Policy {
        effort,
        ..policy(require)
    };
    let gated = gate_after(&dataset.table, &policy, past)?;
    Ok(jsonstat::write(&dataset, &gated))
}

fn release(published: &Value) -> Release {
    jsonstat::read_published(published.to_string().as_bytes()).expect("it was published")
}

fn after(change: Change, published: &[Value]) -> Past {
    Past {
        change,
        releases: published.iter().map(release).collect(),
        linked: Vec::new(),
    }
}

/// Monthly releases of a register: many cases in some cells, one now and then in others.
fn months(many: i64) -> Vec<Value> {
    let month = |month: i64| {
        table(&[
            &[3 + month, 40 + 12 * month, 30 + 5 * month],
            &[25 + 2 * month, 31 + 11 * month, 12 + month / 2],
            &[60 + 14 * month, 17 + 3 * month, 20 + month],
        ])
    };
    (0..many).map(month).collect()
}

fn series(originals: &[Value], change: Change, require: Require) -> Vec<Value> {
    let mut published = Vec::new();
    for original in originals {
        let next = publish(original, &after(change, &published), require).expect("it is safe");
        published.push(next);
    }
    published
}

#[test]
fn months_leak_no_increment() {
    let originals = months(5);
    for (change, falls) in [(Change::Cumulative, false), (Change::Revised, true)] {
        let published = series(&originals, change, Require::All);
        let leaks = auditor::releases::audit(&originals, &published, 10, falls);
        assert_eq!(leaks, [""; 0], "{change:?}");
        for (original, published) in originals.iter().zip(&published) {
            assert_eq!(audit(original, published, Require::All), [""; 0]);
        }
        let shown = published.iter().map(|month| {
            let values = month["value"].as_array().expect("a list").iter();
            values.filter(|value| !value.is_null()).count()
        });
        let shown: Vec<usize> = shown.collect();
        // Gating is the same everywhere, so that less than this would be a loss. The first month has no past and shows
        // all that it can; later ones must leave room for each rise of 1 to 9 between any two months, and from the
        // third on the search finds no cell of counts that never fall that it can prove may stay.
        let least = if falls {
            [12, 8, 7, 6, 6]
        } else {
            [12, 3, 0, 0, 0]
        };
        let kept = shown
            .iter()
            .zip(least)
            .all(|(shown, least)| *shown >= least);
        assert!(kept, "{change:?}: {shown:?} are shown, and were {least:?}");
    }
}

#[test]
fn a_register_leaks_no_increment() {
    let originals = tables::register(1, 6);
    let published = series(&originals, Change::Cumulative, Require::All);
    let leaks = auditor::releases::audit(&originals, &published, 10, false);
    assert_eq!(leaks, [""; 0]);
}

#[test]
fn months_by_themselves_leak() {
    let originals = months(3);
    let alone = |original| publish(original, &Past::default(), Require::All).expect("it is safe");
    let published: Vec<Value> = originals.iter().map(alone).collect();
    let leaks = auditor::releases::audit(&originals, &published, 10, false);
    assert!(leaks.len() > 10, "{leaks:?}");
}

#[test]
fn what_is_in_print_is_reckoned_with() {
    // Two columns were published, and now a third: the first release says more than the second may.
    let first = table(&[&[13, 20], &[25, 31], &[60, 17]]);
    let second = table(&[&[13, 20, 4], &[25, 31, 30], &[60, 17, 20]]);
    let print = publish(&first, &Past::default(), Require::Interval).expect("it is safe");
    let after = after(Change::Final, &[print]);
    // The row's total would be the sum of what is in print and the small count.
    let published = publish(&second, &after, Require::Interval).expect("it is safe");
    for cell in [4, 7] {
        assert!(published["value"][cell].is_null(), "{published}");
    }
    assert_eq!(published["value"][5], 13);
    let changed = table(&[&[14, 20, 4], &[25, 31, 30], &[60, 17, 20]]);
    assert_eq!(
        publish(&changed, &after, Require::Interval),
        Err(Refusal::Changed("row=Total, column=c0".to_owned()))
    );
}

#[test]
fn counts_that_fall_are_refused_unless_they_are_corrected() {
    let first = table(&[&[43, 20], &[25, 31]]);
    let second = table(&[&[23, 20], &[45, 31]]);
    let print = [publish(&first, &Past::default(), Require::All).expect("it is safe")];
    let refusal = publish(&second, &after(Change::Cumulative, &print), Require::All);
    assert!(matches!(refusal, Err(Refusal::Fallen(_))), "{refusal:?}");
    assert!(publish(&second, &after(Change::Revised, &print), Require::All).is_ok());
}

/// A table of one dimension.
pub fn bands(counts: &[(&str, i64)], child: Value) -> Value {
    let codes: Vec<&str> = counts.iter().map(|(code, _)| *code).collect();
    let values: Vec<i64> = counts.iter().map(|(_, count)| *count).collect();
    json!({
        "version": "2.0", "class": "dataset", "id": ["age"], "size": [codes.len()],
        "dimension": { "age": { "category": { "index": codes, "child": child } } }, "value": values,
    })
}

#[test]
fn bands_that_change() {
    let parts = json!({ "T": ["young", "old"] });
    let first = bands(&[("T", 100), ("young", 60), ("old", 40)], parts);
    let print = [publish(&first, &Past::default(), Require::All).expect("it is safe")];
    let past = after(Change::Cumulative, &print);
    // Split, and the band that was is still there: 37 and 3 must not be told apart.
    let kept = json!({ "T": ["young", "old"], "old": ["old-1", "old-2"] });
    let counts = [
        ("T", 100),
        ("young", 60),
        ("old", 40),
        ("old-1", 37),
        ("old-2", 3),
    ];
    let published = publish(&bands(&counts, kept), &past, Require::All).expect("it is safe");
    assert_eq!(published["value"], json!([100, 60, 40, null, null]));
    // Split, and the band is a sum that the table does not show: it is in print all the same.
    let split = json!({ "T": ["young", "old-1", "old-2"] });
    let counts = [("T", 100), ("young", 60), ("old-1", 37), ("old-2", 3)];
    let lost = Refusal::LostCategory {
        dimension: "age".to_owned(),
        code: "old".to_owned(),
    };
    assert_eq!(
        publish(&bands(&counts, split), &past, Require::All),
        Err(lost)
    );
    let other = table(&[&[43, 20], &[25, 31]]);
    let refusal = publish(&other, &past, Require::All);
    assert_eq!(refusal, Err(Refusal::OtherDimension("age".to_owned())));
}

#[test]
fn tables_that_share_margins_are_audited_together() {
    // By region alone, beside region by sex: the total of a region is in print, whatever the second hides.
    let cross = table(&[&[4, 20], &[25, 31], &[60, 17]]);
    let regions = bands(
        &[("Total", 157), ("r0", 24), ("r1", 56), ("r2", 77)],
        json!({ "Total": ["r0", "r1", "r2"] }),
    );
    let regions = regions.to_string().replace("\"age\"", "\"row\"");
    let regions: Value = serde_json::from_str(&regions).expect("JSON");
    let print = publish(&regions, &Past::default(), Require::All).expect("it is safe");
    let linked = Past {
        linked: vec![release(&print)],
        ..Past::default()
    };
    let alone = publish(&cross, &Past::default(), Require::All).expect("it is safe");
    let mut together = publish(&cross, &linked, Require::All).expect("it is safe");
    // Whoever holds both puts them together.
    for (cell, count) in [(0, 157), (3, 24), (6, 56), (9, 77)] {
        together["value"][cell] = json!(count);
        together["status"]
            .as_object_mut()
            .map(|status| status.remove(&cell.to_string()));
    }
    assert_eq!(audit(&cross, &together, Require::All), [""; 0]);
    assert!(alone["value"][4].is_null());
    let other = regions
        .to_string()
        .replace("157", "159")
        .replace("77", "79");
    let other: Value = serde_json::from_str(&other).expect("JSON");
    let print = publish(&other, &Past::default(), Require::All).expect("it is safe");
    let linked = Past {
        linked: vec![release(&print)],
        ..Past::default()
    };
    let refusal = publish(&cross, &linked, Require::All);
    assert!(matches!(refusal, Err(Refusal::Changed(_))), "{refusal:?}");
}
