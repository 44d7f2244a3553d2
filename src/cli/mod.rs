//! The commands. One file each, one line below. Only this room and `main` speak to the terminal: data
//! goes to standard output, everything else to standard error.

mod console;
mod site_args;

use clap::{Parser, Subcommand};

use crate::diagnostics::MessageLang;
use console::Console;

/// How a command ended: the exit codes of the whole tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing to complain of.
    Clean,
    /// Findings at or above the failing severity.
    Findings,
    /// It could not run.
    Failed,
}

impl Outcome {
    /// 0, 1 or 2.
    pub fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Findings => 1,
            Self::Failed => 2,
        }
    }
}

/// Shirube (標) compiles curated multilingual content into an accessible static site.
#[derive(Parser)]
#[command(name = "shirube", version, about, propagate_version = true)]
struct Arguments {
    /// Language of messages: ja or en (default: that of the system)
    #[arg(long, global = true, value_name = "LANG")]
    messages: Option<MessageLang>,
    #[command(subcommand)]
    command: Command,
}

/// A command of the table below.
trait Run {
    fn run(self, console: &Console) -> Outcome;
}

macro_rules! commands {
    ($($module:ident: $name:ident),* $(,)?) => {
        $(mod $module;)*

        #[derive(Subcommand)]
        enum Command { $($name($module::$name),)* }

        impl Command {
            fn run(self, console: &Console) -> Outcome {
                match self { $(Self::$name(command) => command.run(console),)* }
            }
        }
    };
}

commands![
    build: Build,
    serve: Serve,
    check: Check,
    new: New,
    schema: Schema,
    explain: Explain,
    translate: Translate,
];

/// Runs the command that the arguments name.
pub fn run(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> Outcome {
    match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments.command.run(&Console::new(arguments.messages)),
        Err(error) => {
            // Help and version are answers, not errors; a closed pipe is nobody's fault.
            error.print().ok();
            if error.use_stderr() {
                Outcome::Failed
            } else {
                Outcome::Clean
            }
        }
    }
}
