//! "Did you mean": the word of a list that somebody most likely wanted.

/// The nearest of `words`, if it is near enough to be worth offering.
pub fn nearest<'a>(typed: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let mut best: Option<(usize, &str)> = None;
    for word in words {
        let distance = strsim::damerau_levenshtein(&typed, &word.to_lowercase());
        if best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, word));
        }
    }
    let (distance, word) = best?;
    let longest = typed.chars().count().max(word.chars().count());
    (distance * 5 <= longest * 2).then_some(word)
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
