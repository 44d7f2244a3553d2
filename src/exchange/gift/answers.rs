//! What stands in the braces of a question in GIFT: the signs say of which kind it is.

use super::text::uncovered;
use crate::diagnostics::Text;
use crate::exchange::asks;
use crate::exchange::bank::{Ask, Item, Opt, Pair, Rich};
use crate::exchange::html::{parse, text_of};
use crate::exchange::rules::Reading;
use crate::markdown::escaped;
use crate::source::Span;

/// What is read of one question: where it is, the format that its text has, where findings go.
pub(super) struct Asking<'a, 'r> {
    pub span: Span,
    pub format: Format,
    pub reading: &'a mut Reading<'r>,
}

/// The format of a text, which it may begin with in brackets.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Format {
    /// HTML in which line ends count.
    Moodle,
    Html,
    Plain,
    Markdown,
}

const FORMATS: &[(&str, Format)] = &[
    ("[moodle]", Format::Moodle),
    ("[html]", Format::Html),
    ("[plain]", Format::Plain),
    ("[markdown]", Format::Markdown),
];

/// The format that a text begins with, and the rest.
pub(super) fn format_of(text: &str) -> Option<(Format, &str)> {
    let text = text.trim_start();
    FORMATS
        .iter()
        .find_map(|(name, format)| Some((*format, text.strip_prefix(name)?)))
}

impl Asking<'_, '_> {
    /// A text as HTML.
    pub fn rich(&self, text: &str) -> Rich {
        let (format, text) = format_of(text).unwrap_or((self.format, text));
        let text = uncovered(text);
        Rich::html(match format {
            Format::Html => text,
            Format::Moodle => text.replace('\n', "<br>"),
            Format::Plain => escaped(&text).replace('\n', "<br>"),
            Format::Markdown => crate::markdown::commonmark(&text).trim().to_owned(),
        })
    }

    /// The question that answers make, whose text may get a gap.
    pub fn ask(&mut self, answers: &str, item: &mut Item) -> Option<Ask> {
        match answers.chars().next() {
            None => Some(Ask::Free {
                model: Rich::default(),
            }),
            Some('#') => self.number(&answers[1..]),
            Some('>') => self.order(&answers[1..]),
            _ if answers.contains('~') => self.choice(answers),
            _ if answers.contains('=') && answers.contains("->") => self.matching(answers),
            _ => match truth(answers) {
                Some(right) => Some(self.truth(right, answers)),
                None => self.gap(answers, item),
            },
        }
    }

    fn choice(&mut self, answers: &str) -> Option<Ask> {
        let many = !answers.contains('=');
        let marked = answers.replace('=', "~=");
        let parts = marked.split('~').map(str::trim);
        // Moodle takes `~%100%` and `=` for one mark.
        let parts = parts.filter(|part| !part.is_empty());
        let mut options = Vec::new();
        for part in parts {
            let (weight, text) = match part.strip_prefix('=') {
                Some(rest) => (100.0, weight(rest).map_or(rest, |(_, rest)| rest)),
                None => weight(part).unwrap_or((0.0, part)),
            };
            let (label, feedback) = self.with_feedback(text);
            let right = if many { weight > 0.0 } else { weight >= 100.0 };
            if !many && weight > 0.0 && weight < 100.0 {
                let name = text_of(&parse(&label.html));
                self.reading.weigh(self.span, &name, weight, right);
            }
            options.push(Opt {
                label,
                right,
                feedback,
            });
        }
        asks::choice(many, false, options, self.span, self.reading)
    }

    fn truth(&self, right: bool, answers: &str) -> Ask {
        let mut told = answers.splitn(3, '#').skip(1).map(|told| self.rich(told));
        let wrong_told = told.next().unwrap_or_default();
        let right_told = told.next().unwrap_or_default();
        let option = |said: bool| Opt {
            label: asks::truth(said),
            right: said == right,
            feedback: if said == right {
                &right_told
            } else {
                &wrong_told
            }
            .clone(),
        };
        Ask::Choice {
            many: false,
            shuffle: false,
            options: vec![option(true), option(false)],
        }
    }

    fn matching(&mut self, answers: &str) -> Option<Ask> {
        let mut pairs = Vec::new();
        for part in answers
            .split('=')
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            let Some((left, right)) = part.split_once("->") else {
                return self.reading.refuse(self.span, NO_ARROW);
            };
            let (left, right) = (self.rich(left), uncovered(right));
            if left.is_empty() {
                self.reading.lose(self.span, right);
                continue;
            }
            pairs.push(Pair {
                left,
                right,
                feedback: Rich::default(),
            });
        }
        asks::matching(pairs, self.span, self.reading)
    }

    fn order(&mut self, answers: &str) -> Option<Ask> {
        let mut lines = answers.lines().map(str::trim);
        lines.next();
        let labels = lines.filter(|line| !line.is_empty());
        let items: Vec<Opt> = labels
            .map(|label| Opt {
                label: Rich::html(uncovered(label)),
                ..Opt::default()
            })
            .collect();
        asks::order(items, self.span, self.reading)
    }

    fn gap(&mut self, answers: &str, item: &mut Item) -> Option<Ask> {
        let parts = answers
            .split('=')
            .map(str::trim)
            .filter(|part| !part.is_empty());
        let mut all = Vec::new();
        for part in parts {
            let (weight, text) = weight(part).unwrap_or((100.0, part));
            let (said, told) = text.split_once('#').unwrap_or((text, ""));
            all.push((weight, uncovered(said), self.rich(told)));
        }
        let gap = asks::filling(all, self.span, self.reading)?;
        asks::with_gap(item);
        Some(Ask::Gap { gaps: vec![gap] })
    }

    fn number(&mut self, answers: &str) -> Option<Ask> {
        let (answers, wrong) = answers.split_once('~').unwrap_or((answers, ""));
        if let Some((_, told)) = wrong.split_once('#') {
            self.reading.lose(self.span, uncovered(told));
        }
        let mut best = None;
        for part in answers
            .split('=')
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            let (weight, text) = weight(part).unwrap_or((100.0, part));
            let (said, told) = text.split_once('#').unwrap_or((text, ""));
            match range(&uncovered(said)) {
                Some((value, tolerance)) if weight >= 100.0 && best.is_none() => {
                    best = Some((value, tolerance, self.rich(told)));
                }
                _ => self.reading.lose(self.span, uncovered(part)),
            }
        }
        asks::number(best, "", self.span, self.reading)
    }

    fn with_feedback(&self, text: &str) -> (Rich, Rich) {
        let (label, told) = text.split_once('#').unwrap_or((text, ""));
        (self.rich(label), self.rich(told))
    }
}

/// What an answer says that it counts, in per cent, and the rest of it.
fn weight(text: &str) -> Option<(f64, &str)> {
    let (weight, rest) = text.strip_prefix('%')?.split_once('%')?;
    let weight = weight.trim().parse().ok()?;
    Some((weight, rest.trim_start()))
}

/// Whether a statement is said to be true.
fn truth(answers: &str) -> Option<bool> {
    let said = answers.split('#').next().unwrap_or_default().trim();
    match said {
        "T" | "TRUE" => Some(true),
        "F" | "FALSE" => Some(false),
        _ => None,
    }
}

/// `3:2`, `1..5` or `3`: a value, and how far off an answer may be.
fn range(text: &str) -> Option<(f64, f64)> {
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|n| n.is_finite());
    if let Some((least, most)) = text.split_once("..") {
        let (least, most) = (number(least)?, number(most)?);
        return Some((f64::midpoint(least, most), (most - least).abs() / 2.0));
    }
    match text.split_once(':') {
        Some((value, tolerance)) => Some((number(value)?, number(tolerance)?.abs())),
        None => Some((number(text)?, 0.0)),
    }
}

const NO_ARROW: Text = Text::new(
    "『A -> B』の形になっていない組があります",
    "a pair is not written `A -> B`",
);
