//! The findings that layouts can give.

use crate::diagnostics::{Rule, Severity, Text};

pub static LAYOUT_SYNTAX: Rule = Rule {
    id: "layout-syntax",
    severity: Severity::Error,
    message: Text::new(
        "レイアウトの書き方に誤りがあります（{detail}）",
        "the layout is not written right ({detail})",
    ),
    hint: Text::new(
        "直すまでは、同じ名前の初めからあるレイアウトを使います",
        "until it is mended, the built-in layout of the same name is used",
    ),
    explain: Text::new(
        "layouts/ にあるファイルは Tera 2 のテンプレートです。使える変数と関数は docs/templates.md にあります。",
        "Files in layouts/ are Tera 2 templates. docs/templates.md lists the variables and functions they may use.",
    ),
};

pub static LAYOUT_CYCLE: Rule = Rule {
    id: "layout-cycle",
    severity: Severity::Error,
    message: Text::new(
        "レイアウトが自分自身を呼んでいます（{detail}）",
        "the layout leads back to itself ({detail})",
    ),
    hint: Text::new(
        "extends か include を見直してください",
        "look at its `extends` and `include`",
    ),
    explain: Text::new(
        "レイアウトが互いを呼び合うと、ページができあがりません。",
        "Layouts that extend or include each other never end.",
    ),
};

pub static LAYOUT_ERROR: Rule = Rule {
    id: "layout-error",
    severity: Severity::Error,
    message: Text::new(
        "レイアウトを表示できませんでした（{detail}）",
        "the layout could not be rendered ({detail})",
    ),
    hint: Text::new(
        "変数の名前を確かめてください。ないことがある値は {% if … %} で囲みます",
        "check the variable's name; wrap a value that may be absent in {% if … %}",
    ),
    explain: Text::new(
        "レイアウトの中で、ない変数を使ったか、関数が失敗しました。docs/templates.md に、ページが持つ変数の一覧があります。",
        "The layout used a variable that is not there, or a function failed. docs/templates.md lists what each page has.",
    ),
};

pub static LAYOUT_MISSING: Rule = Rule {
    id: "layout-missing",
    severity: Severity::Error,
    message: Text::new(
        "レイアウト『{name}』がありません",
        "there is no layout “{name}”",
    ),
    hint: Text::new(
        "layouts/{name} を作るか、layout の行を消してください。今はページの種類のレイアウトで表示しています",
        "make layouts/{name}, or delete the `layout` line; for now the page has its kind's layout",
    ),
    explain: Text::new(
        "ページは、その種類のレイアウトか、layout: に書いた名前のレイアウトで表示されます。",
        "A page is shown by its kind's layout, or by the one that `layout:` names.",
    ),
};

pub static LAYOUT_UNFIT: Rule = Rule {
    id: "layout-unfit",
    severity: Severity::Error,
    message: Text::new(
        "初めからあるレイアウト『{name}』が、サイトのレイアウトに合いません（{detail}）",
        "the built-in layout “{name}” does not fit the site's own layouts ({detail})",
    ),
    hint: Text::new(
        "layouts/base.html にそのブロックを加えるか、layouts/{name} を作ってください",
        "add that block to layouts/base.html, or make layouts/{name} of your own",
    ),
    explain: Text::new(
        "初めからあるレイアウトは base.html のブロック（main など）を使います。base.html を書き換えた時は、同じ名前のブロックを残してください。",
        "The built-in layouts fill the blocks of base.html, such as `main`. A base.html of the site's own must keep blocks of those names.",
    ),
};

pub static STRING_UNKNOWN: Rule = Rule {
    id: "string-not-found",
    severity: Severity::Warning,
    message: Text::new(
        "『{key}』という文言が i18n/ にありません",
        "i18n/ has no string “{key}”",
    ),
    hint: Text::new(
        "i18n/<言語>.ftl に加えるか、レイアウトの key を直してください",
        "add it to i18n/<language>.ftl, or correct the key in the layout",
    ),
    explain: Text::new(
        "レイアウトの t(key=…) は、i18n/ の文言を表示します。ない時は key がそのまま出ます。",
        "t(key=…) in a layout shows a string of i18n/. Where there is none, the key itself is shown.",
    ),
};

/// All rules of this room.
pub const RULES: &[&Rule] = &[
    &LAYOUT_SYNTAX,
    &LAYOUT_CYCLE,
    &LAYOUT_ERROR,
    &LAYOUT_MISSING,
    &LAYOUT_UNFIT,
    &STRING_UNKNOWN,
];
