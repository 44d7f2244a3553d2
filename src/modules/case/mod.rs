//! The shape of a branching case: every node leads on or ends the case, is reached, and lets learners out.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Quiz, Section};
use super::read::Reading;
use super::rules::{CASE_DEAD_END, CASE_LOOP, CASE_UNREACHABLE};

/// Reports everything wrong with the shape.
pub(super) fn check(quiz: &Quiz, reading: &mut Reading<'_, '_>) {
    let nodes: BTreeMap<&str, &Section> = quiz
        .sections
        .iter()
        .filter(|section| !section.id.is_empty())
        .map(|section| (section.id.as_str(), section))
        .collect();
    let Some(first) = quiz.sections.iter().find(|section| !section.id.is_empty()) else {
        return;
    };
    let forth = |id: &str| {
        nodes
            .get(id)
            .map_or_else(Vec::new, |section| exits(section))
    };
    let reached = spread([first.id.as_str()], forth);
    let stops: Vec<&str> = nodes
        .values()
        .filter(|section| section.ending || exits(section).is_empty())
        .map(|section| section.id.as_str())
        .collect();
    let mut before: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for section in nodes.values() {
        for to in exits(section) {
            before.entry(to).or_default().push(&section.id);
        }
    }
    let back = |id: &str| before.get(id).cloned().unwrap_or_default();
    let ended = spread(stops, back);
    for section in quiz
        .sections
        .iter()
        .filter(|section| !section.id.is_empty())
    {
        let id = section.id.as_str();
        let rule = match (reached.contains(id), ended.contains(id)) {
            (false, _) => &CASE_UNREACHABLE,
            (true, false) => &CASE_LOOP,
            (true, true) if !section.ending && exits(section).is_empty() => &CASE_DEAD_END,
            _ => continue,
        };
        let id = id.to_owned();
        reading.find(rule, section.span, |d| {
            d.arg("name", &section.heading.text).arg("id", id)
        });
    }
}

/// Where the choices of a node lead.
fn exits(section: &Section) -> Vec<&str> {
    let options = section
        .question
        .as_ref()
        .map_or(&[][..], |question| question.ask.entries());
    options
        .iter()
        .filter_map(|option| option.to.as_deref())
        .collect()
}

/// Everything that can be got to from some nodes.
fn spread<'s>(
    from: impl IntoIterator<Item = &'s str>,
    next: impl Fn(&'s str) -> Vec<&'s str>,
) -> BTreeSet<&'s str> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&str> = from.into_iter().collect();
    while let Some(id) = waiting.pop() {
        if found.insert(id) {
            waiting.extend(next(id));
        }
    }
    found
}
