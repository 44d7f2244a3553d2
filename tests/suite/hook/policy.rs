//! What `site.toml` says of a source's policy beside threshold and zeros.

use serde_json::{Value, json};
use shirube::diagnostics::Diagnostics;
use shirube::hook::verify;
use shirube::source::SourceFile;
use shirube::statistics::cube::Cell;
use shirube::statistics::snapshot::{self, Published, Snapshot};

use super::{TODAY, fetch_on, folder, raw, said, source};

const AGES: &str =
    "age,sex,value\n60s,F,31\n60s,M,42\n70s,F,27\n70s,M,33\n80s,F,8\n80s,M,11\n90s,F,4\n90s,M,2\n";

fn hidden(published: &Published) -> usize {
    let cells = published.cells().iter();
    cells.filter(|cell| **cell == Cell::Hidden).count()
}

#[test]
fn bands_are_put_together_before_they_are_gated() {
    let toml = "collapse=['age:80s,90s=80+:80歳以上']\n";
    let apart = raw(AGES, "").expect("sound").snapshot;
    let together = raw(AGES, toml).expect("sound").snapshot;
    assert!(hidden(&apart.published) > 0);
    assert_eq!(hidden(&together.published), 0);
    assert_eq!(
        together.published.at(&[("age", "80+"), ("sex", "F")]),
        Some(Cell::Value(12.0))
    );
    let (_, ages) = together.published.axis("age").expect("it is there");
    assert_eq!(ages.categories.len(), 3);
    assert_eq!(ages.categories[2].label.get("ja"), Some("80歳以上"));
    let settings = &together.lock.policy.settings;
    assert_eq!(settings["collapse"], "age:80s,90s=80+:80歳以上");
    assert_ne!(together.lock.policy.digest, apart.lock.policy.digest);
    let told = said(raw(AGES, "collapse=['age:80s,100s=80+']\n"));
    assert!(
        told.contains("“100s” of “age” cannot be put together"),
        "{told}"
    );
}

/// Costs by kind, with what the greatest contributed to each.
fn costs(contributions: Value) -> Value {
    json!({
        "version": "2.0", "class": "dataset", "id": ["kind"], "size": [4],
        "dimension": { "kind": { "category": { "index": ["T", "a", "b", "c"], "child": { "T": ["a", "b", "c"] } } } },
        "value": [6000, 1000, 2000, 3000], "extension": { "contributions": contributions },
    })
}

fn of_json(table: &Value, toml: &str) -> Result<shirube::hook::Fetched, shirube::hook::Fault> {
    of_json_after(table, toml, None)
}

fn of_json_after(
    table: &Value,
    toml: &str,
    last: Option<&Snapshot>,
) -> Result<shirube::hook::Fetched, shirube::hook::Fault> {
    let (site, data) = (folder(), folder());
    let path = data.path().join("table.json");
    std::fs::write(&path, table.to_string()).expect("written");
    let toml = format!("file='{}'\n{toml}", path.to_str().expect("UTF-8"));
    fetch_on(site.path(), &toml, TODAY, last).1
}

#[test]
fn amounts_that_somebody_dominates_are_hidden() {
    let own = json!([
        [900, 800, 700],
        [900, 60, 40],
        [500, 500, 500],
        [800, 700, 600]
    ]);
    let dominated = of_json(&costs(own.clone()), "").expect("sound").snapshot;
    assert!(hidden(&dominated.published) >= 2, "the one and another");
    let lenient = "dominance='1,99'\np_percent=1\ncontributors=2\n";
    let shown = of_json(&costs(own), lenient).expect("sound").snapshot;
    assert_eq!(hidden(&shown.published), 0);
    assert_eq!(shown.lock.policy.settings["dominance"], "1,99");
    let text = dominated.published.text();
    assert!(
        !text.contains("900") && !text.contains("contributions"),
        "{text}"
    );
    let missing = json!([[900], [900, 60, 40], [], [800]]);
    let told = said(of_json(&costs(missing), ""));
    assert!(told.contains("kind=b"), "{told}");
}

#[test]
fn small_places_have_tiers() {
    let mut table = costs(json!([]));
    table.as_object_mut().map(|own| own.remove("extension"));
    table["value"] = json!([600, 150, 200, 250]);
    table["dimension"]["kind"]["extension"] =
        json!({ "population": { "a": 30_000, "b": 60_000, "c": 90_000 } });
    let shown = of_json(&table, "").expect("sound").snapshot;
    assert_eq!(hidden(&shown.published), 0);
    let closed = of_json(&table, "tiers=['50000:none','100000:20']\n")
        .expect("sound")
        .snapshot;
    assert!(
        hidden(&closed.published) >= 2,
        "the small place and another"
    );
    assert_eq!(closed.lock.policy.settings["below-50000"], "none");
    let partly = json!({ "population": { "a": 30_000 } });
    table["dimension"]["kind"]["extension"] = partly;
    let told = said(of_json(&table, ""));
    assert!(told.contains("of “b” of “kind” the inhabitants"), "{told}");
}

#[test]
fn a_policy_that_cannot_be_read_is_refused() {
    for wrong in [
        "collapse=['age:80s=80+']",
        "tiers=['few:none']",
        "dominance='2'",
        "p_percent=0",
        "contributors=200",
        "round=1",
        "rounding='consistent'",
    ] {
        let told = said(raw(AGES, &format!("{wrong}\n")));
        assert!(told.contains("cannot be read"), "{wrong}: {told}");
    }
}

/// People of three kinds, and all of them.
fn few(counts: [i64; 3]) -> Value {
    let mut table = costs(json!([]));
    table.as_object_mut().map(|own| own.remove("extension"));
    let [a, b, c] = counts;
    table["value"] = json!([a + b + c, a, b, c]);
    table
}

fn printed(snapshot: &Snapshot) -> Vec<f64> {
    let cells = snapshot.published.cells().iter();
    cells.map(|cell| cell.value().expect("shown")).collect()
}

fn told(snapshot: &Snapshot, toml: &str) -> Vec<String> {
    let faults = verify(snapshot, Some(&source(&format!("file='x.json'\n{toml}"))));
    faults.iter().map(ToString::to_string).collect()
}

/// A snapshot as it is read again.
fn stored(snapshot: &Snapshot) -> Option<Snapshot> {
    let files = snapshot
        .files()
        .map(|(path, text)| SourceFile::new(path, text));
    let read = snapshot::read(&files, &mut Diagnostics::default());
    read.get("cases").map(|read| (**read).clone())
}

#[test]
fn a_source_may_be_rounded_instead_of_hidden() {
    for (toml, all) in [
        ("round=10\n", true),
        ("round=10\nrounding='consistent'\n", false),
    ] {
        let first = of_json(&few([4, 24, 34]), toml).expect("sound").snapshot;
        let own = printed(&first);
        assert!(own.iter().all(|value| value % 10.0 == 0.0), "{own:?}");
        assert_eq!(own[0] == own[1] + own[2] + own[3], all, "{own:?}");
        let settings = &first.lock.policy.settings;
        let kind = if all { "additive" } else { "consistent" };
        assert_eq!(
            (settings["round"].as_str(), settings["rounding"].as_str()),
            ("10", kind)
        );
        assert!(first.is_reported() && first.report.contains("given-up"));
        assert_eq!(told(&first, toml), [""; 0]);
        // What is printed next is held against ranges, not against numbers.
        let second = of_json_after(&few([4, 54, 64]), toml, Some(&first));
        let second = second.expect("sound").snapshot;
        let kept = second.lock.releases[0].rounding.expect("it was rounded");
        assert_eq!((kept.base, kept.kind.name()), (10, kind));
        assert_eq!(told(&second, toml), [""; 0]);
        assert_eq!(stored(&second).as_ref(), Some(&second));
        let mut wrong = second.clone();
        for release in &mut wrong.lock.releases {
            release.rounding = release
                .rounding
                .map(|rounding| shirube::statistics::Rounding {
                    base: 0,
                    ..rounding
                });
        }
        let wrong = Snapshot::new("cases", wrong.published, None, wrong.lock);
        assert_eq!(stored(&wrong), None);
    }
    let told = said(of_json(&few([4, 24, 34]), "round=4\n"));
    assert!(told.contains('5'), "the least base: {told}");
}

#[test]
fn numbers_that_are_not_rounded_as_it_is_said_are_found() {
    let toml = "round=10\n";
    let mut snapshot = of_json(&few([4, 24, 34]), toml).expect("sound").snapshot;
    let says = |what: &str, snapshot: &Snapshot| {
        let told = told(snapshot, toml);
        assert!(told.iter().any(|fault| fault.contains(what)), "{told:?}");
    };
    let mut release = snapshot.release();
    let own = release.values.clone();
    release.values[1] = Some(4.0);
    snapshot.lock.releases = vec![release.clone()];
    says("not rounded as its record says", &snapshot);
    // Ten more in one part, and the total is no sum.
    release.values = own;
    release.values[1] = release.values[1].map(|value| value + 10.0);
    snapshot.lock.releases = vec![release];
    says("not the sums of their parts", &snapshot);
}

#[test]
fn what_was_exact_is_not_forgotten_for_what_is_rounded_to_the_same() {
    let table = few([20, 30, 40]);
    let exact = of_json(&table, "").expect("sound").snapshot;
    assert_eq!(printed(&exact), [90.0, 20.0, 30.0, 40.0]);
    let rounded = of_json_after(&table, "round=10\n", Some(&exact))
        .expect("sound")
        .snapshot;
    assert_eq!(printed(&rounded), printed(&exact));
    assert_eq!(rounded.lock.releases.len(), 1);
    assert_eq!(rounded.lock.releases[0].rounding, None);
}
