//! What must stay possible about earlier releases and about what was added between any two.

use super::bounds::{Bound, Bounds};
use super::timeline::Timeline;
use crate::statistics::need::Need;
use crate::statistics::table::Table;

/// A cell between two releases, or up to one, whose change is small or, for all that is known, could be.
pub struct Span {
    pub cell: u32,
    pub from: Option<usize>,
    pub to: usize,
    /// The least and the greatest change for all that the gate knows.
    pub least: i64,
    pub most: i64,
    /// The threshold when the later of the releases was published.
    pub threshold: i64,
}

/// Every cell between any two releases that must be protected. `known` is what the gate knows, `print` what readers
/// knew before. Where readers could rule out some small value already, it is none of the small ones: when it was
/// published, each small value of a small change was shown to be possible, and of that nothing is lost since.
pub fn spans(table: &Table, known: &Bounds, print: &Bounds, thresholds: &[i64]) -> Vec<Span> {
    let lines = table.lines();
    let last = known.cells.len() - 1;
    let mut spans = Vec::new();
    let mut note = |from: Option<usize>, to: usize, known: &[Bound], print: &[Bound]| {
        for (cell, (known, print)) in known.iter().zip(print).enumerate() {
            let span = Span {
                cell: cell as u32,
                from,
                to,
                least: known.0,
                most: known.1,
                threshold: thresholds[to],
            };
            let certain = known.0 == known.1 && to == last;
            let covered = |(low, high): (i64, i64)| print.0 <= low && high <= print.1;
            if ranges(&span).any(|range| certain || covered(range)) {
                spans.push(span);
            }
        }
    };
    for to in 0..=last {
        if to < last {
            note(None, to, &known.cells[to], &print.cells[to]);
        }
        for from in 0..to {
            let known = known.between(from, to, &lines);
            let print = print.between(from, to, &lines);
            note(Some(from), to, &known, &print);
        }
    }
    spans
}

/// The ranges of small values that a span could be in: above zero, and below where figures are corrected.
fn ranges(span: &Span) -> impl Iterator<Item = (i64, i64)> {
    let (least, most) = (span.least, span.most);
    // That nothing was added may be seen: it is about nobody.
    let small = [(1, span.threshold - 1), (1 - span.threshold, -1)];
    small
        .into_iter()
        .filter(move |(low, high)| least <= *high && most >= *low)
}

/// That each could be the least and the greatest small value.
pub fn ends(timeline: &Timeline, spans: &[Span], counts: &[i64]) -> Vec<Need> {
    let ends = |(low, high)| vec![low, high];
    needs(timeline, spans, counts, ends)
}

/// That each could be every small value.
pub fn values(timeline: &Timeline, spans: &[Span], counts: &[i64]) -> Vec<Need> {
    let values = |(low, high)| (low..=high).collect();
    needs(timeline, spans, counts, values)
}

fn needs(
    timeline: &Timeline,
    spans: &[Span],
    counts: &[i64],
    values: impl Fn((i64, i64)) -> Vec<i64>,
) -> Vec<Need> {
    let mut needs = Vec::new();
    for span in spans {
        let cells = timeline.between(span.from, span.to, span.cell);
        let sum: i64 = cells.iter().map(|cell| counts[*cell as usize]).sum();
        let values = ranges(span).flat_map(&values);
        let others = values.filter(|value| *value != sum);
        needs.extend(others.map(|value| Need {
            while_hidden: false,
            ..Need::value(cells.clone(), value - sum, None)
        }));
    }
    needs
}
