//! Totals that do not say so. A total that is gated like any other category gives away by subtraction what is hidden
//! beside it, so one that goes by such a name, or nearly adds up, is known for the total of something or is not taken.

use unicode_normalization::UnicodeNormalization;

use super::bare;
use crate::diagnostics::Text;
use crate::hook::Fault;
use crate::statistics::cube::{Axis, Category, Cube, Role};
use crate::statistics::{Table, nearly_total};

/// What totals are called, in small letters and digits alone; compared whole, or with what stands before a bracket,
/// comma or colon.
const WORDS: [&str; 62] = [
    "total",
    "totals",
    "tot",
    "grandtotal",
    "overall",
    "subtotal",
    "all",
    "allages",
    "allsexes",
    "bothsexes",
    "allsites",
    "allcancers",
    "allprefectures",
    "allofjapan",
    "alljapan",
    "nationwide",
    "計",
    "合計",
    "総計",
    "総合計",
    "総数",
    "小計",
    "中計",
    "全体",
    "全国",
    "全国計",
    "全年齢",
    "全部位",
    "全がん",
    "全部",
    "すべて",
    "全て",
    "男女計",
    "男女合計",
    "年齢計",
    "都道府県計",
    "ごうけい",
    "ぜんぶ",
    "合计",
    "总计",
    "总数",
    "共计",
    "小计",
    "全年龄",
    "男女合计",
    "합계",
    "총계",
    "총수",
    "소계",
    "전체",
    "전국",
    "계",
    "tổng",
    "tổngcộng",
    "tổngsố",
    "tấtcả",
    "toànquốc",
    "cảnước",
    "totalgeral",
    "todos",
    "todas",
    "ambosossexos",
];
/// How names of totals of some end.
const ENDS: [&str; 10] = [
    "合計", "総計", "小計", "の計", "合计", "总计", "小计", "합계", "소계", "subtotal",
];
/// Codes that are a total's where no label says otherwise: ALL is a leukaemia, too, and T a stage.
const SHORT: [&str; 2] = ["t", "all"];

/// Refuses a table with a category that is called a total, or nearly is one, of which nobody knows what it is the total of.
/// `table` is the same with those totals that add up in every row.
pub(in crate::hook) fn totals(cube: &Cube, table: &Table) -> Result<(), Fault> {
    let axes = cube.axes.iter().zip(table.dimensions());
    for (axis, dimension) in axes.filter(|(axis, _)| axis.categories.len() > 1) {
        let categories = axis.categories.iter().zip(&dimension.parts);
        let mut unknown = categories.filter(|(_, parts)| parts.is_empty());
        if let Some((category, _)) = unknown.find(|(category, _)| is_called_total(axis, category)) {
            return Err(fault(NAMED, &axis.id, &category.code));
        }
    }
    match nearly_total(table) {
        Some((dimension, code)) => Err(fault(NEARLY, &dimension, &code)),
        None => Ok(()),
    }
}

fn fault(text: Text, dimension: &str, code: &str) -> Fault {
    Fault::new(text).arg("name", dimension).arg("code", code)
}

fn is_called_total(axis: &Axis, category: &Category) -> bool {
    // Measures stand beside each other and are no parts of anything: 総数 is a name of one.
    if axis.role == Some(Role::Metric) {
        return false;
    }
    let code = category.code.trim();
    let labels = || category.label.all().map(|(_, label)| label.trim());
    let short = SHORT.contains(&bare(code).as_str());
    let own_words = labels().any(|label| !label.is_empty() && label != code);
    let by_code = match short {
        true => !own_words,
        false => is_total(code),
    };
    by_code || labels().any(|label| label != code && is_total(label))
}

/// Whether a text is what totals are called.
fn is_total(text: &str) -> bool {
    let narrow: String = text.nfkc().collect();
    let narrow = narrow.to_lowercase();
    let head = narrow.split(['(', '[', ',', '、', ':']).next();
    let names = [bare(&narrow), bare(head.unwrap_or_default())];
    // SDMX's code of a total; `_Z` is one of what does not apply.
    narrow.trim() == "_t"
        || names.iter().any(|name| WORDS.contains(&name.as_str()))
        || ENDS.iter().any(|end| names[0].ends_with(end))
}

const NAMED: Text = Text::new(
    "分類『{name}』の区分『{code}』は合計か小計のようですが、何の合計かわかりません（書かれていないか、足しても合わないところがあります）。引き算で人数がわかるおそれがあるので、受け取りません。site.toml のこの分類に total = \"{code}\"（一部の合計なら categories に parts）と書くか、数の誤りや足りない区分（その他など）を直してください。合計でなければ、ほかの名前（label）をつけてください",
    "the category “{code}” of the dimension “{name}” seems to be a total or subtotal, and it is not known of what (nothing says so, or it does not add up somewhere); hidden counts could be found by subtraction. Write total = \"{code}\" for this dimension in site.toml (`parts` in `categories` for the total of some), correct the wrong figure, or add the category that is missing; if it is no total, give it another name (label)",
);
const NEARLY: Text = Text::new(
    "分類『{name}』の区分『{code}』は、多くの行でほかの区分の合計ですが、合わない行があります。引き算で人数がわかるおそれがあるので、受け取りません。数の誤りを直すか、足りない区分（その他など）を加えて、site.toml のこの分類に total = \"{code}\" と書いてください",
    "the category “{code}” of the dimension “{name}” is the sum of the others in most rows, but not in all; hidden counts could be found by subtraction. Correct the wrong figure, or add the category that is missing, and write total = \"{code}\" for this dimension in site.toml",
);

#[cfg(test)]
mod tests {
    use super::is_total;

    #[test]
    fn totals_go_by_many_names() {
        for text in [
            "_T",
            "TOT",
            "Total",
            "ＴＯＴＡＬ",
            " 合計 ",
            "計",
            "総数",
            "総数（人）",
            "全国",
            "全年齢",
            "合计",
            "总计",
            "합계",
            "Tổng cộng",
            "Total, all ages",
            "Sub-total",
            "関東小計",
            "東京（合計）",
            "Both sexes",
        ] {
            assert!(is_total(text), "{text}");
        }
        for text in [
            "_Z",
            "00",
            "13",
            "累計",
            "統計",
            "家計",
            "全身",
            "国立",
            "Total IgE",
            "All-trans",
            "Allergy",
            "その他",
            "女性（全年齢）",
            "検査総数",
            "T1",
            "Tokyo",
            "todo",
        ] {
            assert!(!is_total(text), "{text}");
        }
    }
}
