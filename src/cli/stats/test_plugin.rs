//! `shirube stats test-plugin CMD…`: whether a program keeps to the protocol.

use clap::Args;

use crate::cli::console::Console;
use crate::cli::help::both;
use crate::cli::{Outcome, Run};
use crate::hook::{self, Limits};

/// The program to put to the test.
#[derive(Args)]
pub struct TestPlugin {
    #[arg(long, value_name = "ID", help = both!(
        "試す表の id（書かなければ、describe が答える最初の表）",
        "The table to ask for (default: the first that it offers)"
    ))]
    id: Option<String>,
    #[arg(value_name = "CMD", required = true, trailing_var_arg = true, allow_hyphen_values = true, help = both!(
        "プログラムと引数",
        "The program and its arguments"
    ))]
    command: Vec<String>,
}

impl Run for TestPlugin {
    fn run(self, console: &Console) -> Outcome {
        let here = std::env::current_dir().unwrap_or_default();
        let limits = Limits::default();
        let points = hook::conformance(&self.command, &here, self.id.as_deref(), &limits);
        let mut outcome = Outcome::Clean;
        for point in &points {
            for line in &point.log {
                console.line(&format!("  | {line}"));
            }
            let what = point.what.get(console.lang);
            match &point.kept {
                Ok(()) => console.data(&format!("✓ {what}\n")),
                Err(fault) => {
                    outcome = Outcome::Findings;
                    console.data(&format!("✗ {what}: {}\n", fault.message(console.lang)));
                }
            }
        }
        outcome
    }
}
