//! Numbers that make no list: `１．予約する` or `③相談する`, as a Japanese input method types what is to be put in order.

use super::read::{Parts, Reading};
use super::rules::ORDER_FORM;
use super::words::Mark;
use crate::markdown::{Block, BlockKind, numbered};
use crate::source::Span;

/// Reports such lines where nothing else answers, or behind the list that the first of them begin; says whether there
/// are any. Lines within an item are looked at with the other slips of lists.
pub(super) fn loose(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) -> bool {
    let blocks = match parts.answers.first().map(|block| &block.kind) {
        Some(BlockKind::List { ordered: true }) => &parts.explanation,
        None if parts.model.is_empty() && parts.mark != Some(Mark::Survey) => &parts.prompt,
        _ => return false,
    };
    let mut odd = Vec::new();
    // A list may have begun above, or lines of it may be right.
    let mut count = usize::from(!parts.answers.is_empty());
    let paragraphs = blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph);
    for block in paragraphs {
        let before = odd.len();
        let plain = lines(reading, block, &mut odd);
        count += odd.len() - before + plain;
    }
    let meant = count > 1 && !odd.is_empty();
    for (span, line) in odd.into_iter().filter(|_| meant) {
        report(reading, span, &line);
    }
    meant
}

/// Adds the lines of a paragraph that have such a number; says how many have a good one.
fn lines(reading: &Reading<'_, '_>, block: &Block, odd: &mut Vec<(Span, String)>) -> usize {
    let mut start = block.span.start as usize;
    let mut plain = 0;
    for line in reading.source(block.span).split_inclusive('\n') {
        let bare = line.trim();
        match numbered(bare) {
            Some(mended) => odd.push((Span::new(start, start + line.trim_end().len()), mended)),
            None => plain += usize::from(is_item(bare)),
        }
        start += line.len();
    }
    plain
}

/// `2. 相談する`, which begins no list where it goes on from a line above.
fn is_item(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.len() && rest.starts_with(['.', ')'])
}

/// Whether an item goes on with such a line, which is an item that was meant.
pub(super) fn goes_on(reading: &Reading<'_, '_>, item: &Block) -> bool {
    let first = item.children.first();
    let text = first.map_or("", |text| reading.source(text.span));
    text.lines()
        .skip(1)
        .any(|line| numbered(line.trim()).is_some())
}

/// Reports one line, with what it should be.
pub(super) fn report(reading: &mut Reading<'_, '_>, span: Span, mended: &str) {
    reading.find(&ORDER_FORM, span, |d| d.arg("line", mended).fix(mended));
}
