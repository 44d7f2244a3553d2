//! `shirube module import`: a question bank of another system becomes the units of a new module.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::cli::Outcome;
use crate::cli::console::{Console, Showing};
use crate::cli::help::both;
use crate::cli::new::today;
use crate::cli::site_args::SiteArgs;
use crate::content::{self, Kind};
use crate::diagnostics::{Diagnostics, Severity, Text};
use crate::exchange::{FORMATS, Format, Front, Made, pages};
use crate::files::{self, FileError, SitePath};
use crate::markdown::slug;
use crate::source::SourceFile;
use crate::starter;

/// Take in a question bank
#[derive(Args)]
pub(super) struct Import {
    #[arg(help = both!("問題のファイル", "The question bank"))]
    file: PathBuf,
    #[arg(long, value_name = "FORMAT", value_parser = formats(), help = both!(
        "形式。gift か moodle-xml（省くと中身から見分ける）",
        "Format: gift or moodle-xml (default: seen from the text)"
    ))]
    format: Option<String>,
    #[arg(long, value_name = "NAME", help = both!(
        "研修のフォルダの名前（省くとファイルの名前から）",
        "Name of the module's folder (default: after the file)"
    ))]
    slug: Option<String>,
    #[arg(long, help = both!("研修の題名（省くとファイルの中から）", "Title of the module (default: out of the file)"))]
    title: Option<String>,
    #[arg(long, value_name = "TAG", default_value = "ja", help = both!("ページの言語", "Language of the pages"))]
    lang: String,
    #[command(flatten)]
    site: SiteArgs,
}

fn formats() -> PossibleValuesParser {
    PossibleValuesParser::new(FORMATS.iter().map(|format| format.name))
}

impl Import {
    pub fn run(self, console: &Console) -> Outcome {
        let options = self.site.options();
        let mut found = Diagnostics::default();
        let file = match read(&self.file, &mut found) {
            Ok(file) => file,
            Err(error) => return console.fail(&error.message(console.lang)),
        };
        let made = file.map(|file| self.made(&file, today(options.date), &mut found));
        console.findings(
            &found,
            Showing {
                all: true,
                ..Showing::default()
            },
        );
        let Some((made, count)) = made.filter(|_| found.count(Severity::Error) == 0) else {
            return Outcome::Findings;
        };
        let folder = format!("{}/{}/modules/{}", content::FOLDER, self.lang, self.stem());
        match write(&options.root, &folder, &made) {
            Ok(None) => {}
            Ok(Some(there)) => {
                let text = Text::new(
                    "{path} はもうあります。`--slug 名前` で別の名前を付けてください",
                    "{path} is there already: give another name with `--slug NAME`",
                );
                return console.fail(&text.fill(console.lang, &[("path", there)]));
            }
            Err(error) => return console.fail(&error.message(console.lang)),
        }
        let text = Text::new(
            "{folder} に {count} 問を取り込みました。読み直して、`shirube module ids` を実行してください",
            "took {count} questions into {folder}; read them, then run `shirube module ids`",
        );
        console.say(text, &[("folder", folder), ("count", count.to_string())]);
        Outcome::Clean
    }

    /// The module's files, and how many questions are in them.
    fn made(
        &self,
        file: &SourceFile,
        today: crate::site::BuildDate,
        found: &mut Diagnostics,
    ) -> (Made, usize) {
        let named = self.format.as_deref();
        let known = FORMATS.iter().find(|format| Some(format.name) == named);
        let format = known.map_or_else(|| Format::of(&file.text), |format| **format);
        let bank = format.read(file, found);
        let front = Front {
            lang: self.lang.clone(),
            lines: starter::dates(today),
        };
        let mut made = pages(&bank, &front, file, found);
        let title = self
            .title
            .clone()
            .unwrap_or_else(|| match bank.title.is_empty() {
                true => self.stem(),
                false => bank.title.clone(),
            });
        let index = starter::page(Kind::Module, &title, &self.lang, 1, today);
        made.insert("index.md".to_owned(), index.into_bytes());
        (made, bank.count())
    }

    fn stem(&self) -> String {
        let named = self
            .file
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned());
        let stem = slug(
            self.slug
                .as_deref()
                .or(named.as_deref())
                .unwrap_or_default(),
        );
        match stem.is_empty() || files::unportable_part(&stem).is_some() {
            true => format!("module-{stem}"),
            false => stem,
        }
    }
}

/// The file's text, in UTF-8 or in the Shift_JIS of older programs.
fn read(path: &Path, found: &mut Diagnostics) -> Result<Option<SourceFile>, FileError> {
    let bytes = files::read_named(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(files::decode_table(&SitePath::new(&name), &bytes, found))
}

/// Writes all files, or none: the one that is there already is told.
fn write(root: &Path, folder: &str, made: &Made) -> Result<Option<String>, FileError> {
    let paths = made
        .keys()
        .map(|name| SitePath::new(&format!("{folder}/{name}")));
    let paths: Vec<SitePath> = paths.collect();
    if let Some(there) = paths.iter().find(|path| path.on_disk(root).exists()) {
        return Ok(Some(there.to_string()));
    }
    for (path, bytes) in paths.iter().zip(made.values()) {
        files::write_atomic(&path.on_disk(root), bytes)?;
    }
    Ok(None)
}
