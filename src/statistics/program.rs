//! Shifts by linear programming: the cheapest one that meets a need. What comes back are proposals,
//! which are checked in integers before anything rests on them, so the solver is not trusted.
//!
//! `microlp` is written in Rust alone and answers within `1e-7`, or with an error where it cannot.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

use super::ground::Ground;
use super::need::{Need, UNBOUNDED};

/// By how many times the threshold a cell may change at most; far more than is ever needed, and near
/// enough to 1 for exact arithmetic.
const REACH: i64 = 64;

/// A question to the solver.
pub struct Program<'a> {
    /// The table's counts and lines.
    pub ground: &'a Ground,
    /// What is needed.
    pub need: &'a Need,
    /// By cell, what a change by one costs; none for a cell that must stay.
    pub costs: &'a [Option<f64>],
    /// The threshold, which sets how far cells may change.
    pub threshold: i64,
    /// How many nodes a search for integers may visit.
    pub nodes: u64,
    /// Whether to look for the change the other way.
    pub reverse: bool,
}

/// What a cell goes up and down by, as variables of a problem.
type Moves = Vec<Option<(Variable, Variable)>>;

impl Program<'_> {
    /// The cheapest change that meets the need; none if there is none, or none was found.
    pub fn solve(&self) -> Option<Vec<(u32, i64)>> {
        match self.attempt(false)? {
            Found::Whole(steps) => Some(steps),
            Found::Fractions => match self.attempt(true)? {
                Found::Whole(steps) => Some(steps),
                Found::Fractions => None,
            },
        }
    }

    fn attempt(&self, integers: bool) -> Option<Found> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let moves = self.variables(&mut problem, integers);
        self.constraints(&mut problem, &moves);
        let mut options = SolveOptions::default();
        options.node_limit = Some(self.nodes);
        let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
        let mut steps = Vec::new();
        for (cell, pair) in moves.iter().enumerate() {
            let Some((up, down)) = pair else { continue };
            let value = solution.var_value(*up) - solution.var_value(*down);
            if (value - value.round()).abs() > 1e-4 {
                return Some(Found::Fractions);
            }
            if value.round() != 0.0 {
                steps.push((cell as u32, value.round() as i64));
            }
        }
        Some(Found::Whole(steps))
    }

    fn variables(&self, problem: &mut Problem, integers: bool) -> Moves {
        let wanted = if self.need.high == UNBOUNDED {
            self.need.low
        } else {
            self.need.high
        };
        let reach = (REACH * self.threshold)
            .max(4 * wanted.abs())
            .min(i64::from(i32::MAX));
        let own = self
            .need
            .known
            .and_then(|known| self.ground.alone.get(&known));
        let known = |cell: usize| own.is_some_and(|own| own.contains(&(cell as u32)));
        let counts = self.ground.counts.iter().zip(self.costs).enumerate();
        counts
            .map(|(cell, (count, cost))| {
                let cost = cost.filter(|_| !known(cell))?;
                let least = if self.ground.signed[cell] {
                    reach
                } else {
                    *count
                };
                let mut variable = |most: i64| match integers {
                    true => problem.add_integer_var(cost, (0, most as i32)),
                    false => problem.add_var(cost, (0.0, most as f64)),
                };
                Some((variable(reach), variable(reach.min(least))))
            })
            .collect()
    }

    fn constraints(&self, problem: &mut Problem, moves: &Moves) {
        let terms = |cells: &[u32], sign: f64| {
            let pairs = cells.iter().filter_map(|cell| moves[*cell as usize]);
            pairs
                .flat_map(|(up, down)| [(up, sign), (down, -sign)])
                .collect::<Vec<_>>()
        };
        for line in &self.ground.lines {
            let mut row = terms(&line.parts, 1.0);
            row.extend(terms(&[line.whole], -1.0));
            if !row.is_empty() {
                problem.add_constraint(row, ComparisonOp::Eq, 0.0);
            }
        }
        let sum = terms(&self.need.cells, 1.0);
        let need = self.need;
        let (comparison, bound) = match (need.low == -UNBOUNDED, need.high == UNBOUNDED) {
            (true, _) => (ComparisonOp::Le, need.high),
            (_, false) => (ComparisonOp::Eq, need.low),
            (_, true) if self.reverse => (ComparisonOp::Le, -need.low),
            (_, true) => (ComparisonOp::Ge, need.low),
        };
        problem.add_constraint(sum, comparison, bound as f64);
    }
}

enum Found {
    Whole(Vec<(u32, i64)>),
    Fractions,
}
