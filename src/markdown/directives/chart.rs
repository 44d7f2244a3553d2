//! `:::chart{data=… kind=…}`: statistics as a drawing, with its numbers, its source and what it says in words.

use super::{Context, Directive, Form, Key, Usage};
use crate::diagnostics::Text;

/// The directive.
pub struct Chart;

/// A key that need not be there.
const fn key(name: &'static str, docs: Text) -> Key {
    Key {
        name,
        required: false,
        docs,
    }
}

/// The keys that charts, tables and single figures share.
pub(super) const DATA: Key = Key {
    name: "data",
    required: true,
    docs: Text::new(
        "統計の名前（site.toml の [[statistics]] の id）",
        "the id of the [[statistics]] source in site.toml",
    ),
};
pub(super) const WHERE: Key = key(
    "where",
    Text::new(
        "見せる区分を選ぶ。例：\"sex=F, year=2023|2024\"",
        "which categories: \"sex=F, year=2023|2024\"",
    ),
);
pub(super) const TITLE: Key = key(
    "title",
    Text::new(
        "題名。書かなければデータの題名",
        "the title; by default the data's own",
    ),
);

impl Directive for Chart {
    fn name(&self) -> &'static str {
        "chart"
    }

    fn forms(&self) -> &'static [Form] {
        &[Form::Block]
    }

    fn docs(&self) -> Text {
        Text::new(
            "確かめ済みの統計を図にします。要約・表・出典・ダウンロードが付きます。",
            "Draws audited statistics, with a summary in words, the table, the source and downloads.",
        )
    }

    fn example(&self) -> &'static str {
        ":::chart{data=panel-tests kind=bar x=year title=\"検査の数\"}"
    }

    fn keys(&self) -> &'static [Key] {
        const KEYS: &[Key] = &[
            DATA,
            key(
                "kind",
                Text::new(
                    "bar・grouped-bar・stacked-bar・line・dot・tile-map・small-multiples のどれか",
                    "bar, grouped-bar, stacked-bar, line, dot, tile-map or small-multiples",
                ),
            ),
            key(
                "series",
                Text::new("分けて見せる区分", "the dimension that is told apart"),
            ),
            key(
                "show",
                Text::new(
                    "share（割合）、about（およその数）",
                    "`share` for per cent, `about` for round numbers",
                ),
            ),
            key(
                "sort",
                Text::new(
                    "value と書くと、大きい順に並べる",
                    "`value` puts the largest first",
                ),
            ),
            TITLE,
            WHERE,
            key(
                "x",
                Text::new(
                    "並べる区分（年、都道府県など）",
                    "the dimension along the chart: years, prefectures",
                ),
            ),
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
