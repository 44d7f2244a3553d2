//! A few classes of published numbers, about as many in each, for shades.

/// The most classes that shades tell apart.
const MOST: usize = 5;

/// Classes, the lowest first, by their least and greatest number.
pub(super) struct Classes(Vec<(f64, f64)>);

impl Classes {
    /// Puts numbers into classes. Equal numbers are never in two.
    pub fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.collect();
        values.sort_by(f64::total_cmp);
        let mut classes: Vec<(f64, f64)> = Vec::new();
        let mut begun = None;
        for (at, value) in values.iter().enumerate() {
            let class = Some(at * MOST / values.len());
            match classes.last_mut() {
                Some(last) if last.1 == *value || begun == class => last.1 = *value,
                _ => {
                    classes.push((*value, *value));
                    begun = class;
                }
            }
        }
        Self(classes)
    }

    /// The least and the greatest number of each.
    pub fn ranges(&self) -> impl Iterator<Item = (f64, f64)> {
        self.0.iter().copied()
    }

    fn class(&self, value: f64) -> usize {
        let at = self.0.iter().position(|(_, high)| value <= *high);
        at.unwrap_or(self.0.len().saturating_sub(1))
    }

    /// The shade of a class, 0 to 4: the lowest is always the lightest and the highest the darkest.
    pub fn shade_of(&self, class: usize) -> usize {
        match self.0.len() {
            0 | 1 => 1,
            count => class * (MOST - 1) / (count - 1),
        }
    }

    pub fn shade(&self, value: f64) -> usize {
        self.shade_of(self.class(value))
    }

    /// Which class it is, counted from 1.
    pub fn shade_count(&self, value: f64) -> usize {
        self.class(value) + 1
    }

    /// Whether letters on it are light.
    pub fn is_dark(&self, value: f64) -> bool {
        self.shade(value) > 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_numbers_are_in_one_class() {
        let ranges = |values: &[f64]| {
            Classes::of(values.iter().copied())
                .ranges()
                .collect::<Vec<_>>()
        };
        assert_eq!(
            ranges(&[5.0, 1.0, 3.0, 2.0, 4.0]),
            [(1.0, 1.0), (2.0, 2.0), (3.0, 3.0), (4.0, 4.0), (5.0, 5.0)]
        );
        assert_eq!(ranges(&[0.0, 0.0, 0.0, 7.0]), [(0.0, 0.0), (7.0, 7.0)]);
        assert_eq!(
            ranges(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0]).len(),
            5
        );
        assert!(ranges(&[]).is_empty());
    }

    #[test]
    fn shades_run_from_light_to_dark() {
        let classes = Classes::of([0.0, 0.0, 0.0, 7.0].into_iter());
        assert_eq!(
            (
                classes.shade(0.0),
                classes.shade(7.0),
                classes.shade_count(7.0)
            ),
            (0, 4, 2)
        );
    }
}
