//! Tables of desks as Excel exports them: encodings, headers, rows that are wrong.

use super::{found, made_up, rules, site};

const TABLE: &str = "識別子,名称,電話番号,受付時間,対象地域,出典,確認日,確認者\r\n\
    a,窓口あ,050-0000-0001,Mo-Fr 09:00-17:00; PH off; Dec 29-Jan 03 off,13,https://example.org/,2026/11/1,見本班\r\n\
    b,\"窓口\nい\",050-0000-0002、050-0000-0003,24/7,\"13、14\",https://example.org/,2026/11/1,見本班\r\n";

/// The text in the encoding of Excel in Japan.
fn cp932(text: &str) -> Vec<u8> {
    encoding_rs::SHIFT_JIS.encode(text).0.into_owned()
}

#[test]
fn encodings_and_separators_make_no_difference() {
    let plain = site(&[("desks/all.csv", TABLE)]);
    plain.build(&[]).exits(0);
    let want = plain.read("desks/desks.csv");
    for (path, bytes) in [
        ("desks/all.csv", format!("\u{feff}{TABLE}").into_bytes()),
        ("desks/all.csv", cp932(TABLE)),
        ("desks/all.tsv", TABLE.replace(',', "\t").into_bytes()),
    ] {
        let other = site(&[]);
        other.edit(&format!("content/_data/{path}"), bytes);
        other.build(&[]).exits(0);
        assert_eq!(other.read("desks/desks.csv"), want, "{path}");
    }
}

#[test]
fn cells_become_what_they_say() {
    let site = site(&[("desks/all.csv", TABLE)]);
    site.build(&["--strict"]).exits(0);
    let all: serde_json::Value =
        serde_json::from_str(&site.read("desks/desks.json")).expect("JSON");
    let desk = &all["desks"][1];
    assert_eq!(desk["name"]["ja"], "窓口\nい");
    let numbers: Vec<_> = desk["telephone"]
        .as_array()
        .expect("lines")
        .iter()
        .map(|line| &line["number"])
        .collect();
    assert_eq!(numbers, ["050-0000-0002", "050-0000-0003"]);
    assert_eq!(desk["area"], serde_json::json!(["13", "14"]));
    assert_eq!(desk["verified_on"], "2026-11-01");
}

#[test]
fn every_bad_row_is_reported_with_row_and_column_and_the_others_are_read() {
    let rows = "id,name,telephone,area\r\na,一,050-0000-0001,13\r\nb,二,12345,13\r\n\r\nc,三,,13,x\r\n,四,050-0000-0004,13\r\ne,,050-0000-0005,99\r\n";
    let site = site(&[("desks/all.csv", rows)]);
    let of_rows = |rule: &str| {
        [
            "desk-phone-malformed",
            "desk-row-width",
            "desk-id",
            "key-empty",
            "desk-area-unknown",
        ]
        .contains(&rule)
    };
    let mut bad = found(&site);
    bad.retain(|(rule, ..)| of_rows(rule));
    let want = [
        ("desk-phone-malformed", 3, 5),
        ("desk-row-width", 5, 1),
        ("desk-id", 6, 1),
        ("key-empty", 7, 3),
        ("desk-area-unknown", 7, 18),
    ];
    assert_eq!(
        bad,
        want.map(|(rule, line, column)| (rule.to_owned(), line, column))
    );
    let run = site.build(&[]);
    assert!(
        run.stderr.contains("row 3, column “telephone”"),
        "{}",
        run.stderr
    );
    let ja = site.run(&["build", "--messages", "ja"]);
    assert!(
        ja.stderr.contains("3行目の「telephone」の列です"),
        "{}",
        ja.stderr
    );
    site.build(&["--allow-errors"]);
    assert!(site.has("ja/desks/a/index.html") && site.has("ja/desks/b/index.html"));
    assert!(!site.has("ja/desks/c/index.html"));
}

#[test]
fn headers_are_understood_or_found() {
    let head = |header: &str, cell: &str| {
        let table = format!("id,name,{header}\na,窓口,{cell}\n");
        let mut rules = rules(&site(&[("desks/all.csv", &table)]));
        rules.retain(|rule| rule.starts_with("desk-column") || rule.starts_with("key"));
        rules
    };
    for (header, cell) in [
        ("name.en", "Desk"),
        ("名称（en）", "Desk"),
        ("よみ", "まどぐち"),
        ("電話番号", "188"),
        ("", "x"),
        ("page", "x"),
    ] {
        assert_eq!(head(header, cell), [""; 0], "{header}");
    }
    assert_eq!(head("備考", "x"), ["desk-column-unknown"]);
    assert_eq!(head("名称", "x"), ["desk-column-twice"]);
    assert_eq!(
        rules(&site(&[("desks/all.csv", "名称\n窓口\n")])),
        ["desk-column-missing"]
    );
    let unread = rules(&site(&[("desks/all.csv", "id,name\n")]));
    assert_eq!(unread, ["desk-file-unread"]);
}

#[test]
fn the_site_says_what_its_own_headers_mean() {
    let site = site(&[("desks/all.csv", "ID番号,窓口の名,備考欄\na,窓口,x\n")]);
    assert!(rules(&site).contains(&"desk-column-missing".to_owned()));
    let config = site.source("site.toml");
    let columns = "\n[[desks.columns]]\nheader = \"ID番号\"\nkey = \"id\"\n\
        [[desks.columns]]\nheader = \"窓口の名\"\nkey = \"name\"\n\
        [[desks.columns]]\nheader = \"備考欄\"\nkey = \"-\"\n";
    site.edit("site.toml", format!("{config}{columns}"));
    assert_eq!(rules(&site), ["desk-unverified", "desk-area-missing"]);
    site.build(&[]).exits(0);
    assert!(site.has("ja/desks/a/index.html"));
}

#[test]
fn what_is_exported_can_be_read_again() {
    let first = site(&[("desks/all.csv", &made_up::table(30))]);
    first.build(&[]).exits(0);
    let table = first.read("desks/desks.csv");
    // Numbers of expired desks are in no open data.
    assert!(!table.contains("0000-0005"));
    let second = site(&[("desks/all.csv", &table)]);
    second.build(&[]).exits(0);
    assert_eq!(second.read("desks/desks.csv"), table);
}

#[test]
fn findings_of_every_kind_name_row_and_column() {
    let table = "id,窓口の名,電話番号,対象地域,確認日,有効期限\n\
        a,一,0570-000-000,13,2026/11/1,2026/11/20\nb,二,050-0000-0002,,2026/11/22,\n";
    let site = site(&[("desks/all.csv", &table.replace("窓口の名", "名称"))]);
    let run = site.run(&["build", "--messages", "ja", "--all"]);
    for (what, place) in [
        ("通話料が書かれていません", "2行目の「電話番号」の列です"),
        ("有効期限（2026-11-20）", "2行目の「有効期限」の列です"),
        ("連絡先の出典", "3行目です"),
        ("まだ来ていない日です", "3行目の「確認日」の列です"),
    ] {
        assert!(
            run.stderr.contains(what) && run.stderr.contains(place),
            "{what}: {}",
            run.stderr
        );
    }
}

#[test]
fn cells_missing_at_the_end_of_a_row_are_empty() {
    let table = "id,name,area,summary\na,窓口,全国\nb,窓口い,全国,,,\n";
    let short = site(&[("desks/all.csv", table)]);
    assert_eq!(rules(&short), ["desk-unverified", "desk-row-short"]);
    short.build(&[]).exits(0);
    assert!(short.has("ja/desks/a/index.html") && short.has("ja/desks/b/index.html"));
    // A quote that was not closed has swallowed what follows.
    let open = "id,name,area,summary\na,\"窓口,全国,\nb,窓口い,全国,\n";
    assert!(rules(&site(&[("desks/all.csv", open)])).contains(&"desk-row-width".to_owned()));
}

#[test]
fn lines_have_numbered_columns() {
    let table = "id,name,area,telephone.1.number,telephone.1.label,telephone.2.number,telephone.2.label,telephone.2.label.en\n\
        a,窓口,全国,050-0000-0001,代表,050-0000-0002,夜間,At night\n";
    let site = site(&[("desks/all.csv", table)]);
    site.build(&[]).exits(0);
    let all: serde_json::Value =
        serde_json::from_str(&site.read("desks/desks.json")).expect("JSON");
    let lines = &all["desks"][0]["telephone"];
    assert_eq!(lines[0]["label"]["ja"], "代表");
    assert_eq!(lines[1]["number"], "050-0000-0002");
    assert_eq!(lines[1]["label"]["en"], "At night");
}
