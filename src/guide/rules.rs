//! What can be wrong with a guided path.

use crate::diagnostics::{Rule, Severity, Text};

pub static START_UNKNOWN: Rule = Rule {
    id: "guide-start-unknown",
    severity: Severity::Error,
    message: Text::new(
        "はじめの段階『{name}』がありません",
        "there is no step “{name}” to start from",
    ),
    hint: Text::new("{near_ja}", "{near_en}"),
    explain: Text::new(
        "start には、最初に見せる段階の id を書きます。",
        "`start` names the id of the step that is shown first.",
    ),
};

pub static STEP_UNKNOWN: Rule = Rule {
    id: "guide-step-unknown",
    severity: Severity::Error,
    message: Text::new(
        "この答えの行き先『{name}』がありません",
        "this answer leads to “{name}”, which is no step",
    ),
    hint: Text::new("{near_ja}", "{near_en}"),
    explain: Text::new(
        "to には、次に見せる段階の id を書きます。",
        "`to` names the id of the step that comes next.",
    ),
};

pub static STEP_ID: Rule = Rule {
    id: "guide-step-id",
    severity: Severity::Error,
    message: Text::new(
        "段階の id『{name}』はアドレスに使えません",
        "the id “{name}” cannot be a part of an address",
    ),
    hint: Text::new(
        "半角の小文字、数字、ハイフンで、60字までにしてください",
        "use small letters, digits and hyphens, 60 at most",
    ),
    explain: Text::new(
        "id は、その段階のページのアドレスの最後の部分になります。",
        "A step's id is the last part of its page's address.",
    ),
};

pub static STEP_TWICE: Rule = Rule {
    id: "guide-step-twice",
    severity: Severity::Error,
    message: Text::new(
        "段階の id『{name}』が二度使われています",
        "two steps have the id “{name}”",
    ),
    hint: Text::new(
        "どちらかの id を変えてください",
        "give one of them another id",
    ),
    explain: Text::new(
        "答えの行き先は id で決まるので、同じ id の段階は二つ置けません。",
        "Answers lead to steps by their ids, so each step needs its own.",
    ),
};

pub static DEAD_END: Rule = Rule {
    id: "guide-dead-end",
    severity: Severity::Error,
    message: Text::new(
        "『{name}』で道が終わり、相談先がありません",
        "the path ends at “{name}” without a desk",
    ),
    hint: Text::new(
        "「desks: [窓口のid]」か「answers:」を書いてください",
        "write `desks: [a desk's id]` or `answers:`",
    ),
    explain: Text::new(
        "困っている人が、相談先のないところで行き止まりになってはいけません。どの道の終わりにも窓口を置きます。",
        "Nobody in trouble may be left where there is nobody to ask: every path ends at a desk.",
    ),
};

pub static LOOP: Rule = Rule {
    id: "guide-loop",
    severity: Severity::Error,
    message: Text::new(
        "この答えは、前に通った『{name}』へ戻ります",
        "this answer leads back to “{name}”, which came before",
    ),
    hint: Text::new(
        "先へ進む段階を行き先にしてください。戻るにはブラウザーの「戻る」があります",
        "lead on to another step; to go back, readers have their browser's Back",
    ),
    explain: Text::new(
        "答え続けても相談先に着かない道があると、困っている人が迷います。",
        "A path that goes round in a circle keeps its readers from ever reaching a desk.",
    ),
};

pub static UNREACHABLE: Rule = Rule {
    id: "guide-unreachable",
    severity: Severity::Warning,
    message: Text::new(
        "どの答えからも『{name}』へ行けません",
        "no answer leads to “{name}”",
    ),
    hint: Text::new(
        "どこかの答えの to に書くか、この段階を消してください",
        "name it in an answer's `to`, or delete the step",
    ),
    explain: Text::new(
        "たどり着けない段階は、だれにも読まれません。",
        "Nobody ever reads a step that cannot be reached.",
    ),
};

/// Raised where desks are known.
pub static LEAF_WITHOUT_DESK: Rule = Rule {
    id: "guide-leaf-without-desk",
    severity: Severity::Warning,
    message: Text::new(
        "『{name}』の相談先に、いま案内できる窓口がありません",
        "none of the desks of “{name}” can be shown to readers now",
    ),
    hint: Text::new(
        "期限（expires_on）を確かめ直すか、ほかの窓口を加えてください",
        "verify a desk anew (`expires_on`), or add another",
    ),
    explain: Text::new(
        "道の終わりには、期限の切れていない窓口が一つは要ります。",
        "At the end of every path stands at least one desk that has not expired.",
    ),
};

/// Raised where desks are known.
pub static LEAF_UNREACHED: Rule = Rule {
    id: "guide-leaf-without-contact",
    severity: Severity::Info,
    message: Text::new(
        "『{name}』の相談先には、連絡先も公式ページもまだありません",
        "no desk of “{name}” has a contact or a page of its own yet",
    ),
    hint: Text::new(
        "窓口のデータに、電話、メール、フォーム、website のどれかを書き足してください",
        "give a desk a telephone number, an e-mail address, a form or a `website`",
    ),
    explain: Text::new(
        "道の終わりの窓口に連絡先がないと、読んだ人はそこから先を自分で探すことになります。",
        "Without a contact at the end of a path, readers have to go on searching by themselves.",
    ),
};

/// Raised where the site's languages are known.
pub static TREE_LANGUAGE: Rule = Rule {
    id: "guide-language-unknown",
    severity: Severity::Warning,
    message: Text::new(
        "『{name}』はこのサイトの言語ではありません",
        "“{name}” is not a language of this site",
    ),
    hint: Text::new(
        "ja や en のように、site.toml にある言語のタグを書いてください",
        "use a tag from site.toml, such as ja or en",
    ),
    explain: Text::new(
        "質問の木の文は「{ja: …, en: …}」のように、言語のタグごとに書きます。",
        "Texts in a tree are written by language: `{ja: …, en: …}`.",
    ),
};

/// Raised where the site's languages are known.
pub static TREE_TEXT_MISSING: Rule = Rule {
    id: "guide-text-missing",
    severity: Severity::Error,
    message: Text::new(
        "元の言語（{lang}）の文がありません",
        "there is no text in the source language ({lang})",
    ),
    hint: Text::new("「{lang}: 文」を書き足してください", "add `{lang}: …`"),
    explain: Text::new(
        "訳のない言語では元の言語の文を見せるので、元の言語の文はいつも要ります。",
        "Languages without a translation show the source language's text, so it has to be there.",
    ),
};

/// Raised where the site's languages are known.
pub static ANSWER_UNTRANSLATED: Rule = Rule {
    id: "guide-untranslated",
    severity: Severity::Info,
    message: Text::new(
        "{lang}: 質問の木に、訳のない文が {count} あります",
        "{lang}: {count} texts of the tree are not translated",
    ),
    hint: Text::new(
        "元の文の隣に「{lang}: 訳」を書き足してください",
        "add `{lang}: …` beside the source text",
    ),
    explain: Text::new(
        "訳し始めた言語について、残りを数えます。訳のない文は、元の言語で見せます。",
        "Counted for languages in which translation has begun. What is not translated is shown in the source language.",
    ),
};

/// All rules of this room.
pub const RULES: &[&Rule] = &[
    &START_UNKNOWN,
    &STEP_UNKNOWN,
    &STEP_ID,
    &STEP_TWICE,
    &DEAD_END,
    &LOOP,
    &UNREACHABLE,
    &LEAF_WITHOUT_DESK,
    &LEAF_UNREACHED,
    &TREE_LANGUAGE,
    &TREE_TEXT_MISSING,
    &ANSWER_UNTRANSLATED,
];
