//! The audit report that is published beside a table: what was assumed and proved, and how much is hidden. It says
//! nothing that is not in the table or in the policy: not which cells are small, nor how many.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::gate::Gated;
use super::past::{Change, Past};
use super::policy::{Policy, Require, Zeros};
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
        "others",
        Text::new(
            "ほかの機関が公開した、同じ人たちの数",
            "The same people's figures published by others",
        ),
    ),
];

impl Policy {
    /// The policy as settings, for locks and reports. How much effort goes into looking is left out: it decides what
    /// else is hidden, never what is protected.
    pub fn settings(&self) -> BTreeMap<String, String> {
        let mut settings = BTreeMap::from([
            ("threshold".to_owned(), self.threshold.to_string()),
            ("zeros".to_owned(), self.zeros.name().to_owned()),
            ("require".to_owned(), self.require.name().to_owned()),
        ]);
        for tier in &self.tiers {
            let threshold = tier
                .threshold
                .map_or("none".to_owned(), |least| least.to_string());
            settings.insert(format!("below-{}", tier.below), threshold);
        }
        settings
    }
}

/// The report on a table.
pub fn report(policy: &Policy, past: &Past, gated: &Gated) -> Value {
    let all = policy.require == Require::All;
    let released = !past.releases.is_empty();
    let alone = all.then_some(&ALONE);
    let proved = [&INTERVAL].into_iter().chain(ALL.iter().filter(|_| all));
    json!({
        "version": 1,
        "method": "suppression",
        "policy": policy.settings(),
        "change": past.change.name(),
        "attacker": statements(ATTACKER.iter().chain(alone)),
        "proved": statements(proved.chain(released.then_some(&RELEASES))),
        "not-covered": statements(BEYOND),
        "cells": gated.published.len(),
        "hidden": gated.suppressed(),
        "earlier-releases": past.releases.len(),
        "linked-tables": past.linked.len(),
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

impl Change {
    /// Its name in settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cumulative => "cumulative",
            Self::Revised => "revised",
            Self::Final => "final",
        }
    }
}

impl Zeros {
    /// Its name in settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Shown => "show",
            Self::Protected => "protect",
        }
    }
}

impl Require {
    /// Its name in settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Interval => "interval",
            Self::All => "all",
        }
    }
}
