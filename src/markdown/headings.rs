//! Names headings: ids that are readable in any script, the same in every build, and unique.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, HeadingLevel, Tag};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::directives::Usage;
use super::document::{Node, Placed};
use super::findings::Findings;
use super::plain;
use super::rules::{HEADING_ATTRIBUTES, HEADING_FIGURE, HEADING_ID_REPEATED, HEADING_LEVEL_ONE};
use super::slips::odd_id;
use super::statistics::figure_in;

/// Gives every heading an id, and reports those of level one.
pub(crate) fn name(nodes: &mut [Placed<'_>], usages: &[Usage<'_>], findings: &mut Findings<'_>) {
    let mut ids = Ids::default();
    let mut starts = Vec::new();
    for (at, placed) in nodes.iter().enumerate() {
        let Node::Md(Event::Start(Tag::Heading { id, .. })) = &placed.node else {
            continue;
        };
        starts.push(at);
        if let Some(id) = id
            && (is_reserved(id) || !ids.claim(id))
        {
            findings.with(&HEADING_ID_REPEATED, placed.range(), |d| d.arg("id", id));
        }
    }
    let mut explicit = BTreeSet::new();
    for at in starts {
        if let Some(usage) = figure_in(&nodes[at..], usages) {
            findings.at(&HEADING_FIGURE, usage.span.clone());
        }
        let text = plain::inline_text(&nodes[at..], &[]);
        let range = nodes[at].range();
        if let Node::Md(Event::Start(Tag::Heading {
            level,
            id,
            classes,
            attrs,
        })) = &mut nodes[at].node
        {
            if !classes.is_empty() || !attrs.is_empty() {
                findings.at(&HEADING_ATTRIBUTES, range.clone());
            }
            let first = id
                .as_ref()
                .is_some_and(|id| !is_reserved(id) && explicit.insert(id.to_string()));
            if !first {
                let wanted = id.as_deref().map_or_else(|| meant(&text), str::to_owned);
                *id = Some(ids.unique(&wanted).into());
            }
            if *level == HeadingLevel::H1 {
                findings.with(&HEADING_LEVEL_ONE, range, |d| d.arg("text", text));
            }
        }
    }
}

/// The id of a heading that gives none. One in full-width signs is among the findings; links to it lead there as meant.
fn meant(text: &str) -> String {
    odd_id(text).map_or_else(|| slug(text), |(_, id)| id)
}

/// The level that a heading has in the page, whose title is the one heading of level one.
pub(crate) fn level(written: HeadingLevel) -> HeadingLevel {
    written.max(HeadingLevel::H2)
}

/// An id from a heading's text: letters and digits of any script, `-` for white space.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let composed;
    let text = if is_nfc(text) {
        text
    } else {
        composed = text.nfc().collect::<String>();
        &composed
    };
    for c in text.trim().chars() {
        match c {
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            '-' | '_' => out.push(c),
            c if c.is_whitespace() => out.push('-'),
            c if c.is_alphanumeric() => out.extend(c.to_lowercase()),
            // Marks belong to letters in Arabic, Vietnamese and the Indic scripts.
            c if unicode_normalization::char::is_combining_mark(c) => out.push(c),
            _ => {}
        }
    }
    match out.is_empty() {
        true => "section".to_owned(),
        false => out,
    }
}

/// Ids that are taken in a page.
#[derive(Default)]
pub(crate) struct Ids {
    taken: BTreeSet<String>,
    /// Where to go on counting, so that a hundred thousand equal headings do not begin at two each.
    next: BTreeMap<String, usize>,
}

impl Ids {
    /// Takes an id that its author chose. Says whether it was free.
    pub(crate) fn claim(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_owned())
    }

    /// Takes `wanted`, or `wanted-2` and so on. Ids that this room gives to other things are taken.
    pub(crate) fn unique(&mut self, wanted: &str) -> String {
        if !is_reserved(wanted) && self.claim(wanted) {
            return wanted.to_owned();
        }
        let mut number = self.next.get(wanted).copied().unwrap_or(2);
        let id = loop {
            let id = format!("{wanted}-{number}");
            number += 1;
            if self.claim(&id) {
                break id;
            }
        };
        self.next.insert(wanted.to_owned(), number);
        id
    }
}

fn is_reserved(id: &str) -> bool {
    let numbered = |prefix: &str| {
        id.strip_prefix(prefix)
            .is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit() || b == b'-'))
    };
    ["term-", "fn-", "fnref-", "source-"]
        .into_iter()
        .any(numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_readable() {
        for (text, want) in [
            ("遺伝子とは？", "遺伝子とは"),
            ("What is a Genome?", "what-is-a-genome"),
            ("  DNA・RNA　(1) ", "dnarna-1"),
            ("か\u{3099}ん", "がん"),
            ("！？", "section"),
        ] {
            assert_eq!(slug(text), want);
        }
    }

    #[test]
    fn ids_are_unique() {
        let mut ids = Ids::default();
        assert!(ids.claim("a-2") && !ids.claim("a-2"));
        for (wanted, got) in [
            ("a", "a"),
            ("a", "a-3"),
            ("a", "a-4"),
            ("term-1", "term-1-2"),
            ("term-a", "term-a"),
        ] {
            assert_eq!(ids.unique(wanted), got);
        }
    }
}
