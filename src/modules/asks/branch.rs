//! Choices of a branching case: a list whose items are links to other headings of the file. Ticked items score;
//! `≥ 2` before a link says how many points it takes.

use super::{entry, items};
use crate::markdown::{Block, BlockKind};
use crate::modules::model::{Ask, Entry};
use crate::modules::read::{Parts, Reading};
use crate::modules::slips;
use crate::text::narrow;

/// The choices of a node; none, if no list leads on.
pub(in crate::modules) fn read(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) -> Option<Ask> {
    let items = items(parts);
    let options: Vec<Entry> = items.iter().map(|item| option(reading, item)).collect();
    let scored = items
        .iter()
        .any(|item| ticked(item).is_some() || slips::odd_box(reading, item).is_some());
    let leads_on = options.iter().any(|option| option.to.is_some());
    leads_on.then_some(Ask::Branch { scored, options })
}

fn ticked(item: &Block) -> Option<bool> {
    match item.kind {
        BlockKind::Item { task } => task,
        _ => None,
    }
}

fn option(reading: &mut Reading<'_, '_>, item: &Block) -> Entry {
    let mut option = entry(reading, item);
    option.right = match ticked(item) {
        Some(ticked) => ticked,
        None => slips::odd_box(reading, item).is_some_and(|odd| odd.report(reading)),
    };
    let mut links = reading.doc.links_in(option.label.nodes());
    option.to = links.find_map(node);
    option.at_least = at_least(&option.label.text).map(|(points, _)| points);
    option
}

/// The node that a link leads to. A full-width sign has a finding of its own.
pub(in crate::modules) fn node(to: &str) -> Option<String> {
    let to = to.strip_prefix(['#', '＃'])?;
    let decoded = percent_encoding::percent_decode_str(to).decode_utf8_lossy();
    Some(decoded.into_owned())
}

/// The points that a way takes, and what stands behind them.
pub(in crate::modules) fn at_least(text: &str) -> Option<(u32, &str)> {
    let signs = ["≥", "≧", ">=", "＞＝", "＞=", ">＝"];
    let rest = signs.iter().find_map(|sign| text.strip_prefix(sign))?;
    let rest = rest.trim_start();
    let digit = |c: char| matches!(c, '0'..='9' | '０'..='９');
    let end = rest.find(|c: char| !digit(c)).unwrap_or(rest.len());
    let points = narrow(&rest[..end]).parse().ok()?;
    Some((points, rest[end..].trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_of_a_way_may_be_full_width() {
        for (text, want) in [
            ("≥ 2 進む", Some((2, "進む"))),
            ("≧１０　3人で進む", Some((10, "3人で進む"))),
            (">=3進む", Some((3, "進む"))),
            ("＞＝ ４ 進む", Some((4, "進む"))),
            ("≥ 進む", None),
            ("2 進む", None),
        ] {
            assert_eq!(at_least(text), want, "{text}");
        }
    }

    #[test]
    fn a_way_leads_to_a_node_of_the_file() {
        assert_eq!(node("#a").as_deref(), Some("a"));
        assert_eq!(node("＃%E8%81%9E").as_deref(), Some("聞"));
        assert_eq!(node("a.md#a"), None);
    }
}
