//! `shirube export module`: an e-learning module as a package for other systems.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::{Done, language, written};
use crate::cache::Cache;
use crate::cli::console::Console;
use crate::cli::help::both;
use crate::cli::site_args::SiteArgs;
use crate::content::Kind;
use crate::diagnostics::Text;
use crate::outputs::Making;
use crate::outputs::packages::{self, ALL, FORMATS, Wanted};
use crate::pipeline::Snapshot;
use crate::site::{Site, module_id};
use crate::templates::Scope;

/// Write an e-learning module as a package
#[derive(Args)]
#[command(about = both!(
    "研修を、学習システム（LMS）やUSBメモリーで使えるファイルにする",
    "Write an e-learning module for learning management systems, or to open from a folder"
))]
pub(super) struct Module {
    #[arg(value_name = "ID", help = both!("研修のフォルダの名前", "Name of the module's folder"))]
    id: String,
    #[arg(long, value_name = "FORMAT", value_parser = formats(), help = both!("ファイルの形式", "Format of the file"))]
    format: String,
    #[arg(long, value_name = "TAG", help = both!(
        "言語。省くか all とすると、すべての言語を一つに入れ、学ぶ人が選ぶ",
        "Language; without it or with `all`, all languages in one file, and learners choose"
    ))]
    lang: Option<String>,
    #[arg(short, long, value_name = "FILE", help = both!("書き出すファイル", "File to write"))]
    output: PathBuf,
    #[command(flatten)]
    site: SiteArgs,
}

fn formats() -> PossibleValuesParser {
    PossibleValuesParser::new(FORMATS.iter().map(|format| format.name()))
}

impl Module {
    pub(super) fn write(self, console: &Console) -> Done {
        let snapshot = self.site.snapshot(console)?;
        let site = &snapshot.world.site;
        let asked = self.lang.as_deref().filter(|tag| *tag != ALL);
        let lang = asked
            .map(|tag| language(site, Some(tag), console))
            .transpose()?;
        let wanted = key(site, &self.id)
            .zip(packages::format(&self.format))
            .map(|(key, format)| Wanted { key, format, lang });
        let Some(bytes) = wanted.and_then(|wanted| made(&snapshot, wanted)) else {
            let text = Text::new(
                "この研修はこの言語にありません：{id}",
                "there is no such module in this language: {id}",
            );
            return Err(console.fail(&text.fill(console.lang, &[("id", self.id)])));
        };
        let text = Text::new(
            "{count} バイトを {file} に書き出しました",
            "wrote {count} bytes to {file}",
        );
        written(&self.output, &bytes, text, bytes.len(), console)
    }
}

/// The key of a module's page.
fn key<'s>(site: &'s Site, id: &str) -> Option<&'s str> {
    let mut modules = site.pages().filter(|page| page.kind() == Kind::Module);
    modules
        .find(|page| module_id(page) == id)
        .map(|page| page.key.as_str())
}

fn made(snapshot: &Snapshot, wanted: Wanted<'_>) -> Option<Arc<[u8]>> {
    let world = snapshot.world.clone();
    let lang = wanted.lang.unwrap_or(world.site.source_lang());
    let making = Making {
        scope: Arc::new(Scope::new(world, lang)),
        templates: &snapshot.templates,
        images: &Cache::none(),
    };
    wanted.made(&making)
}
