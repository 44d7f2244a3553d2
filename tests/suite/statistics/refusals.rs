//! What is refused, and in which words. No words repeat a count.

use serde_json::{Value, json};
use shirube::diagnostics::MessageLang;
use shirube::statistics::{Effort, Policy, Refusal, Require, jsonstat};

use super::{audit, policy, publish, table, tables};

fn sound() -> Value {
    table(&[&[3, 20], &[25, 777]])
}

fn refused(original: &Value) -> Refusal {
    publish(original, &policy(Require::All)).expect_err("it is refused")
}

/// The table with one member set.
fn with(path: &str, value: Value) -> Value {
    let mut original = sound();
    *original.pointer_mut(path).expect("it is there") = value;
    original
}

#[test]
fn counts_that_are_no_counts() {
    let cell = || "row=r0, column=c1".to_owned();
    for value in [
        json!(2.5),
        json!("20"),
        json!(true),
        json!(1e300),
        json!([1]),
    ] {
        assert_eq!(
            refused(&with("/value/5", value)),
            Refusal::NotACount(cell())
        );
    }
    assert_eq!(
        refused(&with("/value/5", Value::Null)),
        Refusal::MissingCount(cell())
    );
    assert_eq!(
        refused(&with("/value/5", json!(-20))),
        Refusal::Negative(cell())
    );
    assert_eq!(
        refused(&with("/value/8", json!(776))),
        Refusal::NotAdditive("row=Total, column=c1".to_owned())
    );
    assert_eq!(
        refused(&with("/value", json!([1, 2]))),
        Refusal::WrongSize {
            counts: 2,
            cells: 9
        }
    );
    let sparse: Value = json!({ "0": 825, "8": 777 });
    assert_eq!(
        refused(&with("/value", sparse)),
        Refusal::MissingCount("row=Total, column=c0".to_owned())
    );
    let whole = with("/value/8", json!(777.0));
    assert!(
        publish(&whole, &policy(Require::All)).is_ok(),
        "777.0 is a whole number"
    );
    let mut sizes = with("/size", json!([3.0, 3.0]));
    sizes["dimension"]["row"]["category"]["index"] = json!({ "Total": 0.0, "r0": 1.0, "r1": 2.0 });
    assert!(
        publish(&sizes, &policy(Require::All)).is_ok(),
        "so are sizes and places"
    );
}

#[test]
fn texts_that_are_no_datasets() {
    for text in ["", "{", "[NaN]", "{\"value\": [NaN]}", "\u{fffd}"] {
        let refusal = jsonstat::read(text.as_bytes()).expect_err(text);
        assert!(
            matches!(refusal, Refusal::NotJson { line: 0 | 1, .. }),
            "{text}: {refusal:?}"
        );
    }
    for text in [
        "null",
        "[]",
        "{}",
        "{\"class\": \"collection\", \"version\": \"2.0\"}",
    ] {
        assert_eq!(
            jsonstat::read(text.as_bytes()),
            Err(Refusal::NotADataset),
            "{text}"
        );
    }
    let member = |path: &str| Refusal::Member(path.to_owned());
    assert_eq!(refused(&with("/id", json!(["row", 2]))), member("id"));
    assert_eq!(refused(&with("/id", json!(["row", "row"]))), member("id"));
    assert_eq!(
        refused(&with("/id", json!(["row", "sex"]))),
        member("dimension.sex.category")
    );
    assert_eq!(refused(&with("/size", json!([3, 4]))), member("size"));
    assert_eq!(refused(&with("/value", json!("many"))), member("value"));
    let index = "/dimension/row/category/index";
    for wrong in [
        json!(["Total", "r0", "r0"]),
        json!({ "Total": 0, "r0": 1, "r1": 1 }),
        json!([]),
    ] {
        assert_eq!(
            refused(&with(index, wrong)),
            member("dimension.row.category.index")
        );
    }
}

#[test]
fn counts_by_places_that_are_none() {
    let mut sparse = table(&[&[13, 20], &[25, 31]]);
    let values = sparse["value"].as_array().expect("values").clone();
    let places = values
        .into_iter()
        .enumerate()
        .map(|(at, count)| (at.to_string(), count));
    sparse["value"] = places.collect::<serde_json::Map<_, _>>().into();
    assert!(jsonstat::read(sparse.to_string().as_bytes()).is_ok());
    for (old, new) in [("\"4\"", "\"04\""), ("\"4\"", "\"+4\"")] {
        let text = sparse.to_string().replace(old, new);
        assert_eq!(
            jsonstat::read(text.as_bytes()),
            Err(Refusal::NoPlace { cells: 9 }),
            "{new}"
        );
    }
    sparse["value"]["9"] = json!(7);
    let refusal = jsonstat::read(sparse.to_string().as_bytes()).expect_err("no such cell");
    assert_eq!(refusal, Refusal::NoPlace { cells: 9 });
    let told = refusal.message(MessageLang::En);
    assert!(
        told.contains("there are 9 cells, numbered 0 to 8"),
        "{told}"
    );
}

#[test]
fn hierarchies_that_are_none() {
    let child = "/dimension/row/category/child";
    let wrong = |code: &str| Refusal::Hierarchy {
        dimension: "row".to_owned(),
        code: code.to_owned(),
    };
    for (value, code) in [
        (json!({ "Total": ["r0", "r7"] }), "Total"),
        (json!({ "Total": ["r0", "r0"] }), "Total"),
        (json!({ "Total": ["r0", "r1"], "r9": [] }), "r9"),
        (json!({ "Total": ["r0", "Total"] }), "Total"),
        (json!({ "Total": ["r0", "r1"], "r1": ["Total"] }), "Total"),
    ] {
        assert_eq!(refused(&with(child, value)), wrong(code));
    }
}

#[test]
fn a_total_that_does_not_say_so() {
    let original = table(&[&[3, 20, 30], &[25, 31, 12], &[60, 17, 20]]);
    let mut silent = original.clone();
    for dimension in ["row", "column"] {
        silent["dimension"][dimension]["category"]["child"] = json!({});
    }
    let (said, _) = publish(&original, &policy(Require::All)).expect("it is safe");
    let (published, _) = publish(&silent, &policy(Require::All)).expect("it is safe");
    assert_eq!(published["value"], said["value"]);
    assert_eq!(
        published["dimension"]["row"]["category"]["child"],
        Value::Null
    );
}

/// Regions among their parts, and a total, by three years.
fn regions(parts: [[i64; 3]; 4]) -> Value {
    let sum = |rows: &[[i64; 3]]| -> Vec<i64> {
        (0..3)
            .map(|at| rows.iter().map(|row| row[at]).sum())
            .collect()
    };
    let mut rows = vec![sum(&parts), sum(&parts[..2])];
    rows.extend(parts[..2].iter().map(|row| row.to_vec()));
    rows.extend(parts[2..].iter().map(|row| row.to_vec()));
    rows.push(sum(&parts[2..]));
    json!({
        "version": "2.0", "class": "dataset", "id": ["area", "year"], "size": [7, 3],
        "dimension": {
            "area": { "category": { "index": ["all", "east", "a", "b", "c", "d", "west"], "child": {
                "all": ["east", "west"], "east": ["a", "b"], "west": ["c", "d"],
            } } },
            "year": { "category": { "index": ["2023", "2024", "2025"] } },
        },
        "value": rows.concat(),
    })
}

#[test]
fn subtotals_that_do_not_say_so() {
    let original = regions([
        [3, 411, 380],
        [912, 846, 903],
        [507, 498, 7],
        [1204, 1330, 1278],
    ]);
    let (said, _) = publish(&original, &policy(Require::All)).expect("it is safe");
    for child in [
        json!({}),
        json!({ "all": ["east", "west"] }),
        json!({ "west": ["c", "d"] }),
    ] {
        let mut silent = original.clone();
        silent["dimension"]["area"]["category"]["child"] = child.clone();
        let (published, _) = publish(&silent, &policy(Require::All)).expect("it is safe");
        assert_eq!(published["value"], said["value"], "{child}");
        assert_eq!(audit(&original, &published, Require::All), [""; 0]);
    }
    // Small figures add up by chance, and what has been corrected somewhere is no sum.
    let mut few = regions([[3, 1, 2], [2, 0, 1], [10, 20, 30], [40, 50, 60]]);
    let mut other = original.clone();
    other["value"][3] = json!(916);
    for table in [&mut few, &mut other] {
        table["dimension"]["area"]["category"]["child"] = json!({ "west": ["c", "d"] });
        let read = jsonstat::read(table.to_string().as_bytes()).expect("a table");
        let parts = &read.table.dimensions()[0].parts;
        assert!(parts[1].is_empty() && !parts[6].is_empty(), "{parts:?}");
    }
}

#[test]
fn work_without_end() {
    let effort = Effort {
        programs: 0,
        moves: 0,
        ..Policy::default().effort
    };
    let refusal = publish(
        &tables::random(3),
        &Policy {
            effort,
            ..Policy::default()
        },
    )
    .expect_err("no effort");
    assert!(matches!(refusal, Refusal::Unproven { .. }), "{refusal}");
    let large = tables::large(&[40, 40, 40], 1);
    assert_eq!(refused(&large), Refusal::TooLarge { most: 50_000 });
}

#[test]
fn refusals_say_what_to_do_and_no_counts() {
    let refusals = [
        with("/value/8", json!(776)),
        with("/value/5", json!(-777)),
        with("/value/5", json!("777")),
        with("/dimension/row/category/child", json!({ "Total": ["77"] })),
    ];
    for refusal in refusals.iter().map(refused) {
        for lang in [MessageLang::Ja, MessageLang::En] {
            let words = refusal.message(lang);
            assert!(!words.contains("77") && !words.contains('{'), "{words}");
        }
    }
    let refusal = Refusal::NotAdditive("row=Total".to_owned());
    assert_eq!(
        refusal.message(MessageLang::En),
        "row=Total is not the sum of its parts; correct the counts, or the parts in category.child"
    );
    assert_eq!(
        refusal.message(MessageLang::Ja),
        "row=Total が、内訳の合計と合いません。数か、category.child の内訳を直してください"
    );
}
