//! `:decorative[](pump.jpg)`: an image that tells nothing, which screen readers pass over.

use super::{Context, Directive, Form, Key, Usage};
use crate::diagnostics::Text;

/// The directive.
pub struct Decorative;

impl Directive for Decorative {
    fn name(&self) -> &'static str {
        "decorative"
    }

    fn forms(&self) -> &'static [Form] {
        &[Form::Inline]
    }

    fn docs(&self) -> Text {
        Text::new(
            "飾りの画像です。読み上げソフトは読み飛ばします。",
            "An image that is decoration only; screen readers pass over it.",
        )
    }

    fn example(&self) -> &'static str {
        ":decorative[](line.png)"
    }

    fn keys(&self) -> &'static [Key] {
        const {
            &[Key {
                name: "src",
                required: true,
                docs: Text::new("画像のファイル", "the image file"),
            }]
        }
    }

    fn literal(&self) -> bool {
        true
    }

    fn open(&self, usage: &Usage<'_>, cx: &mut Context<'_, '_>) -> String {
        match usage.get("src") {
            Some(src) => cx.image(src, "", "", usage.place("src")),
            None => String::new(),
        }
    }

    fn close(&self, _: &Usage<'_>, _: &mut Context<'_, '_>) -> String {
        String::new()
    }
}
