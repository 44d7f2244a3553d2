//! The choices of a case one by one: those that lead to no node, and those that are open to nobody, each with the line as
//! it should be. What was written stays in it: the box, the points, the words.

use std::collections::{BTreeMap, BTreeSet};

use super::options;
use super::rules::{CASE_TARGET, CASE_WAY_BARE, CASE_WAY_CLOSED, CASE_WAY_HIDDEN, CASE_WAY_SAME};
use super::walk::Way;
use crate::modules::asks::branch::{at_least, node};
use crate::modules::model::{Entry, Section};
use crate::modules::read::Reading;
use crate::modules::slips::boxed_item;
use crate::source::Span;
use crate::text::nearest;

/// Reports choices that lead to no node; says whether there are any.
pub(super) fn targets(
    section: &Section,
    sections: &[&Section],
    places: &BTreeMap<&str, usize>,
    reading: &mut Reading<'_, '_>,
) -> bool {
    let mut found = false;
    for option in options(section) {
        let to = option.to.as_deref();
        if to.is_none_or(|to| !places.contains_key(to)) {
            found = true;
            lost(option, section, sections, places, reading);
        }
    }
    found
}

fn lost(
    option: &Entry,
    section: &Section,
    sections: &[&Section],
    places: &BTreeMap<&str, usize>,
    reading: &mut Reading<'_, '_>,
) {
    let to = option.to.as_deref();
    let ids = || sections.iter().map(|one| one.id.as_str());
    let known = ids().collect::<Vec<_>>().join("、");
    let (span, line) = line(reading, option);
    let near = near(to.or(linked(&line).as_deref()), places);
    let other = ids().find(|id| *id != section.id).unwrap_or_default();
    let (mended, exact) = way(&line, option, near.as_deref().unwrap_or(other));
    // Another scene is a guess, which is shown and no more.
    let sure = exact && near.is_some();
    let rule = if to.is_some() {
        &CASE_TARGET
    } else {
        &CASE_WAY_BARE
    };
    reading.find(rule, span, |d| {
        let d = d.arg("line", &mended).arg("known", known);
        let d = d.arg("to", to.unwrap_or_default());
        if sure { d.fix(mended) } else { d }
    });
}

/// The node that was most likely meant.
fn near(to: Option<&str>, places: &BTreeMap<&str, usize>) -> Option<String> {
    let ids = places.keys().copied();
    to.and_then(|to| nearest(to, ids)).map(str::to_owned)
}

/// The line on which a choice is written, without what it is indented by.
fn line(reading: &Reading<'_, '_>, option: &Entry) -> (Span, String) {
    let text = &reading.doc.source_file().text;
    let at = option.span.start as usize;
    let above = text.get(..at).unwrap_or_default();
    let start = above.rfind('\n').map_or(0, |end| end + 1);
    let below = text.get(start..).unwrap_or_default();
    let whole = below.lines().next().unwrap_or_default();
    let bare = whole.trim();
    let start = start + whole.len() - whole.trim_start().len();
    (Span::new(start, start + bare.len()), bare.to_owned())
}

/// The node that a link in full-width brackets leads to.
fn linked(line: &str) -> Option<String> {
    let plain = plain_link(line);
    let (_, rest) = plain.split_once("](")?;
    node(rest.split_once(')')?.0)
}

/// A line with the brackets of its link as Markdown wants them.
fn plain_link(line: &str) -> String {
    let joints = ["］（", "]（", "］("];
    let parted = joints.iter().find_map(|joint| line.split_once(joint));
    let opened = parted.and_then(|(words, rest)| Some((words.rsplit_once(['［', '['])?, rest)));
    let closed = opened.and_then(|(words, rest)| Some((words, rest.split_once(['）', ')'])?)));
    match closed {
        Some(((before, words), (to, behind))) => {
            format!("{before}[{words}]({}){behind}", to.replacen('＃', "#", 1))
        }
        None => line.to_owned(),
    }
}

/// A choice that leads to a node, with all else that was written; whether only its target is another.
fn way(line: &str, option: &Entry, to: &str) -> (String, bool) {
    let (ticked, rest) = boxed_item(line);
    let (points, rest) = match at_least(rest) {
        Some((points, rest)) => (format!("≥ {points} "), rest),
        None => (String::new(), rest),
    };
    let tick = match ticked {
        Some(true) => "[x] ",
        Some(false) => "[ ] ",
        None => "",
    };
    let plain = plain_link(rest);
    let start = plain.find("](").map(|at| at + 2);
    let old = start.and_then(|at| Some((at, at + plain[at..].find(')')?)));
    let exact = old.filter(|(at, end)| node(&plain[*at..*end]).is_some());
    let link = match (exact, old) {
        (Some((at, end)), _) => format!("{}#{to}{}", &plain[..at], &plain[end..]),
        // A link to a page stands for its words.
        (None, Some(_)) => format!("[{}](#{to})", words(option)),
        (None, None) => format!("[{plain}](#{to})"),
    };
    (format!("- {tick}{points}{link}"), exact.is_some())
}

/// What a choice says, without its box and the points that it takes.
pub(super) fn words(option: &Entry) -> &str {
    let text = match boxed_item(&option.label.text) {
        (Some(_), text) => text,
        (None, _) => &option.label.text,
    };
    at_least(text).map_or(text, |(_, words)| words)
}

/// Reports a choice that nobody can take, by what keeps it closed: that nobody has the points, that all have the same, or
/// that another way is shown to everybody who has enough for this one.
pub(super) fn closed(
    (option, way): (&Entry, &Way),
    ways: &[Way],
    scores: &BTreeSet<u32>,
    reading: &mut Reading<'_, '_>,
) {
    let (Some(least), Some(most)) = (scores.first(), scores.last()) else {
        return;
    };
    let over = ways.iter().filter_map(|one| one.at_least);
    let over = over.filter(|points| Some(*points) > way.at_least && points <= most);
    let over = over.min();
    let rule = match over {
        _ if least == most => &CASE_WAY_SAME,
        Some(_) => &CASE_WAY_HIDDEN,
        None => &CASE_WAY_CLOSED,
    };
    reading.find(rule, option.span, |d| {
        let d = d
            .arg("words", words(option))
            .arg("over", over.unwrap_or(*most));
        d.arg("least", least).arg("most", most)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_in_full_width_brackets_is_read_as_one() {
        for (line, want) in [
            ("［待つ（一日）］（＃a）", "[待つ（一日）](#a)"),
            ("≥ 2 [待つ]（#a）です", "≥ 2 [待つ](#a)です"),
            ("［待つ］(a.md)", "[待つ](a.md)"),
            ("［待つ］（#a", "［待つ］（#a"),
            ("（注）[待つ](#a)", "（注）[待つ](#a)"),
        ] {
            assert_eq!(plain_link(line), want);
        }
        assert_eq!(linked("- [x] ［待つ］（＃a）").as_deref(), Some("a"));
    }
}
