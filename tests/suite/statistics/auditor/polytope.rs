//! All tables that look like the published one: unknown counts, none below zero, bound by equations.
//! Asked whether a whole-numbered one exists with some sums within bounds, it answers exactly: the dual
//! simplex method in fractions (Bland's rule, so that it ends), then branch and bound.

use std::cmp::Ordering;

use super::fraction::{Fraction, ZERO};

/// A sum of unknowns, each with a sign.
pub type Sum = Vec<(usize, i64)>;

/// A dictionary: each basic unknown is a constant and multiples of the others, which are zero.
#[derive(Clone)]
pub struct Polytope {
    basic: Vec<usize>,
    free: Vec<usize>,
    constants: Vec<Fraction>,
    rows: Vec<Vec<Fraction>>,
    unknowns: usize,
}

/// How many nodes a search may visit; beyond, the auditor admits that it does not know.
const MOST_NODES: usize = 4_000;

impl Polytope {
    /// The polytope of equations `sum = value`, given a point in it.
    pub fn new(unknowns: usize, equations: &[(Sum, i64)], point: &[i64]) -> Self {
        let (mut matrix, mut right) = (Vec::new(), Vec::new());
        for (sum, value) in equations {
            let mut row = vec![ZERO; unknowns];
            for (at, sign) in sum {
                row[*at] = row[*at] + Fraction::whole(*sign);
            }
            matrix.push(row);
            right.push(Fraction::whole(*value));
        }
        let pivots = eliminate(&mut matrix, &mut right, unknowns);
        let free: Vec<usize> = (0..unknowns).filter(|at| !pivots.contains(at)).collect();
        let rows = pivots
            .iter()
            .enumerate()
            .map(|(row, _)| free.iter().map(|at| -matrix[row][*at]).collect());
        let rows = rows.collect();
        right.truncate(pivots.len());
        let mut polytope = Self {
            basic: pivots,
            free,
            constants: right,
            rows,
            unknowns,
        };
        polytope.go_to_vertex(point);
        polytope
    }

    /// From an inner point to a corner: every free unknown is let down to zero, or until another is.
    fn go_to_vertex(&mut self, point: &[i64]) {
        let mut value: Vec<Fraction> = point.iter().map(|value| Fraction::whole(*value)).collect();
        for column in 0..self.free.len() {
            let own = self.free[column];
            let mut fall = value[own];
            let mut stopped = None;
            for (row, basic) in self.basic.iter().enumerate() {
                let slope = self.rows[row][column];
                if slope.sign() == Ordering::Greater {
                    let most = value[*basic] / slope;
                    if (most - fall).sign() == Ordering::Less {
                        (fall, stopped) = (most, Some(row));
                    }
                }
            }
            for (row, basic) in self.basic.iter().enumerate() {
                value[*basic] = value[*basic] - self.rows[row][column] * fall;
            }
            value[own] = value[own] - fall;
            if let Some(row) = stopped {
                self.pivot(row, column);
            }
        }
    }

    /// Makes a free unknown basic and the other way round.
    fn pivot(&mut self, row: usize, column: usize) {
        let slope = self.rows[row][column];
        std::mem::swap(&mut self.basic[row], &mut self.free[column]);
        let mut own: Vec<Fraction> = self.rows[row]
            .iter()
            .map(|other| -(*other / slope))
            .collect();
        own[column] = Fraction::whole(1) / slope;
        let constant = -(self.constants[row] / slope);
        for other in (0..self.rows.len()).filter(|other| *other != row) {
            let factor = self.rows[other][column];
            if factor == ZERO {
                continue;
            }
            self.constants[other] = self.constants[other] + factor * constant;
            for (at, own) in own.iter().enumerate() {
                let before = if at == column {
                    ZERO
                } else {
                    self.rows[other][at]
                };
                self.rows[other][at] = before + factor * *own;
            }
        }
        self.rows[row] = own;
        self.constants[row] = constant;
    }

    /// Adds `sum <= most`.
    fn bound(&mut self, sum: &[(usize, Fraction)], most: Fraction) {
        let mut row = vec![ZERO; self.free.len()];
        let mut constant = most;
        for (unknown, sign) in sum {
            if let Some(at) = self.basic.iter().position(|basic| basic == unknown) {
                constant = constant - *sign * self.constants[at];
                for (own, other) in row.iter_mut().zip(&self.rows[at]) {
                    *own = *own - *sign * *other;
                }
            } else if let Some(at) = self.free.iter().position(|free| free == unknown) {
                row[at] = row[at] - *sign;
            }
        }
        self.basic.push(self.unknowns);
        self.unknowns += 1;
        self.rows.push(row);
        self.constants.push(constant);
    }

    /// Goes to a corner that keeps all bounds; says whether there is one.
    fn settle(&mut self) -> bool {
        loop {
            let below =
                (0..self.rows.len()).filter(|row| self.constants[*row].sign() == Ordering::Less);
            let Some(row) = below.min_by_key(|row| self.basic[*row]) else {
                return true;
            };
            let rising =
                (0..self.free.len()).filter(|at| self.rows[row][*at].sign() == Ordering::Greater);
            match rising.min_by_key(|at| self.free[*at]) {
                Some(column) => self.pivot(row, column),
                None => return false,
            }
        }
    }

    /// Whether whole numbers exist with each of these sums at most what is given.
    pub fn allows(&self, bounds: &[(Sum, i64)]) -> bool {
        let mut first = self.clone();
        for (sum, most) in bounds {
            let sum: Vec<_> = sum
                .iter()
                .map(|(at, sign)| (*at, Fraction::whole(*sign)))
                .collect();
            first.bound(&sum, Fraction::whole(*most));
        }
        let mut open = vec![first];
        let mut nodes = 0;
        while let Some(mut node) = open.pop() {
            nodes += 1;
            assert!(nodes <= MOST_NODES, "the auditor does not know");
            if !node.settle() {
                continue;
            }
            let Some(at) = node
                .constants
                .iter()
                .position(|constant| !constant.is_whole())
            else {
                return true;
            };
            let (unknown, floor) = (node.basic[at], node.constants[at].floor());
            let mut above = node.clone();
            node.bound(&[(unknown, Fraction::whole(1))], floor);
            above.bound(
                &[(unknown, Fraction::whole(-1))],
                -(floor + Fraction::whole(1)),
            );
            open.extend([above, node]);
        }
        false
    }
}

/// Gauss and Jordan; gives the unknown of each row that is left.
fn eliminate(matrix: &mut [Vec<Fraction>], right: &mut [Fraction], unknowns: usize) -> Vec<usize> {
    let mut pivots = Vec::new();
    for column in 0..unknowns {
        let row = pivots.len();
        let Some(found) = (row..matrix.len()).find(|at| matrix[*at][column] != ZERO) else {
            continue;
        };
        matrix.swap(row, found);
        right.swap(row, found);
        let slope = matrix[row][column];
        matrix[row]
            .iter_mut()
            .for_each(|value| *value = *value / slope);
        right[row] = right[row] / slope;
        let own = matrix[row].clone();
        for other in (0..matrix.len()).filter(|other| *other != row) {
            let factor = matrix[other][column];
            if factor != ZERO {
                for (value, own) in matrix[other].iter_mut().zip(&own).skip(column) {
                    *value = *value - factor * *own;
                }
                right[other] = right[other] - factor * right[row];
            }
        }
        pivots.push(column);
    }
    pivots
}
