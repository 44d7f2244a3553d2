//! The shape of a branching case: every node leads on or ends the case, is reached, and lets learners out, whatever
//! points they got on the way.

pub(super) mod rules;
mod walk;
mod ways;

use std::collections::{BTreeMap, BTreeSet};

use self::rules::{
    CASE_DEAD_END, CASE_LOOP, CASE_SCORE_LOOP, CASE_SCORE_SHORT, CASE_TANGLED, CASE_UNREACHABLE,
};
use self::walk::{Node, Walk, Way};
use self::ways::{closed, targets, words};
use super::model::{Entry, Quiz, Section};
use super::read::Reading;

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
        if scores.is_empty() {
            return self.find(&CASE_UNREACHABLE, 0, reading);
        }
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
        let ways = &self.node.ways;
        for (n, option) in options(self.section).iter().enumerate() {
            if !self.walk.opened.contains(&(self.at, n)) && !self.section.ending {
                closed((option, &ways[n]), ways, scores, reading);
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
