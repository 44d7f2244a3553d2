//! A bank as units of a module: Markdown that reads as if somebody had written it here.

mod item;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::Diagnostics;
use crate::exchange::bank::{Ask, Bank, Group, Item};
use crate::exchange::html::{parse, text_of};
use crate::exchange::rules::Reading;
use crate::markdown::slug;
use crate::source::{SourceFile, Span};

/// What pages say that is not in a bank.
#[derive(Debug, Clone, Default)]
pub struct Front {
    /// The language of the pages.
    pub lang: String,
    /// Lines of front matter that every unit has, such as its dates.
    pub lines: String,
}

/// Files of a module's folder, by their names.
pub type Made = BTreeMap<String, Vec<u8>>;

/// The units of a bank that was read out of a file, with their pictures.
pub fn pages(bank: &Bank, front: &Front, file: &SourceFile, diags: &mut Diagnostics) -> Made {
    let mut made = Made::new();
    let mut stems = BTreeSet::new();
    let mut reading = Reading { file, diags };
    for (at, group) in bank.groups.iter().enumerate() {
        let stem = stem(group, at, &mut stems);
        let mut writer = Writer {
            ja: front.lang.starts_with("ja"),
            each: each(group),
            at: Span::default(),
            made: &mut made,
            reading: &mut reading,
            sources: BTreeMap::new(),
        };
        let body: Vec<String> = group
            .items
            .iter()
            .map(|item| writer.item(item, group))
            .collect();
        let head = writer.head(group, at, front);
        made.insert(
            format!("{stem}.md"),
            format!("{head}\n{}\n", body.join("\n\n")).into_bytes(),
        );
    }
    made
}

/// The name of a unit's file.
fn stem(group: &Group, at: usize, taken: &mut BTreeSet<String>) -> String {
    let named = slug(&group.id);
    let good = !group.id.trim().is_empty()
        && named.is_ascii()
        && named != "index"
        && crate::files::unportable_part(&named).is_none();
    let first = if good {
        named
    } else {
        format!("unit-{}", at + 1)
    };
    let numbered = (2..).map(|n: u32| format!("{first}-{n}"));
    let mut names = std::iter::once(first.clone()).chain(numbered);
    let stem = names.find(|name| !taken.contains(name)).unwrap_or(first);
    taken.insert(stem.clone());
    stem
}

/// What a question may count in a module.
const MOST_POINTS: u32 = 100;

/// Whether the points of a question are its own: Moodle reckons those of gaps from the gaps.
fn counts_by_itself(item: &Item) -> bool {
    !matches!(item.ask, Ask::Text | Ask::Free { .. } | Ask::Gap { .. })
}

/// What most questions of a unit count; the others say so in their headings.
fn each(group: &Group) -> u32 {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for item in group.items.iter().filter(|item| counts_by_itself(item)) {
        *counts.entry(item.points.clamp(1, MOST_POINTS)).or_default() += 1;
    }
    let most = counts
        .iter()
        .max_by_key(|(points, count)| (**count, std::cmp::Reverse(**points)));
    most.map_or(1, |(points, _)| *points)
}

/// Writes the questions of a unit, and its head.
struct Writer<'w, 'r> {
    ja: bool,
    /// What most questions of the unit count.
    each: u32,
    /// The place of the question that is written.
    at: Span,
    made: &'w mut Made,
    reading: &'w mut Reading<'r>,
    /// The sources that texts refer to, by their ids.
    sources: BTreeMap<String, (String, String)>,
}

impl Writer<'_, '_> {
    fn word(&self, (ja, en): (&'static str, &'static str)) -> &'static str {
        if self.ja { ja } else { en }
    }

    fn head(&self, group: &Group, at: usize, front: &Front) -> String {
        let title = match group.title.is_empty() {
            true if self.ja => format!("単元{}", at + 1),
            true => format!("Unit {}", at + 1),
            false => group.title.clone(),
        };
        let about = text_of(&parse(&group.about.html));
        let about = if about.is_empty() { &title } else { &about };
        let mut out = format!(
            "---\ntitle: {}\ndescription: {}\n",
            quoted_yaml(&title),
            quoted_yaml(about)
        );
        out.push_str(&front.lines);
        out.push_str(&format!("weight: {}\n", at + 1));
        if self.each != 1 {
            out.push_str(&format!("points: {}\n", self.each));
        }
        let shuffled = |item: &Item| matches!(item.ask, Ask::Choice { shuffle: true, .. });
        if group.items.iter().any(shuffled) {
            out.push_str("shuffle: true\n");
        }
        if !self.sources.is_empty() {
            out.push_str("sources:\n");
        }
        for (id, (citation, url)) in &self.sources {
            out.push_str(&format!(
                "  - id: {id}\n    citation: {}\n",
                quoted_yaml(citation)
            ));
            if !url.is_empty() {
                out.push_str(&format!("    url: {}\n", quoted_yaml(url)));
            }
        }
        out.push_str("---\n");
        out
    }
}

/// A text as a YAML string that nothing in it can end.
fn quoted_yaml(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
