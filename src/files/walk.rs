//! All files of a folder, in the same order on every system, without clutter and without leaving the
//! site's root.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use walkdir::{DirEntry, WalkDir};

use super::locate::is_inside;
use super::names::{NAME_NOT_PORTABLE, NAME_NOT_UNICODE, check_names};
use super::{FileError, SitePath, is_clutter};
use crate::diagnostics::{Diagnostic, Diagnostics, Rule, Severity, Text};

/// Deeper folders than this are a mistake or an attack.
const MAX_DEPTH: usize = 64;

pub static LINK_OUTSIDE: Rule = Rule {
    id: "link-outside-site",
    severity: Severity::Error,
    message: Text::new(
        "サイトのフォルダーの外を指すリンクなので、読みませんでした",
        "the link leads out of the site's folder and was not followed",
    ),
    hint: Text::new(
        "リンクの代わりに、ファイルそのものをサイトの中に置いてください",
        "put the file itself into the site instead of a link",
    ),
    explain: Text::new(
        "サイトの外のファイルを読むと、公開するつもりのないものがサイトに載るおそれがあります。ほかの人の\
         パソコンでは、リンクの先もありません。",
        "Reading files from outside could publish what was never meant to be published, and on another \
         machine there is nothing at the other end.",
    ),
};

pub static LINK_LOOP: Rule = Rule {
    id: "link-loop",
    severity: Severity::Warning,
    message: Text::new(
        "リンクが輪になっているか、フォルダーが深すぎるので、ここで止めました",
        "links run in a circle or folders are too deep; the walk stopped here",
    ),
    hint: Text::new("このリンクを消してください", "remove this link"),
    explain: Text::new(
        "自分を含むフォルダーへのリンクや、リンクの中のリンクをたどると、終わりがなくなります。",
        "Following a link to a folder that holds it, or links inside links, would never end.",
    ),
};

pub static LINK_BROKEN: Rule = Rule {
    id: "link-target-missing",
    severity: Severity::Warning,
    message: Text::new("リンクの先がありません", "the link leads nowhere"),
    hint: Text::new(
        "リンクを作り直すか、消してください",
        "make the link again, or remove it",
    ),
    explain: Text::new(
        "リンクが指すファイルやフォルダーが、移されたか消されています。",
        "The file or folder that the link points to has been moved or removed.",
    ),
};

/// A file that a walk met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub path: SitePath,
    /// Its real name, which may be spelled otherwise than `path`.
    pub disk: PathBuf,
    pub len: u64,
    pub modified: Option<SystemTime>,
}

/// All files below `root/folder`, in order of their paths. A folder that is not there has none.
pub fn walk(root: &Path, folder: &str, diags: &mut Diagnostics) -> Result<Vec<Found>, FileError> {
    let mut found = Vec::new();
    let top = match super::locate(root, &SitePath::new(folder)) {
        Ok(top) => top,
        Err(e) if e.is_missing() => return Ok(found),
        Err(e) => return Err(e),
    };
    let mut inside_link = InsideLink(None);
    let mut entries = WalkDir::new(&top)
        .follow_links(true)
        .max_depth(MAX_DEPTH)
        .sort_by_file_name()
        .into_iter();
    while let Some(entry) = entries.next() {
        let step = match entry {
            Ok(entry) => visit(root, &entry, &mut inside_link, diags)?,
            Err(e) => refuse(root, e, diags)?,
        };
        match step {
            Step::File(file) => found.push(file),
            Step::SkipFolder => entries.skip_current_dir(),
            Step::On => {}
        }
    }
    // By path first: the order of names on disk differs with their composition.
    found.sort_by(|a, b| (&a.path, &a.disk).cmp(&(&b.path, &b.disk)));
    check_names(&mut found, diags);
    Ok(found)
}

/// What to do after one entry.
enum Step {
    File(Found),
    SkipFolder,
    On,
}

impl Step {
    fn skip(entry: &DirEntry) -> Self {
        match entry.file_type().is_dir() {
            true => Self::SkipFolder,
            false => Self::On,
        }
    }
}

/// How deep the linked folder is that is being walked. A link inside it is not followed: a few of
/// them in turn would multiply the files without bound.
struct InsideLink(Option<usize>);

impl InsideLink {
    fn may_follow(&mut self, entry: &DirEntry) -> bool {
        if self.0.is_some_and(|depth| entry.depth() <= depth) {
            self.0 = None;
        }
        let first = self.0.is_none();
        if first && entry.depth() > 0 && entry.path_is_symlink() && entry.file_type().is_dir() {
            self.0 = Some(entry.depth());
        }
        first || !entry.path_is_symlink()
    }
}

fn visit(
    root: &Path,
    entry: &DirEntry,
    inside_link: &mut InsideLink,
    diags: &mut Diagnostics,
) -> Result<Step, FileError> {
    let is_top = entry.depth() == 0;
    if !is_top && entry.file_name().to_str().is_some_and(is_clutter) {
        return Ok(Step::skip(entry));
    }
    let Some(path) = path_of(root, entry, diags) else {
        return Ok(Step::skip(entry));
    };
    let may_follow = inside_link.may_follow(entry);
    if !is_top && entry.path_is_symlink() {
        if !is_inside(root, entry.path()).map_err(|e| FileError::read(entry.path(), e))? {
            diags.push(Diagnostic::about(&LINK_OUTSIDE, &path));
            return Ok(Step::skip(entry));
        }
        if !may_follow {
            diags.push(Diagnostic::about(&LINK_LOOP, &path));
            return Ok(Step::skip(entry));
        }
    }
    if entry.file_type().is_dir() && entry.depth() == MAX_DEPTH {
        diags.push(Diagnostic::about(&LINK_LOOP, &path));
    }
    match entry.file_type().is_file() {
        true => file(entry, path).map(Step::File),
        false => Ok(Step::On),
    }
}

fn file(entry: &DirEntry, path: SitePath) -> Result<Found, FileError> {
    let meta = entry.metadata();
    let meta = meta.map_err(|e| FileError::read(entry.path(), e.into()))?;
    Ok(Found {
        path,
        disk: entry.path().to_owned(),
        len: meta.len(),
        modified: meta.modified().ok(),
    })
}

/// The entry's path, if its name can be one.
fn path_of(root: &Path, entry: &DirEntry, diags: &mut Diagnostics) -> Option<SitePath> {
    let name = entry.file_name().to_string_lossy();
    // A backslash in a name, which Linux allows, would read as a separator.
    let backslash = cfg!(not(windows)) && entry.depth() > 0 && name.contains('\\');
    match SitePath::below(root, entry.path()) {
        Some(path) if !backslash => Some(path),
        _ => {
            let parent = entry.path().parent().and_then(|p| SitePath::below(root, p));
            let shown = parent.unwrap_or_else(|| SitePath::new(""));
            let rule = if backslash {
                &NAME_NOT_PORTABLE
            } else {
                &NAME_NOT_UNICODE
            };
            let shown = shown.join(&name.replace('\\', "_"));
            diags.push(Diagnostic::about(rule, &shown).arg("part", name));
            None
        }
    }
}

/// A link that loops or leads nowhere is a finding; anything else is the machine's failure.
fn refuse(root: &Path, error: walkdir::Error, diags: &mut Diagnostics) -> Result<Step, FileError> {
    let disk = error.path().unwrap_or(root).to_owned();
    let is_link = disk.is_symlink();
    let path = SitePath::below(root, &disk).unwrap_or_else(|| SitePath::new(""));
    let name = disk.file_name().and_then(|name| name.to_str());
    if error.loop_ancestor().is_some() {
        diags.push(Diagnostic::about(&LINK_LOOP, &path));
        return Ok(Step::On);
    }
    // Editors lock files with links that lead nowhere by design (`.#a.md`).
    if is_link && name.is_some_and(is_clutter) {
        return Ok(Step::On);
    }
    match error.into_io_error() {
        // A link to itself cannot be resolved, and the system says so in its own way.
        Some(_) if is_link => {
            diags.push(Diagnostic::about(&LINK_BROKEN, &path));
            Ok(Step::On)
        }
        // Gone between the listing and the look: someone is editing.
        Some(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Step::On),
        Some(e) => Err(FileError::read(&disk, e)),
        None => Ok(Step::On),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn tree(files: &[&str]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().expect("a folder");
        for file in files {
            let path = dir.path().join(file);
            fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
            fs::write(path, file).expect("a file");
        }
        dir
    }

    /// Paths found, and `rule path` of each finding.
    fn run(root: &Path) -> (Vec<String>, Vec<String>) {
        let mut diags = Diagnostics::default();
        let found = walk(root, "content", &mut diags).expect("walked");
        let at =
            |d: &Diagnostic| format!("{} {}", d.rule.id, d.place.as_ref().expect("a place").path);
        let paths = found.iter().map(|f| f.path.to_string()).collect();
        (paths, diags.iter().map(at).collect())
    }

    #[test]
    fn files_come_in_order_without_clutter() {
        let dir = tree(&[
            "content/ja/b.md",
            "content/ja/a.md",
            "content/ja/.a.md.swp",
            "content/ja/~$x.docx",
            "content/ja/Thumbs.db",
            "content/.git/config",
            "content/en/a.md",
            "other/a.md",
        ]);
        let (paths, findings) = run(dir.path());
        assert_eq!(
            paths,
            ["content/en/a.md", "content/ja/a.md", "content/ja/b.md"]
        );
        assert_eq!(findings, [""; 0]);
        let mut diags = Diagnostics::default();
        assert_eq!(walk(dir.path(), "missing", &mut diags).expect("walked"), []);
    }

    #[test]
    fn a_decomposed_name_keeps_its_real_path() {
        let dir = tree(&["content/か\u{3099}.md"]);
        let mut diags = Diagnostics::default();
        let found = walk(dir.path(), "content", &mut diags).expect("walked");
        assert_eq!(found[0].path.as_str(), "content/が.md");
        assert_eq!(
            found[0].read_bytes().expect("bytes"),
            "content/か\u{3099}.md".as_bytes()
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn names_that_collide_elsewhere_are_findings() {
        let dir = tree(&[
            "content/か\u{3099}.md",
            "content/が.md",
            "content/A.md",
            "content/a.md",
        ]);
        let (paths, findings) = run(dir.path());
        assert_eq!(paths, ["content/A.md", "content/a.md", "content/が.md"]);
        assert_eq!(
            findings,
            [
                "file-name-twice content/が.md",
                "file-name-case content/a.md"
            ]
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn names_that_cannot_be_paths_are_left_out() {
        use std::os::unix::ffi::OsStrExt;
        let dir = tree(&["content/a\\b.md"]);
        let name = std::ffi::OsStr::from_bytes(b"\x82\xa0.md");
        fs::write(dir.path().join("content").join(name), "x").expect("a file");
        let (paths, findings) = run(dir.path());
        assert_eq!(paths, [""; 0]);
        assert_eq!(findings.len(), 2);
        assert!(
            findings[0].starts_with("file-name-not-portable content/a_b.md"),
            "{findings:?}"
        );
        assert!(
            findings[1].starts_with("file-name-not-unicode content/"),
            "{findings:?}"
        );
    }

    #[cfg(unix)]
    #[test]
    fn links_stay_inside_and_end() {
        use std::os::unix::fs::symlink;
        let outside = tree(&["secret.md"]);
        let dir = tree(&["content/ja/a.md", "shared/s.md"]);
        let ja = dir.path().join("content/ja");
        let link = |to: &Path, name: &str| symlink(to, ja.join(name)).expect("a link");
        link(outside.path(), "out");
        link(&outside.path().join("secret.md"), "secret.md");
        link(&dir.path().join("shared"), "shared");
        link(&dir.path().join("content"), "up");
        link(&ja.join("nowhere"), "broken.md");
        symlink(dir.path().join("content"), dir.path().join("shared/again")).expect("a link");
        let (paths, findings) = run(dir.path());
        assert_eq!(paths, ["content/ja/a.md", "content/ja/shared/s.md"]);
        assert_eq!(
            findings,
            [
                "link-target-missing content/ja/broken.md",
                "link-outside-site content/ja/out",
                "link-outside-site content/ja/secret.md",
                "link-loop content/ja/shared/again",
                "link-loop content/ja/up",
            ]
        );
    }
}
