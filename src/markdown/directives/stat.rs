//! `:stat[id]{where=…}`: a figure of statistics in a sentence, with its date and source.

use super::chart::WHERE;
use super::{Context, Directive, Form, Key, Usage};
use crate::diagnostics::Text;

/// The directive.
pub struct Stat;

impl Directive for Stat {
    fn name(&self) -> &'static str {
        "stat"
    }

    fn forms(&self) -> &'static [Form] {
        &[Form::Inline]
    }

    fn docs(&self) -> Text {
        Text::new(
            "確かめ済みの統計の数を一つ、単位・時点・出典と一緒に書き出します。",
            "Prints one figure of audited statistics, with what it counts, its date and its source.",
        )
    }

    fn example(&self) -> &'static str {
        ":stat[panel-tests]{where=\"year=2023\"}"
    }

    fn keys(&self) -> &'static [Key] {
        const KEYS: &[Key] = &[
            Key {
                name: "show",
                required: false,
                docs: Text::new(
                    "value（数だけ）、about（およその数）、share（割合）。空白で区切って並べられる",
                    "`value` for the number alone, `about` for a round number, `share` for per cent; with spaces between",
                ),
            },
            WHERE,
        ];
        KEYS
    }

    fn literal(&self) -> bool {
        true
    }

    fn open(&self, usage: &Usage<'_>, cx: &mut Context<'_, '_>) -> String {
        cx.statistics(usage)
    }

    fn close(&self, _: &Usage<'_>, _: &mut Context<'_, '_>) -> String {
        String::new()
    }
}
