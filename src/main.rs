//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = shirube::cli::run(std::env::args_os());
    ExitCode::from(outcome.code())
}
