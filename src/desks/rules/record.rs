//! The findings about what a record or a table says as a whole.

use crate::diagnostics::{Rule, Severity, Text};

pub static SOURCE_MISSING: Rule = Rule {
    id: "desk-source-missing",
    severity: Severity::Warning,
    message: Text::new(
        "連絡先の出典（source）がありません",
        "the contact has no `source`",
    ),
    hint: Text::new(
        "「source: 」に、運営元の公式ページのアドレスを書いてください",
        "write the address of the operator's own page as `source`",
    ),
    explain: Text::new(
        "番号や住所は、どこから写したかが分からないと、確かめ直せません。出典のない連絡先は載せないのが、このサイトの約束です。",
        "A number or address that nobody can trace cannot be checked again. Contacts are published with their source only.",
    ),
};

pub static CALL_COST_MISSING: Rule = Rule {
    id: "desk-call-cost-missing",
    severity: Severity::Warning,
    message: Text::new(
        "{number} の通話料が書かれていません",
        "what a call to {number} costs is not said",
    ),
    hint: Text::new(
        "cost: navi のように書き、分かれば cost_note に1分あたりの額を書いてください",
        "write `cost: navi`, and the yen a minute in `cost_note` where they are known",
    ),
    explain: Text::new(
        "0570 や 0990、188 は、かけ放題の対象外だったり、通話料が高かったりします。相談が無料でも、電話代で困る人がいます。",
        "0570, 0990 and 188 are outside flat-rate plans or dear. Even where advice is free, the call may not be.",
    ),
};

pub static ALTERNATIVE_MISSING: Rule = Rule {
    id: "desk-alternative-missing",
    severity: Severity::Warning,
    message: Text::new(
        "{number} につながらない回線がありますが、代わりの番号がありません",
        "{number} cannot be reached from some networks, and there is no alternative",
    ),
    hint: Text::new(
        "alternative に、その回線からかけられる番号を書いてください",
        "write a number that can be reached from them as `alternative`",
    ),
    explain: Text::new(
        "つながらない番号だけを見せられた人は、そこで止まってしまいます。",
        "A reader who sees only a number that does not answer is stuck.",
    ),
};

pub static EMAIL_FORM: Rule = Rule {
    id: "desk-email-form",
    severity: Severity::Error,
    message: Text::new(
        "『{value}』はメールアドレスの形ではありません",
        "“{value}” is not an e-mail address",
    ),
    hint: Text::new(
        "半角で「名前@example.org」の形に書いてください",
        "write it as name@example.org",
    ),
    explain: Text::new(
        "メールアドレスは半角の文字で書きます。読めないアドレスは載りません。",
        "What is not an address is not published.",
    ),
};

pub static POSTAL_CODE: Rule = Rule {
    id: "desk-postal-code",
    severity: Severity::Error,
    message: Text::new(
        "『{value}』は郵便番号の形ではありません",
        "“{value}” is not a postal code",
    ),
    hint: Text::new("7桁の数字を書いてください", "write its seven digits"),
    explain: Text::new(
        "郵便番号は 100-0001 のような7桁です。",
        "Postal codes have seven digits, such as 100-0001.",
    ),
};

pub static POSITION: Rule = Rule {
    id: "desk-position",
    severity: Severity::Error,
    message: Text::new(
        "緯度と経度が、日本の中の位置になっていません",
        "latitude and longitude are no place in Japan",
    ),
    hint: Text::new(
        "latitude（緯度）は20〜46、longitude（経度）は122〜154で、両方を書いてください",
        "write both: `latitude` between 20 and 46, `longitude` between 122 and 154",
    ),
    explain: Text::new(
        "緯度と経度が入れ替わっていると、地図は海の中や外国を指します。",
        "When the two are swapped, a map points into the sea or abroad.",
    ),
};

pub static DATES_REVERSED: Rule = Rule {
    id: "desk-dates-reversed",
    severity: Severity::Error,
    message: Text::new(
        "有効期限（{expires}）が確認日（{verified}）より前です",
        "it expires ({expires}) before the day on which it was checked ({verified})",
    ),
    hint: Text::new(
        "verified_on か expires_on を直してください",
        "correct `verified_on` or `expires_on`",
    ),
    explain: Text::new(
        "確かめ直した時は、有効期限も先へ延ばします。",
        "When a desk is checked again, its last day moves on too.",
    ),
};

pub static CHECKER_MISSING: Rule = Rule {
    id: "desk-checker-missing",
    severity: Severity::Warning,
    message: Text::new(
        "確認日はありますが、誰が確かめたか（verified_by）がありません",
        "there is a day of checking, but not who checked (`verified_by`)",
    ),
    hint: Text::new(
        "「verified_by: 」に名前か役割を書いてください",
        "write a name or a role as `verified_by`",
    ),
    explain: Text::new(
        "次に誰が確かめるかを `shirube desks due` で並べるために使います。名前のかわりに「相談支援班」のような役割でもかまいません。",
        "`shirube desks due` says by it who is to check again. A role will do.",
    ),
};

pub static LANGUAGE_UNKNOWN: Rule = Rule {
    id: "desk-language-unknown",
    severity: Severity::Warning,
    message: Text::new(
        "『{value}』という言語は知られていません",
        "the language “{value}” is not known",
    ),
    hint: Text::new(
        "{suggestion_ja}en、zh、ko、vi、pt のような記号で書いてください",
        "{suggestion_en}write a tag such as en, zh, ko, vi or pt",
    ),
    explain: Text::new(
        "言語は、その言語を読む人に分かるように、その言語の名前で見せます。",
        "Languages are shown by their own names, for those who read them.",
    ),
};

pub static TRANSLATION_UNKNOWN: Rule = Rule {
    id: "desk-translation-unknown",
    severity: Severity::Warning,
    message: Text::new(
        "『{tag}』はサイトの言語にありません",
        "“{tag}” is not a language of the site",
    ),
    hint: Text::new(
        "site.toml の [[languages]] にある記号にしてください",
        "use one of the tags below [[languages]] in site.toml",
    ),
    explain: Text::new(
        "サイトにない言語の訳は、どのページにも出ません。",
        "A translation into a language that the site does not have is shown nowhere.",
    ),
};

pub static COLUMN_UNKNOWN: Rule = Rule {
    id: "desk-column-unknown",
    severity: Severity::Warning,
    message: Text::new(
        "列の見出し『{header}』の意味が分かりません",
        "the column “{header}” is not understood",
    ),
    hint: Text::new(
        "{suggestion_ja}読まない列なら、site.toml の [[desks.columns]] に header と key = \"-\" を書いてください",
        "{suggestion_en}to leave it out, name it in site.toml under [[desks.columns]] with `key = \"-\"`",
    ),
    explain: Text::new(
        "表の1行目は、日本語か英語の項目名です。ほかの見出しは site.toml の [[desks.columns]] に、どの項目かを書きます。分からない列の中身は、載りません。",
        "A table's first line names its columns in Japanese or English. What other headers mean is said in site.toml under [[desks.columns]]. A column that is not understood is not published.",
    ),
};

pub static COLUMN_TWICE: Rule = Rule {
    id: "desk-column-twice",
    severity: Severity::Error,
    message: Text::new(
        "列『{header}』は、前の列と同じ項目です",
        "the column “{header}” is the same as one before",
    ),
    hint: Text::new(
        "どちらかの列を消すか、見出しを直してください",
        "delete one of them or correct its header",
    ),
    explain: Text::new(
        "一つの項目は、一つの列に書きます。後の列は読んでいません。",
        "A key has one column. The later one was not read.",
    ),
};

pub static COLUMN_MISSING: Rule = Rule {
    id: "desk-column-missing",
    severity: Severity::Error,
    message: Text::new(
        "表に {columns} の列がないため、どの行も読めません",
        "the table has no column {columns}, so that no row can be read",
    ),
    hint: Text::new(
        "1行目に {columns} の見出しを書いてください",
        "write {columns} into the first line",
    ),
    explain: Text::new(
        "窓口の表には、識別子（id）と名称（name）の列が要ります。",
        "A table of desks needs a column for the id and one for the name.",
    ),
};

pub static ROW_WIDTH: Rule = Rule {
    id: "desk-row-width",
    severity: Severity::Error,
    message: Text::new(
        "{row}行目には {found} 列ありますが、見出しは {wanted} 列です",
        "row {row} has {found} cells, and the header has {wanted}",
    ),
    hint: Text::new(
        "引用符「\"」の閉じ忘れや、余分なコンマがないか確かめてください",
        "look for a quote that is not closed, or a comma too many",
    ),
    explain: Text::new(
        "列の数が合わない行は、どの値がどの項目か分からないため、読んでいません。",
        "Where the number of cells differs, nobody can tell which is which, and the row was not read.",
    ),
};

pub static ROW_SHORT: Rule = Rule {
    id: "desk-row-short",
    severity: Severity::Info,
    message: Text::new(
        "{row}行目は {found} 列しかないので、残りの {wanted} 列目までを空と読みました",
        "row {row} has {found} cells; those up to the {wanted} of the header are read as empty",
    ),
    hint: Text::new(
        "値がずれていないか、表を開いて確かめてください",
        "open the table and see that no value is in the wrong column",
    ),
    explain: Text::new(
        "表を書き出すソフトには、行の終わりの空の欄を省くものがあります。足りない欄は空と読みます。",
        "Some programs leave out empty cells at the end of a row. Missing cells are read as empty.",
    ),
};

pub static FILE_UNREAD: Rule = Rule {
    id: "desk-file-unread",
    severity: Severity::Warning,
    message: Text::new(
        "このファイルからは、窓口を一つも読んでいません",
        "no desk is read from this file",
    ),
    hint: Text::new(
        "Excel の表は「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んで保存し、1行目に見出し、2行目から窓口を書いてください。窓口でないファイルは、ほかのフォルダへ移してください",
        "in Excel, save the table as “CSV UTF-8 (Comma delimited)”, with the headers in its first row and desks from the second on; move what is no list of desks to another folder",
    ),
    explain: Text::new(
        "content/_data/desks/ で読むのは、YAML のファイルと、CSV か TSV の表だけです。Excel のブック（.xlsx）やメモ（.txt）、空のファイル、見出しだけの表からは何も読めません。黙って飛ばすと、載ったつもりの窓口が載らないままになります。",
        "In content/_data/desks/ YAML files and tables as CSV or TSV are read. A workbook (.xlsx), a note (.txt), an empty file and a table with nothing but headers hold no desk that can be read, and whoever put it there would not know.",
    ),
};

/// These findings.
pub const RECORDS: &[&Rule] = &[
    &SOURCE_MISSING,
    &CALL_COST_MISSING,
    &ALTERNATIVE_MISSING,
    &EMAIL_FORM,
    &POSTAL_CODE,
    &POSITION,
    &DATES_REVERSED,
    &CHECKER_MISSING,
    &LANGUAGE_UNKNOWN,
    &TRANSLATION_UNKNOWN,
    &COLUMN_UNKNOWN,
    &COLUMN_TWICE,
    &COLUMN_MISSING,
    &ROW_WIDTH,
    &ROW_SHORT,
    &FILE_UNREAD,
];
