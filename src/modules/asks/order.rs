//! Ordering: a numbered list in the right order.

use super::{entry, items, told_apart};
use crate::markdown::{Block, BlockKind};
use crate::modules::model::Ask;
use crate::modules::numbers;
use crate::modules::read::{Parts, Reading};
use crate::modules::rules::FEW_OPTIONS;

pub(super) fn read(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) -> Option<Ask> {
    let ordered = BlockKind::List { ordered: true };
    if parts.answers.first()?.kind != ordered {
        return None;
    }
    let items = items(parts);
    let goes_on = |item: &&Block| numbers::goes_on(reading, item);
    if items.len() < 2 && !items.iter().any(goes_on) {
        reading.find(&FEW_OPTIONS, parts.span, |d| d);
    }
    let entries: Vec<_> = items.iter().map(|item| entry(reading, item)).collect();
    told_apart(reading, &items, &entries);
    Some(Ask::Order { items: entries })
}
