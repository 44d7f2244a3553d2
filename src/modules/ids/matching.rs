//! Which recorded thing is which: what two lists share is paired off from the surest pair to the least sure.

use std::collections::BTreeSet;

/// Places in one list, each with its place in another.
pub(super) struct Pairing {
    pub found: Vec<Option<usize>>,
    taken: BTreeSet<usize>,
}

impl Pairing {
    pub fn new(count: usize) -> Self {
        Self {
            found: vec![None; count],
            taken: BTreeSet::new(),
        }
    }

    pub fn is_free(&self, place: usize) -> bool {
        !self.taken.contains(&place)
    }

    /// Places of the first list that have none in the other yet.
    pub fn open(&self) -> Vec<usize> {
        let all = 0..self.found.len();
        all.filter(|at| self.found[*at].is_none()).collect()
    }

    pub fn take(&mut self, at: usize, place: usize) {
        self.found[at] = Some(place);
        self.taken.insert(place);
    }

    /// Takes pairs, the surest first; of equals, those that come first in both lists.
    pub fn take_best(&mut self, mut pairs: Vec<(f64, usize, usize)>) {
        pairs.sort_by(|one, other| {
            let surer = other.0.total_cmp(&one.0);
            surer.then_with(|| (one.1, one.2).cmp(&(other.1, other.2)))
        });
        for (_, at, place) in pairs {
            if self.found[at].is_none() && self.is_free(place) {
                self.take(at, place);
            }
        }
    }

    /// Pairs what is left in order, where it fits.
    pub fn take_in_order(
        &mut self,
        places: impl IntoIterator<Item = usize>,
        fits: impl Fn(usize, usize) -> bool,
    ) {
        let mut places: Vec<usize> = places.into_iter().collect();
        for at in self.open() {
            let next = places
                .iter()
                .position(|place| self.is_free(*place) && fits(at, *place));
            if let Some(next) = next {
                self.take(at, places.remove(next));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_surest_pair_goes_first() {
        let mut pairing = Pairing::new(3);
        pairing.take_best(vec![(0.6, 0, 0), (0.9, 1, 0), (0.6, 1, 1)]);
        assert_eq!(pairing.found, [None, Some(0), None]);
        pairing.take_in_order([0, 1, 2], |at, place| at != 2 || place == 1);
        assert_eq!(pairing.found, [Some(1), Some(0), None]);
    }
}
