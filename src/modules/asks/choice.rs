//! Choices: a task list whose right options are ticked. With a picture in the prompt and an area after each option,
//! the picture can be pressed too.

use super::area::area;
use super::{entry, has_options, items, told_apart};
use crate::markdown::{Block, BlockKind, strip_ruby};
use crate::modules::model::{Ask, Entry, Part};
use crate::modules::read::{Parts, Reading};
use crate::modules::rules::{
    AREA_PICTURE, FEW_OPTIONS, OPTION_BARE, RIGHT_COUNT, RIGHT_MISSING, RIGHT_TWICE,
};
use crate::modules::slips;
use crate::modules::words::{Mark, Wanted, several, wanted};
use crate::source::Span;

pub(super) fn read(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) -> Option<Ask> {
    let survey = parts.mark == Some(Mark::Survey);
    if !parts
        .answers
        .iter()
        .any(|block| has_options(reading, block))
    {
        return None;
    }
    let items = items(parts);
    let mut options: Vec<Entry> = items.iter().map(|item| option(reading, item)).collect();
    if options.len() < 2 {
        reading.find(&FEW_OPTIONS, parts.span, |d| d);
    }
    let right = options.iter().filter(|option| option.right).count();
    match (survey, right) {
        (false, 0) => {
            let first = options.first().map_or("", |option| &option.label.text);
            let line = format!("- [x] {first}");
            reading.find(&RIGHT_MISSING, parts.span, |d| d.arg("line", line));
        }
        (false, 2..) if parts.mark == Some(Mark::One) => second_right(reading, &items, &options),
        (false, _) => other_count(reading, parts, &options),
        _ => {}
    }
    told_apart(reading, &items, &options);
    let has_areas = areas(reading, &items, &mut options);
    let many = right > 1 || survey && takes_several(reading, parts);
    if !has_areas {
        return Some(Ask::Choice { many, options });
    }
    let pictured = |block: &&Block| reading.doc.has_image(block.nodes.clone());
    if !parts.prompt.iter().any(pictured) {
        reading.find(&AREA_PICTURE, parts.span, |d| d);
        return Some(Ask::Choice { many, options });
    }
    Some(Ask::Hotspot { many, options })
}

fn option(reading: &mut Reading<'_, '_>, item: &Block) -> Entry {
    let mut option = entry(reading, item);
    let ticked = match item.kind {
        BlockKind::Item { task: Some(ticked) } => ticked,
        _ => match slips::odd_box(reading, item) {
            Some(odd) => odd.report(reading),
            None => {
                let line = format!("- [ ] {}", option.label.text);
                reading.find(&OPTION_BARE, item.span, |d| d.arg("line", line));
                false
            }
        },
    };
    option.right = ticked;
    option
}

fn second_right(reading: &mut Reading<'_, '_>, items: &[&Block], options: &[Entry]) {
    let mut right = items.iter().zip(options).filter(|(_, option)| option.right);
    let Some((item, option)) = right.nth(1) else {
        return;
    };
    let source = reading.source(item.span);
    let first = source.lines().next().unwrap_or_default();
    let start = item.span.start as usize;
    let span = Span::new(start, start + first.len());
    // An odd box is mended by a finding of its own.
    let boxed = ["[x]", "[X]"].into_iter().find(|sign| first.contains(sign));
    let mended = boxed.map(|sign| first.replacen(sign, "[ ]", 1));
    let line = format!("- [ ] {}", option.label.text);
    reading.find(&RIGHT_TWICE, span, |d| {
        let told = d.arg("line", line);
        match mended {
            Some(mended) => told.fix(mended),
            None => told,
        }
    });
}

/// What is asked: the heading, and what stands below it.
fn asked(reading: &Reading<'_, '_>, parts: &Parts<'_>) -> Vec<(Span, String)> {
    let heading = strip_ruby(reading.source(parts.span));
    let prompts = parts.prompt.iter();
    let prompts = prompts.map(|block| (block.span, reading.part(block).text));
    std::iter::once((parts.span, heading))
        .chain(prompts)
        .collect()
}

/// Whether a survey, where nothing is right, says that several may be chosen.
fn takes_several(reading: &Reading<'_, '_>, parts: &Parts<'_>) -> bool {
    asked(reading, parts).iter().any(|(_, text)| several(text))
}

/// Reports words that ask for more or fewer options than are right.
fn other_count(reading: &mut Reading<'_, '_>, parts: &Parts<'_>, options: &[Entry]) {
    let mut told = asked(reading, parts).into_iter();
    let Some((span, (asked, words))) = told.find_map(|(span, text)| Some((span, wanted(&text)?)))
    else {
        return;
    };
    let count = options.iter().filter(|option| option.right).count();
    let (sign, other) = match asked {
        Wanted::All if count > 1 => return,
        Wanted::Just(number) if count == number => return,
        Wanted::Just(number) if count > number => (" ", options.iter().rfind(|one| one.right)),
        _ => ("x", options.iter().find(|one| !one.right)),
    };
    let label = other.map_or("", |option| &option.label.text);
    let line = format!("- [{sign}] {label}");
    reading.find(&RIGHT_COUNT, span, |d| {
        d.arg("words", words).arg("count", count).arg("line", line)
    });
}

/// Takes the areas off the labels. Says whether every option has one.
fn areas(reading: &mut Reading<'_, '_>, items: &[&Block], options: &mut [Entry]) -> bool {
    let mut found = 0;
    for (item, option) in items.iter().zip(options.iter_mut()) {
        let nodes = option.label.nodes();
        let Some((at, code)) = reading.doc.last_code(nodes.clone()) else {
            continue;
        };
        let looks_like = ["x=", "ｘ"].iter().any(|sign| code.starts_with(sign));
        if at + 1 != nodes.end || !looks_like {
            continue;
        }
        match area(code) {
            Ok(area) => {
                found += 1;
                option.area = Some(area);
                let text = reading.doc.text_of(nodes.start..at);
                option.label = Part::new(nodes.start..at, text);
            }
            Err(fault) => fault.report(reading, item.span, code.to_owned()),
        }
    }
    found > 0 && found == options.len()
}
