//! Puts the units of a query together: pages that have all of them, the best first. Scores are integers and ties go
//! to the page that comes first on the site, so that the browser's order is the program's.

use super::matching::{Found, Lookup, Match, both, find};
use super::query::units;

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
    for unit in &units {
        let Found { matches, instead } = find(unit, index);
        if matches.is_empty() {
            answer.unmatched.push(unit.typed.clone());
            // Half of what stands without a space is not what was meant.
            refused |= units.iter().any(|u| u != unit && u.group == unit.group);
            continue;
        }
        answer
            .instead
            .extend(instead.map(|i| (unit.typed.clone(), i)));
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
