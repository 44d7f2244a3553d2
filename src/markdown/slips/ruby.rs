//! Ruby that is none: a reading whose brace is never closed, or closed with a full-width sign.

use super::{Found, is_japanese};
use crate::diagnostics::{Rule, Severity, Text};

pub static RUBY_UNCLOSED: Rule = Rule {
    id: "ruby-unclosed",
    severity: Severity::Warning,
    message: Text::new(
        "ふりがな『{written}』の終わりの『右の波かっこ』がありません",
        "the reading in `{written}` is never closed",
    ),
    hint: Text::new(
        "読みの後に半角の右の波かっこを入れて、{wanted} のように書いてください",
        "put a half-width brace after the reading, as in {wanted}",
    ),
    explain: Text::new(
        "ふりがなは {漢字|かんじ} のように、半角の波かっこと縦線で書きます。閉じていないと、波かっこがそのまま表示されます。",
        "Readings are written {漢字|かんじ}, with half-width braces and a bar. One that is not closed is shown as it stands.",
    ),
};

/// A reading longer than this is something else.
const LONGEST: usize = 60;

pub(super) fn unclosed(text: &str) -> Option<Found> {
    let start = text.find('{')?;
    let rest = &text[start + 1..];
    let bar = rest.find(['|', '｜'])?;
    let base = &rest[..bar];
    let after = &rest[bar..];
    let reading = after.trim_start_matches(['|', '｜']);
    let kana = reading.find(|c: char| !matches!(c, '\u{3041}'..='\u{30ff}' | '|' | '｜'));
    let kana = &reading[..kana.unwrap_or(reading.len())];
    let meant = !base.is_empty() && base.chars().all(is_japanese) && !kana.is_empty();
    let closed = reading[kana.len()..].starts_with('}');
    if !meant || closed || base.len() + kana.len() > LONGEST {
        return None;
    }
    let end = text.len() - reading.len() + kana.len();
    let found = Found::new(&RUBY_UNCLOSED, start..end).arg("written", &text[start..end]);
    Some(found.arg("wanted", "{漢字|かんじ}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_reading_that_is_not_closed_is_found() {
        for (text, want) in [
            ("あ{病気|びょうき", Some("{病気|びょうき")),
            ("{病気|びょうき）です", Some("{病気|びょうき")),
            ("{a|b", None),
            ("{病気|びょうき}", None),
            ("{病気 と |", None),
            ("{", None),
        ] {
            let got = unclosed(text).map(|found| &text[found.range]);
            assert_eq!(got, want, "{text}");
        }
    }
}
