//! What the theme measures at, beyond what every change can wait for:
//!
//! - `cargo run --release --example theme_measures -- matrix`: axe-core and IBM Equal Access on every page
//!   type in every language, theme and width;
//! - `cargo run --release --example theme_measures -- enlarged`: every way of enlarging, in every language;
//! - `cargo run --release --example theme_measures -- lighthouse`: Lighthouse, the median of five runs.
//!
//! Each writes its table into `docs/theme-measures.md`. They need Node, `npm ci --ignore-scripts` and Chromium.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use shirube::cache::Cache;
use shirube::pipeline::{Options, Pipeline};
use shirube::site::BuildDate;

#[path = "../tests/suite/support/measured.rs"]
mod measured;

const RESULTS: &str = "docs/theme-measures.md";

fn main() -> Result<(), Box<dyn Error>> {
    let what = std::env::args().nth(1).unwrap_or_default();
    let args: &[&str] = match what.as_str() {
        "matrix" => &["accessibility", "1000", "--every-state"],
        "enlarged" => &["zoom", "1000", "--every-state"],
        "lighthouse" => &["lighthouse", "5"],
        _ => return Err("usage: theme_measures matrix|enlarged|lighthouse".into()),
    };
    let repository = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir()?;
    measured::lay_out(&repository, folder.path())?;
    let public = build(folder.path())?;
    let run = Command::new("node")
        .arg(format!("tests/browser/{}.mjs", args[0]))
        .arg(public)
        .args(&args[1..])
        .current_dir(&repository)
        .stderr(Stdio::inherit())
        .output()?;
    let told = String::from_utf8(run.stdout)?;
    print!("{told}");
    if !run.status.success() {
        return Err("there are faults".into());
    }
    record(&repository.join(RESULTS), &what, &told)?;
    Ok(())
}

/// Builds a site on the day of all tests, and gives the folder it was written to.
fn build(root: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let root = root.canonicalize()?;
    let out = root.join("public");
    let options = Options {
        out: out.clone(),
        root,
        date: Some(BuildDate("2026-11-21".parse()?)),
        drafts: false,
        strict: false,
        allow_errors: false,
    };
    let built = Pipeline::new(options, Cache::none()).build(&|_, _| {})?;
    match built.committed {
        true => Ok(out),
        false => Err("the site has errors".into()),
    }
}

/// Puts the table that was printed between the marks that are its place.
fn record(file: &Path, what: &str, told: &str) -> std::io::Result<()> {
    let table: Vec<&str> = told.lines().filter(|line| line.starts_with('|')).collect();
    let text = fs::read_to_string(file)?;
    let (open, close) = (format!("<!-- {what} -->\n"), format!("<!-- /{what} -->"));
    let from = text.find(&open).map_or(text.len(), |at| at + open.len());
    let to = text.find(&close).unwrap_or(text.len());
    let (before, after) = (&text[..from], &text[to..]);
    fs::write(file, format!("{before}{}\n{after}", table.join("\n")))
}
