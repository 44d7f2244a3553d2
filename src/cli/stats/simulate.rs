//! `shirube stats simulate IN.json`: what policies would publish, and what is lost by each.

use std::path::PathBuf;

use clap::Args;

use super::gate::advise;
use super::policy::{PolicyArgs, Require, Zeros, read, refused, threshold};
use super::rules::RuleArgs;
use super::stored::id_of;
use crate::cli::console::Console;
use crate::cli::help::both;
use crate::cli::{Outcome, Run};
use crate::diagnostics::Text;
use crate::statistics::{self, Gated, Table};

/// Policies to compare, on one table.
#[derive(Args)]
pub struct Simulate {
    #[arg(value_name = "IN.json", help = both!("守る前の表", "The table as it is"))]
    input: PathBuf,
    #[arg(long, value_name = "N", default_values_t = [5, 10, 20], value_parser = threshold(), value_delimiter = ',', help = both!(
        "くらべるしきい値（コンマ区切り）",
        "Thresholds to compare, between commas"
    ))]
    threshold: Vec<i64>,
    #[arg(long, value_enum, default_value = "show", hide_possible_values = true, help = both!(
        "0の扱い。show か protect",
        "Zeros: show or protect"
    ))]
    zeros: Zeros,
    #[arg(long, help = both!(
        "分類ごとに、隠すセルの数も出す",
        "Count hidden cells by category too"
    ))]
    by_category: bool,
    #[command(flatten)]
    rules: RuleArgs,
}

impl Run for Simulate {
    fn run(self, console: &Console) -> Outcome {
        if let Some(id) = id_of(&self.input) {
            let text = Text::new(
                "『{id}』というファイルはありません。取得した統計をくらべることはできません。くらべるには元の数が要りますが、元の数はどこにも保存していません。元の表がある人は、shirube stats simulate 元の表.json を実行してください。今の守り方は shirube stats explain {id} でわかります",
                "there is no file “{id}”, and fetched statistics cannot be compared: that takes the counts as they were, which are stored nowhere. Whoever has the table runs shirube stats simulate TABLE.json; how it is protected now, shirube stats explain {id} says",
            );
            return console.fail(&text.fill(console.lang, &[("id", id.to_owned())]));
        }
        let table = match read(console, &self.input) {
            Ok(dataset) => dataset.table,
            Err(outcome) => return outcome,
        };
        self.all(console, &table, "");
        let mut collapsed = table;
        let mut said = String::new();
        for merge in &self.rules.collapse {
            collapsed = match collapsed.merged(merge) {
                Ok(collapsed) => collapsed,
                Err(refusal) => return refused(console, &refusal),
            };
            said.push_str(&format!(" --collapse \"{merge}\""));
        }
        if !said.is_empty() {
            self.all(console, &collapsed, &said);
        }
        Outcome::Clean
    }
}

impl Simulate {
    /// Each policy for a table; `said` is what was done to it before.
    fn all(&self, console: &Console, table: &Table, said: &str) {
        for threshold in &self.threshold {
            for require in [Require::Interval, Require::All] {
                self.one(console, table, (*threshold, require), said);
            }
        }
    }

    fn one(
        &self,
        console: &Console,
        table: &Table,
        (threshold, require): (i64, Require),
        said: &str,
    ) {
        let policy = PolicyArgs {
            threshold,
            require,
            zeros: self.zeros,
            rules: self.rules.clone(),
        };
        let policy_name = match require {
            Require::Interval => format!("--threshold {threshold} --require interval{said}"),
            Require::All => format!("--threshold {threshold} --require all{said}"),
        };
        let policy_arg = ("policy", policy_name);
        match statistics::gate(table, &policy.policy()) {
            Ok(gated) => {
                let cells = gated.published.len();
                let text = Text::new(
                    "{policy}：{cells} セルのうち {hidden} を隠す（{share}%）。小さな数は {primary}",
                    "{policy}: {hidden} of {cells} cells hidden ({share} %), {primary} of them small",
                );
                let args = [
                    policy_arg,
                    ("cells", cells.to_string()),
                    ("hidden", gated.suppressed().to_string()),
                    ("share", (gated.suppressed() * 100 / cells).to_string()),
                    ("primary", gated.primary.to_string()),
                ];
                console.data(&format!("{}\n", text.fill(console.lang, &args)));
                if self.by_category {
                    categories(console, table, &gated);
                }
            }
            Err(refusal) => {
                let text = Text::new("{policy}：公開できない。{why}", "{policy}: refused: {why}");
                let args = [policy_arg, ("why", refusal.message(console.lang))];
                console.data(&format!("{}\n", text.fill(console.lang, &args)));
                advise(console, table, &policy.policy(), &refusal);
            }
        }
    }
}

/// Of each category, how many of its cells are hidden.
fn categories(console: &Console, table: &Table, gated: &Gated) {
    for (at, dimension) in table.dimensions().iter().enumerate() {
        let stride = table.strides()[at];
        let cells = gated.published.len() / dimension.codes.len();
        let mut hidden = vec![0_usize; dimension.codes.len()];
        for (cell, count) in gated.published.iter().enumerate() {
            hidden[cell / stride % dimension.codes.len()] += usize::from(count.is_none());
        }
        for (code, hidden) in dimension.codes.iter().zip(hidden) {
            console.data(&format!("  {}={code}: {hidden} / {cells}\n", dimension.id));
        }
    }
}
