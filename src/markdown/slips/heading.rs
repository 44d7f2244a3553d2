//! Headings that are none: the blank after the signs is missing, or the signs are full-width. Ids of headings that are
//! none, since their braces are full-width.

use std::ops::Range;

use super::{Found, Line};
use crate::diagnostics::{Rule, Severity, Text};
use crate::text::narrow;

pub static HEADING_SPACE: Rule = Rule {
    id: "heading-space-missing",
    severity: Severity::Warning,
    message: Text::new(
        "『{signs}』のあとに半角の空白がないので、見出しになりません",
        "without a space after `{signs}` this is no heading",
    ),
    hint: Text::new(
        "『{signs} {rest}』のように、半角の空白を入れてください",
        "write `{signs} {rest}`, with a space",
    ),
    explain: Text::new(
        "見出しは「## 見出し」のように、半角の # のあとに半角の空白を1つ入れます。空白がないと、そのまま文字として表示されます。文字の # を見せたい時は \\# と書きます。",
        "A heading is written `## Heading`, with a space after the signs. Without one it is shown as it stands. To show a #, write \\#.",
    ),
};

pub static HEADING_FULL_WIDTH: Rule = Rule {
    id: "heading-full-width",
    severity: Severity::Warning,
    message: Text::new(
        "見出しの『{signs}』が全角です",
        "the `{signs}` of this heading is full-width",
    ),
    hint: Text::new(
        "半角にして、『{wanted} {rest}』と書いてください",
        "write `{wanted} {rest}` with half-width signs",
    ),
    explain: Text::new(
        "見出しの # は半角です。全角の ＃ は、そのまま文字として表示されます。",
        "Headings begin with half-width signs. Full-width ones are shown as they stand.",
    ),
};

pub static HEADING_ID_FULL_WIDTH: Rule = Rule {
    id: "heading-id-full-width",
    severity: Severity::Error,
    message: Text::new(
        "見出しの目印『{written}』に全角の記号があるので、目印にならず、文字として表示されます",
        "with full-width signs `{written}` gives this heading no id, and is shown as it stands",
    ),
    hint: Text::new(
        "半角で『{wanted}』と書いてください",
        "write `{wanted}` with half-width signs",
    ),
    explain: Text::new(
        "見出しの終わりの {#目印} は、半角の波かっこと # で書きます。リンクの行き先や、事例の場面の名前になります。",
        "A heading's id, {#name}, is written with half-width braces and sign at its end. Links and the choices of a case lead to it.",
    ),
};

/// Blanks that are none to Markdown: full-width, unbreakable, without width.
const ODD_BLANKS: [char; 3] = ['\u{3000}', '\u{a0}', '\u{200b}'];

/// As many words of a heading as a hint has room for.
const SHOWN: usize = 20;

/// `##見出し`. A number after the sign is a number, and within a longer paragraph a single one with
/// Latin letters may be a tag.
pub(super) fn space(line: &Line<'_>) -> Option<Found> {
    let rest = line.text.trim_start_matches('#');
    let signs = &line.text[..line.text.len() - rest.len()];
    let text = rest.trim_start_matches(ODD_BLANKS);
    let odd = rest.len() - text.len();
    let first = text
        .chars()
        .next()
        .filter(|c| c.is_alphabetic() || odd > 0)?;
    let meant = !first.is_ascii() || signs.len() > 1 || line.beside.is_none();
    let found = Found::new(&HEADING_SPACE, 0..signs.len() + odd)
        .arg("signs", signs)
        .arg("rest", beginning(text))
        .fix(format!("{signs} "));
    (matches!(signs.len(), 1..=6) && meant).then_some(found)
}

pub(super) fn full_width(line: &Line<'_>) -> Option<Found> {
    let rest = line.text.trim_start_matches(['＃', '#']);
    let signs = &line.text[..line.text.len() - rest.len()];
    let text = rest.trim_start();
    if !signs.contains('＃') || text.is_empty() {
        return None;
    }
    let wanted = "#".repeat(signs.chars().count().min(6));
    let found = Found::new(&HEADING_FULL_WIDTH, 0..signs.len())
        .arg("signs", signs)
        .arg("wanted", &wanted)
        .arg("rest", beginning(text));
    let gap = if rest.starts_with(' ') { "" } else { " " };
    Some(found.fix(format!("{wanted}{gap}")))
}

/// `## 聞く ｛#kiku｝`.
pub(super) fn id(heading: &str) -> Option<Found> {
    let (range, id) = odd_id(heading)?;
    let wanted = format!("{{#{id}}}");
    let found = Found::new(&HEADING_ID_FULL_WIDTH, range.clone());
    Some(
        found
            .arg("written", &heading[range])
            .arg("wanted", &wanted)
            .fix(wanted),
    )
}

/// The id that full-width signs keep from being one, at the end of a heading: where it is, and the id that was meant.
pub(crate) fn odd_id(heading: &str) -> Option<(Range<usize>, String)> {
    let text = heading.trim_end();
    let open = text.rfind(['{', '｛'])?;
    let written = &text[open..];
    let inside = written
        .strip_prefix(['{', '｛'])?
        .strip_suffix(['}', '｝'])?;
    let id = narrow(inside.strip_prefix(['#', '＃'])?);
    let id = id.trim();
    let odd = written.contains(['｛', '｝', '＃']);
    let whole = !id.is_empty() && !id.contains([' ', '{', '}', '#', '|']);
    (odd && whole).then(|| (open..text.len(), id.to_owned()))
}

fn beginning(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_in_full_width_signs_is_found_at_the_end() {
        for (heading, want) in [
            ("## 聞く ｛#kiku｝", Some(("｛#kiku｝", "kiku"))),
            ("## 聞く｛＃ｋｉｋｕ｝\n", Some(("｛＃ｋｉｋｕ｝", "kiku"))),
            ("## 聞く {#kiku｝", Some(("{#kiku｝", "kiku"))),
            ("## 聞く {＃聞く}", Some(("{＃聞く}", "聞く"))),
            ("## 聞く {#kiku}", None),
            ("## ｛漢字｜かんじ｝", None),
            ("## ｛#kiku｝とは", None),
            ("## ｛#｝", None),
        ] {
            let got = odd_id(heading).map(|(range, id)| (&heading[range], id));
            let want = want.map(|(written, id)| (written, id.to_owned()));
            assert_eq!(got, want, "{heading}");
        }
    }
}
