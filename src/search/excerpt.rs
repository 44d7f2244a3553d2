//! What is shown below a result: a line of the page's text with what was looked for, and the sections to go to.
//! `assets/search.js` does the same over the text that it fetches.

use std::collections::BTreeSet;

use super::query::{UnitKind, pieces, units};
use super::rank::Answer;
use super::terms::{Leave, Letter, Run, bare, runs};
use super::text::PageText;

/// How much of a text is shown, and how much of it before the first place at most: in halves of a character's
/// square, of which Latin letters take one.
const WIDTH: u32 = 150;
const BEFORE: u32 = 48;
/// Sections that are offered.
const SECTIONS: usize = 3;

/// What is shown of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    pub excerpt: String,
    pub sections: Vec<SectionLink>,
}

/// A section to go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionLink {
    pub title: String,
    /// The heading's id in the page.
    pub id: String,
}

/// What to look for instead of one unit of the query, the best first.
type Forms = Vec<UnitKind>;

/// A part of a page: its heading and its text, as runs.
struct Part<'t> {
    heading: Vec<Run>,
    text: &'t str,
    runs: Vec<Run>,
}

/// A place in a text, in bytes, and the unit that stands there.
type Place = (usize, usize);

/// What to show of a page that answers a query.
pub fn shown(text: &PageText, query: &str, answer: &Answer) -> Shown {
    let about = [("", text.description.as_str())].into_iter();
    let sections = text
        .sections
        .iter()
        .map(|s| (s.heading.as_str(), s.text.as_str()));
    let parts: Vec<Part> = about
        .chain(sections)
        .map(|(heading, text)| Part {
            heading: runs(heading),
            text,
            runs: runs(text),
        })
        .collect();
    let mut named: Vec<Vec<Place>> = vec![Vec::new(); parts.len()];
    let mut places = named.clone();
    for (unit, forms) in forms(query, answer).iter().enumerate() {
        for needles in ways(forms) {
            for ((part, named), places) in parts.iter().zip(&mut named).zip(&mut places) {
                for needle in &needles {
                    find(&part.heading, needle, unit, named);
                    find(&part.runs, needle, unit, places);
                }
            }
            let found = named.iter().chain(&places).flatten();
            if found.into_iter().any(|(_, of)| *of == unit) {
                break;
            }
        }
    }
    Shown {
        excerpt: excerpt(&parts, &named, &mut places),
        sections: best_sections(text, &named, &places),
    }
}

/// Each unit of the query as it was typed, then what was looked for instead.
fn forms(query: &str, answer: &Answer) -> Vec<Forms> {
    let form = |unit: super::query::Unit| {
        let instead = answer
            .instead
            .iter()
            .filter(|(typed, _)| *typed == unit.typed);
        let instead = instead.flat_map(|(_, word)| units(word)).map(|u| u.kind);
        [unit.kind].into_iter().chain(instead).collect()
    };
    units(query).into_iter().map(form).collect()
}

/// One way to look for a unit: its letters, and whether okurigana are left out.
struct Needle {
    what: UnitKind,
    bare: bool,
}

/// The ways to look for a unit, the best first, each of one needle or of several.
fn ways(forms: &Forms) -> Vec<Vec<Needle>> {
    let mut ways = Vec::new();
    for bare in [false, true] {
        ways.extend(forms.iter().map(|form| {
            let what = form.clone();
            vec![Needle { what, bare }]
        }));
    }
    for form in forms {
        if let UnitKind::Chars(letters, _) = form {
            let part = |letters| Needle {
                what: UnitKind::Chars(letters, None),
                bare: false,
            };
            ways.push(pieces(letters).into_iter().map(part).collect());
        }
    }
    ways
}

fn find(text: &[Run], needle: &Needle, unit: usize, places: &mut Vec<Place>) {
    for run in text {
        match (run, &needle.what) {
            (Run::Word { text, at }, UnitKind::Word(word)) if text == word => {
                places.push((*at, unit));
            }
            (Run::Chars(letters), UnitKind::Chars(wanted, _)) => {
                let (letters, wanted) = match needle.bare {
                    true => (without(letters), without(wanted)),
                    false => (letters.clone(), wanted.clone()),
                };
                let same = |part: &[Letter]| part.iter().zip(&wanted).all(|(a, b)| a.c == b.c);
                let windows = letters.windows(wanted.len().max(1));
                places.extend(windows.filter(|w| same(w)).map(|w| (w[0].at, unit)));
            }
            _ => {}
        }
    }
}

fn without(letters: &[Letter]) -> Vec<Letter> {
    bare(letters, Leave::End)
        .iter()
        .map(|at| letters[*at])
        .collect()
}

fn kinds(places: &[Place]) -> usize {
    places
        .iter()
        .map(|(_, unit)| unit)
        .collect::<BTreeSet<_>>()
        .len()
}

/// A line of the part that has most of the query; of the one that is named so; of the first that has text.
fn excerpt(parts: &[Part], named: &[Vec<Place>], places: &mut [Vec<Place>]) -> String {
    let most = |of: &[Vec<Place>]| {
        let counts = of.iter().map(|places| kinds(places)).enumerate();
        let shown = counts.filter(|(at, count)| *count > 0 && !parts[*at].text.is_empty());
        // Of parts that have as much, the first.
        shown
            .rev()
            .max_by_key(|(_, count)| *count)
            .map(|(at, _)| at)
    };
    let first = || parts.iter().position(|part| !part.text.is_empty());
    let Some(at) = most(places).or_else(|| most(named)).or_else(first) else {
        return String::new();
    };
    places[at].sort_unstable();
    line(parts[at].text, &places[at])
}

/// Up to three sections that have something of the query, a heading before a text.
fn best_sections(text: &PageText, named: &[Vec<Place>], places: &[Vec<Place>]) -> Vec<SectionLink> {
    // The first part is the description.
    let scores = named.iter().zip(places).skip(1);
    let scores = scores.map(|(named, places)| 2 * kinds(named) + kinds(places));
    let mut found: Vec<_> = text.sections.iter().zip(scores).collect();
    found.retain(|(section, score)| *score > 0 && !section.id.is_empty());
    found.sort_by_key(|(_, score)| usize::MAX - score);
    let link = |(section, _): (&super::text::Section, usize)| SectionLink {
        title: section.heading.clone(),
        id: section.id.clone(),
    };
    found.into_iter().take(SECTIONS).map(link).collect()
}

/// The line around the place from which most of the query is near.
fn line(text: &str, places: &[Place]) -> String {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let index = |byte: usize| letters.partition_point(|(at, _)| *at < byte);
    let places: Vec<Place> = places
        .iter()
        .map(|(at, unit)| (index(*at), *unit))
        .collect();
    let near = |first: usize| {
        let end = end_of(&letters, places[first].0, WIDTH - BEFORE);
        let units = places[first..].iter().take_while(|(at, _)| *at < end);
        units.map(|(_, unit)| unit).collect::<BTreeSet<_>>().len()
    };
    let best = (0..places.len()).rev().max_by_key(|first| near(*first));
    let start = start_of(&letters, best.map_or(0, |best| places[best].0));
    let end = word_end(&letters, start, end_of(&letters, start, WIDTH));
    let shown: String = letters[start..end].iter().map(|(_, c)| c).collect();
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut = |cut: bool| if cut { "…" } else { "" };
    let before = start > 0 && !ends_sentence(letters[start - 1].1);
    format!("{}{shown}{}", cut(before), cut(end < letters.len()))
}

fn width(c: char) -> u32 {
    if c < '\u{1100}' { 1 } else { 2 }
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '\n')
}

fn within_word(letters: &[(usize, char)], at: usize) -> bool {
    let part = |at: usize| {
        letters
            .get(at)
            .is_some_and(|(_, c)| width(*c) == 1 && !c.is_whitespace())
    };
    at > 0 && part(at - 1) && part(at)
}

/// Where so much text ends.
fn end_of(letters: &[(usize, char)], from: usize, most: u32) -> usize {
    let mut left = most;
    let mut end = from;
    while let Some((_, c)) = letters.get(end)
        && width(*c) <= left
    {
        left -= width(*c);
        end += 1;
    }
    end
}

/// The beginning of the sentence, or of a word within reach before a place.
fn start_of(letters: &[(usize, char)], at: usize) -> usize {
    let begins = |at: usize| at == 0 || ends_sentence(letters[at - 1].1);
    let mut start = at;
    let mut left = BEFORE;
    while !begins(start) && width(letters[start - 1].1) <= left {
        left -= width(letters[start - 1].1);
        start -= 1;
    }
    while start < at && !begins(start) && within_word(letters, start) {
        start += 1;
    }
    start
}

/// The end, moved back to where a word ends, if one does.
fn word_end(letters: &[(usize, char)], start: usize, end: usize) -> usize {
    let mut at = end;
    while at > start && within_word(letters, at) {
        at -= 1;
    }
    if at > start { at } else { end }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Section;

    fn page(description: &str, sections: &[(&str, &str)]) -> PageText {
        let section = |(heading, text): &(&str, &str)| Section {
            heading: (*heading).to_owned(),
            id: (*heading).to_owned(),
            text: (*text).to_owned(),
        };
        PageText {
            description: description.to_owned(),
            sections: sections.iter().map(section).collect(),
            ..PageText::default()
        }
    }

    fn told(text: &PageText, query: &str, instead: &[(&str, &str)]) -> (String, Vec<String>) {
        let pair = |(a, b): &(&str, &str)| ((*a).to_owned(), (*b).to_owned());
        let answer = Answer {
            instead: instead.iter().map(pair).collect(),
            ..Answer::default()
        };
        let shown = shown(text, query, &answer);
        let titles = shown.sections.into_iter().map(|s| s.title).collect();
        (shown.excerpt, titles)
    }

    #[test]
    fn the_part_that_has_most_is_shown_and_sections_are_offered() {
        let text = page(
            "短い説明。",
            &[
                ("", "遺伝子の話。"),
                ("はじめに", "ここでは遺伝子\nと検査の話をします。"),
                ("検査の費用", "取り扱いは病院による。"),
            ],
        );
        for (query, instead, want, sections) in [
            (
                "検査 遺伝子",
                &[][..],
                "ここでは遺伝子 と検査の話をします。",
                vec!["はじめに", "検査の費用"],
            ),
            ("ない", &[], "短い説明。", vec![]),
            ("費用", &[], "取り扱いは病院による。", vec!["検査の費用"]),
            ("取扱", &[], "取り扱いは病院による。", vec!["検査の費用"]),
            (
                "いでんし",
                &[("いでんし", "遺伝子")],
                "遺伝子の話。",
                vec!["はじめに"],
            ),
            ("説明", &[], "短い説明。", vec![]),
        ] {
            let (excerpt, titles) = told(&text, query, instead);
            assert_eq!(excerpt, want, "{query}");
            assert_eq!(titles, sections, "{query}");
        }
    }

    #[test]
    fn long_texts_are_cut_at_sentences_and_words() {
        let long = "あ".repeat(100);
        let (excerpt, _) = told(
            &page(&format!("{long}。次の文にゲノム。{long}"), &[]),
            "ゲノム",
            &[],
        );
        assert!(excerpt.starts_with("次の文にゲノム。あ"), "{excerpt}");
        assert!(excerpt.ends_with("あ…"), "{excerpt}");
        let words = "several words ".repeat(20);
        let (excerpt, _) = told(
            &page(&format!("{words}genome {words}"), &[]),
            "genomes",
            &[],
        );
        assert!(
            excerpt.starts_with("…several words") || excerpt.starts_with("…words"),
            "{excerpt}"
        );
        assert!(excerpt.contains(" genome "), "{excerpt}");
        assert!(
            excerpt.ends_with("words…") || excerpt.ends_with("several…"),
            "{excerpt}"
        );
    }
}
