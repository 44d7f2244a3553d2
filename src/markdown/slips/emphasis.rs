//! Bold that is none: blanks inside the signs, only one pair of them, or full-width ones.

use memchr::memmem;

use super::{Found, is_japanese};
use crate::diagnostics::{Rule, Severity, Text};

pub static EMPHASIS_SPACE: Rule = Rule {
    id: "emphasis-space",
    severity: Severity::Warning,
    message: Text::new(
        "『**』の内側に空白があるので、太字になりません",
        "with a space inside the `**` this is not bold",
    ),
    hint: Text::new("『{wanted}』と書いてください", "write `{wanted}`"),
    explain: Text::new(
        "太字は **文字** のように、** と文字の間に空白を入れずに書きます。空白があると、** がそのまま表示されます。",
        "Bold is written **text**, without spaces inside the signs. With one, the signs are shown as they stand.",
    ),
};

pub static EMPHASIS_UNCLOSED: Rule = Rule {
    id: "emphasis-unclosed",
    severity: Severity::Warning,
    message: Text::new(
        "太字の終わりの『**』がありません",
        "the `**` that ends this bold text is missing",
    ),
    hint: Text::new(
        "太字にする文字の後にも ** を書くか、この ** を消してください",
        "write ** after the bold text too, or delete this one",
    ),
    explain: Text::new(
        "太字は **文字** のように、前後を ** で囲みます。同じ段落の中で閉じます。",
        "Bold text has ** before and after it, in the same paragraph.",
    ),
};

pub static EMPHASIS_FULL_WIDTH: Rule = Rule {
    id: "emphasis-full-width",
    severity: Severity::Warning,
    message: Text::new(
        "太字の『＊＊』が全角です",
        "the signs of this bold text are full-width",
    ),
    hint: Text::new("『{wanted}』と書いてください", "write `{wanted}`"),
    explain: Text::new(
        "太字は半角の ** で囲みます。全角の ＊＊ は、そのまま文字として表示されます。",
        "Bold text stands between half-width **. Full-width ones are shown as they stand.",
    ),
};

/// Signs further apart than this do not belong together.
const LONGEST: usize = 200;
const BLANKS: [char; 2] = [' ', '\u{3000}'];

pub(super) fn space(text: &str) -> Option<Found> {
    let (start, inner, end) = pair(text, "**")?;
    let blank = inner.starts_with(BLANKS) || inner.ends_with(BLANKS);
    // `2 ** 3 ** 4` is arithmetic.
    let both = inner.starts_with(BLANKS) && inner.ends_with(BLANKS);
    let japanese = inner.chars().filter(|c| is_japanese(*c)).count() > 1;
    let wanted = format!("**{}**", inner.trim_matches(BLANKS));
    (blank && (japanese || !both) && !inner.trim().is_empty()).then(|| {
        Found::new(&EMPHASIS_SPACE, start..end)
            .arg("wanted", &wanted)
            .fix(wanted)
    })
}

pub(super) fn unclosed(text: &str) -> Option<Found> {
    let start = memmem::find(text.as_bytes(), b"**")?;
    let rest = &text[start + 2..];
    let meant = rest.chars().next().is_some_and(is_japanese) && !rest.contains('*');
    meant.then(|| Found::new(&EMPHASIS_UNCLOSED, start..start + 2))
}

pub(super) fn full_width(text: &str) -> Option<Found> {
    let (start, inner, end) = pair(text, "＊＊")?;
    let wanted = format!("**{}**", inner.trim_matches(BLANKS));
    (!inner.trim().is_empty() && !inner.contains('＊')).then(|| {
        Found::new(&EMPHASIS_FULL_WIDTH, start..end)
            .arg("wanted", &wanted)
            .fix(wanted)
    })
}

/// The first pair of signs, and what stands between.
fn pair<'t>(text: &'t str, signs: &str) -> Option<(usize, &'t str, usize)> {
    let start = memmem::find(text.as_bytes(), signs.as_bytes())?;
    let from = start + signs.len();
    let len = memmem::find(&text.as_bytes()[from..], signs.as_bytes())?;
    let inner = &text[from..from + len];
    (len <= LONGEST).then_some((start, inner, from + len + signs.len()))
}
