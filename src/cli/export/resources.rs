//! `shirube export resources`: the materials that others made, as a table.

use std::path::PathBuf;

use clap::Args;

use super::{Done, language, written};
use crate::cli::console::Console;
use crate::cli::help::both;
use crate::cli::site_args::SiteArgs;
use crate::diagnostics::Text;
use crate::material;

/// Write the materials as a table for Excel (CSV)
#[derive(Args)]
#[command(about = both!(
    "既存の教材の一覧を、Excel で開ける表（CSV）に書き出す",
    "Write the materials as a table for Excel (CSV)"
))]
pub(super) struct Resources {
    #[arg(long, value_name = "TAG", help = both!(
        "ページの言語（省くと原文の言語）",
        "Language of the pages (default: the one that the others are translated from)"
    ))]
    lang: Option<String>,
    #[arg(short, long, value_name = "FILE", help = both!("書き出すファイル", "File to write"))]
    output: PathBuf,
    #[command(flatten)]
    site: SiteArgs,
}

impl Resources {
    pub(super) fn write(self, console: &Console) -> Done {
        let snapshot = self.site.snapshot(console)?;
        let site = &snapshot.world.site;
        let lang = language(site, self.lang.as_deref(), console)?;
        let pages = site
            .pages()
            .filter(|page| page.lang == lang && site.resource(page).is_some());
        let count = pages.count();
        let text = Text::new(
            "{count} 件の教材を {file} に書き出しました",
            "wrote {count} materials to {file}",
        );
        written(
            &self.output,
            &material::to_csv(site, lang),
            text,
            count,
            console,
        )
    }
}
