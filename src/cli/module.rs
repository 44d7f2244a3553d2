//! `shirube module`: the record of the ids of a module's questions.

use clap::{Args, Subcommand};

use super::console::Console;
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::cache::Cache;
use crate::content::{self, Kind};
use crate::diagnostics::Text;
use crate::files::{self, SitePath};
use crate::modules;
use crate::pipeline::Pipeline;
use crate::site::{Page, Site, module_id};

/// Keep e-learning modules in order
#[derive(Args)]
#[command(about = both!("研修の問題の番号を記録する", "Record the ids of e-learning questions"))]
pub struct Module {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    #[command(about = both!(
        "問題と選択肢の番号を content/_data/modules/ に書く。直しても、並べかえても、学ぶ人の記録が続く",
        "Write the ids of questions and options to content/_data/modules/, so that learners' progress outlasts edits"
    ))]
    Ids {
        #[arg(value_name = "ID", help = both!("研修のフォルダの名前（省くとすべて）", "Name of a module's folder (default: all)"))]
        id: Option<String>,
        #[command(flatten)]
        site: SiteArgs,
    },
}

impl Run for Module {
    fn run(self, console: &Console) -> Outcome {
        let Action::Ids { id, site } = self.action;
        let options = site.options();
        let root = options.root.clone();
        let snapshot = match Pipeline::new(options, Cache::none()).snapshot() {
            Ok(snapshot) => snapshot,
            Err(error) => return console.fail(&error.message(console.lang)),
        };
        let site = &snapshot.world.site;
        let wanted: Vec<&Page> = pages(site).filter(|page| id.as_deref().is_none_or(|id| id == module_id(page))).collect();
        if wanted.is_empty() {
            let text = Text::new("研修がありません：{id}", "there is no module: {id}");
            return console.fail(&text.fill(console.lang, &[("id", id.unwrap_or_default())]));
        }
        for page in wanted {
            let path = SitePath::new(&format!("{}/_data/{}/{}.yaml", content::FOLDER, modules::FOLDER, module_id(page)));
            let ledger = site.learned(page);
            if let Err(error) = files::write_atomic(&path.on_disk(&root), ledger.to_yaml().as_bytes()) {
                return console.fail(&error.message(console.lang));
            }
            let text = Text::new("{path} に {count} 問の番号を書きました", "wrote the ids of {count} questions to {path}");
            console.say(text, &[("path", path.to_string()), ("count", ledger.questions.len().to_string())]);
        }
        Outcome::Clean
    }
}

/// The modules in the language that others are translated from.
fn pages(site: &Site) -> impl Iterator<Item = &Page> {
    let source = site.source_lang();
    site.pages().filter(move |page| page.kind() == Kind::Module && page.lang == source)
}
