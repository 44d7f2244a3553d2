//! `:::table{data=…}`: statistics as a table, totals included.

use super::chart::{DATA, TITLE, WHERE};
use super::{Context, Directive, Form, Key, Usage};
use crate::diagnostics::Text;

/// The directive.
pub struct Table;

impl Directive for Table {
    fn name(&self) -> &'static str {
        "table"
    }

    fn forms(&self) -> &'static [Form] {
        &[Form::Block]
    }

    fn docs(&self) -> Text {
        Text::new(
            "確かめ済みの統計を表にします。出典とダウンロードが付きます。",
            "Shows audited statistics as a table, with the source and downloads.",
        )
    }

    fn example(&self) -> &'static str {
        ":::table{data=panel-tests rows=year}"
    }

    fn keys(&self) -> &'static [Key] {
        const KEYS: &[Key] = &[
            Key {
                name: "columns",
                required: false,
                docs: Text::new("列にする区分", "the dimension of the columns"),
            },
            DATA,
            Key {
                name: "rows",
                required: false,
                docs: Text::new("行にする区分", "the dimension of the rows"),
            },
            Key {
                name: "show",
                required: false,
                docs: Text::new(
                    "share（割合）、about（およその数）",
                    "`share` for per cent, `about` for round numbers",
                ),
            },
            TITLE,
            WHERE,
        ];
        KEYS
    }

    fn spoken(&self) -> &'static [&'static str] {
        &["title"]
    }

    fn open(&self, usage: &Usage<'_>, cx: &mut Context<'_, '_>) -> String {
        cx.statistics(usage)
    }

    fn close(&self, _: &Usage<'_>, _: &mut Context<'_, '_>) -> String {
        String::new()
    }
}
