//! What can be wrong with the register.

use crate::diagnostics::{Rule, Severity, Text};

pub static REGISTER_FORM: Rule = Rule {
    id: "facts-form",
    severity: Severity::Error,
    message: Text::new(
        "facts.yaml が「id: 項目」の形になっていません",
        "facts.yaml is not a map of ids to facts",
    ),
    hint: Text::new(
        "1件ごとに、行頭に id を書き、その下に name、value、source を書いてください",
        "begin each fact with its id, and put `name`, `value` and `source` below it",
    ),
    explain: Text::new(
        "content/_data/facts.yaml には、いくつものページで使う数や法律や日付を1件ずつ書きます。\n\n例:\n\n    panel-tests:\n      name: 検査の件数\n      value: 98000\n      unit: {ja: 件, en: cases}\n      as_of: 2024-10\n      source: 国の計画",
        "content/_data/facts.yaml holds, once each, the figures, laws and days that several pages state.\n\nExample:\n\n    panel-tests:\n      name: Tests so far\n      value: 98000\n      unit: {ja: 件, en: cases}\n      as_of: 2024-10\n      source: The national plan",
    ),
};

pub static FACT_ID: Rule = Rule {
    id: "fact-id",
    severity: Severity::Error,
    message: Text::new(
        "『{id}』は事実の id に使えません",
        "“{id}” cannot be the id of a fact",
    ),
    hint: Text::new(
        "半角の小文字、数字、ハイフンで書いてください",
        "use small letters, digits and hyphens",
    ),
    explain: Text::new(
        "id は、本文に :fact[id] と書くための名前です。",
        "The id is the name by which texts state the fact: `:fact[id]`.",
    ),
};

pub static FACT_UNDATED: Rule = Rule {
    id: "fact-undated",
    severity: Severity::Warning,
    message: Text::new(
        "『{id}』がいつのものか書かれていません",
        "nothing says when “{id}” holds",
    ),
    hint: Text::new(
        "as_of に年・月・日のどれかまで（2024-10 など）、または period に期間を書いてください",
        "write `as_of` to the year, month or day (such as 2024-10), or `period` in words",
    ),
    explain: Text::new(
        "日付のない数は、古くなっても気づかれません。本文には、日付が必ず一緒に出ます。",
        "A figure without a date goes stale unseen. Texts always print the date with it.",
    ),
};

pub static FACT_OVERDUE: Rule = Rule {
    id: "fact-overdue",
    severity: Severity::Info,
    message: Text::new(
        "『{id}』は見直しの期限（{date}）を過ぎています",
        "“{id}” was to be looked at again by {date}",
    ),
    hint: Text::new(
        "出典で今の値を確かめ、value と as_of と review_by を新しくしてください。`shirube facts impact {id}` で、使っているページが分かります",
        "check the source, then renew `value`, `as_of` and `review_by`; `shirube facts impact {id}` lists the pages that state it",
    ),
    explain: Text::new(
        "review_by を過ぎた事実は、期限切れとして並びます。値が変わると、それを述べるページの訳にも「原文が変わった」という印が付きます。",
        "A fact past its `review_by` is listed as overdue. When its value changes, translations of the pages that state it are marked as out of date.",
    ),
};

pub static FACT_STATISTIC: Rule = Rule {
    id: "fact-statistic",
    severity: Severity::Warning,
    message: Text::new(
        "『{id}』は {value}、統計の表『{table}』は {other} で、合いません",
        "“{id}” is {value}, and the table of statistics “{table}” says {other}",
    ),
    hint: Text::new(
        "出典でどちらが正しいか確かめ、facts.yaml の value を直すか、`shirube stats fetch` で表を新しくしてください",
        "see in the source which is right; mend `value` in facts.yaml, or renew the table with `shirube stats fetch`",
    ),
    explain: Text::new(
        "統計の表にもある数には、facts.yaml に statistic: {id: 表のid, where: 条件} と書きます。どちらかだけが新しくなると、知らせます。\n\n例:\n\n    panel-tests:\n      value: 98000\n      statistic: {id: panel-tests, where: measure=total}",
        "A figure that a table of statistics has too is tied to it in facts.yaml by `statistic: {id: …, where: …}`. You are told when only one of them was renewed.\n\nExample:\n\n    panel-tests:\n      value: 98000\n      statistic: {id: panel-tests, where: measure=total}",
    ),
};

pub static FACT_STATISTIC_UNKNOWN: Rule = Rule {
    id: "fact-statistic-unknown",
    severity: Severity::Error,
    message: Text::new(
        "『{id}』の statistic が指す数『{table}』（{chosen}）が、公開する統計にありません",
        "the statistics to be published have no figure “{table}” ({chosen}), to which “{id}” is tied",
    ),
    hint: Text::new(
        "id は site.toml の [[statistics]] の id にし、where には、分類ごとに『分類の id=区分のコード』を『,』で区切って書いてください（measure=total など）。表がまだなら `shirube stats fetch` をしてください",
        "write the id of a `[[statistics]]` of site.toml, and in `where` the id and code of a category of each dimension, with commas between (such as measure=total); fetch the table with `shirube stats fetch` if it is not there yet",
    ),
    explain: Text::new(
        "伏せてある数（基準より小さい数など）とは比べられません。value が日付やことばの事実も、表とは比べられません。",
        "A figure that is hidden cannot be compared with. Nor can a fact whose value is a day or words be held against a table.",
    ),
};

/// Every rule of this room.
pub const RULES: &[&Rule] = &[
    &REGISTER_FORM,
    &FACT_ID,
    &FACT_UNDATED,
    &FACT_OVERDUE,
    &FACT_STATISTIC,
    &FACT_STATISTIC_UNKNOWN,
];
