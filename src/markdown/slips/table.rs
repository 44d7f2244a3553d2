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

pub static TABLE_RULE_MISSING: Rule = Rule {
    id: "table-rule-missing",
    severity: Severity::Warning,
    message: Text::new(
        "表の2行目に『|---|---|』がないので、表になりません",
        "without a second line `|---|---|` this is no table",
    ),
    hint: Text::new(
        "見出しの行のすぐ下に、列の数だけ『|---|---|』と半角で書き、表の前に空の行を入れてください",
        "below the head write `|---|---|`, once for each column, and leave a blank line before the table",
    ),
    explain: Text::new(
        "表は、見出しの行、|---|---| の行、中身の行の順に書きます。|---| の行がないと、縦線がそのまま文字として表示されます。\n\n例:\n\n    | 窓口 | 電話 |\n    |---|---|\n    | 相談室 | 03-… |",
        "A table is a head, a line |---|---| and its rows. Without that line the bars are shown as they stand.\n\nExample:\n\n    | Desk | Telephone |\n    |---|---|\n    | Advice | 03-… |",
    ),
};

/// Two lines of a paragraph that begin and end with a bar.
pub(super) fn rule_missing(line: &Line<'_>) -> Option<Found> {
    let is_row = |text: &str| text.len() > 2 && text.starts_with('|') && text.ends_with('|');
    let rows = is_row(line.text) && line.beside.is_some_and(is_row);
    rows.then(|| Found::new(&TABLE_RULE_MISSING, 0..line.text.len()))
}

pub(super) fn full_width(line: &Line<'_>) -> Option<Found> {
    let is_row = |text: &str| text.starts_with('｜') && text.matches('｜').count() >= 2;
    let rows = is_row(line.text) && line.beside.is_some_and(is_row);
    rows.then(|| Found::new(&TABLE_FULL_WIDTH, 0..'｜'.len_utf8()))
}
