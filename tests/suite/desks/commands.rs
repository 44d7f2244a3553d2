//! `desks due`, `new desk`, `schema desk`, `export desks`.

use serde_json::Value;

use super::{GOOD, made_up, rules, site};
use crate::support::{repository, shirube, tree};

#[test]
fn what_is_due_comes_with_who_and_when() {
    let old = GOOD
        .replace("verified_on: 2026-11-01", "verified_on: 2025-11-01")
        .replace("見本の窓口", "古い窓口");
    let soon = GOOD
        .replace("expires_on: 2027-11-01", "expires_on: 2026-12-01")
        .replace("見本の窓口", "次の窓口");
    let past = GOOD
        .replace("expires_on: 2027-11-01", "expires_on: 2026-11-20")
        .replace("見本の窓口", "期限の窓口");
    let never = "name: 新しい窓口\narea: 全国\n";
    let site = site(&[
        ("desks/good.yaml", GOOD),
        ("desks/old.yaml", &old),
        ("desks/soon.yaml", &soon),
        ("desks/past.yaml", &past),
        ("desks/never.yaml", never),
    ]);
    let run = site.run(&["desks", "due", "--messages", "ja"]);
    assert_eq!(
        run.exits(0).stdout,
        "期限切れ 2026-11-20  見本班  past  期限の窓口  content/_data/desks/past.yaml\n\
         未確認  （担当なし）  never  新しい窓口  content/_data/desks/never.yaml\n\
         確認が古い 2026-11-01  見本班  old  古い窓口  content/_data/desks/old.yaml\n\
         まもなく 2026-12-01  見本班  soon  次の窓口  content/_data/desks/soon.yaml\n"
    );
    assert_eq!(run.stderr, "5 件の窓口のうち、4 件に確かめ直しが要ります\n");
    let json = site.run(&["desks", "due", "--within", "0", "--format", "json"]);
    let all: Value = serde_json::from_str(&json.exits(0).stdout).expect("JSON");
    let states: Vec<_> = all
        .as_array()
        .expect("a list")
        .iter()
        .map(|due| &due["state"])
        .collect();
    assert_eq!(states, ["expired", "unverified", "stale"]);
    assert_eq!(all[2]["due"], "2026-11-01");
    assert_eq!(all[2]["verified_by"], "見本班");
}

#[test]
fn a_new_desk_builds_and_says_that_nobody_checked_it() {
    let site = site(&[]);
    let run = site.run(&[
        "new",
        "desk",
        "Sample desk",
        "--lang",
        "ja",
        "--messages",
        "en",
    ]);
    assert_eq!(
        run.exits(0).stderr,
        "made content/_data/desks/sample-desk.yaml\n"
    );
    // A name in Japanese makes no id.
    let run = site.run(&["new", "窓口", "見本の窓口", "--messages", "en"]);
    assert_eq!(
        run.exits(0).stderr,
        "made content/_data/desks/desk-1.yaml\n"
    );
    let unsaid = ["desk-unverified", "desk-area-missing", "desk-area-missing"];
    assert_eq!(rules(&site), unsaid);
    site.build(&[]).exits(0);
    assert!(
        site.read("ja/desks/desk-1/index.html")
            .contains("<h1>見本の窓口</h1>")
    );
}

#[test]
fn the_reference_desks_keep_to_the_schema() {
    let run = shirube(&["schema", "desk"]);
    let schema: Value = serde_json::from_str(&run.exits(0).stdout).expect("JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    let mut seen = 0;
    for (path, bytes) in tree(&repository().join("content/_data/desks")) {
        let text = String::from_utf8(bytes).expect("UTF-8");
        let value: Value = serde_saphyr::from_str(&text).expect("YAML");
        let faults: Vec<String> = validator
            .iter_errors(&value)
            .map(|fault| fault.to_string())
            .collect();
        assert_eq!(faults, [""; 0], "{path}");
        assert!(
            value.get("verified_on").is_none() && value.get("telephone").is_none(),
            "{path}"
        );
        seen += 1;
    }
    assert!(seen >= 6, "only {seen} desks");
    let bad = serde_json::json!({"name": "x", "phone": "1"});
    assert!(!validator.is_valid(&bad));
}

#[test]
fn every_format_is_written_as_on_the_site() {
    let site = site(&[("desks/all.csv", &made_up::table(25))]);
    site.build(&[]).exits(0);
    for (format, file) in [
        ("csv", "desks.csv"),
        ("json", "desks.json"),
        ("vcard", "desks.vcf"),
        ("hsds", "desks.hsds.json"),
        ("jsonld", "desks.jsonld"),
    ] {
        let out = site.root().join(file);
        let run = site.run(&[
            "export",
            "desks",
            "--format",
            format,
            "-o",
            file,
            "--messages",
            "en",
        ]);
        assert_eq!(run.exits(0).stderr, format!("wrote 25 desks to {file}\n"));
        let written = std::fs::read_to_string(out).expect("a file");
        assert_eq!(written, site.read(&format!("desks/{file}")), "{format}");
    }
    site.run(&["export", "desks", "--format", "xls", "-o", "y"])
        .exits(2);
    site.run(&[
        "export", "desks", "--format", "hsds", "-o", "x", "--lang", "fr",
    ])
    .exits(2);
}

#[test]
fn a_row_that_cannot_be_read_is_said_by_every_command() {
    let table = "id,name,telephone,area\na,一,050-0000-0001,13\n,二,050-0000-0002,13\n";
    let site = site(&[("desks/all.csv", table)]);
    let run = |args: &[&str], code: i32| {
        let run = site.run(&[args, &["--messages", "en"]].concat());
        let run = run.exits(code);
        assert!(
            run.stderr.contains("row 3, column “id”"),
            "{args:?}: {}",
            run.stderr
        );
    };
    let out = site.root().join("out.csv");
    let export = ["export", "desks", "--format", "csv", "-o", "out.csv"];
    run(&export, 1);
    assert!(!out.exists());
    run(&[&export[..], &["--allow-errors"]].concat(), 1);
    assert!(out.exists());
    run(&["desks", "due"], 1);
    run(&["desks", "verify"], 1);
    assert!(
        !site
            .root()
            .join("content/_data/desks-verified.csv")
            .exists()
    );
    site.edit(
        "content/_data/desks/all.csv",
        table.replace("\n,二", "\nb,二"),
    );
    site.run(&["desks", "due"]).exits(0);
    site.run(&export).exits(0);
}

#[test]
fn whoever_is_named_is_to_check() {
    let site = site(&[
        ("desks/a.yaml", "name: あ\narea: 全国\n"),
        ("desks/b.yaml", "name: い\narea: 全国\nassigned_to: 二班\n"),
    ]);
    let config = site.source("site.toml");
    site.edit(
        "site.toml",
        format!("{config}\n[desks]\nowner = \"相談班\"\n"),
    );
    let run = site.run(&["desks", "due", "--messages", "ja"]);
    assert_eq!(
        run.exits(0).stdout,
        "未確認  相談班  a  あ  content/_data/desks/a.yaml\n未確認  二班  b  い  content/_data/desks/b.yaml\n"
    );
}
