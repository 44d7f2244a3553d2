//! From a `SitePath` to the file that bears its name, without leaving the site's root.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{FileError, SitePath};

/// Where the file is on disk. Its real name may be decomposed (NFD) where the path is composed, and
/// links are followed as long as they stay below `root`.
pub fn locate(root: &Path, path: &SitePath) -> Result<PathBuf, FileError> {
    let given = path.on_disk(root);
    let disk = match fs::symlink_metadata(&given) {
        Ok(_) => given,
        Err(e) if e.kind() == io::ErrorKind::NotFound => match search(root, path) {
            Some(found) => found,
            None => return Err(FileError::read(&given, e)),
        },
        Err(e) => return Err(FileError::read(&given, e)),
    };
    match is_inside(root, &disk) {
        Ok(true) => Ok(disk),
        Ok(false) => Err(FileError::Outside { path: path.clone() }),
        Err(e) => Err(FileError::read(&disk, e)),
    }
}

/// Whether `disk`, with all links followed, lies below `root`.
pub(super) fn is_inside(root: &Path, disk: &Path) -> io::Result<bool> {
    Ok(fs::canonicalize(disk)?.starts_with(fs::canonicalize(root)?))
}

/// Looks for each part of the path among the names that are really there.
fn search(root: &Path, path: &SitePath) -> Option<PathBuf> {
    let mut here = root.to_owned();
    for part in path.as_str().split('/') {
        let exact = here.join(part);
        here = match fs::symlink_metadata(&exact) {
            Ok(_) => exact,
            Err(_) => entry_named(&here, part)?,
        };
    }
    Some(here)
}

/// Of several entries that compose to the same name, the first by its bytes.
fn entry_named(folder: &Path, name: &str) -> Option<PathBuf> {
    let named = |entry: &fs::DirEntry| {
        let file_name = entry.file_name();
        file_name
            .to_str()
            .is_some_and(|n| SitePath::new(n).as_str() == name)
    };
    let entries = fs::read_dir(folder).ok()?.flatten().filter(named);
    entries.map(|entry| entry.path()).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decomposed_name_is_found_under_its_real_bytes() {
        let dir = tempfile::tempdir().expect("a folder");
        let nfd = dir.path().join("か\u{3099}ん/て\u{3099}.md");
        fs::create_dir_all(nfd.parent().expect("a parent")).expect("folders");
        fs::write(&nfd, "x").expect("a file");
        let disk = locate(dir.path(), &SitePath::new("がん/で.md")).expect("found");
        assert_eq!(fs::read(disk).expect("bytes"), b"x");
        let missing = locate(dir.path(), &SitePath::new("がん/な.md")).expect_err("missing");
        assert!(missing.is_missing());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_root_is_refused() {
        let outside = tempfile::tempdir().expect("a folder");
        let dir = tempfile::tempdir().expect("a folder");
        fs::write(outside.path().join("secret"), "x").expect("a file");
        std::os::unix::fs::symlink(outside.path(), dir.path().join("out")).expect("a link");
        let error = locate(dir.path(), &SitePath::new("out/secret")).expect_err("refused");
        assert!(matches!(error, FileError::Outside { .. }), "{error}");
    }
}
