//! Findings about footnotes and about what directives name: sources, terms, fragments, videos, languages.

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
