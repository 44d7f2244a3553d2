//! File names: which are clutter, and which would not survive on another system.

use std::collections::BTreeMap;

use super::{Found, SitePath};
use crate::diagnostics::{Diagnostic, Diagnostics, Rule, Severity, Text};

pub static NAME_TWICE: Rule = Rule {
    id: "file-name-twice",
    severity: Severity::Error,
    message: Text::new(
        "同じ名前のファイルが2つあります（濁点などの文字の作りだけが違います）",
        "two files have the same name, written with different code points",
    ),
    hint: Text::new(
        "片方の名前を変えるか、消してください",
        "rename or remove one of them",
    ),
    explain: Text::new(
        "「が」は1つの文字としても、「か」と濁点の組としても書けます。見た目は同じなので、MacとWindowsの間で\
         ファイルをやり取りすると、同じ名前のファイルが2つできることがあります。名前順で先のものだけを使いました。",
        "An accented letter, or a kana with its voicing mark, can be one code point or two. They look the \
         same, and moving files between a Mac and another system can leave both. Only the first is used.",
    ),
};

pub static NAME_CASE: Rule = Rule {
    id: "file-name-case",
    severity: Severity::Warning,
    message: Text::new(
        "{other} と、大文字と小文字しか違わない名前です",
        "the name differs from {other} only in case",
    ),
    hint: Text::new("片方の名前を変えてください", "rename one of them"),
    explain: Text::new(
        "WindowsとMacでは、大文字と小文字しか違わない名前は同じ名前とみなされ、片方が上書きされてしまいます。",
        "Windows and macOS take such names for the same one, and one file would replace the other there.",
    ),
};

pub static NAME_NOT_PORTABLE: Rule = Rule {
    id: "file-name-not-portable",
    severity: Severity::Warning,
    message: Text::new(
        "Windowsでは使えない名前です（『{part}』）",
        "the name cannot be used on Windows: “{part}”",
    ),
    hint: Text::new(
        "文字、数字、ハイフンだけの名前に変えてください（名前の前後や「.md」の前の空白も消します）",
        "use letters, digits and hyphens only, without blanks at either end",
    ),
    explain: Text::new(
        "< > : \" | ? * \\ を含む名前、空白や点で終わる名前、CON や AUX などの名前は、Windowsでは作れません。\
         ほかの人のパソコンでサイトを作れなくなります。",
        "Windows has no names with < > : \" | ? * \\ in them, none that end in a blank or a dot, and none such \
         as CON or AUX. The site could not be built on such a machine.",
    ),
};

pub static NAME_NOT_UNICODE: Rule = Rule {
    id: "file-name-not-unicode",
    severity: Severity::Warning,
    message: Text::new(
        "ファイル名の文字コードを読めないため、使いませんでした",
        "the file's name is not Unicode, so the file was left out",
    ),
    hint: Text::new("ファイルの名前を付け直してください", "rename the file"),
    explain: Text::new(
        "古いzipファイルを開いたときなどに、名前がShift_JISのまま残ることがあります。サイトのアドレスに\
         使えないため、飛ばしました。",
        "Unpacking an old zip archive can leave names in another encoding. They cannot become addresses.",
    ),
};

/// Whether a name is an editor's, a system's or a download's own business: hidden files, backups,
/// the lock files of office programs, folder thumbnails.
pub fn is_clutter(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let ends = [".swp", ".swo", ".tmp", ".crdownload", ".part", ".partial"];
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'))
        || ends.iter().any(|end| lower.ends_with(end))
        // `4913` is what Vim writes to see whether it may; `Icon\r` is the Mac's folder icon.
        || matches!(lower.as_str(), "thumbs.db" | "ehthumbs.db" | "desktop.ini" | "__macosx" | "icon\r" | "4913")
}

/// The part of a path that Windows would refuse.
pub fn unportable_part(path: &str) -> Option<&str> {
    path.split('/').find(|part| {
        // A page becomes a folder of its name without the extension.
        let stem = part.rsplit_once('.').map_or(*part, |(stem, _)| stem);
        part.ends_with([' ', '.'])
            || stem.ends_with([' ', '.', '\u{3000}'])
            || part.starts_with([' ', '\u{3000}'])
            || part.chars().any(is_refused_char)
            || is_device(part)
    })
}

fn is_refused_char(c: char) -> bool {
    c.is_ascii_control() || "<>:\"|?*\\".contains(c)
}

/// `CON`, `con.txt`, `COM1.md` all mean a device.
fn is_device(part: &str) -> bool {
    let stem = part
        .split('.')
        .next()
        .unwrap_or_default()
        .trim_end()
        .to_ascii_uppercase();
    match stem.as_str() {
        "CON" | "PRN" | "AUX" | "NUL" => true,
        stem => {
            let port = stem
                .strip_prefix("COM")
                .or_else(|| stem.strip_prefix("LPT"));
            port.is_some_and(|n| n.len() == 1 && n != "0" && n.bytes().all(|b| b.is_ascii_digit()))
        }
    }
}

/// Reports names that would collide on some system, and drops all but the first of equals.
/// `files` are in order of their paths.
pub(super) fn check_names(files: &mut Vec<Found>, diags: &mut Diagnostics) {
    files.dedup_by(|later, first| {
        let same = later.path == first.path;
        if same {
            diags.push(Diagnostic::about(&NAME_TWICE, &first.path));
        }
        same
    });
    let mut spelled: BTreeMap<String, SitePath> = BTreeMap::new();
    for file in files.iter() {
        if let Some(part) = unportable_part(file.path.as_str()) {
            let finding = Diagnostic::about(&NAME_NOT_PORTABLE, &file.path);
            diags.push(finding.arg("part", part));
        }
        if let Some((path, other)) = same_but_for_case(&file.path, &mut spelled) {
            diags.push(Diagnostic::about(&NAME_CASE, &path).arg("other", other));
        }
    }
}

/// The shortest of the path and its folders that was met before in another spelling.
fn same_but_for_case(
    path: &SitePath,
    spelled: &mut BTreeMap<String, SitePath>,
) -> Option<(SitePath, SitePath)> {
    let text = path.as_str();
    let folders = text.match_indices('/').map(|(at, _)| at);
    for end in folders.chain([text.len()]) {
        let here = &text[..end];
        let known = spelled.entry(here.to_lowercase());
        let known = known.or_insert_with(|| SitePath::new(here));
        if known.as_str() != here {
            return Some((SitePath::new(here), known.clone()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::MessageLang;
    use std::path::PathBuf;

    #[test]
    fn clutter_is_told_from_content() {
        for name in [
            ".git",
            "~$表.docx",
            "a.md~",
            "#a.md#",
            ".a.md.swp",
            "Thumbs.db",
            "4913",
        ] {
            assert!(is_clutter(name), "{name}");
        }
        for name in ["a.md", "#話.md", "~メモ.md", "template.md", "part.md", "#"] {
            assert!(!is_clutter(name), "{name}");
        }
    }

    #[test]
    fn names_that_windows_refuses() {
        for (path, part) in [
            ("a/何?.md", Some("何?.md")),
            ("aux/a.md", Some("aux")),
            ("com1.md", Some("com1.md")),
            ("a./b", Some("a.")),
            ("a/command.md", None),
            ("com0.md", None),
            ("a/遺伝子 .md", Some("遺伝子 .md")),
            ("a/ b.md", Some(" b.md")),
            ("a/普通 の名前.md", None),
        ] {
            assert_eq!(unportable_part(path), part, "{path}");
        }
    }

    #[test]
    fn collisions_are_found_between_files_and_between_folders() {
        let found = |path: &str| Found {
            path: SitePath::new(path),
            disk: PathBuf::from(path),
            len: 0,
            modified: None,
        };
        let mut files = [
            "A/x.md",
            "a/y.md",
            "b/X.md",
            "b/x.md",
            "か\u{3099}.md",
            "が.md",
        ]
        .map(found)
        .to_vec();
        let mut diags = Diagnostics::default();
        check_names(&mut files, &mut diags);
        let messages: Vec<_> = diags
            .iter()
            .map(|d| {
                (
                    d.place.as_ref().expect("a place").path.to_string(),
                    d.message(MessageLang::En),
                )
            })
            .collect();
        let pair = |path: &str, message: &str| (path.to_owned(), message.to_owned());
        assert_eq!(
            messages,
            [
                pair(
                    "が.md",
                    "two files have the same name, written with different code points"
                ),
                pair("a", "the name differs from A only in case"),
                pair("b/x.md", "the name differs from b/X.md only in case"),
            ]
        );
        assert_eq!(files.len(), 5);
    }
}
