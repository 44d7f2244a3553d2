//! `shirube stats test-plugin CMD…`: whether a program keeps to the protocol.

use std::path::PathBuf;

use clap::Args;

use crate::cli::console::Console;
use crate::cli::help::both;
use crate::cli::{Outcome, Run};
use crate::hook::{self, Limits, Program, Secrets};

/// The program to put to the test.
#[derive(Args)]
pub struct TestPlugin {
    #[arg(long, value_name = "ID", help = both!(
        "試す表の id（書かなければ、describe が答える最初の表）",
        "The table to ask for (default: the first that it offers)"
    ))]
    id: Option<String>,
    #[arg(long = "secret", value_name = "NAME", help = both!(
        "プログラムに渡す秘密（環境変数の名前）。site.toml の secrets にあたる。いくつでも",
        "A secret that the program gets, by the name of its environment variable, as `secrets` in site.toml; may be repeated"
    ))]
    secrets: Vec<String>,
    #[arg(long, value_name = "PATH", help = both!(
        "プログラムが読んでよいファイルやフォルダー。site.toml の reads にあたる。いくつでも",
        "A file or folder that the program may read, as `reads` in site.toml; may be repeated"
    ))]
    reads: Vec<PathBuf>,
    #[arg(value_name = "CMD", required = true, trailing_var_arg = true, allow_hyphen_values = true, help = both!(
        "プログラムと引数",
        "The program and its arguments"
    ))]
    command: Vec<String>,
}

impl Run for TestPlugin {
    fn run(self, console: &Console) -> Outcome {
        let secrets = match Secrets::of(&self.secrets, |name| std::env::var(name).ok()) {
            Ok(secrets) => secrets,
            Err(fault) => return console.fail(&fault.message(console.lang)),
        };
        let here = std::env::current_dir().unwrap_or_default();
        let program = Program {
            words: self.command,
            reads: self.reads.iter().map(|path| here.join(path)).collect(),
            root: here,
            secrets,
        };
        let points = hook::conformance(&program, self.id.as_deref(), &Limits::default());
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
