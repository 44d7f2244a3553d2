//! Lists that are none: `・`, full-width numbers, or a hyphen without its blank.

use unicode_normalization::UnicodeNormalization;

use super::{Found, Line, is_japanese};
use crate::diagnostics::{Rule, Severity, Text};

pub static LIST_MARKER: Rule = Rule {
    id: "list-marker",
    severity: Severity::Warning,
    message: Text::new(
        "行の先頭の『{marker}』では箇条書きになりません",
        "lines that begin with `{marker}` are no list",
    ),
    hint: Text::new(
        "行の先頭を『{wanted}』（半角と空白）にし、前に空の行を入れてください。このままでは1つの段落につながります",
        "begin each line with `{wanted}`, and put a blank line before the list; as it stands it runs on as one paragraph",
    ),
    explain: Text::new(
        "箇条書きは「- 項目」、番号付きは「1. 項目」と、半角の記号と空白で書きます。「・」で始めた行は改行されず、つながって表示されます。読み上げソフトも、箇条書きの数を伝えられます。",
        "A list is written `- item` or `1. item`, with half-width signs and a space. Lines that begin otherwise run together into one paragraph, and screen readers cannot say how many items there are.",
    ),
};

pub(super) fn marker(line: &Line<'_>) -> Option<Found> {
    let (marker, wanted) = marker_of(line.text)?;
    // Two lines with the same sign, or two numbers, make a list; one alone may be prose, unless
    // it is a paragraph that begins with a dot.
    let meant = match line.beside {
        Some(beside) => marker_of(beside).is_some_and(|(b, _)| b == marker || wanted == "1. "),
        None => matches!(marker, "・" | "･") && line.text.len() > marker.len(),
    };
    meant.then(|| {
        Found::new(&LIST_MARKER, 0..marker.len())
            .arg("marker", marker)
            .arg("wanted", wanted)
    })
}

/// A line that begins with a number which makes no list of it, `１．予約` or `③相談`, as it should be: `3. 相談`.
pub(crate) fn numbered(line: &str) -> Option<String> {
    let (marker, _) = marker_of(line).filter(|(_, wanted)| *wanted == "1. ")?;
    let words = line[marker.len()..].trim_start();
    let digits = marker.nfkc().filter(char::is_ascii_digit);
    let digits = match marker.chars().next()? {
        // These have no plain twins.
        round @ '❶'..='❿' => (round as u32 - '❶' as u32 + 1).to_string(),
        _ => digits.collect(),
    };
    Some(format!("{digits}. {words}"))
}

/// The sign that a line begins with, and what Markdown wants instead.
fn marker_of(line: &str) -> Option<(&str, &'static str)> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    match first {
        '・' | '･' | '●' | '○' | '■' | '□' | '◆' | '◇' | '▪' | '•' | '－' | '＊' => {
            Some((&line[..first.len_utf8()], "- "))
        }
        // Dashes of all kinds, where a blank shows what they are for.
        'ー' | '‐' | '‑' | '–' | '—' | '―' | '─' | '−' => rest
            .starts_with([' ', '\u{3000}', '\u{a0}'])
            .then(|| (&line[..first.len_utf8()], "- ")),
        '①'..='⒇' | '❶'..='❿' => Some((&line[..first.len_utf8()], "1. ")),
        '(' | '（' => {
            let end = rest.find([')', '）']).filter(|end| (1..=6).contains(end))?;
            let digits = rest[..end]
                .chars()
                .all(|c| matches!(c, '０'..='９' | '0'..='9'));
            let close = rest[end..].chars().next().map_or(0, char::len_utf8);
            digits.then(|| (&line[..first.len_utf8() + end + close], "1. "))
        }
        '-' | '*' | '+' => rest
            .chars()
            .next()
            .filter(|c| is_japanese(*c) || matches!(c, '\u{3000}' | '\u{a0}'))
            .map(|_| (&line[..1], "- ")),
        '０'..='９' | '0'..='9' => {
            let digits = line.find(|c: char| !matches!(c, '０'..='９' | '0'..='9'))?;
            let sign = line[digits..].chars().next()?;
            let after = &line[digits + sign.len_utf8()..];
            let wide = matches!(sign, '．' | '）' | '、') && !after.is_empty();
            let half = matches!(sign, '.' | ')');
            let tight = half && after.chars().next().is_some_and(is_japanese);
            let odd = half && !line[..digits].is_ascii() && after.starts_with([' ', '\u{3000}']);
            (wide || tight || odd).then(|| (&line[..digits + sign.len_utf8()], "1. "))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_makes_no_list_is_narrowed() {
        for (line, want) in [
            ("１．予約する", Some("1. 予約する")),
            ("１０） 予約する", Some("10. 予約する")),
            ("２. 予約する", Some("2. 予約する")),
            ("（３）予約する", Some("3. 予約する")),
            ("④予約する", Some("4. 予約する")),
            ("❺　予約する", Some("5. 予約する")),
            ("6.予約する", Some("6. 予約する")),
            ("7. 予約する", None),
            ("・予約する", None),
            ("8人に1人", None),
        ] {
            assert_eq!(numbered(line).as_deref(), want, "{line}");
        }
    }
}
