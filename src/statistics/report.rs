//! The audit report that is published beside a table: what was assumed and proved, and how much is hidden. It says
//! nothing that is not in the table or in the policy: not which cells are small, nor how many.

use serde_json::{Map, Value, json};

use super::gate::Gated;
use super::past::Past;
use super::policy::{Policy, Require, Rounding, RoundingKind};
use crate::diagnostics::{MessageLang, Text};

/// A statement with its name.
type Statement = (&'static str, Text);

/// What readers are taken to know.
const ATTACKER: &[Statement] = &[
    (
        "published",
        Text::new(
            "公開した数のすべてと、どこを隠したかを知っている",
            "They know everything published, and which cells are hidden",
        ),
    ),
    (
        "counts",
        Text::new(
            "数が0以上の整数で、合計が内訳の和であることを知っている",
            "They know that counts are whole and not below zero, and that totals are the sums of their parts",
        ),
    ),
    (
        "policy",
        Text::new(
            "しきい値、0の扱い、守り方を知っている",
            "They know the threshold, what becomes of zeros, and how cells are chosen",
        ),
    ),
];

const ALONE: Statement = (
    "contributor",
    Text::new(
        "ひとりだけのセルにいる人は、自分のいるセルの数を知っている",
        "Anybody counted alone in a cell knows that cell",
    ),
);

/// What readers know of rounded numbers.
const ADDITIVE: Statement = (
    "rounding",
    Text::new(
        "どの数も、本当の数から1単位以内の、丸めた数だと知っている",
        "They know that every number is a multiple of the base and within one base of the true one",
    ),
);
const CONSISTENT: Statement = (
    "rounding",
    Text::new(
        "どの数を何に丸めるかを、すべて知っている",
        "They know which counts are rounded to which number",
    ),
);

/// What rounded numbers do not keep.
const NOT_CONSISTENT: Statement = (
    "alike",
    Text::new(
        "同じ数でも、次の公開では違う数に丸めることがある（合計が内訳の和になるようにしたため）",
        "The same count may be rounded to another number in the next release, since totals are the sums of their parts",
    ),
);
const NOT_ADDITIVE: Statement = (
    "sums",
    Text::new(
        "丸めた数の合計は、丸めた内訳の和と合わないことがある（同じ数をいつも同じに丸めたため）",
        "Rounded totals may not be the sums of rounded parts, since the same count is always rounded alike",
    ),
);

/// What is proved, by rule.
const INTERVAL: Statement = (
    "interval",
    Text::new(
        "小さな数は、しきい値より小さいどの数でもありうる",
        "Each small count could be each number below the threshold",
    ),
);
const ALL: &[Statement] = &[
    (
        "sums",
        Text::new(
            "隠した数を足した小さな数は、計算できない",
            "No small sum of hidden cells along a line can be worked out",
        ),
    ),
    (
        "contributors",
        Text::new(
            "ひとりだけのセルにいる人が自分を引いても、ほかの小さな数はわからない",
            "Whoever is alone in a cell learns no other small count by subtracting themselves",
        ),
    ),
    (
        "groups",
        Text::new(
            "ある集団の全員が同じ分類だとは、わからない",
            "No group is seen to be all alike",
        ),
    ),
];
const RELEASES: Statement = (
    "releases",
    Text::new(
        "前に公開した表と合わせても、小さな数も、公開の間の小さな増減も、しきい値より小さいどの数でもありうる",
        "With all earlier releases, each small count, and each small change between two of them, could be each number below the threshold",
    ),
);

/// What nobody can protect a table from.
const BEYOND: &[Statement] = &[
    (
        "elsewhere",
        Text::new(
            "ほかのところから、特定の人についてすでに知っていること",
            "What somebody knows of other people from elsewhere",
        ),
    ),
    (
        "together",
        Text::new(
            "数えられた人どうしが、知っていることを持ち寄ること",
            "What people who are counted put together",
        ),
    ),
    (
        "guesses",
        Text::new(
            "表の数を推測しては、この道具で守りなおして見くらべること",
            "Guesses at the whole table, put through this program and compared with what is published",
        ),
    ),
    (
        "others",
        Text::new(
            "ほかの機関が公開した、同じ人たちの数",
            "The same people's figures published by others",
        ),
    ),
];

/// The report on a table.
pub fn report(policy: &Policy, past: &Past, gated: &Gated) -> Value {
    let all = policy.require == Require::All;
    let released = !past.releases.is_empty();
    let alone = all.then_some(&ALONE);
    let proved = [&INTERVAL].into_iter().chain(ALL.iter().filter(|_| all));
    let (knows, gives_up) = rounded(gated.rounding).unzip();
    json!({
        "version": 1,
        "method": if gated.rounding.is_some() { "rounding" } else { "suppression" },
        "policy": policy.settings(),
        "change": past.change.name(),
        "attacker": statements(ATTACKER.iter().chain(knows).chain(alone)),
        "proved": statements(proved.chain(released.then_some(&RELEASES))),
        "intervals": intervals(policy, gated),
        "rules": looked_at(policy, past, gated),
        "not-covered": statements(BEYOND),
        "given-up": statements(gives_up),
        "cells": gated.published.len(),
        "hidden": gated.suppressed(),
        "loss": loss(gated),
        "earlier-releases": past.releases.len(),
        "linked-tables": past.linked.len(),
    })
}

/// Of rounded numbers, what readers know and what they cannot rely on.
fn rounded(rounding: Option<Rounding>) -> Option<(&'static Statement, &'static Statement)> {
    Some(match rounding?.kind {
        RoundingKind::Additive => (&ADDITIVE, &NOT_CONSISTENT),
        RoundingKind::Consistent => (&CONSISTENT, &NOT_ADDITIVE),
    })
}

/// What each protected count could be at least, and at most: everywhere, and in places of fewer inhabitants.
fn intervals(policy: &Policy, gated: &Gated) -> Map<String, Value> {
    let mut intervals = Map::new();
    if gated.amounts {
        return intervals;
    }
    intervals.insert(
        "all".to_owned(),
        json!([policy.least(), policy.threshold - 1]),
    );
    let tiers = policy.tiers.iter().filter(|_| gated.places);
    intervals.extend(tiers.filter_map(|tier| {
        let least = tier.threshold?.max(policy.threshold);
        Some((
            format!("below-{}", tier.below),
            json!([policy.least(), least - 1]),
        ))
    }));
    intervals
}

/// By rule, how much of the published table it was asked of. How many counts are small would tell which are not.
fn looked_at(policy: &Policy, past: &Past, gated: &Gated) -> Map<String, Value> {
    let unsure = match gated.rounding {
        Some(_) => gated.published.len(),
        None => gated.suppressed(),
    };
    let mut rules = Map::new();
    rules.insert("interval".to_owned(), json!({ "cells": unsure }));
    if policy.require == Require::All {
        rules.insert(
            "sums".to_owned(),
            json!({ "lines": gated.loss.lines_with_hidden }),
        );
        rules.insert("contributors".to_owned(), json!({ "cells": unsure }));
        rules.insert("groups".to_owned(), json!({ "lines": gated.loss.lines }));
    }
    if !past.releases.is_empty() {
        let pairs = past.releases.len() * (past.releases.len() + 1) / 2;
        rules.insert("releases".to_owned(), json!({ "pairs": pairs }));
    }
    rules
}

/// How much is hidden, by along how many dimensions a cell is a total.
fn loss(gated: &Gated) -> Value {
    let levels = gated
        .loss
        .levels
        .iter()
        .enumerate()
        .filter(|(_, (cells, _))| *cells > 0);
    let levels = levels.map(
        |(totals, (cells, hidden))| json!({ "totals": totals, "cells": cells, "hidden": hidden }),
    );
    let cells = gated.published.len().max(1);
    json!({
        "per-cent": (gated.suppressed() * 1_000 / cells) as f64 / 10.0,
        "levels": levels.collect::<Vec<_>>(),
    })
}

fn statements<'a>(statements: impl IntoIterator<Item = &'a Statement>) -> Map<String, Value> {
    let both =
        |text: &Text| json!({ "ja": text.get(MessageLang::Ja), "en": text.get(MessageLang::En) });
    statements
        .into_iter()
        .map(|(name, text)| ((*name).to_owned(), both(text)))
        .collect()
}
