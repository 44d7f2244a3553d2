//! Where characters and words stand on pages, and what that is worth: integers, so that the browser counts the same.

use super::matching::Lookup;
use super::posting::Posting;
use super::query::cover;
use super::terms::Letter;

/// All quarters of a page.
const EVERYWHERE: u8 = 0b1111;

/// Something looked for on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    pub posting: Posting,
    pub score: u32,
}

impl Match {
    /// Where on the page it is; a title speaks of the whole page.
    fn near(&self) -> u8 {
        match self.posting.title {
            Some(_) => EVERYWHERE,
            None => self.posting.near,
        }
    }
}

/// Pages on which characters stand together.
pub fn phrase(letters: &[Letter], index: &dyn Lookup) -> Vec<Match> {
    let mut found: Option<Vec<Posting>> = None;
    for term in cover(letters) {
        let postings = index.postings(&term);
        let together = match found {
            None => postings,
            Some(before) => walk(&before, &postings, |p| p.page, joined),
        };
        if together.is_empty() {
            return Vec::new();
        }
        found = Some(together);
    }
    scored(found.unwrap_or_default(), letters.len() as u32)
}

/// What two terms that overlap have in common on a page.
fn joined(a: &Posting, b: &Posting) -> Option<Posting> {
    let near = a.near & b.near;
    let posting = Posting {
        page: a.page,
        body: if near == 0 { 0 } else { a.body.min(b.body) },
        near,
        about: a.about && b.about,
        // Only the first heading of each is known.
        heading: a.heading.zip(b.heading).map(|(a, b)| a.max(b)),
        title: a.title.filter(|_| b.title.is_some()),
    };
    (posting != Posting::on(a.page)).then_some(posting)
}

/// Scores of something of this length, by where it stands: a title that says nothing else comes first.
pub fn scored(postings: Vec<Posting>, length: u32) -> Vec<Match> {
    let score = |p: &Posting| {
        let title = p.title.map_or(0, |t| {
            let of = u32::from(t.of).max(1);
            let whole = if length >= of { 250 } else { 0 };
            let start = if t.first { 50 } else { 0 };
            500 + 300 * length.min(of) / of + start + whole
        });
        let heading = p.heading.map_or(0, |_| 200);
        let about = if p.about { 150 } else { 0 };
        title + heading + about + 40 * u32::from(p.body)
    };
    let matched = |posting: Posting| Match {
        posting,
        score: score(&posting),
    };
    postings.into_iter().map(matched).collect()
}

/// Matches that count for less.
pub fn lowered(mut matches: Vec<Match>, by: u32, of: u32) -> Vec<Match> {
    for found in &mut matches {
        found.score = found.score * by / of;
    }
    matches
}

/// Pages that have one or the other, each with the better score.
pub fn either(one: Vec<Match>, other: Vec<Match>) -> Vec<Match> {
    let mut all = one;
    all.extend(other);
    // The better of two comes first and the other goes.
    all.sort_by_key(|m| (m.posting.page, u32::MAX - m.score));
    all.dedup_by_key(|m| m.posting.page);
    all
}

/// Pages that have both. What they have less of counts most; far from each other, they are hardly about both.
pub fn both(one: &[Match], other: &[Match]) -> Vec<Match> {
    walk(
        one,
        other,
        |m| m.posting.page,
        |a, b| {
            let found = together(a, b);
            let far = found.posting.near == 0;
            Some(Match {
                score: if far { found.score / 4 } else { found.score },
                ..found
            })
        },
    )
}

/// Pages that have both near each other: parts of what was typed as one.
pub fn beside(one: &[Match], other: &[Match]) -> Vec<Match> {
    walk(
        one,
        other,
        |m| m.posting.page,
        |a, b| {
            let found = together(a, b);
            let score = found.score / 6;
            (found.posting.near != 0).then_some(Match { score, ..found })
        },
    )
}

fn together(a: &Match, b: &Match) -> Match {
    let posting = Posting {
        heading: a.posting.heading.filter(|h| b.posting.heading == Some(*h)),
        near: a.near() & b.near(),
        title: a.posting.title.filter(|_| b.posting.title.is_some()),
        ..a.posting
    };
    let score = a.score + b.score + 4 * a.score.min(b.score);
    Match { posting, score }
}

/// Walks two lists by page and keeps what is made of what both have.
fn walk<T>(
    one: &[T],
    other: &[T],
    page: impl Fn(&T) -> u32,
    each: impl Fn(&T, &T) -> Option<T>,
) -> Vec<T> {
    let mut rest = other.iter().peekable();
    let mut found = Vec::new();
    for a in one {
        while rest.next_if(|b| page(b) < page(a)).is_some() {}
        if let Some(b) = rest.next_if(|b| page(b) == page(a)) {
            found.extend(each(a, b));
        }
    }
    found
}
