//! `shirube export desks`: the directory of consultation desks.

use std::path::PathBuf;

use clap::Args;

use super::{Done, language, written};
use crate::cli::Outcome;
use crate::cli::console::{Console, Showing};
use crate::cli::desks::findings;
use crate::cli::help::both;
use crate::cli::site_args::SiteArgs;
use crate::diagnostics::Text;
use crate::outputs::desks::{DeskFormat, export};

/// Write the directory of consultation desks
#[derive(Args)]
#[command(about = both!("相談窓口の一覧を書き出す", "Write the directory of consultation desks"))]
pub(super) struct Desks {
    #[arg(long, value_name = "FORMAT", help = both!(
        "csv（Excel 向け）、json、vcard（連絡先）、hsds（Open Referral 3.0）、jsonld（schema.org）のどれか",
        "csv (for Excel), json, vcard (address books), hsds (Open Referral 3.0) or jsonld (schema.org)"
    ))]
    format: DeskFormat,
    #[arg(long, value_name = "TAG", help = both!(
        "一つの言語しか入らない形式での言語（省くと原文の言語）",
        "Language, where a format holds one (default: the one that the others are translated from)"
    ))]
    lang: Option<String>,
    #[arg(short, long, value_name = "FILE", help = both!("書き出すファイル", "File to write"))]
    output: PathBuf,
    #[arg(long, help = both!(
        "エラーのある窓口を除いて書き出す",
        "Write the file without the desks that have errors"
    ))]
    allow_errors: bool,
    #[command(flatten)]
    site: SiteArgs,
}

impl Desks {
    pub(super) fn write(self, console: &Console) -> Done {
        let snapshot = self.site.snapshot(console)?;
        let site = &snapshot.world.site;
        let lang = language(site, self.lang.as_deref(), console)?;
        let found = console.findings(&findings(&snapshot), Showing::default());
        if found != Outcome::Clean && !self.allow_errors {
            let text = Text::new(
                "エラーがあるので {file} は書き出していません",
                "there are errors, so {file} was not written",
            );
            console.say(text, &[("file", self.output.display().to_string())]);
            return Ok(found);
        }
        let bytes = export(&snapshot.world, self.format, lang);
        let text = Text::new(
            "{count} 件の窓口を {file} に書き出しました",
            "wrote {count} desks to {file}",
        );
        written(&self.output, &bytes, text, site.desks.len(), console)?;
        Ok(found)
    }
}
