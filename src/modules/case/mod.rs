//! The shape of a branching case: every node leads on or ends the case, is reached, and lets learners out, whatever
//! points they got on the way.

pub(super) mod rules;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use self::rules::{
    CASE_DEAD_END, CASE_LOOP, CASE_SCORE_LOOP, CASE_SCORE_SHORT, CASE_TANGLED, CASE_TARGET,
    CASE_UNREACHABLE, CASE_WAY_BARE, CASE_WAY_CLOSED,
};
use self::walk::{Node, Walk, Way};
use super::model::{Entry, Quiz, Section};
use super::read::Reading;
use crate::text::nearest;

/// Reports everything wrong with the shape. Each right choice counts `each` points, unless its node says otherwise.
pub(super) fn check(quiz: &Quiz, each: u32, reading: &mut Reading<'_, '_>) {
    let sections: Vec<&Section> = quiz
        .sections
        .iter()
        .filter(|one| !one.id.is_empty())
        .collect();
    let places: BTreeMap<&str, usize> = sections
        .iter()
        .enumerate()
        .map(|(at, one)| (one.id.as_str(), at))
        .collect();
    let mut broken = BTreeSet::new();
    for (at, section) in sections.iter().enumerate() {
        if targets(section, &sections, &places, reading) {
            broken.insert(at);
        }
    }
    let nodes: Vec<Node> = sections
        .iter()
        .map(|one| node(one, each, &places))
        .collect();
    let Some(walk) = Walk::of(&nodes) else {
        let span = sections.first().map(|one| one.span).unwrap_or_default();
        return reading.find(&CASE_TANGLED, span, |d| d);
    };
    for (at, section) in sections.iter().enumerate() {
        Telling {
            walk: &walk,
            node: &nodes[at],
            at,
            section,
        }
        .tell(broken.contains(&at), reading);
    }
}

fn node(section: &Section, each: u32, places: &BTreeMap<&str, usize>) -> Node {
    let question = section.question.as_ref();
    let points = question.map_or(0, |question| question.points(each));
    let way = |option: &Entry| Way {
        to: option.to.as_deref().and_then(|to| places.get(to)).copied(),
        gain: if option.right { points } else { 0 },
        at_least: option.at_least,
    };
    Node {
        ways: options(section).iter().map(way).collect(),
        ending: section.ending,
    }
}

fn options(section: &Section) -> &[Entry] {
    let question = section.question.as_ref();
    question.map_or(&[], |question| question.ask.entries())
}

/// Reports choices that lead to no node; says whether there are any.
fn targets(
    section: &Section,
    sections: &[&Section],
    places: &BTreeMap<&str, usize>,
    reading: &mut Reading<'_, '_>,
) -> bool {
    let mut found = false;
    for option in options(section) {
        let to = option.to.as_deref();
        if to.is_some_and(|to| places.contains_key(to)) {
            continue;
        }
        found = true;
        let ids = || sections.iter().map(|one| one.id.as_str());
        let others = ids().filter(|id| *id != section.id);
        let near = to
            .and_then(|to| nearest(to, ids()))
            .or(others.clone().next())
            .unwrap_or_default();
        let line = format!("- [{}](#{near})", words(option));
        let known: Vec<&str> = ids().collect();
        let rule = if to.is_some() {
            &CASE_TARGET
        } else {
            &CASE_WAY_BARE
        };
        reading.find(rule, option.span, |d| {
            let d = d.arg("line", line).arg("known", known.join("、"));
            d.arg("to", to.unwrap_or_default())
        });
    }
    found
}

/// What a choice says, without the points that it takes.
fn words(option: &Entry) -> &str {
    let text = option.label.text.as_str();
    match option.at_least {
        Some(_) => text.trim_start_matches(|c: char| "≥>=≧ 　".contains(c) || c.is_numeric()),
        None => text,
    }
}

/// What is said of one node.
struct Telling<'t> {
    walk: &'t Walk,
    node: &'t Node,
    at: usize,
    section: &'t Section,
}

impl Telling<'_> {
    fn tell(&self, broken: bool, reading: &mut Reading<'_, '_>) {
        let scores = &self.walk.scores[self.at];
        let (Some(least), Some(most)) = (scores.first(), scores.last()) else {
            return self.find(&CASE_UNREACHABLE, 0, reading);
        };
        let gated = self.node.ways.iter().any(|way| way.at_least.is_some());
        match (
            self.walk.stopped.get(&self.at),
            self.walk.lost.get(&self.at),
        ) {
            (Some(_), _) if broken => {}
            (Some(score), _) if gated => self.find(&CASE_SCORE_SHORT, *score, reading),
            (Some(_), _) => self.find(&CASE_DEAD_END, 0, reading),
            (None, Some(score)) if self.walk.is_scored => {
                self.find(&CASE_SCORE_LOOP, *score, reading)
            }
            (None, Some(_)) => self.find(&CASE_LOOP, 0, reading),
            (None, None) => {}
        }
        for (n, option) in options(self.section).iter().enumerate() {
            if !self.walk.opened.contains(&(self.at, n)) && !self.section.ending {
                reading.find(&CASE_WAY_CLOSED, option.span, |d| {
                    let d = d.arg("words", words(option));
                    d.arg("least", least).arg("most", most)
                });
            }
        }
    }

    fn find(
        &self,
        rule: &'static crate::diagnostics::Rule,
        score: u32,
        reading: &mut Reading<'_, '_>,
    ) {
        let lowest = options(self.section)
            .iter()
            .min_by_key(|option| option.at_least);
        let line = lowest.map_or_else(String::new, |option| {
            format!(
                "- [{}](#{})",
                words(option),
                option.to.as_deref().unwrap_or_default()
            )
        });
        reading.find(rule, self.section.span, |d| {
            let d = d
                .arg("name", &self.section.heading.text)
                .arg("id", &self.section.id);
            d.arg("score", score).arg("line", line)
        });
    }
}
