//! `shirube stats verify`: looks again at what is stored.

use clap::Args;

use super::stored::Stored;
use crate::cli::console::{Console, Showing};
use crate::cli::help::both;
use crate::cli::site_args::SiteArgs;
use crate::cli::{Outcome, Run};
use crate::diagnostics::Text;
use crate::hook;

/// What to look at.
#[derive(Args)]
pub struct Verify {
    #[arg(value_name = "ID", help = both!(
        "調べる統計の id（書かなければすべて）",
        "The ids of statistics to look at (default: all)"
    ))]
    ids: Vec<String>,
    #[command(flatten)]
    site: SiteArgs,
}

impl Run for Verify {
    fn run(self, console: &Console) -> Outcome {
        let mut stored = match Stored::read(&self.site, console) {
            Ok(stored) => stored,
            Err(outcome) => return outcome,
        };
        if let Err(outcome) = stored.chosen(&self.ids, console) {
            return outcome;
        }
        let mut found = std::mem::take(&mut stored.found);
        hook::check(&stored.config, &stored.snapshots, &mut found);
        let mut worst = match found.is_empty() {
            true => Outcome::Clean,
            false => console.findings(&found, Showing::default()),
        };
        for (id, snapshot) in &stored.snapshots {
            if !self.ids.is_empty() && !self.ids.contains(id) {
                continue;
            }
            let sources = stored.config.statistics.iter();
            let mut source =
                sources.filter(|source| source.id.as_ref().is_some_and(|own| own.name == *id));
            let faults = hook::verify(snapshot, source.next_back());
            let name = ("id", id.clone());
            if faults.is_empty() {
                let text = Text::new(
                    "{id}：問題はありません（{date} 取得、過去の公開 {releases} 回）",
                    "{id}: nothing wrong (fetched on {date}, {releases} past releases)",
                );
                let date = ("date", snapshot.lock.fetched.to_string());
                let releases = ("releases", snapshot.lock.releases.len().to_string());
                console.say(text, &[name, date, releases]);
            } else {
                worst = Outcome::Findings;
                for fault in &faults {
                    console.fail(&format!("{id}: {}", fault.message(console.lang)));
                }
            }
        }
        worst
    }
}
