//! `:::video{src=… captions=…}`: a video of the site with captions, the transcript between the fences.
//! A video elsewhere is a link that says where it leads, since a page loads nothing from other sites.

use super::{Context, Directive, Form, Key, Usage};
use crate::diagnostics::Text;
use crate::markdown::html::{address, attribute, escaped};
use crate::markdown::write::rules::{ASSET_UNRESOLVED, VIDEO_CAPTIONS_MISSING};
use crate::markdown::{ruby_html, urls};

/// The directive.
pub struct Video;

impl Directive for Video {
    fn name(&self) -> &'static str {
        "video"
    }

    fn forms(&self) -> &'static [Form] {
        &[Form::Block]
    }

    fn docs(&self) -> Text {
        Text::new(
            "動画です。字幕のファイルを指定し、書き起こしを中に書きます。外部の動画はリンクになります。",
            "A video with captions; its transcript stands inside. A video on another site becomes a link.",
        )
    }

    fn example(&self) -> &'static str {
        ":::video{src=talk.mp4 captions=talk.vtt title=\"講演\"}"
    }

    fn keys(&self) -> &'static [Key] {
        const KEYS: &[Key] = &[
            Key {
                name: "captions",
                required: false,
                docs: Text::new("字幕のファイル（.vtt）", "the captions, a .vtt file"),
            },
            Key {
                name: "src",
                required: true,
                docs: Text::new("動画のファイルかアドレス", "the video file or address"),
            },
            Key {
                name: "title",
                required: false,
                docs: Text::new("動画の題名", "what the video is called"),
            },
            Key {
                name: "transcript",
                required: false,
                docs: Text::new("書き起こしのページ", "a page with the transcript"),
            },
        ];
        KEYS
    }

    fn spoken(&self) -> &'static [&'static str] {
        &["title"]
    }

    fn open(&self, usage: &Usage<'_>, cx: &mut Context<'_, '_>) -> String {
        let mut out = String::from("<div class=\"video\">\n");
        let src = usage.get("src").unwrap_or_default();
        let danger = cx.is_dangerous(src, &usage.place("src"));
        if urls::is_external(src) {
            out.push_str(&link_out(usage, src, cx));
        } else if !danger && !src.is_empty() {
            out.push_str(&player(usage, src, cx));
        }
        if let Some(page) = usage.get("transcript") {
            let (open, close) = cx.link(page, "", usage.place("transcript"));
            let word = escaped(&cx.string("video-transcript"));
            out.push_str(&format!("<p>{open}{word}{close}</p>\n"));
        }
        if has_body(usage) {
            let word = escaped(&cx.string("video-transcript"));
            out.push_str(&format!("<details>\n<summary>{word}</summary>\n"));
        }
        out
    }

    fn close(&self, usage: &Usage<'_>, _: &mut Context<'_, '_>) -> String {
        match has_body(usage) {
            true => "</details>\n</div>\n".to_owned(),
            false => "</div>\n".to_owned(),
        }
    }
}

fn has_body(usage: &Usage<'_>) -> bool {
    !usage.text.trim().is_empty()
}

fn link_out(usage: &Usage<'_>, src: &str, cx: &mut Context<'_, '_>) -> String {
    let host = urls::host(src);
    let said = |key: &str| escaped(&cx.string_with(key, &[("host", host)]));
    let (title, leads) = match usage.get("title") {
        Some(title) => (
            ruby_html(title),
            format!(" <small>{}</small>", said("external-site")),
        ),
        None => (said("video-elsewhere"), String::new()),
    };
    let mut out = String::from("<p><a class=\"external\"");
    address(&mut out, "href", src);
    out.push_str(&format!(">{title}</a>{leads}</p>\n"));
    out
}

fn player(usage: &Usage<'_>, src: &str, cx: &mut Context<'_, '_>) -> String {
    let Some(url) = cx.embeds().file(src) else {
        cx.missing(&ASSET_UNRESOLVED, src, None, usage.place("src"));
        return format!("<p>{}</p>\n", ruby_html(usage.get("title").unwrap_or(src)));
    };
    let mut out = String::from("<video controls preload=\"none\"");
    address(&mut out, "src", &url);
    if let Some(title) = usage.get("title") {
        attribute(&mut out, "aria-label", &crate::markdown::strip_ruby(title));
    }
    out.push('>');
    match usage.get("captions") {
        Some(captions) => match cx.embeds().file(captions) {
            Some(track) => {
                out.push_str("<track kind=\"captions\" default");
                address(&mut out, "src", &track);
                attribute(&mut out, "srclang", cx.lang());
                attribute(&mut out, "label", &cx.string("video-captions"));
                out.push('>');
            }
            None => cx.missing(&ASSET_UNRESOLVED, captions, None, usage.place("captions")),
        },
        None if !has_body(usage) && usage.get("transcript").is_none() => {
            cx.report(&VIDEO_CAPTIONS_MISSING, usage.span.clone(), |d| d);
        }
        None => {}
    }
    out.push_str("</video>\n");
    out
}
