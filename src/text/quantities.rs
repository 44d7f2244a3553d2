//! Whole numbers in names, and whether they look like counts of people: “Tokyo (40507)”, 東京 4万507人中3人. Ages, years, bands
//! and codes do not: 10歳, 2024, 0-9, C18.

use unicode_normalization::UnicodeNormalization;

/// A whole number in a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    pub value: i64,
    /// A word for people or cases comes after it, or “n=” before.
    pub counted: bool,
    /// Nothing else is in its brackets.
    pub bracketed: bool,
    /// It is the first thing in the name.
    pub first: bool,
    /// It is the last thing in the name.
    pub last: bool,
    /// It stands by itself among words, and is no year.
    pub plain: bool,
}

/// What stands after a count of people or cases.
const UNITS: [&str; 20] = [
    "participants",
    "individuals",
    "pacientes",
    "patients",
    "persons",
    "people",
    "pessoas",
    "người",
    "cases",
    "casos",
    "case",
    "症例",
    "人",
    "名",
    "例",
    "件",
    "명",
    "건",
    "caso",
    "ca",
];
/// What makes a number one of an age, a day, a part or a grade.
const OTHERWISE: &str =
    "歳才岁세年月日時分秒号章条項代期回群区度級次丁番週층층未以超%-~〜–‐:./+ヶかカつ種類型";
/// What a number belongs to that stands after one of these.
const JOINED: &str = "-~〜–‐:./#<>≥≤=_+第";
const OPEN: [char; 5] = ['(', '[', '【', '〔', '{'];
const CLOSED: [char; 5] = [')', ']', '】', '〕', '}'];
const MYRIADS: [(char, i64); 7] = [
    ('万', 10_000),
    ('萬', 10_000),
    ('만', 10_000),
    ('億', 100_000_000),
    ('亿', 100_000_000),
    ('千', 1_000),
    ('천', 1_000),
];

/// The whole numbers of a name, in any width, with separators of thousands or 万.
pub fn quantities(name: &str) -> Vec<Quantity> {
    let narrow: String = name.nfkc().collect();
    let text: Vec<char> = narrow.trim().to_lowercase().chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let Some((value, end)) = number(&text, at) else {
            // Not a part of a number that is too long.
            let digits = text.iter().skip(at).take_while(|c| c.is_ascii_digit());
            at += digits.count().max(1);
            continue;
        };
        found.push(seen(&text, at, end, value));
        at = end;
    }
    found
}

/// Whether a name says how many of how many: 4万507人中3人, “3 of 40,507”.
pub fn is_ratio(name: &str) -> bool {
    let narrow: String = name.nfkc().collect();
    let bare = narrow.to_lowercase().replace(' ', "");
    let parted = |by: &str| stands_between_digits(&bare, by);
    // “1 of 2 copies” is no group of people.
    let large = |number: &Quantity| number.value >= 100 && !number.is_year();
    OF_PEOPLE.iter().any(|by| parted(by))
        || OF.iter().any(|by| parted(by)) && quantities(name).iter().any(large)
}

/// What stands between the number of all and the number of some.
const OF_PEOPLE: [&str; 8] = [
    "人中",
    "名中",
    "例中",
    "件中",
    "人のうち",
    "名のうち",
    "例のうち",
    "件のうち",
];
/// The same between other things than people, too; without blanks.
const OF: [&str; 2] = ["outof", "of"];

fn stands_between_digits(text: &str, words: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    text.match_indices(words).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + words.len()..]);
        before.ends_with(digit) && after.starts_with(digit)
    })
}

impl Quantity {
    /// Whether it may be a year.
    pub fn is_year(&self) -> bool {
        (1_850..2_150).contains(&self.value) && !self.counted
    }
}

/// A number that begins here, and where it ends.
fn number(text: &[char], at: usize) -> Option<(i64, usize)> {
    let (mut whole, mut end) = digits(text, at)?;
    let mut sum: i64 = 0;
    while let Some((_, times)) = MYRIADS.iter().find(|(c, _)| text.get(end) == Some(c)) {
        sum = sum.checked_add(whole.checked_mul(*times)?)?;
        (whole, end) = digits(text, end + 1).unwrap_or((0, end + 1));
    }
    Some((sum.checked_add(whole)?, end))
}

/// Digits, perhaps in groups of three.
fn digits(text: &[char], at: usize) -> Option<(i64, usize)> {
    let run = |from: usize| {
        text.iter()
            .skip(from)
            .take_while(|c| c.is_ascii_digit())
            .count()
    };
    let mut end = at + run(at);
    let groups = (1..=3).contains(&(end - at));
    while groups && text.get(end).is_some_and(|c| ",.'’ _".contains(*c)) && run(end + 1) == 3 {
        end += 4;
    }
    let digits: String = text
        .get(at..end)?
        .iter()
        .filter(|c| c.is_ascii_digit())
        .collect();
    Some((digits.parse().ok()?, end))
}

/// What a number looks like among the letters around it.
fn seen(text: &[char], at: usize, end: usize, value: i64) -> Quantity {
    let rest: String = text.get(end..).unwrap_or_default().iter().collect();
    let before: String = text.get(..at).unwrap_or_default().iter().collect();
    let (rest, before) = (rest.trim_start(), before.trim_end());
    let after = behind_unit(rest);
    let beyond = after.unwrap_or(rest).trim_start();
    // A name that is nothing else, such as 3人, is one of a size.
    let alone = before.is_empty() && beyond.is_empty();
    let named = before.ends_with("n=") || before.ends_with("n =");
    let joined = |c: char| c.is_ascii_alphabetic() || JOINED.contains(c);
    let other = |c: char| (c.is_alphanumeric() && after.is_none()) || OTHERWISE.contains(c);
    let apart = !text.get(at.wrapping_sub(1)).copied().is_some_and(joined)
        && !text.get(end).copied().is_some_and(other);
    let number = Quantity {
        value,
        counted: named || (after.is_some() && !alone),
        bracketed: before.ends_with(OPEN) && beyond.starts_with(CLOSED),
        first: before.trim_end_matches(OPEN).is_empty(),
        last: beyond.trim_start_matches(CLOSED).is_empty(),
        plain: apart,
    };
    Quantity {
        plain: apart && !number.is_year(),
        ..number
    }
}

/// What follows the word for people or cases that a text begins with.
fn behind_unit(text: &str) -> Option<&str> {
    // 5人以上, 3人部屋 and 3人から are bands and sizes, 3人の and 3人など are counts.
    let goes_on = |c: char| ('ぁ'..='ん').contains(&c) && !"かま".contains(c) || "中内".contains(c);
    let mut rests = UNITS.iter().filter_map(|unit| text.strip_prefix(unit));
    rests.find(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() && !goes_on(c)))
}

#[cfg(test)]
mod tests {
    use super::{is_ratio, quantities};

    #[test]
    fn counts_are_told_from_other_numbers() {
        // Value, counted, bracketed, plain.
        for (text, want) in [
            ("Tokyo (40507)", (40_507, false, true, true)),
            ("東京（4万507人）", (40_507, true, true, true)),
            ("東京　４０，５０７", (40_507, false, false, true)),
            ("Tokyo 40 507", (40_507, false, false, true)),
            ("Tokyo n=12", (12, true, false, false)),
            ("M (12 cases)", (12, true, true, true)),
            ("東京 3人", (3, true, false, true)),
            ("Tóquio 3 caso", (3, true, false, true)),
            ("Hà Nội 3 ca", (3, true, false, true)),
            ("3人など", (3, true, false, true)),
            ("3人から", (3, false, false, false)),
            ("3人", (3, false, false, true)),
            ("5人以上の世帯", (5, false, false, false)),
            ("500床以上", (500, false, false, false)),
            ("10歳", (10, false, false, false)),
            ("C18", (18, false, false, false)),
            ("第3期", (3, false, false, false)),
            ("2024", (2_024, false, false, false)),
            ("東京（2024）", (2_024, false, true, false)),
        ] {
            let found = quantities(text);
            let got = found
                .first()
                .map(|one| (one.value, one.counted, one.bracketed, one.plain));
            assert_eq!(got, Some(want), "{text}");
        }
        let band = quantities("0-9");
        assert!(
            band.len() == 2 && band.iter().all(|one| !one.plain),
            "{band:?}"
        );
        assert!(quantities("東京").is_empty());
        assert!(quantities("99999999999999999999").is_empty());
    }

    #[test]
    fn so_many_of_so_many() {
        for text in [
            "東京 4万507人中3人",
            "4,050人のうち3人",
            "Tokyo 3 of 40,507",
            "3 out of 400",
        ] {
            assert!(is_ratio(text), "{text}");
        }
        for text in [
            "世界人中心",
            "1 of 2 copies",
            "Cohort of 2024",
            "3人部屋",
            "Form 3 of 2024",
        ] {
            assert!(!is_ratio(text), "{text}");
        }
    }
}
