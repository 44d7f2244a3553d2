//! What can be wrong with a snapshot.

use crate::diagnostics::{Rule, Severity, Text};

pub static SNAPSHOT_EDITED: Rule = Rule {
    id: "stats-snapshot-edited",
    severity: Severity::Error,
    message: Text::new(
        "統計『{id}』の記録が、取得したときと違います",
        "the snapshot “{id}” is not as it was fetched",
    ),
    hint: Text::new(
        "手で直さず、公開した時の版に戻してください。前に公開した数の記録が失われるので、消して取り直さないでください",
        "restore the version that was published; do not delete it and fetch anew, since what was published before would be forgotten",
    ),
    explain: Text::new(
        "content/_data/stats/ の数は、人が特定されないことを確かめてから保存されます。書きかえた数は確かめられていないので、使いません。",
        "Figures in content/_data/stats/ are stored once nobody can be found in them. One that was changed since has not been looked at, and is not used.",
    ),
};

pub static SNAPSHOT_FORM: Rule = Rule {
    id: "stats-snapshot-form",
    severity: Severity::Error,
    message: Text::new(
        "統計の記録として読めません（{detail_ja}）",
        "this is not readable as a snapshot of statistics ({detail_en})",
    ),
    hint: Text::new(
        "公開した時の版に戻してください。前に公開した数の記録が失われるので、消して取り直さないでください",
        "restore the version that was published; do not delete it and fetch anew, since what was published before would be forgotten",
    ),
    explain: Text::new(
        "content/_data/stats/ のファイルは `shirube stats fetch` が書きます。形が違うものは使いません。",
        "The files in content/_data/stats/ are written by `shirube stats fetch`; others are not used.",
    ),
};

pub static SNAPSHOT_FORMAT: Rule = Rule {
    id: "stats-snapshot-format",
    severity: Severity::Error,
    message: Text::new(
        "統計『{id}』の記録は版{version}の形で、この shirube は読めません",
        "the snapshot “{id}” has format version {version}, which this shirube does not read",
    ),
    hint: Text::new(
        "この記録を書いた版か、それより新しい shirube を使ってください。消して取り直すと、前に公開した数の記録が失われます",
        "use the shirube that wrote it, or a newer one; if it is deleted and fetched anew, what was published before is forgotten",
    ),
    explain: Text::new(
        "読み方のわからない記録を推測で読むと、守られていない数を出すおそれがあります。",
        "To guess at a record could publish what is not protected.",
    ),
};

pub static SNAPSHOT_NAME: Rule = Rule {
    id: "stats-snapshot-name",
    severity: Severity::Error,
    message: Text::new(
        "統計の記録のフォルダーに、ほかのファイルがあります",
        "this file does not belong among snapshots of statistics",
    ),
    hint: Text::new(
        "サイトのフォルダーの外へ移してください。元の数は、ここに置かないでください",
        "move it out of the site's folder; figures that did not go through the gate must not be here",
    ),
    explain: Text::new(
        "content/_data/stats/ には、`shirube stats fetch` が書いた <名前>.json、<名前>.report.json、<名前>.lock.json だけを置きます。名前は小文字の英数字とハイフンです。",
        "content/_data/stats/ holds <name>.json, <name>.report.json and <name>.lock.json as `shirube stats fetch` writes them, and nothing else. Names are small letters, digits and hyphens.",
    ),
};

pub static SNAPSHOT_PAIR: Rule = Rule {
    id: "stats-snapshot-pair",
    severity: Severity::Error,
    message: Text::new(
        "統計『{id}』の記録がそろっていません（ないファイル：{missing}）",
        "the snapshot “{id}” is not whole; missing: {missing}",
    ),
    hint: Text::new(
        "公開した時の版に戻してください。前に公開した数の記録が失われるので、消して取り直さないでください",
        "restore what was there; do not delete the rest and fetch anew, since what was published before would be forgotten",
    ),
    explain: Text::new(
        "数（.json）、監査報告（.report.json）、記録（.lock.json）は、三つで一組です。数のファイルだけでは、確かめられた数かどうかがわかりません。",
        "Figures (.json), audit report (.report.json) and lock (.lock.json) belong together. Figures alone do not tell whether anybody looked at them.",
    ),
};

/// All rules about snapshots.
pub const RULES: &[&Rule] = &[
    &SNAPSHOT_EDITED,
    &SNAPSHOT_FORM,
    &SNAPSHOT_FORMAT,
    &SNAPSHOT_NAME,
    &SNAPSHOT_PAIR,
];
