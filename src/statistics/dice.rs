//! Chance without chance: the same table is taken apart in the same order on every machine.

use xxhash_rust::xxh3::xxh3_64;

/// A sequence of numbers that look random.
pub struct Dice(u64);

impl Dice {
    /// The sequence that starts at a number.
    pub fn new(start: u64) -> Self {
        Self(start)
    }

    /// A number below `end`, which is not zero.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 += 1;
        (xxh3_64(&self.0.to_le_bytes()) % end as u64) as usize
    }

    /// Puts things into some other order.
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for end in (1..things.len()).rev() {
            things.swap(end, self.below(end + 1));
        }
    }
}
