//! Puts the units of a query together: pages that have all of them, the best first. Scores are integers and ties go
//! to the page that comes first on the site, so that the browser's order is the program's.

use super::matching::{Found, Lookup, find, whole};
use super::phrase::{Match, beside, both, either, lowered};
use super::query::{Unit, units};

/// Names of more words than these are not looked for.
const LONGEST_NAME: usize = 5;

/// What a query came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// Pages, the best first.
    pub hits: Vec<Hit>,
    /// What was typed and found nowhere.
    pub unmatched: Vec<String>,
    /// What was typed, and what was looked for instead.
    pub instead: Vec<(String, String)>,
}

/// A page that answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    pub page: u32,
    pub score: u32,
    /// The section whose heading has what was looked for.
    pub heading: Option<u32>,
}

/// Looks for a query. `stale` tells pages that are past the day of their review: they come after their equals.
pub fn search(query: &str, index: &dyn Lookup, stale: &dyn Fn(u32) -> bool) -> Answer {
    let units = units(query);
    let mut answer = Answer::default();
    let mut pages: Option<Vec<Match>> = None;
    let mut refused = false;
    let mut rest = &units[..];
    while !rest.is_empty() {
        let (span, names) = named(rest, index);
        let (now, after) = rest.split_at(span);
        rest = after;
        let matches = found(now, &names, index, &mut answer);
        if matches.is_empty() {
            answer.unmatched.extend(now.iter().map(|u| u.typed.clone()));
            // Half of what stands without a space is not what was meant.
            let group = |u: &Unit| now.iter().any(|n| n != u && n.group == u.group);
            refused |= units.iter().any(group);
            continue;
        }
        let weighed = weighed(matches, index.pages());
        pages = Some(match pages {
            None => weighed,
            Some(before) => both(&before, &weighed),
        });
    }
    if !refused {
        answer.hits = ordered(pages.unwrap_or_default(), stale);
    }
    answer
}

/// The longest beginning of a query that has other names, in units, and these.
fn named(units: &[Unit], index: &dyn Lookup) -> (usize, Vec<String>) {
    let keys: Vec<String> = units.iter().take(LONGEST_NAME).map(Unit::key).collect();
    let spans = (1..=keys.len()).rev();
    let mut named = spans.map(|span| (span, index.synonyms(&keys[..span].join(" "))));
    let found = named.find(|(_, names)| !names.is_empty());
    found.unwrap_or((1, Vec::new()))
}

/// Pages that have all of some units, or another name of what they are together.
fn found(units: &[Unit], names: &[String], index: &dyn Lookup, answer: &mut Answer) -> Vec<Match> {
    let mut pages: Option<Vec<Match>> = None;
    for unit in units {
        let Found { matches, instead } = find(unit, index);
        let instead = instead.map(|i| (unit.typed.clone(), i));
        answer.instead.extend(instead);
        pages = Some(match pages {
            None => matches,
            Some(before) => beside(&before, &matches),
        });
    }
    let mut pages = pages.unwrap_or_default();
    for name in names {
        pages = either(pages, lowered(whole(name, index), 7, 8));
    }
    pages
}

/// A rare unit says more than a frequent one.
fn weighed(mut matches: Vec<Match>, pages: u32) -> Vec<Match> {
    let rarity = (pages / matches.len().max(1) as u32).max(1).ilog2();
    for found in &mut matches {
        found.score *= 4 + rarity;
    }
    matches
}

fn ordered(matches: Vec<Match>, stale: &dyn Fn(u32) -> bool) -> Vec<Hit> {
    let hit = |m: Match| {
        let page = m.posting.page;
        let score = if stale(page) {
            m.score * 7 / 8
        } else {
            m.score
        };
        Hit {
            page,
            score,
            heading: m.posting.heading,
        }
    };
    let mut hits: Vec<Hit> = matches.into_iter().map(hit).collect();
    hits.sort_by_key(|h| (u32::MAX - h.score, h.page));
    hits
}
