//! `shirube stats gate IN.json -o OUT.json`: a table of counts, as it may be published.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::Value;

use super::past::PastArgs;
use super::policy::{PolicyArgs, Require, read};
use crate::cli::console::Console;
use crate::cli::help::both;
use crate::cli::{Outcome, Run};
use crate::diagnostics::Text;
use crate::files;
use crate::statistics::{self, Gated, Policy, Refusal, Table, jsonstat};

/// What to gate, and into which file.
#[derive(Args)]
pub struct Gate {
    #[arg(value_name = "IN.json", help = both!(
        "守る前の表。合計は category.child に内訳を書く",
        "The table as it is; totals list their parts in category.child"
    ))]
    input: PathBuf,
    #[arg(short, long, value_name = "OUT.json", help = both!(
        "公開してよい表の書き出し先。安全と示せないときは、何も書かない",
        "Where the table goes that may be published; nothing is written unless it is proved safe"
    ))]
    output: PathBuf,
    #[arg(long, value_name = "FILE", help = both!(
        "表といっしょに公開する監査報告（JSON）の書き出し先",
        "Where the audit report (JSON) goes, to be published beside the table"
    ))]
    report: Option<PathBuf>,
    #[command(flatten)]
    policy: PolicyArgs,
    #[command(flatten)]
    past: PastArgs,
}

impl Run for Gate {
    fn run(self, console: &Console) -> Outcome {
        match self.gated(console) {
            Ok(gated) => {
                self.report(console, &gated);
                Outcome::Clean
            }
            Err(Outcome::Findings) => {
                let text = Text::new("何も書き出しませんでした", "nothing was written");
                console.say(text, &[]);
                Outcome::Findings
            }
            Err(outcome) => outcome,
        }
    }
}

impl Gate {
    fn gated(&self, console: &Console) -> Result<Gated, Outcome> {
        let dataset = read(console, &self.input)?;
        let past = self.past.read(console)?;
        let policy = self.policy.policy();
        let gated = statistics::gate_after(&dataset.table, &policy, &past).map_err(|refusal| {
            console.fail(&refusal.message(console.lang));
            if matches!(refusal, Refusal::Unproven { .. }) {
                advise(console, &dataset.table, &policy);
            }
            Outcome::Findings
        })?;
        if let Some(path) = &self.report {
            write(console, path, &statistics::report(&policy, &past, &gated))?;
        }
        write(console, &self.output, &jsonstat::write(&dataset, &gated))?;
        Ok(gated)
    }

    /// Counts of cells, never of what is in them, and what the proof rests on.
    fn report(&self, console: &Console, gated: &Gated) {
        let text = Text::new(
            "{cells} セルのうち、小さな数は {primary}。それを守るために隠したものを合わせて {suppressed} セルを隠しました",
            "{cells} cells, {primary} of them small; with those that protect them, {suppressed} are hidden",
        );
        let count = |count: usize| count.to_string();
        let args = [
            ("cells", count(gated.published.len())),
            ("primary", count(gated.primary)),
            ("suppressed", count(gated.suppressed())),
        ];
        console.say(text, &args);
        let text = Text::new(
            "前提：見る人は、公開した数のすべて、数が0以上の整数であること、しきい値が{threshold}であること、0の扱いを知っているとします",
            "assumed: readers know everything published, that counts are whole and not below zero, the threshold of {threshold}, and what becomes of zeros",
        );
        console.say(text, &[("threshold", self.policy.threshold.to_string())]);
        if matches!(self.policy.require, Require::Interval) {
            let text = Text::new(
                "小さな数の範囲だけを調べました。合計からの引き算や、全員が同じ集団は調べていません",
                "only the intervals of small counts were proved; sums, contributors and groups were not looked at",
            );
            console.say(text, &[]);
        }
    }
}

/// Says what would help, if something does that was tried.
fn advise(console: &Console, table: &Table, policy: &Policy) {
    let Some(collapse) = statistics::collapse(table, policy) else {
        return;
    };
    let text = Text::new(
        "試したところ、分類『{dimension}』の {codes} を一つにまとめれば、公開できます",
        "tried: with {codes} of “{dimension}” put together, the table can be published",
    );
    let args = [
        ("dimension", collapse.dimension),
        ("codes", collapse.codes.join(", ")),
    ];
    console.say(text, &args);
}

fn write(console: &Console, path: &Path, value: &Value) -> Result<(), Outcome> {
    files::write_atomic(path, format!("{value}\n").as_bytes())
        .map_err(|error| console.fail(&error.message(console.lang)))
}
