//! The findings about what is said and left unsaid: days, statuses, reasons, consents, histories.

use crate::diagnostics::{Rule, Severity, Text};

use crate::panels::history::HISTORY_BROKEN;
use crate::panels::names::{NAME_BUILT, NAME_COPIED, NAME_PUBLISHED};

pub static PLAIN_MISSING: Rule = Rule {
    id: "panel-plain-missing",
    severity: Severity::Error,
    message: Text::new(
        "『{name}』のやさしい言い方（{lang}）がありません",
        "“{name}” is not told in plain language ({lang})",
    ),
    hint: Text::new(
        "「plain:」に、題名や本文と違う、やさしい文を書いてください",
        "write it under `plain`, in other words than its title and text",
    ),
    explain: Text::new(
        "提言は、会合に出なかった人にも分かるように、やさしい言い方を必ず添えます。題名のある言語のすべてに要ります。",
        "Every recommendation is told in plain language too, in each language that it has a title in.",
    ),
};

pub static DISSENT_UNRECORDED: Rule = Rule {
    id: "panel-dissent-unrecorded",
    severity: Severity::Warning,
    message: Text::new(
        "『{name}』に、別の意見があったかどうかが書かれていません",
        "whether anybody thought otherwise about “{name}” is not recorded",
    ),
    hint: Text::new(
        "「dissent:」に別の意見を書くか、なかったなら「unanimous: true」を書いてください（両方は書けません）",
        "write what others thought under `dissent`, or `unanimous: true` (not both)",
    ),
    explain: Text::new(
        "少ない意見も残すためです。",
        "So that few voices are kept too.",
    ),
};

pub static RESPONSE_UNREASONED: Rule = Rule {
    id: "panel-response-unreasoned",
    severity: Severity::Error,
    message: Text::new(
        "回答『{id}』に理由がありません",
        "the answer “{id}” gives no reason",
    ),
    hint: Text::new(
        "「reason:」に、宛先が示した理由を書いてください。示されなかったなら、そう書きます",
        "write the addressee's reason under `reason`; if none was given, say so",
    ),
    explain: Text::new(
        "受け入れない時は特に、なぜかが分からないと、次の一歩を考えられません。",
        "Above all a refusal needs its reason: without it nobody can think of the next step.",
    ),
};

pub static WITHDRAWAL_UNREASONED: Rule = Rule {
    id: "panel-withdrawal-unreasoned",
    severity: Severity::Error,
    message: Text::new(
        "『{name}』を取り下げた理由がありません",
        "“{name}” was withdrawn without a reason",
    ),
    hint: Text::new(
        "「withdrawn_reason:」に理由を書いてください",
        "write it under `withdrawn_reason`",
    ),
    explain: Text::new(
        "取り下げも経過の一つです。",
        "A withdrawal is a part of the story.",
    ),
};

pub static STATUS_CONTRADICTS: Rule = Rule {
    id: "panel-status-contradicts",
    severity: Severity::Error,
    message: Text::new(
        "『{id}』の状態が記録と合いません（{why_ja}）",
        "the status of “{id}” contradicts the records ({why_en})",
    ),
    hint: Text::new(
        "状態か、回答・取り組みの記録を直してください",
        "correct the status, or the answers and actions",
    ),
    explain: Text::new(
        "状態は六つです。回答待ち waiting（回答がない）、受け入れ accepted（受け入れる回答があり、まだ始まっていない）、進行中 under-way（始まった取り組みがある）、実現 done（取り組みがすべて終わった）、見送り declined（受け入れない回答がある）、取り下げ withdrawn（取り下げた日がある）。",
        "There are six: waiting (no answer), accepted (taken on, nothing begun), under-way (an action has begun), done (all actions are), declined (an answer declines it), withdrawn (there is a day of withdrawal).",
    ),
};

pub static DONE_UNPROVEN: Rule = Rule {
    id: "panel-done-unproven",
    severity: Severity::Error,
    message: Text::new(
        "『{name}』は実現となっていますが、裏づけがありません",
        "“{name}” is said to be done, and nothing shows it",
    ),
    hint: Text::new(
        "「evidence:」に、だれでも確かめられるリンクを書いてください",
        "add a link that anybody can check under `evidence`",
    ),
    explain: Text::new(
        "読む人が探すのは、最後の一歩です。",
        "Readers look for the last step.",
    ),
};

pub static DATE_BEFORE_CAUSE: Rule = Rule {
    id: "panel-date-before-cause",
    severity: Severity::Error,
    message: Text::new(
        "この日（{day}）は、もとになる日（{cause}）より前です",
        "this day ({day}) is before what it came of ({cause})",
    ),
    hint: Text::new("どちらかの日付を直してください", "correct one of the two"),
    explain: Text::new(
        "会合、渡した日、受け入れる回答、取り組みの始まり、その終わり、裏づけの順に進みます。終わった取り組みの裏づけは、最後の一つが終わった日かその後になります（途中の様子を示すものは、始まってからなら前でもかまいません）。期限は、渡した日や始まった日より後です。同意の取り消しは、同意の後です。",
        "Meeting, handing over, the answer that takes it on, the beginning of an action, its end, evidence: each comes after the one before it. Of what shows a finished action the last is no earlier than its end; what shows work in progress may be, once it has begun. A time limit comes after the day that it counts from, and a withdrawal of consent after the consent.",
    ),
};

pub static DATE_TO_COME: Rule = Rule {
    id: "panel-date-to-come",
    severity: Severity::Warning,
    message: Text::new(
        "この日（{day}）は、まだ来ていません",
        "this day ({day}) has not come yet",
    ),
    hint: Text::new(
        "実際にあった日を書いてください",
        "write the day on which it happened",
    ),
    explain: Text::new(
        "起きたことの記録に、先の日付は書けません。予定は due に書きます。",
        "What happened has a day that has passed. What is planned goes under `due`.",
    ),
};

pub static DUE_MISSING: Rule = Rule {
    id: "panel-due-missing",
    severity: Severity::Error,
    message: Text::new(
        "『{name}』には期限がないので、遅れていてもだれにも分かりません",
        "“{name}” has no time limit, so nobody can tell when it is late",
    ),
    hint: Text::new(
        "「{key}: {day}」のように、期限の日を書き足してください",
        "add the last day, such as `{key}: {day}`",
    ),
    explain: Text::new(
        "回答を待つ提言には response_due（回答の期限）、終わっていない取り組みには due（期限）が要ります。期限を決めずに渡したときは、会で決めた「ここまでに聞き直す日」を書いてください。",
        "A recommendation that waits for an answer needs `response_due`, and an action that is not done `due`. Where none was agreed, write the day on which the panel will ask again.",
    ),
};

pub static DUE_YEAR: Rule = Rule {
    id: "panel-due-year",
    severity: Severity::Error,
    message: Text::new(
        "『{name}』の期限の年は、西暦の年ではありません",
        "the due year of “{name}” is no year",
    ),
    hint: Text::new(
        "「due_year: 2027」のように、西暦を4桁で書いてください",
        "write four digits, such as `due_year: 2027`",
    ),
    explain: Text::new(
        "読めない年では、遅れが分かりません。年度なら「fiscal_year: true」を添えます。",
        "With a year that cannot be read nobody can tell what is late. A fiscal year has `fiscal_year: true` beside it.",
    ),
};

pub static OVERDUE: Rule = Rule {
    id: "panel-overdue",
    severity: Severity::Info,
    message: Text::new(
        "パネル『{name}』に、期限を過ぎたものが {count} 件あります",
        "{count} answers or actions of the panel “{name}” are overdue",
    ),
    hint: Text::new(
        "ページにも「期限を過ぎています」と出ます",
        "its pages say so too",
    ),
    explain: Text::new(
        "期限は site.toml の time_zone の日付で数えます。",
        "Days are those of `time_zone` in site.toml.",
    ),
};

pub static CONSENT_MISSING: Rule = Rule {
    id: "panel-consent-missing",
    severity: Severity::Warning,
    message: Text::new(
        "『{name}』の名前に、同意の記録がありません",
        "no consent is recorded for the name of “{name}”",
    ),
    hint: Text::new(
        "「consent_on:」と「consent_record:」を書いてください。それまで名前は出ません",
        "write `consent_on` and `consent_record`; until then the name is not shown",
    ),
    explain: Text::new(
        "名前は、同意した日と、その記録の場所があるときだけ出します。",
        "A name is shown only with the day of consent and where it is kept.",
    ),
};

pub static NAME_KEPT: Rule = Rule {
    id: "panel-name-kept",
    severity: Severity::Info,
    message: Text::new(
        "同意を取り消した『{name}』の名前か乱数が、名簿に残っています",
        "name or salt of “{name}”, who withdrew consent, is still in the list",
    ),
    hint: Text::new(
        "写しがすべて消えてから、name、also、salt の行を消してください",
        "when no copies are left, delete the lines `name`, `also` and `salt`",
    ),
    explain: Text::new(
        "名簿に名前があるうちは、写しを探せます。消した後は、だれのことか、だれにも分かりません。",
        "While the name is there, copies are looked for. Afterwards nobody can tell who it was.",
    ),
};

pub static UNRECORDED: Rule = Rule {
    id: "panel-unrecorded",
    severity: Severity::Warning,
    message: Text::new(
        "『{name}』の変更が、まだ経過に記録されていません",
        "a change of “{name}” is not in its history yet",
    ),
    hint: Text::new(
        "`shirube panel record` を実行してください",
        "run `shirube panel record`",
    ),
    explain: Text::new(
        "公開した提言の変更は、経過に残します。",
        "Changes to what was published stay in its history.",
    ),
};

pub static ITEM_REMOVED: Rule = Rule {
    id: "panel-item-removed",
    severity: Severity::Error,
    message: Text::new(
        "経過のある『{name}』の記録が消えています",
        "“{name}” has a history, and is gone",
    ),
    hint: Text::new(
        "戻して、状態を「取り下げ」にしてください",
        "restore it, and set its status to withdrawn",
    ),
    explain: Text::new(
        "一度公開した提言は、消さずに取り下げます。",
        "What was published is withdrawn, not deleted.",
    ),
};

/// These findings.
pub const STANDINGS: &[&Rule] = &[
    &PLAIN_MISSING,
    &DISSENT_UNRECORDED,
    &RESPONSE_UNREASONED,
    &WITHDRAWAL_UNREASONED,
    &STATUS_CONTRADICTS,
    &DONE_UNPROVEN,
    &DATE_BEFORE_CAUSE,
    &DATE_TO_COME,
    &DUE_MISSING,
    &DUE_YEAR,
    &OVERDUE,
    &CONSENT_MISSING,
    &NAME_KEPT,
    &UNRECORDED,
    &ITEM_REMOVED,
    &HISTORY_BROKEN,
    &NAME_COPIED,
    &NAME_PUBLISHED,
    &NAME_BUILT,
];
