//! Each file of the site is made once: what would stand in the place of another is found and left out.

use std::collections::HashSet;

use super::Job;
use crate::diagnostics::{Diagnostic, Diagnostics, Rule, Severity, Text};
use crate::files::SitePath;
use crate::templates::World;

pub static FILE_TAKEN: Rule = Rule {
    id: "file-taken",
    severity: Severity::Error,
    message: Text::new(
        "/{file} には、もう別のものが書かれます",
        "something else is already written to /{file}",
    ),
    hint: Text::new(
        "旧アドレス（aliases）かファイルの名前を変えてください",
        "change the old address (aliases) or the file's name",
    ),
    explain: Text::new(
        "サイトマップや404ページのように、サイトが自分で書くファイルがあります。旧アドレスやファイルは、その場所に置けません。大文字と小文字だけの違いも、Windows や Mac では同じ名前です。",
        "A site writes some files by itself, such as its sitemap and its 404 page. Old addresses and files cannot stand in their place. On Windows and macOS, names that differ in case only are one.",
    ),
};

/// Places taken so far, in lower case. Looked up only, so their order shows nowhere.
#[derive(Default)]
pub(super) struct Taken {
    files: HashSet<String>,
    folders: HashSet<String>,
}

impl Taken {
    /// Takes a file's place and the folders above it, unless they are taken.
    pub fn take(&mut self, file: &SitePath) -> bool {
        let name = file.as_str().to_lowercase();
        let above: Vec<&str> = name.match_indices('/').map(|(at, _)| &name[..at]).collect();
        let blocked = above.iter().any(|folder| self.files.contains(*folder));
        if blocked || self.folders.contains(&name) || self.files.contains(&name) {
            return false;
        }
        self.folders.extend(above.into_iter().map(str::to_owned));
        self.files.insert(name)
    }
}

/// Says that a file cannot be made, at the page that asks for it where there is one.
pub(super) fn report(job: &Job, world: &World, diagnostics: &mut Diagnostics) {
    let page = job.subject.page(&world.site);
    let path = page.map_or(&job.file, |page| &page.parsed.path);
    let finding = Diagnostic::about(&FILE_TAKEN, path);
    diagnostics.push(finding.arg("file", &job.file));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_taken_once() {
        let mut taken = Taken::default();
        for (file, free) in [
            ("ja/a/index.html", true),
            ("ja/A/index.html", false),
            ("ja/a", false),
            ("ja/a/index.html/x", false),
            ("ja/a/b.html", true),
        ] {
            assert_eq!(taken.take(&SitePath::new(file)), free, "{file}");
        }
    }
}
