//! Controlled rounding: multiples of a base, each within one base of its count, of which totals are the sums. A
//! program chooses for the cells without parts, and totals follow; what it proposes is checked in integers.

use std::collections::BTreeMap;

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

use super::method::Method;
use crate::statistics::past::Bound;
use crate::statistics::policy::Policy;
use crate::statistics::table::Table;

/// Tables of more cells are not tried: the program would take minutes.
const MOST_CELLS: usize = 6_000;

/// By cell, how often each cell without parts counts in it.
type Sums = Vec<Vec<(usize, i64)>>;

/// A cell without parts: the multiple nearest to its count, and how many more and how many fewer bases it is.
struct Leaf {
    nearest: i64,
    up: Variable,
    down: Variable,
}

/// What each cell is rounded to; none if nothing was found that adds up.
pub fn rounded(table: &Table, method: Method, policy: &Policy) -> Option<Vec<i64>> {
    if table.counts().len() > MOST_CELLS {
        return None;
    }
    let sums = sums(table);
    let counts = table.counts().iter();
    let choices: Vec<Bound> = counts
        .map(|count| choices(method, policy, *count))
        .collect();
    [false, true].into_iter().find_map(|integers| {
        let leaves = attempt(table, &sums, &choices, method.base, policy, integers)?;
        let own = |(leaf, times): &(usize, i64)| leaves.get(leaf).map_or(0, |own| own * times);
        let printed: Vec<i64> = sums.iter().map(|sum| sum.iter().map(own).sum()).collect();
        let fits = |(printed, (low, high)): (&i64, &Bound)| (low..=high).contains(&printed);
        printed.iter().zip(&choices).all(fits).then_some(printed)
    })
}

/// The least and the greatest multiple that a count may be rounded to.
fn choices(method: Method, policy: &Policy, count: i64) -> Bound {
    let base = method.base;
    let least = if method.hides_small(0) { 0 } else { base };
    match (policy.least()..method.threshold).contains(&count) {
        true => (least, base),
        false => (
            ((count - base).max(0) + base - 1) / base * base,
            (count + base) / base * base,
        ),
    }
}

fn sums(table: &Table) -> Sums {
    let strides = table.strides();
    let dimensions = table.dimensions().iter();
    let weights: Vec<Vec<BTreeMap<usize, i64>>> = dimensions.map(|own| own.weights()).collect();
    let sum = |cell: usize| {
        let at = table
            .coordinates(cell)
            .into_iter()
            .zip(&weights)
            .zip(&strides);
        at.fold(vec![(0, 1)], |sum, ((at, weights), stride)| {
            let longer = |(cell, times): &(usize, i64)| {
                let (cell, times) = (*cell, *times);
                let own = weights[at].iter();
                own.map(move |(leaf, more)| (cell + leaf * stride, times * more))
                    .collect::<Vec<_>>()
            };
            sum.iter().flat_map(longer).collect()
        })
    };
    (0..table.counts().len()).map(sum).collect()
}

/// The multiples of cells without parts that cost least, if totals can be near enough to their counts.
fn attempt(
    table: &Table,
    sums: &Sums,
    choices: &[Bound],
    base: i64,
    policy: &Policy,
    integers: bool,
) -> Option<BTreeMap<usize, i64>> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let cells = sums.iter().enumerate();
    let leaves: BTreeMap<usize, Leaf> = cells
        .clone()
        .filter(|(cell, sum)| sum[..] == [(*cell, 1)])
        .map(|(cell, _)| {
            (
                cell,
                leaf(
                    &mut problem,
                    table.counts()[cell],
                    choices[cell],
                    base,
                    integers,
                ),
            )
        })
        .collect();
    for (cell, sum) in cells.filter(|(cell, sum)| sum[..] != [(*cell, 1)]) {
        let (low, high) = choices[cell];
        let mut nearest = 0;
        let mut row = Vec::new();
        for (own, times) in sum {
            let own = leaves.get(own)?;
            nearest += own.nearest * times;
            row.extend([(own.up, *times as f64), (own.down, -*times as f64)]);
        }
        problem.add_constraint(
            row.clone(),
            ComparisonOp::Ge,
            ((low - nearest) / base) as f64,
        );
        problem.add_constraint(row, ComparisonOp::Le, ((high - nearest) / base) as f64);
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(policy.effort.nodes);
    let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
    let printed = leaves.iter().map(|(cell, leaf)| {
        let steps = solution.var_value(leaf.up) - solution.var_value(leaf.down);
        (*cell, leaf.nearest + steps.round() as i64 * base)
    });
    Some(printed.collect())
}

/// What a cell may be, with what each choice costs: how much further it is from the count.
fn leaf(problem: &mut Problem, count: i64, (low, high): Bound, base: i64, integers: bool) -> Leaf {
    let nearest = ((count + base / 2) / base * base).clamp(low, high);
    let mut variable = |way: i64, steps: i64| {
        let further = (nearest + way * base - count).abs() - (nearest - count).abs();
        // Nothing is free, so that a cell does not go up and down at once.
        let cost = further.max(0) as f64 + 0.01;
        match (integers, i32::try_from(steps)) {
            (true, Ok(steps)) => problem.add_integer_var(cost, (0, steps)),
            _ => problem.add_var(cost, (0.0, steps as f64)),
        }
    };
    Leaf {
        nearest,
        up: variable(1, (high - nearest) / base),
        down: variable(-1, (nearest - low) / base),
    }
}
