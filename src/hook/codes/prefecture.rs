//! Prefectures, JIS X 0401; 00 is all of Japan, as in official statistics.

use super::{Codes, Known, label};
use crate::desks::AreaCode;
use crate::statistics::cube::Role;

pub(super) const CODES: Codes = Codes {
    read,
    role: Some(Role::Geo),
};

/// The languages in which prefectures have names.
const TAGS: [&str; 4] = ["ja", "en", "zh", "ko"];

fn read(text: &str) -> Option<Known> {
    if let Some(nationwide) = nationwide(text) {
        return Some(nationwide);
    }
    // Official tables drop the zero of 01, Excel does so everywhere.
    let padded = match text.len() == 1 && text.bytes().all(|b| b.is_ascii_digit()) {
        true => format!("0{text}"),
        false => text.to_owned(),
    };
    match AreaCode::parse(&padded)? {
        AreaCode::Prefecture(prefecture) => Some(Known {
            code: prefecture.code(),
            label: TAGS
                .map(|tag| (tag.to_owned(), prefecture.name(tag).to_owned()))
                .into_iter()
                .collect(),
        }),
        AreaCode::Nationwide | AreaCode::Municipality(_) => None,
    }
}

/// All of Japan: 00, 00000, 全国.
pub(super) fn nationwide(text: &str) -> Option<Known> {
    let zeros = text.len() >= 2 && text.bytes().all(|b| b == b'0');
    let named = AreaCode::parse(text) == Some(AreaCode::Nationwide);
    (zeros || named).then(|| Known {
        code: "00".to_owned(),
        label: label(&[
            ("ja", "全国"),
            ("en", "All of Japan"),
            ("zh", "全国"),
            ("ko", "전국"),
        ]),
    })
}
