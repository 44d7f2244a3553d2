//! Reads real files in the forms that the statistics hook knows, and says of each what it is or why it is not taken:
//!
//! `cargo run --example statistics_formats -- FOLDER…`
//!
//! The folders come from elsewhere and are not part of this project: the source package of `pyjstat` (14 JSON-stat
//! files, most of them not version 2.0) and the repository `khaeru/sdmx-test-data` (SDMX-CSV).

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use shirube::config::StatisticsDimension;
use shirube::hook::{Hints, format, refuse};
use shirube::statistics::cube::Cell;

fn main() -> ExitCode {
    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let absent: Vec<&PathBuf> = folders.iter().filter(|folder| !folder.is_dir()).collect();
    if folders.is_empty() || !absent.is_empty() {
        println!("not run: name folders with files to read; absent: {absent:?}");
        return ExitCode::FAILURE;
    }
    let mut taken = 0;
    let mut all = 0;
    for folder in folders {
        let files = walkdir::WalkDir::new(folder).sort_by_file_name();
        for entry in files
            .into_iter()
            .flatten()
            .filter(|entry| entry.file_type().is_file())
        {
            if let Some((name, said)) = look(entry.path()) {
                println!(
                    "{name}\t{}\t{}",
                    entry.path().display(),
                    said.as_ref().unwrap_or_else(|why| why)
                );
                all += 1;
                taken += usize::from(said.is_ok());
            }
        }
    }
    println!("{taken} of {all} files were taken");
    ExitCode::SUCCESS
}

/// What a file is; nothing for one that is in none of the forms.
fn look(path: &Path) -> Option<(&'static str, Result<String, String>)> {
    let bytes = std::fs::read(path).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    let sdmx = ["DATAFLOW", "STRUCTURE"]
        .iter()
        .any(|start| text.trim_start_matches('\u{feff}').starts_with(start));
    let name = match path.extension()?.to_str()? {
        "csv" if sdmx => "sdmx-csv",
        "csv" => "csv",
        "json" => "json-stat",
        _ => return None,
    };
    let format = format(Some(name), "").ok()?;
    let read = |hints: &Hints<'_>| {
        let cube = (format.read)(&bytes, hints)?;
        refuse(&cube).map(|()| cube)
    };
    let hints = Hints {
        language: "en",
        ..Hints::default()
    };
    // What `site.toml` would have to say of the examples whose columns are in no order that tells what they are.
    let dimensions = ["DIM_1", "DIM_2", "DIM_3"].map(|id| StatisticsDimension {
        id: id.to_owned(),
        ..StatisticsDimension::default()
    });
    let told = |value| Hints {
        value: Some(value),
        dimensions: &dimensions,
        ..hints
    };
    let mut said = read(&hints).map(|cube| (cube, String::new()));
    if said.is_err() && sdmx {
        let mut others = ["OBS_VALUE1", "MEAS_1"].into_iter();
        let found = others
            .find_map(|value| Some((read(&told(value)).ok()?, format!(" with value = {value:?}"))));
        said = found.map_or(said, Ok);
    }
    let said = said.map_err(|fault| fault.to_string()).map(|(cube, how)| {
        let sizes: Vec<String> = cube
            .axes
            .iter()
            .map(|axis| axis.categories.len().to_string())
            .collect();
        let missing = cube
            .cells
            .iter()
            .filter(|cell| **cell == Cell::Missing)
            .count();
        format!("{} cells, {missing} missing{how}", sizes.join(" × "))
    });
    Some((name, said))
}
