//! `shirube resources`: pages of materials out of a table that others filled in.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::console::{Console, Showing};
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::diagnostics::{Diagnostics, Severity, Text};
use crate::files::{self, SitePath};
use crate::material;

/// Make pages of existing materials out of a table
#[derive(Args)]
#[command(about = both!("ほかの人が作った教材の一覧を、表から取り込む", "Take in a table of materials that others made"))]
pub struct Resources {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    #[command(about = both!(
        "表（CSV か TSV）の1行から、教材のページを1つ作る。もうあるページは変えない",
        "Make a page of each row of a table (CSV or TSV); pages that are there stay as they are"
    ))]
    Import {
        #[arg(help = both!("表のファイル", "The table"))]
        file: PathBuf,
        #[arg(long, value_name = "TAG", default_value = "ja", help = both!("ページの言語", "Language of the pages"))]
        lang: String,
        #[command(flatten)]
        site: SiteArgs,
    },
}

impl Run for Resources {
    fn run(self, console: &Console) -> Outcome {
        let Action::Import { file, lang, site } = self.action;
        let root = site.options().root;
        let (folder, name) = (
            file.parent().unwrap_or(&root),
            file.file_name().unwrap_or_default(),
        );
        let path = SitePath::new(&name.to_string_lossy());
        let folder = if folder.as_os_str().is_empty() {
            ".".as_ref()
        } else {
            folder
        };
        let mut found = Diagnostics::default();
        let table = match files::read_table_text(folder, &path, &mut found) {
            Ok(table) => table,
            Err(error) => return console.fail(&error.message(console.lang)),
        };
        let pages = table
            .map(|table| material::pages(&table, &lang, &mut found))
            .unwrap_or_default();
        console.findings(&found, Showing::default());
        if found.count(Severity::Error) > 0 {
            return Outcome::Findings;
        }
        write(&pages, &root, console)
    }
}

/// Writes the pages that are not there yet.
fn write(pages: &[(SitePath, String)], root: &Path, console: &Console) -> Outcome {
    let mut made = 0;
    for (path, text) in pages {
        let disk = path.on_disk(root);
        if disk.exists() {
            continue;
        }
        if let Err(error) = files::write_atomic(&disk, text.as_bytes()) {
            return console.fail(&error.message(console.lang));
        }
        made += 1;
    }
    let text = Text::new(
        "{made} ページを作りました。{kept} ページはもうありました",
        "made {made} pages; {kept} were there already",
    );
    let counts = [
        ("made", made.to_string()),
        ("kept", (pages.len() - made).to_string()),
    ];
    console.say(text, &counts);
    Outcome::Clean
}
