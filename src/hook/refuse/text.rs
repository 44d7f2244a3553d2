//! Free text: what people wrote in their own words may say who they are.

use super::{names, words};
use crate::diagnostics::Text;
use crate::hook::Fault;
use crate::statistics::cube::Cube;

/// Parts of what columns of free text are called.
const NAMES: [&str; 12] = [
    "comment",
    "remark",
    "memo",
    "freetext",
    "narrative",
    "message",
    "自由記述",
    "自由回答",
    "備考",
    "コメント",
    "所見",
    "メモ",
];
/// Names of categories are shorter than this.
const LONGEST: usize = 120;

pub(super) fn check(cube: &Cube) -> Result<(), Fault> {
    for axis in &cube.axes {
        let named = names(axis).any(|name| NAMES.iter().any(|part| name.contains(part)));
        if named || words(axis).any(is_prose) {
            return Err(Fault::new(PROSE).arg("name", &axis.id));
        }
    }
    Ok(())
}

/// Whether a text is long, has several lines, or is made of sentences.
fn is_prose(text: &str) -> bool {
    let sentences =
        text.contains('。') || text.contains('！') || text.contains('？') || text.contains(". ");
    text.chars().count() > LONGEST
        || text.contains('\n')
        || (sentences && text.chars().count() > 20)
}

const PROSE: Text = Text::new(
    "列『{name}』は、自由に書かれた文章のようです。だれのことかわかる場合があるので、受け取りません。区分にまとめてください",
    "the column “{name}” seems to hold what people wrote in their own words, which is never taken; sort it into categories",
);
