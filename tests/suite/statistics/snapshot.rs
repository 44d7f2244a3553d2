//! Snapshots: written the same way every time, read with care, and refused when anybody changed them.

use std::collections::BTreeMap;

use jiff::civil::date;
use shirube::diagnostics::Diagnostics;
use shirube::files::SitePath;
use shirube::source::SourceFile;
use shirube::statistics::cube::{self, Cell, Role};
use shirube::statistics::snapshot::{
    self, Audit, Kept, Lock, PolicyUsed, Provenance, Published, Release, Snapshot, SourceKind,
};
use shirube::statistics::{Policy, gate};

/// Cases by prefecture and sex, one of them small, with labels in two languages.
const CASES: &str = r#"{
  "version": "2.0", "class": "dataset", "label": "Cases", "source": "Made up",
  "id": ["area", "sex"], "size": [3, 3], "role": {"geo": ["area"]},
  "dimension": {
    "area": {"label": "Prefecture", "category": {"index": ["00", "13", "27"],
      "label": {"00": "All", "13": "Tokyo", "27": "Osaka"}, "child": {"00": ["13", "27"]}}},
    "sex": {"category": {"index": {"T": 0, "M": 1, "F": 2}, "child": {"T": ["M", "F"]}}}
  },
  "value": [270, 134, 136, 170, 84, 86, 100, 50, 50],
  "extension": {"shirube": {"language": "en", "title": {"en": "Cases", "ja": "症例"}, "unit": {"ja": "人"},
    "synthetic": true, "as_of": "2026-03", "source": {"name": {"en": "Made up"}},
    "labels": {"area": {"label": {"ja": "都道府県"}, "categories": {"13": {"ja": "東京都", "en": "Tokyo"}}}}}}
}"#;

fn snapshot(text: &str) -> Snapshot {
    let cube = cube::read(text.as_bytes(), "en").expect("a dataset");
    let gated = gate(&cube.counts().expect("counts"), &Policy::default()).expect("safe");
    let published = Published::gated(cube, &gated).expect("counts");
    let mut lock = lock(Vec::new());
    lock.releases = vec![Release::of(&published, date(2026, 10, 1), &lock.policy)];
    Snapshot::new("cases", published, None, lock)
}

fn lock(releases: Vec<Release>) -> Lock {
    Lock {
        format: snapshot::FORMAT,
        id: "cases".into(),
        fetched: date(2026, 11, 21),
        source: Provenance {
            kind: SourceKind::Command,
            from: "platform.py".into(),
            digest: None,
            version: Some("1.0".into()),
            format: "json-stat".into(),
        },
        policy: PolicyUsed::new(BTreeMap::from([("threshold".into(), "10".into())])),
        audit: Audit {
            result: Kept::Proved,
            by: "test".into(),
        },
        output: String::new(),
        report: String::new(),
        published: 0,
        releases,
        seal: String::new(),
    }
}

/// The texts of a snapshot's files: figures, report and lock.
fn texts(snapshot: &Snapshot) -> [String; 3] {
    snapshot.files().map(|(_, text)| text)
}

fn read_whole([figures, report, lock]: [&str; 3]) -> (snapshot::Snapshots, Vec<&'static str>) {
    read(&[
        ("cases.json", figures),
        ("cases.report.json", report),
        ("cases.lock.json", lock),
    ])
}

fn read(files: &[(&str, &str)]) -> (snapshot::Snapshots, Vec<&'static str>) {
    let mut found = Diagnostics::default();
    let file = |(name, text): &(&str, &str)| {
        let path = SitePath::new(&format!("content/_data/stats/{name}"));
        SourceFile::new(path, *text)
    };
    let files: Vec<_> = files.iter().map(file).collect();
    let read = snapshot::read(&files, &mut found);
    (read, found.iter().map(|finding| finding.rule.id).collect())
}

#[test]
fn a_snapshot_is_read_as_it_was_written() {
    let small = CASES.replace("270, 134, 136, 170, 84, 86", "189, 53, 136, 89, 3, 86");
    for text in [CASES, &small] {
        let made = snapshot(text);
        let files = texts(&made);
        let (read, found) = read_whole(files.each_ref().map(String::as_str));
        assert_eq!(found, [""; 0]);
        assert_eq!(*read["cases"], made);
        assert_eq!(texts(&read["cases"]), files);
    }
    let published = snapshot(&small).published;
    assert!(published.hides());
    assert_eq!(
        published.at(&[("area", "13"), ("sex", "M")]),
        Some(Cell::Hidden)
    );
    assert_eq!(
        published.at(&[("area", "00"), ("sex", "T")]),
        Some(Cell::Value(189.0))
    );
    assert_eq!(published.at(&[("area", "13"), ("age", "M")]), None);
    let (_, area) = published.axis("area").expect("named");
    assert_eq!(
        (area.role, area.label.get("ja")),
        (Some(Role::Geo), Some("都道府県"))
    );
    assert_eq!(area.categories[1].label.get("ja"), Some("東京都"));
    assert_eq!(area.categories[2].label.get("en"), Some("Osaka"));
    assert_eq!(area.categories[0].parts, [1, 2]);
    assert_eq!(published.unit(&[0, 0]).get("ja"), Some("人"));
}

#[test]
fn line_ends_that_git_changed_do_not_matter() {
    let windows = texts(&snapshot(CASES)).map(|text| text.replace('\n', "\r\n"));
    let (read, found) = read_whole(windows.each_ref().map(String::as_str));
    assert_eq!((read.len(), found.len()), (1, 0));
    assert_eq!(read["cases"].report, snapshot(CASES).report);
}

#[test]
fn what_was_changed_by_hand_is_refused() {
    let [figures, report, lock] = texts(&snapshot(CASES));
    let told = report.replace("proved", "proven");
    assert_ne!(told, report);
    let value = figures.replace("134", "135");
    let label = figures.replace("Osaka", "Kyoto");
    let day = lock.replace("2026-11-21", "2026-11-22");
    let past = lock.replacen("134", "135", 1);
    let newer = lock.replace("\"format\": 2", "\"format\": 3");
    let broken = lock.replace("\"id\"", "\"name\"");
    assert!([&value, &label].iter().all(|text| **text != figures));
    assert!(
        [&day, &past, &newer, &broken]
            .iter()
            .all(|text| **text != lock)
    );
    for (figures, report, lock, rule) in [
        (&figures, &told, &lock, "stats-snapshot-edited"),
        (&value, &report, &lock, "stats-snapshot-edited"),
        (&label, &report, &lock, "stats-snapshot-edited"),
        (&figures, &report, &day, "stats-snapshot-edited"),
        (&figures, &report, &past, "stats-snapshot-edited"),
        (&figures, &report, &newer, "stats-snapshot-format"),
        (&figures, &report, &broken, "stats-snapshot-form"),
        (&figures, &report, &"{".to_owned(), "stats-snapshot-form"),
    ] {
        let (read, found) = read_whole([figures, report, lock]);
        assert_eq!((read.len(), found), (0, vec![rule]));
    }
}

#[test]
fn a_lock_that_fits_does_not_make_any_text_a_snapshot() {
    let made = snapshot(CASES);
    let mut lock = made.lock;
    lock.output = snapshot::digest("{}");
    // The seal is right for this output: only the form of the figures is wrong.
    let bare = Lock {
        seal: String::new(),
        ..lock.clone()
    };
    lock.seal = snapshot::digest(&bare.text());
    let (read, found) = read_whole(["{}", &made.report, &lock.text()]);
    assert_eq!((read.len(), found), (0, vec!["stats-snapshot-form"]));
}

#[test]
fn figures_without_a_lock_and_other_files_are_found() {
    let [figures, report, lock] = texts(&snapshot(CASES));
    for (name, text, rule) in [
        ("cases.json", &figures, "stats-snapshot-pair"),
        ("cases.report.json", &report, "stats-snapshot-pair"),
        ("cases.lock.json", &lock, "stats-snapshot-pair"),
        ("raw.csv", &lock, "stats-snapshot-name"),
        ("Cases.json", &lock, "stats-snapshot-name"),
    ] {
        let (read, found) = read(&[(name, text)]);
        assert_eq!((read.len(), found), (0, vec![rule]));
    }
}

#[test]
fn published_elsewhere_needs_document_and_licence() {
    let cube = cube::read(CASES.as_bytes(), "en").expect("a dataset");
    assert_eq!(Published::elsewhere(cube.clone()), None);
    let mut cited = cube;
    cited.about.origin.document = Some("統計表1".into());
    cited.about.origin.licence = Some(cube::LicenceName::default());
    assert!(Published::elsewhere(cited).is_some());
}

#[test]
fn a_cube_does_not_tell_its_counts_when_printed() {
    let cube = cube::read(CASES.as_bytes(), "en").expect("a dataset");
    let printed = format!("{cube:?}");
    assert!(!printed.contains("134"), "{printed}");
}
