//! `:cite[id]`: a number that leads to an entry in the page's list of sources.

use std::fmt::Write;

use super::{Context, Directive, Form, Key, Usage};
use crate::diagnostics::Text;
use crate::markdown::html::escaped;
use crate::markdown::write::rules::CITATION_UNKNOWN;

/// The directive.
pub struct Cite;

impl Directive for Cite {
    fn name(&self) -> &'static str {
        "cite"
    }

    fn forms(&self) -> &'static [Form] {
        &[Form::Inline]
    }

    fn docs(&self) -> Text {
        Text::new(
            "ページ冒頭の sources に書いた出典を、番号で指します。コンマで区切ると、いくつも書けます。",
            "Refers by number to sources listed at the top of the page; several with commas between.",
        )
    }

    fn example(&self) -> &'static str {
        ":cite[mhlw-2023]"
    }

    fn keys(&self) -> &'static [Key] {
        &[]
    }

    fn literal(&self) -> bool {
        true
    }

    fn open(&self, usage: &Usage<'_>, cx: &mut Context<'_, '_>) -> String {
        let mut out = String::new();
        for id in ids(usage) {
            match cx.embeds().citation(id) {
                Some(n) => {
                    let name = escaped(&cx.string_with("citation", &[("number", &n.to_string())]));
                    let _ = write!(
                        out,
                        "<sup class=\"cite\"><a href=\"#source-{n}\" aria-label=\"{name}\">[{n}]</a></sup>"
                    );
                }
                None => {
                    let _ = write!(out, "<sup class=\"cite\">[{}]</sup>", escaped(id));
                    cx.report(&CITATION_UNKNOWN, usage.span.clone(), |d| d.arg("id", id));
                }
            }
        }
        out
    }

    fn close(&self, _: &Usage<'_>, _: &mut Context<'_, '_>) -> String {
        String::new()
    }
}

/// The ids that a use cites, if it is one of this directive.
pub(crate) fn ids<'a>(usage: &Usage<'a>) -> impl Iterator<Item = &'a str> {
    let text = match usage.directive.name() {
        "cite" => usage.text,
        _ => "",
    };
    text.split([',', '、'])
        .map(str::trim)
        .filter(|id| !id.is_empty())
}
