//! Reads the files of `content/_data/desks/`: a desk a file in YAML, or a desk a row in a table.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::entry::{Entry, Origin};
use super::record::DeskRecord;
use super::rules::{DESK_EMPTY, DESK_ID, DESK_TWICE};
use super::table::TableRow;
use super::{check, table};
use crate::config::SiteConfig;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::{self, Node, Reader, Record, Value};
use crate::source::{SourceFile, Span};

/// Reads all desks, in the order of their ids. What is wrong with one is found; no row is left out silently.
pub fn read(
    files: &[SourceFile],
    config: &SiteConfig,
    diagnostics: &mut Diagnostics,
) -> Vec<Entry> {
    let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
    for file in files {
        let found = match file.path.extension().as_str() {
            "csv" => table::read(file, b',', config, diagnostics),
            "tsv" => table::read(file, b'\t', config, diagnostics),
            _ => of_yaml(file, diagnostics).into_iter().collect(),
        };
        for mut entry in found.into_iter().filter(|entry| !entry.record.draft) {
            entry.record.source_is(&config.source_language);
            check::one(&mut entry, config, diagnostics);
            if let Some(first) = entries.get(&entry.id) {
                let place = first.place(first.origin.span);
                let finding = entry.find(&DESK_TWICE, "id");
                diagnostics.push(finding.related(
                    place,
                    "先に書かれたのはここです",
                    "written here first",
                ));
                continue;
            }
            entries.insert(entry.id.clone(), entry);
        }
    }
    entries.into_values().collect()
}

fn of_yaml(file: &SourceFile, diagnostics: &mut Diagnostics) -> Option<Entry> {
    let node = fields::parse_yaml(file, Span::new(0, file.text.len()), diagnostics);
    if !matches!(node.value, Value::Map(_)) {
        diagnostics.push(Diagnostic::about(&DESK_EMPTY, &file.path));
        return None;
    }
    let stem = file.path.stem().to_owned();
    entry(file, &node, Some(stem), None, diagnostics)
}

/// A desk out of its keys. One without a name or an id is none; the finding says so.
pub(super) fn entry(
    file: &SourceFile,
    node: &Node,
    stem: Option<String>,
    row: Option<Arc<TableRow>>,
    diagnostics: &mut Diagnostics,
) -> Option<Entry> {
    let mut record = DeskRecord::default();
    let mut reader = Reader::new(file, diagnostics);
    let node = &with_days(node);
    fields::read_records(node, &mut [&mut record as &mut dyn Record], &mut reader);
    let id = record.id.clone().or(stem).unwrap_or_default();
    let keys = keys(node, &record);
    if !is_id(&id) {
        let span = keys.get("id").copied().unwrap_or(node.span);
        let finding = Diagnostic::at(&DESK_ID, file, span);
        diagnostics.push(finding.arg("id", &id));
        return None;
    }
    if record.name.is_empty() {
        report_nameless(file, node, &keys, diagnostics);
        return None;
    }
    let origin = Origin {
        file: file.clone(),
        span: node.span,
        row,
        keys,
    };
    Some(Entry::new(id, record, origin))
}

/// The keys of a desk that are days.
const DAYS: [&str; 4] = ["verified_on", "確認日", "expires_on", "有効期限"];

/// The same keys, with days as a record has them, however Excel or a person wrote them.
fn with_days(node: &Node) -> Node {
    let mut node = node.clone();
    if let Value::Map(entries) = &mut node.value {
        let days = entries
            .iter_mut()
            .filter(|entry| DAYS.contains(&entry.key.as_str()));
        for entry in days {
            let day = entry.value.as_text().and_then(fields::lenient_date);
            if let Some(day) = day {
                entry.value.value = Value::Text(day.to_string());
            }
        }
    }
    node
}

/// A name that is not there at all, or nothing, was found while reading; one of empty texts was not.
fn report_nameless(
    file: &SourceFile,
    node: &Node,
    keys: &BTreeMap<String, Span>,
    diagnostics: &mut Diagnostics,
) {
    let Some(span) = keys.get("name") else { return };
    let Value::Map(entries) = &node.value else {
        return;
    };
    let written =
        |entry: &fields::Entry| entry.value.span == *span && entry.value.value != Value::Null;
    if entries.iter().any(written) {
        let finding = Diagnostic::at(&fields::rules::EMPTY_KEY, file, *span);
        diagnostics.push(finding.arg("key", "name"));
    }
}

/// Where each key's value is, by the key's canonical name.
fn keys(node: &Node, record: &DeskRecord) -> BTreeMap<String, Span> {
    let Value::Map(entries) = &node.value else {
        return BTreeMap::new();
    };
    let fields = record.fields();
    let canonical = |key: &str| {
        let named = fields
            .iter()
            .find(|f| f.key == key || f.aliases.contains(&key));
        named.map(|field| field.key.to_owned())
    };
    let place = |entry: &fields::Entry| Some((canonical(&entry.key)?, entry.value.span));
    entries.iter().filter_map(place).collect()
}

/// Small letters, digits and hyphens: the same on every system, in addresses and in exports.
pub fn is_id(id: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    let ends = !id.starts_with('-') && !id.ends_with('-');
    !id.is_empty()
        && id.len() <= 80
        && ends
        && id.bytes().all(plain)
        && crate::files::unportable_part(id).is_none()
}
