//! SDMX-CSV 2.0 (and 1.0, which says DATAFLOW where 2.0 says STRUCTURE): columns before the measure are dimensions,
//! those after it attributes. The standard lets columns stand in any order; then `site.toml` says which are dimensions,
//! since the structure that would say so lies elsewhere. <https://github.com/sdmx-twg/sdmx-csv>

use super::table::{Column, NO_CATEGORY, Rows, cube, rows};
use super::{Format, Hints};
use crate::diagnostics::Text;
use crate::fields::Localised;
use crate::hook::Fault;
use crate::statistics::cube::{About, Cell, Cube, Role};

pub(super) const FORMAT: Format = Format {
    name: "sdmx-csv",
    endings: &[".sdmx.csv"],
    read,
};

/// Columns that say what a row is about, not where it belongs.
const HEADS: [&str; 7] = [
    "DATAFLOW",
    "STRUCTURE",
    "STRUCTURE_ID",
    "STRUCTURE_NAME",
    "ACTION",
    "SERIES_KEY",
    "OBS_KEY",
];
const MEASURE: &str = "OBS_VALUE";
/// Attributes that say that a figure is not to be shown, and their codes for it (CL_OBS_STATUS, CL_CONF_STATUS).
const STATUS: [(&str, &[&str]); 2] = [
    ("OBS_STATUS", &["Q"]),
    ("CONF_STATUS", &["C", "N", "D", "S"]),
];

fn read(bytes: &[u8], hints: &Hints<'_>) -> Result<Cube, Fault> {
    let table = rows(bytes)?;
    let names: Vec<(&str, &str)> = table.header.iter().map(|name| component(name)).collect();
    let at = |wanted: &str| names.iter().position(|(id, _)| *id == wanted);
    let first = names.first().map_or("", |(id, _)| *id);
    if !["DATAFLOW", "STRUCTURE"].contains(&first) {
        return Err(Fault::new(NOT_SDMX));
    }
    no_deletions(&table, at("ACTION"))?;
    one_structure(&table, at("STRUCTURE_ID").unwrap_or(0))?;
    let measure = at(hints.value.unwrap_or(MEASURE)).ok_or_else(|| Fault::new(NO_MEASURE))?;
    let dimensions = dimensions(&names, measure, hints);
    let mut columns: Vec<Column> = dimensions
        .iter()
        .map(|(_, id, label)| {
            let mut column = Column::new(id, Localised::one(hints.language, label));
            column.axis.role = (*id == "TIME_PERIOD").then_some(Role::Time);
            column
        })
        .collect();
    let status: Vec<(usize, &[&str])> = STATUS
        .iter()
        .filter_map(|(name, codes)| Some((at(name)?, *codes)))
        .collect();
    let mut filled = Vec::new();
    for (line, row) in &table.rows {
        let cell = |at: usize| row.get(at).map_or("", String::as_str);
        if dimensions.iter().any(|(at, ..)| cell(*at).is_empty()) {
            // A row of attributes for several figures, or a series without observations: there is no figure in it.
            match cell(measure).is_empty() {
                true => continue,
                false => return Err(Fault::new(NO_CATEGORY).arg("line", line)),
            }
        }
        let places = dimensions
            .iter()
            .zip(&mut columns)
            .map(|((at, _, _), column)| {
                let (code, label) = id_and_label(cell(*at));
                column.place(code, Localised::one(hints.language, label))
            });
        let places = places.collect();
        let secret = |(at, codes): &(usize, &[&str])| codes.contains(&id_and_label(cell(*at)).0);
        let value = match table.figure(cell(measure), *line) {
            Ok(Cell::Missing) if status.iter().any(secret) => Cell::Hidden,
            // The standard writes NaN for a figure that is not there.
            Err(_) if cell(measure) == "NaN" => return Err(Fault::new(NAN).arg("line", line)),
            value => value?,
        };
        filled.push((*line, places, value));
    }
    let about = About {
        language: hints.language.to_owned(),
        ..About::default()
    };
    cube(about, columns, filled)
}

/// The dimensions: where, their ids and their labels. A column of names that follows another is its labels' (2.0,
/// `labels=name`), and none itself.
fn dimensions<'n>(
    names: &[(&'n str, &'n str)],
    measure: usize,
    hints: &Hints<'_>,
) -> Vec<(usize, &'n str, &'n str)> {
    let known = |id: &str| hints.dimensions.iter().any(|known| known.id == id);
    let other = |id: &str| HEADS.contains(&id) || id.starts_with(MEASURE) || !is_id(id);
    let own = names.iter().enumerate();
    let own = own.filter(|(at, (id, _))| known(id) || (*at < measure && !other(id)));
    own.map(|(at, (id, label))| (at, *id, *label)).collect()
}

/// Ids of components have no blanks, other than names.
fn is_id(id: &str) -> bool {
    id.bytes()
        .all(|b| b.is_ascii_alphanumeric() || b"_-@$".contains(&b))
}

/// A column's id and label. `[…]` after the id says what stands between several values in it.
fn component(name: &str) -> (&str, &str) {
    let (id, label) = id_and_label(name);
    (id.split('[').next().unwrap_or_default(), label)
}

/// `A: Annual` is a code and its label, where labels were asked for.
fn id_and_label(text: &str) -> (&str, &str) {
    match text.split_once(": ") {
        Some((id, label)) => (id.trim(), label.trim()),
        None => (text, ""),
    }
}

fn one_structure(table: &Rows, at: usize) -> Result<(), Fault> {
    let mut structures = table.rows.iter().map(|(line, row)| (line, row.get(at)));
    let first = structures.next().and_then(|(_, structure)| structure);
    match structures.find(|(_, structure)| *structure != first) {
        Some((line, _)) => Err(Fault::new(OTHER).arg("line", line)),
        None => Ok(()),
    }
}

fn no_deletions(table: &Rows, action: Option<usize>) -> Result<(), Fault> {
    let action = |row: &Vec<String>| action.and_then(|at| row.get(at).map(|cell| cell == "D"));
    match table.rows.iter().find(|(_, row)| action(row) == Some(true)) {
        Some((line, _)) => Err(Fault::new(DELETION).arg("line", line)),
        None => Ok(()),
    }
}

const NOT_SDMX: Text = Text::new(
    "SDMX-CSV ではありません（1列目は STRUCTURE か DATAFLOW です）",
    "this is not SDMX-CSV (its first column is STRUCTURE or DATAFLOW)",
);
const NO_MEASURE: Text = Text::new(
    "表に OBS_VALUE の列がありません。数の列を value に、分類の列を [[statistics.dimensions]] の id に書いてください",
    "the table has no column OBS_VALUE; say with `value` which column holds the figures, and name its dimensions in [[statistics.dimensions]]",
);
const OTHER: Text = Text::new(
    "表の{line}行目は、別のデータセットのものです。一つずつ取得してください",
    "line {line} of the table belongs to another data set; fetch them one by one",
);
const DELETION: Text = Text::new(
    "表の{line}行目は、数の削除の指示です。全体の表を取得してください",
    "line {line} of the table is an instruction to delete; fetch the whole table",
);
const NAN: Text = Text::new(
    "表の{line}行目の値が NaN です。数がないところは空にしてください",
    "the value in line {line} of the table is NaN; leave it empty where there is no figure",
);
