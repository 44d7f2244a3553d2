//! `shirube stats explain IN.json`: of each cell, whether it is shown and why not, without its count. With the id of
//! fetched statistics instead, what can be said of them: how they were protected, and which cells are shown.

mod snapshot;

use std::path::PathBuf;

use clap::Args;

use super::past::PastArgs;
use super::policy::PolicyArgs;
use super::stored::{Stored, id_of};
use crate::cli::console::Console;
use crate::cli::help::both;
use crate::cli::site_args::SiteArgs;
use crate::cli::{Outcome, Run};
use crate::diagnostics::Text;
use crate::statistics::{self, Protected, Reason, Table};

/// What to explain.
#[derive(Args)]
pub struct Explain {
    #[arg(value_name = "IN.json|ID", help = both!(
        "守る前の表。または、取得した統計の id（わかることだけを説明する）",
        "The table as it is; or the id of fetched statistics, for what can be said of them"
    ))]
    input: PathBuf,
    #[command(flatten)]
    site: SiteArgs,
    #[command(flatten)]
    policy: PolicyArgs,
    #[command(flatten)]
    past: PastArgs,
}

impl Run for Explain {
    fn run(self, console: &Console) -> Outcome {
        if let Some(id) = id_of(&self.input) {
            let stored = Stored::read(&self.site, console);
            let told =
                stored.and_then(|stored| snapshot::explain(stored.snapshot(id, console)?, console));
            return told.err().unwrap_or(Outcome::Clean);
        }
        let dataset = match self.policy.read(console, &self.input) {
            Ok(dataset) => dataset,
            Err(outcome) => return outcome,
        };
        let past = match self.past.read(console) {
            Ok(past) => past,
            Err(outcome) => return outcome,
        };
        let gated = match statistics::gate_after(&dataset.table, &self.policy.policy(), &past) {
            Ok(gated) => gated,
            Err(refusal) => {
                console.fail(&refusal.message(console.lang));
                return Outcome::Findings;
            }
        };
        for cell in 0..gated.published.len() {
            let (text, args) = line(&dataset.table, cell, gated.reasons.get(&cell));
            console.data(&format!("{}\n", text.fill(console.lang, &args)));
        }
        let text = Text::new(
            "この説明は、担当者のためのものです。どれが小さな数かがわかるので、公開しないでください",
            "this is for whoever keeps the data: it tells which counts are small, so do not publish it",
        );
        console.say(text, &[]);
        Outcome::Clean
    }
}

fn line(
    table: &Table,
    cell: usize,
    reason: Option<&Reason>,
) -> (Text, Vec<(&'static str, String)>) {
    let name = ("cell", table.name(cell));
    match reason {
        None => (Text::new("{cell}：公開する", "{cell}: shown"), vec![name]),
        Some(Reason::Small) => (
            Text::new(
                "{cell}：隠す。この数が小さいため",
                "{cell}: hidden, small itself",
            ),
            vec![name],
        ),
        Some(Reason::Earlier) => (
            Text::new(
                "{cell}：隠す。前に公開した表との引き算で、小さな数がわからないようにするため",
                "{cell}: hidden, or a small count could be worked out from earlier releases",
            ),
            vec![name],
        ),
        Some(Reason::Together) => (
            Text::new(
                "{cell}：隠す。ほかの隠したセルと合わせて守るため",
                "{cell}: hidden, to protect together with other hidden cells",
            ),
            vec![name],
        ),
        Some(Reason::Protects { cell, what }) => {
            (protects(*what), vec![name, ("other", table.name(*cell))])
        }
    }
}

fn protects(what: Protected) -> Text {
    match what {
        Protected::Interval => Text::new(
            "{cell}：隠す。{other} を、引き算で絞りこめないようにするため",
            "{cell}: hidden, or {other} could be narrowed down",
        ),
        Protected::Sum => Text::new(
            "{cell}：隠す。{other} などを足した小さな数が、わからないようにするため",
            "{cell}: hidden, or the small sum of {other} and others could be worked out",
        ),
        Protected::Contributor => Text::new(
            "{cell}：隠す。ひとりだけのセルにいる本人が、{other} を絞りこめないようにするため",
            "{cell}: hidden, or somebody alone in a cell could narrow down {other}",
        ),
        Protected::Group => Text::new(
            "{cell}：隠す。ある集団の全員が同じ分類だとわからないようにするため（{other} など）",
            "{cell}: hidden, or a group would be seen to be all alike ({other} and others)",
        ),
    }
}
