//! What readers of earlier releases could rule out already, beyond what bounds passed on from cell to cell say. A
//! program proposes multiples of the lines; that they rule a value out is checked in integers.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use super::timeline::Timeline;
use crate::statistics::ground::{Ground, View};
use crate::statistics::need::Need;

/// What multiples are multiplied by to be whole.
const SCALES: [i64; 6] = [1, 2, 3, 4, 6, 12];

/// The lines of earlier releases: unknown cells, each line with its sign of each, and what is left.
pub struct Print<'a> {
    ground: &'a Ground,
    timeline: &'a Timeline,
    /// By cell, its column, if it is unknown and of an earlier release.
    columns: Vec<Option<usize>>,
    /// By line, the columns with their signs, and the sum of them.
    rows: Vec<(Vec<(usize, i64)>, i64)>,
    signed: Vec<bool>,
}

impl<'a> Print<'a> {
    /// The earlier releases among all cells.
    pub fn of(ground: &'a Ground, timeline: &'a Timeline) -> Self {
        let last = timeline.step(timeline.releases, 0) as usize;
        let earlier = timeline.cells..last;
        let mut columns = vec![None; ground.counts.len()];
        let mut signed = Vec::new();
        for cell in earlier
            .clone()
            .filter(|cell| ground.views[*cell] != View::Shown)
        {
            columns[cell] = Some(signed.len());
            signed.push(ground.signed[cell]);
        }
        let lines = ground.lines.iter().filter(|line| {
            let mut cells = line.parts.iter().chain([&line.whole]);
            cells.all(|cell| earlier.contains(&(*cell as usize)))
        });
        let rows = lines.map(|line| {
            let parts = line.parts.iter().map(|part| (*part as usize, 1));
            let (mut terms, mut sum) = (Vec::new(), 0);
            for (cell, sign) in parts.chain([(line.whole as usize, -1)]) {
                match columns[cell] {
                    Some(column) => terms.push((column, sign)),
                    None => sum -= sign * ground.counts[cell],
                }
            }
            (terms, sum)
        });
        Self {
            rows: rows.collect(),
            ground,
            timeline,
            columns,
            signed,
        }
    }

    /// Whether what a need asks for could be ruled out before.
    pub fn rules_out(&self, need: &Need) -> bool {
        let Some((cell, from, to)) = self.timeline.span(&need.cells) else {
            return false;
        };
        let sum: i64 = need
            .cells
            .iter()
            .map(|cell| self.ground.counts[*cell as usize])
            .sum();
        let value = sum + need.low;
        let last = self.timeline.releases;
        match from {
            _ if to < last => {
                self.is_above(&need.cells, 1, value) || self.is_above(&need.cells, -1, -value)
            }
            // Whatever the next release holds, as much as came before it stays.
            Some(from) if from + 1 < last && !self.timeline.signed => {
                self.is_above(&self.timeline.between(Some(from), last - 1, cell), 1, value)
            }
            Some(from) if self.timeline.signed && value < 0 => {
                self.is_above(&[self.timeline.at(from, cell)], -1, value)
            }
            _ => false,
        }
    }

    /// Whether a sum of cells, times a sign, must be above a value.
    fn is_above(&self, cells: &[u32], sign: i64, value: i64) -> bool {
        let mut wanted = vec![0; self.signed.len()];
        let mut known = 0;
        for cell in cells {
            match self.columns[*cell as usize] {
                Some(column) => wanted[column] += sign,
                None => known += sign * self.ground.counts[*cell as usize],
            }
        }
        let Some(multiples) = self.multiples(&wanted) else {
            return false;
        };
        SCALES.iter().any(|scale| {
            let whole = multiples
                .iter()
                .map(|multiple| (multiple * *scale as f64).round() as i64);
            let whole: Vec<i64> = whole.collect();
            let least = self.least(&whole, &wanted, *scale);
            least.is_some_and(|least| least > i128::from(value - known) * i128::from(*scale))
        })
    }

    /// Multiples of the lines that bound a sum from below best, by a program.
    fn multiples(&self, wanted: &[i64]) -> Option<Vec<f64>> {
        let mut problem = Problem::new(OptimizationDirection::Maximize);
        let mut variables: Vec<Variable> = Vec::new();
        let mut columns: Vec<Vec<(Variable, f64)>> = vec![Vec::new(); wanted.len()];
        for (terms, sum) in &self.rows {
            let variable = problem.add_var(*sum as f64, (-1e4, 1e4));
            variables.push(variable);
            for (column, sign) in terms {
                columns[*column].push((variable, *sign as f64));
            }
        }
        for ((column, wanted), signed) in columns.into_iter().zip(wanted).zip(&self.signed) {
            let comparison = if *signed {
                ComparisonOp::Eq
            } else {
                ComparisonOp::Le
            };
            problem.add_constraint(column, comparison, *wanted as f64);
        }
        let solution = problem.solve().ok()?.into_solution().ok()?;
        Some(
            variables
                .iter()
                .map(|variable| solution.var_value(*variable))
                .collect(),
        )
    }

    /// What a sum is at least, times a scale, if whole multiples of the lines are no more than it in any cell.
    fn least(&self, multiples: &[i64], wanted: &[i64], scale: i64) -> Option<i128> {
        let mut room: Vec<i64> = wanted.iter().map(|wanted| wanted * scale).collect();
        let mut least = 0_i128;
        for ((terms, sum), multiple) in self.rows.iter().zip(multiples) {
            least += i128::from(*sum) * i128::from(*multiple);
            terms
                .iter()
                .for_each(|(column, sign)| room[*column] -= sign * multiple);
        }
        let fits = |(room, signed): (&i64, &bool)| *room == 0 || *room > 0 && !signed;
        room.iter().zip(&self.signed).all(fits).then_some(least)
    }
}
