//! `:::include{src=name.md}`: a shared text from `content/_shared/`, here.

use super::{Context, Directive, Form, Key, Usage};
use crate::diagnostics::Text;
use crate::files::SitePath;
use crate::markdown::write::rules::INCLUDE_MISSING;

/// Where shared texts are.
const SHARED: &str = "content/_shared";

/// The directive.
pub struct Include;

impl Directive for Include {
    fn name(&self) -> &'static str {
        "include"
    }

    fn forms(&self) -> &'static [Form] {
        &[Form::Block]
    }

    fn docs(&self) -> Text {
        Text::new(
            "content/_shared/ にある共有の文章をここに入れます。",
            "Puts a shared text from content/_shared/ here.",
        )
    }

    fn example(&self) -> &'static str {
        ":::include{src=ja/emergency.md}"
    }

    fn keys(&self) -> &'static [Key] {
        const {
            &[Key {
                name: "src",
                required: true,
                docs: Text::new(
                    "content/_shared/ の中のファイル",
                    "a file in content/_shared/",
                ),
            }]
        }
    }

    fn open(&self, usage: &Usage<'_>, cx: &mut Context<'_, '_>) -> String {
        let place = usage.place("src");
        match (path(usage), usage.get("src")) {
            (Some(path), _) => cx.include(&path, place),
            (None, Some(src)) => {
                cx.report(&INCLUDE_MISSING, place, |d| d.arg("path", src));
                String::new()
            }
            (None, None) => String::new(),
        }
    }

    fn close(&self, _: &Usage<'_>, _: &mut Context<'_, '_>) -> String {
        String::new()
    }
}

/// The fragment that a use includes, if it is one of this directive and stays in its folder.
pub(crate) fn path(usage: &Usage<'_>) -> Option<SitePath> {
    if usage.directive.name() != "include" {
        return None;
    }
    let src = usage.get("src")?;
    let path = SitePath::new(SHARED).join(src.trim_start_matches('/'));
    path.strip_prefix(SHARED)?;
    Some(path)
}
