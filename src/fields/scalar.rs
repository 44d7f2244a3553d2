//! How single values are read: text, numbers, dates, links, and lists of them.

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::node::{Node, Value};
use super::record::Reader;
use super::rules::{DATE_FORM, DATE_IMPOSSIBLE, FULL_WIDTH_SYNTAX, URL_FORM};
use crate::text::narrow;

/// A type that a key can have.
pub trait FieldValue: Sized {
    /// The value, or nothing after a finding.
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;
    /// Its JSON Schema (draft 2020-12).
    fn schema() -> Json;
}

/// A day and a time of day, in a time zone that another key names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Moment(pub DateTime);

/// An `http` or `https` address.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Link(pub String);

impl FieldValue for String {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Text(text) | Value::Number(text) => Some(text.trim().to_owned()),
            _ => {
                reader.wrong_type(node, ("文字列", "text"), "title: ゲノムとは");
                None
            }
        }
    }

    fn schema() -> Json {
        json!({ "type": ["string", "number"] })
    }
}

impl FieldValue for bool {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Bool(value) => Some(*value),
            Value::Text(text) if matches!(text.as_str(), "はい" | "有" | "yes") => Some(true),
            Value::Text(text) if matches!(text.as_str(), "いいえ" | "無" | "no") => Some(false),
            _ => {
                let wanted = ("true か false", "true or false");
                reader.wrong_type(node, wanted, "draft: true");
                None
            }
        }
    }

    fn schema() -> Json {
        json!({ "type": "boolean" })
    }
}

macro_rules! integer_field {
    ($($ty:ty, $least:expr);*) => {$(
        impl FieldValue for $ty {
            fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
                read_integer(node, reader)
            }

            fn schema() -> Json {
                json!({ "type": "integer", "minimum": $least })
            }
        }
    )*};
}

integer_field!(u32, 0; u64, 0; i64, i64::MIN);

fn read_integer<T: std::str::FromStr>(node: &Node, reader: &mut Reader<'_>) -> Option<T> {
    if let Value::Number(text) = &node.value
        && let Ok(value) = text.replace('_', "").parse()
    {
        return Some(value);
    }
    let wanted = ("整数", "a whole number");
    let half = node.as_text().map(narrow).unwrap_or_default();
    if half.parse::<T>().is_ok() {
        full_width(node, &half, reader);
    } else {
        let example = only_number(&half).unwrap_or("10");
        reader.wrong_type(node, wanted, &format!("{}: {example}", reader.key));
    }
    None
}

/// The number that a text has in it, `80%` or `約20分`, if there is one.
fn only_number(text: &str) -> Option<&str> {
    let digit = |c: char| c.is_ascii_digit();
    let start = text.find(digit)?;
    let rest = &text[start..];
    let end = rest.find(|c| !digit(c)).unwrap_or(rest.len());
    let plain = !text[..start].ends_with('-') && !rest[end..].contains(digit);
    plain.then_some(&rest[..end])
}

fn full_width(node: &Node, half: &str, reader: &mut Reader<'_>) {
    let finding = reader
        .find(&FULL_WIDTH_SYNTAX, node.span)
        .arg("context", &reader.key)
        .arg("found", node.as_text().unwrap_or_default())
        .arg("wanted", half)
        .fix(half);
    reader.diagnostics.push(finding);
}

impl FieldValue for f64 {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Number(text) => text.replace('_', "").parse().ok(),
            _ => {
                reader.wrong_type(node, ("数", "a number"), "quality: 78");
                None
            }
        }
    }

    fn schema() -> Json {
        json!({ "type": "number" })
    }
}

impl FieldValue for Date {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = date_text(node, reader)?;
        match parse_date(&text) {
            Parsed::Good(date) => Some(date),
            fault => date_fault(node, &text, fault.suggestion("2026-11-21"), reader),
        }
    }

    fn schema() -> Json {
        json!({ "type": "string", "format": "date", "examples": ["2026-11-21"] })
    }
}

impl FieldValue for Moment {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = date_text(node, reader)?;
        let (day, clock) = text.split_once([' ', 'T']).unwrap_or((&text, "00:00"));
        let time = parse_time(clock.trim());
        match (parse_date(day), time) {
            (Parsed::Good(date), Some(time)) => Some(Self(date.to_datetime(time))),
            (fault, _) => date_fault(node, &text, fault.suggestion("2026-11-21 14:00"), reader),
        }
    }

    fn schema() -> Json {
        json!({ "type": "string", "examples": ["2026-11-21 14:00"] })
    }
}

fn date_text(node: &Node, reader: &mut Reader<'_>) -> Option<String> {
    match &node.value {
        Value::Text(text) | Value::Number(text) => Some(text.trim().to_owned()),
        _ => {
            reader.wrong_type(node, ("日付", "a date"), "date: 2026-11-21");
            None
        }
    }
}

/// A day however people write it: 2026/11/1, 2026年11月1日, 令和8年11月1日, R8.11.1. For tables, which Excel has
/// written dates into; other files keep to 2026-11-01.
pub fn lenient_date(text: &str) -> Option<Date> {
    match parse_date(text.trim()) {
        Parsed::Good(date) | Parsed::Malformed(Some(date)) => Some(date),
        Parsed::Impossible | Parsed::Malformed(None) => None,
    }
    // 26/11/1 and 11/1/26 are anybody's guess.
    .filter(|date| date.year() >= 1900)
}

enum Parsed {
    Good(Date),
    /// Numbers in the right order that no calendar has.
    Impossible,
    /// Not written as a date; with what was probably meant.
    Malformed(Option<Date>),
}

impl Parsed {
    fn suggestion(self, example: &str) -> Option<String> {
        match self {
            Self::Impossible => None,
            Self::Malformed(Some(date)) => Some(date.to_string()),
            Self::Malformed(None) | Self::Good(_) => Some(example.to_owned()),
        }
    }
}

fn date_fault<T>(
    node: &Node,
    text: &str,
    suggestion: Option<String>,
    reader: &mut Reader<'_>,
) -> Option<T> {
    let finding = match suggestion {
        None => reader.find(&DATE_IMPOSSIBLE, node.span),
        Some(suggestion) => reader
            .find(&DATE_FORM, node.span)
            .arg("suggestion", &suggestion),
    };
    reader.diagnostics.push(finding.arg("value", text));
    None
}

fn parse_date(text: &str) -> Parsed {
    let bytes = text.as_bytes();
    let strict = bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-';
    let numbers: Vec<i32> = narrow(text)
        .replace("元年", "1年")
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map_while(|part| part.parse().ok())
        .collect();
    let date = match numbers[..] {
        [year, month, day] => civil_date(western_year(text, year), month, day),
        _ => return Parsed::Malformed(None),
    };
    match (strict && text.is_ascii(), date) {
        (true, Some(date)) => Parsed::Good(date),
        (true, None) => Parsed::Impossible,
        (false, date) => Parsed::Malformed(date),
    }
}

/// The year that a year of an era is.
fn western_year(text: &str, year: i32) -> i32 {
    const ERAS: [(&str, &str, i32); 4] = [
        ("令和", "R", 2018),
        ("平成", "H", 1988),
        ("昭和", "S", 1925),
        ("大正", "T", 1911),
    ];
    let text = text.trim_start();
    let era = ERAS.iter().find(|(name, letter, _)| {
        text.starts_with(name) || text.to_ascii_uppercase().starts_with(letter)
    });
    era.map_or(year, |(_, _, before)| year.saturating_add(*before))
}

fn civil_date(year: i32, month: i32, day: i32) -> Option<Date> {
    Date::new(
        year.try_into().ok()?,
        month.try_into().ok()?,
        day.try_into().ok()?,
    )
    .ok()
}

fn parse_time(text: &str) -> Option<Time> {
    let mut parts = text.split(':').map(|part| part.parse::<i8>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    Time::new(hour, minute, second, 0).ok()
}

impl FieldValue for Link {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        let rest = ["https://", "http://"]
            .iter()
            .find_map(|p| text.strip_prefix(p));
        let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"\"<>\\`".contains(c);
        if rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(plain)) {
            return Some(Self(text));
        }
        let finding = reader.find(&URL_FORM, node.span).arg("value", &text);
        reader.diagnostics.push(finding);
        None
    }

    fn schema() -> Json {
        json!({ "type": "string", "format": "uri", "pattern": "^https?://" })
    }
}

impl<T: FieldValue> FieldValue for Option<T> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, reader).map(Some)
    }

    fn schema() -> Json {
        T::schema()
    }
}

impl<T: FieldValue> FieldValue for Vec<T> {
    /// A single value is taken as a list of one. In text, `a、b`, `a，b` and `a, b` are taken as two.
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let parts = match &node.value {
            Value::List(items) => items.clone(),
            Value::Text(text) => text
                .split(['、', '，', ','])
                .map(|part| Node::new(node.span, Value::Text(part.trim().to_owned())))
                .filter(|part| part.as_text() != Some(""))
                .collect(),
            _ => vec![node.clone()],
        };
        Some(
            parts
                .iter()
                .filter_map(|part| T::read(part, reader))
                .collect(),
        )
    }

    fn schema() -> Json {
        json!({ "anyOf": [{ "type": "array", "items": T::schema() }, T::schema()] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_apart() {
        for (text, want) in [
            ("2026-02-28", "good"),
            ("2026-02-30", "impossible"),
            ("2026-13-01", "impossible"),
            ("２０２６-０２-２８", "2026-02-28"),
            ("2026/2/28", "2026-02-28"),
            ("2026年2月28日", "2026-02-28"),
            ("令和8年1月2日", "2026-01-02"),
            ("令和元年５月１日", "2019-05-01"),
            ("来週", "?"),
            ("99999-01-01", "?"),
        ] {
            let got = match parse_date(text) {
                Parsed::Good(_) => "good".to_owned(),
                Parsed::Impossible => "impossible".to_owned(),
                Parsed::Malformed(date) => date.map_or("?".to_owned(), |d| d.to_string()),
            };
            assert_eq!(got, want, "{text}");
        }
    }

    #[test]
    fn times_need_hour_and_minute() {
        assert!(parse_time("14:00").is_some());
        assert!(parse_time("24:00").is_none());
        assert!(parse_time("14").is_none());
    }
}
