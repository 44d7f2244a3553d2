//! What is found when desks are seen together, and on a day: numbers that contradict each other, numbers that changed
//! since somebody checked them, checks that are missing or too old.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::entry::{Entry, State};
use super::rules::{
    DESK_EXPIRED, DESK_STALE, DESK_UNNOTED, DESK_UNVERIFIED, HOURS_UNCLEAR, PHONE_CHANGED,
    PHONE_DIFFERS, PHONE_SHARED, VERIFIED_LATER,
};
use super::telephone::Telephone;
use super::verified::{Verified, told};
use crate::config::SiteConfig;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::Localised;
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
    over(entries, today, diagnostics);
    standing(entries, today, config, diagnostics);
}

/// The same number at desks of different operators: one of them is wrong, or both are one desk.
fn shared(entries: &[Entry], diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<String, (&Entry, &Telephone)> = BTreeMap::new();
    for entry in entries {
        for number in entry.record.numbers().chain(&entry.record.fax) {
            // Everybody's 110 and 188 are the same.
            if number.digits().len() < 6 {
                continue;
            }
            let (first, at) = *seen.entry(number.digits()).or_insert((entry, number));
            if first.id == entry.id || of_one_operator(first, entry) {
                continue;
            }
            let finding = entry
                .find_at(&PHONE_SHARED, number.span)
                .arg("number", &number.shown)
                .arg("other", &first.id);
            diagnostics.push(finding.related(
                first.place(at.span),
                "同じ番号がここにもあります",
                "the same number stands here too",
            ));
        }
    }
}

/// Whether two desks are run by one body; where one does not say, whether they have one name.
fn of_one_operator(one: &Entry, other: &Entry) -> bool {
    let (one, other) = (&one.record, &other.record);
    match one.operator.is_empty() || other.operator.is_empty() {
        true => agree(&one.name, &other.name),
        false => agree(&one.operator, &other.operator),
    }
}

/// Whether two texts are the same in any language.
fn agree(one: &Localised, other: &Localised) -> bool {
    let same = |text: &str| other.all().any(|(_, other)| fold(other) == fold(text));
    one.all().any(|(_, text)| same(text))
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
    let mut unnoted = 0;
    for entry in entries {
        let Some(on) = entry.record.verified_on else {
            continue;
        };
        let Some(known) = verified.get(&entry.id) else {
            unnoted += 1;
            continue;
        };
        // A later day is a new check; the same, or one before it, is none.
        if on > known.on || known.numbers == told(entry) {
            continue;
        }
        let finding = entry
            .find(&PHONE_CHANGED, "telephone")
            .arg("on", known.on)
            .arg("then", &known.numbers)
            .arg("now", told(entry));
        diagnostics.push(finding);
    }
    if unnoted > 0 {
        diagnostics.push(Diagnostic::new(&DESK_UNNOTED).arg("count", unnoted));
    }
}

/// Hours whose years are all past, so that it never opens again.
fn over(entries: &[Entry], today: Date, diagnostics: &mut Diagnostics) {
    for entry in entries {
        for hours in entry.all_hours().filter(|hours| hours.name_years()) {
            if hours
                .intervals(today, today.saturating_add(1.year()))
                .is_empty()
            {
                let finding = entry.find_at(&HOURS_UNCLEAR, hours.span);
                let finding = finding.arg("value", &hours.text);
                let finding = finding.arg("why_ja", "これから一年、開く日がありません");
                diagnostics.push(finding.arg("why_en", "it opens on no day of the year ahead"));
            }
        }
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
