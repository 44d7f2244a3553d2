//! Materials as a table: what Excel opens, and what becomes pages again.

use crate::content::kinds::Resource;
use crate::content::{self, Common, Content, Reviewer};
use crate::diagnostics::{Diagnostic, Diagnostics, Rule, Severity, Text};
use crate::fields::{Cell, Record, Row, lenient_date, rows};
use crate::files::{SitePath, unportable_part};
use crate::markdown::slug;
use crate::site::{LangId, Page, Site};
use crate::source::SourceFile;
use crate::text::{narrow, nearest};

/// The columns, which are keys of a material's page; `id` is its file's name.
const COLUMNS: &[&str] = &[
    "id",
    "title",
    "description",
    "made_by",
    "link",
    "verdict",
    "reason",
    "reviewers",
    "review_by",
    "owner",
    "year",
    "format",
    "material_language",
    "audience",
    "material_licence",
    "checksum",
    "archive",
    "successor",
];

/// The folder of the pages, below a language's.
const FOLDER: &str = "resources";

/// What stands between several words of a cell.
const BETWEEN: [char; 4] = ['、', '，', ',', '\n'];

pub static MATERIAL_COLUMN: Rule = Rule {
    id: "material-column",
    severity: Severity::Error,
    message: Text::new(
        "列『{header}』が何か分かりません",
        "the column “{header}” is not known",
    ),
    hint: Text::new("いちばん近いのは {near} です", "the nearest is {near}"),
    explain: Text::new(
        "教材の表の1行目には、title、made_by、link、verdict などの項目名（題名、作成者、リンク、判断でも）を書きます。id はファイルの名前になります。",
        "The first line of a table of materials has keys such as `title`, `made_by`, `link` and `verdict`, or their Japanese names; `id` names the file.",
    ),
};

pub static MATERIAL_ROW: Rule = Rule {
    id: "material-row",
    severity: Severity::Error,
    message: Text::new("{row}行目は教材になりません", "row {row} makes no material"),
    hint: Text::new(
        "id（半角の小文字、数字、ハイフン）と title を書き、列の数をそろえてください",
        "give it an id (small letters, digits, hyphens) and a title, and as many cells as there are columns",
    ),
    explain: Text::new(
        "1行が1つの教材になり、id がファイルの名前になります。",
        "Each row becomes a material, whose file is named by its id.",
    ),
};

/// Every rule of this room.
pub const RULES: &[&Rule] = &[&MATERIAL_COLUMN, &MATERIAL_ROW];

/// The materials of a language as a table: UTF-8 with a byte order mark, for Excel.
pub fn to_csv(site: &Site, lang: LangId) -> Vec<u8> {
    let mut table = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    // Writing into memory cannot fail, and every row has the header's length.
    table.write_record(COLUMNS).ok();
    for page in site.pages().filter(|page| page.lang == lang) {
        if let Some(resource) = site.resource(page) {
            table
                .write_record(COLUMNS.iter().map(|column| cell(page, resource, column)))
                .ok();
        }
    }
    table.into_inner().unwrap_or_default()
}

fn cell(page: &Page, resource: &Resource, column: &str) -> String {
    let common = page.common();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let link = |link: &Option<crate::fields::Link>| {
        link.as_ref().map_or(String::new(), |link| link.0.clone())
    };
    match column {
        "id" => page.parsed.path.stem().to_owned(),
        "title" => common.title.clone(),
        "description" => common.description.clone(),
        "made_by" => text(&resource.made_by),
        "link" => link(&resource.link),
        "verdict" => resource
            .verdict
            .map_or("", |verdict| verdict.key())
            .to_owned(),
        "reason" => text(&resource.reason),
        "reviewers" => joined(common.reviewers.iter().filter_map(reviewer)),
        "review_by" => common
            .review_by
            .map_or(String::new(), |day| day.to_string()),
        "owner" => text(&common.owner),
        "year" => resource.year.map_or(String::new(), |year| year.to_string()),
        "format" => resource.format.map_or("", |format| format.key()).to_owned(),
        "material_language" => joined(resource.material_language.iter().cloned()),
        "audience" => joined(common.audience.iter().map(|a| a.key().to_owned())),
        "material_licence" => resource
            .material_licence
            .as_ref()
            .map_or(String::new(), |l| l.name.clone()),
        "checksum" => text(&resource.checksum),
        "archive" => link(&resource.archive),
        _ => resource
            .successor
            .as_ref()
            .map_or(String::new(), |next| next.name.clone()),
    }
}

/// A role and a day; names are left to the page.
fn reviewer(reviewer: &Reviewer) -> Option<String> {
    let role = reviewer.role?.key();
    Some(
        reviewer
            .date
            .map_or(role.to_owned(), |day| format!("{role} {day}")),
    )
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join("、")
}

/// The pages that a table makes in a language, each with its path. With findings that are errors, none should be written.
pub fn pages(
    file: &SourceFile,
    tag: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<(SitePath, String)> {
    let delimiter = if file.path.extension() == "tsv" {
        b'\t'
    } else {
        b','
    };
    let mut rows = rows(file, delimiter).into_iter();
    let Some(header) = rows.next() else {
        return Vec::new();
    };
    let keys: Vec<Option<&str>> = header
        .cells
        .iter()
        .map(|cell| key(file, cell, diagnostics))
        .collect();
    let mut made = Vec::new();
    for row in rows.filter(|row| !row.is_blank()) {
        let Some((stem, text)) = page(&row, &keys) else {
            let finding = Diagnostic::at(&MATERIAL_ROW, file, row.span());
            diagnostics.push(finding.arg("row", row.number));
            continue;
        };
        let path = SitePath::new(&format!("{}/{tag}/{FOLDER}/{stem}.md", content::FOLDER));
        let page = SourceFile::new(path.clone(), text.clone());
        let raw = content::split(&page, diagnostics);
        Content::parse(&page, &raw, diagnostics);
        made.push((path, text));
    }
    made
}

/// The key that a header names, in either language.
fn key(file: &SourceFile, cell: &Cell, diagnostics: &mut Diagnostics) -> Option<&'static str> {
    let written = narrow(&cell.text);
    let fields = [Common::default().fields(), Resource::default().fields()].concat();
    let named = fields
        .iter()
        .find(|field| field.key == written || field.aliases.contains(&written.as_str()));
    let key = named.map_or(written.as_str(), |field| field.key);
    let known = COLUMNS.iter().copied().find(|column| *column == key);
    if known.is_none() && !written.is_empty() {
        let near = nearest(&written, COLUMNS.iter().copied())
            .unwrap_or("-")
            .to_owned();
        let finding = Diagnostic::at(&MATERIAL_COLUMN, file, cell.span).arg("header", &cell.text);
        diagnostics.push(finding.arg("near", near));
    }
    known
}

/// A row as a file's name and its text.
fn page(row: &Row, keys: &[Option<&str>]) -> Option<(String, String)> {
    if row.cells.len() != keys.len() {
        return None;
    }
    let named = |wanted: &str| {
        let at = keys.iter().position(|key| *key == Some(wanted))?;
        Some(row.cells[at].text.as_str()).filter(|text| !text.is_empty())
    };
    let stem = named("id").filter(|id| slug(id) == **id && unportable_part(id).is_none())?;
    named("title")?;
    let mut front = String::from("---\n");
    for (key, cell) in keys.iter().zip(&row.cells) {
        if let Some(key) = key.filter(|key| *key != "id" && !cell.text.is_empty()) {
            front.push_str(&format!("{key}: {}\n", yaml(key, cell)));
        }
    }
    front.push_str("---\n");
    Some((stem.to_owned(), front))
}

fn yaml(key: &str, cell: &Cell) -> String {
    let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
    let words = || {
        cell.text
            .split(BETWEEN)
            .map(str::trim)
            .filter(|word| !word.is_empty())
    };
    match key {
        "audience" | "material_language" => {
            format!("[{}]", words().map(quoted).collect::<Vec<_>>().join(", "))
        }
        "reviewers" => {
            let one = |word: &str| match word.split_once(' ') {
                Some((role, day)) => format!("{{role: {}, date: {}}}", quoted(role), day_of(day)),
                None => format!("{{role: {}}}", quoted(word)),
            };
            format!("[{}]", words().map(one).collect::<Vec<_>>().join(", "))
        }
        "year" => cell.text.clone(),
        "review_by" => day_of(&cell.text),
        _ => quoted(&cell.text),
    }
}

/// A day as Excel or a person wrote it; what is none is left for the page's own check to explain.
fn day_of(text: &str) -> String {
    lenient_date(text).map_or_else(|| text.trim().to_owned(), |day| day.to_string())
}
