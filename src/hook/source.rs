//! What can be wrong with the sources in `site.toml`, and with what is stored of them.

mod rules;

use std::collections::{BTreeMap, BTreeSet};

pub use rules::RULES;
use rules::{
    SNAPSHOT_MISSING, SNAPSHOT_POLICY, SOURCE_DATE, SOURCE_ID, SOURCE_KIND, SOURCE_POLICY,
    SOURCE_PUBLIC, SOURCE_THRESHOLD,
};

use crate::config::{Change, RoundedHow, SiteConfig, StatisticsSource, ZeroCounts};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::facts::AsOf;
use crate::statistics::snapshot::{PolicyUsed, Snapshots, is_id};
use crate::statistics::{self, Dominance, Merge, Policy, Rounding, Tier, Zeros};

/// Reports what is wrong with the sources, and which of them have nothing to show.
pub fn check(config: &SiteConfig, snapshots: &Snapshots, diagnostics: &mut Diagnostics) {
    let mut seen = BTreeSet::new();
    for source in &config.statistics {
        let Some(id) = &source.id else {
            continue;
        };
        if !is_id(&id.name) || !seen.insert(id.name.as_str()) {
            diagnostics.push(id.find(&SOURCE_ID));
        }
        diagnostics.extend(faults(source));
        match snapshots.get(&id.name) {
            None => diagnostics.push(id.find(&SNAPSHOT_MISSING)),
            Some(snapshot) if snapshot.lock.policy != policy_used(source) => {
                diagnostics.push(id.find(&SNAPSHOT_POLICY));
            }
            Some(_) => {}
        }
    }
}

/// What is wrong with one source by itself.
pub(super) fn faults(source: &StatisticsSource) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let Some(id) = &source.id else {
        return found;
    };
    let kinds = [
        !source.command.is_empty(),
        source.file.is_some(),
        source.address.is_some(),
    ];
    if kinds.iter().filter(|kind| **kind).count() != 1 {
        found.push(id.find(&SOURCE_KIND));
    }
    let cited = source.document.is_some() && source.licence.is_some();
    if source.public && (!cited || !source.command.is_empty()) {
        found.push(id.find(&SOURCE_PUBLIC));
    }
    if source
        .threshold
        .is_some_and(|threshold| !(3..=100).contains(&threshold))
    {
        found.push(id.find(&SOURCE_THRESHOLD));
    }
    if !has_policy(source) {
        found.push(id.find(&SOURCE_POLICY));
    }
    for date in [&source.as_of, &source.next_update].into_iter().flatten() {
        if AsOf::parse(date.name.trim()).is_none() {
            found.push(date.find(&SOURCE_DATE));
        }
    }
    found
}

/// Whether all that a source says of its policy can be read.
fn has_policy(source: &StatisticsSource) -> bool {
    let per_cent = |value: &u32| (1..=100).contains(value);
    source
        .collapse
        .iter()
        .all(|text| Merge::parse(text).is_some())
        && source.tiers.iter().all(|text| Tier::parse(text).is_some())
        && source
            .dominance
            .iter()
            .all(|text| Dominance::parse(text).is_some())
        && source
            .p_percent
            .iter()
            .chain(&source.contributors)
            .all(per_cent)
        && rounding(source).is_some() == (source.round.is_some() || source.rounding.is_some())
}

/// How a source's numbers are rounded, if it says to what and what it says can be read.
fn rounding(source: &StatisticsSource) -> Option<Rounding> {
    let kind = source.rounding.unwrap_or(RoundedHow::Additive);
    Rounding::read(i64::from(source.round?), kind.key())
}

/// How a source's counts are protected. What cannot be read was refused before (`faults`).
pub(super) fn policy(source: &StatisticsSource) -> Policy {
    let default = Policy::default();
    let tiers: Vec<Tier> = source
        .tiers
        .iter()
        .filter_map(|text| Tier::parse(text))
        .collect();
    let rule = default.dominance;
    let (n, k) = source
        .dominance
        .as_deref()
        .and_then(Dominance::parse)
        .unwrap_or((rule.n, rule.k));
    Policy {
        tiers: if tiers.is_empty() {
            default.tiers
        } else {
            tiers
        },
        dominance: Dominance {
            contributors: source
                .contributors
                .map_or(rule.contributors, |own| own as usize),
            n,
            k,
            p: source.p_percent.map_or(rule.p, i64::from),
        },
        collapse: source
            .collapse
            .iter()
            .filter_map(|text| Merge::parse(text))
            .collect(),
        rounding: rounding(source),
        threshold: source.threshold.map_or(default.threshold, i64::from),
        zeros: match source.zeros {
            Some(ZeroCounts::Protect) => Zeros::Protected,
            Some(ZeroCounts::Show) | None => Zeros::Shown,
        },
        ..default
    }
}

/// The same as a lock has it.
pub(super) fn policy_used(source: &StatisticsSource) -> PolicyUsed {
    if source.public {
        let settings = [("public".to_owned(), "true".to_owned())];
        return PolicyUsed::new(BTreeMap::from(settings));
    }
    let mut settings = policy(source).settings();
    settings.insert("change".to_owned(), change(source).key().to_owned());
    PolicyUsed::new(settings)
}

/// The same as the gate knows it.
pub(super) fn kind_of_change(source: &StatisticsSource) -> statistics::Change {
    match change(source) {
        Change::Cumulative => statistics::Change::Cumulative,
        Change::Revised => statistics::Change::Revised,
        Change::Final => statistics::Change::Final,
    }
}

/// How figures change. Where nobody says, they grow, as registers do: readers who know that can work out the most, so the
/// most is protected. Figures that fall are refused then, with what to write.
pub(super) fn change(source: &StatisticsSource) -> Change {
    source.change.unwrap_or(Change::Cumulative)
}
