//! Findings about raw HTML: what may be used, and where.

use crate::diagnostics::{Rule, Severity, Text};

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
