//! Tidy CSV: a column for each dimension, one for the figures, a row for each combination.

use super::table::{Column, NO_CATEGORY, cube, rows};
use super::{Format, Hints};
use crate::diagnostics::Text;
use crate::fields::Localised;
use crate::hook::Fault;
use crate::statistics::cube::{About, Cube};

pub(super) const FORMAT: Format = Format {
    name: "csv",
    endings: &[".csv"],
    read,
};

/// What a column of figures is called where nobody says.
const VALUES: [&str; 9] = [
    "value",
    "count",
    "n",
    "obs_value",
    "値",
    "人数",
    "件数",
    "実数",
    "数",
];

fn read(bytes: &[u8], hints: &Hints<'_>) -> Result<Cube, Fault> {
    let table = rows(bytes)?;
    let is_value = |name: &String| match hints.value {
        Some(value) => name == value,
        None => VALUES.contains(&name.to_lowercase().as_str()),
    };
    let values: Vec<usize> = (0..table.header.len())
        .filter(|at| table.header.get(*at).is_some_and(is_value))
        .collect();
    let [value] = values[..] else {
        return Err(Fault::new(NO_VALUES).arg("names", VALUES.join(", ")));
    };
    let names = table
        .header
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != value);
    let names: Vec<(usize, &String)> = names.collect();
    for (_, name) in &names {
        if names.iter().filter(|(_, other)| other == name).count() > 1 {
            return Err(Fault::new(SAME_NAME).arg("name", name));
        }
    }
    let mut columns: Vec<Column> = names
        .iter()
        .map(|(_, name)| Column::new(name, Localised::one(hints.language, name)))
        .collect();
    let mut filled = Vec::new();
    for (line, row) in &table.rows {
        let mut places = Vec::new();
        for ((at, _), column) in names.iter().zip(&mut columns) {
            let code = row.get(*at).map_or("", String::as_str);
            if code.is_empty() {
                return Err(Fault::new(NO_CATEGORY).arg("line", line));
            }
            places.push(column.place(code, Localised::one(hints.language, code)));
        }
        let cell = table.figure(row.get(value).map_or("", String::as_str), *line)?;
        filled.push((*line, places, cell));
    }
    let about = About {
        language: hints.language.to_owned(),
        ..About::default()
    };
    cube(about, columns, filled)
}

const NO_VALUES: Text = Text::new(
    "表のどの列が数なのかわかりません。列の名前を {names} のどれかにするか、site.toml の value に書いてください",
    "it is not known which column of the table holds the figures; name it one of {names}, or say so with `value` in site.toml",
);
const SAME_NAME: Text = Text::new(
    "表に『{name}』という列が二つあります",
    "the table has two columns “{name}”",
);
