//! `shirube export`: parts of the site as files for other programs.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::console::Console;
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::cache::Cache;
use crate::diagnostics::Text;
use crate::files;
use crate::outputs::desks::{self, DeskFormat};
use crate::outputs::panels::{self, PanelFormat};
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
    #[command(about = both!("患者パネルの提言と経過を書き出す", "Write what a panel asked for, and what happened"))]
    Panel {
        #[arg(value_name = "PANEL", help = both!("パネルの id（一つだけなら省ける）", "A panel's id (not needed where there is one)"))]
        panel: Option<String>,
        #[arg(long, value_name = "FORMAT", help = both!("csv（Excel 向け）か json", "csv (for Excel) or json"))]
        format: PanelFormat,
        #[arg(short, long, value_name = "FILE", help = both!("書き出すファイル", "File to write"))]
        output: PathBuf,
        #[command(flatten)]
        site: SiteArgs,
    },
}

impl Run for Export {
    fn run(self, console: &Console) -> Outcome {
        match self.what {
            What::Desks { format, lang, output, site } => of_desks(format, lang.as_deref(), &output, &site, console),
            What::Panel { panel, format, output, site } => of_panel(panel.as_deref(), format, &output, &site, console),
        }
    }
}

fn of_desks(format: DeskFormat, lang: Option<&str>, output: &Path, site: &SiteArgs, console: &Console) -> Outcome {
    let snapshot = match Pipeline::new(site.options(), Cache::none()).snapshot() {
        Ok(snapshot) => snapshot,
        Err(error) => return console.fail(&error.message(console.lang)),
    };
    let site = &snapshot.world.site;
    let tag = lang.unwrap_or(&site.config.source_language);
    let Some(lang) = site.lang_by_tag(tag) else {
        let text = Text::new("この言語はサイトにありません：{lang}", "the site has no language {lang}");
        return console.fail(&text.fill(console.lang, &[("lang", tag.to_owned())]));
    };
    let bytes = desks::export(&snapshot.world, format, lang);
    let text = Text::new("{count} 件の窓口を {file} に書き出しました", "wrote {count} desks to {file}");
    written(output, &bytes, text, site.desks.len(), console)
}

fn of_panel(id: Option<&str>, format: PanelFormat, output: &Path, site: &SiteArgs, console: &Console) -> Outcome {
    let snapshot = match Pipeline::new(site.options(), Cache::none()).snapshot() {
        Ok(snapshot) => snapshot,
        Err(error) => return console.fail(&error.message(console.lang)),
    };
    let chosen = match super::panel::chosen(&snapshot.world.site.panels, id, console) {
        Ok(chosen) => chosen,
        Err(outcome) => return outcome,
    };
    let [panel] = chosen[..] else {
        let text = Text::new("パネルの id を書いてください（`export panel ID`）", "say which panel (`export panel ID`)");
        return console.fail(text.get(console.lang));
    };
    let bytes = panels::export(&snapshot.world, panel, format);
    let text = Text::new("{count} 件の提言と施策を {file} に書き出しました", "wrote {count} recommendations and measures to {file}");
    written(output, &bytes, text, panel.items.len(), console)
}

fn written(output: &Path, bytes: &[u8], text: Text, count: usize, console: &Console) -> Outcome {
    if let Err(error) = files::write_atomic(output, bytes) {
        return console.fail(&error.message(console.lang));
    }
    let args = [("count", count.to_string()), ("file", output.display().to_string())];
    console.say(text, &args);
    Outcome::Clean
}
