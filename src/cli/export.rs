//! `shirube export`: parts of the site as files for other programs.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::console::{Console, Showing};
use super::desks::findings;
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
        #[arg(long, help = both!(
            "エラーのある窓口を除いて書き出す",
            "Write the file without the desks that have errors"
        ))]
        allow_errors: bool,
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
            What::Desks { format, lang, output, allow_errors, site } => {
                let wanted = Desks { format, lang: lang.as_deref(), output: &output, allow_errors };
                of_desks(&wanted, &site, console)
            }
            What::Panel { panel, format, output, site } => of_panel(panel.as_deref(), format, &output, &site, console),
        }
    }
}

/// How the desks are to be written.
struct Desks<'a> {
    format: DeskFormat,
    lang: Option<&'a str>,
    output: &'a Path,
    allow_errors: bool,
}

fn of_desks(wanted: &Desks<'_>, site: &SiteArgs, console: &Console) -> Outcome {
    let snapshot = match Pipeline::new(site.options(), Cache::none()).snapshot() {
        Ok(snapshot) => snapshot,
        Err(error) => return console.fail(&error.message(console.lang)),
    };
    let site = &snapshot.world.site;
    let tag = wanted.lang.unwrap_or(&site.config.source_language);
    let Some(lang) = site.lang_by_tag(tag) else {
        let text = Text::new("この言語はサイトにありません：{lang}", "the site has no language {lang}");
        return console.fail(&text.fill(console.lang, &[("lang", tag.to_owned())]));
    };
    let found = console.findings(&findings(&snapshot), Showing::default());
    if found != Outcome::Clean && !wanted.allow_errors {
        let text = Text::new(
            "エラーがあるので {file} は書き出していません",
            "there are errors, so {file} was not written",
        );
        console.say(text, &[("file", wanted.output.display().to_string())]);
        return found;
    }
    let bytes = desks::export(&snapshot.world, wanted.format, lang);
    let text = Text::new("{count} 件の窓口を {file} に書き出しました", "wrote {count} desks to {file}");
    match written(wanted.output, &bytes, text, site.desks.len(), console) {
        Outcome::Clean => found,
        failed => failed,
    }
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
