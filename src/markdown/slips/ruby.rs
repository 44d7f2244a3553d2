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

pub static RUBY_AOZORA: Rule = Rule {
    id: "ruby-aozora",
    severity: Severity::Warning,
    message: Text::new(
        "『{written}』は、ここではふりがなになりません",
        "`{written}` is no reading here",
    ),
    hint: Text::new("{wanted} と書いてください", "write {wanted}"),
    explain: Text::new(
        "漢字《かんじ》は青空文庫などの書き方です。ここでは {漢字|かんじ} と、半角の波かっこと縦線で書きます。",
        "漢字《かんじ》 is how Aozora Bunko writes readings. Here they are written {漢字|かんじ}, with half-width braces and a bar.",
    ),
};

/// `｜遺伝《いでん》` and `遺伝《いでん》`.
pub(super) fn aozora(text: &str) -> Option<Found> {
    let mut brackets = text.match_indices('《');
    brackets.find_map(|(open, _)| aozora_at(text, open))
}

fn aozora_at(text: &str, open: usize) -> Option<Found> {
    let from = open + '《'.len_utf8();
    let len = text[from..]
        .find('》')
        .filter(|n| (1..=LONGEST).contains(n))?;
    let reading = &text[from..from + len];
    if !reading
        .chars()
        .all(|c| matches!(c, '\u{3041}'..='\u{30ff}'))
    {
        return None;
    }
    let before = &text[..open];
    let kanji = before.trim_end_matches(|c| matches!(c, '々' | '\u{3400}'..='\u{9fff}'));
    let joined = |from: usize| !before[from..].contains([' ', '　', '、', '。']);
    let bar = before
        .rfind(['｜', '|'])
        .filter(|bar| open - bar <= LONGEST && joined(*bar));
    // Titles stand between these brackets too, mostly in katakana: 映画《タイタニック》.
    let kana = |c| matches!(c, '\u{3041}'..='\u{309f}' | 'ー');
    if bar.is_none() && !reading.chars().all(kana) {
        return None;
    }
    let start = bar.unwrap_or(kanji.len());
    let base = before[start..].trim_start_matches(['｜', '|']);
    let written = &text[start..from + len + '》'.len_utf8()];
    let wanted = format!("{{{base}|{reading}}}");
    (!base.is_empty()).then(|| {
        Found::new(&RUBY_AOZORA, start..start + written.len())
            .arg("written", written)
            .arg("wanted", &wanted)
            .fix(wanted)
    })
}

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
