//! Where a desk is for: prefectures (JIS X 0401) and municipalities (JIS X 0402).

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::rules::{AREA_UNKNOWN, AREA_ZERO};
use crate::fields::{FieldValue, Node, Reader};
use crate::text::narrow;

/// An area that a desk is for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AreaCode {
    Nationwide,
    Prefecture(Prefecture),
    /// Five digits, without the check digit.
    Municipality(String),
}

/// A prefecture by its number in JIS X 0401, 1 to 47.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Prefecture(u8);

/// Names in the order of their numbers: Japanese, English, Chinese (simplified), Korean.
const NAMES: [[&str; 4]; 47] = [
    ["北海道", "Hokkaido", "北海道", "홋카이도"],
    ["青森県", "Aomori", "青森县", "아오모리현"],
    ["岩手県", "Iwate", "岩手县", "이와테현"],
    ["宮城県", "Miyagi", "宫城县", "미야기현"],
    ["秋田県", "Akita", "秋田县", "아키타현"],
    ["山形県", "Yamagata", "山形县", "야마가타현"],
    ["福島県", "Fukushima", "福岛县", "후쿠시마현"],
    ["茨城県", "Ibaraki", "茨城县", "이바라키현"],
    ["栃木県", "Tochigi", "栃木县", "도치기현"],
    ["群馬県", "Gunma", "群马县", "군마현"],
    ["埼玉県", "Saitama", "埼玉县", "사이타마현"],
    ["千葉県", "Chiba", "千叶县", "지바현"],
    ["東京都", "Tokyo", "东京都", "도쿄도"],
    ["神奈川県", "Kanagawa", "神奈川县", "가나가와현"],
    ["新潟県", "Niigata", "新潟县", "니가타현"],
    ["富山県", "Toyama", "富山县", "도야마현"],
    ["石川県", "Ishikawa", "石川县", "이시카와현"],
    ["福井県", "Fukui", "福井县", "후쿠이현"],
    ["山梨県", "Yamanashi", "山梨县", "야마나시현"],
    ["長野県", "Nagano", "长野县", "나가노현"],
    ["岐阜県", "Gifu", "岐阜县", "기후현"],
    ["静岡県", "Shizuoka", "静冈县", "시즈오카현"],
    ["愛知県", "Aichi", "爱知县", "아이치현"],
    ["三重県", "Mie", "三重县", "미에현"],
    ["滋賀県", "Shiga", "滋贺县", "시가현"],
    ["京都府", "Kyoto", "京都府", "교토부"],
    ["大阪府", "Osaka", "大阪府", "오사카부"],
    ["兵庫県", "Hyogo", "兵库县", "효고현"],
    ["奈良県", "Nara", "奈良县", "나라현"],
    ["和歌山県", "Wakayama", "和歌山县", "와카야마현"],
    ["鳥取県", "Tottori", "鸟取县", "돗토리현"],
    ["島根県", "Shimane", "岛根县", "시마네현"],
    ["岡山県", "Okayama", "冈山县", "오카야마현"],
    ["広島県", "Hiroshima", "广岛县", "히로시마현"],
    ["山口県", "Yamaguchi", "山口县", "야마구치현"],
    ["徳島県", "Tokushima", "德岛县", "도쿠시마현"],
    ["香川県", "Kagawa", "香川县", "가가와현"],
    ["愛媛県", "Ehime", "爱媛县", "에히메현"],
    ["高知県", "Kochi", "高知县", "고치현"],
    ["福岡県", "Fukuoka", "福冈县", "후쿠오카현"],
    ["佐賀県", "Saga", "佐贺县", "사가현"],
    ["長崎県", "Nagasaki", "长崎县", "나가사키현"],
    ["熊本県", "Kumamoto", "熊本县", "구마모토현"],
    ["大分県", "Oita", "大分县", "오이타현"],
    ["宮崎県", "Miyazaki", "宫崎县", "미야자키현"],
    ["鹿児島県", "Kagoshima", "鹿儿岛县", "가고시마현"],
    ["沖縄県", "Okinawa", "冲绳县", "오키나와현"],
];

impl Prefecture {
    /// The prefecture of a number, if there is one.
    pub fn new(number: u8) -> Option<Self> {
        (1..=47).contains(&number).then_some(Self(number))
    }

    pub fn all() -> impl Iterator<Item = Self> {
        (1..=47).map(Self)
    }

    /// Its two digits.
    pub fn code(self) -> String {
        format!("{:02}", self.0)
    }

    /// Its name in a language, given by its tag; in English where the language has no other.
    pub fn name(self, tag: &str) -> &'static str {
        let names = &NAMES[usize::from(self.0) - 1];
        match tag.split('-').next() {
            Some("ja") => names[0],
            Some("zh") => names[2],
            Some("ko") => names[3],
            _ => names[1],
        }
    }

    /// By its name, with or without 都, 府 or 県.
    fn named(name: &str) -> Option<Self> {
        let bare = |name: &str| name.trim_end_matches(['都', '府', '県']).to_owned();
        let is = |prefecture: &Self| {
            let names = &NAMES[usize::from(prefecture.0) - 1];
            names[0] == name || bare(names[0]) == name || names[1].eq_ignore_ascii_case(name)
        };
        Self::all().find(is)
    }
}

impl AreaCode {
    /// An area by code or name.
    pub fn parse(text: &str) -> Option<Self> {
        let text = narrow(text.trim());
        if matches!(text.as_str(), "全国" | "nationwide") {
            return Some(Self::Nationwide);
        }
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            return Prefecture::named(&text).map(Self::Prefecture);
        }
        let prefecture = Prefecture::new(text.get(..2)?.parse().ok()?)?;
        let place: u16 = match text.len() {
            2 => return Some(Self::Prefecture(prefecture)),
            6 if text.get(5..)?.parse() != Ok(check_digit(&text[..5])) => return None,
            5 | 6 => text.get(2..5)?.parse().ok()?,
            _ => return None,
        };
        match place {
            0 => Some(Self::Prefecture(prefecture)),
            // Wards from 100, cities from 200, towns and villages from 300.
            100..=799 => Some(Self::Municipality(text[..5].to_owned())),
            _ => None,
        }
    }

    /// The prefecture that it is or lies in.
    pub fn prefecture(&self) -> Option<Prefecture> {
        match self {
            Self::Nationwide => None,
            Self::Prefecture(prefecture) => Some(*prefecture),
            Self::Municipality(code) => Prefecture::new(code.get(..2)?.parse().ok()?),
        }
    }

    /// As it is written in tables: a code, or a word for all of Japan.
    pub fn code(&self) -> String {
        match self {
            Self::Nationwide => "全国".to_owned(),
            Self::Prefecture(prefecture) => prefecture.code(),
            Self::Municipality(code) => format!("{code}{}", check_digit(code)),
        }
    }
}

/// The sixth digit of a municipality's code, from its first five.
fn check_digit(five: &str) -> u32 {
    let digits = five.bytes().map(|b| u32::from(b.saturating_sub(b'0')));
    let sum: u32 = digits
        .zip((2..=6).rev())
        .map(|(digit, weight)| digit * weight)
        .sum();
    (11 - sum % 11) % 10
}

impl FieldValue for AreaCode {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        let padded = format!("0{}", narrow(&text));
        match (Self::parse(&text), Self::parse(&padded)) {
            (Some(area), _) => Some(area),
            (None, Some(area)) => {
                // Excel takes a code for a number, and the zero is gone.
                let finding = reader.find(&AREA_ZERO, node.span).arg("value", &text);
                reader
                    .diagnostics
                    .push(finding.arg("padded", &padded).fix(&padded));
                Some(area)
            }
            (None, None) => {
                let finding = reader.find(&AREA_UNKNOWN, node.span).arg("value", &text);
                reader.diagnostics.push(finding);
                None
            }
        }
    }

    fn schema() -> Json {
        json!({ "type": ["string", "number"], "examples": ["全国", "13", "131016", "東京都"] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_go_by_code_or_name() {
        for (text, want) in [
            ("全国", Some("全国")),
            ("13", Some("13")),
            ("１３", Some("13")),
            ("01", Some("01")),
            ("48", None),
            ("00", None),
            ("東京", Some("13")),
            ("京都府", Some("26")),
            ("Osaka", Some("27")),
            ("13101", Some("131016")),
            ("131016", Some("131016")),
            ("131017", None),
            ("010006", Some("01")),
            ("13950", None),
            ("1310", None),
            ("東亰", None),
        ] {
            assert_eq!(
                AreaCode::parse(text).map(|a| a.code()).as_deref(),
                want,
                "{text}"
            );
        }
    }

    #[test]
    fn there_are_forty_seven() {
        assert_eq!(Prefecture::all().count(), 47);
        assert_eq!(Prefecture::new(47).map(|p| p.name("en")), Some("Okinawa"));
        assert_eq!(
            Prefecture::new(13).map(|p| p.name("ja-x-easy")),
            Some("東京都")
        );
    }
}
