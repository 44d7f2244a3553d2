//! The shape of a tree: every answer leads on, every step is reached, no path goes round in a circle.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::{DEAD_END, LOOP, START_UNKNOWN, STEP_ID, STEP_TWICE, STEP_UNKNOWN, UNREACHABLE};
use super::{Step, Tree, is_id};
use crate::diagnostics::{Diagnostic, Diagnostics, Rule};
use crate::fields::Reference;
use crate::text::nearest;

/// Reports everything wrong with a tree's shape.
pub(super) fn shape(tree: &Tree, diagnostics: &mut Diagnostics) {
    ids(tree, diagnostics);
    if let Some(start) = tree.start.as_ref().filter(|_| tree.first().is_none()) {
        diagnostics.push(unknown(&START_UNKNOWN, start, tree));
    }
    for to in tree.steps.iter().flat_map(Step::next) {
        if tree.step(&to.name).is_none() {
            diagnostics.push(unknown(&STEP_UNKNOWN, to, tree));
        }
    }
    let ends = |step: &&Step| step.is_leaf() && step.desks.is_empty();
    for id in tree
        .steps
        .iter()
        .filter(ends)
        .filter_map(|step| step.id.as_ref())
    {
        diagnostics.push(id.find(&DEAD_END));
    }
    if let Some(first) = tree.first() {
        let reached = walk(tree, first, diagnostics);
        let unreached = |step: &&Step| !reached.contains(step.id());
        for id in tree
            .steps
            .iter()
            .filter(unreached)
            .filter_map(|step| step.id.as_ref())
        {
            diagnostics.push(id.find(&UNREACHABLE));
        }
    }
}

fn ids(tree: &Tree, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<&str, &Reference> = BTreeMap::new();
    for id in tree.steps.iter().filter_map(|step| step.id.as_ref()) {
        if !is_id(&id.name) {
            diagnostics.push(id.find(&STEP_ID));
        }
        match seen.get(id.name.as_str()) {
            Some(first) => {
                let finding = id.find(&STEP_TWICE);
                diagnostics.push(finding.related(
                    first.place.clone(),
                    "最初はここです",
                    "first written here",
                ));
            }
            None => {
                seen.insert(&id.name, id);
            }
        }
    }
}

fn unknown(rule: &'static Rule, name: &Reference, tree: &Tree) -> Diagnostic {
    let near = nearest(&name.name, tree.steps.iter().map(Step::id));
    let (ja, en) = match near {
        Some(near) => (
            format!("『{near}』のことでしょうか"),
            format!("did you mean “{near}”?"),
        ),
        None => (
            "id がこの名前の段階を書き足してください".to_owned(),
            "add a step with this id".to_owned(),
        ),
    };
    let finding = name.find(rule).arg("near_ja", ja).arg("near_en", en);
    match near {
        Some(near) => finding.fix(near),
        None => finding,
    }
}

/// How far a step has been walked.
#[derive(PartialEq)]
enum Walked {
    /// It is on the path that is being walked.
    Here,
    Done,
}

/// Goes every way from the first step; reports each answer that leads back to a step before it. No recursion: a file
/// may hold a chain of a hundred thousand steps.
fn walk<'t>(tree: &'t Tree, first: &'t Step, diagnostics: &mut Diagnostics) -> BTreeSet<&'t str> {
    let steps: BTreeMap<&str, &Step> = tree
        .steps
        .iter()
        .rev()
        .map(|step| (step.id(), step))
        .collect();
    let mut walked: BTreeMap<&str, Walked> = BTreeMap::from([(first.id(), Walked::Here)]);
    let mut path: Vec<(&Step, Vec<&Reference>)> = vec![(first, first.next().collect())];
    while let Some((step, ways)) = path.last_mut() {
        let Some(way) = ways.pop() else {
            walked.insert(step.id(), Walked::Done);
            path.pop();
            continue;
        };
        let Some(next) = steps.get(way.name.as_str()) else {
            continue;
        };
        match walked.get(next.id()) {
            Some(Walked::Here) => diagnostics.push(way.find(&LOOP)),
            Some(Walked::Done) => {}
            None => {
                walked.insert(next.id(), Walked::Here);
                path.push((next, next.next().collect()));
            }
        }
    }
    walked.into_keys().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::parse_yaml;
    use crate::files::SitePath;
    use crate::source::{SourceFile, Span};

    /// What is found, each as `line: rule`.
    fn found(text: &str) -> Vec<String> {
        let file = SourceFile::new(SitePath::new("content/_data/guide.yaml"), text);
        let mut found = Diagnostics::default();
        let node = parse_yaml(&file, Span::new(0, text.len()), &mut found);
        Tree::read(&node, &file, "ja", &mut found);
        let line = |d: &Diagnostic| d.place.as_ref().map_or(0, |place| place.start.line);
        found
            .sorted()
            .iter()
            .map(|d| format!("{}: {}", line(d), d.rule.id))
            .collect()
    }

    const GOOD: &str = "\
start: what
steps:
  - id: what
    title: {ja: 何のことですか}
    answers:
      - {text: {ja: 仕事}, to: work}
      - {text: {ja: ほか}, to: other}
  - id: work
    title: {ja: 仕事の窓口}
    desks: [labour]
  - id: other
    title: {ja: ほかの窓口}
    answers:
      - {text: {ja: やはり仕事}, to: work}
";

    #[test]
    fn a_tree_that_leads_somewhere_is_fine() {
        assert_eq!(found(GOOD), [""; 0]);
    }

    #[test]
    fn each_fault_is_found_on_its_line() {
        for (from, to, want) in [
            ("start: what", "start: waht", "1: guide-start-unknown"),
            ("to: other", "to: othr", "7: guide-step-unknown"),
            ("    desks: [labour]\n", "", "8: guide-dead-end"),
            (
                "    desks: [labour]\n",
                "    answers: [{text: {ja: もどる}, to: what}]\n",
                "10: guide-loop",
            ),
            ("id: work", "id: Work it", "8: guide-step-id"),
            ("id: other", "id: work", "11: guide-step-twice"),
        ] {
            let found = found(&GOOD.replacen(from, to, 1));
            assert!(found.iter().any(|f| f == want), "{to}: {found:?}");
        }
    }

    #[test]
    fn what_no_answer_leads_to_is_found() {
        let alone = format!("{GOOD}  - id: alone\n    title: {{ja: 一人}}\n    desks: [labour]\n");
        assert_eq!(found(&alone), ["15: guide-unreachable"]);
    }

    #[test]
    fn a_long_chain_is_walked() {
        let step = |n: usize| {
            format!(
                "  - {{id: s{n}, title: {{ja: a}}, answers: [{{text: {{ja: b}}, to: s{}}}]}}\n",
                n + 1
            )
        };
        let chain: String = (0..2000).map(step).collect();
        let found = found(&format!(
            "start: s0\nsteps:\n{chain}  - {{id: s2000, title: {{ja: c}}, desks: [d]}}\n"
        ));
        assert_eq!(found, [""; 0]);
    }
}
