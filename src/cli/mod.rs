//! The commands. One file each, one line below. Only this room and `main` speak to the terminal: data
//! goes to standard output, everything else to standard error.

mod console;
mod help;
mod site_args;
mod slips;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::diagnostics::MessageLang;
use console::Console;
use help::both;

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
#[command(name = "shirube", version, propagate_version = true)]
#[command(about = both!(
    "標（しるべ）は、ゲノム医療と遺伝のことを伝える多言語のサイトを作ります。",
    "Shirube (標) compiles curated multilingual content into an accessible static site."
))]
struct Arguments {
    #[arg(long, global = true, value_name = "LANG", help = both!(
        "メッセージの言語。ja か en（書かなければシステムの言語）",
        "Language of messages: ja or en (default: that of the system)"
    ))]
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
    search: Search,
    desks: Desks,
    facts: Facts,
    fresh: Fresh,
    module: Module,
    export: Export,
    panel: Panel,
    resources: Resources,
    stats: Stats,
];

/// Runs the command that the arguments name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Outcome {
    let given: Vec<OsString> = arguments.into_iter().collect();
    let lang = Console::language(flag(&given));
    let mut command = help::spoken(Arguments::command(), lang);
    let matches = command.try_get_matches_from_mut(&given);
    match matches.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => arguments.command.run(&Console::new(arguments.messages)),
        Err(error) if lacks_command(&error) => {
            let asked = given.into_iter().chain(["--help".into()]);
            let help = command.try_get_matches_from_mut(asked);
            help.map_err(|help| help.print().ok()).ok();
            Outcome::Failed
        }
        Err(error) => {
            // Help and version are answers, not errors; a closed pipe is nobody's fault.
            let japanese = (lang == MessageLang::Ja)
                .then(|| slips::japanese(&error, &command, &given))
                .flatten();
            match japanese {
                Some(told) => Console::new(Some(lang)).line(&told),
                None => drop(error.print()),
            }
            if error.use_stderr() {
                Outcome::Failed
            } else {
                Outcome::Clean
            }
        }
    }
}

fn lacks_command(error: &clap::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    )
}

/// What `--messages` says. Help is shown before arguments are understood, and must know it already.
fn flag(given: &[OsString]) -> Option<MessageLang> {
    let mut given = given.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = given.next() {
        match argument.strip_prefix("--messages") {
            Some("") => return given.next()?.parse().ok(),
            Some(value) => return value.strip_prefix('=')?.parse().ok(),
            None => {}
        }
    }
    None
}
