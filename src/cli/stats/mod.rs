//! `shirube stats`: tables of counts, and how small numbers in them are protected. One file each.

mod explain;
mod gate;
mod past;
mod policy;
mod simulate;

use clap::{Args, Subcommand};

use super::console::Console;
use super::help::both;
use super::{Outcome, Run};
use explain::Explain;
use gate::Gate;
use simulate::Simulate;

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
            Action::Gate(gate) => gate.run(console),
            Action::Explain(explain) => explain.run(console),
            Action::Simulate(simulate) => simulate.run(console),
        }
    }
}
