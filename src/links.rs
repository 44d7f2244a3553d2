//! A recorded look at the addresses that pages cite: `content/_data/links.csv`, which somebody's link checker or a person
//! fills in. A build never asks the network, so that it gives the same site everywhere.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostics::{Diagnostic, Diagnostics, Rule, Severity, Text};
use crate::fields::{Row, rows};
use crate::source::SourceFile;

/// The table's file, below `content/`.
pub const FILE: &str = "_data/links.csv";

/// What a status says when nobody has answered.
const DEAD: &[&str] = &["404", "410", "dead", "リンク切れ"];

pub static LINK_RECORD: Rule = Rule {
    id: "link-record",
    severity: Severity::Warning,
    message: Text::new("{row}行目が読めません", "row {row} is not readable"),
    hint: Text::new(
        "url、status（200、404、dead など）、checked_on（2026-11-21 など）の3列にしてください",
        "write three columns: `url`, `status` (200, 404, dead), `checked_on` (such as 2026-11-21)",
    ),
    explain: Text::new(
        "content/_data/links.csv は、リンク先を確かめた記録です。1行目は url,status,checked_on です。`shirube fresh --addresses` で、確かめるアドレスの一覧が出ます。",
        "content/_data/links.csv records when addresses were tried and what came back; its first line is `url,status,checked_on`. `shirube fresh --addresses` lists the addresses to try.",
    ),
};

/// Every rule of this room.
pub const RULES: &[&Rule] = &[&LINK_RECORD];

/// Addresses that were tried, with what came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tried(BTreeMap<String, Answer>);

/// What came back from an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// A status of HTTP, or a word.
    pub status: String,
    pub on: Date,
}

impl Tried {
    /// Reads the table; of an address that stands there twice, the later answer counts.
    pub fn read(file: &SourceFile, diagnostics: &mut Diagnostics) -> Self {
        let mut tried = BTreeMap::new();
        for row in rows(file, b',')
            .iter()
            .skip(1)
            .filter(|row| !row.is_blank())
        {
            let Some((url, answer)) = read_row(row) else {
                let finding = Diagnostic::at(&LINK_RECORD, file, row.span());
                diagnostics.push(finding.arg("row", row.number));
                continue;
            };
            let known: &mut Answer = tried.entry(url).or_insert_with(|| answer.clone());
            if known.on <= answer.on {
                *known = answer;
            }
        }
        Self(tried)
    }

    /// When an address was found dead, if it was.
    pub fn dead_since(&self, url: &str) -> Option<Date> {
        let answer = self.0.get(url)?;
        DEAD.contains(&answer.status.as_str()).then_some(answer.on)
    }
}

fn read_row(row: &Row) -> Option<(String, Answer)> {
    let cell = |at: usize| {
        row.cells
            .get(at)
            .map(|cell| cell.text.clone())
            .filter(|text| !text.is_empty())
    };
    let on = cell(2)?.replace('/', "-").parse().ok()?;
    let status = cell(1)?;
    Some((cell(0)?, Answer { status, on }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::SitePath;

    #[test]
    fn the_last_answer_counts_and_unreadable_rows_are_told() {
        let text = "url,status,checked_on\nhttps://a/,404,2026-01-01\nhttps://a/,200,2026-02-01\nhttps://b/,dead,2026-02-01\nhttps://c/,404\n";
        let file = SourceFile::new(SitePath::new("content/_data/links.csv"), text);
        let mut found = Diagnostics::default();
        let tried = Tried::read(&file, &mut found);
        let dead = |url: &str| tried.dead_since(url).map(|day| day.to_string());
        assert_eq!(dead("https://a/"), None);
        assert_eq!(dead("https://b/").as_deref(), Some("2026-02-01"));
        assert_eq!(dead("https://none/"), None);
        assert_eq!(
            found.iter().map(|d| d.rule.id).collect::<Vec<_>>(),
            ["link-record"]
        );
    }
}
