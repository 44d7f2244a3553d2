//! The findings that reading a record can make.

use crate::diagnostics::{Rule, Severity, Text};

pub static YAML_SYNTAX: Rule = Rule {
    id: "yaml-syntax",
    severity: Severity::Error,
    message: Text::new(
        "YAML として読めません（{detail}）",
        "this is not readable as YAML ({detail})",
    ),
    hint: Text::new(
        "「項目名: 値」の形で、コロンの後に半角の空白を入れてください。値に : や # や [ がある時は \" で囲みます",
        "write `key: value` with a space after the colon; put a value that holds : # or [ in \"quotes\"",
    ),
    explain: Text::new(
        "ファイルの先頭、--- と --- の間は YAML という書き方です。1行に「項目名: 値」を一つ書きます。\n\n例:\n\n    ---\n    title: \"ゲノムとは: はじめの一歩\"\n    tags: [ゲノム, 遺伝子]\n    ---",
        "The lines between --- and --- at the top of a file are YAML: one `key: value` a line.\n\nExample:\n\n    ---\n    title: \"What a genome is: first steps\"\n    tags: [genome, gene]\n    ---",
    ),
};

pub static TOML_SYNTAX: Rule = Rule {
    id: "toml-syntax",
    severity: Severity::Error,
    message: Text::new(
        "TOML として読めません（{detail}）",
        "this is not readable as TOML ({detail})",
    ),
    hint: Text::new(
        "「項目名 = \"値\"」の形で書いてください",
        "write `key = \"value\"`",
    ),
    explain: Text::new(
        "site.toml は TOML という書き方です。文字列は半角の \" で囲みます。",
        "site.toml is written in TOML. Text stands in straight double quotes.",
    ),
};

pub static FULL_WIDTH_SYNTAX: Rule = Rule {
    id: "full-width-syntax",
    severity: Severity::Error,
    message: Text::new(
        "『{context}』の『{found}』が全角です",
        "“{found}” in “{context}” is a full-width character",
    ),
    hint: Text::new(
        "半角の『{wanted}』にしてください",
        "use the half-width “{wanted}”",
    ),
    explain: Text::new(
        "日本語入力のまま打つと、コロン（：）、空白、ハイフン（－）などが全角になります。YAML の決まりの部分では半角が必要です。値の中の全角文字はそのままで構いません。\n\n例: 「題名：ゲノム」→「題名: ゲノム」",
        "With a Japanese input method on, colons, spaces and hyphens come out full-width. Where YAML needs them they must be half-width; inside a value they may stay.\n\nExample: `題名：ゲノム` → `題名: ゲノム`",
    ),
};

pub static DUPLICATE_KEY: Rule = Rule {
    id: "key-duplicate",
    severity: Severity::Error,
    message: Text::new("『{key}』が2回書かれています", "“{key}” is written twice"),
    hint: Text::new(
        "どちらか一つを消してください。今は最初の値を使っています",
        "delete one; the first is in use for now",
    ),
    explain: Text::new(
        "同じ項目を二度書くと、どちらが正しいか分かりません。別名（題名 と title など）も同じ項目です。",
        "When a key stands twice nobody can tell which is meant. Aliases (題名 and title) are the same key.",
    ),
};

pub static UNKNOWN_KEY: Rule = Rule {
    id: "key-unknown",
    severity: Severity::Warning,
    message: Text::new(
        "『{key}』という項目はありません",
        "there is no key “{key}” here",
    ),
    hint: Text::new("{suggestion_ja}", "{suggestion_en}"),
    explain: Text::new(
        "書き間違いの項目は無視されるため、効いていると思い込みやすくなります。使える項目は `shirube schema` で見られます。",
        "A misspelt key does nothing, though it looks as if it did. `shirube schema` lists the keys there are.",
    ),
};

pub static MISSING_KEY: Rule = Rule {
    id: "key-missing",
    severity: Severity::Error,
    message: Text::new("『{key}』がありません", "“{key}” is missing"),
    hint: Text::new(
        "ここに「{key}: …」を書いてください（{doc}）",
        "add `{key}: …` here ({doc})",
    ),
    explain: Text::new(
        "この種類のページには必ず要る項目です。`shirube new` で作ると、要る項目が初めから入っています。",
        "Pages of this kind cannot do without this key. `shirube new` makes a file that has all of them.",
    ),
};

pub static WRONG_TYPE: Rule = Rule {
    id: "value-type",
    severity: Severity::Error,
    message: Text::new(
        "『{key}』には{wanted_ja}を書きます（ここにあるのは{found_ja}）",
        "“{key}” takes {wanted_en}, but this is {found_en}",
    ),
    hint: Text::new("例: {example}", "for example: {example}"),
    explain: Text::new(
        "項目ごとに、書ける値の形が決まっています。`shirube schema` で見られます。",
        "Each key takes one kind of value. `shirube schema` lists them.",
    ),
};

pub static UNKNOWN_CHOICE: Rule = Rule {
    id: "value-unknown",
    severity: Severity::Error,
    message: Text::new(
        "『{value}』は『{key}』に書けません",
        "“{key}” cannot be “{value}”",
    ),
    hint: Text::new(
        "{suggestion_ja}次から選びます: {choices_ja}",
        "{suggestion_en}choose from: {choices_en}",
    ),
    explain: Text::new(
        "この項目は、決まった言葉の中から選びます。日本語の言い方も使えます。",
        "This key takes one of a fixed list of words.",
    ),
};

pub static DATE_FORM: Rule = Rule {
    id: "date-form",
    severity: Severity::Error,
    message: Text::new(
        "『{value}』は日付として読めません",
        "“{value}” is not readable as a date",
    ),
    hint: Text::new(
        "「{suggestion}」のように、半角で年-月-日と書いてください",
        "write year-month-day in half-width digits, such as {suggestion}",
    ),
    explain: Text::new(
        "日付は 2026-11-21 の形で書きます。時刻が要る項目は 2026-11-21 14:00 の形です。",
        "Dates are written 2026-11-21, and 2026-11-21 14:00 where a time is wanted.",
    ),
};

pub static DATE_IMPOSSIBLE: Rule = Rule {
    id: "date-impossible",
    severity: Severity::Error,
    message: Text::new(
        "『{value}』という日はありません",
        "there is no such day as “{value}”",
    ),
    hint: Text::new("月と日を確かめてください", "check the month and the day"),
    explain: Text::new(
        "2月30日や13月のような、暦にない日付です。",
        "The calendar has no such date, as with 30 February or a thirteenth month.",
    ),
};

pub static URL_FORM: Rule = Rule {
    id: "url-form",
    severity: Severity::Error,
    message: Text::new(
        "『{value}』は URL として読めません",
        "“{value}” is not readable as a URL",
    ),
    hint: Text::new(
        "https:// から始まる番地を、半角で書いてください",
        "write an address that begins with https://",
    ),
    explain: Text::new(
        "リンク先は https:// か http:// から始めます。全角の文字や空白は使えません。",
        "Addresses begin with https:// or http:// and hold no spaces.",
    ),
};

/// All rules of this room.
pub const RULES: &[&Rule] = &[
    &YAML_SYNTAX,
    &TOML_SYNTAX,
    &FULL_WIDTH_SYNTAX,
    &DUPLICATE_KEY,
    &UNKNOWN_KEY,
    &MISSING_KEY,
    &WRONG_TYPE,
    &UNKNOWN_CHOICE,
    &DATE_FORM,
    &DATE_IMPOSSIBLE,
    &URL_FORM,
];
