//! What each kind of question of Moodle has for answers. One line a kind in `READERS`.

use super::cloze::{self, Embedded};
use super::text::{collapsed, rich};
use super::tree::Element;
use crate::diagnostics::Text;
use crate::exchange::asks;
use crate::exchange::bank::{Ask, Item, Opt, Pair, Rich};
use crate::exchange::html::{parse as parse_html, text_of};
use crate::exchange::rules::{BANK_KIND, Reading};

/// Reads the answers of a kind; nothing, with a finding, if it cannot.
pub(super) type Reader = fn(&Element, &mut Item, &mut Reading<'_>) -> Option<Ask>;

/// The kinds, by the names that Moodle has for them.
pub(super) const READERS: &[(&str, Reader)] = &[
    ("description", |_, _, _| Some(Ask::Text)),
    ("multichoice", choice),
    ("truefalse", choice),
    ("ordering", order),
    ("matching", matching),
    ("match", matching),
    ("shortanswer", short),
    ("cloze", gaps),
    ("multianswer", gaps),
    ("numerical", number),
    ("essay", free),
];

/// What an answer counts, in per cent.
fn fraction(answer: &Element) -> f64 {
    answer.get("fraction").parse().unwrap_or(0.0)
}

fn choice(element: &Element, _: &mut Item, reading: &mut Reading<'_>) -> Option<Ask> {
    let truth = element.get("type") == "truefalse";
    let many = matches!(element.said("single"), "false" | "0");
    let mut options = Vec::new();
    for answer in element.all("answer") {
        let mut label = rich(Some(answer), reading);
        if truth {
            label = asks::truth(label.html == "true");
        }
        let weight = fraction(answer);
        let right = if many { weight > 0.0 } else { weight >= 100.0 };
        if !many && weight > 0.0 && weight < 100.0 {
            let name = text_of(&parse_html(&label.html));
            reading.weigh(answer.span, &name, weight, right);
        }
        options.push(Opt {
            label,
            right,
            feedback: rich(answer.child("feedback"), reading),
        });
    }
    let shuffle = matches!(element.said("shuffleanswers"), "true" | "1");
    if many {
        uneven(element, &options, reading);
    }
    asks::choice(many, shuffle, options, element.span, reading)
}

/// Tells of right options that count more than others, which they cannot here.
fn uneven(element: &Element, options: &[Opt], reading: &mut Reading<'_>) {
    let weights = || {
        element
            .all("answer")
            .map(fraction)
            .filter(|weight| *weight > 0.0)
    };
    let most = weights().fold(0.0, f64::max);
    let answers = element.all("answer").zip(options);
    // Thirds are written 33.33333 and 33.34.
    for (answer, option) in
        answers.filter(|(answer, _)| fraction(answer) > 0.0 && most - fraction(answer) > 0.1)
    {
        let name = text_of(&parse_html(&option.label.html));
        reading.weigh(answer.span, &name, fraction(answer), true);
    }
}

fn order(element: &Element, _: &mut Item, reading: &mut Reading<'_>) -> Option<Ask> {
    let mut answers: Vec<&Element> = element.all("answer").collect();
    answers.sort_by(|a, b| fraction(a).total_cmp(&fraction(b)));
    let mut items = Vec::new();
    for answer in answers {
        items.push(Opt {
            label: rich(Some(answer), reading),
            right: false,
            feedback: rich(answer.child("feedback"), reading),
        });
    }
    asks::order(items, element.span, reading)
}

fn matching(element: &Element, _: &mut Item, reading: &mut Reading<'_>) -> Option<Ask> {
    let mut pairs = Vec::new();
    for sub in element.all("subquestion") {
        let left = rich(Some(sub), reading);
        let right = collapsed(sub.said("answer"));
        // Answers that belong to nothing only mislead.
        if left.is_empty() {
            reading.lose(sub.span, right);
            continue;
        }
        pairs.push(Pair {
            left,
            right,
            feedback: Rich::default(),
        });
    }
    asks::matching(pairs, element.span, reading)
}

fn short(element: &Element, item: &mut Item, reading: &mut Reading<'_>) -> Option<Ask> {
    let mut all = Vec::new();
    for answer in element.all("answer") {
        let said = answer.child("text").map_or(&answer.text, |text| &text.text);
        let told = rich(answer.child("feedback"), reading);
        all.push((fraction(answer), said.trim().to_owned(), told));
    }
    let gap = asks::filling(all, element.span, reading)?;
    asks::with_gap(item);
    Some(Ask::Gap { gaps: vec![gap] })
}

fn gaps(element: &Element, item: &mut Item, reading: &mut Reading<'_>) -> Option<Ask> {
    let (html, found) = cloze::taken(&item.text.html);
    let short = |gap: &Embedded| {
        matches!(
            gap.kind.as_str(),
            "SHORTANSWER" | "SA" | "MW" | "SHORTANSWER_C" | "SAC" | "MWC"
        )
    };
    if let Some(other) = found.iter().find(|gap| !short(gap)) {
        let kind = format!("cloze {}", other.kind);
        reading.find(&BANK_KIND, element.span, |d| d.arg("kind", kind));
        return None;
    }
    let mut gaps = Vec::new();
    for gap in found {
        let answers = gap.answers.into_iter();
        let answers = answers.map(|(weight, said, told)| (weight, said, Rich::html(told)));
        gaps.push(asks::filling(answers.collect(), element.span, reading)?);
    }
    if gaps.is_empty() {
        return reading.refuse(element.span, NO_GAP);
    }
    for (_, told) in &mut gaps {
        told.pictures.clone_from(&item.text.pictures);
    }
    item.text.html = html;
    asks::with_gap(item);
    Some(Ask::Gap { gaps })
}

fn number(element: &Element, _: &mut Item, reading: &mut Reading<'_>) -> Option<Ask> {
    let mut best = None;
    for answer in element.all("answer") {
        let said = answer
            .child("text")
            .map_or(&answer.text, |text| &text.text)
            .trim();
        let weight = fraction(answer);
        let value: Option<f64> = said.parse().ok();
        match value {
            Some(value) if weight >= 100.0 && best.is_none() => {
                let tolerance: f64 = answer.said("tolerance").parse().unwrap_or(0.0);
                best = Some((
                    value,
                    tolerance.abs(),
                    rich(answer.child("feedback"), reading),
                ));
            }
            _ => {
                let told = text_of(&parse_html(answer.said("feedback")));
                let part = format!("{said} ({weight} %) {told}");
                reading.lose(answer.span, part.trim_end());
            }
        }
    }
    let units: Vec<&str> = element.child("units").map_or_else(Vec::new, |units| {
        units
            .all("unit")
            .map(|unit| unit.said("unit_name"))
            .collect()
    });
    for unit in units.iter().skip(1) {
        reading.lose(element.span, unit);
    }
    let unit = units.first().copied().unwrap_or_default();
    asks::number(best, unit, element.span, reading)
}

fn free(element: &Element, _: &mut Item, reading: &mut Reading<'_>) -> Option<Ask> {
    let template = element.said("responsetemplate");
    if !template.is_empty() {
        reading.lose(element.span, text_of(&parse_html(template)));
    }
    Some(Ask::Free {
        model: rich(element.child("graderinfo"), reading),
    })
}

const NO_GAP: Text = Text::new(
    "空欄 {1:SHORTANSWER:=…} がありません",
    "it has no gap {1:SHORTANSWER:=…}",
);
