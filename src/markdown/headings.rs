//! Names headings: ids that are readable in any script, the same in every build, and unique.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::document::{Node, Placed};
use super::findings::Findings;
use super::plain;
use super::rules::{HEADING_ATTRIBUTES, HEADING_ID_REPEATED, HEADING_LEVEL_ONE};

/// Gives every heading an id, and makes those of level one level two: the page's title is the `h1`.
pub(crate) fn name(nodes: &mut [Placed<'_>], findings: &mut Findings<'_>) {
    let mut taken = BTreeSet::new();
    let mut starts = Vec::new();
    for (at, placed) in nodes.iter().enumerate() {
        let Node::Md(Event::Start(Tag::Heading { id, .. })) = &placed.node else {
            continue;
        };
        starts.push(at);
        if let Some(id) = id
            && !taken.insert(id.to_string())
        {
            findings.with(&HEADING_ID_REPEATED, placed.range(), |d| d.arg("id", id));
        }
    }
    let mut explicit = BTreeSet::new();
    for at in starts {
        let text = plain::inline_text(&nodes[at..]);
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
                .is_some_and(|id| explicit.insert(id.to_string()));
            if !first {
                let wanted = id.as_deref().map_or_else(|| slug(&text), str::to_owned);
                *id = Some(unique(&wanted, &mut taken).into());
            }
            if *level == HeadingLevel::H1 {
                *level = HeadingLevel::H2;
                findings.with(&HEADING_LEVEL_ONE, range, |d| d.arg("text", text));
            }
        }
        lower_end(&mut nodes[at..]);
    }
}

fn lower_end(nodes: &mut [Placed<'_>]) {
    let end = nodes
        .iter_mut()
        .find(|n| matches!(n.node, Node::Md(Event::End(TagEnd::Heading(_)))));
    if let Some(Placed {
        node: Node::Md(Event::End(TagEnd::Heading(level @ HeadingLevel::H1))),
        ..
    }) = end
    {
        *level = HeadingLevel::H2;
    }
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

/// `wanted`, or `wanted-2` and so on. Ids that this room gives to other things count as taken.
pub(crate) fn unique(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    if !is_reserved(wanted) && taken.insert(wanted.to_owned()) {
        return wanted.to_owned();
    }
    // A page of a hundred thousand equal headings must not try each number for each of them.
    let mut number = 2;
    let mut step = 1;
    while taken.contains(&format!("{wanted}-{number}")) {
        step *= 2;
        number += step;
    }
    let (mut low, mut high) = (number - step, number);
    while low + 1 < high {
        let middle = usize::midpoint(low, high);
        match taken.contains(&format!("{wanted}-{middle}")) {
            true => low = middle,
            false => high = middle,
        }
    }
    let id = format!("{wanted}-{high}");
    taken.insert(id.clone());
    id
}

/// The id itself where it is free in the page, else a numbered one: fragments bring headings too.
pub(crate) fn unique_again(id: &str, taken: &mut BTreeSet<String>) -> String {
    match taken.insert(id.to_owned()) {
        true => id.to_owned(),
        false => unique(id, taken),
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
    fn ids_are_unique_and_fast() {
        let mut taken = BTreeSet::new();
        assert_eq!(unique("a", &mut taken), "a");
        assert_eq!(unique("a", &mut taken), "a-2");
        assert_eq!(unique("a", &mut taken), "a-3");
        assert_eq!(unique("term-1", &mut taken), "term-1-2");
        let ids: BTreeSet<_> = (0..3000).map(|_| unique("b", &mut taken)).collect();
        assert_eq!(ids.len(), 3000);
        assert!(ids.contains("b-3000"));
    }
}
