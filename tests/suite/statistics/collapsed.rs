//! Categories that a policy puts together before a table is gated.

use serde_json::{Value, json};
use shirube::statistics::{Merge, Policy, Refusal, Require, collapse, jsonstat};

use super::{audit, policy, table};
use crate::support::{SiteTest, shirube};

fn merge(text: &str) -> Merge {
    Merge::parse(text).expect("it can be read")
}

fn collapsed(original: &Value, texts: &[&str]) -> Result<Value, Refusal> {
    let policy = Policy {
        collapse: texts.iter().map(|text| merge(text)).collect(),
        ..policy(Require::All)
    };
    let dataset = jsonstat::read(original.to_string().as_bytes())?.collapsed(&policy)?;
    let gated = shirube::statistics::gate(&dataset.table, &policy)?;
    Ok(jsonstat::write(&dataset, &gated))
}

#[test]
fn categories_become_one() {
    let mut original = table(&[&[3, 20, 30], &[25, 31, 12], &[60, 17, 20], &[9, 14, 11]]);
    original["dimension"]["row"]["category"]["label"] =
        json!({ "Total": "All", "r0": "North", "r1": "East", "r2": "South", "r3": "West" });
    let published = collapsed(&original, &["row:r3,r0=rim:The rim"]).expect("it is safe");
    let expected = table(&[&[12, 34, 41], &[25, 31, 12], &[60, 17, 20]]);
    assert_eq!(published["value"], expected["value"]);
    assert_eq!(published["size"], json!([4, 4]));
    let category = &published["dimension"]["row"]["category"];
    assert_eq!(category["index"], json!(["Total", "rim", "r1", "r2"]));
    assert_eq!(category["child"], json!({ "Total": ["rim", "r1", "r2"] }));
    let labels = json!({ "Total": "All", "r1": "East", "r2": "South", "rim": "The rim" });
    assert_eq!(category["label"], labels);
    // What was put together is audited as it is published.
    assert_eq!(audit(&expected, &published, Require::All), [""; 0]);
    let twice = collapsed(&original, &["row:r3,r0=rim", "column:c0,c1=left"]).expect("it is safe");
    assert_eq!(twice["size"], json!([4, 3]));
}

#[test]
fn what_cannot_be_put_together_is_refused() {
    let original = table(&[&[3, 20, 30], &[25, 31, 12], &[60, 17, 20]]);
    let refused = |text: &str, code: &str| {
        let (dimension, code) = (merge(text).dimension, code.to_owned());
        assert_eq!(
            collapsed(&original, &[text]),
            Err(Refusal::Merge { dimension, code }),
            "{text}"
        );
    };
    refused("row:r0,r9=x", "r9");
    refused("row:r0,r0=x", "r0");
    refused("row:r0,Total=x", "Total");
    refused("row:r0,r1=r2", "r2");
    refused("age:r0,r1=x", "x");
    let mut grouped = original.clone();
    grouped["dimension"]["row"]["category"]["child"] =
        json!({ "Total": ["r0", "r1", "r2"], "r1": ["r0"] });
    grouped["value"] = json!([1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0]);
    grouped["dimension"]["row"]["category"]["child"] =
        json!({ "Total": ["r1", "r2"], "r1": ["r0"] });
    let split = Refusal::Merge {
        dimension: "row".to_owned(),
        code: "x".to_owned(),
    };
    assert_eq!(
        collapsed(&grouped, &["row:r0,r2=x"]),
        Err(split),
        "only one of them is in r1"
    );
    for wrong in [
        "",
        "row",
        "row:r0=x",
        "row:r0,r1",
        "row:r0,r1=",
        "row:,r1=x",
        ":r0,r1=x",
    ] {
        assert_eq!(Merge::parse(wrong), None, "{wrong}");
    }
    let mut amounts = original.clone();
    let contributions: Vec<Vec<i64>> = (0..16).map(|_| vec![1]).collect();
    amounts["extension"] = json!({ "contributions": contributions });
    assert_eq!(
        collapsed(&amounts, &["row:r0,r1=x"]),
        Err(Refusal::MergedAmounts)
    );
}

#[test]
fn advice_is_in_the_words_of_the_option() {
    let parts = ["a", "b", "c", "d"];
    let index = [&["T"], &parts[..]].concat();
    let original = json!({
        "version": "2.0", "class": "dataset", "id": ["age"], "size": [5],
        "dimension": { "age": { "category": { "index": index, "child": { "T": parts } } } },
        "value": [62, 1, 1, 30, 30],
    });
    let dataset = jsonstat::read(original.to_string().as_bytes()).expect("a dataset");
    let advice = collapse(&dataset.table, &policy(Require::All)).expect("it helps");
    assert_eq!(advice.to_string(), "age:a,b=a+b");
    collapsed(&original, &[&advice.to_string()]).expect("it was tried");
    // Names that the option has no way to write are not advised.
    let odd = original.to_string().replace("\"a\"", "\"a,1\"");
    let dataset = jsonstat::read(odd.as_bytes()).expect("a dataset");
    let advice = collapse(&dataset.table, &policy(Require::All));
    assert!(
        advice
            .iter()
            .all(|merge| !merge.codes.contains(&"a,1".to_owned())),
        "{advice:?}"
    );
}

#[test]
fn loss_is_shown_before_and_after() {
    let site = SiteTest::empty();
    let original = table(&[&[3, 20, 30], &[25, 31, 12], &[60, 17, 20], &[9, 14, 11]]);
    site.edit("in.json", original.to_string());
    let path = |name: &str| site.root().join(name).to_str().expect("UTF-8").to_owned();
    let (input, output) = (path("in.json"), path("out.json"));
    let collapse = ["--collapse", "row:r0,r3=rim:The rim", "--messages", "en"];
    let command = ["stats", "simulate", &input, "--threshold", "10"];
    let run = shirube(&[&command[..], &collapse].concat());
    let lines: Vec<&str> = run.exits(0).stdout.lines().collect();
    assert_eq!(lines.len(), 4);
    assert!(
        lines[0].starts_with("--threshold 10 --require interval: "),
        "{lines:?}"
    );
    assert!(lines[0].ends_with("2 of them small"), "{lines:?}");
    assert_eq!(
        lines[3],
        "--threshold 10 --require all --collapse \"row:r0,r3=rim:The rim\": 0 of 16 cells hidden (0 %), 0 of them small"
    );
    let command = ["stats", "gate", &input, "-o", &output];
    shirube(&[&command[..], &collapse].concat()).exits(0);
    let published: Value = serde_json::from_str(&site.source("out.json")).expect("JSON");
    assert_eq!(
        published["dimension"]["row"]["category"]["label"],
        json!({ "rim": "The rim" })
    );
    let wrong = [
        "stats",
        "gate",
        &input,
        "-o",
        &output,
        "--collapse",
        "row:r0",
    ];
    assert!(
        shirube(&wrong)
            .exits(2)
            .stderr
            .contains("DIM:CODE,CODE=CODE[:LABEL]")
    );
}
