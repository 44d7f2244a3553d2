//! Lines that begin with what looks like Markdown's own sign and is none, or with a sign that nobody sees.

use super::{Found, Line};
use crate::diagnostics::{Rule, Severity, Text};

pub static QUOTE_FULL_WIDTH: Rule = Rule {
    id: "quote-full-width",
    severity: Severity::Warning,
    message: Text::new(
        "引用の『＞』が全角です",
        "the sign of this quotation is full-width",
    ),
    hint: Text::new(
        "引用なら、行の先頭を半角の『> 』にしてください",
        "begin the line with a half-width `> ` if it is a quotation",
    ),
    explain: Text::new(
        "引用は、行の先頭に半角の > と空白を書きます。全角の ＞ は、そのまま文字として表示されます。",
        "Lines of a quotation begin with a half-width >. Full-width ones are shown as they stand.",
    ),
};

pub static DIVIDER_FULL_WIDTH: Rule = Rule {
    id: "divider-full-width",
    severity: Severity::Warning,
    message: Text::new(
        "『{written}』は区切り線にならず、文字として表示されます",
        "`{written}` is no divider, so it is shown as it stands",
    ),
    hint: Text::new(
        "半角の『---』だけの行にし、前後に空の行を入れてください",
        "write a line of half-width `---`, with blank lines around it",
    ),
    explain: Text::new(
        "区切り線は半角の --- です。記号を並べた線は、読み上げソフトが一つずつ読み上げることがあります。",
        "A divider is a half-width ---. Screen readers may read a row of other signs one by one.",
    ),
};

pub static START_INVISIBLE: Rule = Rule {
    id: "start-invisible",
    severity: Severity::Warning,
    message: Text::new(
        "行の先頭に目に見えない文字（{character}）があるので、『{sign}』の働きがなくなっています",
        "an invisible character at the start of the line, {character}, keeps `{sign}` from its work",
    ),
    hint: Text::new(
        "行の先頭から『{sign}』までを消して、打ち直してください",
        "delete the start of the line up to `{sign}` and type it again",
    ),
    explain: Text::new(
        "Word やウェブページから貼り付けると、幅のない空白などが紛れ込むことがあります。見出しや箇条書きの記号は、行の先頭になければなりません。",
        "Text pasted from Word or the web may bring along blanks without width. The signs of headings and lists must stand at the start of their line.",
    ),
};

pub static PARAGRAPH_JOINED: Rule = Rule {
    id: "paragraph-joined",
    severity: Severity::Warning,
    message: Text::new(
        "字下げした行が、前の行と同じ段落につながります",
        "this indented line runs on from the one before, as one paragraph",
    ),
    hint: Text::new(
        "段落を分けるには、前に空の行を入れてください（字下げの空白は要りません）",
        "put a blank line before it to begin a paragraph; no indent is needed",
    ),
    explain: Text::new(
        "段落は空の行で分けます。改行と字下げだけでは、1つの段落として続けて表示されます。",
        "Paragraphs are divided by blank lines. A line break and an indent alone leave them as one.",
    ),
};

/// Signs with which people draw lines.
const DRAWN: [char; 8] = ['－', '＊', '＿', '＝', 'ー', '―', '─', '━'];
/// What nobody sees at the start of a line.
const INVISIBLE: [char; 5] = ['\u{200b}', '\u{2060}', '\u{feff}', '\u{a0}', '\u{ad}'];

pub(super) fn quote(line: &Line<'_>) -> Option<Found> {
    let rest = line.text.strip_prefix('＞')?;
    let words = rest.trim_start();
    let meant = !words.is_empty() && !words.starts_with(['＜', '＞']);
    meant.then(|| Found::new(&QUOTE_FULL_WIDTH, 0..line.text.len() - words.len()).fix("> "))
}

/// A paragraph of nothing but one sign.
pub(super) fn divider(line: &Line<'_>) -> Option<Found> {
    let first = line.text.chars().next().filter(|c| DRAWN.contains(c))?;
    let count = line.text.chars().count();
    let alone = line.beside.is_none() && count >= 3 && line.text.chars().all(|c| c == first);
    let shown: String = line.text.chars().take(5).collect();
    alone.then(|| {
        Found::new(&DIVIDER_FULL_WIDTH, 0..line.text.len())
            .arg("written", shown)
            .fix("---")
    })
}

pub(super) fn invisible(line: &Line<'_>) -> Option<Found> {
    let hidden = line.text.chars().next().filter(|c| INVISIBLE.contains(c))?;
    let rest = line
        .text
        .trim_start_matches(INVISIBLE)
        .trim_start_matches(' ');
    let sign = rest
        .split(' ')
        .next()
        .filter(|sign| sign.len() < rest.len())?;
    let heading = sign.len() <= 6 && sign.bytes().all(|b| b == b'#');
    let number = sign
        .strip_suffix('.')
        .is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
    let meant = !sign.is_empty() && (heading || number || matches!(sign, "-" | "*" | "+" | ">"));
    let before = line.text.len() - rest.len();
    meant.then(|| {
        Found::new(&START_INVISIBLE, 0..before)
            .arg("character", format!("U+{:04X}", u32::from(hidden)))
            .arg("sign", sign)
            .fix("")
    })
}

/// A full-width blank at the start of a later line of a paragraph.
pub(super) fn joined(line: &Line<'_>) -> Option<Found> {
    let words = line.text.strip_prefix('\u{3000}')?;
    let meant = !line.first && words.chars().next().is_some_and(|c| !c.is_whitespace());
    meant.then(|| Found::new(&PARAGRAPH_JOINED, 0..'\u{3000}'.len_utf8()).fix("\n"))
}
