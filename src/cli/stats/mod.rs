//! `shirube stats`: tables of figures, where they come from, and how small numbers in them are protected. One file each.

mod explain;
mod fetch;
mod gate;
mod past;
mod policy;
mod rules;
mod simulate;
mod stored;
mod test_plugin;
mod verify;

use clap::{Args, Subcommand};

use super::console::Console;
use super::help::both;
use super::{Outcome, Run};
use explain::Explain;
use fetch::Fetch;
use gate::Gate;
use simulate::Simulate;
use test_plugin::TestPlugin;
use verify::Verify;

/// Protect small numbers in statistics
#[derive(Args)]
#[command(about = both!("統計の小さな数を守る", "Protect small numbers in statistics"))]
pub struct Stats {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    #[command(about = both!(
        "site.toml の [[statistics]] から数を取り、守ってから content/_data/stats/ に保存する",
        "Fetch the [[statistics]] of site.toml, protect them, and store them in content/_data/stats/"
    ))]
    Fetch(Fetch),
    #[command(about = both!(
        "保存した統計を、もう一度調べる",
        "Look again at the statistics that are stored"
    ))]
    Verify(Verify),
    #[command(about = both!(
        "統計を出すプログラムが、約束どおりに動くかを試す",
        "Try whether a program that gives statistics keeps to the protocol"
    ))]
    TestPlugin(TestPlugin),
    #[command(about = both!(
        "人数などの表（JSON-stat 2.0）から、公開してよい数だけの表を作る",
        "Make a table of counts (JSON-stat 2.0) fit to be published"
    ))]
    Gate(Gate),
    #[command(about = both!(
        "表のどのセルを、なぜ隠すのかを、数を出さずに説明する（担当者向け。公開しないでください）",
        "Say of each cell why it is hidden, without its count (for whoever keeps the data; not for publication)"
    ))]
    Explain(Explain),
    #[command(about = both!(
        "決まりごとに、どれだけ隠すことになるかを見くらべる（何も書き出さない）",
        "Compare how much each policy would hide; nothing is written"
    ))]
    Simulate(Simulate),
}

impl Run for Stats {
    fn run(self, console: &Console) -> Outcome {
        match self.action {
            Action::Fetch(fetch) => fetch.run(console),
            Action::Verify(verify) => verify.run(console),
            Action::TestPlugin(test) => test.run(console),
            Action::Gate(gate) => gate.run(console),
            Action::Explain(explain) => explain.run(console),
            Action::Simulate(simulate) => simulate.run(console),
        }
    }
}
