//! Code between full-width signs.

use super::Found;
use crate::diagnostics::{Rule, Severity, Text};

pub static CODE_FULL_WIDTH: Rule = Rule {
    id: "code-full-width",
    severity: Severity::Warning,
    message: Text::new(
        "『{written}』の『｀』が全角なので、そのまま文字として表示されます",
        "the signs of `{written}` are full-width, so they are shown as they stand",
    ),
    hint: Text::new(
        "半角にして『{wanted}』と書いてください",
        "write {wanted} with half-width signs",
    ),
    explain: Text::new(
        "打ちこむ文字やファイルの名前は、半角の ` で囲みます。何行もあるときは、半角の ``` だけの行ではさみます。",
        "What is typed and names of files stand between half-width `. Several lines stand between lines of ```.",
    ),
};

const SIGN: char = '｀';
const FENCE: &str = "｀｀｀";

/// `｀code｀`, and a line that begins with `｀｀｀`.
pub(super) fn full_width(text: &str) -> Option<Found> {
    if text.starts_with(FENCE) {
        return Some(found(text, 0..FENCE.len()));
    }
    let start = text.find(SIGN)?;
    let inner = start + SIGN.len_utf8();
    let len = text[inner..].find(SIGN).filter(|len| *len > 0)?;
    Some(found(text, start..inner + len + SIGN.len_utf8()))
}

fn found(text: &str, range: std::ops::Range<usize>) -> Found {
    let written = &text[range.clone()];
    let wanted = written.replace(SIGN, "`");
    Found::new(&CODE_FULL_WIDTH, range)
        .arg("written", written)
        .arg("wanted", &wanted)
        .fix(wanted)
}
