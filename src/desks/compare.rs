//! What is found when desks are seen together, and on a day: numbers that contradict each other, numbers that changed
//! since somebody checked them, checks that are missing or too old.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::entry::{Entry, State};
use super::rules::{
    DESK_EXPIRED, DESK_STALE, DESK_UNVERIFIED, PHONE_CHANGED, PHONE_DIFFERS, PHONE_SHARED,
    VERIFIED_LATER,
};
use super::telephone::Telephone;
use super::verified::{Verified, told};
use crate::config::SiteConfig;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::text::fold;

/// Looks at all desks as they stand today.
pub fn compare(
    entries: &[Entry],
    verified: &Verified,
    today: Date,
    config: &SiteConfig,
    diagnostics: &mut Diagnostics,
) {
    shared(entries, diagnostics);
    differing(entries, diagnostics);
    changed(entries, verified, diagnostics);
    standing(entries, today, config, diagnostics);
}

/// The same number at desks of different operators: one of them is wrong, or both are one desk.
fn shared(entries: &[Entry], diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<String, (&Entry, &Telephone)> = BTreeMap::new();
    for entry in entries {
        for number in entry
            .record
            .telephone
            .iter()
            .filter_map(|line| line.number.as_ref())
        {
            // Everybody's 110 and 188 are the same.
            if number.digits().len() < 6 {
                continue;
            }
            let (first, at) = *seen.entry(number.digits()).or_insert((entry, number));
            if operator(first) == operator(entry) {
                continue;
            }
            let place = first.place(at.span);
            let finding = entry
                .find_at(&PHONE_SHARED, number.span)
                .arg("number", &number.shown)
                .arg("other", &first.id);
            diagnostics.push(finding.related(
                place,
                "同じ番号がここにもあります",
                "the same number stands here too",
            ));
        }
    }
}

/// One desk in two records with different numbers. Branches have the same name, but another area or address.
fn differing(entries: &[Entry], diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<_, &Entry> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| !numbers(entry).is_empty()) {
        let address: Vec<_> = entry
            .record
            .address
            .all()
            .map(|(_, text)| fold(text))
            .collect();
        let key = (name(entry), operator(entry), &entry.record.area, address);
        let first = *seen.entry(key).or_insert(entry);
        let agree = numbers(first)
            .iter()
            .any(|number| numbers(entry).contains(number));
        if first.id == entry.id || agree {
            continue;
        }
        let at = |entry: &Entry| {
            entry
                .origin
                .keys
                .get("telephone")
                .copied()
                .unwrap_or(entry.origin.span)
        };
        let finding = entry
            .find_at(&PHONE_DIFFERS, at(entry))
            .arg("other", &first.id);
        let place = first.place(at(first));
        diagnostics.push(finding.related(
            place,
            "別の番号がここにあります",
            "another number stands here",
        ));
    }
}

/// Numbers that are not those that were there when the desk was checked.
fn changed(entries: &[Entry], verified: &Verified, diagnostics: &mut Diagnostics) {
    for entry in entries {
        let known = verified
            .get(&entry.id)
            .filter(|known| entry.record.verified_on == Some(known.on));
        let Some(known) = known.filter(|known| known.numbers != told(entry)) else {
            continue;
        };
        let finding = entry
            .find(&PHONE_CHANGED, "telephone")
            .arg("on", known.on)
            .arg("then", &known.numbers)
            .arg("now", told(entry));
        diagnostics.push(finding);
    }
}

fn standing(entries: &[Entry], today: Date, config: &SiteConfig, diagnostics: &mut Diagnostics) {
    let (mut unverified, mut stale) = (0, 0);
    for entry in entries {
        match entry.state(today, config) {
            State::Expired => {
                let expires = entry
                    .record
                    .expires_on
                    .map_or(String::new(), |day| day.to_string());
                diagnostics.push(
                    entry
                        .find(&DESK_EXPIRED, "expires_on")
                        .arg("expires", expires),
                );
            }
            State::Unverified => unverified += 1,
            State::Stale => stale += 1,
            State::Verified => {}
        }
        if let Some(day) = entry.record.verified_on.filter(|day| *day > today) {
            diagnostics.push(entry.find(&VERIFIED_LATER, "verified_on").arg("day", day));
        }
    }
    for (rule, count) in [(&DESK_UNVERIFIED, unverified), (&DESK_STALE, stale)] {
        if count > 0 {
            diagnostics.push(Diagnostic::new(rule).arg("count", count));
        }
    }
}

fn numbers(entry: &Entry) -> Vec<String> {
    let numbers = entry
        .record
        .telephone
        .iter()
        .filter_map(|line| line.number.as_ref());
    numbers.map(Telephone::digits).collect()
}

fn name(entry: &Entry) -> String {
    entry
        .record
        .name
        .all()
        .next()
        .map_or(String::new(), |(_, text)| fold(text))
}

fn operator(entry: &Entry) -> String {
    entry
        .record
        .operator
        .all()
        .next()
        .map_or(String::new(), |(_, text)| fold(text))
}
