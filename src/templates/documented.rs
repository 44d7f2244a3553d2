//! `docs/templates.md` names exactly the variables and functions that there are.

use std::collections::BTreeSet;

use super::{functions, variables};

const DOCS: &str = include_str!("../../docs/templates.md");

/// What `outputs` gives to lists of tags, desks, materials and what is due, and to packages, besides the tables of `variables`.
const OF_LISTS: [&str; 6] = ["board", "formats", "list", "package", "tag", "tags"];

#[test]
fn every_variable_is_documented_and_no_other() {
    let mut there: BTreeSet<String> = variables::names().collect();
    there.extend(OF_LISTS.map(str::to_owned));
    assert_eq!(named_below("## Variables"), there);
}

#[test]
fn every_function_is_documented_and_no_other() {
    let there: BTreeSet<String> = functions::names().collect();
    assert_eq!(named_below("## Functions"), there);
}

/// The names in the first cells of the tables below a heading, without arguments and `?`.
fn named_below(heading: &str) -> BTreeSet<String> {
    let (_, below) = DOCS.split_once(heading).expect("the heading is there");
    let below = below.split("\n## ").next().unwrap_or_default();
    let rows = below.lines().filter_map(|line| line.strip_prefix("| `"));
    let first = rows.filter_map(|row| row.split(" | ").next());
    let names = first.flat_map(|cell| cell.split("`, `"));
    names
        .map(|name| {
            let end = name.find(['(', '?', '`']).unwrap_or(name.len());
            name[..end].to_owned()
        })
        .collect()
}
