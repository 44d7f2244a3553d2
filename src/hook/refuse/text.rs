//! Free text: what people wrote in their own words may say who they are.

use super::{names, words};
use crate::diagnostics::Text;
use crate::hook::Fault;
use crate::statistics::cube::Cube;
use crate::text::{Quantity, is_ratio, quantities};

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
    let about = [&cube.about.title, &cube.about.unit, &cube.about.origin.name];
    let own = cube.axes.iter().map(|axis| &axis.label);
    if about
        .into_iter()
        .chain(own)
        .any(|said| said.all().any(|(_, text)| is_counted(text)))
    {
        return Err(Fault::new(COUNTED_TITLE));
    }
    for axis in &cube.axes {
        let named = names(axis).any(|name| NAMES.iter().any(|part| name.contains(part)));
        if named || words(axis).any(is_prose) {
            return Err(Fault::new(PROSE).arg("name", &axis.id));
        }
        if words(axis).any(is_counted) {
            return Err(Fault::new(COUNTED).arg("name", &axis.id));
        }
    }
    Ok(())
}

/// Whether a text is long, has several lines, or is made of sentences.
fn is_prose(text: &str) -> bool {
    let sentences = text.contains(['。', '！', '？']) || has_full_stop(text);
    text.chars().count() > LONGEST
        || text.contains('\n')
        || (sentences && text.chars().count() > 20)
}

/// Whether a sentence ends before another: after a word that is no abbreviation (St. Louis, misc. services).
fn has_full_stop(text: &str) -> bool {
    let mut ends = text.match_indices(". ");
    ends.any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + 2..]);
        let word = before.chars().rev().take_while(|c| c.is_lowercase());
        word.count() > 3 && after.starts_with(char::is_uppercase)
    })
}

/// Whether a name says how many there are, such as “Tokyo (n=3)”, 東京（3人） or 4万507人中3人: it would be published as it is,
/// past everything that hides the count.
fn is_counted(text: &str) -> bool {
    let narrow = crate::text::narrow(text).to_lowercase().replace(' ', "");
    let number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let named = narrow
        .split_once("n=")
        .is_some_and(|(_, rest)| number(rest));
    let counted = |number: &Quantity| number.counted && number.bracketed;
    named || is_ratio(text) || quantities(text).iter().any(counted)
}

pub(super) const COUNTED_TITLE: Text = Text::new(
    "表の題名、単位、出典、分類の名前のどれかに、人数が書かれているようです。そのまま公開されるので、数は値の列だけに書いてください",
    "the table's title, unit, source or the name of a dimension seems to say how many there are; it is published as it is: write counts in the column of figures only",
);
pub(super) const COUNTED: Text = Text::new(
    "列『{name}』の区分の名前に、人数が書かれているようです。名前はそのまま公開されるので、数は値の列だけに書いてください",
    "names in the column “{name}” seem to say how many there are; names are published as they are: write counts in the column of figures only",
);
const PROSE: Text = Text::new(
    "列『{name}』は、自由に書かれた文章のようです。だれのことかわかる場合があるので、受け取りません。区分にまとめてください",
    "the column “{name}” seems to hold what people wrote in their own words, which is never taken; sort it into categories",
);
