//! `:::erase`: a button that erases what the site keeps in the reader's browser.

use super::{Context, Directive, Form, Key, Usage};
use crate::diagnostics::Text;
use crate::markdown::html::attribute;
use crate::markdown::{ruby_html, strip_ruby};

/// The directive.
pub struct Erase;

impl Directive for Erase {
    fn name(&self) -> &'static str {
        "erase"
    }

    fn forms(&self) -> &'static [Form] {
        &[Form::Block]
    }

    fn docs(&self) -> Text {
        Text::new(
            "このサイトがブラウザーに残したもの（表示の設定など）を、すべて消すボタンです。",
            "A button that erases everything the site keeps in the reader's browser, such as settings.",
        )
    }

    fn example(&self) -> &'static str {
        ":::erase"
    }

    fn keys(&self) -> &'static [Key] {
        &[]
    }

    fn open(&self, _: &Usage<'_>, _: &mut Context<'_, '_>) -> String {
        "<div class=\"erase\">\n".to_owned()
    }

    /// The button is there with a script only; without one, the words say how to do it by hand.
    fn close(&self, _: &Usage<'_>, cx: &mut Context<'_, '_>) -> String {
        let by_hand = ruby_html(&cx.string("erase-by-hand"));
        let press = ruby_html(&cx.string("erase-button"));
        let mut out = format!(
            "<p class=\"without-script\">{by_hand}</p>\n<button type=\"button\" class=\"with-script\""
        );
        for (name, key) in [("data-done", "erase-done"), ("data-failed", "erase-failed")] {
            attribute(&mut out, name, &strip_ruby(&cx.string(key)));
        }
        out.push_str(&format!(
            ">{press}</button>\n<p role=\"status\"></p>\n</div>\n"
        ));
        out
    }
}
