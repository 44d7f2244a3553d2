//! Matching: a table of two columns, what is given and what belongs to it. A third column is told after the answer.

use super::told_apart;
use crate::diagnostics::Place;
use crate::markdown::{Block, BlockKind};
use crate::modules::model::{Ask, Entry, Pair};
use crate::modules::read::{Parts, Reading};
use crate::modules::rules::{FEW_OPTIONS, PAIR_TWICE, TABLE_COLUMNS};

pub(super) fn read(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) -> Option<Ask> {
    let table = parts
        .answers
        .first()
        .filter(|block| block.kind == BlockKind::Table)?;
    let rows = table.children.iter().skip(1);
    let (rows, pairs): (Vec<&Block>, Vec<Pair>) = rows
        .filter_map(|row| Some((row, pair(reading, row)?)))
        .unzip();
    let columns = table.children.first().map_or(0, |head| head.children.len());
    if !(2..=3).contains(&columns) {
        reading.find(&TABLE_COLUMNS, table.span, |d| d.arg("count", columns));
    }
    if pairs.len() < 2 {
        reading.find(&FEW_OPTIONS, parts.span, |d| d);
    }
    let lefts: Vec<Entry> = pairs
        .iter()
        .map(|pair| Entry {
            label: pair.left.clone(),
            ..Entry::default()
        })
        .collect();
    told_apart(reading, &rows, &lefts);
    same_rights(reading, &rows, &pairs);
    Some(Ask::Match { pairs })
}

/// Reports rows with the right cell of an earlier one: the player compares rows, and learners see words alone.
fn same_rights(reading: &mut Reading<'_, '_>, rows: &[&Block], pairs: &[Pair]) {
    for (at, pair) in pairs.iter().enumerate() {
        let label = pair.right.text.trim();
        let earlier = || {
            pairs[..at]
                .iter()
                .position(|one| one.right.text.trim() == label)
        };
        let Some(first) = earlier().filter(|_| !label.is_empty()) else {
            continue;
        };
        let line = format!(
            "| {} / {} | {label} |",
            pairs[first].left.text, pair.left.text
        );
        let place = Place::new(reading.doc.source_file(), rows[first].span);
        reading.find(&PAIR_TWICE, rows[at].span, |d| {
            d.arg("label", label).arg("line", line).related(
                place,
                "初めにあるのはここです",
                "it stands here first",
            )
        });
    }
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
