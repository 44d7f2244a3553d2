//! One release after another: clocks, bands, and what a lock remembers.

use jiff::civil::date;
use shirube::hook::verify;
use shirube::statistics::snapshot::Snapshot;

use super::{TODAY, raw, raw_after, said, source};

const TABLE: &str = "area,year,value\n13,2024,150\n13,2025,170\n27,2024,160\n27,2025,180\n";
const TIMES: &str = "[[statistics.dimensions]]\nid='year'\nrole='time'\n";

#[test]
fn a_clock_that_was_set_back_is_noticed() {
    let first = raw(TABLE, TIMES).expect("sound").snapshot;
    let told = said(raw_after(TABLE, TIMES, date(2026, 11, 20), Some(&first)));
    assert!(
        told.contains("today is said to be 2026-11-20, but the last fetch was on 2026-11-21"),
        "{told}"
    );
    let told = said(raw(TABLE, "as_of='2026-12'\n"));
    assert!(
        told.contains("as of 2026-12, which is after today"),
        "{told}"
    );
    raw(TABLE, "as_of='2026-11'\n").expect("this month");
}

#[test]
fn bands_that_changed_are_refused() {
    let first = raw(TABLE, TIMES).expect("sound").snapshot;
    for (table, name) in [
        (TABLE.replace("27,", "28,"), "area"),
        (TABLE.replace("2024", "2023"), "year"),
        (
            TABLE
                .lines()
                .filter(|line| !line.contains("2024"))
                .collect::<Vec<_>>()
                .join("\n"),
            "year",
        ),
        (TABLE.replace("area", "place"), "area"),
        ("area,value\n13,320\n27,340\n".to_owned(), "year"),
    ] {
        let toml = if table.contains("year") { TIMES } else { "" };
        let told = said(raw_after(&table, toml, TODAY, Some(&first)));
        assert!(
            told.contains(&format!("“{name}”")) && told.contains("subtract"),
            "{table}: {told}"
        );
    }
    // A new year is no other band; a new area is.
    let year = format!("{TABLE}13,2026,200\n27,2026,210\n");
    raw_after(&year, TIMES, TODAY, Some(&first)).expect("a new year");
    let area = format!("{TABLE}28,2024,200\n28,2025,210\n");
    said(raw_after(&area, TIMES, TODAY, Some(&first)));
}

#[test]
fn what_was_published_is_remembered() {
    let first = raw(TABLE, TIMES).expect("sound");
    assert!(first.changed && first.snapshot.lock.releases.is_empty());
    let same = raw_after(TABLE, TIMES, date(2026, 12, 1), Some(&first.snapshot)).expect("sound");
    assert!(!same.changed && same.snapshot.lock.releases.is_empty());
    assert_eq!(same.snapshot.lock.fetched, date(2026, 12, 1));
    let grown = TABLE.replace("150", "250").replace("170", "290");
    let second = raw_after(&grown, TIMES, date(2026, 12, 2), Some(&same.snapshot)).expect("sound");
    let releases = &second.snapshot.lock.releases;
    assert_eq!(releases.len(), 1);
    assert_eq!(releases[0].output, first.snapshot.lock.output);
    assert_eq!(
        releases[0].values,
        [Some(150.0), Some(170.0), Some(160.0), Some(180.0)]
    );
    let later = grown.replace("160", "360");
    let third = raw_after(&later, TIMES, date(2026, 12, 3), Some(&second.snapshot)).expect("sound");
    assert_eq!(third.snapshot.lock.releases.len(), 2);
}

/// What the gate reported of a snapshot.
fn gate_of(snapshot: &Snapshot) -> serde_json::Value {
    let report: serde_json::Value = serde_json::from_str(&snapshot.report).expect("a report");
    report["gate"].clone()
}

#[test]
fn what_is_stored_is_looked_at_again() {
    let toml = "change='cumulative'\n";
    let snapshot = raw(TABLE, toml).expect("sound").snapshot;
    let told = |snapshot: &Snapshot, toml: &str| -> Vec<String> {
        verify(snapshot, Some(&source(&format!("file='x.csv'\n{toml}"))))
            .iter()
            .map(ToString::to_string)
            .collect()
    };
    assert_eq!(told(&snapshot, toml), [""; 0]);
    // Other settings than those by which it was protected.
    assert!(told(&snapshot, "threshold=20\n")[0].contains("protected by other settings"));
    // What somebody could do who also mended the digests.
    let gate = gate_of(&snapshot);
    let with = |from: &str, to: &str| {
        let figures = snapshot.published.text();
        let changed = figures.replace(from, to);
        assert_ne!(changed, figures);
        let mut lock = snapshot.lock.clone();
        let cube = shirube::statistics::cube::read(changed.as_bytes(), "ja").expect("a dataset");
        // A table that is gated by nothing.
        let mut cube = cube;
        cube.about.origin.document = Some("x".into());
        cube.about.origin.licence = Some(Default::default());
        let published = shirube::statistics::snapshot::Published::elsewhere(cube).expect("cited");
        lock.releases.clear();
        Snapshot::new("cases", published, Some(&gate), lock)
    };
    assert!(told(&with("150", "7"), toml)[0].contains("a count below the threshold"));
    // Small growth of a count that only grows.
    let mut grown = with("150", "157");
    grown.lock.releases = vec![shirube::statistics::snapshot::Release::of(
        &snapshot.published,
        TODAY,
        &snapshot.lock.policy,
    )];
    let says = |told: Vec<String>, want: &str| told.iter().any(|fault| fault.contains(want));
    assert!(says(
        told(&grown, toml),
        "area=13, year=2024 grew by less than the threshold"
    ));
    let mut back = with("150", "350");
    back.lock.releases = vec![shirube::statistics::snapshot::Release::of(
        &snapshot.published,
        date(2027, 1, 1),
        &snapshot.lock.policy,
    )];
    assert!(says(told(&back, toml), "not in order"));
}

#[test]
fn the_audit_report_is_the_one_on_these_figures() {
    let sound = raw(TABLE, "").expect("sound").snapshot;
    let told = |snapshot: &Snapshot| -> Vec<String> {
        let faults = verify(snapshot, Some(&source("file='x.csv'\n")));
        faults.iter().map(ToString::to_string).collect()
    };
    assert_eq!(told(&sound), [""; 0]);
    let report: serde_json::Value = serde_json::from_str(&sound.report).expect("a report");
    assert_eq!(
        (report["result"].as_str(), report["gate"]["cells"].as_i64()),
        (Some("proved"), Some(4))
    );
    assert_eq!(report["digest"].as_str(), Some(sound.lock.output.as_str()));
    let published = || sound.published.clone();
    let with = |name: &str, value: serde_json::Value| {
        let mut gate = report["gate"].clone();
        gate[name] = value;
        Snapshot::new("cases", published(), Some(&gate), sound.lock.clone())
    };
    let mut other_table = sound.clone();
    other_table.report = sound.report.replace("\"cases\"", "\"other\"");
    for forged in [
        other_table,
        with("cells", 5.into()),
        with("hidden", 1.into()),
        with("earlier-releases", 1.into()),
        with("change", "final".into()),
        with("policy", serde_json::json!({ "threshold": "3" })),
        Snapshot::new("cases", published(), None, sound.lock.clone()),
        Snapshot {
            report: "{".into(),
            ..sound.clone()
        },
    ] {
        assert_eq!(
            told(&forged),
            ["the audit report (.report.json) is not the one on these figures; fetch it again"]
        );
    }
}

#[test]
fn sums_that_tell_a_hidden_count_are_found() {
    let table = "area,value\n00,170\n13,80\n27,90\n";
    let toml = "[[statistics.dimensions]]\nid='area'\ncodes='prefecture'\n";
    let made = raw(table, toml).expect("sound").snapshot;
    let forged = |from: &str, to: &str| {
        let mut gate = gate_of(&made);
        // Whoever forges the figures forges the report.
        if to.contains("null") {
            gate["hidden"] = 1.into();
        }
        let text = made.published.text().replacen(from, to, 1);
        let mut cube = shirube::statistics::cube::read(text.as_bytes(), "ja").expect("a dataset");
        cube.about.origin.document = Some("x".into());
        cube.about.origin.licence = Some(Default::default());
        let published = shirube::statistics::snapshot::Published::elsewhere(cube).expect("cited");
        let snapshot = Snapshot::new("cases", published, Some(&gate), made.lock.clone());
        let source = source(&format!("file='x.csv'\n{toml}"));
        verify(&snapshot, Some(&source))
            .first()
            .map(ToString::to_string)
            .unwrap_or_default()
    };
    assert_eq!(forged("\"class\"", "\"class\""), "");
    // 166 less 80 and 82 leaves 4: 27 is hidden, and can be worked out.
    let hole = |text: &str| text.to_owned();
    let told = forged(
        &hole("    170,\n    80,\n    90\n  ]"),
        "    84,\n    80,\n    null\n  ],\n  \"status\": {\"2\": \"c\"}",
    );
    assert!(
        told.contains("the hidden area=27 can be narrowed down"),
        "{told}"
    );
    let told = forged("    170,", "    175,");
    assert!(
        told.contains("totals are not the sums of their parts"),
        "{told}"
    );
}

#[test]
fn the_same_figures_again_hide_nothing_more() {
    let table = "area,sex,value\n00,T,308\n00,M,139\n00,F,169\n13,T,43\n13,M,3\n13,F,40\n27,T,124\n27,M,66\n27,F,58\n40,T,141\n40,M,70\n40,F,71\n";
    let toml = "[[statistics.dimensions]]\nid='area'\ncodes='prefecture'\n[[statistics.dimensions]]\nid='sex'\ntotal='T'\n";
    let first = raw(table, toml).expect("safe");
    assert!(first.snapshot.published.hides());
    let mut last = first.snapshot.clone();
    for day in 1..4 {
        let again = raw_after(table, toml, date(2026, 12, day), Some(&last)).expect("safe");
        assert!(!again.changed);
        assert_eq!(
            again.snapshot.published.text(),
            first.snapshot.published.text()
        );
        assert!(again.snapshot.lock.releases.is_empty());
        last = again.snapshot;
    }
    // Other words for the same figures are no other release.
    let said_otherwise = format!("title='別の題'\n{toml}");
    let again = raw_after(table, &said_otherwise, date(2026, 12, 4), Some(&last)).expect("safe");
    assert!(again.changed && again.snapshot.lock.releases.is_empty());
}

/// Where nobody says how figures change, readers of a register know that they grow, and small growth is protected.
#[test]
fn figures_only_grow_unless_it_is_said_otherwise() {
    let first = raw(TABLE, TIMES).expect("sound").snapshot;
    assert_eq!(
        first.lock.policy,
        raw(TABLE, &format!("change='cumulative'\n{TIMES}"))
            .expect("sound")
            .snapshot
            .lock
            .policy
    );
    let fallen = TABLE.replace("150", "140");
    let told = said(raw_after(&fallen, TIMES, date(2026, 12, 1), Some(&first)));
    assert!(
        told.contains("it fell") && told.contains("say revised"),
        "{told}"
    );
    let revised = format!("change='revised'\n{TIMES}");
    let first = raw(TABLE, &revised).expect("sound").snapshot;
    raw_after(&fallen, &revised, date(2026, 12, 1), Some(&first)).expect("corrected");
}
