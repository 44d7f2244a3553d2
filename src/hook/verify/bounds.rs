//! What sums alone tell of hidden counts: each line's total and parts bound each other, until nothing gets narrower.
//! This is what anybody can do with a pencil; it says less than the gate's proof, and needs none of its code.

use crate::statistics::cube::Cell;
use crate::statistics::snapshot::Release;

/// Totals that no counts add up to.
#[derive(Debug)]
pub(super) struct NotAdditive;

/// A total and its parts, by cell.
struct Line {
    whole: usize,
    parts: Vec<usize>,
}

/// So many rounds are enough for any hierarchy; bounds are true after each of them.
const ROUNDS: usize = 30;

/// The least and the greatest count, as far as sums tell.
type Bound = (f64, f64);

/// The hidden or rounded cells that are known to be small counts, though not which small count should be open.
pub(super) fn narrowed(release: &Release, threshold: i64) -> Result<Vec<usize>, NotAdditive> {
    let most = (threshold - 1) as f64;
    let known_small = unsure(release)?.into_iter().filter(|(_, (low, high))| {
        // Everywhere within the small counts, and not all of them.
        *low >= 1.0 && *high <= most && (*low > 1.0 || *high < most)
    });
    Ok(known_small.map(|(at, _)| at).collect())
}

/// Of how many hidden cells the sums of published numbers show that they are not small.
pub fn known_large(release: &Release, threshold: i64) -> usize {
    let bounds = unsure(release).unwrap_or_default();
    let hidden = |at: usize| release.values.get(at).is_some_and(Option::is_none);
    let large = bounds
        .into_iter()
        .filter(|(at, (low, _))| hidden(*at) && *low >= threshold as f64);
    large.count()
}

/// The bounds of all cells that are not in print as they are.
fn unsure(release: &Release) -> Result<Vec<(usize, Bound)>, NotAdditive> {
    // However a number is rounded, it is within one base of its count.
    let base = release.rounding.map(|rounding| rounding.base as f64);
    let print: Vec<Bound> = release
        .cells()
        .map(|cell| match (cell, base) {
            (Cell::Value(value), None) => (value, value),
            (Cell::Value(value), Some(base)) => ((value - base).max(0.0), value + base),
            (Cell::Hidden | Cell::Missing, _) => (0.0, f64::INFINITY),
        })
        .collect();
    let lines = lines(release);
    let mut bounds = print.clone();
    for _ in 0..ROUNDS {
        let before = bounds.clone();
        for line in &lines {
            tighten(line, &mut bounds)?;
        }
        if before == bounds {
            break;
        }
    }
    let own = print.into_iter().zip(bounds).enumerate();
    let unsure = own.filter(|(_, ((low, high), _))| low < high);
    Ok(unsure.map(|(at, (_, bound))| (at, bound)).collect())
}

/// Whether the totals that are shown are the sums of their parts, where all of these are shown.
pub(super) fn adds_up(release: &Release) -> bool {
    let value = |cell: usize| release.values.get(cell).copied().flatten();
    lines(release).iter().all(|line| {
        let parts: Option<f64> = line.parts.iter().map(|part| value(*part)).sum();
        match (value(line.whole), parts) {
            (Some(whole), Some(parts)) => (whole - parts).abs() < 1e-6,
            _ => true,
        }
    })
}

fn tighten(line: &Line, bounds: &mut [(f64, f64)]) -> Result<(), NotAdditive> {
    let of = |bounds: &[(f64, f64)], cell: usize| {
        bounds.get(cell).copied().unwrap_or((0.0, f64::INFINITY))
    };
    let sum = |bounds: &[(f64, f64)], but: Option<usize>| {
        let parts = line.parts.iter().filter(|part| Some(**part) != but);
        parts.fold((0.0, 0.0), |(low, high), part| {
            let own = of(bounds, *part);
            (low + own.0, high + own.1)
        })
    };
    let narrow = |bounds: &mut [(f64, f64)], cell: usize, low: f64, high: f64| {
        let own = of(bounds, cell);
        let now = (own.0.max(low), own.1.min(high));
        if let Some(place) = bounds.get_mut(cell) {
            *place = now;
        }
        // Rounded figures do not quite add up.
        match now.0 <= now.1 + 1e-6 {
            true => Ok(()),
            false => Err(NotAdditive),
        }
    };
    let (low, high) = sum(bounds, None);
    narrow(bounds, line.whole, low, high)?;
    for part in &line.parts {
        let (whole, others) = (of(bounds, line.whole), sum(bounds, Some(*part)));
        narrow(bounds, *part, whole.0 - others.1, whole.1 - others.0)?;
    }
    Ok(())
}

fn lines(release: &Release) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut stride = release.values.len();
    for bands in &release.dimensions {
        let size = bands.codes.len().max(1);
        stride /= size;
        let place = |code: &String| bands.codes.iter().position(|known| known == code);
        for (whole, parts) in &bands.child {
            let Some(whole) = place(whole) else {
                continue;
            };
            let parts: Vec<usize> = parts.iter().filter_map(place).collect();
            let rows = (0..release.values.len())
                .filter(|cell| (cell / stride.max(1)).is_multiple_of(size));
            lines.extend(rows.map(|row| Line {
                whole: row + whole * stride,
                parts: parts.iter().map(|part| row + part * stride).collect(),
            }));
        }
    }
    lines
}
