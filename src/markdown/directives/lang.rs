//! `:lang[Hello]{lang=en}`: words in another language, read aloud in its voice and its direction.

use super::{Context, Directive, Form, Key, Usage};
use crate::diagnostics::Text;
use crate::markdown::html::attribute;
use crate::markdown::write::rules::LANG_TAG;

/// Languages that are written from right to left, unless their tag names another script.
const RIGHT_TO_LEFT: &[&str] = &[
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi",
];

/// The directive.
pub struct Lang;

impl Directive for Lang {
    fn name(&self) -> &'static str {
        "lang"
    }

    fn forms(&self) -> &'static [Form] {
        &[Form::Block, Form::Inline]
    }

    fn docs(&self) -> Text {
        Text::new(
            "ほかの言語の言葉や文章に、その言語の印を付けます。",
            "Marks words or blocks that are in another language.",
        )
    }

    fn example(&self) -> &'static str {
        ":lang[Hello]{lang=en}"
    }

    fn keys(&self) -> &'static [Key] {
        const {
            &[Key {
                name: "lang",
                required: true,
                docs: Text::new("言語の記号（en など）", "a language tag such as en"),
            }]
        }
    }

    fn open(&self, usage: &Usage<'_>, cx: &mut Context<'_, '_>) -> String {
        let mut out = format!("<{}", element(usage));
        if let Some(lang) = usage.get("lang") {
            if is_tag(lang) {
                attribute(&mut out, "lang", lang);
                attribute(&mut out, "dir", direction(lang));
            } else {
                cx.report(&LANG_TAG, usage.place("lang"), |d| d.arg("tag", lang));
            }
        }
        out.push('>');
        out
    }

    fn close(&self, usage: &Usage<'_>, _: &mut Context<'_, '_>) -> String {
        format!("</{}>", element(usage))
    }
}

fn element(usage: &Usage<'_>) -> &'static str {
    match usage.form {
        Form::Block => "div",
        Form::Inline => "span",
    }
}

/// The shape of a BCP 47 tag: a language, then subtags.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let subtag =
        |p: &str| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric());
    (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(subtag)
}

fn direction(tag: &str) -> &'static str {
    let mut parts = tag.split('-').map(str::to_ascii_lowercase);
    let language = parts.next().unwrap_or_default();
    match parts.find(|p| p.len() == 4).as_deref() {
        Some("arab" | "hebr" | "thaa" | "syrc" | "nkoo" | "adlm") => "rtl",
        None if RIGHT_TO_LEFT.contains(&language.as_str()) => "rtl",
        _ => "ltr",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_directions() {
        for (tag, ok, dir) in [
            ("en", true, "ltr"),
            ("ar-EG", true, "rtl"),
            ("az-Arab", true, "rtl"),
            ("ja-x-easy", true, "ltr"),
            ("英語", false, "ltr"),
            ("english", false, "ltr"),
            ("e\"n", false, "ltr"),
        ] {
            assert_eq!((is_tag(tag), direction(tag)), (ok, dir), "{tag}");
        }
    }
}
