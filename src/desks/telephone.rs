//! Telephone numbers as they are dialled in Japan, by the numbering plan of the Ministry of Internal
//! Affairs and Communications (電気通信番号計画).

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::rules::{PHONE_FORM, PHONE_MALFORMED, ZERO_LOST};
use super::words::CallCost;
use crate::fields::{FieldValue, Node, Reader};
use crate::source::Span;
use crate::text::narrow;

/// A number that exists in the plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telephone {
    /// As it is shown: half-width, with hyphens.
    pub shown: String,
    /// Where it is written.
    pub span: Span,
}

/// Three-digit numbers that people dial for help or information.
const SHORT: &[&str] = &[
    "104", "110", "113", "115", "116", "117", "118", "119", "171", "177", "188", "189",
];

/// Numbers that begin like this are of one sort: beginning, digits in all, sizes of the groups.
const SORTS: &[(&str, usize, [usize; 3])] = &[
    ("0120", 10, [4, 3, 3]),
    ("0800", 11, [4, 3, 4]),
    ("0570", 10, [4, 3, 3]),
    ("0990", 10, [4, 3, 3]),
    ("050", 11, [3, 4, 4]),
    ("060", 11, [3, 4, 4]),
    ("070", 11, [3, 4, 4]),
    ("080", 11, [3, 4, 4]),
    ("090", 11, [3, 4, 4]),
    ("03", 10, [2, 4, 4]),
    ("06", 10, [2, 4, 4]),
];

impl Telephone {
    /// Reads a number in any common way of writing it. Nothing, if the plan has no such number.
    pub fn parse(text: &str, span: Span) -> Option<Self> {
        let tidy = tidy(text);
        let shown = match is_short(&tidy) {
            true => tidy,
            false => grouped(&tidy)?,
        };
        Some(Self { shown, span })
    }

    /// A number that Excel took for a count, so that its zero is gone.
    pub(super) fn padded(text: &str, span: Span) -> Option<Self> {
        let bare = narrow(text.trim());
        let lost = (9..=10).contains(&bare.len()) && is_digits(&bare) && !bare.starts_with('0');
        Self::parse(&format!("0{bare}"), span).filter(|_| lost)
    }

    /// The digits alone, with `#` where it is dialled.
    pub fn digits(&self) -> String {
        self.shown.chars().filter(|c| *c != '-').collect()
    }

    /// The address of a link that dials it (RFC 3966). Short numbers are known in Japan only.
    pub fn href(&self) -> String {
        let digits = self.digits();
        match digits.strip_prefix('0') {
            Some(rest) if !self.is_domestic() => format!("tel:+81{rest}"),
            _ => format!("tel:{}", digits.replace('#', "%23")),
        }
    }

    /// Whether it can be dialled from inside Japan only.
    pub fn is_domestic(&self) -> bool {
        is_short(&self.shown)
            || ["0120", "0800", "0570", "0990"]
                .iter()
                .any(|p| self.shown.starts_with(p))
    }

    /// What the call costs, where the number itself says it.
    pub fn known_cost(&self) -> Option<CallCost> {
        let free = ["0120", "0800"].iter().any(|p| self.shown.starts_with(p));
        let free = free || matches!(self.shown.as_str(), "110" | "118" | "119" | "189");
        free.then_some(CallCost::Free)
    }

    /// Whether the caller pays more than for a usual call, so that the cost has to be told.
    pub fn needs_cost(&self) -> bool {
        self.shown.starts_with("0570") || self.shown.starts_with("0990") || self.shown == "188"
    }
}

/// Half-width, with single hyphens between groups, and dialled from inside Japan.
fn tidy(text: &str) -> String {
    let mut tidy = String::new();
    for c in narrow(text.trim()).chars() {
        match c {
            '0'..='9' | '#' | '+' => tidy.push(c),
            ' ' | '(' | ')' | '.' => hyphen(&mut tidy),
            c if "-‐‑‒–—―−－ーｰ─ｰ﹣・".contains(c) => hyphen(&mut tidy),
            other => tidy.push(other),
        }
    }
    let tidy = tidy.trim_end_matches('-');
    match tidy.strip_prefix("+81") {
        Some(rest) => {
            let rest = rest.trim_start_matches('-');
            format!(
                "0{}",
                rest.strip_prefix('0')
                    .unwrap_or(rest)
                    .trim_start_matches('-')
            )
        }
        None => tidy.to_owned(),
    }
}

fn hyphen(tidy: &mut String) {
    if !tidy.is_empty() && !tidy.ends_with('-') {
        tidy.push('-');
    }
}

fn is_short(tidy: &str) -> bool {
    let hash = tidy
        .strip_prefix('#')
        .is_some_and(|rest| rest.len() == 4 && is_digits(rest));
    hash || SHORT.contains(&tidy)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// The number in its groups, if it is one of the plan's and its hyphens are where they can be.
fn grouped(tidy: &str) -> Option<String> {
    let groups: Vec<&str> = tidy.split('-').collect();
    let digits = groups.concat();
    if !is_digits(&digits) || !digits.starts_with('0') {
        return None;
    }
    if let Some((_, length, sizes)) = SORTS.iter().find(|(start, ..)| digits.starts_with(start)) {
        let right = digits.len() == *length && (groups.len() == 1 || fits(&groups, sizes));
        return right.then(|| join(&digits, sizes));
    }
    // The rest are places: an area code, an exchange and four digits, ten in all.
    let place = digits.len() == 10 && !digits.starts_with("00") && !digits.starts_with("020");
    let written = match groups[..] {
        [_] => true,
        [area, exchange, line] => {
            (2..=5).contains(&area.len()) && (1..=4).contains(&exchange.len()) && line.len() == 4
        }
        _ => false,
    };
    (place && written).then(|| tidy.to_owned())
}

fn fits(groups: &[&str], sizes: &[usize; 3]) -> bool {
    groups
        .iter()
        .map(|group| group.len())
        .eq(sizes.iter().copied())
}

fn join(digits: &str, [first, second, _]: &[usize; 3]) -> String {
    let (area, rest) = digits.split_at(*first);
    let (exchange, line) = rest.split_at(*second);
    format!("{area}-{exchange}-{line}")
}

impl FieldValue for Telephone {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        if let Some(number) = Self::padded(&text, node.span) {
            let finding = reader.find(&ZERO_LOST, node.span).arg("value", &text);
            let finding = finding.arg("padded", &number.shown);
            reader.diagnostics.push(finding.fix(&number.shown));
            return Some(number);
        }
        let Some(number) = Self::parse(&text, node.span) else {
            let finding = reader.find(&PHONE_MALFORMED, node.span).arg("value", &text);
            reader.diagnostics.push(finding);
            return None;
        };
        if number.shown != text {
            let finding = reader
                .find(&PHONE_FORM, node.span)
                .arg("value", &text)
                .arg("shown", &number.shown)
                .fix(&number.shown);
            reader.diagnostics.push(finding);
        }
        Some(number)
    }

    fn schema() -> Json {
        json!({ "type": ["string", "number"], "examples": ["0120-000-000", "188"] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<String> {
        Telephone::parse(text, Span::default()).map(|number| number.shown)
    }

    #[test]
    fn numbers_are_read_however_they_are_typed() {
        for (text, want) in [
            ("03-0000-0000", "03-0000-0000"),
            ("0300000000", "03-0000-0000"),
            ("０３－００００－００００", "03-0000-0000"),
            ("(03)0000-0000", "03-0000-0000"),
            ("03（0000）0000", "03-0000-0000"),
            ("+81-3-0000-0000", "03-0000-0000"),
            ("+81 (0)3 0000 0000", "03-0000-0000"),
            ("0120ー000ー000", "0120-000-000"),
            ("0120000000", "0120-000-000"),
            ("0800-000-0000", "0800-000-0000"),
            ("0570-000-000", "0570-000-000"),
            ("050-0000-0000", "050-0000-0000"),
            ("06-1000-0000", "06-1000-0000"),
            ("011-000-0000", "011-000-0000"),
            ("04992-0-0000", "04992-0-0000"),
            ("0110000000", "0110000000"),
            ("110", "110"),
            ("１８８", "188"),
            ("#7119", "#7119"),
        ] {
            assert_eq!(shown(text).as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn a_zero_that_excel_took_is_put_back() {
        for (text, want) in [
            ("300000000", Some("03-0000-0000")),
            ("120000000", Some("0120-000-000")),
            ("5000000001", Some("050-0000-0001")),
            ("30000000", None),
            ("3-0000-0000", None),
            ("0300000000", None),
        ] {
            let padded = Telephone::padded(text, Span::default()).map(|number| number.shown);
            assert_eq!(padded.as_deref(), want, "{text}");
        }
    }

    #[test]
    fn what_the_plan_does_not_have_is_refused() {
        for text in [
            "",
            "03-0000-000",
            "03-000-00000",
            "0120-0000-00",
            "0120-000-0000",
            "0570-000-00",
            "090-0000-000",
            "111",
            "190",
            "00-0000-0000",
            "020-0000-0000",
            "12-3456-7890",
            "03-0000-0000（代）",
            "03-0000-000X",
            "011-00-00000",
            "#123",
            "0-11-0000-000",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }

    #[test]
    fn links_dial_from_abroad_where_that_is_possible() {
        for (text, want) in [
            ("03-0000-0000", "tel:+81300000000"),
            ("0120-000-000", "tel:0120000000"),
            ("188", "tel:188"),
            ("#7119", "tel:%237119"),
        ] {
            let number = Telephone::parse(text, Span::default()).expect("a number");
            assert_eq!(number.href(), want);
        }
    }
}
