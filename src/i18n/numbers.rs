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
}

impl Numbers {
    pub fn new(locale: &Locale) -> Self {
        let icu = locale.icu();
        Self {
            decimal: DecimalFormatter::try_new((&icu).into(), Default::default()).ok(),
            list: ListFormatter::try_new_and((&icu).into(), Default::default()).ok(),
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

    pub fn list(&self, items: &[&str]) -> String {
        match &self.list {
            Some(formatter) => formatter.format_to_string(items.iter()),
            None => items.join(", "),
        }
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
    fn extreme_numbers_are_printed() {
        let numbers = Numbers::new(&Locale::parse("ja").unwrap());
        assert_eq!(numbers.integer(i64::MIN), "-9,223,372,036,854,775,808");
        for value in [f64::NAN, f64::INFINITY, f64::MIN_POSITIVE, f64::MAX, -0.0] {
            assert!(!numbers.decimal(value).is_empty(), "{value}");
        }
    }
}
