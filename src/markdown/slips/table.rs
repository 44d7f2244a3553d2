//! Tables that are none: their bars are full-width.

use super::{Found, Line};
use crate::diagnostics::{Rule, Severity, Text};

pub static TABLE_FULL_WIDTH: Rule = Rule {
    id: "table-full-width",
    severity: Severity::Warning,
    message: Text::new(
        "表の縦線『｜』が全角です",
        "the bars of this table are full-width",
    ),
    hint: Text::new(
        "半角の『|』にし、2行目を『|---|---|』にしてください",
        "write half-width `|`, and make the second line `|---|---|`",
    ),
    explain: Text::new(
        "表は半角の | で区切り、見出しの次の行に |---|---| を書きます。\n\n例:\n\n    | 窓口 | 電話 |\n    |---|---|\n    | 相談室 | 03-… |",
        "Tables have half-width bars, and a line |---|---| below their head.\n\nExample:\n\n    | Desk | Telephone |\n    |---|---|\n    | Advice | 03-… |",
    ),
};

pub(super) fn full_width(line: &Line<'_>) -> Option<Found> {
    let is_row = |text: &str| text.starts_with('｜') && text.matches('｜').count() >= 2;
    let rows = is_row(line.text) && line.beside.is_some_and(is_row);
    rows.then(|| Found::new(&TABLE_FULL_WIDTH, 0..'｜'.len_utf8()))
}
