//! The year of primary school in which a kanji is taught, so that readings can be left out for those
//! who know it.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The ministry's table; its head says where it comes from.
const TABLE: &str = include_str!("school_kanji.txt");

/// The grade of kanji that primary school does not teach.
const BEYOND: u8 = 7;

static GRADES: LazyLock<HashMap<char, u8>> = LazyLock::new(|| {
    let years = TABLE.lines().filter(|line| !line.starts_with('#'));
    let numbered = (1..).zip(years);
    numbered
        .flat_map(|(grade, kanji)| kanji.chars().map(move |c| (c, grade)))
        .collect()
});

/// The highest grade among the kanji of a text: 1 to 6, or 7 where one of them is taught later or never.
/// A text without kanji has none.
pub fn school_grade(text: &str) -> Option<u8> {
    let kanji = text.chars().filter(|c| is_kanji(*c));
    kanji
        .map(|c| GRADES.get(&c).copied().unwrap_or(BEYOND))
        .max()
}

fn is_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_year_has_as_many_kanji_as_the_ministrys_table() {
        let mut counts = [0; 6];
        GRADES
            .values()
            .for_each(|grade| counts[usize::from(*grade) - 1] += 1);
        assert_eq!(counts, [80, 160, 200, 202, 193, 191]);
        assert_eq!(GRADES.len(), 1026);
        assert!(GRADES.keys().all(|c| is_kanji(*c)));
    }

    #[test]
    fn a_word_is_as_hard_as_its_hardest_kanji() {
        for (text, want) in [
            ("一年生", Some(1)),
            ("体", Some(2)),
            ("病気", Some(3)),
            // Moved between years by the table of 2020.
            ("茨城", Some(4)),
            ("賀", Some(4)),
            ("囲", Some(5)),
            ("遺伝", Some(6)),
            ("細胞", Some(7)),
            ("𠮟る", Some(7)),
            ("人々", Some(1)),
            ("ゲノム", None),
            ("DNA", None),
            ("", None),
        ] {
            assert_eq!(school_grade(text), want, "{text}");
        }
    }
}
