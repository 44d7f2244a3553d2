//! `:::figure{caption=… credit=…}`: a drawing, photograph or table with what it shows and whose it is.

use std::fmt::Write;

use super::{Context, Directive, Form, Key, Usage};
use crate::diagnostics::Text;
use crate::markdown::write::rules::IMAGE_ALT_MISSING;
use crate::markdown::{ruby_html, strip_ruby};

/// The directive.
pub struct Figure;

impl Directive for Figure {
    fn name(&self) -> &'static str {
        "figure"
    }

    fn forms(&self) -> &'static [Form] {
        &[Form::Block]
    }

    fn docs(&self) -> Text {
        Text::new(
            "画像や表に、説明と作者の表示を付けます。",
            "Gives an image or a table a caption and a credit.",
        )
    }

    fn example(&self) -> &'static str {
        ":::figure{src=cell.png alt=\"細胞の核の中にある DNA\" caption=\"細胞と DNA\" credit=\"山田花子\"}"
    }

    fn keys(&self) -> &'static [Key] {
        const fn key(name: &'static str, docs: Text) -> Key {
            let required = false;
            Key {
                name,
                required,
                docs,
            }
        }
        const KEYS: &[Key] = &[
            key("alt", Text::new("画像が伝える内容", "what the image tells")),
            key("caption", Text::new("図の説明", "the caption")),
            key("credit", Text::new("作者や出典", "who made it")),
            key(
                "src",
                Text::new(
                    "画像のファイル（中に画像を書くときは不要）",
                    "the image file, unless the image stands inside",
                ),
            ),
        ];
        KEYS
    }

    fn spoken(&self) -> &'static [&'static str] {
        &["alt", "caption", "credit"]
    }

    fn alt<'u>(&self, usage: &'u Usage<'_>) -> Option<&'u str> {
        usage.get("alt")
    }

    fn open(&self, usage: &Usage<'_>, cx: &mut Context<'_, '_>) -> String {
        cx.enter_caption(usage.get("caption").unwrap_or_default());
        let mut out = String::from("<figure>\n");
        if let Some(src) = usage.get("src") {
            let alt = strip_ruby(usage.get("alt").unwrap_or_default());
            if alt.is_empty() {
                cx.report(&IMAGE_ALT_MISSING, usage.span.clone(), |d| {
                    d.arg("dest", src)
                });
            }
            out.push_str(&cx.image(src, &alt, "", usage.place("src")));
            out.push('\n');
        }
        out
    }

    fn close(&self, usage: &Usage<'_>, cx: &mut Context<'_, '_>) -> String {
        cx.leave_caption();
        let (caption, credit) = (usage.get("caption"), usage.get("credit"));
        let mut out = String::new();
        if caption.is_some() || credit.is_some() {
            out.push_str("<figcaption>");
            out.push_str(&ruby_html(caption.unwrap_or_default()));
            if let Some(credit) = credit {
                let gap = if caption.is_some() { " " } else { "" };
                // The sentence around it is the catalog's; ruby in the credit still shows.
                let credit = ruby_html(&cx.string_with("figure-credit", &[("credit", credit)]));
                let _ = write!(out, "{gap}<small class=\"credit\">{credit}</small>");
            }
            out.push_str("</figcaption>\n");
        }
        out.push_str("</figure>\n");
        out
    }
}
