//! How a table is to be protected, as asked on the command line.

use std::path::Path;

use clap::{Args, ValueEnum};

use super::rules::RuleArgs;
use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::cli::help::both;
use crate::files;
use crate::statistics::jsonstat::{self, Dataset};
use crate::statistics::{self, Policy, Refusal};

/// One policy.
#[derive(Args)]
pub struct PolicyArgs {
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = threshold(), help = both!(
        "これより小さい数（1からN-1）を公開しない（3から100）",
        "Counts below it (1 to N-1) are not shown (3 to 100)"
    ))]
    pub threshold: i64,
    #[arg(long, value_enum, default_value = "all", hide_possible_values = true, help = both!(
        "示すこと。interval（小さな数の範囲だけ）か all（合計からの引き算、本人による引き算、全員が同じ集団も）",
        "What to prove: interval (of each small count alone) or all (also sums, contributors, groups that are all alike)"
    ))]
    pub require: Require,
    #[arg(long, value_enum, default_value = "show", hide_possible_values = true, help = both!(
        "0の扱い。show（ほかを守るとき以外は見せる）か protect（小さな数と同じように守る）",
        "Zeros: show (unless one protects something else) or protect (like any small count)"
    ))]
    pub zeros: Zeros,
    #[command(flatten)]
    pub rules: RuleArgs,
}

/// Thresholds that may be asked for.
pub fn threshold() -> clap::builder::RangedI64ValueParser<i64> {
    clap::value_parser!(i64).range(3..=100)
}

/// What is proved.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Require {
    Interval,
    All,
}

/// What becomes of zeros.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Zeros {
    Show,
    Protect,
}

impl PolicyArgs {
    /// The policy that is meant.
    pub fn policy(&self) -> Policy {
        self.rules.add_to(Policy {
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
        })
    }

    /// Reads a table and puts together what the policy says, or says why not; the error is how the command ends.
    pub fn read(&self, console: &Console, path: &Path) -> Result<Dataset, Outcome> {
        let collapsed = read(console, path)?.collapsed(&self.policy());
        collapsed.map_err(|refusal| refused(console, &refusal))
    }
}

/// Reads a table, or says why it could not be; the error is how the command ends.
pub fn read(console: &Console, path: &Path) -> Result<Dataset, Outcome> {
    let bytes =
        files::read_named(path).map_err(|error| console.fail(&error.message(console.lang)))?;
    jsonstat::read(&bytes).map_err(|refusal| refused(console, &refusal))
}

/// Says why a table is refused.
pub fn refused(console: &Console, refusal: &Refusal) -> Outcome {
    console.fail(&refusal.message(console.lang));
    Outcome::Findings
}
