//! The kinds of question, each read out of the CommonMark that it is written in. One file each, one line below.

pub(super) mod branch;
mod choice;
mod free;
mod gap;
mod number;
mod order;
mod pairs;

use super::model::{Ask, Entry};
use super::read::{Parts, Reading};
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

/// The items of the lists that hold the answers.
fn items<'b>(parts: &Parts<'b>) -> Vec<&'b Block> {
    let lists = parts.answers.iter().filter(|block| block.is_list());
    lists.flat_map(|list| &list.children).collect()
}

/// An item as an entry: its first paragraph, and what is told of it.
fn entry(reading: &Reading<'_, '_>, item: &Block) -> Entry {
    let mut blocks = item.children.iter();
    let Some(first) = blocks.next() else {
        return Entry::default();
    };
    Entry {
        label: reading.inner(first),
        span: first.span,
        feedback: blocks.map(|block| reading.part(block)).collect(),
        ..Entry::default()
    }
}
