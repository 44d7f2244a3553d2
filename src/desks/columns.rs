//! What the columns of a table mean: headers in Japanese or English, and those that `site.toml` names.

use super::record::DeskRecord;
use super::rules::{COLUMN_TWICE, COLUMN_UNKNOWN};
use crate::config::SiteConfig;
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::fields::{Field, Record, Row};
use crate::source::{SourceFile, Span};
use crate::text::{narrow, nearest};

/// A column and the key that its cells are of; no key for one that is left out.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub header: String,
    pub span: Span,
    pub path: Vec<String>,
}

/// What is left out: columns of the open data that say nothing about the desk itself.
const LEFT_OUT: &[&str] = &["-", "state", "page", "licence", "generated_on"];

/// Headers for what is nested in a file.
const NESTED: &[(&str, &str)] = &[
    ("電話番号", "telephone.number"),
    ("電話", "telephone.number"),
    ("telephone", "telephone.number"),
    ("電話の名称", "telephone.label"),
    ("内線", "telephone.extension"),
    ("通話料", "telephone.cost"),
    ("通話料の説明", "telephone.cost_note"),
    ("つながらない回線", "telephone.unreachable_from"),
    ("代わりの番号", "telephone.alternative"),
    ("対応言語", "languages.language"),
    ("languages", "languages.language"),
    ("対応言語の方法", "languages.channels"),
    ("対応言語の話し手", "languages.by"),
    ("text_relay", "text_relay.offered"),
    ("電話リレー", "text_relay.offered"),
    ("sign_language", "sign_language.offered"),
    ("手話", "sign_language.offered"),
    ("visit", "visit.offered"),
    ("来所", "visit.offered"),
    ("都道府県", "area"),
    ("都道府県コード", "area"),
    ("市区町村コード", "area"),
    ("全国地方公共団体コード", "area"),
];

/// The columns of a header.
pub(super) fn columns(
    file: &SourceFile,
    header: &Row,
    config: &SiteConfig,
    diagnostics: &mut Diagnostics,
) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for cell in &header.cells {
        let key = key(&cell.text, config);
        let path = path(&key, config);
        let known = path.is_some() || cell.text.is_empty();
        let path = path.unwrap_or_default();
        if !known {
            diagnostics.push(unknown(file, &cell.text, cell.span));
        }
        let first = columns
            .iter()
            .find(|column| !path.is_empty() && column.path == path);
        if let Some(first) = first {
            let place = Place::new(file, first.span);
            let finding = Diagnostic::at(&COLUMN_TWICE, file, cell.span).arg("header", &cell.text);
            diagnostics.push(finding.related(place, "先の列はここです", "the first is here"));
        }
        let path = if first.is_some() { Vec::new() } else { path };
        columns.push(Column {
            header: cell.text.clone(),
            span: cell.span,
            path,
        });
    }
    columns
}

/// What the site says that a header means, else the header itself.
fn key(header: &str, config: &SiteConfig) -> String {
    let own = config
        .desks
        .columns
        .iter()
        .find(|column| column.header == header);
    let written = own.map_or(header, |column| column.key.as_str());
    narrow(written).trim().to_owned()
}

/// The keys that lead to a column's value, from the outermost; none, if it is left out.
fn path(key: &str, config: &SiteConfig) -> Option<Vec<String>> {
    if LEFT_OUT.contains(&key) {
        return Some(Vec::new());
    }
    let (key, lang) = with_language(key, config);
    let known = NESTED.iter().find(|(header, _)| *header == key);
    let key = known.map_or(key, |(_, path)| path);
    let mut parts = key.split('.');
    let first = parts.next()?;
    let fields = DeskRecord::default().fields();
    let field = fields
        .iter()
        .find(|field| field.key == first || field.aliases.contains(&first))?;
    let mut path = vec![field.key.to_owned()];
    // `telephone.1.number` is the column that is else called `telephone.number`.
    let first_of_several = parts.clone().next() == Some("1");
    path.extend(parts.skip(usize::from(first_of_several)).map(str::to_owned));
    match lang {
        Some(lang) => path.push(lang.to_owned()),
        // A text and its translations are one group; the text without a language goes first in it.
        None if is_translated(&path, field) => path.push(String::new()),
        None => {}
    }
    Some(path)
}

/// The last keys of what is translated inside lines, services and languages.
const TRANSLATED: &[&str] = &["label", "名称", "cost_note", "通話料の説明", "note", "説明"];

/// Whether what a path leads to may be in several languages.
fn is_translated(path: &[String], field: &Field) -> bool {
    match path {
        [_] => (field.schema)()["anyOf"][1]["additionalProperties"].is_object(),
        [.., last] => TRANSLATED.contains(&last.as_str()),
        [] => false,
    }
}

/// `name.en`, `name (en)` and `名称（en）` are the English name.
fn with_language<'k>(key: &'k str, config: &'k SiteConfig) -> (&'k str, Option<&'k str>) {
    let tags = || {
        config
            .languages
            .iter()
            .map(|language| language.tag.as_str())
    };
    for tag in tags() {
        let ends = [format!(".{tag}"), format!("({tag})")];
        if let Some(bare) = ends.iter().find_map(|end| key.strip_suffix(end.as_str())) {
            return (bare.trim_end(), Some(tag));
        }
    }
    (key, None)
}

fn unknown(file: &SourceFile, header: &str, span: Span) -> Diagnostic {
    let fields = DeskRecord::default().fields();
    let names = fields
        .iter()
        .flat_map(|f| std::iter::once(f.key).chain(f.aliases.iter().copied()));
    let near = nearest(
        &narrow(header),
        names.chain(NESTED.iter().map(|(header, _)| *header)),
    );
    let (ja, en) = near.map_or((String::new(), String::new()), |near| {
        (
            format!("『{near}』のことでしょうか。"),
            format!("did you mean “{near}”? "),
        )
    });
    Diagnostic::at(&COLUMN_UNKNOWN, file, span)
        .arg("header", header)
        .arg("suggestion_ja", ja)
        .arg("suggestion_en", en)
}
