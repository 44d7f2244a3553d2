//! Slips that are found, and text that is none.

use super::*;
use crate::files::SitePath;
use crate::markdown::{Masked, parse};
use crate::source::SourceFile;

/// The rule and the marked text of each finding.
pub(super) fn found(text: &str) -> Vec<String> {
    let source = SourceFile::new(SitePath::new("a.md"), text);
    let masked = Masked::new(&source, 0..text.len());
    let document = parse(&masked, &source, &mut Diagnostics::default());
    let mut diags = Diagnostics::default();
    slips(&document, &mut diags);
    let show = |d: crate::diagnostics::Diagnostic| {
        let place = d.place.expect("a place");
        format!("{} {}", d.rule.id, &text[place.span.range()])
    };
    diags.into_iter().map(show).collect()
}

#[test]
fn slips_are_found_where_they_are() {
    for (text, want) in [
        ("#見出し\n\n本文", &["heading-space-missing #"][..]),
        ("##Heading\n本文", &["heading-space-missing ##"]),
        ("#Heading\n", &["heading-space-missing #"]),
        ("＃ 見出し\n\n本文", &["heading-full-width ＃"]),
        ("＃＃見出し", &["heading-full-width ＃＃"]),
        ("これは**太字 **です", &["emphasis-space **太字 **"]),
        ("これは** 太字**です", &["emphasis-space ** 太字**"]),
        ("**注意です", &["emphasis-unclosed **"]),
        ("＊＊太字＊＊です", &["emphasis-full-width ＊＊太字＊＊"]),
        ("・一つ\n・二つ\n・三つ", &["list-marker ・"]),
        ("１．一つ\n２．二つ", &["list-marker １．"]),
        ("-項目\n-項目", &["list-marker -"]),
        ("[文字]（a.md）へ", &["link-full-width [文字]（a.md）"]),
        ("［文字］（a.md）へ", &["link-full-width ［文字］（a.md）"]),
        ("！[絵](a.png)", &[]),
        (
            "![写真](写真 1.jpg)です",
            &["link-address-blank ![写真](写真 1.jpg)"],
        ),
        ("##　見出し\n", &["heading-space-missing ##　"]),
        ("##\u{a0}見出し", &["heading-space-missing ##\u{a0}"]),
        ("##\u{200b} 見出し", &["heading-space-missing ##\u{200b}"]),
        ("\u{200b}## 見出し", &["start-invisible \u{200b}"]),
        ("\u{feff}- 一\n\u{feff}- 二", &["start-invisible \u{feff}"]),
        ("ー 一つ\nー 二つ", &["list-marker ー"]),
        ("-\u{a0}一つ\n-\u{a0}二つ", &["list-marker -"]),
        ("①一つ\n②二つ", &["list-marker ①"]),
        ("（１）一つ\n（２）二つ", &["list-marker （１）"]),
        ("・一つ\n\n・二つ", &["list-marker ・", "list-marker ・"]),
        ("＞引用です\n＞続き", &["quote-full-width ＞"]),
        ("＞　引用です", &["quote-full-width ＞　"]),
        ("## 聞く ｛#kiku｝", &["heading-id-full-width ｛#kiku｝"]),
        ("聞く ｛#kiku｝です", &[]),
        ("[待つ](＃matsu)", &["link-hash-full-width [待つ](＃matsu)"]),
        (
            "[待つ][a]\n\n[a]: ＃matsu",
            &["link-hash-full-width [待つ][a]"],
        ),
        ("[待つ](#matsu)", &[]),
        (
            "［待つ］（＃matsu）",
            &["link-full-width ［待つ］（＃matsu）"],
        ),
        ("－－－", &["divider-full-width －－－"]),
        ("━━━━━━", &["divider-full-width ━━━━━━"]),
        (
            "[文字] (https://a.example/)へ",
            &["link-gap [文字] (https://a.example/)"],
        ),
        ("[[遺伝子]]の話と[[染色体]]", &["link-wiki [[遺伝子]]"]),
        ("|あ|い|\n|1|2|\n", &["table-rule-missing |あ|い|"]),
        ("|あ|い|\n|ーー|ーー|\n", &["table-rule-missing |あ|い|"]),
        (
            "《注》と遺伝《いでん》の話",
            &["ruby-aozora 遺伝《いでん》"],
        ),
        (
            "この｜DNA《ディーエヌエー》は",
            &["ruby-aozora ｜DNA《ディーエヌエー》"],
        ),
        ("　一段落。\n　次の段落。", &["paragraph-joined 　"]),
        ("前\n\n<!-- メモ\n\n本文\n", &["comment-unclosed <!--"]),
        ("｜a｜b｜\n｜-｜-｜\n", &["table-full-width ｜"]),
        ("a {{< tabs >}} b\n\n{{% x %}}", &["foreign-markup {{<"]),
        ("/// note\n\na\n\n///", &["foreign-markup /// note"]),
        ("あ<o:p></o:p>", &["word-markup <o:p>"]),
        (
            "<<<<<<< HEAD\n古い\n=======\n新しい\n",
            &["merge-conflict <<<<<<< HEAD"],
        ),
        ("印です［＾１］と[＾2]", &["footnote-full-width ［＾１］"]),
        ("印です[＾2]。", &["footnote-full-width [＾2]"]),
        ("［^1］：説明です", &["footnote-full-width ［^1］："]),
        ("[^1]：説明です", &["footnote-full-width [^1]："]),
        ("これは｀code｀です", &["code-full-width ｀code｀"]),
        (
            "｀｀｀\ncode\n｀｀｀",
            &["code-full-width ｀｀｀", "code-full-width ｀｀｀"],
        ),
        (
            "[文字](https://a.example/b をご覧ください",
            &["link-unclosed [文字](https://a.example/b"],
        ),
        ("[文字](a.md）へ", &["link-unclosed [文字](a.md）"]),
        ("![絵](a.png", &["link-unclosed ![絵](a.png"]),
        (
            "前\n\n    四つの空白です。\n    続き。\n",
            &["text-indented 四つの空白です。"],
        ),
    ] {
        assert_eq!(found(text), want, "{text:?}");
    }
}

#[test]
fn plain_text_is_no_slip() {
    for text in [
        "# 見出し\n\n**太字**と*斜体*",
        "#1 と #2",
        "本文です\n#DNA と言います",
        "`**太字 **` と `{{< a >}}`",
        "    ＃ 見出し\n    ・一つ\n    ・二つ",
        "```\n[文字]（a.md）\n```",
        "2 ** 3 と **kwargs",
        "ゲノム・遺伝子\n・と続く文",
        "注（[1](a.md)）と［注］（続き）",
        "a[0](b) と {x}",
        "https://example.org/a//b",
        "\\*\\*太字 \\*\\*",
        "1.5 倍\n2.5 倍",
        "ー",
        "— と言った。",
        "（1）のとおり",
        "＞＜",
        "　字下げした段落です。\n続きです。",
        "《源氏物語》と映画《タイタニック》",
        "[a] (b) と配列[[1]]",
        "| a |\n|---|\n| b |",
        "<!-- メモ -->\n\n本文",
        "ーーえ",
        "注[^1]です。\n\n[^1]: 説明です。",
        "顔文字（＾＾）と［＾＾］と2＾3",
        "｀（アクサン）と書く",
        "[文字](",
        "[a](b と [文字](a.md)",
        "f[i](x, y",
    ] {
        assert_eq!(found(text), [""; 0], "{text:?}");
    }
}
