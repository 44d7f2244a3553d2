//! The words around what was found, for the terminal; the browser has its own, with marks.

use super::query::{Unit, units};
use super::text::PageText;
use crate::text::{Script, folded};

/// Characters before and after the first place.
const BEFORE: usize = 24;
const AFTER: usize = 56;

/// A line of a page's text with what was looked for, or its beginning.
pub fn excerpt(text: &PageText, query: &str) -> String {
    let units = units(query);
    let found = text.sections.iter().map(|section| {
        let places: Vec<usize> = units
            .iter()
            .filter_map(|unit| place(&section.text, unit))
            .collect();
        (
            places.len(),
            places.into_iter().min().unwrap_or(0),
            &section.text,
        )
    });
    // Of sections that have as much, the first.
    let best = found.rev().max_by_key(|(count, ..)| *count);
    best.map(|(_, at, text)| around(text, at))
        .unwrap_or_default()
}

/// Where a unit begins in a text, in bytes.
fn place(text: &str, unit: &Unit) -> Option<usize> {
    let wanted = unit.key();
    let letters = folded(text).into_iter();
    let letters: Vec<_> = letters
        .filter(|f| !matches!(f.script, Script::Break | Script::Space))
        .collect();
    let whole: String = letters.iter().map(|f| f.c).collect();
    let at = whole[..whole.find(&wanted)?].chars().count();
    letters.get(at).map(|f| f.at)
}

fn around(text: &str, at: usize) -> String {
    let before = text[..at].chars().count();
    let skipped = before.saturating_sub(BEFORE);
    let shown: String = text.chars().skip(skipped).take(BEFORE + AFTER).collect();
    let start = if skipped > 0 { "…" } else { "" };
    let more = text.chars().count() > skipped + BEFORE + AFTER;
    let line = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{start}{line}{}", if more { "…" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Section;

    #[test]
    fn the_section_that_has_most_is_shown() {
        let section = |text: &str| Section {
            text: text.to_owned(),
            ..Section::default()
        };
        let text = PageText {
            sections: vec![
                section("遺伝子の話。"),
                section("ここでは遺伝子\nと検査の話をします。"),
            ],
            ..PageText::default()
        };
        assert_eq!(
            excerpt(&text, "検査 遺伝子"),
            "ここでは遺伝子 と検査の話をします。"
        );
        assert_eq!(excerpt(&text, "ない"), "遺伝子の話。");
    }
}
