//! A comment that never ends, which hides what follows it.

use super::Found;
use crate::diagnostics::{Rule, Severity, Text};

pub static COMMENT_UNCLOSED: Rule = Rule {
    id: "comment-unclosed",
    severity: Severity::Warning,
    message: Text::new(
        "『<!--』で始まるメモの終わりがないので、ここから後ろが表示されません",
        "the comment that begins here never ends, so nothing after it is shown",
    ),
    hint: Text::new(
        "メモの終わりに『-->』を書いてください",
        "write `-->` where the comment ends",
    ),
    explain: Text::new(
        "<!-- と --> で囲んだところは、書く人だけのメモで、ページには出ません。終わりの --> がないと、文章の最後までがメモになります。",
        "What stands between <!-- and --> is a note to yourself, and not shown. Without --> everything to the end is one.",
    ),
};

pub(super) fn unclosed(block: &str) -> Option<Found> {
    let open = block.trim_start().starts_with("<!--") && !block.contains("-->");
    let start = block.find('<')?;
    open.then(|| Found::new(&COMMENT_UNCLOSED, start..start + "<!--".len()))
}
