//! `shirube export`: parts of the site as files for other programs, one file a part.

mod desks;
mod module;
mod panel;
mod resources;

use std::path::Path;

use clap::{Args, Subcommand};

use super::console::Console;
use super::help::both;
use super::{Outcome, Run};
use crate::diagnostics::Text;
use crate::files;
use crate::site::{LangId, Site};

/// Write parts of the site for other programs
#[derive(Args)]
#[command(about = both!("サイトの一部を、ほかのソフトで使えるファイルにする", "Write parts of the site for other programs"))]
pub struct Export {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Desks(desks::Desks),
    Module(module::Module),
    Panel(panel::Panel),
    Resources(resources::Resources),
}

impl Run for Export {
    fn run(self, console: &Console) -> Outcome {
        let done = match self.what {
            What::Desks(part) => part.write(console),
            What::Module(part) => part.write(console),
            What::Panel(part) => part.write(console),
            What::Resources(part) => part.write(console),
        };
        done.unwrap_or_else(|outcome| outcome)
    }
}

/// What came of it; the error is an outcome that has been told.
type Done = Result<Outcome, Outcome>;

/// The language asked for, or the one that the others are translated from.
fn language(site: &Site, asked: Option<&str>, console: &Console) -> Result<LangId, Outcome> {
    let tag = asked.unwrap_or(&site.config.source_language);
    site.lang_by_tag(tag).ok_or_else(|| {
        let text = Text::new(
            "この言語はサイトにありません：{lang}",
            "the site has no language {lang}",
        );
        console.fail(&text.fill(console.lang, &[("lang", tag.to_owned())]))
    })
}

/// Writes a file and says how many things are in it.
fn written(output: &Path, bytes: &[u8], text: Text, count: usize, console: &Console) -> Done {
    files::write_atomic(output, bytes)
        .map_err(|error| console.fail(&error.message(console.lang)))?;
    let args = [
        ("count", count.to_string()),
        ("file", output.display().to_string()),
    ];
    console.say(text, &args);
    Ok(Outcome::Clean)
}
