//! "Did you mean": the word of a list that somebody most likely wanted.

/// Longer words are not typed but pasted; comparing them would take long and help nobody.
const LONGEST: usize = 100;

/// The nearest of `words`, if it is near enough to be worth offering.
pub fn nearest<'a>(typed: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if typed.len() > LONGEST * 4 {
        return None;
    }
    let typed = Shape::new(typed);
    let mut best: Option<(usize, &str)> = None;
    for word in words.into_iter().filter(|w| w.len() <= LONGEST * 4) {
        let other = Shape::new(word);
        let reach = typed.count.max(other.count) * 2 / 5;
        let bound = best.map_or(reach, |(least, _)| reach.min(least.saturating_sub(1)));
        // Measuring takes far longer than seeing that it cannot be near.
        if best.is_some_and(|(least, _)| least == 0) || typed.at_least(&other) > bound {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&typed.lower, &other.lower);
        if distance <= bound {
            best = Some((distance, word));
        }
    }
    best.map(|(_, word)| word)
}

/// What can be seen of a word at a glance.
struct Shape {
    lower: String,
    count: usize,
    /// A bit for each letter that it has, more or less.
    letters: u64,
}

impl Shape {
    fn new(word: &str) -> Self {
        let lower = word.to_lowercase();
        let bit = |c: char| 1 << (u32::from(c) % 64);
        Self {
            count: lower.chars().count(),
            letters: lower.chars().fold(0, |all, c| all | bit(c)),
            lower,
        }
    }

    /// A number of edits that two words are never nearer than.
    fn at_least(&self, other: &Self) -> usize {
        let missing = (self.letters & !other.letters).count_ones();
        let added = (other.letters & !self.letters).count_ones();
        self.count
            .abs_diff(other.count)
            .max(missing.max(added) as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_offered_and_far_ones_are_not() {
        let words = ["title", "tags", "題名", "review_by"];
        for (typed, want) in [
            ("titel", Some("title")),
            ("Title", Some("title")),
            ("題目", None),
            ("reviewby", Some("review_by")),
            ("colour", None),
        ] {
            assert_eq!(nearest(typed, words), want, "{typed}");
        }
    }
}
