//! From numbers to places.

/// Numbers between two ends, laid out between two places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// Of these numbers and zero. With nothing to show, everything is at zero.
    pub fn with_zero(values: impl Iterator<Item = f64>, (from, to): (f64, f64)) -> Self {
        let (low, high) = values.fold((0.0_f64, 0.0_f64), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        let high = if low == high { low + 1.0 } else { high };
        Self {
            low,
            high,
            from,
            to,
        }
    }

    /// Widened to round numbers, with the round numbers between.
    pub fn rounded(self) -> (Self, Vec<f64>) {
        let step = step((self.high - self.low) / 3.0);
        let (first, last) = ((self.low / step).floor(), (self.high / step).ceil());
        let ticks = (0..=(last - first) as usize).map(|at| (first + at as f64) * step);
        let scale = Self {
            low: first * step,
            high: last * step,
            ..self
        };
        (scale, ticks.collect())
    }

    /// The place of a number.
    pub fn at(&self, value: f64) -> f64 {
        self.from + (value - self.low) / (self.high - self.low) * (self.to - self.from)
    }

    /// The same numbers between other places.
    pub fn between(self, from: f64, to: f64) -> Self {
        Self { from, to, ..self }
    }

    /// Whether there are numbers below zero.
    pub fn goes_below_zero(&self) -> bool {
        self.low < 0.0
    }

    /// Where a bar from zero to a number begins, and how long it is.
    pub fn bar(&self, value: f64) -> (f64, f64) {
        let (zero, end) = (self.at(0.0), self.at(value));
        (zero.min(end), (end - zero).abs())
    }
}

/// The round number at or above: 1, 2, 2.5 or 5 times a power of ten.
fn step(least: f64) -> f64 {
    if !(least > 0.0 && least.is_finite()) {
        return 1.0;
    }
    let power = 10_f64.powf(least.log10().floor());
    let round = [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .find(|n| n * power >= least * 0.999);
    round.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_is_always_on_the_scale() {
        let scale = Scale::with_zero([20.0, 50.0].into_iter(), (0.0, 100.0));
        assert_eq!(
            (scale.at(0.0), scale.at(50.0), scale.bar(20.0)),
            (0.0, 100.0, (0.0, 40.0))
        );
        let below = Scale::with_zero([-50.0, 50.0].into_iter(), (0.0, 100.0));
        assert_eq!((below.at(0.0), below.bar(-25.0)), (50.0, (25.0, 25.0)));
        assert_eq!(Scale::with_zero([].into_iter(), (0.0, 100.0)).at(0.0), 0.0);
    }

    #[test]
    fn ticks_are_round() {
        let ticks = |values: [f64; 2]| Scale::with_zero(values.into_iter(), (0.0, 1.0)).rounded().1;
        assert_eq!(ticks([0.0, 31_078.0]), [0.0, 20_000.0, 40_000.0]);
        assert_eq!(ticks([-3.0, 9.0]), [-5.0, 0.0, 5.0, 10.0]);
        assert_eq!(ticks([0.0, 0.0]), [0.0, 0.5, 1.0]);
    }
}
