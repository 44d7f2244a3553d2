//! Moodle XML as a bank. What Moodle knows and we do not is told, with its line.

use super::answers::READERS;
use super::text::{collapsed, rich};
use super::tree::{Element, parse};
use super::write::names;
use crate::diagnostics::Diagnostics;
use crate::exchange::bank::{Bank, Group, Item};
use crate::exchange::html::{parse as parse_html, text_of};
use crate::exchange::notes;
use crate::exchange::rules::{BANK_EMPTY, BANK_KIND, BANK_UNREADABLE, Reading};
use crate::source::{SourceFile, Span};

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

fn points(text: &str) -> u32 {
    let grade: f64 = text.parse().unwrap_or(1.0);
    grade.round().clamp(0.0, 1000.0) as u32
}
