//! The kinds of question, each read out of the CommonMark that it is written in. One file each, one line below.

mod area;
pub(super) mod branch;
mod choice;
mod free;
mod gap;
mod number;
mod order;
mod pairs;

use std::collections::BTreeSet;

use super::model::{Ask, Entry};
use super::read::{Parts, Reading};
use super::rules::{OPTION_EMPTY, OPTION_TWICE};
use super::slips;
use crate::markdown::{Block, BlockKind};

/// Reads the answers of a section, if they are of its kind.
type Reader = fn(&mut Reading<'_, '_>, &Parts<'_>) -> Option<Ask>;

const READERS: &[Reader] = &[
    choice::read,
    gap::read,
    number::read,
    order::read,
    pairs::read,
    free::read,
];

/// How a section is answered.
pub(super) fn read(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) -> Option<Ask> {
    READERS.iter().find_map(|reader| reader(reading, parts))
}

/// Whether a list has boxes to tick, well or badly written.
pub(super) fn has_options(reading: &Reading<'_, '_>, block: &Block) -> bool {
    let ticked = |item: &Block| match item.kind {
        BlockKind::Item { task } => task.is_some() || slips::odd_box(reading, item).is_some(),
        _ => false,
    };
    block.is_list() && block.children.iter().any(ticked)
}

/// Whether the words of a list say which number is right.
pub(super) fn is_number(text: &str) -> bool {
    text.starts_with(['=', '＝'])
}

/// The items of the lists that hold the answers.
fn items<'b>(parts: &Parts<'b>) -> Vec<&'b Block> {
    let lists = parts.answers.iter().filter(|block| block.is_list());
    lists.flat_map(|list| &list.children).collect()
}

/// Reports entries that learners could not tell apart, or not at all.
fn told_apart(reading: &mut Reading<'_, '_>, items: &[&Block], entries: &[Entry]) {
    let mut seen = BTreeSet::new();
    for (item, entry) in items.iter().zip(entries) {
        let label = entry.label.text.trim();
        if reading.doc.has_image(entry.label.nodes()) {
            continue;
        }
        if label.is_empty() {
            reading.find(&OPTION_EMPTY, item.span, |d| d);
        } else if !seen.insert(label) {
            reading.find(&OPTION_TWICE, item.span, |d| d.arg("label", label));
        }
    }
}

/// An item as an entry: its first paragraph, and what is told of it.
pub(super) fn entry(reading: &Reading<'_, '_>, item: &Block) -> Entry {
    let Some(first) = item.children.first() else {
        return Entry::default();
    };
    // Where nothing stands before what is told, the entry has no words.
    let worded = first.kind != BlockKind::Quote;
    let told = item.children.iter().skip(usize::from(worded));
    let label = worded.then(|| reading.inner(first));
    Entry {
        label: label.unwrap_or_default(),
        span: first.span,
        feedback: told.map(|block| reading.part(block)).collect(),
        ..Entry::default()
    }
}
