//! `shirube export`: parts of the site as files for other programs.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::console::Console;
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::cache::Cache;
use crate::diagnostics::Text;
use crate::files;
use crate::material;
use crate::outputs::desks::{DeskFormat, export};
use crate::pipeline::Pipeline;

/// Write parts of the site for other programs
#[derive(Args)]
#[command(about = both!("サイトの一部を、ほかのソフトで使えるファイルにする", "Write parts of the site for other programs"))]
pub struct Export {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    #[command(about = both!("相談窓口の一覧を書き出す", "Write the directory of consultation desks"))]
    Desks {
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
        #[command(flatten)]
        site: SiteArgs,
    },
    #[command(about = both!(
        "既存の教材の一覧を、Excel で開ける表（CSV）に書き出す",
        "Write the materials as a table for Excel (CSV)"
    ))]
    Resources {
        #[arg(long, value_name = "TAG", help = both!(
            "ページの言語（省くと原文の言語）",
            "Language of the pages (default: the one that the others are translated from)"
        ))]
        lang: Option<String>,
        #[arg(short, long, value_name = "FILE", help = both!("書き出すファイル", "File to write"))]
        output: PathBuf,
        #[command(flatten)]
        site: SiteArgs,
    },
}

impl Run for Export {
    fn run(self, console: &Console) -> Outcome {
        let (format, lang, output, site) = match self.what {
            What::Desks { format, lang, output, site } => (Some(format), lang, output, site),
            What::Resources { lang, output, site } => (None, lang, output, site),
        };
        let snapshot = match Pipeline::new(site.options(), Cache::none()).snapshot() {
            Ok(snapshot) => snapshot,
            Err(error) => return console.fail(&error.message(console.lang)),
        };
        let site = &snapshot.world.site;
        let tag = lang.as_deref().unwrap_or(&site.config.source_language);
        let Some(lang) = site.lang_by_tag(tag) else {
            let text = Text::new("この言語はサイトにありません：{lang}", "the site has no language {lang}");
            return console.fail(&text.fill(console.lang, &[("lang", tag.to_owned())]));
        };
        let (bytes, count) = match format {
            Some(format) => (export(&snapshot.world, format, lang), site.desks.len()),
            None => (material::to_csv(site, lang), site.pages().filter(|page| page.lang == lang && site.resource(page).is_some()).count()),
        };
        if let Err(error) = files::write_atomic(&output, &bytes) {
            return console.fail(&error.message(console.lang));
        }
        let text = match format {
            Some(_) => Text::new("{count} 件の窓口を {file} に書き出しました", "wrote {count} desks to {file}"),
            None => Text::new("{count} 件の教材を {file} に書き出しました", "wrote {count} materials to {file}"),
        };
        let args = [("count", count.to_string()), ("file", output.display().to_string())];
        console.say(text, &args);
        Outcome::Clean
    }
}
