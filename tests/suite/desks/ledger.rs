//! The noted numbers, whoever saved the table last.

use super::{GOOD, rules, site};
use crate::support::SiteTest;

const LEDGER: &str = "content/_data/desks-verified.csv";
const CHANGED: &str = "a,2026/11/1,050-0000-0009\r\n";

fn with(ledger: impl AsRef<[u8]>) -> SiteTest {
    let site = site(&[("desks/a.yaml", GOOD)]);
    site.edit(LEDGER, ledger);
    site
}

#[test]
fn what_excel_saved_is_read() {
    let table = format!("id,verified_on,numbers\r\n{CHANGED}");
    let japanese = format!("識別子,確認日,番号\r\n{CHANGED}");
    let cp932 = encoding_rs::SHIFT_JIS.encode(&japanese).0.into_owned();
    for bytes in [
        table.clone().into_bytes(),
        format!("\u{feff}{table}").into_bytes(),
        cp932,
    ] {
        let found = rules(&with(bytes));
        assert!(
            found.contains(&"desk-phone-changed".to_owned()),
            "{found:?}"
        );
    }
    let same = table.replace("050-0000-0009", "5000000001");
    assert_eq!(rules(&with(same)), [""; 0]);
}

#[test]
fn a_row_that_cannot_be_read_is_found_and_kept() {
    let broken = "id,verified_on,numbers\na,11月,050-0000-0001\n";
    let site = with(broken);
    assert_eq!(rules(&site), ["desk-ledger-row"]);
    site.run(&["desks", "verify"]).exits(1);
    assert_eq!(site.source(LEDGER), broken);
    site.edit(LEDGER, broken.replace("11月", "2026-11-01"));
    assert_eq!(rules(&site), [""; 0]);
}

#[test]
fn a_day_before_the_last_check_is_no_new_check() {
    let site = with("id,verified_on,numbers\na,2026-11-10,050-0000-0009\n");
    assert_eq!(rules(&site), ["desk-phone-changed"]);
    site.run(&["desks", "verify"]).exits(1);
    site.replace(
        "content/_data/desks/a.yaml",
        "verified_on: 2026-11-01",
        "verified_on: 2026-11-11",
    );
    assert_eq!(rules(&site), [""; 0]);
}

#[test]
fn checked_desks_without_a_note_are_counted() {
    let unnoted = |site: &SiteTest| {
        let run = site.build(&["--format", "json", "--allow-errors"]);
        run.stdout.contains("\"desk-unnoted\"")
    };
    let site = site(&[("desks/a.yaml", GOOD)]);
    assert!(unnoted(&site));
    site.run(&["desks", "verify"]).exits(0);
    assert!(!unnoted(&site));
}
