//! Gaps: `____` in the prompt, and a list with the answers of each, alternatives parted by a slash.

use super::{entry, items};
use crate::modules::model::{Ask, Entry};
use crate::modules::read::{Parts, Reading};
use crate::modules::rules::{GAP_COUNT, GAP_WIDE};

/// How many underscores make a gap at least.
pub(in crate::modules) const SHORTEST: usize = 3;

/// A gap as some keyboards type it.
const WIDE: &str = "＿＿";

pub(super) fn read(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) -> Option<Ask> {
    let prompt = reading.parts(&parts.prompt);
    let count: usize = prompt.iter().map(|part| gaps(&part.text)).sum();
    if parts.answers.is_empty() {
        return None;
    }
    if count == 0 {
        full_width(reading, parts);
        return None;
    }
    let entries: Vec<Entry> = items(parts)
        .iter()
        .map(|item| gap(entry(reading, item)))
        .collect();
    if entries.len() != count {
        let answers = entries.len();
        reading.find(&GAP_COUNT, parts.span, |d| {
            d.arg("gaps", count).arg("answers", answers)
        });
    }
    Some(Ask::Gap { gaps: entries })
}

/// Reports gaps that were typed in full-width signs, each with its line as it should be.
fn full_width(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) {
    for block in &parts.prompt {
        let source = reading.source(block.span);
        let Some(line) = source.lines().find(|line| line.contains(WIDE)) else {
            continue;
        };
        let mut mended = line.replace(WIDE, "____").replace('＿', "");
        while mended.contains("_____") {
            mended = mended.replace("_____", "____");
        }
        reading.find(&GAP_WIDE, block.span, |d| d.arg("line", mended));
    }
}

fn gap(entry: Entry) -> Entry {
    let parted = entry.label.text.split(['/', '／']).map(str::trim);
    let answers = parted
        .filter(|answer| !answer.is_empty())
        .map(str::to_owned)
        .collect();
    Entry { answers, ..entry }
}

/// How many gaps there are in a text.
fn gaps(text: &str) -> usize {
    let runs = text.split(|c| c != '_');
    runs.filter(|run| run.len() >= SHORTEST).count()
}
