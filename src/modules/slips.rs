//! Boxes that were not typed as CommonMark wants them: `［ｘ］`, `[ x ]`, `[]`, or no blank after the box.

use super::read::Reading;
use super::rules::BOX_FORM;
use crate::markdown::Block;
use crate::source::Span;

/// A box that is none.
pub(super) struct OddBox {
    span: Span,
    ticked: bool,
    line: String,
}

impl OddBox {
    /// Reports it; says whether it was ticked.
    pub fn report(self, reading: &mut Reading<'_, '_>) -> bool {
        let wanted = if self.ticked { "[x] " } else { "[ ] " };
        reading.find(&BOX_FORM, self.span, |d| {
            d.arg("line", &self.line).fix(wanted)
        });
        self.ticked
    }
}

/// The odd box that an item begins with.
pub(super) fn odd_box(reading: &Reading<'_, '_>, item: &Block) -> Option<OddBox> {
    let first = item.children.first()?;
    let text = reading.source(first.span);
    let blank = |c: char| c.is_whitespace();
    let rest = text.strip_prefix(['[', '［'])?.trim_start_matches(blank);
    let after = rest.strip_prefix(['x', 'X', 'ｘ', 'Ｘ', '✓', '✔', '○', '◯', '〇', 'レ']);
    let ticked = after.is_some();
    let rest = after.unwrap_or(rest).trim_start_matches(blank);
    let rest = rest.strip_prefix([']', '］'])?;
    // `[x](page.md)` and `[x][a]` are links.
    if rest.starts_with(['(', '[']) {
        return None;
    }
    let label = rest.trim_start_matches(blank);
    let end = first.span.start as usize + text.len() - label.len();
    let sign = if ticked { 'x' } else { ' ' };
    let words = label.lines().next().unwrap_or_default();
    Some(OddBox {
        span: Span::new(first.span.start as usize, end),
        ticked,
        line: format!("- [{sign}] {words}"),
    })
}
