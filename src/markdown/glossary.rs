//! Finds glossary terms in running text: all terms at once, the longest first.

use aho_corasick::{AhoCorasick, Input, MatchKind};

/// A term and the ways it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct GlossaryEntry {
    /// The term's id.
    pub id: String,
    /// Its names: the title, other spellings, abbreviations.
    pub names: Vec<String>,
}

/// The terms of one language.
#[derive(Debug)]
pub struct Glossary {
    entries: Vec<GlossaryEntry>,
    /// For each pattern, its entry and its name in it.
    patterns: Vec<(usize, usize)>,
    matcher: Option<AhoCorasick>,
}

impl Glossary {
    /// A matcher over all names. Names without text are left out.
    pub fn new(entries: Vec<GlossaryEntry>) -> Self {
        let mut patterns = Vec::new();
        for (entry, e) in entries.iter().enumerate() {
            let names = e.names.iter().enumerate();
            let filled = names.filter(|(_, n)| !n.trim().is_empty());
            patterns.extend(filled.map(|(name, _)| (entry, name)));
        }
        let names = patterns.iter().map(|(e, n)| entries[*e].names[*n].trim());
        // A matcher that cannot be built (hundreds of megabytes of names) links nothing.
        let matcher = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(names)
            .ok()
            .filter(|_| !patterns.is_empty());
        Self {
            entries,
            patterns,
            matcher,
        }
    }

    /// The first term at or after `from`: its place and id.
    pub fn find(&self, text: &str, from: usize) -> Option<(usize, usize, &str)> {
        let matcher = self.matcher.as_ref()?;
        let mut at = from;
        while at < text.len() {
            let found = matcher.find(Input::new(text).range(at..))?;
            let (entry, name) = self.patterns[found.pattern().as_usize()];
            let name = self.entries[entry].names[name].trim();
            if whole_word(text, found.start(), found.end()) && same_case(name, &text[found.range()])
            {
                return Some((found.start(), found.end(), &self.entries[entry].id));
            }
            at = text.ceil_char_boundary(found.start() + 1);
        }
        None
    }

    /// The id of the term that is called `name`.
    pub fn id_of(&self, name: &str) -> Option<&str> {
        let name = name.trim();
        match self.find(name, 0)? {
            (0, end, id) if end == name.len() => Some(id),
            _ => None,
        }
    }

    /// How many terms there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// Words in scripts with spaces count whole: “gene” is not in “general”.
fn whole_word(text: &str, start: usize, end: usize) -> bool {
    let spaced = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && (c as u32) < 0x2e80);
    let first = text[start..].chars().next();
    let last = text[..end].chars().next_back();
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    let joined = spaced(first) && spaced(before) || spaced(last) && spaced(after);
    !joined
}

/// Abbreviations keep their case: `ALL` is a leukaemia and “all” is not.
fn same_case(name: &str, found: &str) -> bool {
    let capitals = name.bytes().filter(u8::is_ascii_uppercase).count();
    capitals < 2 || name == found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary() -> Glossary {
        let entry = |id: &str, names: &[&str]| GlossaryEntry {
            id: id.to_owned(),
            names: names.iter().map(|n| (*n).to_owned()).collect(),
        };
        Glossary::new(vec![
            entry("gene", &["遺伝子", "gene"]),
            entry("test", &["遺伝子検査"]),
            entry("all", &["ALL", ""]),
        ])
    }

    #[test]
    fn the_longest_whole_term_is_found() {
        let g = glossary();
        for (text, want) in [
            ("この遺伝子検査は", Some((6, 21, "test"))),
            ("遺伝子の", Some((0, 9, "gene"))),
            ("general Gene", Some((8, 12, "gene"))),
            ("geneの", Some((0, 4, "gene"))),
            ("all of it", None),
            ("ALL", Some((0, 3, "all"))),
        ] {
            assert_eq!(g.find(text, 0), want, "{text}");
        }
        assert_eq!(g.id_of("遺伝子検査"), Some("test"));
        assert_eq!(g.id_of("遺伝子検査の"), None);
        assert_eq!(Glossary::new(Vec::new()).find("a", 0), None);
    }
}
