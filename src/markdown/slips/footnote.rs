//! Footnotes that are none: their brackets, sign or colon are full-width.

use super::Found;
use crate::diagnostics::{Rule, Severity, Text};
use crate::text::narrow;

pub static FOOTNOTE_FULL_WIDTH: Rule = Rule {
    id: "footnote-full-width",
    severity: Severity::Warning,
    message: Text::new(
        "脚注の印『{written}』に全角の記号があるので、脚注になりません",
        "`{written}` has full-width signs, so it is no footnote",
    ),
    hint: Text::new(
        "半角にして『{wanted}』と書いてください",
        "write `{wanted}`, half-width",
    ),
    explain: Text::new(
        "脚注の印は、本文の [^1] も、説明の行の先頭の [^1]: も、半角で書きます。\n\n例:\n\n    検査には種類があります[^1]。\n\n    [^1]: 国の計画による分け方です。",
        "The mark of a footnote is half-width, both in the text, [^1], and at the start of its own line, [^1]:.\n\nExample:\n\n    There are kinds of tests[^1].\n\n    [^1]: As the national plan has them.",
    ),
};

/// Longer names are none.
const LONGEST: usize = 40;

/// `［＾1］`, and `［＾1］：` at the start of a line.
pub(super) fn full_width(text: &str) -> Option<Found> {
    text.char_indices().find_map(|(start, c)| {
        let rest = text[start + c.len_utf8()..].strip_prefix(['^', '＾'])?;
        let len = rest
            .find([']', '］'])
            .filter(|len| (1..=LONGEST).contains(len))?;
        let name = narrow(&rest[..len]);
        let after = rest[len..].strip_prefix([']', '］'])?;
        let colon = after.strip_prefix([':', '：']).filter(|_| start == 0);
        let end = text.len() - colon.unwrap_or(after).len();
        let (written, sign) = (&text[start..end], if colon.is_some() { ":" } else { "" });
        let wanted = format!("[^{name}]{sign}");
        let bare = !name.contains(['[', '^', ' ', '\n']);
        // A blank follows the colon, unless one is there already.
        let gap = if colon.is_some_and(|rest| !rest.starts_with([' ', '\u{3000}'])) {
            " "
        } else {
            ""
        };
        (matches!(c, '[' | '［') && bare && written != wanted).then(|| {
            Found::new(&FOOTNOTE_FULL_WIDTH, start..end)
                .arg("written", written)
                .arg("wanted", &wanted)
                .fix(wanted + gap)
        })
    })
}
