//! How long the state of a learner can become that `assets/package/state.js` writes for a learning management system.
//! The words that somebody typed are kept only where room is left, so they do not count.

use std::collections::BTreeMap;

use super::ids::Given;
use super::model::{Ask, Question};

/// SCORM 1.2 (RTE 3.4.4, `cmi.suspend_data`): a CMIString4096, counted in UTF-16 units. The state is ASCII.
pub const STATE_LIMIT: usize = 4096;

/// A module as its state is written: all languages together, since ids are the same in each.
#[derive(Debug, Default)]
pub struct StateShape {
    /// The longest version and the longest language tag.
    pub version: usize,
    pub lang: usize,
    /// Units by their ids.
    units: BTreeMap<String, UnitShape>,
}

/// A unit's questions: the length of each one's key and of all that is written of it.
#[derive(Debug, Default)]
struct UnitShape(BTreeMap<String, (usize, usize)>);

/// What stands before the units: the format's name, seed, attempt, day, a check.
const HEADER: usize = 35;

impl StateShape {
    /// A module of this version in these languages, without its units.
    pub fn new<'t>(version: &str, tags: impl Iterator<Item = &'t str>) -> Self {
        Self {
            version: encoded(version),
            lang: tags.map(encoded).max().unwrap_or(0),
            units: BTreeMap::new(),
        }
    }

    /// Adds the questions of a unit in one language.
    pub fn add<'q>(
        &mut self,
        unit: &str,
        questions: impl Iterator<Item = (&'q Given, &'q Question)>,
    ) {
        let shape = self.units.entry(unit.to_owned()).or_default();
        for (given, question) in questions {
            let prefix = format!("{unit}-");
            // An id that does not begin with its unit's has a mark before it.
            let key = match given.id.strip_prefix(&prefix) {
                Some(rest) => encoded(rest),
                None => 1 + encoded(&given.id),
            };
            let size = 1 + key + answer(given, question);
            let known = shape.0.entry(given.id.clone()).or_default();
            *known = (key, size.max(known.1));
        }
    }

    /// The most characters that a state can have.
    pub fn worst(&self) -> usize {
        let longest = self.units.keys().map(|id| encoded(id)).max();
        let units = self.units.iter().map(|(id, unit)| {
            let key = unit.0.values().map(|(key, _)| *key).max().unwrap_or(0);
            let place = 1 + (1 + key).max(3);
            let questions: usize = unit.0.values().map(|(_, size)| size).sum();
            2 + encoded(id) + place + questions
        });
        HEADER + self.version + self.lang + longest.unwrap_or(0) + units.sum::<usize>()
    }
}

/// How right an answer is, and the answer.
fn answer(given: &Given, question: &Question) -> usize {
    let parts = match &question.ask {
        Ask::Match { pairs } => pairs.len(),
        Ask::Gap { gaps } => gaps.len(),
        _ => 1,
    };
    let mark = match parts {
        0 | 1 => 1,
        parts => 3 + 2 * digits(parts),
    };
    let widths = || given.options.iter().map(|id| letter(id));
    let widest = widths().max().unwrap_or(0);
    mark + match &question.ask {
        Ask::Choice { many: false, .. } | Ask::Branch { .. } => widest,
        Ask::Choice { .. } | Ask::Hotspot { .. } | Ask::Order { .. } => widths().sum(),
        Ask::Match { .. } => widest * parts,
        Ask::Gap { .. } | Ask::Number { .. } | Ask::Free { .. } => 0,
    }
}

/// An option's id; one of several letters stands between marks.
fn letter(id: &str) -> usize {
    match id.len() {
        1 => 1,
        _ => 2 + encoded(id),
    }
}

/// Digits of a number in base 36.
fn digits(mut number: usize) -> usize {
    let mut digits = 1;
    while number >= 36 {
        number /= 36;
        digits += 1;
    }
    digits
}

/// The length of a text with all but ASCII letters, digits, `-`, `_` and `.` in per cent signs.
fn encoded(text: &str) -> usize {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    text.bytes()
        .map(|byte| if plain(&byte) { 1 } else { 3 })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_those_of_the_script() {
        assert_eq!([encoded("one-1"), encoded("1.0"), encoded("遺")], [5, 3, 9]);
        assert_eq!(
            [digits(1), digits(35), digits(36), digits(1296)],
            [1, 1, 2, 3]
        );
        let empty = StateShape::new("1.0", ["ja", "ja-x-easy"].into_iter());
        assert_eq!(empty.worst(), 35 + 3 + 9);
    }
}
