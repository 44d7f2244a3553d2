//! Boxes that were not typed as CommonMark wants them: `［ｘ］`, `[x）`, `(x)`, `☑`, `[]`, no blank after the box, or a
//! line that begins with `・` rather than `-`.

use super::numbers;
use super::read::Reading;
use super::rules::{BOX_FORM, FEEDBACK_LOOSE, OPTION_RUNS_ON};
use crate::markdown::{Block, BlockKind, numbered};
use crate::source::Span;

/// A box that is none.
pub(super) struct OddBox {
    span: Span,
    ticked: bool,
    /// What stands before the box in the corrected text, if its line is no item yet.
    bullet: &'static str,
    line: String,
}

/// What stands for right, and what for wrong, in a box. `×` is what a Japanese marker writes for wrong.
const RIGHT: &str = "xXｘＸ✓✔☑✅○◯〇◎●レ*＊";
const WRONG: &str = "✗✘×✕✖❌☒-－ー";
/// A box in one sign.
const TICKED: &str = "☑✅✔✓■";
const EMPTY: &str = "□☐▢◻☒❌✗✘";
/// What is typed for `-` at the beginning of a line.
const BULLETS: &str = "-－ー−–—‐‑・･•‣●◦*＊+＋";

impl OddBox {
    /// Reports it; says whether it was ticked.
    pub fn report(self, reading: &mut Reading<'_, '_>) -> bool {
        let sign = if self.ticked { "[x] " } else { "[ ] " };
        let wanted = format!("{}{sign}", self.bullet);
        reading.find(&BOX_FORM, self.span, |d| {
            d.arg("line", &self.line).fix(wanted)
        });
        self.ticked
    }
}

/// The odd box that an item begins with.
pub(super) fn odd_box(reading: &Reading<'_, '_>, item: &Block) -> Option<OddBox> {
    if matches!(item.kind, BlockKind::Item { task: Some(_) }) {
        return None;
    }
    let first = item.children.first()?;
    let text = reading.source(first.span);
    let (ticked, label) = boxed(text)?;
    Some(odd(first.span.start as usize, (text, label), ticked, ""))
}

fn odd(start: usize, (text, label): (&str, &str), ticked: bool, bullet: &'static str) -> OddBox {
    let sign = if ticked { 'x' } else { ' ' };
    let words = label.lines().next().unwrap_or_default().trim_end();
    OddBox {
        span: Span::new(start, start + text.len() - label.len()),
        ticked,
        bullet,
        line: format!("- [{sign}] {words}"),
    }
}

/// Whether the words of an item, without the sign of its list, begin with a box of any form, and what comes after it.
pub(super) fn boxed_item(line: &str) -> (Option<bool>, &str) {
    let item = unlisted(line.trim());
    match boxed(item) {
        Some((ticked, rest)) => (Some(ticked), rest),
        None => (None, item),
    }
}

/// Whether a text begins with something like a box, and what comes after it.
fn boxed(text: &str) -> Option<(bool, &str)> {
    let blank = |c: char| c.is_whitespace();
    let mut chars = text.chars();
    let first = chars.next()?;
    if TICKED.contains(first) || EMPTY.contains(first) {
        // Some of these signs are followed by a mark that asks for a coloured picture.
        let label = chars
            .as_str()
            .trim_start_matches('\u{fe0f}')
            .trim_start_matches(blank);
        return (!label.is_empty()).then(|| (TICKED.contains(first), label));
    }
    let opened = text.strip_prefix(['[', '［', '(', '（', '【', '〔']);
    let inside = opened.unwrap_or(text).trim_start_matches(blank);
    let sign = inside
        .chars()
        .next()
        .filter(|c| RIGHT.contains(*c) || WRONG.contains(*c));
    let rest = inside.strip_prefix(|c| Some(c) == sign).unwrap_or(inside);
    let ticked = sign.is_some_and(|sign| RIGHT.contains(sign));
    let closed = rest
        .trim_start_matches(blank)
        .strip_prefix([']', '］', ')', '）', '】', '〕']);
    let rest = match (opened, closed, sign) {
        (Some(_), Some(rest), _) => rest,
        // `[x 本人`, `x] 本人`
        (Some(_), None, Some(_)) if rest.starts_with(blank) && first == '[' => rest,
        (None, Some(rest), Some(_)) => rest,
        _ => return None,
    };
    // `[x](page.md)` and `[x][a]` are links.
    if rest.starts_with(['(', '[']) && first == '[' {
        return None;
    }
    Some((ticked, rest.trim_start_matches(blank)))
}

/// Reports lines that were meant as options and are none to CommonMark; says whether there are any. The first line of
/// an item is looked at where options are read.
pub(super) fn loose(reading: &mut Reading<'_, '_>, body: &[Block]) -> bool {
    let mut found = Vec::new();
    for block in body {
        match block.kind {
            BlockKind::Paragraph => {
                let before = found.len();
                lines(reading, block, 0, &mut found);
                if found.len() > before {
                    quotations(reading, block);
                }
            }
            BlockKind::List { ordered } => {
                let first = block
                    .children
                    .iter()
                    .filter_map(|item| item.children.first());
                for text in first {
                    lines(reading, text, 1, &mut found);
                    quotations(reading, text);
                    runs_on(reading, text, ordered);
                }
            }
            _ => {}
        }
    }
    let any = !found.is_empty();
    for odd in found {
        odd.report(reading);
    }
    any
}

/// Reports a quotation that stands under no option, since its lines are not indented. Below a list they are shown as they
/// should be, as wide as the sign of its items.
pub(super) fn unindented(reading: &mut Reading<'_, '_>, quote: &Block, above: Option<&Block>) {
    let text = reading.source(quote.span).trim_end();
    let item = above
        .filter(|block| block.is_list())
        .and_then(|list| list.children.last());
    let sign = item.and_then(|item| reading.source(item.span).split_whitespace().next());
    let indent = " ".repeat(sign.map_or(2, |sign| sign.len() + 1));
    let lines: Vec<String> = text
        .lines()
        .map(|line| format!("{indent}{}", line.trim_start()))
        .collect();
    let first = lines.first().cloned().unwrap_or_default();
    let start = quote.span.start as usize;
    let span = Span::new(start, start + text.len());
    reading.find(&FEEDBACK_LOOSE, span, |d| {
        let told = d.arg("line", first);
        match item {
            Some(_) => told.fix(lines.join("\n")),
            None => told,
        }
    });
}

/// Reports what was to be told of an option, behind a full-width sign or blank.
fn quotations(reading: &mut Reading<'_, '_>, block: &Block) {
    let text = reading.source(block.span).to_owned();
    let mut start = block.span.start as usize;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        let told = bare.trim_start();
        if let Some(words) = told
            .strip_prefix(['＞', '>'])
            .filter(|_| start > block.span.start as usize)
        {
            let mended = format!("  > {}", words.trim_start());
            let span = Span::new(start, start + bare.len());
            reading.find(&FEEDBACK_LOOSE, span, |d| {
                d.arg("line", &mended).fix(&*mended)
            });
        }
        start += line.len();
    }
}

/// Reports lines below an option that CommonMark takes for more of it: whoever wrote them below meant to tell something,
/// or, with a number, to go on with the list.
fn runs_on(reading: &mut Reading<'_, '_>, option: &Block, ordered: bool) {
    let text = reading.source(option.span).to_owned();
    let mut start = option.span.start as usize;
    for (n, line) in text.split_inclusive('\n').enumerate() {
        let bare = line.trim();
        let of_its_own =
            bare.is_empty() || bare.starts_with(['>', '＞']) || boxed(unlisted(bare)).is_some();
        let span = Span::new(start, start + line.trim_end().len());
        let item = numbered(bare).filter(|_| ordered && n > 0);
        if let Some(item) = item {
            numbers::report(reading, span, &item);
        } else if n > 0 && !of_its_own {
            let words = bare.trim_start_matches(['→', '⇒', '➡']).trim_start();
            let mended = format!("  > {words}");
            reading.find(&OPTION_RUNS_ON, span, |d| {
                d.arg("line", &mended).fix(&*mended)
            });
        }
        start += line.len();
    }
}

/// A line without the sign of a list.
fn unlisted(line: &str) -> &str {
    line.trim_start_matches(|c: char| BULLETS.contains(c))
        .trim_start()
}

fn lines(reading: &Reading<'_, '_>, block: &Block, skip: usize, found: &mut Vec<OddBox>) {
    let text = reading.source(block.span);
    let mut start = block.span.start as usize;
    let mut here = Vec::new();
    // Below an option, such a line would silently become a part of it.
    let mut sure = skip > 0;
    for (n, line) in text.split_inclusive('\n').enumerate() {
        let bare = line.trim_start();
        let item = unlisted(bare);
        let indent = line.len() - bare.len();
        if let Some((ticked, label)) = boxed(item).filter(|_| n >= skip) {
            let bullet = item.len() < bare.len();
            // `□に入る言葉` and `(x) …` may be sentences; a list has a bullet, a bracket, or several lines.
            sure |= bullet || item.starts_with(['[', '［']);
            // A full-width blank before it is part of what is wrong.
            let from = if line.starts_with('\u{3000}') {
                0
            } else {
                indent
            };
            here.push(odd(start + from, (&line[from..], label), ticked, "- "));
        }
        start += line.len();
    }
    if sure || here.len() > 1 {
        found.extend(here);
    }
}
