//! `:::details{summary=…}`: text that opens when the reader asks for it.

use super::{Context, Directive, Form, Key, Usage};
use crate::diagnostics::Text;
use crate::markdown::ruby_html;

/// The directive.
pub struct Details;

impl Directive for Details {
    fn name(&self) -> &'static str {
        "details"
    }

    fn forms(&self) -> &'static [Form] {
        &[Form::Block]
    }

    fn docs(&self) -> Text {
        Text::new(
            "見出しを押すと開く、折りたたみの文章です。",
            "Text that is folded away until the reader opens it.",
        )
    }

    fn example(&self) -> &'static str {
        ":::details{summary=\"くわしく知る\"}"
    }

    fn keys(&self) -> &'static [Key] {
        const {
            &[Key {
                name: "summary",
                required: true,
                docs: Text::new("押すところの文字", "the words to press"),
            }]
        }
    }

    fn spoken(&self) -> &'static [&'static str] {
        &["summary"]
    }

    fn open(&self, usage: &Usage<'_>, cx: &mut Context<'_, '_>) -> String {
        let summary = match usage.get("summary") {
            Some(summary) => ruby_html(summary),
            None => ruby_html(&cx.string("details")),
        };
        format!("<details>\n<summary>{summary}</summary>\n")
    }

    fn close(&self, _: &Usage<'_>, _: &mut Context<'_, '_>) -> String {
        "</details>\n".to_owned()
    }
}
