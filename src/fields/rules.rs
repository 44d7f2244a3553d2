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
        "『title = \"値\"』のように、項目名は半角の英字で、= と \" も半角で書いてください（日本語の項目名、全角の記号、“ ” は使えません）",
        "write `key = \"value\"`, the key in plain letters, with straight quotes",
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

pub static TAB_INDENT: Rule = Rule {
    id: "yaml-tab",
    severity: Severity::Error,
    message: Text::new(
        "『{context}』の行で Tab を使っています",
        "there is a tab in “{context}”",
    ),
    hint: Text::new(
        "Tab を消して、半角の空白を2つ入れてください",
        "use two spaces instead",
    ),
    explain: Text::new(
        "先頭の --- と --- の間では、字下げに Tab を使えません。見た目は同じでも、半角の空白で下げます。",
        "Between the --- lines, indent with spaces: a tab looks the same but is not allowed there.",
    ),
};

pub static QUOTES_NEEDED: Rule = Rule {
    id: "yaml-quotes-needed",
    severity: Severity::Error,
    message: Text::new(
        "『{key}』の値は \" で囲む必要があります（『{why}』には特別な意味があるため）",
        "the value of “{key}” must stand in quotes, since `{why}` has a meaning of its own",
    ),
    hint: Text::new(
        "『{key}: {quoted}』と書いてください",
        "write `{key}: {quoted}`",
    ),
    explain: Text::new(
        "先頭の --- と --- の間では、半角の : や [ や @ などに決まった意味があります。値の中で使う時は、値の全体を半角の \" で囲みます。\n\n例:\n\n    title: \"ゲノムとは: はじめの一歩\"",
        "Between the --- lines, signs such as : [ and @ have a meaning. A value that holds them stands in straight double quotes.\n\nExample:\n\n    title: \"What a genome is: first steps\"",
    ),
};

pub static QUOTE_UNCLOSED: Rule = Rule {
    id: "yaml-quote-unclosed",
    severity: Severity::Error,
    message: Text::new(
        "{quote} で始まる値の終わりに {quote} がありません",
        "a value that begins with {quote} has none at its end",
    ),
    hint: Text::new(
        "値の終わりにも半角の {quote} を書いてください",
        "write {quote} at its end too",
    ),
    explain: Text::new(
        "値を囲む引用符は、前と後に同じものを書きます。",
        "Quotes around a value come in pairs.",
    ),
};

pub static COLON_SPACE: Rule = Rule {
    id: "yaml-colon-space",
    severity: Severity::Error,
    message: Text::new(
        "『{key}:』のあとに半角の空白がありません",
        "there is no space after “{key}:”",
    ),
    hint: Text::new(
        "『{key}: {value}』のように、コロンのあとに半角の空白を入れてください",
        "write `{key}: {value}`, with a space after the colon",
    ),
    explain: Text::new(
        "項目名と値は、半角のコロンと半角の空白で区切ります。",
        "A colon and a space stand between a key and its value.",
    ),
};

pub static LINE_WITHOUT_KEY: Rule = Rule {
    id: "yaml-line-without-key",
    severity: Severity::Error,
    message: Text::new(
        "『{line}』の行に「項目名:」がありません",
        "the line “{line}” names no key",
    ),
    hint: Text::new("{how_ja}", "{how_en}"),
    explain: Text::new(
        "先頭の --- と --- の間では、1行に「項目名: 値」を一つ書きます。長い値も改行せず、1行で書きます。",
        "Between the --- lines, each line is one `key: value`. A long value goes on in the same line.",
    ),
};

pub static LIST_SIGNS: Rule = Rule {
    id: "yaml-list-signs",
    severity: Severity::Warning,
    message: Text::new(
        "『{key}』の『{value}』は、一覧として読めません（かっこか読点が全角です）",
        "“{value}” in “{key}” is not read as a list: its brackets or commas are full-width",
    ),
    hint: Text::new(
        "『{key}: {wanted}』と書いてください",
        "write `{key}: {wanted}`",
    ),
    explain: Text::new(
        "一覧は [ゲノム, 遺伝子] のように、半角のかっこと半角のコンマで書きます。かっこの中の「、」は文字の一部とみなされます。",
        "A list is written [genome, gene], with half-width brackets and commas. Between brackets, 、 is taken for part of a word.",
    ),
};

pub static KEY_INDENTED: Rule = Rule {
    id: "yaml-key-indented",
    severity: Severity::Error,
    message: Text::new(
        "『{key}』の前に余分な空白があります",
        "there are blanks too many before “{key}”",
    ),
    hint: Text::new(
        "行の先頭をほかの項目とそろえてください",
        "let the line begin where the other keys do",
    ),
    explain: Text::new(
        "行の先頭の空白は「前の項目の中身」という意味になります。並びの項目は、同じ位置から始めます。",
        "Blanks at the start of a line mean that it belongs to the key above. Keys of one level begin in one column.",
    ),
};

pub static COMMENT_SWALLOWS: Rule = Rule {
    id: "yaml-comment",
    severity: Severity::Warning,
    message: Text::new(
        "『{lost}』は読まれません（空白と # のあとはメモとみなされます）",
        "“{lost}” is not read: what follows a blank and # is a comment",
    ),
    hint: Text::new(
        "値の一部なら『{key}: \"{value}\"』と囲んでください",
        "if it belongs to the value, write `{key}: \"{value}\"`",
    ),
    explain: Text::new(
        "先頭の --- と --- の間では、空白に続く # から行の終わりまでは、読まれないメモになります。",
        "Between the --- lines, everything from a blank and # to the end of the line is a comment.",
    ),
};

pub static QUOTES_CURLY: Rule = Rule {
    id: "yaml-quotes-curly",
    severity: Severity::Warning,
    message: Text::new(
        "『{key}』の値を囲む引用符が “ ” です",
        "the quotes around the value of “{key}” are curly",
    ),
    hint: Text::new(
        "半角の \" にするか、引用符を消してください",
        "use straight quotes, or none",
    ),
    explain: Text::new(
        "Word などは、半角の \" を “ ” に変えることがあります。値を囲むのは半角の \" です。今は半角とみなして読みました。",
        "Word processors turn straight quotes into curly ones. Values stand between straight ones. These were read as if they were straight.",
    ),
};

pub static EMPTY_KEY: Rule = Rule {
    id: "key-empty",
    severity: Severity::Error,
    message: Text::new("『{key}』の値が空です", "“{key}” has no value"),
    hint: Text::new(
        "『{key}: 』のあとに書いてください",
        "write it after `{key}: `",
    ),
    explain: Text::new(
        "この種類のページには必ず要る項目です。",
        "Pages of this kind cannot do without this key.",
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
    hint: Text::new("{how_ja}{meaning_ja}", "{how_en} ({meaning_en})"),
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
    &TAB_INDENT,
    &QUOTES_NEEDED,
    &QUOTE_UNCLOSED,
    &COLON_SPACE,
    &LINE_WITHOUT_KEY,
    &LIST_SIGNS,
    &KEY_INDENTED,
    &COMMENT_SWALLOWS,
    &QUOTES_CURLY,
    &EMPTY_KEY,
    &DUPLICATE_KEY,
    &UNKNOWN_KEY,
    &MISSING_KEY,
    &WRONG_TYPE,
    &UNKNOWN_CHOICE,
    &DATE_FORM,
    &DATE_IMPOSSIBLE,
    &URL_FORM,
];
