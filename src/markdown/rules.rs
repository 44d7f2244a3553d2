//! Findings about structure: what `parse` reports. A flat table of words.

use crate::diagnostics::{Rule, Severity, Text};

/// More readings, or fewer, than characters.
pub static RUBY_COUNT: Rule = Rule {
    id: "ruby-count",
    severity: Severity::Warning,
    message: Text::new(
        "『{base}』は{characters}文字ですが、読みが{readings}個あります",
        "“{base}” has {characters} characters and {readings} readings",
    ),
    hint: Text::new(
        "読みを文字の数に合わせるか、まとめて1つにしてください",
        "give one reading for each character, or one for the whole word",
    ),
    explain: Text::new(
        "ふりがなは {遺伝|い|でん} のように1文字ずつ、または {遺伝|いでん} のようにまとめて書けます。数が合わないときは、全体に1つのふりがなとして表示します。",
        "Ruby is written for each character, {遺伝|い|でん}, or for the whole word, {遺伝|いでん}. Where the numbers differ, the readings are joined and stand over the whole word.",
    ),
};

/// Ruby without a reading.
pub static RUBY_EMPTY: Rule = Rule {
    id: "ruby-empty",
    severity: Severity::Warning,
    message: Text::new("ふりがなが空です", "the reading is empty"),
    hint: Text::new(
        "読みを書くか、波かっこと縦線を消してください",
        "write the reading, or delete the braces and the bar",
    ),
    explain: Text::new(
        "{漢字|かんじ} のように、縦線のあとに読みを書きます。空のときは漢字だけを表示します。",
        "The reading stands after the bar, as in {漢字|かんじ}. Without one, only the word is shown.",
    ),
};

/// Ruby typed in full-width braces.
pub static RUBY_FULL_WIDTH: Rule = Rule {
    id: "ruby-full-width",
    severity: Severity::Info,
    message: Text::new(
        "ふりがなの記号が全角です",
        "this ruby uses full-width braces",
    ),
    hint: Text::new(
        "{half} と半角で書けます（このままでも表示されます）",
        "it can be written as {half}; it works as it is",
    ),
    explain: Text::new(
        "全角の ｛漢字｜かんじ｝ も、ふりがなとして表示します。半角にそろえると、検索や置き換えがしやすくなります。`check --fix` で直せます。",
        "Full-width ｛漢字｜かんじ｝ is shown as ruby too. With half-width signs throughout, searching and replacing are easier. `check --fix` changes it.",
    ),
};

/// No directive has that name.
pub static DIRECTIVE_UNKNOWN: Rule = Rule {
    id: "directive-unknown",
    severity: Severity::Warning,
    message: Text::new(
        "『{name}』という部品はありません",
        "there is no directive “{name}”",
    ),
    hint: Text::new(
        "使える名前：{names}{nearest}",
        "the names are: {names}{nearest}",
    ),
    explain: Text::new(
        ":::名前 で始まる部品の名前は決まっています。つづりを確かめてください。注意書きの囲みは『> [!NOTE]』と書きます。中の文章はそのまま表示します。",
        "Only certain names may follow the colons. Check the spelling. Note boxes are written `> [!NOTE]`. The text inside is shown as it is.",
    ),
};

/// A block directive within a line, or the other way round.
pub static DIRECTIVE_FORM: Rule = Rule {
    id: "directive-form",
    severity: Severity::Warning,
    message: Text::new(
        "『{name}』はここでは使えない書き方です",
        "“{name}” is not written this way",
    ),
    hint: Text::new("例：{example}", "for example: {example}"),
    explain: Text::new(
        "部品には、独立した行に書く :::名前 の形と、文の中に書く :名前[文字] の形があります。部品ごとにどちらで書くかが決まっています。",
        "Some directives stand on lines of their own, :::name, and some within a line, :name[text]. Each has its form.",
    ),
};

/// A block directive that is never closed.
pub static DIRECTIVE_UNCLOSED: Rule = Rule {
    id: "directive-unclosed",
    severity: Severity::Warning,
    message: Text::new(
        "この部品の終わりの『{fence}』がありません",
        "this directive has no closing `{fence}`",
    ),
    hint: Text::new(
        "終わる場所に『{fence}』だけの行を書いてください",
        "put a line with only `{fence}` where it ends",
    ),
    explain: Text::new(
        ":::figure のように始めた部品は、コロンだけの行で終わります。引用やリストの中で始めたものは、その中で終えてください。終わりがないときは、その引用・リスト・文書の最後までを部品の中身とします。",
        "A directive ends at a line of colons alone, within the quote or list where it began. Without one, it runs to the end of that quote, list or page.",
    ),
};

/// A closing fence with nothing to close.
pub static DIRECTIVE_UNMATCHED: Rule = Rule {
    id: "directive-unmatched",
    severity: Severity::Warning,
    message: Text::new(
        "この行で終わる部品がありません",
        "there is no directive to close here",
    ),
    hint: Text::new(
        "この行を消すか、始まりの行とコロンの数をそろえてください",
        "delete this line, or make the number of colons the same as in the opening line",
    ),
    explain: Text::new(
        "コロンだけの行は、同じ数のコロンで始まった部品を終えます。部品の中に部品を入れるときは、外側のコロンを増やします（:::: と :::）。",
        "A line of colons closes the directive that was opened with as many. To put one directive into another, give the outer one more colons.",
    ),
};

/// Full-width colons where a directive was meant.
pub static DIRECTIVE_FULL_WIDTH: Rule = Rule {
    id: "directive-full-width",
    severity: Severity::Warning,
    message: Text::new(
        "部品の記号『：：：』が全角です",
        "these colons are full-width",
    ),
    hint: Text::new(
        "始まりの行も終わりの行も、半角の『:::』にしてください",
        "write half-width `:::`, in the opening line and in the closing one",
    ),
    explain: Text::new(
        "部品は半角のコロン3つで始まり、3つで終わります。部品の名前が続くときや、終わりの行では、全角でも半角とみなして読みます。ほかの言葉の前では、文字として表示されます。",
        "A directive begins and ends with three half-width colons. Full-width ones are read as if they were, before the name of a directive and in the line that closes it; before other words they are shown as text.",
    ),
};

/// An inline directive without its closing bracket.
pub static DIRECTIVE_BRACKET: Rule = Rule {
    id: "directive-bracket",
    severity: Severity::Warning,
    message: Text::new(
        "『[』に対応する『]』がありません",
        "the `[` is never closed",
    ),
    hint: Text::new(
        "同じ段落の中で『]』を書いてください",
        "write the `]` in the same paragraph",
    ),
    explain: Text::new(
        ":lang[Hello]{lang=en} のように、かっこは同じ段落の中で閉じます。閉じていないときは文字として表示します。",
        "Brackets close in their paragraph, as in :lang[Hello]{lang=en}. Otherwise they are shown as text.",
    ),
};

/// `DNA:cite[a]`: text, though a directive may be meant.
pub static DIRECTIVE_GLUED: Rule = Rule {
    id: "directive-glued",
    severity: Severity::Warning,
    message: Text::new(
        "英字や数字のすぐ後の『{name}[』は、部品ではなく文字として表示されます",
        "right after a letter or digit, `{name}[` is no directive but text",
    ),
    hint: Text::new(
        "『:』の前に半角の空白を入れてください。文字のままでよいときは『\\:』と書いてください",
        "put a space before the `:`, or write `\\:` if text is meant",
    ),
    explain: Text::new(
        "英字や数字に続く『:』は、ふつうの文にも出てくるので、部品の始まりとは見なしません。\n\n例:\n\n    遺伝子は DNA :cite[plan] からできています。",
        "A colon after a letter or digit is found in ordinary text, so it begins no directive.\n\nExample:\n\n    were counted :cite[plan].",
    ),
};

/// A directive that begins inside emphasis and ends outside, or the like.
pub static DIRECTIVE_CROSSES: Rule = Rule {
    id: "directive-crosses",
    severity: Severity::Warning,
    message: Text::new(
        "この部品は、強調やリンクの途中で始まるか終わっています",
        "this directive crosses the edge of emphasis or a link",
    ),
    hint: Text::new(
        "部品の全体を、強調やリンクの内側か外側に置いてください",
        "put the whole directive inside or outside of it",
    ),
    explain: Text::new(
        "*強調 :lang[Hello* World]{lang=en} のような重なりは表せません。*:lang[Hello]{lang=en}* のように入れ子にしてください。",
        "Spans nest; they cannot overlap, as in *a :lang[b* c]{lang=en}. Write *:lang[b]{lang=en}* instead.",
    ),
};

/// A figure of statistics in a heading.
pub static HEADING_FIGURE: Rule = Rule {
    id: "heading-figure",
    severity: Severity::Warning,
    message: Text::new(
        "見出しの中の :stat は、目次や一覧に数が出ません",
        "the figure of this :stat is left out where the heading is listed",
    ),
    hint: Text::new(
        "見出しは数のない言葉にして、数は本文に書いてください",
        "put the figure into the text, and words without it into the heading",
    ),
    explain: Text::new(
        "統計の数は、ページを書き出すときに初めて言葉になります。目次、検索の見出し、前後の案内は、それより前に作られるので、数が抜けた見出しになります。",
        "A figure of statistics becomes words when its page is written. Tables of contents and other lists of headings are made before, and would show the heading with a gap.",
    ),
};

/// A heading of level one in a body.
pub static HEADING_LEVEL_ONE: Rule = Rule {
    id: "heading-level-one",
    severity: Severity::Warning,
    message: Text::new(
        "本文の見出し『{text}』が第1レベル（#）です",
        "the heading “{text}” is of level one (#)",
    ),
    hint: Text::new("『##』から始めてください", "begin with `##`"),
    explain: Text::new(
        "第1レベルの見出しはページの題名（title）が使います。1ページに1つだけにすると、読み上げソフトの利用者がページの構造をつかめます。第2レベルとして表示します。",
        "The page's title is its heading of level one. Readers who listen to a page find their way by it, so there is only one. The heading is shown at level two.",
    ),
};

/// Two headings with the same explicit id.
pub static HEADING_ID_REPEATED: Rule = Rule {
    id: "heading-id-repeated",
    severity: Severity::Warning,
    message: Text::new(
        "見出しの目印『{id}』が2回使われています",
        "the heading id “{id}” is used twice",
    ),
    hint: Text::new(
        "どちらかを別の名前にしてください",
        "give one of them another name",
    ),
    explain: Text::new(
        "{#目印} はページの中で1回だけ使えます。2つめには番号を付けました。",
        "An id stands once in a page. The second was given a number.",
    ),
};

/// Classes or attributes in a heading's braces.
pub static HEADING_ATTRIBUTES: Rule = Rule {
    id: "heading-attributes",
    severity: Severity::Info,
    message: Text::new(
        "見出しの波かっこの中で使えるのは {#目印} だけです",
        "only {#id} has a meaning in a heading's braces",
    ),
    hint: Text::new("ほかの項目を消してください", "delete the rest"),
    explain: Text::new(
        "見た目はサイトの様式が決めます。クラスや属性は無視します。",
        "Looks are the theme's business. Classes and attributes are ignored.",
    ),
};

/// Quotes, lists or emphasis nested absurdly deep.
pub static NESTING_TOO_DEEP: Rule = Rule {
    id: "nesting-too-deep",
    severity: Severity::Warning,
    message: Text::new(
        "引用・リスト・強調の入れ子が深すぎます",
        "quotes, lists or emphasis are nested too deep",
    ),
    hint: Text::new(
        "入れ子を100段より浅くしてください",
        "keep it below one hundred levels",
    ),
    explain: Text::new(
        "これより深い部分は、文字だけを表示します。",
        "Beyond that depth only the text is shown.",
    ),
};

/// A footnote mark without a footnote.
pub static FOOTNOTE_UNDEFINED: Rule = Rule {
    id: "footnote-undefined",
    severity: Severity::Warning,
    message: Text::new(
        "脚注『{name}』の本文がありません",
        "there is no footnote “{name}”",
    ),
    hint: Text::new(
        "『[^{name}]: 本文』という行を書き足してください",
        "add a line `[^{name}]: text`",
    ),
    explain: Text::new(
        "脚注は [^1] という印と、[^1]: で始まる本文の組で書きます。本文がないときは、印をそのまま表示します。",
        "A footnote is a mark, [^1], and a text that begins with [^1]:. A mark without a text is shown as it is written.",
    ),
};
