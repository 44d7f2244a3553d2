//! Numbers: a list of one item, `= 9.4 ± 0.1 %`: the value, how far off an answer may be, the unit.

use unicode_normalization::UnicodeNormalization;

use super::{entry, items};
use crate::modules::model::Ask;
use crate::modules::read::{Parts, Reading};
use crate::modules::rules::NUMBER_FORM;

pub(super) fn read(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) -> Option<Ask> {
    let items = items(parts);
    let [item] = items[..] else { return None };
    let entry = entry(reading, item);
    let text: String = entry.label.text.nfkc().collect();
    let rest = text.strip_prefix('=')?;
    let Some((value, tolerance, unit)) = parse(rest) else {
        let text = entry.label.text;
        reading.find(&NUMBER_FORM, item.span, |d| d.arg("text", text));
        return None;
    };
    Some(Ask::Number {
        value,
        tolerance,
        unit,
        feedback: entry.feedback,
    })
}

/// Value, tolerance and unit.
fn parse(text: &str) -> Option<(f64, f64, String)> {
    let (value, rest) = number(text)?;
    let tolerance = rest.strip_prefix('±').or(rest.strip_prefix("+-"));
    let (tolerance, unit) = match tolerance {
        Some(rest) => number(rest)?,
        None => (0.0, rest),
    };
    Some((value, tolerance, unit.trim().to_owned()))
}

/// The number that a text begins with, with commas between thousands.
fn number(text: &str) -> Option<(f64, &str)> {
    let text = text.trim_start();
    let part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-');
    let end = text.find(|c| !part(c)).unwrap_or(text.len());
    let value = text[..end].replace(',', "").parse().ok()?;
    Some((value, text[end..].trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_tolerance_and_unit() {
        for (text, want) in [
            (" 9.4 ± 0.1 %", Some((9.4, 0.1, "%"))),
            ("98,000 ± 1,000 件", Some((98000.0, 1000.0, "件"))),
            ("338", Some((338.0, 0.0, ""))),
            ("多い", None),
        ] {
            let got = parse(text);
            assert_eq!(
                got,
                want.map(|(v, t, u): (f64, f64, &str)| (v, t, u.to_owned())),
                "{text}"
            );
        }
    }
}
