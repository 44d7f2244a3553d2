//! The same people under two names: tables that can be subtracted from each other.

use shirube::statistics::snapshot::Snapshot;

use super::{Fault, Fetched, TODAY, fetch_beside, folder, raw, said};

/// A table by these categories, with its total.
fn by(dimension: &str, total: &str, counts: &[(&str, i64)]) -> String {
    let all: i64 = counts.iter().map(|(_, count)| count).sum();
    let rows = counts
        .iter()
        .map(|(code, count)| format!("{code},{count}\n"));
    format!(
        "{dimension},value\n{total},{all}\n{}",
        rows.collect::<String>()
    )
}

fn beside(table: &str, others: &[&Fetched], toml: &str) -> Result<Fetched, Fault> {
    let (site, data) = (folder(), folder());
    let path = data.path().join("table.csv");
    std::fs::write(&path, table).expect("written");
    let toml = format!("file='{}'\n{toml}", path.to_str().expect("UTF-8"));
    let others: Vec<&Snapshot> = others.iter().map(|other| &other.snapshot).collect();
    fetch_beside(site.path(), &toml, TODAY, None, others).1
}

#[test]
fn the_same_people_by_other_dimensions_are_refused() {
    let areas = by("area", "全国", &[("13", 9104), ("27", 4233), ("40", 61)]);
    let first = raw(&areas, "").expect("the first of them");
    let ages = by(
        "age",
        "計",
        &[("0-39", 2017), ("40-64", 5310), ("65+", 6071)],
    );
    let told = said(beside(&ages, &[&first], ""));
    assert!(told.contains("the same people as in “cases”"), "{told}");
    assert!(
        !told.contains("13398") && !told.contains("13,398"),
        "{told}"
    );
    // By area as well: what is small there would be told by the first.
    let both = "area,sex,value\n13,F,9101\n13,M,3\n27,F,2033\n27,M,2200\n40,F,28\n40,M,33\n";
    let told = said(beside(both, &[&first], ""));
    assert!(told.contains("the same people"), "{told}");
    // A correction here or there changes nothing of that.
    let corrected = both.replace("40,M,33", "40,M,34");
    assert!(said(beside(&corrected, &[&first], "")).contains("the same people"));
}

#[test]
fn other_people_are_taken() {
    let areas = by("area", "全国", &[("13", 9104), ("27", 4233), ("40", 61)]);
    let first = raw(&areas, "").expect("the first of them");
    for table in [
        by("area", "全国", &[("13", 8104), ("27", 4133), ("40", 61)]),
        by(
            "age",
            "計",
            &[("0-39", 2017), ("40-64", 5311), ("65+", 6071)],
        ),
        by("site", "計", &[("C16", 20), ("C18", 41)]),
    ] {
        beside(&table, &[&first], "").unwrap_or_else(|fault| panic!("{table}: {fault}"));
    }
    // A few people may be as many by chance, and what is public is no secret of its own.
    let few = raw(&by("area", "全国", &[("13", 52), ("27", 41)]), "").expect("few");
    beside(&by("sex", "計", &[("F", 50), ("M", 43)]), &[&few], "").expect("few");
}
