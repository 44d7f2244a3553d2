//! Findings about links, and about the files and pictures that a page refers to.

use crate::diagnostics::{Rule, Severity, Text};

/// A link with an address that runs code or opens local files.
pub static LINK_SCHEME: Rule = Rule {
    id: "link-scheme",
    severity: Severity::Warning,
    message: Text::new(
        "『{scheme}:』で始まるアドレスへのリンクは使えません",
        "links to `{scheme}:` addresses are not allowed",
    ),
    hint: Text::new(
        "https: か、サイトの中のページへのリンクにしてください",
        "link to an https: address or a page of the site",
    ),
    explain: Text::new(
        "javascript: や data: のアドレスは、読者の画面で命令を動かすことができます。リンクをはずし、文字だけを表示します。",
        "Addresses such as javascript: or data: can run code on the reader's screen. The link is removed and its text stays.",
    ),
};

/// A link to a page that does not exist.
pub static LINK_UNRESOLVED: Rule = Rule {
    id: "link-unresolved",
    severity: Severity::Warning,
    message: Text::new(
        "リンク先『{dest}』のページがありません",
        "there is no page “{dest}”",
    ),
    hint: Text::new(
        "つづりと場所を確かめてください{nearest}",
        "check the spelling and the folder{nearest}",
    ),
    explain: Text::new(
        "リンクは ../lessons/gene.md のようなファイルの場所か、/lessons/gene/ のようなサイトの中の場所で書きます。リンクをはずし、文字だけを表示します。",
        "Links are written as files, ../lessons/gene.md, or as paths in the site, /lessons/gene/. The link is removed and its text stays.",
    ),
};

/// A link that only works seen from the page's address.
pub static LINK_BY_ADDRESS: Rule = Rule {
    id: "link-by-address",
    severity: Severity::Warning,
    message: Text::new(
        "リンク先『{dest}』は、ファイルの場所ではなくページのアドレスから書かれています",
        "“{dest}” is written from the page's address, not from its file",
    ),
    hint: Text::new(
        "『{better}』と書いてください（今は動いています）",
        "write `{better}`; the link works for now",
    ),
    explain: Text::new(
        "リンクは、書いているファイルから見た場所で書きます。a.md のアドレスは a/ なので、ブラウザで見た時の ../b/ は、ファイルでは b.md です。ファイルの場所で書くと、アドレスが変わってもリンクは切れません。",
        "Links are written from file to file. The address of a.md is a/, so what a browser calls ../b/ is b.md. Written so, a link survives a change of address.",
    ),
};

/// A link to a heading that does not exist.
pub static ANCHOR_UNRESOLVED: Rule = Rule {
    id: "anchor-unresolved",
    severity: Severity::Warning,
    message: Text::new(
        "リンク先『{dest}』の見出しがありません",
        "there is no heading for “{dest}”",
    ),
    hint: Text::new(
        "『#』のあとを、見出しの文字に合わせてください{nearest}",
        "make what follows the `#` match a heading{nearest}",
    ),
    explain: Text::new(
        "見出しを書き変えると、見出しへのリンクも変わります。見出しに {#目印} を付けると、変わらないリンクになります。",
        "When a heading is reworded, links to it change too. A {#name} in the heading keeps them.",
    ),
};

/// A link to a file that does not exist.
pub static ASSET_UNRESOLVED: Rule = Rule {
    id: "asset-unresolved",
    severity: Severity::Warning,
    message: Text::new(
        "ファイル『{dest}』がありません",
        "there is no file “{dest}”",
    ),
    hint: Text::new(
        "つづりと場所を確かめてください{nearest}",
        "check the spelling and the folder{nearest}",
    ),
    explain: Text::new(
        "ファイルはページと同じフォルダか assets/ に置きます。大文字と小文字は区別します。",
        "Files stand in the page's folder or in assets/. Capital and small letters differ.",
    ),
};

/// An image that does not exist.
pub static IMAGE_UNRESOLVED: Rule = Rule {
    id: "image-unresolved",
    severity: Severity::Warning,
    message: Text::new("画像『{dest}』がありません", "there is no image “{dest}”"),
    hint: Text::new(
        "つづりと場所を確かめてください{nearest}",
        "check the spelling and the folder{nearest}",
    ),
    explain: Text::new(
        "画像のかわりに、その説明の文字を表示します。大文字と小文字は区別します。",
        "Its text alternative is shown instead. Capital and small letters differ.",
    ),
};

/// An image on somebody else's server.
pub static IMAGE_EXTERNAL: Rule = Rule {
    id: "image-external",
    severity: Severity::Warning,
    message: Text::new(
        "画像『{dest}』は外部のサイトにあります",
        "the image “{dest}” is on another site",
    ),
    hint: Text::new(
        "許可を確かめてから、画像を assets/ に保存して使ってください",
        "if you may, save it in assets/ and use it from there",
    ),
    explain: Text::new(
        "外部の画像を読み込むと、だれがどのページを読んだかが相手に伝わります。画像のかわりにリンクを表示します。",
        "Loading it would tell that site who reads which page. A link is shown instead.",
    ),
};

/// An image without a text alternative.
pub static IMAGE_ALT_MISSING: Rule = Rule {
    id: "image-alt-missing",
    severity: Severity::Warning,
    message: Text::new(
        "画像に説明の文字（代替テキスト）がありません",
        "image has no text alternative",
    ),
    hint: Text::new(
        "![ここ]({dest}) に画像が伝える内容を書いてください。飾りなら :decorative[]({dest}) と書きます",
        "describe what the picture tells the reader, or write `:decorative[]({dest})` if it tells nothing",
    ),
    explain: Text::new(
        "説明の文字は、画面を見ない人に読み上げられ、画像が表示できないときにも使われます。『写真』ではなく、写真から分かることを書きます。",
        "The text is read to people who do not see the screen, and shown where the image cannot be. Say what can be seen, not that it is a picture.",
    ),
};
