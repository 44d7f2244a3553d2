//! What an author asks to see of a table: which figures, how told apart, in what form.

use super::rules::{CHART_KIND, CHART_SHOW, CHART_WHERE};
use super::{KINDS, Kind, kinds};
use crate::diagnostics::Rule;
use crate::text::narrow;

/// Something that cannot be shown as it was asked for: the rule, the key that it is about, and the rule's variables.
#[derive(Debug, Clone)]
pub struct Fault {
    pub rule: &'static Rule,
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl Fault {
    pub(super) fn new(rule: &'static Rule, key: &'static str) -> Self {
        Self {
            rule,
            key,
            args: Vec::new(),
        }
    }

    pub(super) fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// What is asked for, read.
#[derive(Clone, Default)]
pub struct Ask {
    pub kind: Option<&'static dyn Kind>,
    /// The dimension whose categories stand below each other.
    pub categories: Option<String>,
    /// The dimension that is told apart within them.
    pub series: Option<String>,
    /// By dimension, the categories asked for.
    pub chosen: Vec<(String, Vec<String>)>,
    /// In the place of the table's own title.
    pub title: String,
    /// As shares in per cent.
    pub share: bool,
    /// The largest first.
    pub sorted: bool,
    /// In round numbers.
    pub about: bool,
    /// Without date and source, which the page gives elsewhere.
    pub bare: bool,
}

impl Ask {
    /// Reads what stands between a directive's braces.
    pub fn read(values: &[(&str, &str)]) -> Result<Self, Fault> {
        let mut ask = Self::default();
        for (key, value) in values {
            match *key {
                "kind" => ask.kind = Some(kind(value)?),
                "x" | "rows" => ask.categories = Some((*value).to_owned()),
                "series" | "columns" => ask.series = Some((*value).to_owned()),
                "where" => ask.chosen = chosen(value)?,
                "title" => ask.title = (*value).to_owned(),
                "show" => ask.show(value)?,
                "sort" => ask.sorted = *value == "value",
                _ => {}
            }
        }
        Ok(ask)
    }

    fn show(&mut self, value: &str) -> Result<(), Fault> {
        for word in value.split([' ', ',']).filter(|word| !word.is_empty()) {
            match word {
                "share" => self.share = true,
                "about" => self.about = true,
                "value" => self.bare = true,
                _ => return Err(Fault::new(&CHART_SHOW, "show").arg("word", word)),
            }
        }
        Ok(())
    }

    /// The categories asked for along a dimension.
    pub fn chosen_of(&self, is: impl Fn(&str) -> bool) -> Option<&[String]> {
        let mut all = self.chosen.iter();
        all.find(|(dimension, _)| is(dimension))
            .map(|(_, codes)| codes.as_slice())
    }
}

fn kind(name: &str) -> Result<&'static dyn Kind, Fault> {
    kinds::find(name).ok_or_else(|| {
        let names: Vec<&str> = KINDS
            .iter()
            .flat_map(|kind| kind.names().first().copied())
            .collect();
        Fault::new(&CHART_KIND, "kind")
            .arg("kind", name)
            .arg("kinds", names.join(", "))
    })
}

/// `prefecture=13|27, sex=F`.
fn chosen(text: &str) -> Result<Vec<(String, Vec<String>)>, Fault> {
    let pairs = text
        .split([',', '、', '，', ';'])
        .map(str::trim)
        .filter(|pair| !pair.is_empty());
    let read = |pair: &str| {
        let (dimension, codes) = pair.split_once(['=', '＝'])?;
        let codes: Vec<String> = codes
            .split(['|', '｜'])
            .map(|code| narrow(code.trim()))
            .filter(|code| !code.is_empty())
            .collect();
        let dimension = dimension.trim();
        (!dimension.is_empty() && !codes.is_empty()).then(|| (dimension.to_owned(), codes))
    };
    pairs
        .map(|pair| read(pair).ok_or_else(|| Fault::new(&CHART_WHERE, "where").arg("part", pair)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_read_in_either_width() {
        let ask = Ask::read(&[
            ("where", "都道府県＝１３｜27、 sex=F"),
            ("show", "about value"),
        ])
        .ok();
        let ask = ask.expect("readable");
        let all = [("都道府県", vec!["13", "27"]), ("sex", vec!["F"])];
        let all: Vec<(String, Vec<String>)> = all
            .map(|(d, c)| (d.to_owned(), c.into_iter().map(str::to_owned).collect()))
            .into();
        assert_eq!(
            (ask.chosen, ask.about, ask.bare, ask.share),
            (all, true, true, false)
        );
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        for (key, value, rule) in [
            ("kind", "pie", "chart-kind"),
            ("where", "sex", "chart-where"),
            ("where", "sex=", "chart-where"),
            ("show", "all", "chart-show"),
        ] {
            let fault = Ask::read(&[(key, value)]).err().expect("a fault");
            assert_eq!((fault.rule.id, fault.key), (rule, key));
        }
    }
}
