//! Prose that became code, since four blanks stand before it.

use super::{Found, is_japanese};
use crate::diagnostics::{Rule, Severity, Text};

pub static TEXT_INDENTED: Rule = Rule {
    id: "text-indented",
    severity: Severity::Warning,
    message: Text::new(
        "行の先頭に空白が4つ以上あるので、プログラムの例として表示されます",
        "with four blanks before it this is shown as program code",
    ),
    hint: Text::new(
        "文章なら、行の先頭の空白を消してください",
        "if it is prose, delete the blanks at the start of the line",
    ),
    explain: Text::new(
        "空の行のあと、半角の空白4つ以上（または Tab）で始まる行は、プログラムの例として等幅の文字で表示されます。段落の字下げは要りません。",
        "After a blank line, lines that begin with four blanks or a tab are shown as code, in a fixed-width face. Paragraphs need no indent.",
    ),
};

/// Code that ends like a sentence.
pub(super) fn prose(code: &str) -> Option<Found> {
    let text = code.trim();
    let sentence =
        text.ends_with(['。', '！', '？']) && text.chars().filter(|c| is_japanese(*c)).count() > 3;
    let start = code.len() - code.trim_start().len();
    let end = start + text.lines().next().map_or(0, |line| line.trim_end().len());
    sentence.then(|| Found::new(&TEXT_INDENTED, start..end))
}
