//! Choices of a branching case: a list whose items are links to other headings of the file. Ticked items score;
//! `≥ 2` before a link says how many points it takes.

use super::{entry, items};
use crate::markdown::{Block, BlockKind};
use crate::modules::model::{Ask, Entry};
use crate::modules::read::{Parts, Reading};
use crate::modules::slips;

/// The choices of a node; none, if no list leads on.
pub(in crate::modules) fn read(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) -> Option<Ask> {
    let items = items(parts);
    let options: Vec<Entry> = items.iter().map(|item| option(reading, item)).collect();
    let scored = items
        .iter()
        .any(|item| ticked(item).is_some() || slips::odd_box(reading, item).is_some());
    let leads_on = options.iter().any(|option| option.to.is_some());
    leads_on.then_some(Ask::Branch { scored, options })
}

fn ticked(item: &Block) -> Option<bool> {
    match item.kind {
        BlockKind::Item { task } => task,
        _ => None,
    }
}

fn option(reading: &mut Reading<'_, '_>, item: &Block) -> Entry {
    let mut option = entry(reading, item);
    option.right = match ticked(item) {
        Some(ticked) => ticked,
        None => slips::odd_box(reading, item).is_some_and(|odd| odd.report(reading)),
    };
    let target = reading
        .doc
        .links_in(option.label.nodes())
        .find_map(|to| to.strip_prefix('#'));
    option.to = target.map(|to| {
        let decoded = percent_encoding::percent_decode_str(to).decode_utf8_lossy();
        decoded.into_owned()
    });
    let text = crate::text::narrow(&option.label.text);
    let points = text.strip_prefix('≥').or(text.strip_prefix(">="));
    option.at_least = points.and_then(|rest| {
        let rest = rest.trim_start();
        let end = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        rest[..end].parse().ok()
    });
    option
}
