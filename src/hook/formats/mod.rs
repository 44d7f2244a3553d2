//! Forms that tables come in: one file each, one line in `FORMATS`.

mod jsonstat;
mod sdmx_csv;
mod table;
mod tidy_csv;

use super::Fault;
use crate::config::StatisticsDimension;
use crate::diagnostics::Text;
use crate::statistics::cube::Cube;

/// One form of tables.
pub struct Format {
    /// Its name in `site.toml` and in answers of programs.
    pub name: &'static str,
    /// How names of its files end.
    pub endings: &'static [&'static str],
    /// Reads a table.
    pub read: fn(&[u8], &Hints<'_>) -> Result<Cube, Fault>,
}

/// What a reader cannot know of a table.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hints<'h> {
    /// The language that texts are in which do not say.
    pub language: &'h str,
    /// The column that holds the figures.
    pub value: Option<&'h str>,
    /// The dimensions that `site.toml` names.
    pub dimensions: &'h [StatisticsDimension],
}

/// All forms. Where two have the same ending, the first is meant.
pub const FORMATS: &[Format] = &[jsonstat::FORMAT, tidy_csv::FORMAT, sdmx_csv::FORMAT];

/// The form of this name, or that of a file or address with this ending.
pub fn format(name: Option<&str>, path: &str) -> Result<&'static Format, Fault> {
    let bare = path
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let wanted = |format: &&Format| match name {
        Some(name) => format.name == name,
        None => format.endings.iter().any(|ending| bare.ends_with(ending)),
    };
    FORMATS.iter().find(wanted).ok_or_else(|| {
        let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
        Fault::new(UNKNOWN).arg("names", names.join(", "))
    })
}

const UNKNOWN: Text = Text::new(
    "表の形式がわかりません。format に {names} のどれかを書いてください",
    "the form of the table is not known; set format to one of {names}",
);
