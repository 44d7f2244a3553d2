//! Reading snapshots. One that was changed by hand is refused whole: nobody has looked at what it says now.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::rules::{SNAPSHOT_EDITED, SNAPSHOT_FORM, SNAPSHOT_FORMAT, SNAPSHOT_NAME, SNAPSHOT_PAIR};
use super::{ENDS, Lock, Published, Snapshot, Snapshots, digest, is_id, lock};
use crate::diagnostics::{Diagnostic, Diagnostics, MessageLang};
use crate::source::SourceFile;
use crate::statistics::Rounding;

/// Reads all files of the folder.
pub fn read(files: &[SourceFile], diagnostics: &mut Diagnostics) -> Snapshots {
    let mut sets: BTreeMap<&str, [Option<&SourceFile>; 3]> = BTreeMap::new();
    for file in files {
        let name = file.path.file_name();
        let place = ENDS
            .iter()
            .position(|end| name.strip_suffix(end).is_some_and(is_id));
        match place.and_then(|place| Some((place, name.strip_suffix(ENDS[place])?))) {
            Some((place, id)) => sets.entry(id).or_default()[place] = Some(file),
            None => diagnostics.push(Diagnostic::about(&SNAPSHOT_NAME, &file.path)),
        }
    }
    let mut snapshots = Snapshots::new();
    for (id, set) in sets {
        match set {
            [Some(figures), Some(report), Some(lock)] => {
                let read =
                    one(id, [figures, report], lock).map_err(|finding| diagnostics.push(*finding));
                snapshots.extend(read.ok().map(|read| (id.to_owned(), Arc::new(read))));
            }
            some => diagnostics.extend(incomplete(id, some)),
        }
    }
    snapshots
}

/// Names the files that are not there, at one that is.
fn incomplete(id: &str, files: [Option<&SourceFile>; 3]) -> Option<Diagnostic> {
    let there = files.into_iter().flatten().next()?;
    let gone = ENDS.iter().zip(files).filter(|(_, file)| file.is_none());
    let gone: Vec<String> = gone.map(|(end, _)| format!("{id}{end}")).collect();
    let finding = Diagnostic::about(&SNAPSHOT_PAIR, &there.path).arg("id", id);
    Some(finding.arg("missing", gone.join(", ")))
}

fn one(
    id: &str,
    [figures, report]: [&SourceFile; 2],
    lock: &SourceFile,
) -> Result<Snapshot, Box<Diagnostic>> {
    let read = locked(id, lock)?;
    for (file, known) in [(figures, &read.output), (report, &read.report)] {
        if digest(&file.text) != *known {
            return Err(edited(id, file));
        }
    }
    let published = Published::read(&figures.text).map_err(|refusal| {
        let finding = Diagnostic::about(&SNAPSHOT_FORM, &figures.path);
        let ja = refusal.message(MessageLang::Ja);
        Box::new(
            finding
                .arg("detail_ja", ja)
                .arg("detail_en", refusal.to_string()),
        )
    })?;
    if published.shown() != read.published {
        return Err(edited(id, lock));
    }
    Ok(Snapshot {
        id: id.to_owned(),
        published,
        report: report.text.replace("\r\n", "\n"),
        lock: read,
    })
}

fn edited(id: &str, file: &SourceFile) -> Box<Diagnostic> {
    Box::new(Diagnostic::about(&SNAPSHOT_EDITED, &file.path).arg("id", id))
}

fn locked(id: &str, file: &SourceFile) -> Result<Lock, Box<Diagnostic>> {
    let form = |ja: &str, en: &str| {
        let finding = Diagnostic::about(&SNAPSHOT_FORM, &file.path);
        Box::new(finding.arg("detail_ja", ja).arg("detail_en", en))
    };
    let not_json = |error: serde_json::Error| {
        form(
            &format!("{}行{}字目", error.line(), error.column()),
            &format!("line {}, column {}", error.line(), error.column()),
        )
    };
    let plain: serde_json::Value = serde_json::from_str(&file.text).map_err(not_json)?;
    let version = plain.get("format").and_then(serde_json::Value::as_u64);
    if version != Some(u64::from(lock::FORMAT)) {
        let version = version.map_or_else(|| "?".to_owned(), |version| version.to_string());
        let finding = Diagnostic::about(&SNAPSHOT_FORMAT, &file.path);
        return Err(Box::new(finding.arg("version", version).arg("id", id)));
    }
    let lock: Lock = serde_json::from_str(&file.text).map_err(not_json)?;
    if lock.reckoned() != lock.seal || lock.id != id {
        return Err(edited(id, file));
    }
    match whole(&lock) {
        true => Ok(lock),
        false => Err(form("過去の公開の形", "the form of a past release")),
    }
}

/// Whether every past release has a value, or none, for each of its cells, names its categories once, and was rounded
/// as the gate rounds.
fn whole(lock: &Lock) -> bool {
    lock.releases.iter().all(|release| {
        let once = release.dimensions.iter().all(|bands| {
            let codes: BTreeSet<&String> = bands.codes.iter().collect();
            let known = |codes_below: &Vec<String>| codes_below.iter().all(|c| codes.contains(c));
            codes.len() == bands.codes.len() && bands.child.values().all(known)
        });
        let sizes = release.dimensions.iter().map(|bands| bands.codes.len());
        let cells = sizes.into_iter().try_fold(1_usize, usize::checked_mul);
        let rounded = release.rounding.is_none_or(|rounding| {
            Rounding::read(rounding.base, rounding.kind.name()) == Some(rounding)
        });
        once && rounded && cells == Some(release.values.len())
    })
}
