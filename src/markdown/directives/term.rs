//! `:term[遺伝子]{id=gene}`: a word with its definition from the glossary, wherever it stands.

use super::{Context, Directive, Form, Key, Usage};
use crate::diagnostics::Text;
use crate::markdown::strip_ruby;
use crate::markdown::write::rules::TERM_UNKNOWN;

/// The directive.
pub struct Term;

impl Directive for Term {
    fn name(&self) -> &'static str {
        "term"
    }

    fn forms(&self) -> &'static [Form] {
        &[Form::Inline]
    }

    fn docs(&self) -> Text {
        Text::new(
            "用語集の説明を、その場で開けるようにします。",
            "Opens a definition from the glossary on the spot.",
        )
    }

    fn example(&self) -> &'static str {
        ":term[遺伝子]{id=gene}"
    }

    fn keys(&self) -> &'static [Key] {
        const {
            &[Key {
                name: "id",
                required: false,
                docs: Text::new("用語のファイル名", "the term's file name"),
            }]
        }
    }

    fn open(&self, usage: &Usage<'_>, cx: &mut Context<'_, '_>) -> String {
        let id = cx.term_of(usage.get("id"), &strip_ruby(usage.text));
        let linkable = cx.may_link_term();
        match id.and_then(|id| cx.term_card(&id, linkable)) {
            Some((open, close)) => {
                cx.hold(close);
                open
            }
            None => {
                let id = usage.get("id").unwrap_or(usage.text);
                cx.report(&TERM_UNKNOWN, usage.span.clone(), |d| d.arg("id", id));
                cx.hold(String::new());
                String::new()
            }
        }
    }

    fn close(&self, _: &Usage<'_>, cx: &mut Context<'_, '_>) -> String {
        cx.release()
    }
}
