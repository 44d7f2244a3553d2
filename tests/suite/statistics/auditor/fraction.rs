//! Exact fractions, for an auditor that must not be off by a rounding.

use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// A fraction in lowest terms, with a positive denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    over: i128,
    under: i128,
}

pub const ZERO: Fraction = Fraction { over: 0, under: 1 };

impl Fraction {
    pub fn whole(value: i64) -> Self {
        Self {
            over: value.into(),
            under: 1,
        }
    }

    fn new(over: i128, under: i128) -> Self {
        let divisor = gcd(over.unsigned_abs(), under.unsigned_abs()) as i128 * under.signum();
        Self {
            over: over / divisor,
            under: under / divisor,
        }
    }

    pub fn is_whole(self) -> bool {
        self.under == 1
    }

    pub fn floor(self) -> Self {
        Self {
            over: self.over.div_euclid(self.under),
            under: 1,
        }
    }

    pub fn sign(self) -> Ordering {
        self.over.cmp(&0)
    }
}

fn gcd(a: u128, b: u128) -> u128 {
    if b == 0 { a.max(1) } else { gcd(b, a % b) }
}

fn times(a: i128, b: i128) -> i128 {
    a.checked_mul(b).expect("figures of a small table")
}

impl Add for Fraction {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        if self.under == 1 && other.under == 1 {
            return Self {
                over: self.over + other.over,
                under: 1,
            };
        }
        let over = times(self.over, other.under) + times(other.over, self.under);
        Self::new(over, times(self.under, other.under))
    }
}

impl Neg for Fraction {
    type Output = Self;

    fn neg(self) -> Self {
        Self {
            over: -self.over,
            under: self.under,
        }
    }
}

impl Sub for Fraction {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Mul for Fraction {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        Self::new(times(self.over, other.over), times(self.under, other.under))
    }
}

impl Div for Fraction {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        Self::new(times(self.over, other.under), times(self.under, other.over))
    }
}
