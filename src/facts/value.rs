//! What a fact says: a number, a day, or words by language; and as of when, to the year, the month or the day.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use crate::desks::Localised;
use crate::fields::{FieldValue, Node, Reader, Value};
use crate::i18n::{DateStyle, Formats};

/// The value of a fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FactValue {
    Number(f64),
    Day(AsOf),
    Words(Localised),
}

/// A year, a month or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AsOf {
    first: Date,
    exact: Exact,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Exact {
    Year,
    Month,
    Day,
}

impl Default for FactValue {
    fn default() -> Self {
        Self::Words(Localised::default())
    }
}

impl AsOf {
    /// Out of `2024`, `2024-10` or `2024-10-31`.
    pub fn parse(text: &str) -> Option<Self> {
        let exact = match text.split('-').map(str::len).collect::<Vec<_>>()[..] {
            [4] => Exact::Year,
            [4, 2] => Exact::Month,
            [4, 2, 2] => Exact::Day,
            _ => return None,
        };
        let whole = format!("{text}{}", ["-01-01", "-01", ""][exact as usize]);
        let first = whole.parse().ok()?;
        Some(Self { first, exact })
    }

    /// As a language writes it: "2024年10月", "October 2024".
    pub fn written(self, formats: &Formats) -> String {
        let style = match self.exact {
            Exact::Year => DateStyle::Year,
            Exact::Month => DateStyle::Month,
            Exact::Day => DateStyle::Long,
        };
        formats.date(self.first, style)
    }

    /// The last day of it.
    pub fn last(self) -> Date {
        match self.exact {
            Exact::Year => self.first.last_of_year(),
            Exact::Month => self.first.last_of_month(),
            Exact::Day => self.first,
        }
    }

    /// As ISO 8601 has it: "2024-10".
    pub fn iso(self) -> String {
        let day = self.first.to_string();
        let length = [4, 7, 10][self.exact as usize];
        day.get(..length).unwrap_or(&day).to_owned()
    }
}

impl FieldValue for AsOf {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        if let Some(parsed) = Self::parse(&text) {
            return Some(parsed);
        }
        // Whatever else may be a day is read, or told about, as days are.
        let first = Date::read(node, reader)?;
        let exact = Exact::Day;
        Some(Self { first, exact })
    }

    fn schema() -> Json {
        json!({ "type": ["string", "integer"], "examples": ["2024-10", "2024-10-31", "2024"] })
    }
}

impl FieldValue for FactValue {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Number(_) => f64::read(node, reader).map(Self::Number),
            Value::Text(text) => match AsOf::parse(text.trim()) {
                Some(day) => Some(Self::Day(day)),
                None => Localised::read(node, reader).map(Self::Words),
            },
            _ => Localised::read(node, reader).map(Self::Words),
        }
    }

    fn schema() -> Json {
        json!({ "anyOf": [{ "type": "number" }, AsOf::schema(), Localised::schema()] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn days_are_as_exact_as_they_were_written() {
        let ja = Formats::new(&Locale::parse("ja").expect("a tag"));
        let en = Formats::new(&Locale::parse("en").expect("a tag"));
        for (text, in_ja, in_en) in [
            ("2024", "2024年", "2024"),
            ("2024-10", "2024年10月", "October 2024"),
            ("2024-10-31", "2024年10月31日", "31 October 2024"),
        ] {
            let day = AsOf::parse(text).expect("a day");
            assert_eq!(
                (day.written(&ja), day.written(&en)),
                (in_ja.into(), in_en.into())
            );
            assert_eq!(day.iso(), text);
        }
        for text in ["", "24-10", "2024-13", "2024-1", "2024-10-31-1", "年"] {
            assert_eq!(AsOf::parse(text), None, "{text}");
        }
    }
}
