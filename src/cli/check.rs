//! `shirube check`: looks for mistakes, and writes nothing but fixes that it was asked for.

mod fix;

use clap::Args;

use super::console::{Console, Showing};
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::cache::Cache;
use crate::diagnostics::{Diagnostics, Text};
use crate::pipeline::Pipeline;

/// How often a mended site is looked at again: one fix may uncover another.
const ROUNDS: usize = 5;

/// Look for mistakes without writing the site
#[derive(Args)]
#[command(about = both!("サイトを書き出さずに、直すところを調べる", "Look for mistakes without writing the site"))]
pub struct Check {
    #[command(flatten)]
    site: SiteArgs,
    #[arg(long, help = both!(
        "下書きと、公開日がまだのページも調べる",
        "Look at drafts and pages whose day has not come, too"
    ))]
    drafts: bool,
    #[arg(long, help = both!(
        "考えなくてよい直し（全角と半角、空白、記号）をファイルに書きこみ、残りを表示する。文字や数字は変えない",
        "Write fixes that need no decision (widths, blanks, signs) into the files, and show the rest; letters and digits stay"
    ))]
    fix: bool,
    #[command(flatten)]
    showing: Showing,
}

impl Run for Check {
    fn run(self, console: &Console) -> Outcome {
        let found = if self.fix {
            self.mended(console)
        } else {
            self.found(console)
        };
        match found {
            Ok(diagnostics) => {
                let outcome = console.findings(&diagnostics, self.showing);
                if diagnostics.is_empty() {
                    console.say(Text::new("直すところはありません", "nothing to mend"), &[]);
                }
                outcome
            }
            Err(outcome) => outcome,
        }
    }
}

impl Check {
    fn found(&self, console: &Console) -> Result<Diagnostics, Outcome> {
        let mut options = self.site.options();
        options.drafts = self.drafts;
        let found = Pipeline::new(options, Cache::none())
            .check(&|done, total| console.progress(done, total));
        found.map_err(|error| console.fail(&error.message(console.lang)))
    }

    /// What is left when fixes that need no decision are in the files.
    fn mended(&self, console: &Console) -> Result<Diagnostics, Outcome> {
        let root = self.site.options().root;
        let mut total = 0;
        for _ in 0..ROUNDS {
            let found = self.found(console)?;
            let count = fix::mend(&root, &found, console);
            let count = count.map_err(|error| console.fail(&error.message(console.lang)))?;
            if count == 0 {
                say_total(total, console);
                return Ok(found);
            }
            total += count;
        }
        say_total(total, console);
        self.found(console)
    }
}

fn say_total(total: usize, console: &Console) {
    let text = match total {
        0 => Text::new(
            "自動で直せるところはありません",
            "nothing to fix without a decision",
        ),
        _ => Text::new(
            "{total} か所を直しました（全角と半角、空白、記号だけで、文字や数字はそのままです）",
            "{total} places fixed (widths, blanks and signs only; letters and digits are as they were)",
        ),
    };
    console.say(text, &[("total", total.to_string())]);
}
