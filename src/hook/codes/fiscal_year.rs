//! Fiscal years of Japan, from April: 令和6年度, R6, FY2024, 2024年度 are one, whose code is 2024.

use super::{Codes, Known, label};
use crate::statistics::cube::Role;
use crate::text::narrow;

pub(super) const CODES: Codes = Codes {
    read,
    role: Some(Role::Time),
};

/// Eras by name and letter, with the year before their first. The law that began each did so within a fiscal year,
/// which is counted to both.
const ERAS: [(&str, &str, u16); 3] = [
    ("令和", "R", 2018),
    ("平成", "H", 1988),
    ("昭和", "S", 1925),
];

fn read(text: &str) -> Option<Known> {
    let narrow = narrow(text.trim());
    let bare = narrow
        .trim_end_matches("年度")
        .trim_end_matches("年")
        .trim();
    let bare = bare
        .strip_prefix("FY")
        .or_else(|| bare.strip_prefix("fy"))
        .unwrap_or(bare)
        .trim();
    let year = western(bare).or_else(|| of_an_era(bare))?;
    Some(Known {
        code: year.to_string(),
        label: label(&[
            ("ja", &in_japanese(year)),
            (
                "en",
                &format!("FY{year} (April {year} to March {})", year + 1),
            ),
            (
                "zh",
                &format!("{year}财年（{year}年4月至{}年3月）", year + 1),
            ),
            (
                "ko",
                &format!("{year}회계연도({year}년 4월~{}년 3월)", year + 1),
            ),
            (
                "vi",
                &format!("Năm tài chính {year} (4/{year}–3/{})", year + 1),
            ),
            (
                "pt",
                &format!(
                    "Ano fiscal de {year} (abril de {year} a março de {})",
                    year + 1
                ),
            ),
        ]),
    })
}

fn western(text: &str) -> Option<u16> {
    let digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|year| digits && (1900..2200).contains(year))
}

fn of_an_era(text: &str) -> Option<u16> {
    ERAS.iter().find_map(|(name, letter, before)| {
        let year = text
            .strip_prefix(name)
            .or_else(|| text.strip_prefix(letter))?;
        let year: u16 = match year.trim() {
            "元" => 1,
            digits => digits.parse().ok()?,
        };
        (1..100).contains(&year).then_some(before + year)
    })
}

fn in_japanese(year: u16) -> String {
    // A fiscal year is called after the era that it ends in, as 令和元年度 is.
    let era = ERAS.iter().find(|(_, _, before)| year > *before);
    match era {
        Some((name, _, before)) if year == before + 1 => format!("{year}年度（{name}元年度）"),
        Some((name, _, before)) => format!("{year}年度（{name}{}年度）", year - before),
        None => format!("{year}年度"),
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_fiscal_year_is_one_however_it_is_written() {
        for text in [
            "令和6年度",
            "令和６年度",
            "R6",
            "FY2024",
            "2024年度",
            "2024",
            "fy 2024",
        ] {
            let known = read(text).expect(text);
            assert_eq!(known.code, "2024", "{text}");
            assert_eq!(known.label.get("ja"), Some("2024年度（令和6年度）"));
            assert_eq!(
                known.label.get("en"),
                Some("FY2024 (April 2024 to March 2025)")
            );
        }
        for text in ["令和元年度", "平成31年度", "2019年度", "H31"] {
            let known = read(text).expect(text);
            assert_eq!(known.code, "2019", "{text}");
            assert_eq!(known.label.get("ja"), Some("2019年度（令和元年度）"));
        }
        for text in [
            "",
            "24",
            "2024-10",
            "大正5年度",
            "R0",
            "年度",
            "FY24",
            "20245",
        ] {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
