//! The findings about sources.

use crate::diagnostics::{Rule, Severity, Text};

pub static SOURCE_ID: Rule = Rule {
    id: "stats-source-id",
    severity: Severity::Error,
    message: Text::new(
        "統計の id『{name}』は使えないか、二度書かれています",
        "the id of statistics “{name}” cannot be used, or is written twice",
    ),
    hint: Text::new(
        "小文字の英数字とハイフンで、ほかと違う名前にしてください（例：cancer-cases）",
        "use small letters, digits and hyphens, and a name of its own, such as `cancer-cases`",
    ),
    explain: Text::new(
        "id は、content/_data/stats/ に保存されるファイルの名前になります。",
        "The id is the name of the files in content/_data/stats/.",
    ),
};

pub static SOURCE_KIND: Rule = Rule {
    id: "stats-source-kind",
    severity: Severity::Error,
    message: Text::new(
        "統計『{name}』の取得元が、一つではありません",
        "the statistics “{name}” do not come from one place",
    ),
    hint: Text::new(
        "command、file、address のどれか一つだけを書いてください",
        "write one of `command`, `file` and `address`",
    ),
    explain: Text::new(
        "統計の表は、プログラム（command）、公開済みの数のファイル（file）、アドレス（address）のどれか一つから来ます。",
        "A table comes from a program (command), a file of public figures (file) or an address (address).",
    ),
};

pub static SOURCE_PUBLIC: Rule = Rule {
    id: "stats-source-public",
    severity: Severity::Error,
    message: Text::new(
        "統計『{name}』は公開済みとされていますが、そう言える条件がそろっていません",
        "the figures of “{name}” are said to be public without what shows that they are",
    ),
    hint: Text::new(
        "public = true には、数が公開された文書の名前（document）とライセンス（licence）が要ります。command には使えません",
        "`public = true` needs the `document` in which they were published and its `licence`, and is not for a `command`",
    ),
    explain: Text::new(
        "すでに公開された数には隠すものがないので、そのまま使います。ほかの数は、かならず守る処理（ゲート）を通します。",
        "Figures that somebody has already published have nothing left to hide and are taken as they are. All others go through the gate.",
    ),
};

pub static SOURCE_THRESHOLD: Rule = Rule {
    id: "stats-source-threshold",
    severity: Severity::Error,
    message: Text::new(
        "統計『{name}』のしきい値が、3から100の間ではありません",
        "the threshold of the statistics “{name}” is not between 3 and 100",
    ),
    hint: Text::new(
        "ふつうは書かずに、10のままにしてください",
        "leave it out for the usual 10",
    ),
    explain: Text::new(
        "しきい値より小さい人数は公開しません。2以下では、隠した数が何かわかってしまいます。",
        "Counts below the threshold are not shown. From 2 on down, a hidden count would say what it is.",
    ),
};

pub static SOURCE_POLICY: Rule = Rule {
    id: "stats-source-policy",
    severity: Severity::Error,
    message: Text::new(
        "統計『{name}』の守り方（collapse、tiers、dominance、p_percent、contributors、round、rounding）に、読めないものがあります",
        "part of the policy of the statistics “{name}” (collapse, tiers, dominance, p_percent, contributors, round, rounding) cannot be read",
    ),
    hint: Text::new(
        "例：collapse = [\"age:80-84,85-89=80-89:80〜89歳\"]、tiers = [\"2000:none\", \"25000:20\"]、dominance = \"2,85\"、p_percent = 15、contributors = 3、round = 10（2から1000）、rounding = \"additive\"（round も要ります）",
        "such as collapse = [\"age:80-84,85-89=80-89:80 to 89\"], tiers = [\"2000:none\", \"25000:20\"], dominance = \"2,85\", p_percent = 15, contributors = 3, round = 10 (2 to 1000), rounding = \"additive\" (with round)",
    ),
    explain: Text::new(
        "守り方が読めないまま公開すると、思っていたより多くのことがわかってしまうかもしれません。",
        "To go on with a policy that was not understood could show more than was meant.",
    ),
};

pub static SOURCE_DATE: Rule = Rule {
    id: "stats-source-date",
    severity: Severity::Error,
    message: Text::new(
        "『{name}』は、年、年月、年月日のどれでもありません",
        "“{name}” is no year, month or day",
    ),
    hint: Text::new(
        "2026、2026-03、2026-03-31 のように書いてください",
        "write it as 2026, 2026-03 or 2026-03-31",
    ),
    explain: Text::new(
        "時点と次の更新の日は、読む人に見せ、古くなったかどうかを調べるために使います。",
        "The day that figures hold for, and that of the next update, are shown to readers and tell when figures are old.",
    ),
};

pub static SNAPSHOT_MISSING: Rule = Rule {
    id: "stats-snapshot-missing",
    severity: Severity::Error,
    message: Text::new(
        "統計『{name}』の、使える記録がありません",
        "there is no snapshot of the statistics “{name}” that can be used",
    ),
    hint: Text::new(
        "まだ取得していなければ、`shirube stats fetch {name}` を実行してください（できないときは、site.toml の [[statistics]] を消します）。記録のファイルについて別の指摘があれば、そちらを先に直してください",
        "if it was never fetched, run `shirube stats fetch {name}` (where that is not possible, delete its [[statistics]] in site.toml); where another finding is about its files, mend that first",
    ),
    explain: Text::new(
        "サイトを作るときは、取得して確かめてある数だけを使い、ネットワークにはつなぎません。",
        "A build uses figures that were fetched and gone through, and never the network.",
    ),
};

pub static SNAPSHOT_POLICY: Rule = Rule {
    id: "stats-snapshot-policy",
    severity: Severity::Error,
    message: Text::new(
        "統計『{name}』の記録は、今の site.toml とは別の決まりで守られています",
        "the snapshot of “{name}” was protected by other settings than site.toml has now",
    ),
    hint: Text::new(
        "`shirube stats fetch {name}` で取り直すか、しきい値などを元に戻してください",
        "run `shirube stats fetch {name}`, or restore threshold, zeros and change",
    ),
    explain: Text::new(
        "しきい値などを変えたら、新しい決まりで守り直した数だけを公開します。",
        "Once the settings are others, only figures that were protected by them are published.",
    ),
};

/// All rules about sources.
pub const RULES: &[&Rule] = &[
    &SNAPSHOT_MISSING,
    &SNAPSHOT_POLICY,
    &SOURCE_DATE,
    &SOURCE_ID,
    &SOURCE_KIND,
    &SOURCE_POLICY,
    &SOURCE_PUBLIC,
    &SOURCE_THRESHOLD,
];
