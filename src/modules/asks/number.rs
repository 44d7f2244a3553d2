//! Numbers: a list of one item, `= 9.4 ± 0.1 %`: the value, how far off an answer may be, the unit.

use unicode_normalization::UnicodeNormalization;

use super::{entry, items};
use crate::markdown::BlockKind;
use crate::modules::model::{Ask, Entry};
use crate::modules::read::{Parts, Reading};
use crate::modules::rules::{NUMBER_BARE, NUMBER_FORM, NUMBER_RANGE};

/// What stands between the two ends of a range.
const TO: &[&str] = &[
    "〜", "~", "-", "–", "—", "―", "−", "から", "以上", "...", "…", "to ",
];
/// What may stand behind a range, and is no unit.
const UP_TO: &[&str] = &["まで", "以下", "未満"];

pub(super) fn read(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) -> Option<Ask> {
    let items = items(parts);
    let [item] = items[..] else { return None };
    let entry = entry(reading, item);
    let text: String = entry.label.text.nfkc().collect();
    let Some(rest) = text.strip_prefix('=') else {
        bare(reading, parts, &entry, &text);
        return None;
    };
    let ends = range(rest);
    if let Some(ends) = &ends {
        report(reading, &entry, ends);
    }
    let Some((value, tolerance, unit)) = ends.or_else(|| parse(rest)) else {
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

/// Reports a number that is all there is to answer, and has no sign before it.
fn bare(reading: &mut Reading<'_, '_>, parts: &Parts<'_>, entry: &Entry, text: &str) {
    let bullets = BlockKind::List { ordered: false };
    let alone = parts.answers.iter().all(|block| block.kind == bullets);
    if alone && parse(text).is_some() {
        let mended = format!("= {}", entry.label.text);
        let line = format!("- {mended}");
        reading.find(&NUMBER_BARE, entry.span, |d| {
            d.arg("line", line).fix(mended)
        });
    }
}

/// Reports a range, with the same as a value and its tolerance.
fn report(
    reading: &mut Reading<'_, '_>,
    entry: &Entry,
    (value, tolerance, unit): &(f64, f64, String),
) {
    let mended = format!("= {value} ± {tolerance} {unit}");
    let mended = mended.trim_end();
    reading.find(&NUMBER_RANGE, entry.span, |d| {
        d.arg(
            "text",
            entry.label.text.trim_start_matches(['=', '＝']).trim(),
        )
        .arg("line", format!("- {mended}"))
        .fix(mended)
    });
}

/// Two numbers with something between them that says “to”: their middle, how far the ends are from it, and the unit.
fn range(text: &str) -> Option<(f64, f64, String)> {
    let (low, rest) = number(text)?;
    let (between, to) = TO
        .iter()
        .filter_map(|to| Some((rest.find(to)?, *to)))
        .min()?;
    let before = rest[..between].trim();
    let (high, behind) = number(&rest[between + to.len()..])?;
    // `9 m s-1` is a unit.
    if low >= high
        || before.contains(|c: char| c.is_ascii_digit())
        || (to == "-" && !before.is_empty())
    {
        return None;
    }
    let behind = UP_TO
        .iter()
        .fold(behind.trim(), |unit, end| {
            unit.trim_end_matches(end).trim_start_matches(end)
        })
        .trim();
    let unit = if behind.is_empty() { before } else { behind };
    let rounded = |number: f64| (number * 1e6).round() / 1e6;
    Some((
        rounded((low + high) / 2.0),
        rounded((high - low) / 2.0),
        unit.to_owned(),
    ))
}

/// Value, tolerance and unit.
fn parse(text: &str) -> Option<(f64, f64, String)> {
    let (value, rest) = number(text)?;
    let tolerance = rest.strip_prefix('±').or(rest.strip_prefix("+-"));
    let (tolerance, unit) = match tolerance {
        Some(rest) => number(rest)?,
        None => (0.0, rest),
    };
    // What looks like half a range, or like the rest of a number, is no unit.
    let cut = TO.iter().any(|to| unit.starts_with(to)) || unit.contains('±') || is_rest(unit);
    (!cut).then(|| (value, tolerance, unit.trim().to_owned()))
}

/// Whether a number goes on: the `万6千` of `4万6千`.
fn is_rest(unit: &str) -> bool {
    unit.starts_with(['千', '万', '億', '兆']) && unit.contains(|c: char| c.is_ascii_digit())
}

/// The number that a text begins with, with commas between thousands.
fn number(text: &str) -> Option<(f64, &str)> {
    let text = text.trim_start();
    let signed = usize::from(text.starts_with('-'));
    let part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let digits = &text[signed..];
    let end = signed + digits.find(|c| !part(c)).unwrap_or(digits.len());
    let value = text[..end].replace(',', "").parse().ok()?;
    Some((value, text[end..].trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    type Read = fn(&str) -> Option<(f64, f64, String)>;

    fn reads(read: Read, text: &str, want: Option<(f64, f64, &str)>) {
        let want = want.map(|(value, tolerance, unit)| (value, tolerance, unit.to_owned()));
        assert_eq!(read(text), want, "{text}");
    }

    #[test]
    fn numbers_have_tolerance_and_unit() {
        for (text, want) in [
            (" 9.4 ± 0.1 %", Some((9.4, 0.1, "%"))),
            ("98,000 ± 1,000 件", Some((98000.0, 1000.0, "件"))),
            ("338", Some((338.0, 0.0, ""))),
            ("-3.5 ℃", Some((-3.5, 0.0, "℃"))),
            ("9 m s-1", Some((9.0, 0.0, "m s-1"))),
            ("多い", None),
            ("9〜 人", None),
            ("10-9", None),
            ("4万6千 ± 10 人", None),
            ("46±1±2本", None),
            ("5 千人", Some((5.0, 0.0, "千人"))),
        ] {
            reads(parse, text, want);
        }
    }

    #[test]
    fn a_range_is_its_middle_and_a_tolerance() {
        for (text, want) in [
            (" 9〜10 人", Some((9.5, 0.5, "人"))),
            ("9~10", Some((9.5, 0.5, ""))),
            ("9-10", Some((9.5, 0.5, ""))),
            ("-3〜5", Some((1.0, 4.0, ""))),
            ("9 から 10 人まで", Some((9.5, 0.5, "人"))),
            ("9人〜10人", Some((9.5, 0.5, "人"))),
            ("9以上10以下", Some((9.5, 0.5, ""))),
            ("1,000 to 2,000 people", Some((1500.0, 500.0, "people"))),
            ("0.1–0.3 %", Some((0.2, 0.1, "%"))),
            ("10〜9", None),
            ("9.4 ± 0.1 %", None),
            ("9 m s-1", None),
        ] {
            reads(range, text, want);
        }
    }
}
