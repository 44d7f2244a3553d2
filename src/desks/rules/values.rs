//! The findings about single values of a desk: numbers, hours, areas, ids.

use crate::diagnostics::{Rule, Severity, Text};

pub static PHONE_MALFORMED: Rule = Rule {
    id: "desk-phone-malformed",
    severity: Severity::Error,
    message: Text::new(
        "『{value}』は日本の電話番号の形ではありません",
        "“{value}” is not a telephone number of Japan",
    ),
    hint: Text::new(
        "市外局番から、桁の数を確かめて書いてください。「（代表）」や内線は label や extension に書きます",
        "write it with its area code and check the number of digits; what the line is called goes into `label`, an extension into `extension`",
    ),
    explain: Text::new(
        "番号は、総務省の電気通信番号計画にある形だけを受け取ります。固定電話は10桁、携帯とIP電話は11桁、0120 と 0570 は10桁、0800 は11桁です。110・118・119・171・188・189 などの3桁と、#7119 のような4桁の短縮番号も書けます。読めない番号は、ページに載りません。",
        "Numbers are those of Japan's numbering plan: ten digits for places, eleven for mobile and IP telephones, ten for 0120 and 0570, eleven for 0800, and short numbers such as 110, 188 or #7119. A number that cannot be one is not published.",
    ),
};

pub static PHONE_FORM: Rule = Rule {
    id: "desk-phone-form",
    severity: Severity::Warning,
    message: Text::new(
        "『{value}』は {shown} と読みました",
        "“{value}” is read as {shown}",
    ),
    hint: Text::new(
        "半角の数字とハイフンで「{shown}」と書いてください",
        "write it as {shown}",
    ),
    explain: Text::new(
        "電話番号は、半角の数字とハイフンで書くと、見比べやすく、書きまちがいにも気づけます。",
        "Numbers in half-width digits with hyphens are easy to compare, and slips are easy to see.",
    ),
};

pub static ZERO_LOST: Rule = Rule {
    id: "desk-zero-lost",
    severity: Severity::Warning,
    message: Text::new(
        "『{value}』は先頭の 0 が落ちているようなので、{padded} と読みました",
        "“{value}” seems to have lost its leading zero, and is read as {padded}",
    ),
    hint: Text::new(
        "「{padded}」と書いてください。Excel では、列の書式を「文字列」にしてから書きます",
        "write {padded}; in Excel, format the column as text first",
    ),
    explain: Text::new(
        "Excel は、ハイフンのない電話番号や郵便番号を数とみなし、先頭の 0 を消して保存します。ほかの読み方がないので補って読みますが、番号が正しいかは出典で確かめてください。",
        "Excel takes a number without hyphens for a count and drops its zero. There is no other way to read it, so the zero is put back; check the number against its source.",
    ),
};

pub static HOURS_SYNTAX: Rule = Rule {
    id: "desk-hours-syntax",
    severity: Severity::Error,
    message: Text::new(
        "受付時間『{value}』が読めません",
        "the hours “{value}” cannot be understood",
    ),
    hint: Text::new(
        "「Mo-Fr 09:00-17:00; PH off」のように書いてください（Mo Tu We Th Fr Sa Su は曜日、PH は祝日、off は休み）",
        "write them as `Mo-Fr 09:00-17:00; PH off`",
    ),
    explain: Text::new(
        "受付時間は、OpenStreetMap の opening_hours の書き方で書きます。時刻は日本時間です。年末年始の休みは「Dec 29-Jan 03 off」と書きます。言葉での説明は hours_note に書きます。",
        "Hours are written as OpenStreetMap's opening_hours, in Japan's time. The turn of the year is `Dec 29-Jan 03 off`. Words about them go into `hours_note`.",
    ),
};

pub static HOURS_HOLIDAYS: Rule = Rule {
    id: "desk-hours-holidays",
    severity: Severity::Warning,
    message: Text::new(
        "受付時間に、祝日のことが書かれていません",
        "the hours do not speak of public holidays",
    ),
    hint: Text::new(
        "祝日が休みなら「{closed}」、開いているなら「PH」を曜日に加えてください",
        "write `{closed}` if it is closed then, or add PH to the days if it is open",
    ),
    explain: Text::new(
        "書かれていない間は、祝日には「受付中」と出さず、電話で確かめるように案内します。",
        "Until they do, pages never say “open” on a holiday, and send readers to ask by telephone.",
    ),
};

pub static HOURS_NEW_YEAR: Rule = Rule {
    id: "desk-hours-new-year",
    severity: Severity::Warning,
    message: Text::new(
        "受付時間に、年末年始のことが書かれていません",
        "the hours do not speak of the turn of the year",
    ),
    hint: Text::new(
        "12月29日から1月3日が休みなら「{closed}」と書いてください。開いている日があれば「Dec 29-30 09:00-12:00」のように書きます",
        "write `{closed}` if it is closed then, or the days on which it is open, such as `Dec 29-30 09:00-12:00`",
    ),
    explain: Text::new(
        "官公庁も多くの窓口も、12月29日から1月3日は休みですが、祝日なのは元日だけです。「PH off」だけでは、その間も開いていることになります。書かれていない間は「受付中」と出さず、確かめるように案内します。",
        "Public offices in Japan are closed from 29 December to 3 January, of which only New Year's Day is a holiday: `PH off` alone would call them open. Until the hours name those days, pages never say “open” on them.",
    ),
};

pub static HOURS_UNCLEAR: Rule = Rule {
    id: "desk-hours-unclear",
    severity: Severity::Warning,
    message: Text::new(
        "受付時間『{value}』からは、いつ開いているかが分かりません: {why_ja}",
        "the hours “{value}” do not tell when it is open: {why_en}",
    ),
    hint: Text::new(
        "時刻や日付で書けることは書き、書けないことは hours_note に言葉で書いてください（例:「第1月曜日の午後」）",
        "write times and days where you can, and say the rest in words as `hours_note`",
    ),
    explain: Text::new(
        "終わりの決まらない時刻（09:00+）、日の出・日の入り、学校の休み（SH）の日は、「受付中」とは出しません。第1月曜日（Mo[1]）のように毎週でない日は、一週間の表に出せないので、hours_note の言葉だけを見せます。去年までの日付だけの受付時間は、もう開くことがありません。",
        "An open end (`09:00+`), the sun and school holidays (`SH`) are never shown as open. Days that are not in every week, such as `Mo[1]`, cannot be shown in a usual week, so that the page has the words of `hours_note` alone. Hours whose years are all past never open again.",
    ),
};

pub static SERVICE_UNCLEAR: Rule = Rule {
    id: "desk-service-unclear",
    severity: Severity::Error,
    message: Text::new(
        "『{value}』では、{key} があるのかないのか分かりません",
        "“{value}” does not tell whether there is {key}",
    ),
    hint: Text::new(
        "「有」か「無」（○ か ×）で書き始め、ほかのことは括弧の中に書いてください（例:「無（電話のみ）」）",
        "begin with `yes` or `no`, and say the rest in brackets, such as `no (by telephone only)`",
    ),
    explain: Text::new(
        "手話・来所・電話リレーは、有・あり・可・○ なら「ある」、無・なし・不可・×・－ なら「ない」と読み、ほかの文は「ある」ことの説明と読みます。「手話は不可」のように、ないと言っているらしい文や、知らない記号だけのものは、どちらにも読まず、ページにも載せません。",
        "Sign language, visits and relays are offered where they say 有, あり, 可, ○ or yes, and not where they say 無, なし, 不可, ×, - or no; any other sentence is about what is offered. What seems to say no in other words, or is a symbol that is not known, is read as neither and not published.",
    ),
};

pub static AREA_MISSING: Rule = Rule {
    id: "desk-area-missing",
    severity: Severity::Warning,
    message: Text::new(
        "どの地域の窓口かが書かれていません",
        "it is not said where this desk is for",
    ),
    hint: Text::new(
        "area に、都道府県か市区町村を書いてください。日本のどこからでも相談できるなら「全国」と書きます",
        "write a prefecture or municipality as `area`, or `nationwide` if anybody in Japan may ask",
    ),
    explain: Text::new(
        "書かれていない窓口を「全国」として案内すると、相談できない人を電話口で断らせてしまいます。書かれるまでは、どの都道府県の一覧にも載りません。",
        "A desk taken for nationwide would turn away people whom it is not for. Until its area is written, it is in no prefecture's list.",
    ),
};

pub static AREA_UNKNOWN: Rule = Rule {
    id: "desk-area-unknown",
    severity: Severity::Error,
    message: Text::new(
        "『{value}』という地域はありません",
        "there is no area “{value}”",
    ),
    hint: Text::new(
        "都道府県は 13 か 東京都、市区町村は6桁のコード、全国は「全国」と書いてください",
        "write a prefecture as 13 or Tokyo, a municipality by its six digits, and all of Japan as `nationwide`",
    ),
    explain: Text::new(
        "都道府県は JIS X 0401 の2桁（01〜47）、市区町村は JIS X 0402 の5桁か、検査数字の付いた6桁（全国地方公共団体コード）です。6桁の時は検査数字も確かめます。",
        "Prefectures go by the two digits of JIS X 0401 (01 to 47), municipalities by the five of JIS X 0402 or by six with a check digit, which is checked.",
    ),
};

pub static AREA_ZERO: Rule = Rule {
    id: "desk-area-zero",
    severity: Severity::Warning,
    message: Text::new(
        "地域のコード『{value}』の先頭の 0 が落ちています",
        "the area code “{value}” has lost its leading zero",
    ),
    hint: Text::new("「{padded}」と書いてください", "write {padded}"),
    explain: Text::new(
        "Excel は 01 を数の 1 として保存することがあります。列の書式を「文字列」にすると、0 が残ります。",
        "Excel may save 01 as the number 1. A column formatted as text keeps the zero.",
    ),
};

pub static DESK_EMPTY: Rule = Rule {
    id: "desk-empty",
    severity: Severity::Error,
    message: Text::new(
        "窓口のファイルに「項目名: 値」がありません",
        "this desk's file holds no `key: value`",
    ),
    hint: Text::new(
        "「name: 窓口の名称」から書き始めてください。`shirube new desk 名称` で作れます",
        "begin with `name: …`; `shirube new desk NAME` makes such a file",
    ),
    explain: Text::new(
        "content/_data/desks/ には、一つの窓口を一つの YAML ファイルで、または多くの窓口を CSV や TSV の表で置きます。",
        "content/_data/desks/ holds one desk a file in YAML, or many in a table as CSV or TSV.",
    ),
};

pub static DESK_ID: Rule = Rule {
    id: "desk-id",
    severity: Severity::Error,
    message: Text::new(
        "『{id}』は窓口の識別子にできません",
        "“{id}” cannot be a desk's id",
    ),
    hint: Text::new(
        "半角の小文字・数字・ハイフンで付けてください（例: cancer-support-13）。YAML ではファイルの名前、表では id の列です",
        "use small letters, digits and hyphens, such as cancer-support-13: the file's name in YAML, the column `id` in a table",
    ),
    explain: Text::new(
        "識別子は、窓口のページのアドレスと、公開するデータに使います。後から変えると、リンクが切れます。",
        "Ids are part of addresses and of the open data. Changing one breaks links to it.",
    ),
};

pub static DESK_TWICE: Rule = Rule {
    id: "desk-twice",
    severity: Severity::Error,
    message: Text::new(
        "窓口『{id}』が2回書かれています",
        "the desk “{id}” is written twice",
    ),
    hint: Text::new(
        "どちらかを消すか、識別子を変えてください",
        "delete one of them, or give it another id",
    ),
    explain: Text::new(
        "識別子は、YAML のファイルと表のすべてを通して、一つずつです。",
        "An id is one desk's, over all files and tables.",
    ),
};

/// These findings.
pub const VALUES: &[&Rule] = &[
    &PHONE_MALFORMED,
    &PHONE_FORM,
    &ZERO_LOST,
    &HOURS_SYNTAX,
    &HOURS_HOLIDAYS,
    &HOURS_NEW_YEAR,
    &HOURS_UNCLEAR,
    &SERVICE_UNCLEAR,
    &AREA_MISSING,
    &AREA_UNKNOWN,
    &AREA_ZERO,
    &DESK_EMPTY,
    &DESK_ID,
    &DESK_TWICE,
];
