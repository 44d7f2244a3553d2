//! What can be wrong with one desk by itself, whatever day it is.

use super::entry::Entry;
use super::languages;
use super::rules::{
    ALTERNATIVE_MISSING, CALL_COST_MISSING, CHECKER_MISSING, DATES_REVERSED, EMAIL_FORM,
    LANGUAGE_UNKNOWN, POSITION, POSTAL_CODE, SOURCE_MISSING, TRANSLATION_UNKNOWN,
};
use crate::config::SiteConfig;
use crate::diagnostics::Diagnostics;
use crate::text::{narrow, nearest};

/// Degrees between which Japan lies.
const LATITUDES: std::ops::RangeInclusive<f64> = 20.0..=46.0;
const LONGITUDES: std::ops::RangeInclusive<f64> = 122.0..=154.0;

/// One look at a desk.
type Look = fn(&mut Entry, &SiteConfig, &mut Diagnostics);

const LOOKS: &[Look] = &[
    source,
    lines,
    email,
    postal_code,
    position,
    dates,
    spoken,
    translations,
];

/// Looks at one desk. What is no address, code or place is found and taken off it.
pub(super) fn one(entry: &mut Entry, config: &SiteConfig, diagnostics: &mut Diagnostics) {
    for look in LOOKS {
        look(entry, config, diagnostics);
    }
}

/// A contact is published only with the page that it was taken from.
fn source(entry: &mut Entry, _: &SiteConfig, diagnostics: &mut Diagnostics) {
    let record = &entry.record;
    let reached = !record.channels().is_empty() || !record.address.is_empty();
    if reached && record.source.is_none() {
        diagnostics.push(entry.find(&SOURCE_MISSING, "source"));
    }
}

fn lines(entry: &mut Entry, _: &SiteConfig, diagnostics: &mut Diagnostics) {
    for line in &entry.record.telephone {
        let Some(number) = &line.number else { continue };
        if number.needs_cost() && line.cost.is_none() && line.cost_note.is_empty() {
            let finding = entry.find_at(&CALL_COST_MISSING, number.span);
            diagnostics.push(finding.arg("number", &number.shown));
        }
        if !line.unreachable_from.is_empty() && line.alternative.is_none() {
            let finding = entry.find_at(&ALTERNATIVE_MISSING, number.span);
            diagnostics.push(finding.arg("number", &number.shown));
        }
    }
}

fn email(entry: &mut Entry, _: &SiteConfig, diagnostics: &mut Diagnostics) {
    let fine = |text: &String| {
        let halves = text.split_once('@');
        let plain = |c: char| c.is_ascii_graphic() && !"<>,;:\"()[]\\".contains(c);
        halves.is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.contains('@')
        }) && text.chars().all(plain)
    };
    let odd = entry.record.email.take_if(|text| !fine(text));
    if let Some(value) = odd {
        diagnostics.push(entry.find(&EMAIL_FORM, "email").arg("value", value));
    }
}

fn postal_code(entry: &mut Entry, _: &SiteConfig, diagnostics: &mut Diagnostics) {
    let Some(value) = entry.record.postal_code.take() else {
        return;
    };
    let digits: String = narrow(&value)
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    if digits.len() == 7 {
        entry.record.postal_code = Some(format!("{}-{}", &digits[..3], &digits[3..]));
    } else {
        diagnostics.push(entry.find(&POSTAL_CODE, "postal_code").arg("value", value));
    }
}

fn position(entry: &mut Entry, _: &SiteConfig, diagnostics: &mut Diagnostics) {
    let record = &mut entry.record;
    let fine = match (record.latitude, record.longitude) {
        (None, None) => true,
        (Some(latitude), Some(longitude)) => {
            LATITUDES.contains(&latitude) && LONGITUDES.contains(&longitude)
        }
        _ => false,
    };
    if !fine {
        (record.latitude, record.longitude) = (None, None);
        diagnostics.push(entry.find(&POSITION, "latitude"));
    }
}

fn dates(entry: &mut Entry, _: &SiteConfig, diagnostics: &mut Diagnostics) {
    let record = &entry.record;
    if let (Some(verified), Some(expires)) = (record.verified_on, record.expires_on)
        && expires < verified
    {
        let finding = entry.find(&DATES_REVERSED, "expires_on");
        diagnostics.push(finding.arg("verified", verified).arg("expires", expires));
    }
    if record.verified_on.is_some() && record.verified_by.is_none() {
        diagnostics.push(entry.find(&CHECKER_MISSING, "verified_on"));
    }
}

fn spoken(entry: &mut Entry, _: &SiteConfig, diagnostics: &mut Diagnostics) {
    for spoken in &entry.record.languages {
        if languages::is_known(&spoken.language) {
            continue;
        }
        let near = nearest(&spoken.language, languages::tags());
        let (ja, en) = near.map_or((String::new(), String::new()), |near| {
            (
                format!("『{near}』のことでしょうか。"),
                format!("did you mean “{near}”? "),
            )
        });
        let finding = entry
            .find(&LANGUAGE_UNKNOWN, "languages")
            .arg("value", &spoken.language);
        diagnostics.push(finding.arg("suggestion_ja", ja).arg("suggestion_en", en));
    }
}

/// A translation into a language that the site does not have is shown to nobody.
fn translations(entry: &mut Entry, config: &SiteConfig, diagnostics: &mut Diagnostics) {
    for tag in entry.record.tags() {
        if config.language(&tag).is_none() {
            diagnostics.push(entry.find(&TRANSLATION_UNKNOWN, "name").arg("tag", tag));
        }
    }
}
