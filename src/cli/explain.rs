//! `shirube explain RULE`: why a finding matters and what to do.

use clap::Args;

use super::console::Console;
use super::help::both;
use super::{Outcome, Run};
use crate::diagnostics::explain;
use crate::rules;

/// Explain a rule by its id; without one, list them all
#[derive(Args)]
#[command(about = both!("指摘の意味を説明する。名前を書かなければ一覧を出す", "Explain a rule by its id; without one, list them all"))]
pub struct Explain {
    #[arg(help = both!(
        "指摘の名前（メッセージの [ ] の中にあるもの）",
        "Id of the rule, as it stands in brackets in a finding"
    ))]
    rule: Option<String>,
}

impl Run for Explain {
    fn run(self, console: &Console) -> Outcome {
        let all: Vec<_> = rules::all().collect();
        let Some(id) = self.rule else {
            let mut lines: Vec<String> = all
                .iter()
                .map(|rule| format!("{} ({})\n", rule.id, rule.severity))
                .collect();
            lines.sort();
            console.data(&lines.concat());
            return Outcome::Clean;
        };
        match explain(&all, &id, console.lang) {
            Ok(text) => {
                console.data(&format!("{}\n", text.trim_end()));
                Outcome::Clean
            }
            Err(unknown) => console.fail(&unknown.message(console.lang)),
        }
    }
}
