//! Salts for people who have none: written into the file of people, where they can be erased with the name.

use super::people::People;
use super::record::Person;
use crate::diagnostics::Place;

/// Bytes of randomness in a salt.
const BYTES: usize = 16;

/// Where people without a salt are listed, the last in a file first, so that what is put in does not move what comes before.
pub fn unsalted(people: &People) -> Vec<&Place> {
    let lacking = |person: &&Person| {
        person.salt.is_none() && person.withdrawn_on.is_none() && !person.name.text.is_empty()
    };
    let ids = people
        .all
        .iter()
        .filter(lacking)
        .filter_map(|person| person.id.as_ref());
    let mut places: Vec<&Place> = ids.map(|id| &id.place).collect();
    places.sort_by_key(|place| (place.path.as_str(), std::cmp::Reverse(place.span.start)));
    places
}

/// A file's text with a salt behind an id: on a line of its own, or inside the same brackets.
pub fn salted(text: &str, id: &Place, salt: &str) -> String {
    let end = id.span.end as usize;
    let (before, after) = text.split_at(end.min(text.len()));
    let rest = after.lines().next().unwrap_or_default().trim();
    if !rest.is_empty() && !rest.starts_with('#') {
        return format!("{before}, salt: {salt}{after}");
    }
    let line = before.rsplit('\n').next().unwrap_or_default();
    // `- id: p1` begins two columns before its keys.
    let indent = line.find("id").unwrap_or_default();
    let (line_end, following) = after.split_at(after.find('\n').unwrap_or(after.len()));
    format!(
        "{before}{line_end}\n{}salt: {salt}{following}",
        " ".repeat(indent)
    )
}

/// A new salt, or what the system says to that.
pub fn new_salt() -> Result<String, getrandom::Error> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes)?;
    Ok(super::history::hex(&bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::SitePath;
    use crate::source::{SourceFile, Span};

    #[test]
    fn a_salt_stands_behind_its_id() {
        for (text, want) in [
            (
                "people:\n  - id: p1 # first\n    name: x\n",
                "people:\n  - id: p1 # first\n    salt: s\n    name: x\n",
            ),
            (
                "people: [{id: p1, name: x}]\n",
                "people: [{id: p1, salt: s, name: x}]\n",
            ),
            (
                "people:\n- name: x\n  id: p1\n",
                "people:\n- name: x\n  id: p1\n  salt: s\n",
            ),
        ] {
            let file = SourceFile::new(SitePath::new("people.yaml"), text);
            let start = text.find("p1").expect("an id");
            let place = Place::new(&file, Span::new(start, start + 2));
            assert_eq!(salted(text, &place, "s"), want);
        }
    }

    #[test]
    fn salts_differ() {
        let salts = [new_salt(), new_salt()].map(|salt| salt.expect("a random number"));
        assert_ne!(salts[0], salts[1]);
        assert_eq!(salts[0].len(), 2 * BYTES);
    }
}
