//! What is in print already, as asked on the command line.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::cli::help::both;
use crate::files;
use crate::statistics::{self, Past, Release, jsonstat};

/// Earlier releases and other tables of the same counts.
#[derive(Args)]
pub struct PastArgs {
    #[arg(long, value_name = "FILE", num_args = 1.., help = both!(
        "同じ統計の、前に公開した表すべて。古い順（前の stats gate が書き出したもの）",
        "All earlier releases of the same table, the oldest first (as stats gate wrote them)"
    ))]
    past: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "cumulative", hide_possible_values = true, help = both!(
        "公開のたびに数がどう変わるか。cumulative（増えるだけ）、revised（訂正で減ることもある）、final（公開した数は変わらない）",
        "How counts change between releases: cumulative (never fall), revised (may be corrected) or final (stay once published)"
    ))]
    change: Change,
    #[arg(long, value_name = "FILE", num_args = 1.., help = both!(
        "同じ数から作って、いっしょに公開する別の表（守ったあとのもの）",
        "Other gated tables of the same counts, published together with this one"
    ))]
    linked: Vec<PathBuf>,
}

/// How counts change.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Change {
    Cumulative,
    Revised,
    Final,
}

impl PastArgs {
    /// The files that are read.
    pub fn paths(&self) -> impl Iterator<Item = &PathBuf> {
        self.past.iter().chain(&self.linked)
    }

    /// Reads what is in print; the error is how the command ends.
    pub fn read(&self, console: &Console) -> Result<Past, Outcome> {
        let read = |paths: &[PathBuf]| -> Result<Vec<Release>, Outcome> {
            paths.iter().map(|path| release(console, path)).collect()
        };
        Ok(Past {
            change: match self.change {
                Change::Cumulative => statistics::Change::Cumulative,
                Change::Revised => statistics::Change::Revised,
                Change::Final => statistics::Change::Final,
            },
            releases: read(&self.past)?,
            linked: read(&self.linked)?,
        })
    }
}

fn release(console: &Console, path: &std::path::Path) -> Result<Release, Outcome> {
    let bytes =
        files::read_named(path).map_err(|error| console.fail(&error.message(console.lang)))?;
    jsonstat::read_published(&bytes).map_err(|refusal| {
        console.fail(&format!(
            "{}: {}",
            path.display(),
            refusal.message(console.lang)
        ));
        Outcome::Findings
    })
}
