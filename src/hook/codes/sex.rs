//! Sex, by the letters that statistics use (SDMX CL_SEX, JSON-stat), the digits of ISO/IEC 5218 and JIS X 0303, or words.

use super::{Codes, Known, label};
use crate::text::narrow;

pub(super) const CODES: Codes = Codes { read, role: None };

/// The code of everybody.
pub(in crate::hook) const TOTAL: &str = "T";

/// A code: how it is spelled, and what it is called.
type Sex = (
    &'static str,
    &'static [&'static str],
    &'static [(&'static str, &'static str)],
);

const SEXES: [Sex; 4] = [
    (
        TOTAL,
        &["t", "_t", "total", "総数", "計", "男女計", "合計"],
        &[
            ("ja", "男女計"),
            ("ja-x-easy", "男の人と 女の人"),
            ("en", "Both sexes"),
            ("zh", "男女合计"),
            ("ko", "남녀 합계"),
            ("vi", "Cả hai giới"),
            ("pt", "Ambos os sexos"),
        ],
    ),
    (
        "M",
        &["m", "1", "male", "men", "男", "男性"],
        &[
            ("ja", "男性"),
            ("ja-x-easy", "男の人"),
            ("en", "Men"),
            ("zh", "男性"),
            ("ko", "남성"),
            ("vi", "Nam"),
            ("pt", "Homens"),
        ],
    ),
    (
        "F",
        &["f", "2", "female", "women", "女", "女性"],
        &[
            ("ja", "女性"),
            ("ja-x-easy", "女の人"),
            ("en", "Women"),
            ("zh", "女性"),
            ("ko", "여성"),
            ("vi", "Nữ"),
            ("pt", "Mulheres"),
        ],
    ),
    (
        "U",
        &["u", "_u", "unknown", "不明", "不詳"],
        &[
            ("ja", "不明"),
            ("ja-x-easy", "わかりません"),
            ("en", "Not known"),
            ("zh", "不详"),
            ("ko", "미상"),
            ("vi", "Không rõ"),
            ("pt", "Não informado"),
        ],
    ),
];

fn read(text: &str) -> Option<Known> {
    let spelled = narrow(text.trim()).to_lowercase();
    let mut all = SEXES.iter();
    let (code, _, labels) = all.find(|(_, spellings, _)| spellings.contains(&spelled.as_str()))?;
    Some(Known {
        code: (*code).to_owned(),
        label: label(labels),
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn one_code_however_it_is_spelled() {
        for (text, code) in [
            ("Ｆ", "F"),
            ("女性", "F"),
            ("2", "F"),
            ("1", "M"),
            ("_T", "T"),
            ("総数", "T"),
            ("U", "U"),
        ] {
            assert_eq!(
                read(text).map(|known| known.code).as_deref(),
                Some(code),
                "{text}"
            );
        }
        for text in ["", "9", "X", "その他"] {
            assert!(read(text).is_none(), "{text}");
        }
        let women = read("F").expect("known").label;
        assert_eq!(
            (women.get("ja"), women.get("vi")),
            (Some("女性"), Some("Nữ"))
        );
    }
}
