//! The findings about ids, references and texts of a panel.

use crate::diagnostics::{Rule, Severity, Text};

pub static ABOUT_MISSING: Rule = Rule {
    id: "panel-about-missing",
    severity: Severity::Error,
    message: Text::new(
        "パネル『{id}』の名前がありません",
        "the panel “{id}” has no name",
    ),
    hint: Text::new(
        "「panel:」の下に「name:」を書いたファイルを一つ置いてください",
        "write a file with `panel:` and its `name:`",
    ),
    explain: Text::new(
        "content/_data/panels/ の一つのファイル、または一つのフォルダが、一つのパネルです。その中のどれか一つに、名前と説明を書きます。",
        "A file of content/_data/panels/, or a folder there, is one panel. One of its files says what it is called.",
    ),
};

pub static ABOUT_TWICE: Rule = Rule {
    id: "panel-about-twice",
    severity: Severity::Error,
    message: Text::new(
        "このパネルの説明が二つあります",
        "this panel is described twice",
    ),
    hint: Text::new(
        "一つのフォルダには「panel:」を一度だけ書いてください",
        "write `panel:` once a folder",
    ),
    explain: Text::new(
        "別のパネルなら、別のフォルダに分けます。",
        "Another panel belongs in another folder.",
    ),
};

pub static PANEL_ID: Rule = Rule {
    id: "panel-id",
    severity: Severity::Error,
    message: Text::new(
        "id『{name}』はアドレスに使えません",
        "the id “{name}” cannot be a part of an address",
    ),
    hint: Text::new(
        "半角の小文字、数字、ハイフンで書いてください（timeline は使えません）",
        "use small letters, digits and hyphens (but not `timeline`)",
    ),
    explain: Text::new(
        "id は、ページのアドレスと、記録のファイルの名前になります。後から変えると、別のものになります。",
        "Ids are parts of addresses and names of logs. One that changes is another thing.",
    ),
};

pub static ID_TWICE: Rule = Rule {
    id: "panel-id-twice",
    severity: Severity::Error,
    message: Text::new(
        "id『{name}』が二度使われています",
        "two things have the id “{name}”",
    ),
    hint: Text::new(
        "どちらかの id を変えてください",
        "give one of them another id",
    ),
    explain: Text::new(
        "一つのパネルの中では、会合・議題・提言・回答・取り組み・裏づけ・人の id は、すべて違うものにします。",
        "Within a panel all ids differ: of meetings, agenda items, recommendations, answers, actions, evidence and people.",
    ),
};

pub static PEOPLE_MIXED: Rule = Rule {
    id: "panel-people-mixed",
    severity: Severity::Error,
    message: Text::new(
        "名簿が、ほかの記録と同じファイルにあります",
        "names stand in one file with other records",
    ),
    hint: Text::new(
        "「people:」だけのファイルに分けてください",
        "move `people:` to a file of its own",
    ),
    explain: Text::new(
        "名前は、いつでも消せるように、それだけのファイルに置きます。公開するリポジトリに入れないこともできます。",
        "Names stand in a file of their own, which can be erased, and kept out of a public repository.",
    ),
};

pub static AGENDA_UNKNOWN: Rule = Rule {
    id: "panel-agenda-unknown",
    severity: Severity::Error,
    message: Text::new(
        "議題『{name}』がありません",
        "there is no agenda item “{name}”",
    ),
    hint: Text::new(
        "{near_ja}会合の agenda にある id を書いてください",
        "{near_en}write an id from the agenda of a meeting",
    ),
    explain: Text::new(
        "提言は、どの会合のどの議題から出たかを書きます。",
        "A recommendation says which agenda item of which meeting it came from.",
    ),
};

pub static ADDRESSEE_UNKNOWN: Rule = Rule {
    id: "panel-addressee-unknown",
    severity: Severity::Error,
    message: Text::new(
        "宛先『{name}』がありません",
        "there is no addressee “{name}”",
    ),
    hint: Text::new(
        "{near_ja}addressees にある id を書いてください",
        "{near_en}write an id from `addressees`",
    ),
    explain: Text::new(
        "宛先は addressees に一度だけ書き、id で指します。",
        "Addressees are listed once, and named by their ids.",
    ),
};

pub static PERSON_UNKNOWN: Rule = Rule {
    id: "panel-person-unknown",
    severity: Severity::Error,
    message: Text::new(
        "『{name}』は名簿にありません",
        "“{name}” is not in the list of people",
    ),
    hint: Text::new(
        "{near_ja}people にある id を書いてください",
        "{near_en}write an id from `people`",
    ),
    explain: Text::new(
        "人は id で指し、名前は名簿だけに書きます。名簿のない写しでは、だれの名前も出ません。",
        "People are named by ids; names stand in the list of people only. A copy without the list names nobody.",
    ),
};

pub static RESPONSE_TO_NOTHING: Rule = Rule {
    id: "panel-response-to-nothing",
    severity: Severity::Error,
    message: Text::new(
        "この回答の相手の提言『{name}』がありません",
        "this answers “{name}”, which is no recommendation",
    ),
    hint: Text::new(
        "{near_ja}recommendations にある id を書いてください",
        "{near_en}write an id from `recommendations`",
    ),
    explain: Text::new(
        "回答は、どの提言への答えかを id で書きます。",
        "An answer names the recommendation that it answers.",
    ),
};

pub static ACTION_FOR_NOTHING: Rule = Rule {
    id: "panel-action-without-recommendation",
    severity: Severity::Error,
    message: Text::new(
        "この取り組みのもとの提言『{name}』がありません",
        "this is done for “{name}”, which is no recommendation and no measure",
    ),
    hint: Text::new(
        "{near_ja}recommendations か measures にある id を書いてください",
        "{near_en}write an id from `recommendations` or `measures`",
    ),
    explain: Text::new(
        "取り組みは、どの提言や施策のためのものかを id で書きます。",
        "An action names the recommendation or measure that it is done for.",
    ),
};

pub static EVIDENCE_OF_NOTHING: Rule = Rule {
    id: "panel-evidence-of-nothing",
    severity: Severity::Error,
    message: Text::new(
        "裏づけの対象『{name}』がありません",
        "this shows “{name}”, which is nothing here",
    ),
    hint: Text::new(
        "{near_ja}取り組み、提言、施策のどれかの id を書いてください",
        "{near_en}write the id of an action, a recommendation or a measure",
    ),
    explain: Text::new(
        "裏づけは、何が行われたことを示すのかを id で書きます。",
        "Evidence names what it shows.",
    ),
};

pub static TEXT_MISSING: Rule = Rule {
    id: "panel-text-missing",
    severity: Severity::Error,
    message: Text::new(
        "もとの言語（{lang}）の文がありません",
        "there is no text in {lang}, the language of the site",
    ),
    hint: Text::new("「{lang}: …」を書き足してください", "add `{lang}: …`"),
    explain: Text::new(
        "ほかの言語は、もとの言語から訳します。",
        "Other languages are translated from this one.",
    ),
};

pub static LANGUAGE_UNKNOWN: Rule = Rule {
    id: "panel-language-unknown",
    severity: Severity::Error,
    message: Text::new(
        "サイトに言語『{name}』はありません",
        "the site has no language “{name}”",
    ),
    hint: Text::new(
        "site.toml の languages にある書き方にしてください",
        "write it as in `languages` of site.toml",
    ),
    explain: Text::new(
        "言語は ja、en のように書きます。",
        "Languages are written as ja or en.",
    ),
};

/// These findings.
pub const RECORDS: &[&Rule] = &[
    &ABOUT_MISSING,
    &ABOUT_TWICE,
    &PANEL_ID,
    &ID_TWICE,
    &PEOPLE_MIXED,
    &AGENDA_UNKNOWN,
    &ADDRESSEE_UNKNOWN,
    &PERSON_UNKNOWN,
    &RESPONSE_TO_NOTHING,
    &ACTION_FOR_NOTHING,
    &EVIDENCE_OF_NOTHING,
    &TEXT_MISSING,
    &LANGUAGE_UNKNOWN,
];
