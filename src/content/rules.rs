//! The findings of front matter as a whole.

use crate::diagnostics::{Rule, Severity, Text};

pub static FRONT_MATTER_UNCLOSED: Rule = Rule {
    id: "front-matter-unclosed",
    severity: Severity::Error,
    message: Text::new(
        "先頭の --- が閉じられていません",
        "the --- at the top is never closed",
    ),
    hint: Text::new(
        "題名などの項目の後に、--- だけの行を入れてください",
        "put a line with only --- after the title and the other keys",
    ),
    explain: Text::new(
        "ファイルの先頭は、--- の行で始まり、--- の行で終わります。その間に題名などを書きます。\n\n例:\n\n    ---\n    title: ゲノムとは\n    ---\n\n    ここから本文です。",
        "The top of a file starts with a line --- and ends with a line ---, with the keys between.\n\nExample:\n\n    ---\n    title: What a genome is\n    ---\n\n    The text starts here.",
    ),
};

pub static FRONT_MATTER_FENCE: Rule = Rule {
    id: "front-matter-fence",
    severity: Severity::Error,
    message: Text::new(
        "先頭の行『{found}』は半角の --- ではありません",
        "the first line “{found}” is not three hyphens",
    ),
    hint: Text::new(
        "半角のハイフン3つ『---』にしてください",
        "write three half-width hyphens: ---",
    ),
    explain: Text::new(
        "日本語入力や Word は、--- を全角やつながった線に変えることがあります。",
        "Input methods and word processors may turn --- into wide or joined dashes.",
    ),
};

pub static FRONT_MATTER_MISSING: Rule = Rule {
    id: "front-matter-missing",
    severity: Severity::Error,
    message: Text::new(
        "ファイルの先頭に題名がありません",
        "there is no title at the top of the file",
    ),
    hint: Text::new(
        "本文の前に「---」「title: 題名」「---」の3行を書いてください",
        "put three lines before the text: `---`, `title: …`, `---`",
    ),
    explain: Text::new(
        "ページのファイルは、題名などの項目を --- の行で囲んで先頭に書きます。\n\n例:\n\n    ---\n    title: ゲノムとは\n    ---\n\n    ここから本文です。\n\n`shirube new` で作ると、要る項目が初めから入っています。",
        "A page begins with its title and other keys between lines of ---.\n\nExample:\n\n    ---\n    title: What a genome is\n    ---\n\n    The text starts here.\n\n`shirube new` makes a file with all that is needed.",
    ),
};

pub static FRONT_MATTER_NOT_KEYS: Rule = Rule {
    id: "front-matter-not-keys",
    severity: Severity::Error,
    message: Text::new(
        "先頭の --- と --- の間が「項目名: 値」の形になっていません",
        "what stands between the --- lines at the top is not `key: value`",
    ),
    hint: Text::new(
        "「title: 題名」のように書いてください。区切り線のつもりなら、その前に題名などの項目を --- で囲んで書きます",
        "write lines such as `title: …`; if --- was meant as a rule across the page, put front matter before it",
    ),
    explain: Text::new(
        "ファイルの1行目の --- は、題名などの項目の始まりです。\n\n例:\n\n    ---\n    title: ゲノムとは\n    ---\n\n    ここから本文です。",
        "A --- in the first line begins the front matter.\n\nExample:\n\n    ---\n    title: What a genome is\n    ---\n\n    The text starts here.",
    ),
};

pub static DATES_REVERSED: Rule = Rule {
    id: "dates-reversed",
    severity: Severity::Error,
    message: Text::new(
        "『{late}』（{second}）が『{early}』（{first}）より前です",
        "“{late}” ({second}) lies before “{early}” ({first})",
    ),
    hint: Text::new(
        "どちらかの日付を直してください",
        "correct one of the two dates",
    ),
    explain: Text::new(
        "更新日は公開日より、期限は公開予定日より後になります。",
        "A page is updated after it is published, and expires after it appears.",
    ),
};

pub static EVENT_ENDS_FIRST: Rule = Rule {
    id: "event-ends-first",
    severity: Severity::Error,
    message: Text::new(
        "終わり（{end}）が始まり（{start}）より前です",
        "the end ({end}) lies before the start ({start})",
    ),
    hint: Text::new("start と end を確かめてください", "check start and end"),
    explain: Text::new(
        "催しの終わりは、始まりより後です。日をまたぐ時は end にも日付を書きます。",
        "An event ends after it starts. Where it runs past midnight, give `end` its own date.",
    ),
};

pub static TIME_ZONE_UNKNOWN: Rule = Rule {
    id: "time-zone-unknown",
    severity: Severity::Error,
    message: Text::new(
        "『{value}』という時間帯はありません",
        "there is no time zone “{value}”",
    ),
    hint: Text::new(
        "日本なら Asia/Tokyo と書きます",
        "for Japan, write Asia/Tokyo",
    ),
    explain: Text::new(
        "時間帯は Asia/Tokyo のような名前で書きます（IANA タイムゾーン）。",
        "Time zones go by their IANA names, such as Asia/Tokyo.",
    ),
};

pub static TERM_WITHOUT_DEFINITION: Rule = Rule {
    id: "term-definition-missing",
    severity: Severity::Warning,
    message: Text::new(
        "用語『{title}』に短い説明がありません",
        "the term “{title}” has no short definition",
    ),
    hint: Text::new(
        "「description: …」に1文で意味を書いてください。本文で用語を押した時に出ます",
        "say in one sentence what it means in `description: …`; readers see it when they open the term in a text",
    ),
    explain: Text::new(
        "用語の説明は、本文の中でその言葉を押した時に、その場に出ます。長い説明は本文に書けます。",
        "The definition opens in place when a reader presses the word in a text. Longer explanation goes into the body.",
    ),
};

pub static WAY_ON_MISSING: Rule = Rule {
    id: "way-on-missing",
    severity: Severity::Warning,
    message: Text::new(
        "このページから進む先（相談先と教材）がそろっていません",
        "this page lacks a desk or a lesson to go on to",
    ),
    hint: Text::new(
        "「desks: [窓口のid]」と「lessons: [../lessons/名前.md]」を書いてください",
        "write `desks: [a desk's id]` and `lessons: [../lessons/name.md]`",
    ),
    explain: Text::new(
        "事例や質問を読む人は、同じことで困っているかもしれません。相談できる窓口と、もとになる教材へ、必ず案内します。\n\n例:\n\n    desks: [labour-corner]\n    lessons: [../lessons/discrimination.md]",
        "Whoever reads a case or a question may have the same trouble: it leads to a desk, and to the lesson behind it.\n\nExample:\n\n    desks: [labour-corner]\n    lessons: [../lessons/discrimination.md]",
    ),
};

pub static JUDGEMENT_UNFOUNDED: Rule = Rule {
    id: "judgement-unfounded",
    severity: Severity::Warning,
    message: Text::new(
        "だれが、何を根拠に判断したかが書かれていません",
        "this does not say who judged, or on what rule",
    ),
    hint: Text::new(
        "「by: 判断した人」と「rule: 根拠」を書くか、「verdict: open」にしてください",
        "write `by:` and `rule:`, or set `verdict: open`",
    ),
    explain: Text::new(
        "不当だった、不当ではなかった、という結論は、判断した人と根拠が分かって初めて役に立ちます。まだ分からないときは open（まだ分からない）と書きます。",
        "That something was unjust, or was not, helps readers only with who found so and on what rule. While it is not known, write `open`.",
    ),
};

pub static VERSION_MISSING: Rule = Rule {
    id: "version-missing",
    severity: Severity::Warning,
    message: Text::new(
        "更新日（{updated}）に変わったことが、版に書かれていません（最後の版は {newest}）",
        "no version says what changed on {updated} (the last one is of {newest})",
    ),
    hint: Text::new(
        "versions に、日付（date）が {updated} で、変わったこと（changed）を書いた版を足してください",
        "add a version to `versions` whose `date` is {updated} and whose `changed` says what changed",
    ),
    explain: Text::new(
        "質問と答えは、いつ何が変わったかを読者に見せます。更新日を新しくしたときは、版も足します。",
        "Questions show their readers what changed and when. A new `updated` date needs a version.",
    ),
};

pub static DESK_NOT_DATA: Rule = Rule {
    id: "desk-not-data",
    severity: Severity::Error,
    message: Text::new(
        "窓口は Markdown のページとしては書けません",
        "a desk cannot be written as a Markdown page",
    ),
    hint: Text::new(
        "content/_data/desks/ に YAML のファイルを作ってください（`shirube new desk 名称`）",
        "make a YAML file in content/_data/desks/ (`shirube new desk NAME`)",
    ),
    explain: Text::new(
        "窓口のページは、content/_data/desks/ の記録から、どの言語にも作られます。番号や時間を一か所だけに書くためです。",
        "Desks' pages are made, in every language, from the records in content/_data/desks/, so that a number or a time is written in one place only.",
    ),
};

pub static PANEL_NOT_DATA: Rule = Rule {
    id: "panel-not-data",
    severity: Severity::Error,
    message: Text::new(
        "患者パネルは Markdown のページとしては書けません",
        "a panel cannot be written as a Markdown page",
    ),
    hint: Text::new(
        "content/_data/panels/ に YAML のファイルを作ってください（`shirube new panel 名称`）",
        "make a YAML file in content/_data/panels/ (`shirube new panel NAME`)",
    ),
    explain: Text::new(
        "患者パネルのページは、content/_data/panels/ の記録から作られます。提言と回答と経過を、一か所だけに書くためです。",
        "Panels' pages are made from the records in content/_data/panels/, so that a recommendation, its answer and its history are written in one place only.",
    ),
};

pub static VERDICT_UNFOUNDED: Rule = Rule {
    id: "verdict-unfounded",
    severity: Severity::Warning,
    message: Text::new(
        "だれが、いつ、なぜそう判断したかがそろっていません",
        "this does not say who judged, when and why",
    ),
    hint: Text::new(
        "reviewers に役割と日付を、reason に理由を書くか、verdict を open にしてください",
        "give a role and a day in `reviewers` and a `reason`, or set `verdict: open`",
    ),
    explain: Text::new(
        "教材の判断は、どんな立場の人が、いつ、なぜそう言ったかが分かって初めて役に立ちます。「使える」には理由はなくてもかまいません。\n\n例:\n\n    verdict: withdrawn\n    reason: 法律ができる前の説明のままです\n    reviewers: [{role: patient-group, date: 2026-11-01}]",
        "A verdict helps readers who know in which role, when and why it was given; `use` needs no reason.\n\nExample:\n\n    verdict: withdrawn\n    reason: It tells of the time before the Act\n    reviewers: [{role: patient-group, date: 2026-11-01}]",
    ),
};

pub static MATERIAL_UNFIXED: Rule = Rule {
    id: "material-unfixed",
    severity: Severity::Info,
    message: Text::new(
        "判断した教材が後で変わっても、分かりません",
        "nobody can tell if the material that was judged changes later",
    ),
    hint: Text::new(
        "archive に保存版のアドレスか、checksum にファイルのハッシュ（sha256:…）を書いてください",
        "give the address of an archived copy in `archive`, or the file's hash in `checksum` (sha256:…)",
    ),
    explain: Text::new(
        "リンク先は、いつのまにか中身が変わります。判断したときのものが分かるように、保存版かハッシュを残します。",
        "What a link leads to changes unseen. An archived copy or a hash says what was judged.",
    ),
};

/// All rules of this room.
pub static MODULE_MASTERY: Rule = Rule {
    id: "module-mastery",
    severity: Severity::Error,
    message: Text::new(
        "合格点『{value}』は100を超えています",
        "the pass mark {value} is more than 100",
    ),
    hint: Text::new(
        "『mastery: 80』のように、0から100までの数で書いてください",
        "write per cent from 0 to 100, such as `mastery: 80`",
    ),
    explain: Text::new(
        "mastery は、合格に要る点数の割合（％）です。",
        "`mastery` is the part of all points, in per cent, that passes.",
    ),
};

pub static MODULE_VERSION_UNKNOWN: Rule = Rule {
    id: "module-version-unknown",
    severity: Severity::Error,
    message: Text::new(
        "版『{version}』が、版の記録にありません",
        "version “{version}” is not among `versions`",
    ),
    hint: Text::new(
        "『versions:』に『- {version: …, date: …, changed: 変わったこと}』を足してください",
        "add `- {version: …, date: …, changed: …}` to `versions:`",
    ),
    explain: Text::new(
        "修了証の番号は、公開される版の一覧と照らして確かめます。一覧にない版では、確かめられません。前に学んだ人には、変わったことと、受け直す単元が示されます。",
        "The code on a certificate is checked against the public list of versions. Whoever learnt an earlier version is told what changed and which units to take again.",
    ),
};

pub const RULES: &[&Rule] = &[
    &MODULE_MASTERY,
    &MODULE_VERSION_UNKNOWN,
    &FRONT_MATTER_UNCLOSED,
    &FRONT_MATTER_FENCE,
    &FRONT_MATTER_MISSING,
    &FRONT_MATTER_NOT_KEYS,
    &DATES_REVERSED,
    &EVENT_ENDS_FIRST,
    &TIME_ZONE_UNKNOWN,
    &TERM_WITHOUT_DEFINITION,
    &WAY_ON_MISSING,
    &JUDGEMENT_UNFOUNDED,
    &VERSION_MISSING,
    &DESK_NOT_DATA,
    &PANEL_NOT_DATA,
    &VERDICT_UNFOUNDED,
    &MATERIAL_UNFIXED,
    &super::title::TITLE_FROM_HEADING,
];
