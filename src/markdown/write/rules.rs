//! Findings about what a page shows and where it leads: what `write` reports. A flat table of words.

use crate::diagnostics::{Rule, Severity, Text};

/// A footnote that nothing refers to.
pub static FOOTNOTE_UNUSED: Rule = Rule {
    id: "footnote-unused",
    severity: Severity::Info,
    message: Text::new(
        "脚注『{name}』を指す印が本文にありません",
        "nothing refers to the footnote “{name}”",
    ),
    hint: Text::new(
        "本文に [^{name}] を書くか、脚注を消してください",
        "write [^{name}] in the text, or delete the footnote",
    ),
    explain: Text::new(
        "脚注はページの最後にまとめて表示します。印のない脚注も最後に表示します。",
        "Footnotes are shown at the end of the page, those without a mark as well.",
    ),
};

/// A footnote defined twice.
pub static FOOTNOTE_REPEATED: Rule = Rule {
    id: "footnote-repeated",
    severity: Severity::Warning,
    message: Text::new(
        "脚注『{name}』が2回書かれています",
        "the footnote “{name}” is defined twice",
    ),
    hint: Text::new(
        "どちらかを別の名前にしてください",
        "give one of them another name",
    ),
    explain: Text::new(
        "2つめの本文は、1つめのあとに続けて表示します。",
        "The second text is shown after the first.",
    ),
};

/// HTML that pages may not contain.
pub static HTML_NOT_ALLOWED: Rule = Rule {
    id: "html-not-allowed",
    severity: Severity::Warning,
    message: Text::new(
        "『{tag}』は使えない HTML です",
        "{tag} is not among the HTML that may be used",
    ),
    hint: Text::new("{instead_ja}", "{instead_en}"),
    explain: Text::new(
        "安全のため、使える HTML は kbd・sub・sup・br・abbr・details・ruby・table などに限っています（docs/markdown.md に一覧があります）。ほかのタグは文字として表示します。",
        "For safety only harmless HTML is allowed, such as kbd, sub, sup, br, abbr, details, ruby and table (docs/markdown.md has the list). Other tags are shown as text.",
    ),
};

/// An element of a table or list that stands alone.
pub static HTML_MISPLACED: Rule = Rule {
    id: "html-misplaced",
    severity: Severity::Warning,
    message: Text::new(
        "『<{tag}>』は {attribute} の中でしか使えません",
        "<{tag}> only works inside {attribute}",
    ),
    hint: Text::new(
        "囲むタグを書くか、Markdown の書き方（表や箇条書き）に変えてください",
        "write the tag around it, or use Markdown's own tables and lists",
    ),
    explain: Text::new(
        "<td> は <tr> の中、<li> は <ul> の中というように、置き場所の決まったタグがあります。囲むタグがないときは文字として表示します。",
        "Some tags have their place: <td> in <tr>, <li> in <ul>. Elsewhere they are shown as text.",
    ),
};
/// A tag for blocks in the middle of a line.
pub static HTML_WITHIN_LINE: Rule = Rule {
    id: "html-within-line",
    severity: Severity::Warning,
    message: Text::new(
        "『<{tag}>』は文の途中では使えません",
        "<{tag}> cannot stand within a line of text",
    ),
    hint: Text::new(
        "前に空の行を入れて、行の先頭から書いてください",
        "put a blank line before it, and begin it at the start of a line",
    ),
    explain: Text::new(
        "段落・表・箇条書きなどのかたまりを作るタグは、空の行のあと、行の先頭から書きます。文の途中にあるときは文字として表示します。",
        "Tags that make paragraphs, tables and lists begin a line, after a blank one. Within a line they are shown as text.",
    ),
};
/// Attributes that only say how something looks.
pub static HTML_LOOKS: Rule = Rule {
    id: "html-looks",
    severity: Severity::Info,
    message: Text::new(
        "『<{tag}>』の見た目の指定（{attribute}）は使いません",
        "what <{tag}> says about its looks ({attribute}) is not used",
    ),
    hint: Text::new(
        "消して構いません。見た目はサイト全体のデザインにそろえます",
        "it can be deleted: pages look as the site's design says",
    ),
    explain: Text::new(
        "class・style・width などは取り除きます。文章はそのまま表示されます。文字の大きさや色は、読む人の設定とサイトのデザインで決まります。",
        "class, style, width and the like are removed; the text stays. Sizes and colours come from the reader's settings and the site's design.",
    ),
};
/// An attribute that HTML in pages may not have.
pub static HTML_ATTRIBUTE: Rule = Rule {
    id: "html-attribute",
    severity: Severity::Warning,
    message: Text::new(
        "『{tag}』の『{attribute}』は使えません",
        "“{attribute}” may not be used on {tag}",
    ),
    hint: Text::new("この項目を消してください", "delete the attribute"),
    explain: Text::new(
        "動き（onclick など）や目印（id など）に関わる属性は取り除きます。見出しへの目印は「## 見出し {#目印}」と書けます。",
        "Attributes for behaviour (onclick and the like) and marks (id) are removed. A heading gets its mark with `## Heading {#mark}`.",
    ),
};

/// A raw tag that is not closed.
pub static HTML_UNCLOSED: Rule = Rule {
    id: "html-unclosed",
    severity: Severity::Warning,
    message: Text::new("『<{tag}>』が閉じられていません", "<{tag}> is not closed"),
    hint: Text::new("『</{tag}>』を書いてください", "write </{tag}>"),
    explain: Text::new(
        "開いたタグは、同じ段落・リスト・引用の中で閉じます。閉じていないときは、その終わりで自動的に閉じます。",
        "A tag is closed in the paragraph, list or quote where it was opened. If not, it is closed at the end of that.",
    ),
};

/// A closing tag without its opening tag.
pub static HTML_UNMATCHED: Rule = Rule {
    id: "html-unmatched",
    severity: Severity::Warning,
    message: Text::new(
        "『{tag}』に対応する開始タグがありません",
        "{tag} closes nothing",
    ),
    hint: Text::new(
        "このタグを消すか、開始タグを同じ段落の中に書いてください",
        "delete it, or write the opening tag in the same paragraph",
    ),
    explain: Text::new(
        "対応のない終了タグはページの枠組みを壊すおそれがあるので、文字として表示します。",
        "A closing tag without its partner could break the page around it, so it is shown as text.",
    ),
};

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

/// A citation of a source that the page does not list.
pub static CITATION_UNKNOWN: Rule = Rule {
    id: "citation-unknown",
    severity: Severity::Warning,
    message: Text::new(
        "出典『{id}』がこのページの sources にありません",
        "“{id}” is not among this page's sources",
    ),
    hint: Text::new(
        "冒頭の sources に書き足すか、つづりを確かめてください",
        "add it to `sources` at the top, or check the spelling",
    ),
    explain: Text::new(
        ":cite[番号や名前] は、ページ冒頭の sources に書いた出典を指します。",
        ":cite[id] refers to a source listed under `sources` at the top of the page.",
    ),
};

/// A term that the glossary does not have.
pub static TERM_UNKNOWN: Rule = Rule {
    id: "term-unknown",
    severity: Severity::Warning,
    message: Text::new(
        "用語『{id}』が用語集にありません",
        "“{id}” is not in the glossary",
    ),
    hint: Text::new(
        "用語集に足すか、{id=名前} で用語のファイル名を指定してください",
        "add it to the glossary, or name its file with {id=name}",
    ),
    explain: Text::new(
        ":term[文字]{id=gene} は、用語集の gene.md の説明を開きます。id を省くと、文字と同じ名前の用語を探します。",
        ":term[text]{id=gene} opens the definition in gene.md of the glossary. Without an id, the term of that name is used.",
    ),
};

/// A shared fragment that does not exist.
pub static INCLUDE_MISSING: Rule = Rule {
    id: "include-missing",
    severity: Severity::Error,
    message: Text::new(
        "共有の文章『{path}』がありません",
        "there is no shared text “{path}”",
    ),
    hint: Text::new(
        "content/_shared/ の中のファイル名を書いてください",
        "name a file in content/_shared/",
    ),
    explain: Text::new(
        ":::include{src=名前.md} は、content/_shared/ にある文章をここに入れます。",
        ":::include{src=name.md} puts a text from content/_shared/ here.",
    ),
};

/// Fragments that include each other.
pub static INCLUDE_CYCLE: Rule = Rule {
    id: "include-cycle",
    severity: Severity::Error,
    message: Text::new(
        "共有の文章『{path}』が、自分自身を取り込んでいます",
        "the shared text “{path}” includes itself",
    ),
    hint: Text::new(
        "どこかの include を消してください",
        "delete one of the includes",
    ),
    explain: Text::new(
        "取り込みが輪になると終わりません。ここでは取り込まずに続けます。",
        "Includes in a ring would never end. This one is left out.",
    ),
};

/// Includes nested too deep.
pub static INCLUDE_TOO_DEEP: Rule = Rule {
    id: "include-too-deep",
    severity: Severity::Error,
    message: Text::new(
        "取り込みの入れ子が{most}段を超えました",
        "includes are nested more than {most} deep",
    ),
    hint: Text::new("取り込みを浅くしてください", "make the nesting shallower"),
    explain: Text::new(
        "共有の文章から別の共有の文章を取り込めるのは{most}段までです。",
        "A shared text may include another, up to {most} levels.",
    ),
};

/// A video that not everybody can follow.
pub static VIDEO_CAPTIONS_MISSING: Rule = Rule {
    id: "video-captions-missing",
    severity: Severity::Warning,
    message: Text::new(
        "動画に字幕（captions）も書き起こしもありません",
        "the video has neither captions nor a transcript",
    ),
    hint: Text::new(
        "captions=字幕.vtt を書くか、:::video と ::: の間に書き起こしを書いてください",
        "give captions=file.vtt, or write the transcript between :::video and :::",
    ),
    explain: Text::new(
        "耳の聞こえない人、音を出せない場所にいる人が内容を知るために必要です。",
        "People who cannot hear, or cannot turn the sound on, need one of them.",
    ),
};

/// A language tag that is not one.
pub static LANG_TAG: Rule = Rule {
    id: "lang-tag",
    severity: Severity::Warning,
    message: Text::new(
        "『{tag}』は言語の記号ではありません",
        "“{tag}” is not a language tag",
    ),
    hint: Text::new(
        "en、ja、zh-Hans、pt-BR のように書いてください",
        "write a tag such as en, ja, zh-Hans or pt-BR",
    ),
    explain: Text::new(
        "言語の記号があると、読み上げソフトがその言語の声で読み、文字の形も正しく選ばれます。",
        "With the tag, a screen reader uses a voice of that language, and the right letter forms are chosen.",
    ),
};

/// A fact that the register does not have.
pub static FACT_UNKNOWN: Rule = Rule {
    id: "fact-unknown",
    severity: Severity::Error,
    message: Text::new(
        "『{id}』という事実は登録されていません",
        "no fact “{id}” is registered",
    ),
    hint: Text::new(
        "content/_data/facts.yaml に書き足すか、つづりを確かめてください",
        "add it to content/_data/facts.yaml, or check the spelling",
    ),
    explain: Text::new(
        ":fact[id] は、content/_data/facts.yaml にある数や法律を、日付と一緒に書き出します。登録がないと、文に穴があきます。",
        "`:fact[id]` prints a figure or law out of content/_data/facts.yaml with its date. Without an entry the sentence has a hole.",
    ),
};

/// A value whose date and denominator stand nowhere on the page.
pub static FACT_ALONE: Rule = Rule {
    id: "fact-alone",
    severity: Severity::Warning,
    message: Text::new(
        "『{id}』の値だけがあり、日付や分母がこのページにありません",
        "“{id}” is printed without its date and denominator, here and on the whole page",
    ),
    hint: Text::new(
        "{show=value} を消すか、ページのほかの所で :fact[{id}] と書いてください",
        "leave out `{show=value}`, or write `:fact[{id}]` elsewhere on the page",
    ),
    explain: Text::new(
        "数だけでは、いつの、何のうちの数かが分かりません。繰り返すときだけ、値だけを出せます。",
        "A number alone does not say when it held, or of what it is a share. Only a repetition may leave that out.",
    ),
};

/// A fact without words in the page's language.
pub static FACT_LANGUAGE: Rule = Rule {
    id: "fact-untranslated",
    severity: Severity::Warning,
    message: Text::new(
        "『{id}』には、このページの言語（{lang}）の言葉がありません",
        "“{id}” has no words in this page's language ({lang})",
    ),
    hint: Text::new(
        "facts.yaml の unit や period などに {lang} を書き足してください",
        "add {lang} to its `unit`, `period` and the like in facts.yaml",
    ),
    explain: Text::new(
        "数と日付は、どの言語でも自動で書かれます。単位や分母などの言葉は、言語ごとに書きます。ないときは、原文の言語で出ます。",
        "Numbers and days are written in every language by themselves. Words, such as units, are written per language; where one is missing, the source language stands in.",
    ),
};

/// A number that the register has, typed out.
pub static FIGURE_BARE: Rule = Rule {
    id: "figure-bare",
    severity: Severity::Warning,
    message: Text::new(
        "『{number}』は、登録された事実『{id}』と同じ数です",
        "“{number}” is the registered fact “{id}”",
    ),
    hint: Text::new(
        "数の代わりに :fact[{id}] と書いてください。別のものの数なら、このままにして、site.toml の checks で外せます",
        "write `:fact[{id}]` in its place; if it counts something else, leave it and turn the rule down in `checks`",
    ),
    explain: Text::new(
        "数を本文に直接書くと、値が変わったときに直しもれが出ます。登録した事実として書けば、どのページも訳も一度に変わり、いつの数かも一緒に出ます。見つけるのは、単位まで同じ数と、5桁以上の意味のある数だけです。年や日付、小さな数は見ません。",
        "A number that is typed out is missed when its value changes. Stated as a fact, it changes on all pages and in all translations at once, and its date is printed with it. Only numbers with the same unit, or with five telling digits, are found; years, days and small counts are not.",
    ),
};
