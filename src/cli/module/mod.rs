//! `shirube module`: the record of the ids of a module's questions, and question banks of other systems.

mod import;

use clap::{Args, Subcommand};

use crate::cache::Cache;
use crate::cli::console::Console;
use crate::cli::help::both;
use crate::cli::site_args::SiteArgs;
use crate::cli::{Outcome, Run};
use crate::content;
use crate::diagnostics::Text;
use crate::files::{self, SitePath};
use crate::modules;
use crate::pipeline::Pipeline;
use crate::site::{Page, module_id};

/// Keep e-learning modules in order
#[derive(Args)]
#[command(about = both!("研修の問題の番号を記録する。ほかのシステムの問題を取り込む", "Record the ids of e-learning questions; take in those of other systems"))]
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
    #[command(about = both!(
        "Moodle XML か GIFT の問題から、新しい研修を作る。もうあるファイルは変えない",
        "Make a new module of questions in Moodle XML or GIFT; files that are there stay as they are"
    ))]
    Import(import::Import),
}

impl Run for Module {
    fn run(self, console: &Console) -> Outcome {
        let (id, site) = match self.action {
            Action::Ids { id, site } => (id, site),
            Action::Import(import) => return import.run(console),
        };
        let options = site.options();
        let root = options.root.clone();
        let snapshot = match Pipeline::new(options, Cache::none()).snapshot() {
            Ok(snapshot) => snapshot,
            Err(error) => return console.fail(&error.message(console.lang)),
        };
        let site = &snapshot.world.site;
        let wanted: Vec<&Page> = site
            .modules()
            .into_iter()
            .filter(|page| id.as_deref().is_none_or(|id| id == module_id(page)))
            .collect();
        if wanted.is_empty() {
            let text = Text::new("研修がありません：{id}", "there is no module: {id}");
            return console.fail(&text.fill(console.lang, &[("id", id.unwrap_or_default())]));
        }
        for page in wanted {
            let path = SitePath::new(&format!(
                "{}/_data/{}/{}.yaml",
                content::FOLDER,
                modules::FOLDER,
                module_id(page)
            ));
            let ledger = site.learned(page);
            if let Err(error) =
                files::write_atomic(&path.on_disk(&root), ledger.to_yaml().as_bytes())
            {
                return console.fail(&error.message(console.lang));
            }
            let text = Text::new(
                "{path} に {count} 問の番号を書きました",
                "wrote the ids of {count} questions to {path}",
            );
            console.say(
                text,
                &[
                    ("path", path.to_string()),
                    ("count", ledger.questions.len().to_string()),
                ],
            );
        }
        Outcome::Clean
    }
}
