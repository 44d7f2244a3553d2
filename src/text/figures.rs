//! Numbers in running text that could be somebody's figures: "98,000", "9.4", "9万8,000". Years, days, times, versions,
//! telephone numbers and small counts are none.

use std::ops::Range;

use super::narrow;

/// Powers of ten thousand, as East Asian texts write them within a number.
const MYRIADS: &[char] = &['万', '萬', '만', '億', '亿', '억'];

/// What makes a number one of a date, a time, a law or an age.
const COUNTED_OTHERWISE: &[char] = &[
    '年', '月', '日', '時', '分', '秒', '号', '章', '条', '項', '歳', '才', '년', '월', '일', '时',
    '岁', '세',
];

/// A number where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// As written, in half-width characters.
    pub text: String,
}

/// The numbers of a text that have at least three digits, a separator, decimals or a myriad.
pub fn figures(text: &str) -> Vec<Figure> {
    let has_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    if !text.contains(has_digit) {
        return Vec::new();
    }
    let chars: Vec<(usize, char)> = text.char_indices().map(|(at, c)| (at, half(c))).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if !chars[at].1.is_ascii_digit() {
            at += 1;
            continue;
        }
        let end = end_of_number(&chars, at);
        let before = at.checked_sub(1).map(|i| chars[i].1);
        if !before.is_some_and(joins_before) && !is_other(&chars, end) {
            let bytes = chars[at].0..chars.get(end).map_or(text.len(), |c| c.0);
            let number: String = chars[at..end].iter().map(|c| c.1).collect();
            if is_weighty(&number) {
                found.push(Figure {
                    range: bytes,
                    text: number,
                });
            }
        }
        at = end;
    }
    found
}

/// The digits that tell a number from others: "31,078" has five, "98,000" two.
pub fn significant_digits(number: &str) -> usize {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').trim_end_matches('0').len()
}

fn half(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => narrow(c.encode_utf8(&mut [0; 4]))
            .chars()
            .next()
            .unwrap_or(c),
        c => c,
    }
}

fn end_of_number(chars: &[(usize, char)], start: usize) -> usize {
    let digit = |at: usize| chars.get(at).is_some_and(|c| c.1.is_ascii_digit());
    let mut end = start;
    while let Some((_, c)) = chars.get(end) {
        let part =
            c.is_ascii_digit() || MYRIADS.contains(c) || (matches!(c, ',' | '.') && digit(end + 1));
        if !part {
            break;
        }
        end += 1;
    }
    end
}

/// Whether what stands before makes the number a part of a name, an address or a longer code.
fn joins_before(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-/:.#_@+=&?第".contains(c)
}

fn is_other(chars: &[(usize, char)], end: usize) -> bool {
    let Some((_, next)) = chars.get(end) else {
        return false;
    };
    let digit_follows = chars.get(end + 1).is_some_and(|c| c.1.is_ascii_digit());
    next.is_ascii_alphabetic()
        || COUNTED_OTHERWISE.contains(next)
        || ("-/:".contains(*next) && digit_follows)
}

fn is_weighty(number: &str) -> bool {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    digits >= 3 || number.contains(|c: char| !c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_told_from_dates_and_codes() {
        for (text, want) in [
            ("約98,000件です", &["98,000"][..]),
            ("９．４％でした", &["9.4"]),
            ("9万8,000件と9.8万件", &["9万8,000", "9.8万"]),
            ("31.078 casos", &["31.078"]),
            ("338 of them, 12 of those", &["338"]),
            ("2019年6月から、10:30、2024-10-01、2026/11/21", &[]),
            ("03-1234-5678, v1.200, #123, Act 1.2-3, 第57号, 338th", &[]),
            ("三つ、3つ、20", &[]),
            ("", &[]),
        ] {
            let found: Vec<_> = figures(text).into_iter().map(|f| f.text).collect();
            assert_eq!(found, want, "{text}");
        }
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "約９，０００件";
        let found = figures(text);
        assert_eq!(&text[found[0].range.clone()], "９，０００");
        assert_eq!(
            ["31,078", "98,000", "9.4", "0"].map(significant_digits),
            [5, 2, 2, 0]
        );
    }
}
