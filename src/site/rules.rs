//! The findings of the site as a whole.

use crate::diagnostics::{Rule, Severity, Text};

pub static LANGUAGE_TAG_UNKNOWN: Rule = Rule {
    id: "language-tag-unknown",
    severity: Severity::Error,
    message: Text::new(
        "『{tag}』は言語を表す記号ではありません",
        "“{tag}” is not a language tag",
    ),
    hint: Text::new(
        "ja、en、pt-BR のような記号を書いてください",
        "write a tag such as ja, en or pt-BR",
    ),
    explain: Text::new(
        "言語は BCP 47 の記号で書きます。やさしい日本語は ja-x-easy です。",
        "Languages go by their BCP 47 tags. Plain Japanese is ja-x-easy.",
    ),
};

pub static ROUTE_TAKEN: Rule = Rule {
    id: "address-taken",
    severity: Severity::Error,
    message: Text::new(
        "アドレス /{route} は {other} と重なっています",
        "the address /{route} is also that of {other}",
    ),
    hint: Text::new(
        "ファイル名か slug を変えてください",
        "change the file's name or its slug",
    ),
    explain: Text::new(
        "一つのアドレスには一つのページだけを置けます。gene.md と gene/index.md は同じアドレスになります。大文字と小文字だけの違いも、Windows や Mac では同じです。",
        "An address can hold one page. gene.md and gene/index.md have the same one, and on Windows and macOS so have names that differ in case only.",
    ),
};

pub static ALIAS_TAKEN: Rule = Rule {
    id: "alias-taken",
    severity: Severity::Warning,
    message: Text::new(
        "旧アドレス『{alias}』は今も使われています（{other}）",
        "the old address “{alias}” is still in use ({other})",
    ),
    hint: Text::new(
        "aliases からこの行を消してください",
        "delete it from `aliases`",
    ),
    explain: Text::new(
        "旧アドレスからは今のページへ転送されます。そこに別のページがあると転送できません。",
        "An old address leads to the page. It cannot where another page stands there.",
    ),
};

pub static ALIAS_NOT_USABLE: Rule = Rule {
    id: "alias-not-usable",
    severity: Severity::Warning,
    message: Text::new(
        "旧アドレス『{alias}』はファイルの名前にできません",
        "the old address “{alias}” cannot be the name of a file",
    ),
    hint: Text::new(
        "200バイトより短く、< > : \" | ? * \\ のない「/」区切りのアドレスにしてください",
        "write an address of parts shorter than 200 bytes, without < > : \" | ? * \\",
    ),
    explain: Text::new(
        "旧アドレスには転送用のファイルを置きます。Windows でも作れる名前でなければ、サイトを作れません。",
        "A small file stands at each old address and leads on. Its name must be one that Windows can have too.",
    ),
};

pub static FOLDER_NOT_A_LANGUAGE: Rule = Rule {
    id: "folder-not-a-language",
    severity: Severity::Warning,
    message: Text::new(
        "content/{folder} は site.toml の言語にありません",
        "content/{folder} is not a language of site.toml",
    ),
    hint: Text::new(
        "site.toml の [[languages]] に加えるか、content/ja のような言語のフォルダへ移してください",
        "add it to [[languages]] in site.toml, or move its files into a language's folder such as content/ja",
    ),
    explain: Text::new(
        "ページは content/<言語>/ の下に置きます。そのほかの場所にあるファイルはサイトに載りません。",
        "Pages live below content/<language>/. Files elsewhere are not published.",
    ),
};

pub static PAGE_EMPTY: Rule = Rule {
    id: "page-empty",
    severity: Severity::Warning,
    message: Text::new("本文がありません", "the page has no text"),
    hint: Text::new(
        "本文を書くか、「draft: true」にしてください",
        "write its text, or set `draft: true`",
    ),
    explain: Text::new(
        "本文のないページは、読者には見せません。訳の場合は「まだ訳されていない」と扱います。",
        "A page without text is not shown. An empty translation counts as untranslated.",
    ),
};

pub static UNTRANSLATED: Rule = Rule {
    id: "untranslated",
    severity: Severity::Info,
    message: Text::new(
        "{lang}: 訳されていないページが {count} 件あります",
        "{lang}: {count} pages are not translated",
    ),
    hint: Text::new(
        "`shirube translate status` で一覧が見られます",
        "`shirube translate status` lists them",
    ),
    explain: Text::new(
        "訳のないページは、原文を、その旨の案内とともに見せます。",
        "Untranslated pages show the source text with a notice in the reader's language.",
    ),
};

pub static TRANSLATION_OUTDATED: Rule = Rule {
    id: "translation-outdated",
    severity: Severity::Warning,
    message: Text::new(
        "訳した後で原文が変わっています",
        "the source text has changed since this translation was made",
    ),
    hint: Text::new(
        "訳を直してから `shirube translate mark {path}` を実行してください",
        "revise the translation, then run `shirube translate mark {path}`",
    ),
    explain: Text::new(
        "訳には、元にした原文の状態（source_hash）を記録しています。原文の言葉が変わると、読者にも「古い訳」と知らせます。",
        "A translation records the state of its source in `source_hash`. When the source's words change, readers are told too.",
    ),
};

pub static REFERENCE_UNKNOWN: Rule = Rule {
    id: "reference-unknown",
    severity: Severity::Error,
    message: Text::new(
        "『{name}』というページがありません",
        "there is no page “{name}”",
    ),
    hint: Text::new("{near_ja}", "{near_en}"),
    explain: Text::new(
        "事例や質問は、もとになる教材や決まりのページを lessons や rule_page に書きます。書き方は本文のリンクと同じです（../lessons/consent.md）。質問の木では、言語のフォルダから見たパスを書きます（lessons/consent.md）。",
        "Cases and questions name the lessons and rules behind them in `lessons` and `rule_page`, written as links are: ../lessons/consent.md. A tree of questions names them as seen from the language's folder: lessons/consent.md.",
    ),
};

pub static DESK_UNKNOWN: Rule = Rule {
    id: "desk-unknown",
    severity: Severity::Error,
    message: Text::new(
        "『{name}』という窓口がありません",
        "there is no desk “{name}”",
    ),
    hint: Text::new("{near_ja}", "{near_en}"),
    explain: Text::new(
        "事例、質問、質問の木は、相談先を窓口の id で書きます。id は content/_data/desks/ のファイルの名前（.yaml を除く）か、表の id の列です。",
        "Cases, questions and trees name desks by their ids: the names of files in content/_data/desks/ without .yaml, or the id column of a table.",
    ),
};

pub static TREE_UNKNOWN: Rule = Rule {
    id: "guide-tree-unknown",
    severity: Severity::Error,
    message: Text::new(
        "質問の木『{name}』が content/_data/guides/ にありません",
        "there is no tree “{name}” in content/_data/guides/",
    ),
    hint: Text::new(
        "tree に、そこにあるファイルの名前を書いてください",
        "name a file of that folder in `tree`",
    ),
    explain: Text::new(
        "案内のページは、質問の木を content/_data/guides/ のファイルから読みます。\n\n例:\n\n    tree: consultation.yaml",
        "A guide's page reads its questions from a file in content/_data/guides/.\n\nExample:\n\n    tree: consultation.yaml",
    ),
};

pub static REVIEW_OVERDUE: Rule = Rule {
    id: "review-overdue",
    severity: Severity::Info,
    message: Text::new(
        "見直しの期限（{date}）を過ぎています",
        "this page was to be reviewed by {date}",
    ),
    hint: Text::new(
        "内容を確かめ、reviewers に役割と日付を書き足し、review_by を新しくしてください",
        "check what it says, add the role and day to `reviewers`, and renew `review_by`",
    ),
    explain: Text::new(
        "期限を過ぎたページは、そのことを読者に伝え、ホームと検索では後ろに並びます。`shirube fresh` で、全体が担当と週ごとに分かります。",
        "A page past its `review_by` says so to its readers, and comes later on the home page and in search. `shirube fresh` shows the whole picture by owner and week.",
    ),
};

pub static DESCRIPTION_FIGURE: Rule = Rule {
    id: "description-figure",
    severity: Severity::Warning,
    message: Text::new(
        "最初の段落の :stat の数が、このページの紹介文から抜けます",
        "the figure of the :stat in the first paragraph is missing where the page is listed",
    ),
    hint: Text::new(
        "description に、数のない紹介文を書いてください",
        "write a `description` without the figure",
    ),
    explain: Text::new(
        "description がないページの紹介文（一覧、検索、フィード）は、最初の段落から作られます。統計の数はページを書き出すときに初めて言葉になるので、紹介文には入りません。",
        "Lists, search and feeds describe a page without `description` by its first paragraph. A figure of statistics becomes words when the page is written, and would be a gap there.",
    ),
};

pub static REVIEW_MISSING: Rule = Rule {
    id: "review-missing",
    severity: Severity::Warning,
    message: Text::new(
        "この種類のページに要る確認がまだです：{roles_ja}",
        "reviews that this kind of page needs are missing: {roles_en}",
    ),
    hint: Text::new(
        "確認を受けたら、reviewers に「{role: {role}, date: {today}}」のように書いてください",
        "once reviewed, add a line such as `{role: {role}, date: {today}}` to `reviewers`",
    ),
    explain: Text::new(
        "site.toml の curation に、どの種類のページに、どの役割の人の確認が要るかを書きます。足りないページには、そのことが表示されます。--strict では作れません。\n\n例:\n\n    [[curation]]\n    kinds = [\"lesson\"]\n    roles = [\"patient-group\", \"researcher\"]",
        "`curation` in site.toml says which kinds of page need a review in which roles. Pages without say so, and `--strict` refuses them.\n\nExample:\n\n    [[curation]]\n    kinds = [\"lesson\"]\n    roles = [\"patient-group\", \"researcher\"]",
    ),
};

pub static CURATION_UNKNOWN: Rule = Rule {
    id: "curation-unknown",
    severity: Severity::Error,
    message: Text::new(
        "確認の方針の『{name}』は、種類や役割の名前ではありません",
        "“{name}” in the curation policy is no kind or role",
    ),
    hint: Text::new(
        "いちばん近いのは {near} です。使えるのは {words} です",
        "the nearest is {near}; there are {words}",
    ),
    explain: Text::new(
        "site.toml の curation では、kinds にページの種類、roles に確認する人の役割を書きます。",
        "In `curation`, `kinds` names kinds of page, and `roles` names those who review.",
    ),
};

pub static SOURCE_OLD: Rule = Rule {
    id: "source-old",
    severity: Severity::Info,
    message: Text::new(
        "出典『{citation}』を確かめ直す期限（{date}）を過ぎています",
        "the source “{citation}” was to be looked at again by {date}",
    ),
    hint: Text::new(
        "出典を開いて今も同じことが書かれているかを確かめ、accessed を新しくしてください",
        "open it, see whether it still says so, and renew `accessed`",
    ),
    explain: Text::new(
        "出典は、閲覧日（accessed）から source_days（既定は730日）のあいだ有効です。出典ごとに check_by で期限を決めることもできます。",
        "A look at a source counts for `source_days` (730 by default) from its `accessed` day; `check_by` sets a day for one source.",
    ),
};

pub static SOURCE_DEAD: Rule = Rule {
    id: "source-dead",
    severity: Severity::Warning,
    message: Text::new(
        "出典のアドレス {url} は、{date} に見つかりませんでした",
        "the source {url} was not found on {date}",
    ),
    hint: Text::new(
        "新しいアドレスか、保存されたページを探して書きかえ、content/_data/links.csv の記録も新しくしてください",
        "find its new address or an archived copy, and renew the record in content/_data/links.csv",
    ),
    explain: Text::new(
        "リンクの確かめは、content/_data/links.csv の記録で見ます。サイトを作るときに通信はしません。",
        "Addresses are judged by the record in content/_data/links.csv; a build asks no network.",
    ),
};

pub static SUCCESSOR_WITHDRAWN: Rule = Rule {
    id: "successor-withdrawn",
    severity: Severity::Warning,
    message: Text::new(
        "後継の『{name}』も取り下げられています",
        "the successor “{name}” is withdrawn too",
    ),
    hint: Text::new(
        "今使えるものを successor に書いてください",
        "name in `successor` what can be used now",
    ),
    explain: Text::new(
        "取り下げた教材へのリンクには、「代わりに」として後継が出ます。",
        "Wherever a withdrawn material is linked, its successor is shown to be used instead.",
    ),
};

/// All rules of this room.
pub const RULES: &[&Rule] = &[
    &LANGUAGE_TAG_UNKNOWN,
    &ROUTE_TAKEN,
    &ALIAS_TAKEN,
    &ALIAS_NOT_USABLE,
    &FOLDER_NOT_A_LANGUAGE,
    &PAGE_EMPTY,
    &UNTRANSLATED,
    &TRANSLATION_OUTDATED,
    &REFERENCE_UNKNOWN,
    &DESK_UNKNOWN,
    &TREE_UNKNOWN,
    &super::strays::FILE_NOT_A_PAGE,
    &REVIEW_OVERDUE,
    &REVIEW_MISSING,
    &DESCRIPTION_FIGURE,
    &CURATION_UNKNOWN,
    &SOURCE_OLD,
    &SOURCE_DEAD,
    &SUCCESSOR_WITHDRAWN,
];
