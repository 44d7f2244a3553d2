//! Files that somebody meant to be pages: Word documents and text files among the Markdown.

use std::collections::BTreeSet;

use super::Site;
use crate::content;
use crate::diagnostics::{Diagnostic, Diagnostics, Rule, Severity, Text};

pub static FILE_NOT_A_PAGE: Rule = Rule {
    id: "file-not-a-page",
    severity: Severity::Warning,
    message: Text::new(
        "このファイルはページになりません（ページは .md のファイルです）",
        "this file is no page: pages are .md files",
    ),
    hint: Text::new("{instead_ja}", "{instead_en}"),
    explain: Text::new(
        "ページになるのは、名前が .md で終わるテキストファイルだけです。Word の文書や .txt のファイルは、どこかのページからリンクされていれば配布資料として載りますが、このファイルへのリンクはありません。",
        "Only text files whose names end in .md are pages. Other documents are published as downloads where a page links to them; no page links to this one.",
    ),
};

static RENAME: Text = Text::new(
    "ページにするなら名前の終わりを .md に変えてください。Windows で見えない時は、エクスプローラーの「表示」で「ファイル名拡張子」を出します",
    "to make it a page, let its name end in .md; on Windows, Explorer's View menu shows file name extensions",
);
static PASTE: Text = Text::new(
    "ページにするなら、文章を写して .md のファイルを作ってください（`shirube new` が便利です）。配布する資料なら、ページからリンクしてください",
    "to make it a page, copy its text into a .md file (`shirube new` makes one); to offer it as a download, link to it from a page",
);

/// Reports documents in the language trees that no page links to.
pub(super) fn report(site: &Site, diagnostics: &mut Diagnostics) {
    let strays: Vec<_> = site
        .media
        .keys()
        .filter(|path| in_language_tree(site, path.as_str()))
        .filter_map(|path| Some((path, instead(path.as_str())?)))
        .collect();
    if strays.is_empty() {
        return;
    }
    // Names are enough to tell: whoever links to a file names it.
    let linked: BTreeSet<String> = site
        .pages()
        .flat_map(|page| &page.parsed.outline.links)
        .map(|link| {
            let path = link.dest.split(['#', '?']).next().unwrap_or_default();
            let name = path.rsplit('/').next().unwrap_or_default();
            percent_encoding::percent_decode_str(name)
                .decode_utf8_lossy()
                .into_owned()
        })
        .collect();
    for (path, instead) in strays {
        if !linked.contains(path.file_name()) {
            let finding = Diagnostic::about(&FILE_NOT_A_PAGE, path)
                .arg("instead_ja", instead.ja)
                .arg("instead_en", instead.en);
            diagnostics.push(finding);
        }
    }
}

fn in_language_tree(site: &Site, path: &str) -> bool {
    let below = path.strip_prefix(content::FOLDER).unwrap_or_default();
    let folder = below.trim_start_matches('/').split('/').next();
    let fragment = path.split('/').any(|part| part.starts_with('_'));
    !fragment && folder.is_some_and(|tag| site.lang_by_tag(tag).is_some())
}

fn instead(path: &str) -> Option<&'static Text> {
    let (_, extension) = path.rsplit_once('.')?;
    match extension.to_lowercase().as_str() {
        "txt" | "text" | "mdx" | "mkd" | "mdown" | "ｍｄ" => Some(&RENAME),
        "doc" | "docx" | "odt" | "rtf" | "pages" | "htm" | "html" => Some(&PASTE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_told_from_pictures() {
        for (path, want) in [
            ("content/ja/遺伝子.txt", Some(&RENAME)),
            ("content/ja/遺伝子.md.txt", Some(&RENAME)),
            ("content/ja/案内.DOCX", Some(&PASTE)),
            ("content/ja/写真.jpg", None),
            ("content/ja/資料.pdf", None),
            ("content/ja/LICENSE", None),
        ] {
            assert_eq!(instead(path), want, "{path}");
        }
    }
}
