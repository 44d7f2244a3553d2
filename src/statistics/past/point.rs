//! Counts that earlier releases could have had: like what they showed, adding up, and fitting today's counts. Not the
//! true ones, which nobody here knows, and as good: readers cannot tell them apart. Found by a program, and checked
//! in integers.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

use super::bounds::{Bound, Bounds};
use crate::statistics::policy::Policy;
use crate::statistics::table::{Line, Table};

/// By release, counts that fit.
pub fn point(table: &Table, bounds: &Bounds, policy: &Policy) -> Option<Vec<Vec<i64>>> {
    let (lines, signed) = (table.lines(), bounds.signed);
    let bounds = &bounds.cells[..bounds.cells.len() - 1];
    let middle = middle(bounds, table.counts());
    if fits(&middle, bounds, &lines, signed, table.counts()) {
        return Some(middle);
    }
    [false, true].into_iter().find_map(|integers| {
        let found = attempt(bounds, &lines, &middle, signed, integers, policy)?;
        fits(&found, bounds, &lines, signed, table.counts()).then_some(found)
    })
}

/// Counts well within their bounds: as far on their way from one shown count to the next as their release is.
fn middle(bounds: &[Vec<Bound>], now: &[i64]) -> Vec<Vec<i64>> {
    let count = |release: usize, cell: usize| {
        let (low, high) = bounds[release][cell];
        let high = high.min(low.max(now[cell]));
        let free = |at: &usize| bounds[*at][cell].0 < bounds[*at][cell].1;
        let first = (0..release)
            .rev()
            .take_while(free)
            .last()
            .unwrap_or(release);
        let last = (release..bounds.len())
            .take_while(free)
            .last()
            .unwrap_or(release);
        let (way, whole) = (release + 1 - first, last + 2 - first);
        low + (high - low) * way as i64 / whole as i64
    };
    let releases = 0..bounds.len();
    releases
        .map(|release| (0..now.len()).map(|cell| count(release, cell)).collect())
        .collect()
}

/// Whether counts are within their bounds, add up, and never fall where they must not.
fn fits(
    counts: &[Vec<i64>],
    bounds: &[Vec<Bound>],
    lines: &[Line],
    signed: bool,
    now: &[i64],
) -> bool {
    counts.iter().enumerate().all(|(release, own)| {
        let within = own.iter().zip(&bounds[release]);
        let next = counts.get(release + 1).map_or(now, |next| &next[..]);
        within
            .into_iter()
            .all(|(count, (low, high))| low <= count && count <= high)
            && (signed || own.iter().zip(next).all(|(own, next)| own <= next))
            && lines.iter().all(|line| {
                let parts = line.parts.iter().map(|part| own[*part as usize]);
                parts.sum::<i64>() == own[line.whole as usize]
            })
    })
}

/// A cell of the program: its variables for more and less than a first guess, or what it is.
struct Unknown {
    guess: i64,
    ways: Option<(Variable, Variable)>,
}

fn attempt(
    bounds: &[Vec<Bound>],
    lines: &[Line],
    guess: &[Vec<i64>],
    signed: bool,
    integers: bool,
    policy: &Policy,
) -> Option<Vec<Vec<i64>>> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let mut unknown = |(low, high): (i64, i64), guess: i64| {
        let mut variable = |most: i64| match (integers, i32::try_from(most)) {
            (true, Ok(most)) => problem.add_integer_var(1.0, (0, most)),
            _ => problem.add_var(1.0, (0.0, most as f64)),
        };
        Unknown {
            guess,
            ways: (low < high).then(|| (variable(high - guess), variable(guess - low))),
        }
    };
    let unknowns: Vec<Vec<Unknown>> = bounds
        .iter()
        .zip(guess)
        .map(|(bounds, guess)| {
            let cells = bounds.iter().zip(guess);
            cells
                .map(|(bound, guess)| unknown(*bound, *guess))
                .collect()
        })
        .collect();
    for own in &unknowns {
        for line in lines {
            let parts = line.parts.iter().map(|part| (&own[*part as usize], 1));
            let terms: Vec<_> = parts.chain([(&own[line.whole as usize], -1)]).collect();
            constrain(&mut problem, &terms, ComparisonOp::Eq);
        }
    }
    for pair in unknowns.windows(2).filter(|_| !signed) {
        for (before, after) in pair[0].iter().zip(&pair[1]) {
            constrain(&mut problem, &[(after, 1), (before, -1)], ComparisonOp::Ge);
        }
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(policy.effort.nodes);
    let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
    let value = |unknown: &Unknown| {
        let off = unknown.ways.map_or(0.0, |(up, down)| {
            solution.var_value(up) - solution.var_value(down)
        });
        unknown.guess + off.round() as i64
    };
    Some(
        unknowns
            .iter()
            .map(|own| own.iter().map(value).collect())
            .collect(),
    )
}

/// Adds that a sum of cells, each with a sign, is nothing, or not below.
fn constrain(problem: &mut Problem, terms: &[(&Unknown, i64)], comparison: ComparisonOp) {
    let guess: i64 = terms
        .iter()
        .map(|(unknown, sign)| sign * unknown.guess)
        .sum();
    let row: Vec<(Variable, f64)> = terms
        .iter()
        .filter_map(|(unknown, sign)| Some((unknown.ways?, *sign as f64)))
        .flat_map(|((up, down), sign)| [(up, sign), (down, -sign)])
        .collect();
    if !row.is_empty() {
        problem.add_constraint(row, comparison, -guess as f64);
    }
}
