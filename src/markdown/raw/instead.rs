//! What to write in place of HTML that pages may not have: a flat table.

use crate::diagnostics::Text;

static LINK: Text = Text::new(
    "リンクは [文字](アドレス) と書いてください",
    "write links as [text](address)",
);
static IMAGE: Text = Text::new(
    "画像は ![画像が伝える内容](ファイル名) と書いてください",
    "write images as ![what it tells](file)",
);
static VIDEO: Text = Text::new(
    "動画は :::video と書きます。ほかのサイトの動画や地図は [文字](アドレス) でリンクしてください",
    "videos are written :::video; link to other sites' videos and maps with [text](address)",
);
static HEADING: Text = Text::new(
    "見出しは「## 見出し」と書いてください",
    "write headings as `## Heading`",
);
static WORD: Text = Text::new(
    "Word などから貼り付けた時に入ったタグです。消してください（文章は残ります）",
    "a leftover of pasting from a word processor: delete it, the text stays",
);
static LOOKS: Text = Text::new(
    "消して構いません。太字は **文字** と書きます。色や大きさはサイト全体のデザインにそろえます",
    "it can be deleted; bold is **text**, sizes and colours are the site's design",
);
static CODE: Text = Text::new(
    "ページの中で命令や見た目の指定は動きません。この部分を消してください",
    "pages run no code and carry no styles of their own: delete this part",
);
static FORM: Text = Text::new(
    "入力欄やボタンは置けません。申し込みフォームなどへは [文字](アドレス) でリンクしてください",
    "pages have no forms: link to one with [text](address)",
);
static OTHER: Text = Text::new(
    "Markdown の書き方か、使えるタグに変えてください。タグそのものを見せたい時は `<タグ>` のように ` で囲みます",
    "use Markdown, or one of the allowed tags; to show a tag itself, put it in `backticks`",
);

/// What to do about a refused tag, given as it was written.
pub(crate) fn instead_of(tag: &str) -> &'static Text {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name
        .find(|c: char| !c.is_ascii_alphanumeric() && c != ':' && c != '-')
        .unwrap_or(name.len());
    let name = name[..end].to_ascii_lowercase();
    match name.as_str() {
        "a" => &LINK,
        "img" | "picture" | "source" | "svg" | "map" | "area" => &IMAGE,
        "iframe" | "video" | "audio" | "embed" | "object" | "track" => &VIDEO,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => &HEADING,
        "font" | "center" | "big" | "tt" | "strike" | "marquee" | "blink" => &LOOKS,
        "script" | "style" | "link" | "meta" | "noscript" | "template" | "base" => &CODE,
        "form" | "input" | "button" | "select" | "option" | "textarea" | "label" => &FORM,
        name if name.contains(':') || name.starts_with("mso") || name == "xml" => &WORD,
        _ => &OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_has_advice() {
        for (tag, want) in [
            ("<a href=\"x\">", &LINK),
            ("<IMG src=x>", &IMAGE),
            ("<o:p>", &WORD),
            ("<?xml:namespace", &OTHER),
            ("</iframe>", &VIDEO),
            ("<Sandpack>", &OTHER),
        ] {
            assert_eq!(instead_of(tag), want, "{tag}");
        }
    }
}
