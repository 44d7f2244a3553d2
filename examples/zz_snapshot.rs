//! scratch
use jiff::civil::date;
use shirube::statistics::cube;
use shirube::statistics::snapshot::{
    Audit, Kept, Lock, PolicyUsed, Provenance, Published, Release, Snapshot, SourceKind,
};
use shirube::statistics::{Policy, gate};
use std::collections::BTreeMap;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let (file, id, to) = (&args[1], &args[2], &args[3]);
    let text = std::fs::read_to_string(file).unwrap();
    let cube = cube::read(text.as_bytes(), "ja").expect("a dataset");
    let published = if cube.about.synthetic {
        let gated = gate(&cube.counts().expect("counts"), &Policy::default()).expect("safe");
        Published::gated(cube, &gated).expect("counts")
    } else {
        Published::elsewhere(cube).unwrap()
    };
    let lock = Lock {
        format: 1,
        id: id.clone(),
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
        published: 0,
        releases: vec![Release::of(&published, date(2026, 10, 1))],
        seal: String::new(),
    };
    let (a, b) = Snapshot::new(id, published, lock).texts();
    std::fs::create_dir_all(to).unwrap();
    std::fs::write(format!("{to}/{id}.json"), a).unwrap();
    std::fs::write(format!("{to}/{id}.lock.json"), b).unwrap();
}
