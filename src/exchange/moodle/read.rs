//! Moodle XML as a bank. What Moodle knows and we do not is told, with its line.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::cloze::{self, Embedded};
use super::tree::{Element, parse};
use super::write::names;
use crate::diagnostics::Diagnostics;
use crate::exchange::bank::{Ask, Bank, Group, Item, Opt, Pair, Picture, Rich};
use crate::exchange::html::{parse as parse_html, text_of};
use crate::exchange::notes;
use crate::exchange::rules::{BANK_EMPTY, BANK_KIND, BANK_UNREADABLE, Reading};
use crate::source::{SourceFile, Span};

/// Reads the answers of a kind; nothing, with a finding, if it cannot.
type Reader = fn(&Element, &mut Item, &mut Reading<'_>) -> Option<Ask>;

const READERS: &[(&str, Reader)] = &[
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

/// Reads a bank.
pub(in crate::exchange) fn read(file: &SourceFile, diags: &mut Diagnostics) -> Bank {
    let mut reading = Reading { file, diags };
    let root = match parse(&file.text) {
        Ok(root) => root,
        Err((detail, span)) => {
            reading.find(&BANK_UNREADABLE, span, |d| d.arg("detail", detail));
            return Bank::default();
        }
    };
    let mut bank = Bank::default();
    for quiz in root.all("quiz") {
        for element in quiz.all("question") {
            question(element, &mut bank, &mut reading);
        }
    }
    bank.groups.retain(|group| !group.items.is_empty());
    if bank.count() == 0 {
        reading.find(&BANK_EMPTY, Span::default(), |d| d);
    }
    bank
}

fn question(element: &Element, bank: &mut Bank, reading: &mut Reading<'_>) {
    let kind = element.get("type");
    if kind == "category" {
        return category(element, bank, reading);
    }
    let Some((_, reader)) = READERS.iter().find(|(known, _)| *known == kind) else {
        return reading.find(&BANK_KIND, element.span, |d| d.arg("kind", kind));
    };
    let mut item = Item {
        id: element.said("idnumber").to_owned(),
        name: collapsed(element.said("name")),
        text: rich(element.child("questiontext"), reading),
        points: points(element.said("defaultgrade")),
        hints: element
            .all("hint")
            .map(|hint| rich(Some(hint), reading))
            .filter(|hint| !hint.is_empty())
            .collect(),
        general: rich(element.child("generalfeedback"), reading),
        span: element.span,
        ..Item::default()
    };
    lost(element, reading);
    let Some(ask) = reader(element, &mut item, reading) else {
        return;
    };
    item.ask = ask;
    notes::restore(&mut item);
    if bank.groups.is_empty() {
        bank.groups.push(Group::default());
    }
    if let Some(group) = bank.groups.last_mut() {
        group.items.push(item);
    }
}

/// What is told of answers as a whole has no place here.
fn lost(element: &Element, reading: &mut Reading<'_>) {
    for name in [
        "correctfeedback",
        "partiallycorrectfeedback",
        "incorrectfeedback",
    ] {
        let said = element.said(name);
        // Moodle writes its own three sentences into every question.
        let own = ["Your answer is", "正解", "あなたの答え"]
            .iter()
            .any(|own| said.contains(own));
        if !said.is_empty() && !own {
            let words = text_of(&parse_html(said));
            reading.lose(element.child(name).map_or(element.span, |e| e.span), words);
        }
    }
}

fn category(element: &Element, bank: &mut Bank, reading: &mut Reading<'_>) {
    let (title, group) = names(element.said("category"));
    if bank.title.is_empty() {
        bank.title = title;
    }
    let mut about = rich(element.child("info"), reading);
    notes::without_notes(&mut about);
    bank.groups.push(Group {
        id: element.said("idnumber").to_owned(),
        title: group,
        about,
        items: Vec::new(),
    });
}

/// Plain text on one line.
fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn points(text: &str) -> u32 {
    let grade: f64 = text.parse().unwrap_or(1.0);
    grade.round().clamp(0.0, 1000.0) as u32
}

/// A text in whatever format it says that it is.
fn rich(element: Option<&Element>, reading: &mut Reading<'_>) -> Rich {
    let Some(element) = element else {
        return Rich::default();
    };
    let text = element
        .child("text")
        .map_or(&element.text, |text| &text.text)
        .trim();
    let html = match element.get("format") {
        "plain_text" => crate::markdown::escaped(text).replace('\n', "<br>"),
        "markdown" => crate::markdown::commonmark(text),
        _ => text.to_owned(),
    };
    let mut pictures = Vec::new();
    for file in element.all("file") {
        let name = file.get("name").to_owned();
        let text: String = file.text.split_whitespace().collect();
        match STANDARD.decode(text) {
            Ok(bytes)
                if crate::files::unportable_part(&name).is_none()
                    && !name.contains(['/', '\\']) =>
            {
                pictures.push(Picture { name, bytes });
            }
            _ => reading.lose(file.span, name),
        }
    }
    Rich { html, pictures }
}

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
            label = Rich::plain(match label.html.as_str() {
                "true" => "正しい（true）",
                _ => "正しくない（false）",
            });
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
    decided(many, shuffle, options, element.span, reading)
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

/// A choice, if there is one to make.
fn decided(
    many: bool,
    shuffle: bool,
    options: Vec<Opt>,
    span: Span,
    reading: &mut Reading<'_>,
) -> Option<Ask> {
    let rights = options.iter().filter(|option| option.right).count();
    if options.len() < 2 || rights == 0 {
        reading.refuse(span, "正解・選択肢 / right options");
        return None;
    }
    let many = many && rights > 1;
    Some(Ask::Choice {
        many,
        shuffle,
        options,
    })
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
    if items.len() < 2 {
        reading.refuse(element.span, "< 2");
        return None;
    }
    Some(Ask::Order { items })
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
    if pairs.len() < 2 {
        reading.refuse(element.span, "< 2");
        return None;
    }
    Some(Ask::Match { pairs })
}

fn short(element: &Element, item: &mut Item, reading: &mut Reading<'_>) -> Option<Ask> {
    let mut all = Vec::new();
    for answer in element.all("answer") {
        let said = answer.child("text").map_or(&answer.text, |text| &text.text);
        let told = rich(answer.child("feedback"), reading);
        all.push((fraction(answer), said.trim().to_owned(), told));
    }
    let gap = filling(all, element.span, reading)?;
    with_gap(item);
    Some(Ask::Gap { gaps: vec![gap] })
}

/// The answers that count in full, and what is told of the first of them.
pub(in crate::exchange) fn filling(
    answers: Vec<(f64, String, Rich)>,
    span: Span,
    reading: &mut Reading<'_>,
) -> Option<(Vec<String>, Rich)> {
    let (mut kept, mut told) = (Vec::new(), Rich::default());
    for (weight, said, feedback) in answers {
        // A slash parts answers in our Markdown, a star stands for anything in Moodle's.
        if said.is_empty() || said.contains(['*', '/', '／', '\n']) {
            reading.lose(span, said);
        } else if weight >= 100.0 {
            if told.is_empty() {
                told = feedback;
            }
            kept.push(said);
        } else if weight > 0.0 {
            reading.weigh(span, &said, weight, false);
        } else if !feedback.is_empty() {
            reading.lose(
                span,
                format!("{said}: {}", text_of(&parse_html(&feedback.html))),
            );
        }
    }
    if kept.is_empty() {
        reading.refuse(span, "正解 / right answers");
        return None;
    }
    Some((kept, told))
}

/// A gap after the question, where there is none in it; the first paragraph is never the one with the gap.
pub(in crate::exchange) fn with_gap(item: &mut Item) {
    let (head, rest) = crate::exchange::html::heading(&item.text.html);
    let gap = |nodes: &[crate::exchange::html::Node]| text_of(nodes).contains("___");
    if gap(&head) {
        let name = crate::markdown::escaped(&item.name);
        item.text.html = format!("<p>{name}</p>{}", item.text.html);
    } else if !gap(&rest) {
        item.text.html.push_str("<p>（ ____ ）</p>");
    }
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
        gaps.push(filling(answers.collect(), element.span, reading)?);
    }
    if gaps.is_empty() {
        reading.refuse(element.span, "{1:SHORTANSWER:=…}");
        return None;
    }
    for (_, told) in &mut gaps {
        told.pictures.clone_from(&item.text.pictures);
    }
    item.text.html = html;
    with_gap(item);
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
    let Some((value, tolerance, feedback)) = best else {
        reading.refuse(element.span, "正解 / right answers");
        return None;
    };
    Some(Ask::Number {
        value,
        tolerance,
        unit: units.first().copied().unwrap_or_default().to_owned(),
        feedback,
    })
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
