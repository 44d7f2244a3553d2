//! Matching: a table of two columns, what is given and what belongs to it. A third column is told after the answer.

use crate::markdown::{Block, BlockKind};
use crate::modules::model::{Ask, Pair};
use crate::modules::read::{Parts, Reading};
use crate::modules::rules::{FEW_OPTIONS, TABLE_COLUMNS};

pub(super) fn read(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) -> Option<Ask> {
    let table = parts
        .answers
        .first()
        .filter(|block| block.kind == BlockKind::Table)?;
    let mut pairs = Vec::new();
    for row in table.children.iter().skip(1) {
        pairs.extend(pair(reading, row));
    }
    let columns = table.children.first().map_or(0, |head| head.children.len());
    if !(2..=3).contains(&columns) {
        reading.find(&TABLE_COLUMNS, table.span, |d| d.arg("count", columns));
    }
    if pairs.len() < 2 {
        reading.find(&FEW_OPTIONS, parts.span, |d| d);
    }
    Some(Ask::Match { pairs })
}

fn pair(reading: &Reading<'_, '_>, row: &Block) -> Option<Pair> {
    let mut cells = row.children.iter().map(|cell| reading.inner(cell));
    let (left, right) = (cells.next()?, cells.next()?);
    let feedback = cells.next().filter(|part| !part.text.is_empty());
    Some(Pair {
        left,
        right,
        feedback,
    })
}
