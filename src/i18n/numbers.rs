//! Numbers and lists as a language writes them: "31,078", "31.078"; "A、B、C", "A, B and C".

use std::str::FromStr;

use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::list::ListFormatter;

use super::Locale;

/// The number and list formatters of one language. Either is absent only if the library has no data
/// at all; plain digits and commas stand in then.
pub(super) struct Numbers {
    decimal: Option<DecimalFormatter>,
    list: Option<ListFormatter>,
    /// The signs for a hundred million, ten thousand and a thousand, where the language counts by them.
    myriads: Option<[&'static str; 3]>,
}

impl Numbers {
    pub fn new(locale: &Locale) -> Self {
        let icu = locale.icu();
        Self {
            decimal: DecimalFormatter::try_new((&icu).into(), Default::default()).ok(),
            list: ListFormatter::try_new_and((&icu).into(), Default::default()).ok(),
            myriads: myriads(locale),
        }
    }

    pub fn integer(&self, value: i64) -> String {
        match &self.decimal {
            Some(formatter) => formatter.format_to_string(&Decimal::from(value)),
            None => value.to_string(),
        }
    }

    /// With as many decimals as the value has. `NaN` and the infinities are printed as they are.
    pub fn decimal(&self, value: f64) -> String {
        let plain = value.to_string();
        match (&self.decimal, Decimal::from_str(&plain)) {
            (Some(formatter), Ok(decimal)) => formatter.format_to_string(&decimal),
            _ => plain,
        }
    }

    /// With two digits that mean something: "3万1千", "31,000". Below a hundred, to the whole number.
    pub fn rough(&self, value: f64) -> String {
        let rounded = significant(value);
        let size = rounded.abs();
        let Some([oku, man, sen]) = self.myriads.filter(|_| (1e4..1e16).contains(&size)) else {
            return self.decimal(rounded);
        };
        let (unit, sign, below) = match size >= 1e8 {
            true => (1e8, oku, (1e7, format!("{sen}{man}"))),
            false => (1e4, man, (1e3, sen.to_owned())),
        };
        let whole = (rounded / unit).trunc();
        let rest = ((rounded - whole * unit).abs() / below.0).round();
        let rest = if rest > 0.0 {
            format!("{rest}{}", below.1)
        } else {
            String::new()
        };
        format!("{}{sign}{rest}", self.decimal(whole))
    }

    pub fn list(&self, items: &[&str]) -> String {
        match &self.list {
            Some(formatter) => formatter.format_to_string(items.iter()),
            None => items.join(", "),
        }
    }
}

fn myriads(locale: &Locale) -> Option<[&'static str; 3]> {
    match locale.language() {
        "ja" => Some(["億", "万", "千"]),
        "zh" => Some(["亿", "万", "千"]),
        "ko" => Some(["억", "만", "천"]),
        _ => None,
    }
}

/// Rounded to two digits, and to whole numbers from ten on.
fn significant(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let power = 10_f64.powi(value.abs().log10().floor() as i32 - 1);
    match power < 1.0 {
        true => (value / power).round() / (1.0 / power).round(),
        false => (value / power).round() * power,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_lists_in_each_language() {
        let table = [
            ("ja", "31,078", "1,234.5", "A、B、C"),
            ("ja-x-easy", "31,078", "1,234.5", "A、B、C"),
            ("en", "31,078", "1,234.5", "A, B and C"),
            ("zh-Hans", "31,078", "1,234.5", "A、B和C"),
            ("ko", "31,078", "1,234.5", "A, B 및 C"),
            ("vi", "31.078", "1.234,5", "A, B và C"),
            ("pt-BR", "31.078", "1.234,5", "A, B e C"),
            ("ar", "31,078", "1,234.5", "A وB وC"),
        ];
        for (tag, integer, decimal, list) in table {
            let numbers = Numbers::new(&Locale::parse(tag).unwrap());
            assert_eq!(numbers.integer(31_078), integer, "{tag}");
            assert_eq!(numbers.decimal(1234.5), decimal, "{tag}");
            assert_eq!(numbers.list(&["A", "B", "C"]), list, "{tag}");
            assert_eq!(numbers.list(&["A"]), "A");
            assert_eq!(numbers.list(&[]), "");
        }
    }

    #[test]
    fn round_numbers_are_said_as_the_language_counts() {
        let table = [
            (31_078.0, "3万1千", "31,000", "3万1千"),
            (98_000.0, "9万8千", "98,000", "9万8千"),
            (1_834.0, "1,800", "1,800", "1,800"),
            (123_456.0, "12万", "120,000", "12万"),
            (99_960.0, "10万", "100,000", "10万"),
            (312_000_000.0, "3億1千万", "310,000,000", "3亿1千万"),
            (9.44, "9.4", "9.4", "9.4"),
            (47.0, "47", "47", "47"),
            (-31_078.0, "-3万1千", "-31,000", "-3万1千"),
            (0.0, "0", "0", "0"),
        ];
        for (value, ja, en, zh) in table {
            for (tag, want) in [("ja", ja), ("en", en), ("zh-Hans", zh)] {
                let numbers = Numbers::new(&Locale::parse(tag).unwrap());
                assert_eq!(numbers.rough(value), want, "{value} in {tag}");
            }
        }
    }

    #[test]
    fn extreme_numbers_are_printed() {
        let numbers = Numbers::new(&Locale::parse("ja").unwrap());
        assert_eq!(numbers.integer(i64::MIN), "-9,223,372,036,854,775,808");
        for value in [f64::NAN, f64::INFINITY, f64::MIN_POSITIVE, f64::MAX, -0.0] {
            assert!(!numbers.decimal(value).is_empty(), "{value}");
        }
    }
}
