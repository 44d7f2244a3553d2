//! What can be wrong with one desk by itself, whatever day it is.

use super::entry::Entry;
use super::hours_shape::Doubt;
use super::languages;
use super::rules::{
    ALTERNATIVE_MISSING, AREA_MISSING, CALL_COST_MISSING, CHECKER_MISSING, DATES_REVERSED,
    EMAIL_FORM, HOURS_UNCLEAR, LANGUAGE_UNKNOWN, POSITION, POSTAL_CODE, SOURCE_MISSING,
    TRANSLATION_UNKNOWN, ZERO_LOST,
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
    area,
    hours,
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

/// A desk that does not say where it is for is not taken for everybody's. What cannot be read was found already.
fn area(entry: &mut Entry, _: &SiteConfig, diagnostics: &mut Diagnostics) {
    let written = entry.origin.keys.get("area");
    let written = written.is_some_and(|span| {
        let text = &entry.origin.file.text[span.range()];
        text.chars().any(char::is_alphanumeric)
    });
    if entry.record.area.is_empty() && !written {
        diagnostics.push(entry.find(&AREA_MISSING, "area"));
    }
}

/// Hours that leave open when it answers. What is not in every week is fine where words say it.
fn hours(entry: &mut Entry, _: &SiteConfig, diagnostics: &mut Diagnostics) {
    let told = !entry.record.hours_note.is_empty();
    for hours in entry.all_hours() {
        let doubts = hours.doubts().into_iter();
        for doubt in doubts.filter(|doubt| !told || *doubt != Doubt::SomeWeeks) {
            let why = doubt.why();
            let finding = entry.find_at(&HOURS_UNCLEAR, hours.span);
            let finding = finding.arg("value", &hours.text);
            diagnostics.push(finding.arg("why_ja", why.ja).arg("why_en", why.en));
        }
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
    // Excel drops the zeros of 0010000, which begins with two at most.
    let lost = (5..7).contains(&digits.len()) && digits.len() == value.len();
    if digits.len() != 7 && !lost {
        diagnostics.push(entry.find(&POSTAL_CODE, "postal_code").arg("value", value));
        return;
    }
    let digits = format!("{digits:0>7}");
    let code = format!("{}-{}", &digits[..3], &digits[3..]);
    if lost {
        let finding = entry.find(&ZERO_LOST, "postal_code").arg("value", value);
        diagnostics.push(finding.arg("padded", &code).fix(&code));
    }
    entry.record.postal_code = Some(code);
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
    for spoken in &mut entry.record.languages {
        if let Some(tag) = languages::tag(&spoken.language) {
            spoken.language = tag.to_owned();
        }
    }
    for spoken in &entry.record.languages {
        if languages::tag(&spoken.language).is_some() {
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
