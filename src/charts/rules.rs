//! What can be wrong with a chart, a table or a figure that an author asks for.

use crate::diagnostics::{Rule, Severity, Text};

pub static CHART_DATA: Rule = Rule {
    id: "chart-data",
    severity: Severity::Error,
    message: Text::new(
        "統計『{id}』の記録がありません",
        "there is no snapshot of statistics “{id}”",
    ),
    hint: Text::new(
        "`shirube stats fetch {id}` で取得してください。いまあるもの：{known}{nearest}",
        "fetch it with `shirube stats fetch {id}`; there are: {known}{nearest}",
    ),
    explain: Text::new(
        "図や表は、content/_data/stats/ に保存した、確かめ済みの数だけから作ります。名前は site.toml の [[statistics]] の id です。",
        "Charts and tables are made from the audited figures in content/_data/stats/ alone. The name is the id of a [[statistics]] source in site.toml.",
    ),
};

pub static CHART_DIMENSION: Rule = Rule {
    id: "chart-dimension",
    severity: Severity::Error,
    message: Text::new(
        "統計『{id}』に『{dimension}』という区分はありません",
        "the statistics “{id}” have no dimension “{dimension}”",
    ),
    hint: Text::new(
        "使える区分：{dimensions}{nearest}",
        "its dimensions are: {dimensions}{nearest}",
    ),
    explain: Text::new(
        "x・series・where には、データの区分の名前（sex など）か、その呼び名（性別など）を書きます。",
        "x, series and where take the name of a dimension in the data, such as sex, or what it is called.",
    ),
};

pub static CHART_CATEGORY: Rule = Rule {
    id: "chart-category",
    severity: Severity::Error,
    message: Text::new(
        "『{dimension}』に『{category}』はありません",
        "“{dimension}” has no category “{category}”",
    ),
    hint: Text::new(
        "使える値：{categories}{nearest}",
        "its categories are: {categories}{nearest}",
    ),
    explain: Text::new(
        "where には、データのコード（13 など）か、その呼び名（東京都など）を書きます。いくつか選ぶときは | で区切ります。",
        "where takes a code of the data, such as 13, or what it is called, such as Tokyo. Several are separated by |.",
    ),
};

pub static CHART_CHOICE: Rule = Rule {
    id: "chart-choice",
    severity: Severity::Error,
    message: Text::new(
        "『{dimension}』のどの値を見せるかが決まりません",
        "it is not clear which category of “{dimension}” to show",
    ),
    hint: Text::new(
        "where=\"{dimension}=…\" で一つ選んでください。使える値：{categories}",
        "choose one with where=\"{dimension}=…\"; its categories are: {categories}",
    ),
    explain: Text::new(
        "図に出ない区分は、合計があれば合計を使います。合計がなければ、一つ選ぶ必要があります。",
        "A dimension that a chart does not show is taken at its total. One without a total needs a choice.",
    ),
};

pub static CHART_KIND: Rule = Rule {
    id: "chart-kind",
    severity: Severity::Error,
    message: Text::new(
        "『{kind}』という種類の図はありません",
        "there is no kind of chart “{kind}”",
    ),
    hint: Text::new("使える種類：{kinds}", "the kinds are: {kinds}"),
    explain: Text::new(
        "円グラフなど、読み違えやすい図はありません。割合は棒で見せます。",
        "Charts that are easily misread, such as pies, are not among them. Shares are shown as bars.",
    ),
};

pub static CHART_FIT: Rule = Rule {
    id: "chart-fit",
    severity: Severity::Error,
    message: Text::new(
        "この数は『{kind}』では見せられません（{reason_ja}）",
        "these figures do not fit “{kind}”: {reason_en}",
    ),
    hint: Text::new(
        "別の種類の図にするか、x・series・where を変えてください",
        "use another kind, or change x, series or where",
    ),
    explain: Text::new(
        "図の種類によって、見せられる系列の数や値が決まっています。",
        "Each kind of chart has figures that it can show.",
    ),
};

pub static CHART_WHERE: Rule = Rule {
    id: "chart-where",
    severity: Severity::Error,
    message: Text::new(
        "where の『{part}』を読み取れません",
        "cannot read “{part}” in where",
    ),
    hint: Text::new(
        "where=\"区分=値, 区分=値|値\" のように書いてください",
        "write where=\"dimension=category, dimension=category|category\"",
    ),
    explain: Text::new(
        "区分と値を = でつなぎ、組をコンマで区切ります。",
        "A dimension and a category are joined by =, and pairs are separated by commas.",
    ),
};

pub static CHART_SHOW: Rule = Rule {
    id: "chart-show",
    severity: Severity::Error,
    message: Text::new(
        "show に『{word}』は使えません",
        "show does not know “{word}”",
    ),
    hint: Text::new(
        "share（割合）、about（およその数）、value（数だけ）のどれかを書いてください",
        "use share, about (round numbers) or value (the number alone)",
    ),
    explain: Text::new(
        "何も書かないと、そのままの数を、日付と出典と一緒に出します。",
        "Without it figures are shown as they are, with date and source.",
    ),
};

/// All rules of this room.
pub const RULES: &[&Rule] = &[
    &CHART_DATA,
    &CHART_DIMENSION,
    &CHART_CATEGORY,
    &CHART_CHOICE,
    &CHART_KIND,
    &CHART_FIT,
    &CHART_WHERE,
    &CHART_SHOW,
];
