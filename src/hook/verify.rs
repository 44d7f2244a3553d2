//! Looking again at what is stored: that it is what was fetched, by the settings of today, and that nothing in it can
//! be worked out with the sums that everybody can do.
//!
//! The gate's proof needs the hidden counts, which are gone. What can be shown without them is shown: no small count
//! stands there, sums add up, and no hidden count is narrowed down to less than all small ones by bounds alone.

mod bounds;

pub use bounds::known_large;

use super::Fault;
use super::source;
use crate::config::{Change, StatisticsSource};
use crate::diagnostics::Text;
use crate::statistics::RoundingKind;
use crate::statistics::snapshot::{Kept, Release, Snapshot};

/// What is wrong with a stored snapshot. Its digests were held against each other when it was read.
pub fn verify(snapshot: &Snapshot, source: Option<&StatisticsSource>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let lock = &snapshot.lock;
    if source.is_some_and(|source| source::policy_used(source) != lock.policy) {
        faults.push(Fault::new(POLICY));
    }
    if !snapshot.is_reported() {
        faults.push(Fault::new(REPORT));
    }
    let current = snapshot.release();
    let releases: Vec<&Release> = lock.releases.iter().chain([&current]).collect();
    let in_order = releases.is_sorted_by_key(|release| release.fetched);
    if !in_order {
        faults.push(Fault::new(ORDER));
    }
    if lock.audit.result == Kept::Published {
        return faults;
    }
    let Some(threshold) = lock.policy.threshold() else {
        faults.push(Fault::new(NO_THRESHOLD));
        return faults;
    };
    for release in &releases {
        faults.extend(of_release(release, threshold));
    }
    let cumulative = source.is_some_and(|source| source::change(source) == Change::Cumulative);
    if cumulative {
        let pairs = releases.iter().zip(releases.iter().skip(1));
        faults.extend(pairs.filter_map(|(before, after)| increment(before, after, threshold)));
    }
    faults
}

fn of_release(release: &Release, threshold: i64) -> Vec<Fault> {
    let mut faults = Vec::new();
    let on = |text: Text| Fault::new(text).arg("date", release.fetched);
    let wrong = |value: f64| match release.rounding {
        Some(rounding) => value < 0.0 || value % rounding.base as f64 != 0.0,
        None => value > 0.0 && value < threshold as f64,
    };
    let mut values = release.values.iter().flatten();
    if values.any(|value| wrong(*value)) {
        faults.push(on(release.rounding.map_or(SMALL, |_| NO_MULTIPLE)));
    }
    let additive = release.rounding.map(|rounding| rounding.kind) == Some(RoundingKind::Additive);
    match bounds::narrowed(release, threshold) {
        Ok(_) if additive && !bounds::adds_up(release) => faults.push(on(NOT_ADDITIVE)),
        Ok(cells) => {
            let name = |cell: usize| on(NARROWED).arg("cell", release.name(cell));
            faults.extend(cells.into_iter().map(name));
        }
        Err(bounds::NotAdditive) => faults.push(on(NOT_ADDITIVE)),
    }
    faults
}

/// A count that grew by a small number of people between two releases tells of these few; a rounded one does not tell
/// by how much it grew.
fn increment(before: &Release, after: &Release, threshold: i64) -> Option<Fault> {
    if before.rounding.or(after.rounding).is_some() {
        return None;
    }
    let old: std::collections::BTreeMap<String, f64> = before
        .cells()
        .enumerate()
        .filter_map(|(at, cell)| Some((before.name(at), cell.value()?)))
        .collect();
    let grew = after.cells().enumerate().find_map(|(at, cell)| {
        let name = after.name(at);
        let by = cell.value()? - old.get(&name)?;
        (by > 0.0 && by < threshold as f64).then_some(name)
    });
    let fault = |cell| {
        Fault::new(INCREMENT)
            .arg("cell", cell)
            .arg("date", after.fetched)
    };
    grew.map(fault)
}

const POLICY: Text = Text::new(
    "今の site.toml とは別の決まりで守られています。`shirube stats fetch` で取り直してください",
    "it was protected by other settings than site.toml has now; fetch it again",
);
const REPORT: Text = Text::new(
    "監査報告（.report.json）が、この数のものではありません。`shirube stats fetch` で取り直してください",
    "the audit report (.report.json) is not the one on these figures; fetch it again",
);
const ORDER: Text = Text::new(
    "過去の公開の日付が、順番どおりではありません",
    "the days of past releases are not in order",
);
const NO_THRESHOLD: Text = Text::new(
    "しきい値の記録がありません",
    "it is not recorded which threshold was used",
);
const SMALL: Text = Text::new(
    "{date} の公開に、しきい値より小さい数があります",
    "in the release of {date} there is a count below the threshold",
);
const NO_MULTIPLE: Text = Text::new(
    "{date} の公開に、丸めた数ではない数があります",
    "in the release of {date} there is a number that is not rounded as its record says",
);
const NARROWED: Text = Text::new(
    "{date} の公開で、隠した {cell} が、合計からの引き算で絞りこめます",
    "in the release of {date}, the hidden {cell} can be narrowed down by subtracting from totals",
);
const NOT_ADDITIVE: Text = Text::new(
    "{date} の公開で、内訳と合計が合いません",
    "in the release of {date}, totals are not the sums of their parts",
);
const INCREMENT: Text = Text::new(
    "{cell} が、{date} の公開で、しきい値より少ない人数だけ増えています",
    "{cell} grew by less than the threshold in the release of {date}",
);
