//! What a chart shows, in sentences, out of published numbers alone.

use super::model::{Cell, Label};
use super::slice::Slice;
use super::speech::Speech;

/// How many series are told one by one.
const MOST_TOLD: usize = 4;

/// A number, and where it stands.
struct Told {
    series: usize,
    category: usize,
    value: f64,
}

/// The sentences: what is not shown first, then the largest and the smallest, or the change.
pub(super) fn summary(
    slice: &Slice,
    about: bool,
    rounded: bool,
    speech: &Speech<'_>,
) -> Vec<String> {
    let mut said = without_number(slice, speech);
    let compare = Compare {
        slice,
        about,
        among: rounded || slice.without_number() != (0, 0),
        speech,
    };
    let several = slice.series.len() > 1;
    if slice.in_time && slice.series.len() <= MOST_TOLD {
        said.extend((0..slice.series.len()).filter_map(|series| compare.change(series, several)));
    } else if !slice.apart {
        said.extend(compare.ends());
    }
    said
}

fn without_number(slice: &Slice, speech: &Speech<'_>) -> Vec<String> {
    let (hidden, missing) = slice.without_number();
    let told = [
        ("chart-hidden-count", hidden),
        ("chart-missing-count", missing),
    ];
    let told = told.into_iter().filter(|(_, count)| *count > 0);
    told.map(|(key, count)| speech.sentence(key, &[("count", &count.to_string())]))
        .collect()
}

struct Compare<'c> {
    slice: &'c Slice,
    about: bool,
    /// Whether some numbers are not there or not exact: another may be the largest or the smallest.
    among: bool,
    speech: &'c Speech<'c>,
}

/// How the largest and the smallest are told: found once, or several times; the same among what is published.
const MOST: [[&str; 2]; 2] = [
    ["chart-most", "chart-most-several"],
    ["chart-most-published", "chart-most-several-published"],
];
const LEAST: [[&str; 2]; 2] = [
    ["chart-least", "chart-least-several"],
    ["chart-least-published", "chart-least-several-published"],
];

impl Compare<'_> {
    /// The published numbers that are compared: a total always is more than its parts.
    fn all(&self) -> impl Iterator<Item = Told> {
        let own = |labels: &[Label], at: usize| labels.get(at).is_some_and(|label| !label.whole);
        let series = self.slice.cells.iter().enumerate();
        let series = series.filter(move |(at, _)| own(&self.slice.series, *at));
        series.flat_map(move |(series, cells)| {
            let known = cells.iter().enumerate();
            let known = known.filter(move |(at, _)| own(&self.slice.categories, *at));
            known.filter_map(move |(category, cell)| {
                Some(Told {
                    series,
                    category,
                    value: cell.value()?,
                })
            })
        })
    }

    fn name(&self, told: &Told) -> String {
        let category = &self.slice.categories[told.category].text;
        match self.slice.series.len() > 1 {
            true => self.speech.sentence(
                "chart-of",
                &[
                    ("series", &self.slice.series[told.series].text),
                    ("category", category),
                ],
            ),
            false => category.clone(),
        }
    }

    fn value(&self, value: f64) -> String {
        self.speech.with_unit(value, self.about, &self.slice.unit)
    }

    /// The largest and the smallest published number.
    fn ends(&self) -> Vec<String> {
        let end = |largest: bool| {
            self.all().reduce(|a, b| {
                if (b.value > a.value) == largest && b.value != a.value {
                    b
                } else {
                    a
                }
            })
        };
        let (Some(most), Some(least)) = (end(true), end(false)) else {
            return Vec::new();
        };
        if most.value == least.value {
            return Vec::new();
        }
        vec![
            self.end(MOST[usize::from(self.among)], &most),
            self.end(LEAST[usize::from(self.among)], &least),
        ]
    }

    fn end(&self, [one, several]: [&str; 2], told: &Told) -> String {
        let value = self.value(told.value);
        let alike = self.all().filter(|other| other.value == told.value).count();
        match alike {
            1 => self
                .speech
                .sentence(one, &[("name", &self.name(told)), ("value", &value)]),
            _ => self
                .speech
                .sentence(several, &[("count", &alike.to_string()), ("value", &value)]),
        }
    }

    /// From the first published number of a series to the last.
    fn change(&self, series: usize, named: bool) -> Option<String> {
        let cells: &Vec<Cell> = self.slice.cells.get(series)?;
        let known = || {
            cells
                .iter()
                .enumerate()
                .filter_map(|(at, cell)| Some((at, cell.value()?)))
        };
        let ((from, before), (to, now)) = (known().next()?, known().next_back()?);
        if from == to {
            return None;
        }
        let key = match now.total_cmp(&before) {
            std::cmp::Ordering::Greater => "chart-rose",
            std::cmp::Ordering::Less => "chart-fell",
            std::cmp::Ordering::Equal => "chart-level",
        };
        let difference = ((now - before).abs() * 10.0).round() / 10.0;
        let label = |at: usize| self.slice.categories[at].text.as_str();
        let args = [
            ("from", label(from)),
            ("before", &self.value(before)),
            ("to", label(to)),
            ("now", &self.value(now)),
            ("change", &self.value(difference)),
        ];
        let sentence = self.speech.sentence(key, &args);
        let name = &self.slice.series[series].text;
        Some(match named {
            true => self.speech.sentence(
                "chart-said-of",
                &[("series", name), ("sentence", &sentence)],
            ),
            false => sentence,
        })
    }
}
