//! `shirube stats gate IN.json -o OUT.json`: a table of counts, as it may be published.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::console::Console;
use super::help::both;
use super::{Outcome, Run};
use crate::diagnostics::Text;
use crate::files;
use crate::statistics::{self, Gated, Policy, jsonstat};

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
}

#[derive(Args)]
struct Gate {
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
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(i64).range(3..=100), help = both!(
        "これより小さい数（1からN-1）を公開しない（3から100）",
        "Counts below it (1 to N-1) are not shown (3 to 100)"
    ))]
    threshold: i64,
    #[arg(long, value_enum, default_value = "all", hide_possible_values = true, help = both!(
        "示すこと。interval（小さな数の範囲だけ）か all（合計からの引き算、本人による引き算、全員が同じ集団も）",
        "What to prove: interval (of each small count alone) or all (also sums, contributors, groups that are all alike)"
    ))]
    require: Require,
    #[arg(long, value_enum, default_value = "show", hide_possible_values = true, help = both!(
        "0の扱い。show（ほかを守るとき以外は見せる）か protect（小さな数と同じように守る）",
        "Zeros: show (unless one protects something else) or protect (like any small count)"
    ))]
    zeros: Zeros,
}

/// What is proved.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Require {
    Interval,
    All,
}

/// What becomes of zeros.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Zeros {
    Show,
    Protect,
}

impl Run for Stats {
    fn run(self, console: &Console) -> Outcome {
        match self.action {
            Action::Gate(gate) => gate.run(console),
        }
    }
}

impl Run for Gate {
    fn run(self, console: &Console) -> Outcome {
        let bytes = match files::read_named(&self.input) {
            Ok(bytes) => bytes,
            Err(error) => return console.fail(&error.message(console.lang)),
        };
        let gated = jsonstat::read(&bytes).and_then(|dataset| {
            let gated = statistics::gate(&dataset.table, &self.policy())?;
            Ok((jsonstat::write(&dataset, &gated), gated))
        });
        let (published, gated) = match gated {
            Ok(gated) => gated,
            Err(refusal) => {
                console.fail(&refusal.message(console.lang));
                let text = Text::new("何も書き出しませんでした", "nothing was written");
                console.say(text, &[]);
                return Outcome::Findings;
            }
        };
        if let Err(error) = files::write_atomic(&self.output, format!("{published}\n").as_bytes()) {
            return console.fail(&error.message(console.lang));
        }
        self.report(console, &gated);
        Outcome::Clean
    }
}

impl Gate {
    fn policy(&self) -> Policy {
        Policy {
            threshold: self.threshold,
            zeros: match self.zeros {
                Zeros::Show => statistics::Zeros::Shown,
                Zeros::Protect => statistics::Zeros::Protected,
            },
            require: match self.require {
                Require::Interval => statistics::Require::Interval,
                Require::All => statistics::Require::All,
            },
            ..Policy::default()
        }
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
        console.say(text, &[("threshold", self.threshold.to_string())]);
        if matches!(self.require, Require::Interval) {
            let text = Text::new(
                "小さな数の範囲だけを調べました。合計からの引き算や、全員が同じ集団は調べていません",
                "only the intervals of small counts were proved; sums, contributors and groups were not looked at",
            );
            console.say(text, &[]);
        }
    }
}
