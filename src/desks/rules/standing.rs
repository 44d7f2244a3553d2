//! The findings about how desks stand beside each other, and today.

use crate::diagnostics::{Rule, Severity, Text};

pub static PHONE_SHARED: Rule = Rule {
    id: "desk-phone-shared",
    severity: Severity::Warning,
    message: Text::new(
        "{number} は、別の窓口『{other}』の番号でもあります",
        "{number} is also that of another desk, “{other}”",
    ),
    hint: Text::new(
        "どちらかの写しまちがいでないか、公式のページで確かめてください",
        "check both against their operators' pages",
    ),
    explain: Text::new(
        "同じ番号が運営元の違う窓口に書かれている時は、たいていどちらかが古いか、まちがっています。運営元の書かれていない窓口は、名称で比べます。代わりの番号とファクスも比べます。",
        "Where two operators have one number, one of them is mostly old or wrong. Where no operator is given, names are compared. Alternatives and fax numbers count as well.",
    ),
};

pub static PHONE_DIFFERS: Rule = Rule {
    id: "desk-phone-differs",
    severity: Severity::Warning,
    message: Text::new(
        "同じ窓口の記録『{other}』と電話番号が違います",
        "the record “{other}” of the same desk has another number",
    ),
    hint: Text::new(
        "どちらが今の番号か確かめ、一つの記録にまとめてください",
        "find out which is right, and keep one record",
    ),
    explain: Text::new(
        "名称・運営元・地域・所在地が同じ記録が二つあり、番号が一つも合っていません。",
        "Two records have one name, operator, area and address, and no number in common.",
    ),
};

pub static PHONE_CHANGED: Rule = Rule {
    id: "desk-phone-changed",
    severity: Severity::Warning,
    message: Text::new(
        "{on} に確かめた後で、番号が変わっています（確かめた番号: {then}、今: {now}）",
        "the number changed after it was checked on {on} (checked: {then}; now: {now})",
    ),
    hint: Text::new(
        "公式のページで確かめ、verified_on を今日の日付にしてから `shirube desks verify` を実行してください",
        "check it against the operator's page, set `verified_on` to today, and run `shirube desks verify`",
    ),
    explain: Text::new(
        "確かめた時の番号は content/_data/desks-verified.csv に控えてあります。確かめずに番号だけを変えると、まちがった番号が「確認ずみ」になってしまいます。",
        "The numbers that were checked are kept in content/_data/desks-verified.csv. A number changed without a check would pass for a checked one.",
    ),
};

pub static LEDGER_ROW: Rule = Rule {
    id: "desk-ledger-row",
    severity: Severity::Warning,
    message: Text::new(
        "確かめた番号の控えの{row}行目が読めません",
        "row {row} of the noted numbers cannot be read",
    ),
    hint: Text::new(
        "「識別子,2026-11-01,050-0000-0001」の形に直すか、その窓口を確かめ直してから行を消してください",
        "write it as `id,2026-11-01,050-0000-0001`, or check that desk again and delete the row",
    ),
    explain: Text::new(
        "content/_data/desks-verified.csv は、確かめた時の番号の控えです。読めない行の窓口は、番号が変わっても気づけません。その間は `shirube desks verify` も控えを書き直しません。",
        "content/_data/desks-verified.csv keeps the numbers that were checked. Where a row cannot be read, a changed number goes unseen; until it can, `shirube desks verify` writes nothing.",
    ),
};

pub static DESK_UNNOTED: Rule = Rule {
    id: "desk-unnoted",
    severity: Severity::Info,
    message: Text::new(
        "確認日があるのに、番号を控えていない窓口が {count} 件あります",
        "{count} desks were checked, and their numbers were not noted",
    ),
    hint: Text::new(
        "`shirube desks verify` で控えてください",
        "`shirube desks verify` notes them",
    ),
    explain: Text::new(
        "控えのない窓口は、確かめた後で番号だけが変わっても気づけません。",
        "Without a note, a number that changes after its check goes unseen.",
    ),
};

pub static DESK_EXPIRED: Rule = Rule {
    id: "desk-expired",
    severity: Severity::Warning,
    message: Text::new(
        "窓口『{id}』の有効期限（{expires}）が過ぎています",
        "the desk “{id}” expired on {expires}",
    ),
    hint: Text::new(
        "公式のページで確かめ、verified_on と expires_on を新しくしてください",
        "check it against the operator's page, and renew `verified_on` and `expires_on`",
    ),
    explain: Text::new(
        "期限を過ぎた窓口は、番号を隠して公式のページだけを案内します。`--strict` では作れません。",
        "An expired desk shows its operator's page and no number. Under `--strict` the build fails.",
    ),
};

pub static VERIFIED_LATER: Rule = Rule {
    id: "desk-verified-later",
    severity: Severity::Warning,
    message: Text::new(
        "確認日（{day}）が、まだ来ていない日です",
        "the day of checking ({day}) has not come yet",
    ),
    hint: Text::new(
        "verified_on を、実際に確かめた日にしてください",
        "set `verified_on` to the day on which somebody checked",
    ),
    explain: Text::new(
        "確認日は、人が出典と見比べた日です。先の日付にすると、見直しの時期が分からなくなります。",
        "It is the day on which a person compared the record with its source.",
    ),
};

pub static DESK_UNVERIFIED: Rule = Rule {
    id: "desk-unverified",
    severity: Severity::Info,
    message: Text::new(
        "まだ確かめられていない窓口が {count} 件あります",
        "{count} desks have not been checked yet",
    ),
    hint: Text::new(
        "`shirube desks due` で一覧が見られます",
        "`shirube desks due` lists them",
    ),
    explain: Text::new(
        "確かめた人と日付のない窓口は、ページにもそう書き、公式のページへ案内します。",
        "Desks that nobody has checked say so, and send readers to the operator's own page.",
    ),
};

pub static DESK_STALE: Rule = Rule {
    id: "desk-stale",
    severity: Severity::Info,
    message: Text::new(
        "確かめてから時間のたった窓口が {count} 件あります",
        "{count} desks were checked too long ago",
    ),
    hint: Text::new(
        "`shirube desks due` で一覧が見られます",
        "`shirube desks due` lists them",
    ),
    explain: Text::new(
        "確認は、site.toml の desks.fresh_days（初めは365日）の間だけ有効です。",
        "A check counts for `desks.fresh_days` of site.toml, 365 days at first.",
    ),
};

/// These findings.
pub const STANDINGS: &[&Rule] = &[
    &PHONE_SHARED,
    &PHONE_DIFFERS,
    &PHONE_CHANGED,
    &LEDGER_ROW,
    &DESK_UNNOTED,
    &DESK_EXPIRED,
    &VERIFIED_LATER,
    &DESK_UNVERIFIED,
    &DESK_STALE,
];
